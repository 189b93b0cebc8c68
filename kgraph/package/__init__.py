"""Package: a store as a bundle that can be cited and deposited, an RO-Crate; the same bytes for the same store."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from kgraph.errors import ExportError
from kgraph.export.files import unwritable, write_whole
from kgraph.package.described import Described

if TYPE_CHECKING:
    from kgraph.codebook import Codebook
    from kgraph.store import Store

ZIP = ".zip"


def package(store: Store, out: Path, about: Described, codebook: Codebook, *, texts: bool = True) -> list[str]:
    """Write the bundle to a new folder, or to `out` itself if it ends in `.zip`; return the names of its files.

    `texts` False leaves out everything that quotes a document: what remains are offsets, hashes, names and figures.

    Raises:
        ExportError: `out` is there already, or cannot be written.
        CodebookError: `codebook` is not the one that the store was built with.
    """
    from kgraph.package.contents import fill
    from kgraph.package.crate import describe, pack

    if out.exists():
        raise ExportError(f"{out}: is there already; name a new folder or .zip file")
    try:
        with tempfile.TemporaryDirectory(dir=out.parent, prefix=f".{out.name}.") as made:
            draft, crate = Path(made) / "draft", Path(made) / "crate"
            draft.mkdir()
            names = fill(draft, store, about, codebook, texts=texts)
            describe(draft, crate, about, names)
            if out.suffix.lower() == ZIP:
                write_whole(out, lambda file: pack(crate, file, about.day))
            else:
                crate.rename(out)
    except OSError as error:
        raise unwritable(out, error) from None
    return names
