"""How the explorer's picture moves: frames a second in headless Chromium, drawn by the processor alone.

python -m bench.explorer STORE [--actor NAME] [--partners 5000]

`bench/generate.py --claims 400000` makes a store whose busiest state has five thousand partners. Frames are counted by
requestAnimationFrame while the mouse drags the picture about and while its wheel zooms it; each frame moves it once.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path
from urllib.parse import urlencode

from tests.web.driven import chromium, missing, served

STATUSES = "asserted,planned,possible,requested,negated"  # all: the more partners
SECONDS = 5
PATIENCE = 300  # seconds until a large network stands
# one event of the mouse a frame, and the frames in that time
MOVE = """
const [kind, seconds, done] = arguments, mouse = document.querySelector('#graph .sigma-mouse');
const box = mouse.getBoundingClientRect(), [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
const send = (name, more) => mouse.dispatchEvent(new (name === 'wheel' ? WheelEvent : MouseEvent)(name,
    { bubbles: true, cancelable: true, clientX: x, clientY: y, ...more }));
const began = performance.now(), times = [];
if (kind === 'drag') send('mousedown', { button: 0 });
(function frame() {
    times.push(performance.now());
    const turn = times.length / 12;
    if (kind === 'drag') send('mousemove', { clientX: x + 120 * Math.sin(turn), clientY: y + 80 * Math.cos(turn) });
    else send('wheel', { deltaY: times.length % 80 < 40 ? -60 : 60 });
    if (performance.now() - began < 1000 * seconds) return requestAnimationFrame(frame);
    if (kind === 'drag') { send('mouseup'); document.dispatchEvent(new MouseEvent('mouseup', { bubbles: true })); }
    const gaps = times.slice(1).map((at, i) => at - times[i]).sort((a, b) => a - b);
    done({ rate: (times.length - 1) / ((times.at(-1) - times[0]) / 1000), slow: gaps[Math.floor(gaps.length * 0.95)] });
})();
"""
SETTLED = "return document.querySelector('#graph').dataset.settled"
FIRST = "return performance.getEntriesByName('kgraph-picture')[0]?.startTime"


def until(browser, script: str) -> float:
    """Seconds until a script returns something that is true."""
    began = time.perf_counter()
    while not browser.execute_script(script):
        if time.perf_counter() - began > PATIENCE:
            raise SystemExit(f"the page never came to: {script}")
        time.sleep(0.1)
    return time.perf_counter() - began


def measure(browser, address: str) -> None:
    """Open a view and print its figures."""
    browser.get(address)
    until(browser, FIRST)
    print(f"{'first picture':<22}{browser.execute_script(FIRST) / 1000:7.2f} s")
    print(f"{'all stand after':<22}{until(browser, SETTLED):7.1f} s more")
    if facts := browser.execute_script("return document.querySelector('#graph').dataset.drawn"):
        print(f"{'drawn':<22}{facts}")
    browser.set_script_timeout(60)
    for kind in ("drag", "wheel"):
        told = browser.execute_async_script(MOVE, kind, SECONDS)
        print(f"{kind:<22}{told['rate']:7.1f} frames a second, 95 % within {told['slow']:.0f} ms")


def main() -> None:
    """Read the command line, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("store", type=Path)
    parser.add_argument("--actor", default="")
    parser.add_argument("--partners", default="5000")
    given = parser.parse_args()
    if missing():
        raise SystemExit(missing())
    with served(given.store) as address, tempfile.TemporaryDirectory() as profile:
        browser = chromium(Path(profile))
        browser.set_window_size(1400, 900)
        asked = (
            {"actor": given.actor, "most": given.partners, "status": STATUSES, "alleged": "1"} if given.actor else {}
        )
        try:
            measure(browser, f"{address}?{urlencode(asked)}")
        finally:
            browser.quit()


if __name__ == "__main__":
    main()
