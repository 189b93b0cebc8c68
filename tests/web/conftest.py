"""A real server, and a real browser to look at its page."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

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
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
)


@contextmanager
def served(store: Path) -> Iterator[str]:
    """The address of a server on a free port; what it said is printed if the test fails."""
    command = [sys.executable, "-m", "kgraph", "serve", "--store", str(store), "--port", "0"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        assert server.stdout is not None
        line = server.stdout.readline()
        found = ADDRESS.search(line)
        assert found, line + server.communicate()[1]
        yield found[1]
    finally:
        server.terminate()
        out, errors = server.communicate(timeout=30)
        print(out, errors)  # noqa: T201


@pytest.fixture(scope="session")
def tricky_store(kgraph, tmp_path_factory) -> Path:
    """A store of the seeds and of an article that tries to be markup."""
    folder = tmp_path_factory.mktemp("tricky")
    rows = (
        '{"id": "<img src=x onerror=alert(1)>", "title": "<script>document.title=1</script>", "date": "2020-05-04", '
        '"publisher": "\\"><b>Bold</b>", "text": "France urged Iran to free <script>alert(1)</script> the sailors. '
        'Spain thanked Peru & Chile."}\n'
    )
    (folder / "tricky.jsonl").write_text(rows, encoding="utf-8")
    store = folder / "store"
    kgraph("build", "seeds", str(folder / "tricky.jsonl"), "--store", str(store))
    return store


@pytest.fixture(scope="session")
def address(tricky_store) -> Iterator[str]:
    """Where the page is."""
    with served(tricky_store) as found:
        yield found


@pytest.fixture(scope="session")
def browser(tmp_path_factory):
    """Debian's Chromium, without a window."""
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not chromium or not driver:
        pytest.skip("chromium and chromedriver are not here")
    if not (PAGE / "vendor" / "sigma.min.js").is_file():
        pytest.skip("the page's drawing library is not here: make setup fetches it where npm is")
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('chromium')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    found = webdriver.Chrome(options=options, service=Service(driver))
    yield found
    found.quit()
