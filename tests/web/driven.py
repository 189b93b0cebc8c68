"""A real server as a process, and Debian's Chromium without a window; for tests and for bench/explorer.py."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PAGE = Path(__file__).parents[2] / "kgraph" / "web" / "page"
ADDRESS = re.compile(r"at (http://\S+)")
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-gpu",  # WebGL by the processor, and so is the page around it: six times as fast as through WebGL's side
    "--enable-unsafe-swiftshader",
)


@contextmanager
def served(store: Path) -> Iterator[str]:
    """The address of a server on a free port."""
    with serving(store) as (address, _):
        yield address


@contextmanager
def serving(store: Path, *options: str) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """The address of a server on a free port, and its process; what it said is printed if the test fails."""
    command = [sys.executable, "-m", "kgraph", "serve", "--store", str(store), "--port", "0", *options]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        assert server.stdout is not None
        line = server.stdout.readline()
        found = ADDRESS.search(line)
        assert found, line + server.communicate()[1]
        yield found[1], server
    finally:
        server.terminate()
        out, errors = server.communicate(timeout=30)
        print(out, errors)  # noqa: T201


def missing() -> str:
    """What keeps a browser from showing the page, `""` for nothing."""
    if not shutil.which("chromium") or not shutil.which("chromedriver"):
        return "chromium and chromedriver are not here"
    if not (PAGE / "vendor" / "sigma.min.js").is_file():
        return "the page's drawing library is not here: make setup fetches it where npm is"
    return ""


def chromium(profile: Path):
    """A browser with a profile of its own, whose console is kept."""
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium")
    for flag in (*FLAGS, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    return webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
