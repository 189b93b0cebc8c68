"""From drafts to the claims of a document: each thing once, with its evidence."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg
from kgraph.extract.actors.sides import OUTLAWS, is_against_own, names_itself
from kgraph.extract.collecting.lifeless import is_lifeless
from kgraph.extract.collecting.press import briefs_press
from kgraph.extract.dating.dates import is_recent
from kgraph.extract.dating.times import RECENT
from kgraph.extract.dating.when import When
from kgraph.extract.governing.curbs import PRISONS
from kgraph.extract.speakers.attribution import attributed_to
from kgraph.extract.speakers.context import Draft
from kgraph.extract.syntax.grammar import children, of_phrase, phrase
from kgraph.extract.tables.lexicon import Lexicon
from kgraph.extract.tables.rows import COOPERATIVE
from kgraph.kept import Keeps, kept
from kgraph.link import Linked, TokenMention
from kgraph.model import NAMED, ActorType, Claim, Evidence, MentionKind, Status
from kgraph.parse.tokens import once
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Span, Token

PROMISING = frozenset({"agree", "promise"})
DECIDING = frozenset({"decide", "decision", "agree", "resolve"})
WANTING = frozenset("want wish like desire aspire seek interested aim yearn long".split())
STAYING = frozenset({"stay", "remain", "return", "go", "report"})
HELD = PRISONS | {"arrest"}
STRIKING = frozenset({"hit", "strike", "fight"})
TAKING = frozenset("take hold seize capture snatch grab hijack catch".split())
IN_PHRASE = ("compound", "nmod", "amod", "poss", "appos", "conj")


@dataclass
class Claims(Keeps):
    """Collects the drafts of one document under what makes a claim unique."""

    linked: Linked
    lexicon: Lexicon

    def collect(self, drafts: Iterable[Draft]) -> tuple[Claim, ...]:
        """Claims in the order of the text."""
        when = When(self.linked)
        real = [d for d in drafts if d.source.actor != d.target.actor and not self.is_void(d)]
        dated = when.dated(said_once(real))
        groups = self.group(dated)
        names = {key: claim_id(self.doc, key) for key in groups}
        ids = {id(d): names[key] for key, members in groups.items() for d in members}
        claims = [self.claim(key, members, ids) for key, members in groups.items()]
        return tuple(sorted(claims, key=lambda c: (c.evidence[0].start, c.evidence[0].predicate_start, c.id)))

    @property
    def doc(self) -> str:
        """Name of the document."""
        return self.linked.parsed.article.doc

    def is_void(self, draft: Draft) -> bool:
        """Whether a draft is no act toward another: told to the press, done to a thing or to what is
        the person's own.
        """
        source, target = (self.linked.actors[a.actor] for a in (draft.source, draft.target))
        own = source.type is ActorType.PERSON and target.label.startswith(f"{source.label}'s ")
        told = briefs_press(self.linked, draft) or is_lifeless(self.linked, draft)
        return own or told or names_itself(draft) or is_against_own(self.linked, draft)

    def group(self, dated: list[tuple[Draft, str]]) -> dict[tuple[str, ...], list[Draft]]:
        """Drafts by claim: a telling without a date joins the one dated telling of its act, a headline no old one."""
        known: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for draft, date in dated:
            known[act(draft)].add(date)
        groups: dict[tuple[str, ...], list[Draft]] = defaultdict(list)
        headline, day = self.linked.parsed.headline_end, self.linked.parsed.article.date
        for draft, date in dated:
            others = known[act(draft)]
            if draft.head.i < headline:
                others = {other for other in others if not other or is_recent(other, day, RECENT)}
            groups[(*act(draft), finest(date, others))].append(draft)
        return groups

    def claim(self, key: tuple[str, ...], drafts: list[Draft], ids: dict[int, str]) -> Claim:
        """One claim of its drafts: the most certain draft leads."""
        alone = len(drafts) == 1  # as mostly
        best = drafts[0] if alone else max(drafts, key=lambda d: (d.confidence, -d.head.i))
        within = next((ids[id(d.within)] for d in drafts if d.within is not None and id(d.within) in ids), "")
        mine = ids[id(best)]
        return Claim(
            id=mine,
            doc=self.doc,
            source=best.source.actor,
            relation=best.relation,
            target=best.target.actor,
            status=best.status,
            date=key[-1],
            attributed_to=attributed_to(self.linked, drafts),
            about=self.about(best),
            within="" if within == mine else within,
            plover=meant(best, self.lexicon) or self.lexicon.plover(best.relation, best.status, self.folded(best)),
            confidence=round(best.confidence, 2),
            rule=best.rule,
            row=best.row,
            operators=best.operators,
            evidence=(self.evidence(best),)
            if alone
            else tuple(dict.fromkeys(map(self.evidence, sorted(drafts, key=lambda d: d.head.i)))),
        )

    def folded(self, draft: Draft) -> str:
        """The row's own type; who is taken by rebels or pirates is abducted, not arrested."""
        taken = RELATIONS[draft.relation].root == "COERCE" and draft.head.lemma in TAKING
        outlawed = taken and self.linked.actors[draft.source.actor].sector in OUTLAWS
        return draft.plover or ("ASSAULT" if outlawed else "COERCE" if is_jailing(draft) else "")

    def about(self, draft: Draft) -> tuple[str, ...]:
        """Named actors in the content of the predicate: not its sides, nor who is named in one phrase with them."""
        sides = {draft.source.actor, draft.target.actor, *(a.actor for a in draft.attributed)}
        others = [m for m in self.named_in(draft.head.sent) if not sides.issuperset(m.actors)]
        inside = [m for m in others if m.head in below(draft.head) and not m.reason.startswith("place:")]
        if not inside:
            return ()
        doc = self.linked.parsed.doc
        own = {i for a in (draft.source, draft.target) for i in in_phrase(doc[a.mention.head])}
        return tuple(dict.fromkeys(a for m in inside if m.head not in own for a in m.actors if a not in sides))

    @kept
    def named(self) -> tuple[list[int], list[TokenMention]]:
        """Named mentions by their first token."""
        mentions = sorted((m for m in self.linked.mentions if m.kind in NAMED), key=lambda m: (m.first, m.last))
        return [m.first for m in mentions], mentions

    def named_in(self, sentence: Span) -> list[TokenMention]:
        """Named mentions inside a sentence."""
        starts, mentions = self.named
        inside = mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        return [m for m in inside if m.last < sentence.end]

    def evidence(self, draft: Draft) -> Evidence:
        """The sentence (and up to where both sides are named), the sides by their nearest names, and the predicate."""
        parsed = self.linked.parsed
        source, target = (
            self.nearest_name(draft.source, draft.head),
            self.nearest_name(draft.target, draft.head),
        )
        start, end = parsed.span(draft.head.sent)
        predicate = parsed.offsets(draft.head.i, draft.head.i)
        quote = min(start, source[0], target[0]), max(end, source[1], target[1])  # an answer's asker stands before it
        return Evidence(
            *quote,
            *source,
            *target,
            *predicate,
            source_reason=draft.source.mention.reason,
            target_reason=draft.target.mention.reason,
        )

    @kept
    def told(self) -> dict[tuple[int, str], list[TokenMention]]:
        """What `telling` has found: one sentence often yields several claims of an actor."""
        return {}

    def telling(self, sentence: Span, actor: str) -> list[TokenMention]:
        """The words of a sentence that tell best who an actor is: its names, else its nouns."""
        found = self.told.get((sentence.start, actor))
        if found is None:
            found = [m for m in self.named_in(sentence) if m.actors == (actor,)] or [
                m
                for t in sentence
                if (m := self.linked.at(t.i)) is not None and m.actors == (actor,) and m.kind is MentionKind.NOUN
            ]
            self.told[sentence.start, actor] = found
        return found

    def nearest_name(self, arg: Arg, head: Token) -> tuple[int, int]:
        """Offsets of the argument: of a pronoun those of the named mention of the actor nearest to it in the sentence;
        of a noun up to the actor's name in its phrase ("*the head of Interpol*", for Interpol).
        """
        first, last = arg.mention.first, arg.mention.last
        if arg.mention.kind is MentionKind.PRONOUN:
            named = self.telling(head.sent, arg.actor)
            nearest = min(named, key=lambda m: (abs(m.head - arg.mention.head), m.first), default=arg.mention)
            first, last = nearest.first, nearest.last
        elif arg.mention.kind is MentionKind.NOUN:
            doc = self.linked.parsed.doc
            inside = [m for m in self.telling(head.sent, arg.actor) if hangs_on(doc[m.head], arg.mention.head)]
            last = max([last, *(m.last for m in inside)])
        return self.linked.parsed.offsets(first, last)


def hangs_on(name: Token, noun: int) -> bool:
    """Whether a name stands behind a preposition of the noun at an index."""
    return name.dep_ == "pobj" and name.head.head.i == noun < name.i


@once
def below(head: Token) -> frozenset[int]:
    """The words behind a predicate that hang on it."""
    return frozenset(t.i for t in head.subtree if t.i > head.i)


def meant(draft: Draft, lexicon: Lexicon) -> str:
    """The type of what is not yet done: to a coder who wants, promises or agrees to do a kindness agrees, and a penalty
    that is decided stands; empty for what no such word stands above.
    """
    word = draft.operators[-1] if draft.operators else ""
    if draft.status is Status.POSSIBLE and draft.plover == "THREATEN":
        return "THREATEN"  # warned of by who may do it
    root = RELATIONS[draft.relation].root
    if draft.status is Status.PLANNED and root in ("SANCTION", "COERCE") and word in DECIDING:
        return root
    if draft.status is Status.PLANNED and is_menacing(draft):
        return "THREATEN"
    if RELATIONS[draft.relation].root not in COOPERATIVE:
        return ""
    if draft.status is Status.PLANNED:
        return "AGREE" if any(o.effect in PROMISING for o in lexicon.operators.get(word, ())) else ""
    return "AGREE" if draft.status is Status.POSSIBLE and word in WANTING else ""


def is_jailing(draft: Draft) -> bool:
    """Whether somebody is told to stay or go where prisoners are: "ruled that she must *stay in jail*"."""
    if draft.relation not in ("demands", "urges") or draft.head.lemma not in STAYING:
        return False
    return any(n.lemma in HELD for name in ("in", "behind", "under", "to") for n in phrase(draft.head, name))


def is_menacing(draft: Draft) -> bool:
    """Whether what is still to come bodes ill: "will step up *pressure* on Y", "would *hit back* at Y"."""
    if draft.relation == "criticizes":
        return draft.head.lemma in STRIKING and any(c.lower_ == "back" for c in draft.head.children)
    return draft.relation == "urges" and any(c.lemma == "pressure" and c.dep_ == "dobj" for c in draft.head.rights)


def in_phrase(side: Token) -> Iterator[int]:
    """The words of a side's own phrase: titles, owners, who is set beside or coordinated."""
    while side.dep_ in ("conj", "appos") and side.head.i != side.i:
        side = side.head
    waiting = [side]
    while waiting:
        here = waiting.pop()
        yield here.i
        waiting += [*children(here, *IN_PHRASE), *of_phrase(here)]


def said_once(drafts: list[Draft]) -> list[Draft]:
    """One draft of each root, dyad and status in a sentence: "will *meet* for *talks*" is one meeting."""
    best: dict[tuple[object, ...], Draft] = {}
    for draft in drafts:
        root = RELATIONS[draft.relation].root
        sides = (
            frozenset((draft.source.actor, draft.target.actor))
            if root == "CONSULT"
            else (draft.source.actor, draft.target.actor)
        )
        key = (draft.head.sent.start, draft.relation if root == "ASSAULT" else root, sides, draft.status)
        if key not in best or draft.confidence > best[key].confidence:
            best[key] = draft
    for start, relation, *rest in list(best):
        if relation == "attacks" and (start, "kills", *rest) in best:  # "shot and killed" is one deed
            del best[start, relation, *rest]
    kept = {id(d) for d in best.values()}
    return [d for d in drafts if id(d) in kept]


def act(draft: Draft) -> tuple[str, ...]:
    """What makes two drafts tellings of one act, date aside; the sides of a symmetric relation have no order."""
    sides = (draft.source.actor, draft.target.actor)
    if RELATIONS[draft.relation].symmetric:
        sides = (min(sides), max(sides))
    return (sides[0], draft.relation, sides[1], str(draft.status))


def finest(date: str, known: set[str]) -> str:
    """The one finer date among the known ones that this date contains, else the date itself."""
    finer = [k for k in known if k.startswith(date) and not any(o != k and o.startswith(k) for o in known)]
    return finer[0] if len(finer) == 1 else date


def claim_id(doc: str, key: tuple[str, ...]) -> str:
    """Stable id from what makes a claim unique."""
    return "claim/" + hashlib.sha256("\0".join((doc, *key)).encode("utf-8", "surrogatepass")).hexdigest()[:16]
