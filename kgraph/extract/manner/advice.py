"""Travellers told to keep away from a country: "advised its citizens against travel *to Togo*", "told Danes to leave
*Mali*". A coder counts it as a penalty on whoever is not to be visited.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args
from kgraph.extract.frames.predicates import Predicates
from kgraph.extract.speakers.context import Context, Draft
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.extract.tables.rows import EventNoun

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

SHUNNING = EventNoun("", "", "cuts-ties-with", (), (), "", 0.65, "advice")
ADVISING = frozenset("advise warn urge tell caution recommend ask counsel instruct order discourage alert".split())
TRAVELLERS = frozenset(
    "citizen national traveller traveler tourist holidaymaker vacationer resident people compatriot businessman "
    "family dependent dependant expatriate".split()
)
WORDS = frozenset("warning advisory advice alert recommendation".split())
TRAVEL = frozenset("travel trip visit journey go holiday fly tourism".split())
SHUNNED = frozenset({"avoid", "leave", "quit", "shun"})
AGAINST = frozenset({"against", "from"})


def advised(predicates: Predicates, clause: Clause, own: Context) -> list[Draft]:
    """Drafts of a clause that warns travellers off, toward where they are not to be."""
    told = [o for o in (*clause.objects, *clause.datives) if o.lemma not in TRAVELLERS]
    given = bool(told) and all(o.lemma in WORDS for o in told)  # "issued a *warning*"
    if clause.passive or not (given or (clause.verb.lemma in ADVISING and not told)):
        return []
    sources = args(predicates.linked, clause.subjects)
    return predicates.crossed(clause.verb, sources, shunned(predicates, clause), SHUNNING, own)


def shunned(predicates: Predicates, clause: Clause) -> list[Arg]:
    """Where travellers are not to be: "against all travel *to Togo*", "not to visit *Togo*", "to leave *Togo*"."""
    words = [clause.verb, *(o for o in clause.objects if o.lemma in WORDS)]
    against = [c for w in words for p in grammar.children(w, "prep") if p.lower_ in AGAINST for c in p.rights]
    bidden = [c for c in grammar.children(clause.verb, "xcomp", "ccomp", "advcl") if grammar.infinitive(c)]
    barred = [w for w in against if is_travel(w)] + [v for v in bidden if is_travel(v) and grammar.negated(v)]
    left = [v for v in (*bidden, *against) if v.lemma in SHUNNED and not grammar.negated(v)]
    places = [n for w in barred for n in grammar.phrase(w, "to")] + [o for w in (*barred, *left) for o in visited(w)]
    return args(predicates.linked, places)


def is_travel(word: Token) -> bool:
    """Whether a word tells a journey, or the lack of a need for one: "all but essential *travel*"."""
    return word.lemma in TRAVEL or any(c.lemma in TRAVEL for c in grammar.children(word, "conj"))


def visited(verb: Token) -> list[Token]:
    """Where a verb goes: "visiting *Togo*", "to avoid all travel to *Togo*"."""
    objects = grammar.children(verb, "dobj") if grammar.is_verb(verb) else []
    return [n for o in objects for n in (grammar.phrase(o, "to") if o.lemma in TRAVEL else [o])]
