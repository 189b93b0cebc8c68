"""Departments in the titles of ministers and secretaries, before the title or between it and the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kgraph.link.document.reading import Reading
    from kgraph.link.knowledge.gazetteer import Hit
    from kgraph.link.knowledge.world import Role
    from kgraph.link.named.runs import Run

FAR = 6  # words from a title to a part of its department
PORTFOLIO = 3  # most words of a department in a minister's title


def past_department(reading: Reading, run: Run) -> int:
    """Where a name begins in a run that opens with a department: "Minister of State for Foreign Affairs X Y"."""
    doc, i = reading.doc, run.first
    role = reading.role_at.get(i)
    if role is not None and role.first < i <= role.last < run.last and "title" in role.value.kinds:
        return role.last + 1  # "Secretary of *State* Berg"
    if i == 0 or doc[i - 1].lower_ not in ("of", "for", "and") or not titled(reading, i - 1):
        return i
    while i <= run.last and (
        department(reading, i) or (i < run.last and i in reading.hit_at and department(reading, i + 1))
    ):
        i += 1
    return i if i < run.last else run.first


def department(reading: Reading, i: int) -> bool:
    """Whether a word names what a minister is minister of."""
    return reading.world.is_word("department", reading.doc[i].text)


def titled(reading: Reading, i: int) -> bool:
    """Whether a preposition, or an "and" after its noun, leads back to a title."""
    doc = reading.doc
    for j in range(i - 1, max(i - FAR, -1), -1):
        role = reading.role_at.get(j)
        if role is not None and "title" in role.value.kinds and doc[j + 1].lower_ in ("of", "for"):
            return True
        if not (doc[j].text[0].isupper() or doc[j].lower_ in ("of", "for", "and", ",")):
            return False
    return False


def portfolio(reading: Reading, start: int, role: Hit[Role]) -> bool:
    """Whether the words before a minister's title name the department: "Fisheries Minister"."""
    doc = reading.doc
    if not reading.world.is_word("portfolio", doc[role.last].lower_) or role.first - start > PORTFOLIO:
        return False
    return all(
        i not in reading.hit_at and i not in reading.named and doc[i].ent_type_ != "PERSON"
        for i in range(start, role.first)
    )
