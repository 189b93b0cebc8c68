"""Each row of the furniture table is its own test, both ways; so is what only the layout betrays."""

from __future__ import annotations

import pytest
from kgraph.codebook import Row, read_table
from kgraph.read import furniture, layout
from kgraph.read.lines import split

ROWS = list(read_table(furniture.TABLE, "furniture"))
STAYS = [
    "China urged the United States on Tuesday to lift its sanctions.",
    "“We will not accept this,” the minister told reporters in Vienna.",
    "Read more books, he said, and fewer newspapers.",
    "Advertisement rules were tightened by the French parliament on Monday.",
    "Images of the raid were published by the Iranian army, which denied any losses.",
    "By Friday, both sides had agreed to a ceasefire (the third this year).",
    "The minister shared the article on Twitter, and Ankara protested.",
    "Reporting by the French daily led to the arrest of two officers in Mali.",
    "Iran’s president was interviewed by CNN and Reuters on Sunday.",
    "Most read the letter as a threat to Seoul.",
    "Turkey deploys troops to Syrian border",
    "France and Germany: a new beginning?",
    "The deal was signed by 3 presidents / 2 prime ministers in Oslo.",
    "Germany said on June 22, 2017 that it would withdraw.",
    "Follow the money, the prosecutor said: it leads to Moscow.",
    "Complicated position",
]  # fmt: skip


def hidden(text: str) -> list[str]:
    return [text[mask.start : mask.end] for mask in furniture.find(split(text))]


def test_the_table_is_long_enough() -> None:
    assert len(ROWS) >= 60
    assert all(row["example"] for row in ROWS)
    assert sum(bool(row["keeps"]) for row in ROWS) >= 60


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_the_rule_masks_its_example(row: Row) -> None:
    rule = furniture.rule(row)
    match = rule.pattern.fullmatch(row["example"]) if rule.whole else rule.pattern.search(row["example"])
    assert match
    assert row["kind"] in {mask.kind for mask in furniture.find(split(row["example"]))}


@pytest.mark.parametrize("row", [row for row in ROWS if row["keeps"]], ids=lambda row: row.name)
def test_the_near_sentence_stays(row: Row) -> None:
    assert hidden(row["keeps"]) == []


@pytest.mark.parametrize("sentence", STAYS)
def test_sentences_stay(sentence: str) -> None:
    assert hidden(sentence) == []


@pytest.mark.parametrize(
    ("line", "mask"),
    [
        ("  • Two ministers met in Vienna", "• "),
        ("2. Iran rejects the offer", "2. "),
        ("Leaders in Oslo on May 3, 2011. REUTERS/A. Nother", " REUTERS/A. Nother"),
        (
            "Leaders in Oslo. (Photo by A. Nother/AFP via Getty Images)",
            " (Photo by A. Nother/AFP via Getty Images)",
        ),
        ("Published: June 22, 2017 10:43 GMT", "Published: June 22, 2017 10:43 GMT"),
        ("Thu 22 Jun 2017 18.30 BST", "Thu 22 Jun 2017 18.30 BST"),
        ("3 hours ago", "3 hours ago"),
    ],
)
def test_only_the_mark_or_credit_goes(line: str, mask: str) -> None:
    assert hidden(line) == [mask]


def test_a_long_paragraph_is_never_a_label() -> None:
    assert hidden("Read more: " + "Iran and Iraq met again in Oslo. " * 10) == []


def by_place(text: str) -> list[tuple[str, str]]:
    return [(mask.kind, text[mask.start : mask.end]) for mask in layout.find(split(text), set())]


def test_labels_over_the_title_are_sections() -> None:
    text = "World\nMiddle East\n\nIran rejects the French offer of talks\n\nIran on Monday rejected an offer.\n"
    assert by_place(text) == [("section", "World"), ("section", "Middle East")]
    assert layout.title(split(text)[2:]) == "Iran rejects the French offer of talks"


def test_a_short_heading_between_paragraphs_stays() -> None:
    text = "Iran rejects it\n\nIran rejected a French offer.\n\nHard words\n\nFrance was angry at that.\n"
    assert by_place(text) == []


def test_a_menu_is_five_labels_in_a_row() -> None:
    menu = "Home\nNews\nSport\nWeather\nMore topics\n"
    body = "Iran rejects the French offer\n\nIran on Monday rejected an offer of talks.\n"
    assert [kind for kind, _ in by_place(body + menu)] == ["menu"] * 5
    assert by_place(body + "Home\nNews\n") == []


def test_a_label_repeated_from_a_skip_link() -> None:
    text = "Iran on Monday rejected an offer of talks.\n\nSkip next section Top story\n\nTop story\n"
    assert ("skip-link", "Top story") in by_place(text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Iran rejects offer\n\nIran on Monday rejected an offer of talks.", "Iran rejects offer"),
        ("Iran rejects offer\nIran on Monday rejected an offer of talks.", "Iran rejects offer"),
        ("Will Iran talk?\n\nIran on Monday rejected an offer of talks.", "Will Iran talk?"),
        ("Iran on Monday rejected an offer of talks.\nFrance had made it.", ""),
        ("Iran rejects offer", ""),
        ("", ""),
    ],
)
def test_title(text: str, title: str) -> None:
    assert layout.title(split(text)) == title
