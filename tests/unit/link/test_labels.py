"""What an organization is called in one document."""

from __future__ import annotations

from collections import Counter

import pytest
from kgraph.link.document.labels import label_of
from kgraph.link.document.reading import Entity
from kgraph.model import ActorType


@pytest.mark.parametrize(
    ("label", "names", "expected"),
    [
        ("Danish coast guard", ["Denmark's coast guard", "the coast guard"], "Denmark's coast guard"),
        ("Danish coast guard", ["the coast guard", "its coast guard"], "Danish coast guard"),
        ("Defense Department", ["Pentagon"], "Pentagon"),
        ("Danish ministry", ["her ministry", "the Fisheries Ministry"], "Fisheries Ministry"),
        # its usual label shares the words, or they are an abbreviation
        ("African Union", ["African Union", "the bloc"], "African Union"),
        ("European Council", ["the European Council of Ministers"], "European Council"),
        ("Electoral Commission of Malta", ["the Electoral Commission"], "Electoral Commission of Malta"),
        ("World Health Organization", ["W.H.O.", "WHO"], "World Health Organization"),
        ("General Assembly of Zed", ["(Zed) Assembly"], "General Assembly of Zed"),
    ],
)
def test_label(label, names, expected):
    entity = Entity("organization/x", label, ActorType.ORGANIZATION, names=Counter(names))
    assert label_of(entity) == expected
    actor = entity.frozen(entity.id)
    assert actor.label == expected
    assert {label, *names} - {expected} == set(actor.aliases)


def test_states_and_persons_keep_theirs():
    assert label_of(Entity("state/DNK", "Denmark", ActorType.STATE, names=Counter(["Copenhagen"]))) == "Denmark"
    assert label_of(Entity("person/x", "Anna Dahl", ActorType.PERSON, names=Counter(["Dahl"]))) == "Anna Dahl"
