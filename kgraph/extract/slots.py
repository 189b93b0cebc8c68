"""Slots: from the words of a clause or event noun to linked actors."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kgraph.extract import grammar
from kgraph.extract.clause import Clause, surface_subjects
from kgraph.extract.phrases import followed
from kgraph.link import Linked, TokenMention
from kgraph.link.phrase import BEFALLS
from kgraph.model import NAMED, ActorType, MentionKind

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token


LOCATIVE = frozenset("at near off outside inside across around over through along aboard".split())
ASIDE = LOCATIVE | {"against"}  # who is against whom is another act
DONE = frozenset(
    "impose place levy slap launch mount stage wage carry conduct make direct file issue deliver fire hold sign "
    "reach order authorize authorise decree organize organise".split()
)
AUTHORING = DONE | set(
    "push pass adopt introduce propose announce draft write enact decree unveil table publish put present negotiate "
    "invite convene host call chair broker declare set impose levy build test commit".split()
)
# what others do to a thing that is not theirs: "a draft *seen* by reporters", "a step *condemned* by Iran"
BEHELD = frozenset(
    "see obtain view review read hear quote cite know watch condemn criticize criticise denounce oppose reject back "
    "support welcome want need fear dislike call describe consider regard".split()
)
REFLEXIVE = frozenset("himself herself itself themselves myself ourselves yourself yourselves oneself".split())
COLLECTIVE = frozenset({"artillery", "infantry", "cavalry", "police", "media", "personnel"})
GIVING = frozenset("give provide supply send offer extend grant pay lend".split())
CARRYING = frozenset("carry transport bring ferry take convey fly escort".split())
# what is done to its possessor, if that is a person
PEOPLE = frozenset({ActorType.PERSON, ActorType.GROUP})
MAKING = frozenset("make produce build grow assemble manufacture".split())
PHRASAL = frozenset({"prep", "pobj", "poss", "compound", "amod", "nmod", "appos", "conj", "agent"})


Suffers = Callable[["Token"], bool]


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
    found: dict[str, Arg] = {}
    sides = linked.sides
    for token in tokens:
        known = sides.get(token.i)
        for arg in actors_at(linked, token) if known is None else known:
            found.setdefault(arg.actor, arg)
    return list(found.values())


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
    return found + [a for a in listed if a.mention.kind in NAMED and a.actor not in known]


def heads_at(linked: Linked, token: Token, depth: int) -> list[Arg]:
    """Actors of a noun phrase, but for those that it lists behind *including*."""
    mention = linked.at(token.i)
    if not token.children:  # nothing hangs on it that could name others
        return [Arg(actor, mention) for actor in mention.actors] if mention is not None else []
    sides = joined(linked, token) or several(linked, token)
    if len(sides) > 1 and (mention is None or len(mention.actors) == 1):
        return sides
    if mention is not None:
        named = apposed_names(linked, token)
        if mention.kind is not MentionKind.NOUN:  # "workers Ali Hassan and *Omar Said*": the title covers the first
            within = any(c.dep_ == "appos" and mention.first <= c.i <= mention.last for c in token.children)
            named = [mention, *(m for m in named if m.first > mention.last)] if within else []
        return [Arg(actor, m) for m in named or [mention] for actor in m.actors]
    if depth > 2:
        return []
    apposed = [c for c in token.children if c.dep_ == "appos"]
    for nouns in ([n for c in apposed for n in grammar.conjuncts(c)], grammar.quantified(token)):
        found = [arg for noun in nouns for arg in actors_at(linked, noun, depth + 1)]
        if found:
            return found
    return []


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
    """Names that a plural subject belongs to: "the presidents *of Peru and Chile* met", each one's."""
    if noun.tag_ not in ("NNS", "NNPS") or noun.dep_ not in grammar.SUBJECTS or linked.at(noun.i) is None:
        return []
    heads = [head for name, head in grammar.prepositions(noun) if name in ("of", "from")]
    if any(t.lower_ == "or" for head in heads for t in grammar.children(head, "cc")):
        return []
    mentions = [m for t in grammar.expand(heads) if (m := linked.at(t.i)) is not None and m.kind in NAMED]
    return list({a: Arg(a, m) for m in mentions for a in m.actors}.values())


def deep(linked: Linked, tokens: Iterable[Token], depth: int = 3) -> list[Arg]:
    """Actors a few phrases below the tokens, the shallowest first: a weak reading of whom an act concerns."""
    level = list(tokens)
    for _ in range(depth):
        inner = ((token, c) for token in level for c in token.children if c.dep_ in PHRASAL and c.lower_ not in ASIDE)
        below = [c for token, c in inner if c.dep_ != "poss" or not befallen(linked, token)]
        below += [o for token in level for o in aboard(token)]
        found = args(linked, below) or origins(linked, level)
        level = below
        if found:
            return found
    return []


def aboard(craft: Token) -> list[Token]:
    """Who is carried by what is hit: "bombed a bus *carrying soldiers*"."""
    carrying = [c for c in craft.children if c.dep_ in ("acl", "relcl") and grammar.lemma(c) in CARRYING]
    return [o for c in carrying if c.tag_ != "VBN" for o in grammar.expand(grammar.children(c, "dobj"))]


def origins(linked: Linked, goods: list[Token]) -> list[Arg]:
    """Whose goods are: "cars *made in Japan*"; the words name a place, but mean who makes them."""
    made = [c for noun in goods for c in noun.children if c.dep_ == "acl" and grammar.lemma(c) in MAKING]
    found = args(linked, [n for c in made for name, n in grammar.prepositions(c) if name in ("in", "by")])
    return [replace(a, mention=replace(a.mention, reason="where goods are made")) for a in found]


def slot_tokens(clause: Clause, slot: str) -> list[Token]:
    """The words in a slot, actors or not."""
    if slot.startswith("obj"):
        return clause.objects
    return (
        clause.phrase(slot.removesuffix(".of"))
        if slot not in ("subj", "pair", "dative", "comp.subj", "after.subj")
        else []
    )


def never(noun: Token) -> bool:
    """No noun's of-phrase names a victim."""
    return False


def apposed_names(linked: Linked, token: Token) -> list[TokenMention]:
    """The names that follow a role noun: "its ally *North Korea*", "two men, *Ali* and *Omar*"."""
    apposed = [n for c in token.children if c.dep_ == "appos" for n in grammar.conjuncts(c)]
    return [m for noun in apposed if (m := linked.at(noun.i)) is not None and m.kind in NAMED]


def fill(linked: Linked, clause: Clause, slot: str, *, suffers: Suffers = never) -> list[Arg]:
    """Actors in a slot of a clause (docs/architecture.md names the slots). Empty if it holds none."""
    if slot == "subj" or slot == "pair":
        return args(linked, clause.subjects)
    if slot.startswith("subj."):
        beside = [n for s in clause.subjects for name, n in phrases(linked, s) if name == slot[5:]]
        return args(linked, beside) or owners_of(linked, clause.subjects, suffers)
    if slot == "obj":
        return args(linked, clause.objects)
    if slot == "dative":
        return args(linked, clause.datives) or args(linked, clause.phrase("to"))
    if slot == "obj.of":
        return owners_of(linked, clause.objects, suffers)
    if slot == "comp.subj":
        others = (s for c in clause.complements for s in surface_subjects(c) if s not in clause.subjects)
        return args(linked, others)  # who "asked *to join*" asks nobody to
    if slot == "after.subj":
        return args(linked, [s for c in followed(clause.verb) for s in surface_subjects(c)])
    if slot.endswith(".of"):
        return owners_of(linked, clause.phrase(slot[:-3]), suffers)
    return args(linked, clause.phrase(slot))


def owners_of(linked: Linked, nouns: list[Token], suffers: Suffers) -> list[Arg]:
    """Actors that own the nouns; where a noun `suffers`, its of-phrase names the victim and does not count."""
    found: list[Arg] = []
    for noun in nouns:
        skip = {*befallen(linked, noun), *(grammar.of_phrase(noun) if suffers(noun) else ())}
        makers = [head for word in [noun, *made(noun)] for name, head in grammar.prepositions(word) if name == "by"]
        owners = [o for o in grammar.owners(noun) if o not in skip]
        before = [o for o in owners if o.i < noun.i]
        found = owning(linked, before) or args(linked, grammar.expand(makers)) or owning(linked, owners)
        if found:
            break
    return found or args(linked, [s for noun in nouns for s in authors(noun)])


def authors(noun: Token) -> list[Token]:
    """Who did what a relative clause tells of the noun: "a levy that *Iran* imposed", not "that Iran condemned"."""
    whole = [c for c in noun.children if c.dep_ == "relcl" and grammar.lemma(c) in AUTHORING]
    return [s for c in whole if not grammar.is_passive(c) for s in grammar.grammatical_subjects(c) if s.i > noun.i]


def befallen(linked: Linked, noun: Token) -> list[Token]:
    """Possessors whom what the noun tells befell: "condemned *her* arrest", not "the *army's* arrest of her"."""
    if noun.lemma not in BEFALLS or any(True for _ in grammar.of_phrase(noun)):
        return []
    owners = [o for c in grammar.children(noun, "poss") for o in grammar.conjuncts(c)]
    return [o for o in owners if any(linked.actors[a.actor].type in PEOPLE for a in actors_at(linked, o))]


def owning(linked: Linked, owners: list[Token]) -> list[Arg]:
    """Actors among a noun's owners; beside another, a bare modifier says how, not who: "a U.S. *drone* strike"."""
    found = args(linked, owners)
    bare = {t.i for t in owners if t.dep_ == "compound" and t.tag_ == "NN"}
    named = [a for a in found if a.mention.head not in bare or a.mention.first < a.mention.last] or found
    return [a for a in named if not any(is_inside(a.mention, other.mention) for other in named)]


def is_inside(inner: TokenMention, outer: TokenMention) -> bool:
    """Whether a name is part of another: "*U.S.* embassy" is the embassy."""
    return (
        outer.first <= inner.first <= inner.last <= outer.last and inner.last - inner.first < outer.last - outer.first
    )


def made(noun: Token) -> list[Token]:
    """Participles that say who made the noun: "missiles *fired* by ...", not who looked at it."""
    return [c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBN" and grammar.lemma(c) not in BEHELD]


def phrases(linked: Linked, noun: Token) -> list[tuple[str, Token]]:
    """Prepositional phrases of an event noun and of a participle that says it was done: "sanctions *imposed on Y*".

    One may hang on the actor before it: "the arrest of Kurds *by Turkey*", "a buildup by Iran *near Iraq*".
    """
    known = linked.hung.get(noun.i)
    if known is None:
        done = [p for p in made(noun) if grammar.lemma(p) in DONE]
        own = [pair for word in (noun, *done) for pair in grammar.prepositions(word)]
        slipped = [(name, pair) for name, head in own if linked.at(head.i) for pair in grammar.prepositions(head)]
        known = linked.hung[noun.i] = [*own, *(pair for name, pair in slipped if "by" in (name, pair[0]))]
    return known


def fill_noun(linked: Linked, noun: Token, slots: Iterable[str], taken: set[str]) -> list[Arg]:
    """Actors in the first slot of an event noun that holds one that is not taken.

    `poss`: possessor, nationality adjective or modifier; any preposition: the object of that phrase;
    `to.of`: the owner of that object.
    """
    if not noun.children:
        return []
    hung = phrases(linked, noun)
    for slot in slots:
        if slot == "poss":
            phrase = set(grammar.of_phrase(noun))
            found = owning(linked, [o for o in grammar.owners(noun) if o not in phrase])
        elif slot.endswith(".of"):
            heads = [head for name, head in hung if name == slot[:-3]]
            found = owning(linked, [owner for head in heads for owner in grammar.owners(head)])
        else:
            heads = grammar.expand([head for name, head in hung if name == slot])
            # "the killing of Poles, *including* ...": the list may hang on the act
            found = args(linked, [*heads, *grammar.included(noun)] if heads and slot == "of" else heads)
        found = [arg for arg in found if arg.actor not in taken]
        if found:
            return found
    return [a for a in args(linked, receivers(noun)) if a.actor not in taken] if "to" in slots else []


def receivers(noun: Token) -> list[Token]:
    """To whom what a noun tells is given, as a clause on it says: "the training that it gives *Chad*"."""
    verbs = [c for c in noun.children if c.dep_ == "relcl" and c.lemma in GIVING and grammar.grammatical_subjects(c)]
    return [
        w for v in verbs for w in (*grammar.children(v, "dative"), *grammar.phrase(v, "to", "for")) if w.pos_ != "ADP"
    ]
