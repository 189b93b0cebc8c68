"""No table of a codebook and no corrections file crashes a build: it is heeded, or refused with file and line."""

from __future__ import annotations

from pathlib import Path
from random import Random

from kgraph.analyse.weights import read_weights
from kgraph.codebook import ADDED, HOME, TABLES, Codebook
from kgraph.corrections import Corrections
from kgraph.corrections.applying import corrected
from kgraph.corrections.rows import COLUMNS
from kgraph.errors import CodebookError, CorrectionsError
from kgraph.extract import Lexicon, extract_one
from kgraph.link import World, link
from kgraph.merge import merge
from kgraph.model import Article, Record
from kgraph.parse import Parsed, load_model, parse
from kgraph.vocabulary import RELATIONS

from tests.soak.harness import Figures, scratch, trials
from tests.soak.hostile_inputs import ODD, SENTENCES, encoded

TRIALS = 1000
TEXT = " ".join(SENTENCES[:6])
CELLS = (
    "", ";", ";;", ":", "a:b;c", "of:", ":of", "of.of.of", "urge", "urges", "subject", "object", "into.of;near", "(",
    "[", "*", "\\", "0", "1", "-1", "1e9", "nan", "inf", "0,5", "2017", "2017-13-99", "0000", "USA", "usa", "ACCUSE",
    "China", "of", "x" * 3000, "\u0130", "\u00df", "the", "'s", "\"", "=1+1", "refuse", "asserted", *RELATIONS,
)  # fmt: skip


def run(scale: float, seed: int) -> Figures:
    """Folders of changed tables, and files of corrections, each put to use on one article."""
    found = Figures({"folders of tables": 0, "refused": 0, "files of corrections": 0, "of these refused": 0})
    (parsed,) = parse([Article("a.txt", TEXT, date="2017-06-22")], nlp=load_model())
    (linked,) = link([parsed], world=World.load(Codebook()))
    record = extract_one(linked, Lexicon.load(Codebook()))
    for number, chance in trials(TRIALS, scale, seed):
        for attempt in (heeded, rectified):
            try:
                with scratch() as folder:
                    attempt(folder, chance, found, parsed, record)
            except Exception as error:
                found.fail(f"{seed}/{number} {attempt.__name__}: {type(error).__name__}: {error}")
    return found


def heeded(folder: Path, chance: Random, found: Figures, parsed: Parsed, _: Record) -> None:
    """One to three tables, in place of shipped ones or beside them."""
    for table in chance.sample(TABLES, chance.randint(1, 3)):
        name = f"{table}{chance.choice(('', ADDED))}.tsv"
        (folder / name).write_bytes(encoded(chance, changed(table, chance)))
    found.add("folders of tables")
    try:
        book = Codebook(folder)
        (linked,) = link([parsed], world=World.load(book))
        record = extract_one(linked, Lexicon.load(book))
        read_weights(book)
    except CodebookError as error:
        assert all(line.isprintable() and len(line) < 1000 for line in str(error).split("\n")), str(error)
        found.add("refused")
    else:
        assert all(claim.relation in RELATIONS and 0 <= claim.confidence <= 1 for claim in record.claims)


def changed(table: str, chance: Random) -> str:
    """Some rows of a shipped table, with cells, separators and lines that do not belong."""
    lines = [line for line in (HOME / f"{table}.tsv").read_text("utf-8").splitlines() if line and line[0] != "#"]
    header, rows = lines[0], chance.sample(lines[1:], min(len(lines) - 1, chance.randint(0, 30)))
    for _ in range(chance.randint(0, 3)):
        cells = chance.choice(rows or lines).split("\t")
        cells[chance.randrange(len(cells))] = chance.choice((chance.choice(CELLS), chance.choice(ODD)))
        rows.append("\t".join(cells))
    if chance.random() < 0.2:
        header = chance.choice((header.upper(), header + "\tmore", header[3:], "", header.replace("\t", ",")))
    if chance.random() < 0.2:
        rows.append(chance.choice(("\t" * 40, "one cell", "#", chance.choice(ODD) * 3)))
    return "\n".join([header, *rows])


def rectified(folder: Path, chance: Random, found: Figures, _: Parsed, record: Record) -> None:
    """A corrections file whose rows mean little, or contradict each other."""
    path = folder / "corrections.csv"
    rows = [",".join(quoted(cell(name, record, chance)) for name in COLUMNS) for _ in range(chance.randint(0, 4))]
    path.write_bytes(encoded(chance, "\n".join([",".join(COLUMNS), *rows])))
    found.add("files of corrections")
    try:
        corrections = Corrections.read(path)
    except CorrectionsError as error:
        assert all(line.isprintable() for line in str(error).split("\n")), str(error)
        found.add("of these refused")
        return
    after = corrected(record, corrections)
    merge([after], corrections=corrections)
    assert all(claim.source != claim.target and claim.relation in RELATIONS for claim in after.claims)


def cell(column: str, record: Record, chance: Random) -> str:
    """What may stand in a column, or must not."""
    claim = chance.choice(record.claims)
    fit = {
        "kind": chance.choice("reject edit add split merge forbid rename retype state".split()),
        "doc": "a.txt",
        "quote": chance.choice((record.article.text[claim.evidence[0].start : claim.evidence[0].end], "urged", "e")),
        "relation": claim.relation,
        "actor": chance.choice(record.actors).label,
        "value": chance.choice(("person: Ann Lee [GBR]", "person", "GBR", "Iran", "-")),
        "new_relation": chance.choice(sorted(RELATIONS)),
        "new_target": "Iran",
    }
    drawn = chance.random()
    return fit.get(column, "") if drawn < 0.7 else "" if drawn < 0.9 else chance.choice((*CELLS, *ODD))


def quoted(text: str) -> str:
    """A cell of CSV, now and then with its quotes forgotten."""
    return '"' + text.replace('"', '""') + '"' if "," in text or "\n" in text else text
