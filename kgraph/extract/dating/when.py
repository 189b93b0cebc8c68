"""The date of an act: of the time expressions of its document, the one that dates it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args
from kgraph.extract.dating import dates
from kgraph.extract.dating.story import Story
from kgraph.extract.dating.times import AHEAD, Times
from kgraph.extract.speakers.attribution import SPEECH_ROOTS, own_speech, speakers_of, speaks_for
from kgraph.extract.speakers.context import Draft
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import surface_subjects
from kgraph.extract.syntax.coordination import continued
from kgraph.kept import Keeps, kept
from kgraph.link import Linked
from kgraph.model import MentionKind, Status
from kgraph.parse.tokens import once
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kgraph.parse.tokens import Token

# labels over which an act takes the date of the verb that carries it
CARRIED = frozenset({"dobj", "attr", "conj", "xcomp", "nsubjpass", "pobj", "prep", "acomp", "pcomp", "advcl", "agent"})
SHARED = frozenset({"xcomp", "conj", "pcomp"})  # verbs that lend their date on upwards
CONTENT = frozenset(
    "of for with from over against after before since without to".split()
)  # accused on Monday *of* X-ing
ELSEWHEN = frozenset("after before since until unless if because although though".split())
LEAD = 2  # paragraphs, the headline's included, that tell the news itself
REFUSING = frozenset({"will", "would"})
FUTURE = frozenset({"will", "shall"})
DECIDED = SPEECH_ROOTS | {"SANCTION", "CONCEDE", "RETREAT", "AID"}
WRITTEN = frozenset({"write", "tweet", "post"})
ENCOUNTERS = frozenset({"meets-with", "visits", "hosts"})


@dataclass(frozen=True)
class When(Keeps):
    """Dates the drafts of one document."""

    linked: Linked

    @kept
    def times(self) -> Times:
        """The time expressions."""
        return Times(self.linked)

    def dated(self, drafts: Iterable[Draft]) -> list[tuple[Draft, str]]:
        """Every draft with its date."""
        told = [(d, self.date(d)) for d in drafts]
        timed = frozenset(d.head.i for d, date in told if not date and self.is_timed(d))
        return Story(self.linked, self.lead).retold(told, timed)

    @kept
    def lead(self) -> tuple[str, bool]:
        """The day of what the sentence below the headline tells, and whether that is but a report of something."""
        openings = self.openings
        if len(openings) < 2:
            return "", False
        root = self.linked.parsed.doc[openings[1]].sent.root
        days = (self.times.at(t.i, t, Status.ASSERTED) for t in carriers(root, Status.ASSERTED))
        return next((day for day in days if self.times.is_recent(day)), ""), bool(grammar.children(root, "ccomp"))

    def is_timed(self, draft: Draft) -> bool:
        """Whether an act has a time expression of its own, though it may fix no date."""
        governed = self.times.governed
        return bool(governed) and any(t.i in governed for t in carriers(draft.head, draft.status))

    def date(self, draft: Draft) -> str:
        """ISO date of a draft, empty where the text fixes none."""
        if draft.status is Status.REQUESTED:
            return ""
        if not self.times.expressions:  # as in most brief texts
            return self.ongoing(draft)
        hosts = carriers(draft.head, draft.status)
        if draft.speech is not None and self.as_spoken(draft):
            hosts += carriers(draft.speech, Status.ASSERTED)
        keys = [(-draft.head.i - 1, draft.head), *((t.i, t) for t in hosts)]
        if RELATIONS[draft.relation].root == "REQUEST":
            keys += [(t.i, draft.head) for t in asked_for(draft.head)]
        found = next((found for key, token in keys if (found := self.times.at(key, token, draft.status))), "")
        found = found or self.times.before_when(draft.head) or self.continued(draft)
        return found or self.posted(draft) or self.quoted(draft) or self.met(draft) or self.ongoing(draft)

    def as_spoken(self, draft: Draft) -> bool:
        """Whether an act is of the day on which it is reported: made by its own words, or a stand that is taken now."""
        speakers = [a.actor for a in draft.attributed]
        if not speakers and not draft.attributed_words:
            return True  # made by saying it: "said that Y *should* X"
        if takes_stand(draft) or any(own_speech(self.linked, draft, s) for s in speakers):
            return True
        return is_decided(draft) and any(self.is_of(s, draft.source) for s in speakers)

    def is_of(self, speaker: str, source: Arg) -> bool:
        """Whether the speaker is who acts, or of the same state: the president and his office."""
        home = self.linked.actors[speaker].state
        return speaker == source.actor or (bool(home) and home == self.linked.actors[source.actor].state)

    def speaks(self, speaker: str, source: Arg) -> bool:
        """Whether the speaker is who acts, or speaks for the state that does."""
        return speaker == source.actor or speaks_for(self.linked, speaker, source.actor)

    def continued(self, draft: Draft) -> str:
        """The day of the sentence before, where its subject goes on speaking: "... on Monday. *She warned* Y"."""
        told = RELATIONS[draft.relation].root in SPEECH_ROOTS and draft.status is Status.ASSERTED
        start = draft.head.sent.start
        pronoun = draft.source.mention.kind is MentionKind.PRONOUN
        if not (told and pronoun) or draft.head.tag_ != "VBD" or start in self.linked.parsed.paragraph_starts:
            return ""
        root = self.linked.parsed.doc[start - 1].sent.root
        subjects = args(self.linked, surface_subjects(root)) if grammar.is_past(root) else []
        if draft.source.actor not in {a.actor for a in subjects}:
            return ""
        days = (self.times.at(t.i, t, draft.status) for t in carriers(root, draft.status))
        return next((day for day in days if self.times.is_recent(day)), "")

    def posted(self, draft: Draft) -> str:
        """The day of what somebody was just said to write: "in a letter on Monday, she ... *'...' she wrote*"."""
        verb = draft.speech
        start = verb.sent.start if verb is not None else 0
        if verb is None or not start or verb.lemma not in WRITTEN or not self.as_spoken(draft):
            return ""
        root = self.linked.parsed.doc[start - 1].sent.root
        writers = {a.actor for a in args(self.linked, surface_subjects(verb))}
        if not writers & {a.actor for a in args(self.linked, surface_subjects(root))}:
            return ""
        days = (self.times.at(t.i, t, Status.ASSERTED) for t in carriers(root, Status.ASSERTED))
        return next((day for day in days if self.times.is_recent(day)), "")

    def met(self, draft: Draft) -> str:
        """The day of a meeting that the text has told of before."""
        consult = RELATIONS[draft.relation].root == "CONSULT" and draft.status is Status.ASSERTED
        return self.times.pointed(draft.head) if consult else ""

    def quoted(self, draft: Draft) -> str:
        """The day of the words that bear out what was said before: "Y denied it. *'...' Y's envoy said on Monday*"."""
        here = self.paragraph(draft.head.i)
        near = list(self.statements.get(here, ()))
        if is_decided(draft) and here <= LEAD:
            near += self.statements.get(here + 1, ())
        told = RELATIONS[draft.relation].root in SPEECH_ROOTS and draft.status is Status.ASSERTED
        if not near or draft.attributed or not (is_decided(draft) or (told and draft.head.tag_ == "VBD")):
            return ""
        for start, speakers, day in near:
            if start > draft.head.i and any(self.speaks(s, draft.source) for s in speakers):
                return day
        return ""

    @kept
    def statements(self) -> dict[int, list[tuple[int, list[str], str]]]:
        """Sentences in which somebody speaks on a day of the story, by paragraph: where, who, when."""
        found: dict[int, list[tuple[int, list[str], str]]] = {}
        for sentence in self.linked.parsed.doc.sents:
            speakers, verb = speakers_of(self.linked, sentence)
            days = (self.times.at(t.i, t, Status.ASSERTED) for t in (carriers(verb, Status.ASSERTED) if verb else ()))
            day = next((day for day in days if self.times.is_recent(day)), "")
            if day:
                actors = [a.actor for a in speakers]
                found.setdefault(self.paragraph(sentence.start), []).append((sentence.start, actors, day))
        return found

    @kept
    def openings(self) -> list[int]:
        """First tokens of the paragraphs."""
        return sorted(self.linked.parsed.paragraph_starts)

    def paragraph(self, token: int) -> int:
        """Number of the paragraph that a token stands in."""
        return bisect_right(self.openings, token)

    def ongoing(self, draft: Draft) -> str:
        """The month of a meeting or visit that goes on as the document is written: "is meeting Y"."""
        now = "be" in grammar.auxiliaries(draft.head) and draft.head.tag_ == "VBG" and not grammar.is_past(draft.head)
        met = draft.relation in ENCOUNTERS and draft.status is Status.ASSERTED
        return dates.resolve("this month", self.times.day, "present") if now and met else ""


def takes_stand(draft: Draft) -> bool:
    """A speech act in the present tense, or a refusal: "Y *opposes* the plan", "Y *would not* let them X"."""
    if draft.status is not Status.ASSERTED or RELATIONS[draft.relation].root not in SPEECH_ROOTS:
        return False
    words = set(grammar.auxiliaries(draft.head))
    present = draft.head.tag_ in ("VBZ", "VBP") and not words
    return present or (bool(words & REFUSING) and grammar.negated(draft.head))


def is_decided(draft: Draft) -> bool:
    """A measure that is news on the day its maker tells it: "*has recalled* its envoy", "*was suspending* aid"."""
    words = grammar.auxiliaries(draft.head)
    fresh = (draft.head.tag_ == "VBN" and "have" in words) or (draft.head.tag_ == "VBG" and "be" in words)
    return fresh and draft.status is Status.ASSERTED and RELATIONS[draft.relation].root in DECIDED


def carriers(head: Token, status: Status) -> list[Token]:
    """Where the date of an act may hang: on it, on its phrases, then on the verbs that carry it."""
    found = [head, *circumstances(head), *followers(head)]
    token = head
    while (token.dep_ in CARRIED or is_there(token)) and token.head != token and not parts(token, status):
        token = carrier_of(token)
        if status is Status.ASSERTED and FUTURE & {*grammar.auxiliaries(token)}:
            break  # "*will meet* on Monday at the request of Y"
        found += [token, *circumstances(token)]
        if grammar.is_verb(token) and token.dep_ not in SHARED:
            break
    return list(dict.fromkeys(found))


def is_there(clause: Token) -> bool:
    """What happens at a place or time that the clause above names: "a visit to Lima, *where* he met Y"."""
    return clause.dep_ == "relcl" and "where" in grammar.marks(clause)


def carrier_of(token: Token) -> Token:
    """The word above; of a coordinated verb the one that it continues, which may stand higher."""
    joined = token.dep_ == "conj" and grammar.is_verb(token) and grammar.is_verb(token.head)
    return continued(token) if joined else token.head


def parts(token: Token, status: Status) -> bool:
    """Whether the verb above has a day of its own: *agreed on Monday* to X later; *invaded in 1978* and remains."""
    above = carrier_of(token)
    if token.dep_ == "pcomp":
        return above.lower_ in CONTENT
    if token.dep_ == "advcl" and grammar.marks(token) & ELSEWHEN:
        return True
    if not (grammar.is_verb(token) and grammar.is_verb(above)):
        return False
    if token.dep_ == "xcomp":
        return status in AHEAD and grammar.is_past(above) and "to" in grammar.auxiliaries(token)
    return token.dep_ == "conj" and {token.tag_, above.tag_} in ({"VBD", "VBZ"}, {"VBD", "VBP"})


@once
def followers(head: Token) -> list[Token]:
    """Verbs that end what one subject did at one time: "seized the boat and *held* it on Friday"; a when-clause."""
    joined = [c for c in head.children if c.dep_ == "conj" and c.tag_ == head.tag_ and grammar.is_verb(c)]
    joined = [c for c in joined if not grammar.grammatical_subjects(c)]
    return joined + [c for c in head.children if c.dep_ == "advcl" and c.left_edge.lower_ == "when"]


def asked_for(head: Token) -> list[Token]:
    """Infinitives below a request: "urged them to leave *on Monday*" most often tells when they were urged."""
    below = [c for c in head.children if c.dep_ in ("xcomp", "ccomp", "advcl") and grammar.infinitive(c)]
    return [t for c in below for t in (c, *circumstances(c), *asked_for(c))]


@once
def circumstances(head: Token) -> list[Token]:
    """Heads of the prepositional phrases of a predicate ("during *talks* on Wednesday"), and its bare objects."""
    level, found = [head], []
    for _ in range(3):
        level = [
            g for t in level for p in t.children if p.dep_ in ("prep", "agent") for g in p.children if g.dep_ == "pobj"
        ]
        found += level
    return found + [c for c in head.children if c.dep_ in ("dobj", "npadvmod", "attr")]
