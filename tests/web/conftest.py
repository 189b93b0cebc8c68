"""A real server, and a real browser to look at its page."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.web.driven import chromium, missing, served


@pytest.fixture(scope="session")
def tricky_store(kgraph, seeds_store, tmp_path_factory) -> Path:
    """A store of the seeds and of an article that tries to be markup."""
    folder = tmp_path_factory.mktemp("tricky")
    rows = (
        '{"id": "<img src=x onerror=alert(1)>", "title": "<script>document.title=1</script>", "date": "2020-05-04", '
        '"publisher": "\\"><b>Bold</b>", "text": "France urged Iran to free <script>alert(1)</script> the sailors. '
        'Spain thanked Peru & Chile."}\n'
    )
    (folder / "tricky.jsonl").write_text(rows, encoding="utf-8")
    store = folder / "store"
    shutil.copytree(seeds_store, store)
    kgraph("build", str(folder / "tricky.jsonl"), "--store", str(store))
    return store


@pytest.fixture(scope="session")
def address(tricky_store) -> Iterator[str]:
    """Where the page is."""
    with served(tricky_store) as found:
        yield found


@pytest.fixture(scope="session")
def browser(tmp_path_factory):
    """Debian's Chromium, without a window."""
    if missing():
        pytest.skip(missing())
    found = chromium(tmp_path_factory.mktemp("chromium"))
    yield found
    found.quit()
