"""The extraction tables: what a good row becomes, what a bad one says, and how a folder changes them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from kgraph.codebook import Codebook
from kgraph.errors import CodebookError
from kgraph.extract import Lexicon
from kgraph.extract.tables.lexicon import FRAME_TABLES, NOUN_TABLES, index

from tests.unit.extract.builders import TABLES, claims, drafts, lexicon, line, linked, word

FRAMES = "verb\tobject\tprep\tsource\ttarget\trelation\tplover\tconfidence\tsubject\n"
NOUNS = "noun\tclass\trelation\tsource\ttarget\tplover\tconfidence\n"
LIGHT = "verb\teffect\tclasses\tprep\n"
OPERATORS = "word\ttakes\tover\teffect\trelation\taddressee\n"


def own(folder: Path, table: str, text: str, *, extra: bool = True) -> Codebook:
    """The small tables, with a table of one's own over or beside them."""
    for path in TABLES.glob("*.tsv"):
        if not (folder / path.name).exists():
            shutil.copy(path, folder)
    (folder / f"{table}{'.extra' if extra else ''}.tsv").write_text(text, encoding="utf-8")
    return Codebook(folder)


def test_a_row_is_found_by_either_spelling():
    found = index(["organize into", "rumour", "favor", "favour"], str)
    assert (found["organise into"], found["rumor"]) == (["organize into"], ["rumour"])
    assert found["favor"] == found["favour"] == ["favor", "favour"], "rows of both are rows of either"


def test_the_shipped_tables_load():
    shipped = Lexicon.load()
    assert all(
        (
            shipped.frames,
            shipped.nouns,
            shipped.light,
            shipped.operators,
            shipped.projection,
            shipped.negations,
            shipped.phrases,
        )
    )


BAD = [
    ("frames_conflict", FRAMES + "\t\t\t\t\tattacks\n", "column verb is empty"),
    ("frames_conflict", FRAMES + "zap\t\t\t\t\t\n", "column relation is empty"),
    ("frames_conflict", FRAMES + "zap\t\t\t\t\tzaps\n", "relation 'zaps' is not in ontology"),
    ("frames_conflict", FRAMES + "zap\t@zappers\t\t\t\tattacks\n", "no noun has the class @zappers"),
    ("frames_conflict", FRAMES + "zap\t\tin:@zappers\t\t\tattacks\n", "no noun has the class @zappers"),
    ("frames_cooperation", FRAMES + "zap\t\t\t\t\taids\tZAP\n", "'ZAP' is not a PLOVER root"),
    ("frames_cooperation", FRAMES + "zap\t\t\t\t\taids\t\thigh\n", "confidence 'high' is not a number"),
    ("frames_cooperation", FRAMES + "zap\t\t\t\t\taids\t\t1.5\n", "confidence '1.5' is not a number"),
    ("frames_cooperation", FRAMES + "zap\t\t\t\t\taids\t\tnan\n", "confidence 'nan' is not a number"),
    ("nouns_conflict", NOUNS + "\tzaps\tattacks\n", "column noun is empty"),
    ("nouns_conflict", NOUNS + "zap\t\tattacks\n", "column class is empty"),
    ("nouns_cooperation", NOUNS + "zap\tzaps\tzaps\n", "relation 'zaps' is not in ontology"),
    ("light", LIGHT + "zap\tundo\n", "effect is 'undo'; write do or undergo"),
    ("operators", OPERATORS + "zap\tclause\t\tzapped\n", "effect 'zapped' is unknown"),
    ("operators", OPERATORS + "zap\t\t\tplanned\n", "column takes is empty"),
    ("operators", OPERATORS + "zap\tnoun\t@zappers\tplanned\n", "no noun has the class @zappers"),
    ("operators", OPERATORS + "\tclause\t\tplanned\n", "column word is empty"),
    ("operators", OPERATORS + "zap\tclause\t\tplanned\tzaps\n", "relation 'zaps' is not in ontology"),
    ("plover", "root\tstatus\tplover\nZAP\tplanned\tAGREE\n", "'ZAP' is neither a relation nor a root"),
    ("plover", "root\tstatus\tplover\nAID\tplanned\tZAP\n", "'ZAP' is not a PLOVER root"),
    ("plover", "root\tstatus\tplover\nAID\tplaned\tAGREE\n", "status 'planed' is unknown"),
    ("phrases", "phrase\trelation\nin zap with\tzaps\n", "relation 'zaps' is not in ontology"),
    ("phrases", "phrase\trelation\n\taids\n", "column phrase is empty"),
    ("negations", "verb\trelation\nzap\tzaps\n", "relation 'zaps' is not in ontology"),
    ("negations", "verb\trelation\n\trejects\n", "column verb is empty"),
]


@pytest.mark.parametrize(("table", "text", "message"), BAD)
def test_a_bad_row_is_reported_with_its_file_and_line(table, text, message, tmp_path):
    with pytest.raises(CodebookError) as error:
        Lexicon.load(own(tmp_path, table, text))
    assert str(error.value).startswith(f"{table}.extra.tsv, line 2: {message}")
    assert "\n" not in str(error.value)


def test_all_bad_rows_of_a_table_are_reported_at_once(tmp_path):
    rows = "zap\t\t\t\t\tzaps\nattack\t\t\t\t\tattacks\n\n# a comment\nzip\t\t\t\t\tzips\n"
    with pytest.raises(CodebookError) as error:
        Lexicon.load(own(tmp_path, "frames_conflict", FRAMES + rows))
    lines = str(error.value).splitlines()
    assert [text.split(":")[0] for text in lines] == [f"frames_conflict.extra.tsv, line {n}" for n in (2, 6)]


def test_a_file_of_the_same_name_replaces_a_table(tmp_path):
    book = own(tmp_path, "negations", "verb\trelation\nzap\trejects\n", extra=False)
    assert Lexicon.load(book).negations == {"zap": "rejects"}


def test_an_extra_file_adds_rows(tmp_path):
    shipped, more = lexicon().negations, own(tmp_path, "negations", "verb\trelation\nzap\trejects\n")
    assert Lexicon.load(more).negations == {**shipped, "zap": "rejects"}


def test_an_extra_row_says_where_it_stands(tmp_path):
    loaded = Lexicon.load(own(tmp_path, "frames_conflict", FRAMES + "zap\t\t\t\t\tattacks\n"))
    [frame] = loaded.frames["zap"]
    assert (frame.row, frame.source, frame.target, frame.confidence) == (
        "frames_conflict:2",
        ("subj",),
        ("obj",),
        0.8,
    )


def test_an_empty_table_leaves_nothing(tmp_path):
    for table, header in [(t, FRAMES) for t in FRAME_TABLES] + [(t, NOUNS) for t in NOUN_TABLES]:
        own(tmp_path, table, header, extra=False)
    loaded = Lexicon.load(Codebook(tmp_path))
    assert (loaded.frames, loaded.nouns) == ({}, {})


def test_a_class_stands_for_its_nouns_in_both_noun_tables(tmp_path):
    own(tmp_path, "nouns_conflict", NOUNS + "zap\tzaps\n", extra=False)
    own(tmp_path, "nouns_cooperation", NOUNS + "zip\tzaps\n", extra=False)
    own(tmp_path, "frames_conflict", FRAMES + "fire\t@zaps;gun\t\t\ton\tattacks\n", extra=False)
    own(tmp_path, "frames_cooperation", FRAMES, extra=False)
    [frame] = Lexicon.load(Codebook(tmp_path)).frames["fire"]
    assert (set(frame.object.by_head), frame.object.asked, frame.object.absent) == (
        {"zap", "zip", "gun"},
        True,
        False,
    )


def test_frames_with_more_conditions_come_first():
    found = [f.specificity for f in lexicon().frames["react"]]
    assert found == sorted(found, reverse=True)
    assert len(set(found)) == 2


@pytest.mark.parametrize(
    ("sentence", "noun", "row"),
    [
        ("Peace talks between France and Iran failed.", "talks", "peace talk"),
        ("The talks between France and Iran failed.", "talks", "talk"),
        ("Peace failed.", "Peace", ""),
    ],
)
def test_a_compound_wins_over_its_bare_head(sentence, noun, row):
    found = lexicon().noun(word(sentence, noun))
    assert (found.noun if found else "") == row


def test_a_light_verb_may_name_its_preposition_after_a_colon():
    [light] = lexicon().light["come"]
    assert (light.prep, light.effect, light.classes) == ("under", "undergo", {"attack", "criticism"})


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("France imposed sanctions on Iran.", "France sanctions Iran"),
        ("France reacted to Iran.", "France criticizes Iran"),
        ("France reacted to the Iranian attack.", "France criticizes Iran"),
        ("France called Iran a liar.", "France criticizes Iran"),
    ],
)
def test_conditions_of_frames_that_hold(sentence, claim):
    assert claim in {line(c) for c in claims(linked(sentence))}


@pytest.mark.parametrize("sentence", ["France imposed rules on Iran.", "France called Iran a friend."])
def test_conditions_of_frames_that_do_not_hold(sentence):
    assert not drafts(linked(sentence))
