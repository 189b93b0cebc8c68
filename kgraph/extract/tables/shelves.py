"""The frames of a verb, shelved by what they ask for: of hundreds for *give* a clause is held against a few."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.tables.lexicon import NEEDY, Lexicon, counted, head_of, is_in_need

if TYPE_CHECKING:
    from kgraph.extract.syntax.clause import Clause
    from kgraph.extract.tables.rows import Frame

ANY = ""  # place of the frames that ask for no preposition, or for no noun that is listed
FEW = 3  # frames that are tried sooner than looked up
MANY = 40  # nouns


class Shelf:
    """The frames of one verb in the order of their table, by preposition and head of the object."""

    def __init__(self, frames: list[Frame]) -> None:
        self.frames = frames
        self.places: dict[str, dict[str, list[int]]] = {}
        self.broad: dict[str, list[int]] = {}  # those that list many nouns, tried rather than entered under each
        self.phrasal = any(frame.prep for frame in frames)
        self.by_object = False
        for place, frame in enumerate(frames):
            listed = frame.object.asked and not frame.object.barred
            self.by_object = self.by_object or listed
            nouns = self.places.setdefault(frame.prep, {})
            if listed and len(frame.object.by_head) > MANY:
                self.broad.setdefault(frame.prep, []).append(place)
                continue
            for head in frame.object.by_head if listed else (ANY,):
                nouns.setdefault(head, []).append(place)

    def near(self, clause: Clause) -> list[Frame]:
        """The frames, in order, whose preposition and object the clause has: no other can fit it."""
        if len(self.frames) <= FEW:
            return self.frames
        heads = self.heads(clause)
        found = self.under(ANY, heads)
        if self.phrasal:
            for preposition in {**clause.close, **clause.gerunds, "to": ()}:  # *to* may stand above a purpose
                if preposition in self.places:
                    found += self.under(preposition, heads)
        places = found if len(found) < 2 else sorted(set(found))
        return [self.frames[place] for place in places]

    def under(self, preposition: str, heads: list[str]) -> list[int]:
        """Places of the frames that ask for a preposition and one of these words."""
        nouns, found = self.places.get(preposition, {}), list[int]()
        for head in heads:
            found += nouns.get(head, ())
        if preposition in self.broad:
            found += [place for place in self.broad[preposition] if self.lists(place, heads)]
        return found

    def lists(self, place: int, heads: list[str]) -> bool:
        """Whether a frame lists one of the words."""
        nouns = self.frames[place].object.by_head
        return any(head in nouns for head in heads)

    def heads(self, clause: Clause) -> list[str]:
        """The words under which a frame may list one of the clause's objects."""
        if not self.by_object:
            return [ANY]
        objects = clause.objects
        heads = [head_of(noun) for thing in objects for noun in counted(thing)]
        return [ANY, *heads, *((NEEDY,) if any(map(is_in_need, objects)) else ())]


def shelf(lexicon: Lexicon, verb: str) -> Shelf | None:
    """The frames of a verb, shelved at its first use; None for a verb without."""
    found = lexicon.shelves.get(verb)
    if found is None and verb in lexicon.frames:
        found = lexicon.shelves[verb] = Shelf(lexicon.frames[verb])
    return found
