"""How far a rule of each kind may be trusted in articles, beside what its row and the reading of it promise.

Nouns that tell an act by themselves and words that transform one are right less often than a verb with its complements,
answers and what a noun points back at more often (`kgraph evaluate --reliability` over the worked articles).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kgraph.extract.speakers.context import OPEN, Draft
from kgraph.extract.syntax import grammar
from kgraph.extract.tables.rows import HARM
from kgraph.model import FIRM, MentionKind, Status
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

TRUST = {"frame": 0.94, "noun": 0.84, "operator": 0.8, "answer": 1.2, "implied": 1.2, "custody": 1.1}
WHERE = frozenset({"in", "at", "near", "around", "outside", "inside", "across", "off", "on"})
LANDS = frozenset(
    "island city town village province region district state port suburb area township county bastion stronghold "
    "enclave neighbourhood neighborhood heartland".split()
)
PLACED = 0.5  # where an act was done, if only a region or town is named
VOICED = frozenset({"praises", "supports", "promises", "apologizes-to", "criticizes", "urges", "warns"})
KNOWN = frozenset({"clear", "known", "know", "certain", "sure"})
UNKNOWN = frozenset({"unclear", "unknown", "uncertain", "unsure"})
KINDS = frozenset("country state nation government company firm person people citizen foreigner member".split())
ANY = frozenset({"any", "every", "each", "no"})
STRAINS = frozenset({"tension", "crisis", "standoff", "strain", "friction"})
BACK = frozenset({"return", "reinstatement", "restoration", "comeback", "reappointment"})
FELT = frozenset("happy pleased glad satisfied surprised proud thrilled delighted amused sorry".split())
RAIDERS = frozenset("guerrilla rebel terrorist militant insurgent separatist extremist pirate bandit".split())
THOSE = frozenset({"the", "these", "some", "several", "many", "two", "three", "four", "five"})
ADVICE = "advice"  # travellers told to keep away: to a coder a penalty, in an article none
PROVING = frozenset({"until", "unless", "till"})
PROVED = frozenset("prove proven convict find judge show try".split())
AFTER = 0.02  # how much less sure the talk is than what is voiced in it
MOST = 0.88  # no reading of an article is surer
PLACING = WHERE | {"of"}


def tempered(drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts with their confidence as far as their rules may be trusted; what was firm stays so."""
    found = []
    untold = (
        is_whereabouts,
        is_scene,
        is_unknown,
        is_general,
        is_kept_away,
        is_presumed,
        is_beneficiary,
        is_nobody,
        is_kind_of_act,
        is_hope,
        is_view,
    )
    for draft in drafts:
        if draft.row == ADVICE or any(is_untold(draft) for is_untold in untold):
            continue
        if draft.status is Status.ASSERTED and is_supposed(draft):
            draft.status = Status.POSSIBLE
        elif draft.status is Status.NEGATED and is_felt(draft):
            draft.status = Status.ASSERTED
        trust = TRUST.get(draft.rule, 1.0) * (PLACED if is_mere_place(draft) else 1.0)
        draft.confidence = min(max(FIRM, draft.confidence * trust), MOST)
        found.append(draft)
    return found


def weighed(drafts: list[Draft]) -> list[Draft]:
    """The drafts without what is only the purpose of a deed that they tell; a talk less sure than what the text says
    was voiced in it, or was what it was for.
    """
    deeds = {(d.head.i, d.source.actor, d.target.actor) for d in drafts if d.status is Status.ASSERTED}
    drafts = [d for d in drafts if not is_end(d, deeds)]
    for draft in drafts:
        if RELATIONS[draft.relation].root == "CONSULT":
            said = [d.confidence for d in drafts if is_voiced(d, draft) and (holds(d, draft) or is_aim(d, draft))]
            draft.confidence = min([draft.confidence, *(max(FIRM, c - AFTER) for c in said)])
    return drafts


def is_end(act: Draft, deeds: set[tuple[int, str, str]]) -> bool:
    """Whether an act is what a deed toward the same side is to bring about: "held the men *to keep* them from it"."""
    ends = act.status is Status.PLANNED and act.head.dep_ == "advcl" and grammar.infinitive(act.head)
    harm = ends and RELATIONS[act.relation].root in HARM
    return harm and (act.head.head.i, act.source.actor, act.target.actor) in deeds


def holds(act: Draft, talk: Draft) -> bool:
    """Whether a talk is told by a noun below the act: "in *a call* thanked Peru"."""
    return talk.rule == "noun" and act.head in talk.head.ancestors


def is_aim(act: Draft, talk: Draft) -> bool:
    """Whether an act is what somebody speaks to another for: "telephoned Peru *to thank* it"."""
    return talk.relation == "talks-with" and act.head.head == talk.head and grammar.infinitive(act.head)


def is_voiced(act: Draft, talk: Draft) -> bool:
    """Whether something is voiced in a talk to whom it is with: "in a call *thanked* Peru"; that is the news."""
    sides = {act.source.actor, act.target.actor} == {talk.source.actor, talk.target.actor}
    return sides and act.status is Status.ASSERTED and act.relation in VOICED


def is_whereabouts(draft: Draft) -> bool:
    """Whether a region or town only says where an act on something else was: "shelled a barracks *in Abyan*"."""
    place = first_of(draft.head.doc[draft.target.mention.head])
    if is_mere_place(draft) and place.dep_ == "pobj" and place.head.lower_ == "of" and place.head.head.lemma in LANDS:
        place = first_of(place.head.head)  # "shops in a town on *the island of* Java"
    return is_mere_place(draft) and place.dep_ == "pobj" and place.head.lower_ in WHERE


def first_of(noun: Token) -> Token:
    """The first of several nouns in a row, for where it stands: "in *Goma* and Bukavu"."""
    while noun.dep_ == "conj" and noun.head.pos_ in ("NOUN", "PROPN"):
        noun = noun.head
    return noun


def is_scene(draft: Draft) -> bool:
    """Whether a region or town only says where harm was done: "died in the village *of Arda*"."""
    if RELATIONS[draft.relation].root != "ASSAULT":
        return False
    place = draft.head.doc[draft.source.mention.head]
    where = place.dep_ == "pobj" and place.head.lower_ in PLACING
    return where and draft.source.mention.reason.startswith("place: a ")


def is_unknown(draft: Draft) -> bool:
    """Whether nobody knows if an act is or will be done: "it was *not clear whether* they would sign"."""
    verb, above = draft.head, draft.head.head
    if draft.status is not Status.POSSIBLE or not OPEN & grammar.marks(verb):
        return False
    words = [above, *grammar.children(above, "acomp", "oprd", "xcomp", "attr")]
    known = any(w.lemma in KNOWN for w in words) and any(map(grammar.negated, (above, *words)))
    return known or any(w.lemma in UNKNOWN for w in words) or (above.lemma == "see" and above.head.lemma == "remain")


def is_general(draft: Draft) -> bool:
    """Whether who does it is only one of a kind: "*countries that recognize* Kosovo", "*any man who attacks* it"."""
    verb, noun = draft.head, draft.head.head
    if verb.dep_ != "relcl" or verb.tag_ not in ("VBP", "VBZ") or draft.source.mention.head != noun.i:
        return False
    words = {c.lower_ for c in noun.lefts}
    any_of = bool(words & ANY) or (noun.tag_ == "NNS" and noun.lemma in KINDS and not (words & THOSE))
    return any_of and verb.doc[verb.left_edge.i - 1].text != ","


def is_supposed(draft: Draft) -> bool:
    """Whether a noun tells of an act that need not be: "condemned *any dialogue* with them"."""
    return draft.rule == "noun" and any(c.lower_ == "any" for c in draft.head.lefts)


def is_presumed(draft: Draft) -> bool:
    """Whether a charge only says what holds till something else does: "is innocent *until proven guilty*"."""
    if RELATIONS[draft.relation].root != "ACCUSE":
        return False
    clauses = [draft.head, draft.head.head, *grammar.children(draft.head, "advcl", "ccomp")]
    return any(PROVING & grammar.marks(c) and c.lemma in PROVED for c in clauses)


def is_beneficiary(draft: Draft) -> bool:
    """Whether the target is only for whom something is asked: "its demand for a rise *for teachers*"."""
    if RELATIONS[draft.relation].root not in ("REQUEST", "PROTEST"):
        return False
    asked = draft.head.doc[draft.target.mention.head]
    inner = first_of(asked).head
    if asked.dep_ == "poss" and inner.lemma in BACK:
        return True  # "demanding *his return*"
    if inner.lower_ == "of" and inner.head.lemma in BACK:
        return draft.target.actor.startswith("person/")  # "demanded the *return of* the president"
    outer = first_of(inner.head).head
    return inner.lower_ == outer.lower_ == "for" and outer.dep_ == "prep" and inner.head.pos_ == "NOUN"


def is_kind_of_act(draft: Draft) -> bool:
    """Whether unnamed people only say what kind of talk or attack it is: "a *working group* meeting", "launched
    *guerrilla* attacks".
    """
    doc, group, root = draft.head.doc, draft.target.mention, RELATIONS[draft.relation].root
    inside = doc[group.head].dep_ == "compound" and doc[group.head].head == draft.head
    unnamed = group.kind is MentionKind.NOUN and draft.rule == "noun" and inside
    return unnamed and (root == "CONSULT" or (root == "ASSAULT" and doc[group.head].lemma in RAIDERS))


def is_felt(draft: Draft) -> bool:
    """Whether it is a feeling about an act that is denied, not the act: "is *not happy that* they left"."""
    verb, above = draft.head, draft.head.head
    words = (above, *grammar.children(above, "acomp"))
    stated = verb.dep_ in ("ccomp", "advcl") and grammar.is_finite(verb) and not grammar.negated(verb)
    return stated and any(w.lemma in FELT for w in words)


def is_view(draft: Draft) -> bool:
    """Whether both only say the same: "both countries rejected it, *arguing that* it would fail"."""
    told = (c for c in draft.head.rights if c.dep_ in ("ccomp", "xcomp"))
    return draft.relation == "opposes" and draft.head.lemma == "argue" and any(c.i > draft.head.i for c in told)


def is_hope(draft: Draft) -> bool:
    """Whether somebody only does something so that both may get on better: "met *to ease tensions*"."""
    aim = draft.relation == "eases" and draft.status is Status.PLANNED and grammar.infinitive(draft.head)
    return aim and any(o.lemma in STRAINS for o in grammar.children(draft.head, *grammar.OBJECT))


def is_nobody(draft: Draft) -> bool:
    """Whether a side is nobody, and the act is not told as undone: "a guarantee that *no worker* goes"."""
    sides = (draft.head.doc[side.mention.head] for side in (draft.source, draft.target))
    return draft.status is not Status.NEGATED and any(c.lower_ == "no" for side in sides for c in side.lefts)


def is_kept_away(draft: Draft) -> bool:
    """Whether a journey is only one that somebody is kept or advised from: "banned *from* travelling there"."""
    kept = draft.operators and draft.operators[-1] in ("from", "against")
    return draft.relation == "visits" and draft.status is Status.NEGATED and bool(kept)


def is_mere_place(draft: Draft) -> bool:
    """Whether the target is a region or town behind a word of place, not its state by its capital's name."""
    return draft.target.mention.reason.startswith("place: a ")
