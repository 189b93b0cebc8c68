"""From words to the linked actors that they name, head or describe: what fills a slot."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from kgraph.extract.syntax import grammar
from kgraph.link import Linked, TokenMention
from kgraph.link.document.phrase import BEFALLS, DASHES
from kgraph.model import NAMED, ActorType, MentionKind
from kgraph.parse.mends.slips import REFLEXIVE

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

LOCATIVE = frozenset("at near off outside inside across around over through along aboard".split())
ASIDE = LOCATIVE | {"against", "like", "unlike", "after", "before", "since", "than", "besides"}  # another act or side
COLLECTIVE = frozenset({"artillery", "infantry", "cavalry", "police", "media", "personnel"})
CARRYING = frozenset("carry transport bring ferry take convey fly escort house host".split())
BORDERS = frozenset({"border", "frontier", "boundary"})  # a town on the border *with* another is not that one's
PEOPLE = frozenset({ActorType.PERSON, ActorType.GROUP})
MAKING = frozenset("make produce build grow assemble manufacture".split())
PHRASAL = frozenset({"prep", "pobj", "poss", "compound", "amod", "nmod", "appos", "conj", "agent"})
CALLED = frozenset("city town village province region district port suburb enclave governorate".split())  # "of X"
TOWNS = CALLED | {"capital", "resort", "island", "border", "frontier"}
WHOLE = frozenset({"ally", "country", "nation", "state", "partner", "neighbour", "neighbor", "power"})
SIDES = frozenset({"country", "nation", "state", "side", "neighbour", "neighbor", "government"})
# who meets or signs for others: "*negotiators* of the army and the rebels"
SPEAKING_FOR = frozenset("representative delegate negotiator official envoy delegation leader emissary".split())


@dataclass(frozen=True, slots=True)
class Arg:
    """An actor in a slot, and the mention that puts it there."""

    actor: str
    mention: TokenMention

    @property
    def is_place(self) -> bool:
        """Whether the words only locate: a weak reading as an actor."""
        return self.mention.reason.startswith("place:")


def args(linked: Linked, tokens: Iterable[Token]) -> list[Arg]:
    """Actors of the tokens, each once, in order."""
    found: list[Arg] = []
    sides = linked.sides
    for token in tokens:
        known = sides.get(token.i)
        found += actors_at(linked, token) if known is None else known
    if len(found) < 2:  # as mostly
        return found
    once = dict[str, Arg]()
    for arg in found:
        once.setdefault(arg.actor, arg)
    return list(once.values())


def seats(linked: Linked, tokens: Iterable[Token]) -> list[Arg]:
    """The states in whose towns something is, where nothing else is named: "arrived in the *Kenyan* capital"."""
    towns = [t for t in tokens if t.lemma in TOWNS]
    owners = args(linked, [o for t in towns for o in grammar.owners(t)])
    states = [o for o in owners if linked.actors[o.actor].type is ActorType.STATE]
    return [Arg(o.actor, replace(o.mention, reason="place: a town of the state")) for o in states]


def actors_at(linked: Linked, token: Token, depth: int = 0) -> list[Arg]:
    """Actors that a noun phrase stands for: by its head, an apposition, or what a partitive counts."""
    known = linked.sides.get(token.i) if not depth else None
    if known is None:
        known = named_by(linked, token, depth)
        if not depth:
            linked.sides[token.i] = known
    return known


def named_by(linked: Linked, token: Token, depth: int) -> list[Arg]:
    """The same, found in the parse."""
    if token.lower_ in REFLEXIVE:  # what one does to oneself is no act toward another
        return []
    found = heads_at(linked, token, depth)
    known = {a.actor for a in found}
    listed = [a for noun in grammar.included(token) for a in heads_at(linked, noun, depth)]
    if len(listed) > 1 and token.lemma in WHOLE:  # "*allies* including Peru and Chile": these
        found = []
    return found + [a for a in listed if a.mention.kind in NAMED and a.actor not in known]


def heads_at(linked: Linked, token: Token, depth: int) -> list[Arg]:
    """Actors of a noun phrase, but for those that it lists behind *including*."""
    mention = linked.at(token.i)
    if not token.children:  # nothing hangs on it that could name others
        return [Arg(actor, mention) for actor in mention.actors] if mention is not None else []
    if mention is not None and mention.kind is MentionKind.ADJECTIVE and told_beside(linked, token):
        return []
    sides = joined(linked, token) or several(linked, token)
    if found := second_owner(linked, token):
        return found
    if len(apposed_names(linked, token)) == len(sides) and token.tag_ != "NN":
        sides = []  # "the presidents of Peru and Chile, *Ana Diaz and Juan Soto*, met"
    if len(sides) > 1 and (
        mention is None or len(mention.actors) == 1 or set(mention.actors) == {a.actor for a in sides}
    ):
        return sides  # by the words that name each
    if mention is not None:
        named = apposed_names(linked, token)
        if mention.kind is not MentionKind.NOUN:  # "workers Ali Hassan and *Omar Said*": the title covers the first
            within = any(c.dep_ == "appos" and mention.first <= c.i <= mention.last for c in token.children)
            named = [mention, *(m for m in named if m.first > mention.last)] if within else []
        return [Arg(actor, m) for m in named or [mention] for actor in m.actors]
    if depth > 2:
        return []
    apposed = [c for c in token.children if c.dep_ == "appos"]
    alone = not any(linked.at(c.i) for c in grammar.children(token, "amod", "poss", "compound"))
    called = grammar.of_phrase(token) if alone and token.lemma in CALLED else ()
    for nouns in ([n for c in apposed for n in grammar.conjuncts(c)], grammar.quantified(token), called):
        found = [arg for noun in nouns for arg in actors_at(linked, noun, depth + 1)]
        if found:
            return found
    return []


def told_beside(linked: Linked, adjective: Token) -> bool:
    """Whether a nationality taken for a noun is told by the noun that another shares with it: "*Kyrgyz* and Tajik
    guards".
    """
    behind = [m for c in grammar.children(adjective, "conj") if (m := linked.at(c.i)) is not None]
    return any(m.kind is MentionKind.NOUN and len(m.actors) > 1 for m in behind)


def joined(linked: Linked, noun: Token) -> list[Arg]:
    """Actors whose names stand coordinated before a plural: "*British* and *EU* negotiators"."""
    if noun.tag_ not in ("NNS", "NNPS") and noun.lemma not in COLLECTIVE:
        return []
    words = grammar.children(noun, "amod", "nmod", "compound")
    before = [c for c in words if grammar.children(c, "cc", "conj")]
    if not before or any(t.lower_ == "or" for t in grammar.children(before[0], "cc")):
        return []
    beside = [c for c in words if c.i > before[0].i] if not grammar.children(before[0], "conj") else []
    mentions = [m for t in [*grammar.conjuncts(before[0]), *beside] if (m := linked.at(t.i)) is not None]
    return list({a: Arg(a, m) for m in mentions for a in m.actors}.values())


def several(linked: Linked, noun: Token) -> list[Arg]:
    """Names that a plural belongs to, where each one's act: "the presidents *of Peru and Chile* met", "talks between
    *their* presidents".
    """
    if noun.tag_ not in ("NNS", "NNPS") or not is_side(noun) or linked.at(noun.i) is None:
        return []
    if noun.dep_ in grammar.PASSIVE_SUBJECT:
        return []  # "two *nurses* from Chad and Niger were freed"
    if len(own := owners(linked, noun)) > 1:
        return own
    heads = [head for name, head in grammar.prepositions(noun) if name in ("of", "from")]
    if any(t.lower_ == "or" for head in heads for t in grammar.children(head, "cc")):
        return []
    speaking = noun.lemma in SPEAKING_FOR
    beside = ((t, m) for t in grammar.expand(heads) if (m := linked.at(t.i)) is not None)
    mentions = [m for t, m in beside if m.kind in NAMED or speaking or (len(m.actors) > 1 and t.lemma in SIDES)]
    return list({a: Arg(a, m) for m in mentions for a in m.actors}.values())


def owners(linked: Linked, noun: Token) -> list[Arg]:
    """Whose a noun is by *their* or *whose*."""
    words = [c for c in noun.lefts if c.dep_ == "poss"]
    verb = noun.head
    if any(c.lower_ == "whose" for c in words) and verb.dep_ == "relcl":
        words = grammar.expand([verb.head])
    return [Arg(a, m) for c in words if (m := linked.at(c.i)) is not None for a in m.actors]


def second_owner(linked: Linked, noun: Token) -> list[Arg]:
    """The second of two states whose officers are told together: "talks between Peru and *Chile's* ministers"."""
    if noun.dep_ != "conj" or noun.tag_ != "NNS" or not is_side(noun.head):
        return []
    first = linked.at(noun.head.i)
    if first is None or first.kind not in NAMED or linked.actors[first.actors[0]].type is not ActorType.STATE:
        return []
    bare = {c.dep_ for c in noun.lefts} <= {"poss", "amod", "compound"}
    owned = [m for c in noun.lefts if c.dep_ == "poss" and (m := linked.at(c.i)) is not None] if bare else []
    named = [m for m in owned if m.kind in NAMED]
    states = [Arg(a, m) for m in named for a in m.actors if linked.actors[a].type is ActorType.STATE]
    return states if not any(linked.at(c.i) for c in noun.lefts if c.dep_ != "poss") else []


def is_side(noun: Token) -> bool:
    """Whether a noun acts, or stands *between* others with whom it does."""
    beside = noun.dep_ == "pobj" and (noun.head.lower_ in ("between", "among") or noun.head.dep_ == "agent")
    return beside or noun.dep_ in grammar.SUBJECTS


def deep(linked: Linked, tokens: Iterable[Token], depth: int = 3) -> list[Arg]:
    """Actors a few phrases below the tokens, the shallowest first: a weak reading of whom an act concerns."""
    level = list(tokens)
    for _ in range(depth):
        inner = ((token, c) for token in level for c in token.children if c.dep_ in PHRASAL and c.lower_ not in ASIDE)
        inner = ((token, c) for token, c in inner if c.lower_.rpartition("-")[2] not in grammar.BACKED)
        inner = ((token, c) for token, c in inner if c.lower_ != "with" or token.lemma not in BORDERS)
        below = [c for token, c in inner if c.dep_ != "poss" or not befallen(linked, token)]
        below += [o for token in level for o in aboard(token)]
        found = args(linked, below) or origins(linked, level)
        level = below
        if found:
            return found
    return []


def aboard(craft: Token) -> list[Token]:
    """Who is carried by what is hit: "bombed a bus *carrying soldiers*"."""
    carrying = [c for c in craft.children if c.dep_ in ("acl", "relcl") and c.lemma in CARRYING]
    return [o for c in carrying if c.tag_ != "VBN" for o in grammar.expand(grammar.children(c, "dobj"))]


def origins(linked: Linked, goods: list[Token]) -> list[Arg]:
    """Whose goods are: "cars *made in Japan*"; the words name a place, but mean who makes them."""
    made = [c for noun in goods for c in noun.children if c.dep_ == "acl" and c.lemma in MAKING]
    found = args(linked, [n for c in made for name, n in grammar.prepositions(c) if name in ("in", "by")])
    return [replace(a, mention=replace(a.mention, reason="where goods are made")) for a in found]


def apposed_names(linked: Linked, token: Token) -> list[TokenMention]:
    """The names that follow a role noun: "its ally *North Korea*", "two men, *Ali* and *Omar*"."""
    apposed = [n for c in token.children if c.dep_ == "appos" for n in grammar.conjuncts(c)]
    return [m for noun in apposed if (m := linked.at(noun.i)) is not None and m.kind in NAMED]


def befallen(linked: Linked, noun: Token) -> list[Token]:
    """Possessors whom what the noun tells befell: "condemned *her* arrest", not "the *army's* arrest of her"."""
    if noun.lemma not in BEFALLS or any(True for _ in grammar.of_phrase(noun)):
        return []
    owners = [o for c in grammar.children(noun, "poss") for o in grammar.conjuncts(c)]
    return [o for o in owners if any(linked.actors[a.actor].type in PEOPLE for a in actors_at(linked, o))]


def is_date(linked: Linked, noun: Token) -> bool:
    """Whether a noun only says when; a name may be taken for a date."""
    return noun.ent_type_ in ("DATE", "TIME") and linked.at(noun.i) is None


def is_hyphenated(linked: Linked, noun: Token) -> bool:
    """Whether two names before a noun stand with a hyphen for *and*: "*India-Pakistan* border clashes"."""
    words = [t for c in grammar.children(noun, "amod", "compound", "nmod") for t in grammar.modifiers(c)]
    named = sorted(t.i for t in words if linked.at(t.i) is not None)
    return any(b == a + 2 and noun.doc[a + 1].text in DASHES for a, b in pairwise(named))
