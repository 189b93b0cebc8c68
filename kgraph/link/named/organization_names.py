"""The organizations of a document by their names, slips of the pen included."""

from __future__ import annotations

from collections import defaultdict

from kgraph.link.knowledge.misprints import Misprints

PREFIX = "organization/"
OF_PLACES = frozenset(  # what follows a place in a body's name: "Lima" alone is not the *Lima Police*
    "Court Courts Supreme High Police Port Ports University Hospital Airport Council Assembly Parliament County "
    "District City Fire Department School College Prison Jail Harbour Provincial Municipal Regional".split()
)
LONG_NAME = 10  # letters of a whole name from which one wrong letter is a misprint
LONG_WORD = 7  # the same of a name's first word


class Organizations:
    """Ids of organizations, by name and by the first word of a name of several."""

    def __init__(self) -> None:
        self._names = Misprints(LONG_NAME)
        self._openings = Misprints(LONG_WORD)
        self._by_opening: dict[str, list[tuple[str, str]]] = defaultdict(list)

    def enter(self, key: str, label: str) -> None:
        """Remember an actor's id, if it is an organization's."""
        if not key.startswith(PREFIX):
            return
        self._names.add(key.removeprefix(PREFIX))
        words = label.split()
        if len(words) > 1 and not {*words[1:]} <= OF_PLACES:
            self._openings.add(words[0].lower())
            self._by_opening[words[0].lower()].append((words[0], key))

    def misprinted(self, name: str) -> list[str]:
        """Ids of those of whose name, in the form of an id, `name` is a misprint; sorted."""
        return [PREFIX + near for near in self._names.of(name)]

    def opened_by(self, word: str) -> list[str]:
        """Ids of those whose name of several words begins with the word or one of which it is a misprint; sorted."""
        same = [key for printed, key in self._by_opening.get(word.lower(), ()) if printed == word]
        slips = self._openings.of(word.lower())
        return sorted({*same, *(key for slip in slips for _, key in self._by_opening[slip])})
