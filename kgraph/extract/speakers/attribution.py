"""Who says it: quotations that run over sentences, verbs of speech set behind, and "according to"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args
from kgraph.extract.speakers.context import Context, Draft
from kgraph.extract.speakers.headline import headline_source
from kgraph.extract.speakers.introducers import introducer
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import surface_subjects
from kgraph.link import Linked
from kgraph.model import ActorType, Status
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Span, Token

SPEECH = frozenset(
    "say tell add write tweet note claim state declare announce insist explain argue report stress warn suggest reply "
    "respond comment remark continue conclude assert maintain".split()
)
DOCUMENTS = frozenset(
    "report statement letter study document dossier communique survey investigation paper memorandum note circular "
    "bulletin review assessment briefing analysis audit submission filing tweet post message article editorial".split()
)
ISSUED = frozenset(
    "issue release publish write compile prepare draft commission send sign file produce submit post conduct".split()
)
PERFORMATIVE = frozenset({"announce", "declare", "proclaim", "unveil", "confirm"})
VIEWS = frozenset("view opinion judgment judgement eye word estimation reading telling assessment".split())
LUCK = frozenset(
    "disaster failure setback blow loss tragedy danger error scandal humiliation retreat".split()
)  # *for* it
ATTITUDES = frozenset("want regard see consider believe think view hope expect feel fear understand like".split())
SPEECH_ROOTS = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE"})
TAG_REACH = 10  # words from the end that a closing "the envoy said on Monday" fills
SET_BEHIND = frozenset({"parataxis", "ccomp", "advcl", "dep", "conj", "intj"})
APART = frozenset("while when after before until once because if although though since".split())  # these tell no source
Speech = tuple[list[Arg], "Token | None"]
QUOTE = '"'


@dataclass(frozen=True)
class Tag:
    """A verb of speech beside its content: who speaks, or else the words that say so."""

    verb: Token
    speakers: list[Arg]
    words: str


def according_to(linked: Linked, verb: Token) -> tuple[list[Arg], str]:
    """Source of "according to Y" or "in Y's view": its actors, else its words."""
    for child in verb.children:
        if child.lower_ == "in" and (holders := viewers(child)):
            return args(linked, grammar.expand(holders)), phrase(holders[0])
        if child.lower_ == "for" and is_view(verb, child) and (found := args(linked, grammar.children(child, "pobj"))):
            return found, ""
        if child.lower_ == "according":
            for noun in (t for t in child.subtree if t.dep_ == "pobj" and t.head.lower_ == "to"):
                return args(linked, grammar.conjuncts(noun)), phrase(noun)
    return [], ""


def is_view(verb: Token, prep: Token) -> bool:
    """Whether a phrase says who thinks what a sentence says of something: "*for Lima*, the offer is a trick"."""
    opens = verb.lemma == "be" and all(t.text == QUOTE for t in prep.doc[prep.sent.start : prep.i])
    if not opens or any(c.lemma in LUCK for c in grammar.children(verb, "attr")):
        return False
    return any(t.text == "," for n in grammar.children(prep, "pobj") for t in n.doc[n.i + 1 : n.i + 2])


def viewers(prep: Token) -> list[Token]:
    """Whose view it is that opens a phrase: "in *Lima's* view", "in the eyes of *the church*"."""
    return [
        o for n in grammar.children(prep, "pobj") if n.lemma in VIEWS for o in grammar.owners(n) if o.dep_ != "amod"
    ]


def phrase(noun: Token) -> str:
    """The words of a noun phrase without its clauses."""
    words = [t for t in noun.subtree if not any(a.dep_ in ("relcl", "acl") for a in [t, *t.ancestors] if a.i > noun.i)]
    return " ".join(t.text for t in words if t.pos_ != "PUNCT")


def sources(linked: Linked, subjects: list[Token]) -> tuple[list[Arg], str]:
    """Who speaks as the subjects of a verb of speech: actors, and their words; *it* is nobody."""
    named = [s for s in subjects[:1] if s.pos_ != "PRON"]
    joined = [noun for s in named if (noun := joined_before(s)) is not None]
    documents = [s for s in named if s.lemma in DOCUMENTS and linked.at(s.i) is None]
    written = [maker for s in documents for maker in authors(s) or grammar.owners(s)]  # "*a UN* report said"
    return args(linked, written) or args(linked, [*joined, *subjects]), " and ".join(
        phrase(s) for s in [*joined, *named]
    )


def authors(document: Token) -> list[Token]:
    """Whose a document is that says something: "a report *by Y* said", "a letter sent *by Y* said"."""
    made = [c for c in grammar.children(document, "acl") if c.tag_ == "VBN" and c.lemma in ISSUED]
    return [n for word in (document, *made) for n in grammar.expand(grammar.phrase(word, "by"))]


def joined_before(subject: Token) -> Token | None:
    """The first of two who speak, taken for an apposition of what they say: "... 9 men, *an aide* and a guard said"."""
    joint = subject.left_edge.i - 1
    if joint <= subject.sent.start or subject.doc[joint].lower_ != "and":
        return None
    noun = subject.doc[joint - 1]
    before = noun.left_edge.i - 1
    apart = before > subject.sent.start and subject.doc[before].text == ","
    return noun if noun.dep_ == "appos" and noun.pos_ == "NOUN" and apart else None


def set_behind(linked: Linked, root: Token) -> Tag | None:
    """The verb of speech that the parser hung below the content: *..., the minister said*."""
    for child in root.children:
        if child.dep_ not in SET_BEHIND or child.lemma not in SPEECH or is_act_of_its_own(child):
            continue
        if grammar.marks(child) & APART:  # "struck *while a truce was being declared*"
            continue
        if all(hears(linked, c) for c in grammar.children(child, "ccomp", "dobj")):
            subjects = grammar.grammatical_subjects(child)
            if not subjects and (subject := right_before(linked, child)) is not None:
                subjects = [subject]
            found = args(linked, grammar.expand(subjects))
            if found or (subjects and child.i > root.i and subjects[0].pos_ == "NOUN"):
                return Tag(child, found, phrase(subjects[0]))
    return closing_tag(linked, root) if root.dep_ == "ROOT" else None


def is_act_of_its_own(verb: Token) -> bool:
    """Whether a verb of speech tells what came next: "X fired and Y *responded*", "Y *responded by shelling* Z"."""
    before = verb.left_edge.i - 1
    joined = verb.dep_ == "conj" and before >= 0 and verb.doc[before].dep_ == "cc"
    return joined or any(c.dep_ == "prep" and c.lower_ == "by" for c in verb.children)


def hears(linked: Linked, noun: Token) -> bool:
    """Whether an object is who the words are told to, for others to know: "told *reporters*", "told *the council*"."""
    mention = linked.at(noun.i)
    told = noun.dep_ == "dobj" and noun.head.lemma == "tell" and noun.pos_ != "PRON"
    public = mention is None or linked.actors[mention.actors[0]].type in (ActorType.ORGANIZATION, ActorType.GROUP)
    return told and public


def closing_tag(linked: Linked, root: Token) -> Tag | None:
    """A verb of speech that ends a sentence, hung on some noun of the content: *..., the envoy said.*"""
    last = root.doc[max(root.i + 1, root.sent.end - TAG_REACH) : root.sent.end]
    verb = next((t for t in reversed(last) if grammar.is_verb(t)), None)
    if verb is None or verb.lemma not in SPEECH or verb.dep_ not in ("relcl", "acl"):
        return None
    subjects = grammar.children(verb, *grammar.SUBJECTS)
    if not subjects or grammar.children(verb, "ccomp", "xcomp", "dobj") or not grammar.is_past(verb):
        return None
    set_apart = root.doc[subjects[0].left_edge.i - 1].text == ","
    if not set_apart or any(s.lower_ in grammar.RELATIVE for s in subjects):
        return None
    found = args(linked, grammar.expand(subjects))
    return Tag(verb, found, phrase(subjects[0])) if found else None


def right_before(linked: Linked, verb: Token) -> Token | None:
    """The name between a comma and a verb of speech, wherever the parser hung it: *..., its envoy, Ms Dahl, said*."""
    last = verb.i - 1 - (verb.i > 0 and verb.nbor(-1).text == ",")
    if last <= verb.sent.start:
        return None
    noun, mention = verb.doc[last], linked.at(last)
    first = mention.first if mention is not None and mention.last == last else noun.left_edge.i
    plain = mention is not None or (noun.dep_ == "appos" and noun.pos_ == "NOUN")
    return noun if plain and first > verb.sent.start and verb.doc[first - 1].text == "," else None


def sentence_contexts(linked: Linked) -> dict[int, Context]:
    """The context of every sentence, by the index of its first token: quotations carry their speaker."""
    contexts: dict[int, Context] = {}
    last: Speech = ([], None)
    blocks = paragraphs(linked)
    spoken = [[speakers_of(linked, s) for s in paragraph] for paragraph in blocks]
    source = headline_source(linked)
    titled: Speech = ([Arg(source.actors[0], source)] if source else [], None)
    runs_on = False
    told: list[Arg] = []
    for number, paragraph in enumerate(blocks):
        inside = runs_on and is_open(paragraph) and paragraph[0][0].text != QUOTE
        runs_on = inside ^ is_open(paragraph)
        following = spoken[number + 1] if runs_on and number + 1 < len(blocks) else []
        for n, sentence in enumerate(paragraph):
            speaker: Speech = ([], None)
            if (inside or sentence[0].text == QUOTE) and not spoken[number][n][0]:
                near = spoken[number][:n][::-1] + spoken[number][n + 1 :]
                speaker = next((s for s in near if s[0]), last)
                speaker = speaker if speaker[0] else next((s for s in following if s[0]), speaker)
                if not speaker[0] and n:
                    told = told if inside else introducer(linked, sentence, paragraph[n - 1])
                    speaker = told, None
            if not number and not speaker[0]:
                speaker = titled
            contexts[sentence.start] = Context(attributed=tuple(speaker[0]), speech=speaker[1])
            inside ^= is_open([sentence])
        last = next((s for s in reversed(spoken[number]) if s[0]), last if runs_on else ([], None))
    return contexts


def is_open(sentences: list[Span]) -> bool:
    """Whether a quotation that opens here is not closed here, or the other way round."""
    return sum([t.text for t in sentence].count(QUOTE) for sentence in sentences) % 2 == 1


def paragraphs(linked: Linked) -> list[list[Span]]:
    """Sentences by paragraph."""
    starts = linked.parsed.paragraph_starts
    found: list[list[Span]] = []
    for sentence in linked.parsed.doc.sents:
        if sentence.start in starts or not found:
            found.append([])
        found[-1].append(sentence)
    return found


def speakers_of(linked: Linked, sentence: Span) -> Speech:
    """Persons or bodies that a sentence says are speaking, and the verb that says so."""
    for token in sentence:
        if token.lemma in SPEECH and grammar.is_verb(token):
            found = args(linked, surface_subjects(token))
            if any(linked.actors[a.actor].type is not ActorType.STATE for a in found):
                return found, token
    return [], None


def attributed_to(linked: Linked, drafts: list[Draft]) -> str:
    """Whom a claim is attributed to: nobody, if one telling is the reporter's own or the speaker's own speech act.

    A headline leaves the source out that the text names, so it counts only where it stands alone.
    """
    found, headline = "", linked.parsed.headline_end
    for draft in [d for d in drafts if d.head.i >= headline] or drafts:
        speakers = [a.actor for a in draft.attributed]
        words = speakers[0] if speakers else draft.attributed_words
        if not words or any(own_speech(linked, draft, speaker) for speaker in speakers):
            return ""
        found = found or words
    return found


def own_speech(linked: Linked, draft: Draft, speaker: str) -> bool:
    """Whether the speaker reports their own speech act, makes the act by announcing it, or speaks for its source."""
    performed = draft.speech is not None and draft.speech.lemma in PERFORMATIVE
    told = RELATIONS[draft.relation].root in SPEECH_ROOTS and draft.status is Status.ASSERTED
    if draft.source.actor == speaker:
        return performed or told
    return told and is_performative(draft.head) and speaks_for(linked, speaker, draft.source.actor)


def is_performative(verb: Token) -> bool:
    """A verb that makes the act by being said: *we demand*, not *we demanded* and not *we want*."""
    present = verb.tag_ in ("VBZ", "VBP") and not grammar.auxiliaries(verb)
    return present and verb.lemma not in ATTITUDES


def speaks_for(linked: Linked, speaker: str, source: str) -> bool:
    """Whether an actor is of the state that acts."""
    who, whom = linked.actors[speaker], linked.actors[source]
    return bool(who.state) and who.state == whom.state and whom.type is ActorType.STATE
