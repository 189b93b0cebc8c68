"""Which state "the government", "the regime", "the country", "officials" mean where no name is beside them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kgraph.link.document.phrase import clause, determiner, is_subject, subject_of
from kgraph.link.document.setting import addressing, around, dominant, home, own_report, pointing, seat_before, topic
from kgraph.link.named.titles import noun_of
from kgraph.link.reference.pronouns import possessor
from kgraph.link.unnamed.backers import is_behind
from kgraph.link.unnamed.bodies import PUBLIC, organ
from kgraph.link.unnamed.definite import NEAR, earlier
from kgraph.link.unnamed.grievances import state_of_aggrieved
from kgraph.model import ActorType, MentionKind

if TYPE_CHECKING:
    from kgraph.link.document.linked import TokenMention
    from kgraph.link.document.reading import Entity, Reading
    from kgraph.link.knowledge.gazetteer import Hit
    from kgraph.link.knowledge.world import Role
    from kgraph.parse.tokens import Token

RULED = frozenset({"PTY", "OPP", "REB", "LEG", "JUD", "LAB"})  # who has to do with the government of their own state
SOME_STATES = frozenset({"kingdom", "emirate", "island"})  # nouns for some states only
FAR = 8  # sentences back in which the government of a conflict was told
CLOSE = 2  # sentences back in which a government called by its state is still the one meant
VIOLENT = frozenset("attack bomb kill shell strike hit invade fire violate shoot abduct kidnap raid clash down".split())
LANDS = frozenset({"country", "nation", "homeland"})
STAYING = frozenset({"station", "deploy", "base", "garrison", "post"})
GOING = frozenset({"visit", "trip", "tour", "return", "journey"})
RULERS = frozenset({"government", "authority", "cabinet", "administration"})
ALONE = RULERS | {"regime", "junta", "leadership"}  # who may act though nobody says of which state they are
OWN = frozenset({"government", "authority", "cabinet", "regime", "junta", "state"})  # of a report's own state


def officials_meant(reading: Reading, hit: Hit[Role]) -> Entity | None:
    """The state of officials without a nationality: the place that opens the sentence."""
    code = seat_before(reading, hit.first)
    return reading.state(code) if code else None


def unplaced(reading: Reading, hit: Hit[Role]) -> Entity | None:
    """A government of which nobody says whose it is: the document's own state, else a body alone; a delegation is of
    another.
    """
    noun, article = hit.value.noun.split()[-1], determiner(noun_of(reading, hit))
    sent = noun == "delegation"
    if not (sent or noun in ALONE) or named_before(reading, hit.first):
        return None
    if article not in ("the", "") and not (sent and article == "a"):
        return None
    state = "" if sent else around(reading, hit.first)
    words = reading.words(hit.first, hit.last)
    return reading.state(state) if state else organ(reading, hit.value.noun, words, "", hit.value)


def named_before(reading: Reading, i: int) -> str:
    """The name right before a noun that nobody is known by here: "the *Keita* government"."""
    token = reading.doc[i - 1] if i else None
    is_name = token is not None and token.tag_ == "NNP" and token.dep_ == "compound"
    return token.text if token is not None and is_name and i - 1 not in reading.named else ""


def state_meant(reading: Reading, hit: Hit[Role]) -> Entity | None:
    """The state that "the country", "the regime", "the government" means: once so called, else the last not
    acting here.
    """
    token = noun_of(reading, hit)
    owned = any(c.dep_ == "poss" and c.tag_ in ("NN", "NNS") for c in token.lefts)  # "the *union's* leadership"
    if owned or determiner(token) in ("a", "an", "another", "any", "every", "each", "some", "no", "other"):
        return None
    noun = hit.value.noun
    if region := region_of(reading, token):
        return last_of(reading, hit, region)
    if before := named_before(reading, hit.first):
        return reading.state(state) if (state := reading.world.governed_by(before)) else None
    beside = (beside_ruled, state_of_ruled, state_reported, state_of_aggrieved) if noun in RULERS else ()
    ruled = next((state for find in beside if (state := find(reading, token))), "")
    if ruled:
        return reading.state(ruled)
    if noun == "administration" and home(reading):
        return reading.state(home(reading))
    if called := clearly_called(reading, hit):
        return reading.state(called)
    if noun not in RULERS and (upon := pronoun_of(reading, token)):
        return last_beside(reading, hit, upon)
    if noun in LANDS and (theirs := of_people(reading, token) or of_speaker(reading, token)):
        return reading.state(theirs)
    apart = addressing(reading, token.i) | visiting(reading, token) | pointing(reading, token)
    if own := own_state(reading, hit, apart):
        return reading.state(own)
    return last_told(reading, hit, apart)


def visiting(reading: Reading, noun: Token) -> frozenset[str]:
    """The state of whoever goes or is there, which is another: "*Premier Diaz's visit* to the country", "Chilean troops
    stationed in the country".
    """
    stay = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in ("in", "inside") else noun
    guests = reading.at(stay.head.i) if stay.lemma in STAYING and stay.dep_ == "acl" else None
    if guests is not None:
        return frozenset(reading.entities[a].state for a in guests.actors) - {""}
    visit = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "to" else noun
    owner = next((c for c in visit.lefts if c.dep_ == "poss"), None) if visit.lemma in GOING else None
    mention = reading.at(owner.i) if owner is not None else None
    return frozenset(reading.entities[a].state for a in mention.actors) - {""} if mention is not None else frozenset()


def clearly_called(reading: Reading, hit: Hit[Role]) -> str:
    """The state that a noun is used of most often with its name, if one is."""
    called = called_so(reading, hit).most_common(2)
    report = own_report(reading)
    if called and report and called[0][0] != report and not called_near(reading, hit, called[0][0]):
        return ""  # who writes "the Canadian government" once means their own by "the government"
    return called[0][0] if called and (len(called) == 1 or called[0][1] > called[1][1]) else ""


def own_state(reading: Reading, hit: Hit[Role], apart: frozenset[str]) -> str:
    """The document's own state, if a noun for its rulers may mean them here."""
    token, noun = noun_of(reading, hit), hit.value.noun
    own = dominant(reading, apart) if determiner(token) != "poss" and noun in OWN else ""
    near = {speaks(reading, m) for m in earlier(reading, hit.first, sentences=NEAR)} if own else set()
    told = own in near or (own == own_report(reading) and not topic(reading, token.i))
    suffers = noun == "regime" and own and argument(reading, reading.sentence_of[token.i], f"state/{own}")
    return own if told and not suffers else ""


def last_told(reading: Reading, hit: Hit[Role], apart: frozenset[str]) -> Entity | None:
    """The state last spoken of that is not acting here."""
    token, noun = noun_of(reading, hit), hit.value.noun
    noun = "island" if any(c.lower_ == "island" for c in token.lefts) else noun  # "the *island* nation"
    number = reading.sentence_of[token.i]
    acting = {a for m in reading.mentions_in(number) if m.last < token.i and acts(reading, m, token) for a in m.actors}
    for mention in earlier(reading, hit.first, sentences=NEAR):
        states = [a for a in mention.actors if a.startswith("state/")]
        if noun in SOME_STATES and states and not reading.world.is_word(noun, states[0].removeprefix("state/")):
            continue
        if states and (states[0].removeprefix("state/") in apart or is_behind(reading, mention.last)):
            continue
        if len(states) == 1 and (states[0] not in acting or noun in (RULERS | SOME_STATES)):
            return reading.entities[states[0]]
    return None


def region_of(reading: Reading, noun: Token) -> str:
    """The list of the region that a word before a noun names: "the *Pacific* island nation"."""
    uses = (f"region {w.text}" for c in noun.lefts for w in c.subtree)
    return next((use for use in uses if use in reading.world.words), "")


def last_of(reading: Reading, hit: Hit[Role], use: str) -> Entity | None:
    """The state last spoken of that a table lists for a word: "the *Gulf* emirate"; by its own name and as a
    subject, if it can be.
    """

    def likely(mention: TokenMention) -> tuple[bool, int, bool]:
        beside = not is_subject(reading.doc[mention.head])
        return mention.kind is MentionKind.ADJECTIVE, -reading.sentence_of[mention.head], beside

    near = [m for m in earlier(reading, hit.first, sentences=FAR) if len(m.actors) == 1]
    for mention in sorted(near, key=likely):
        state = mention.actors[0]
        if state.startswith("state/") and reading.world.is_word(use, state.removeprefix("state/")):
            return reading.entities[state]
    return None


def last_beside(reading: Reading, hit: Hit[Role], upon: frozenset[str]) -> Entity | None:
    """The state last spoken of, by its name or a body of its, but for the one that acts on it."""
    for mention in earlier(reading, hit.first, sentences=NEAR):
        state = speaks(reading, mention)
        if state and f"state/{state}" not in upon and not mention.actors[0].startswith("person/"):
            return reading.state(state)
    return None


def pronoun_of(reading: Reading, token: Token) -> frozenset[str]:
    """Whom the pronoun means that acts on "the country": "*It* has given the country ten boats"."""
    subject = subject_of(clause(token))
    free = subject is not None and subject.i < token.i and subject.lower_ in ("it", "they")
    return frozenset(possessor(reading, subject)) if subject is not None and free else frozenset()


def of_people(reading: Reading, token: Token) -> str:
    """The state whose people act on "the country": "*Malians* must support the country's plan"."""
    subject = subject_of(clause(token))
    mention = reading.at(subject.i) if subject is not None and subject.i < token.i else None
    people = mention is not None and len(mention.actors) == 1 and mention.reason == "people of the state"
    return reading.entities[mention.actors[0]].state if mention is not None and people else ""


def of_speaker(reading: Reading, token: Token) -> str:
    """The state of the official who says what "the country" does: "the minister said *the country would* fight"."""
    verb = clause(token)
    said = verb.dep_ == "ccomp" and reading.world.is_word("say", verb.head.lemma_.lower())
    subject = subject_of(verb.head) if said and is_subject(token) else None
    mention = reading.at(subject.i) if subject is not None else None
    entity = reading.entities[mention.actors[0]] if mention is not None and len(mention.actors) == 1 else None
    ruler = entity is not None and entity.type is ActorType.PERSON and entity.sector == "GOV"
    return entity.state if entity is not None and ruler else ""


def argument(reading: Reading, number: int, actor: str) -> bool:
    """Whether an actor does or suffers something in a sentence by its own name."""
    heads = [reading.doc[m.head] for m in reading.mentions_in(number) if actor in m.actors]
    return any(head.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj") for head in heads)


def beside_ruled(reading: Reading, token: Token) -> str:
    """The state of rebels or a party told in one breath with "the government": "met *the government* and the Front"; of
    rebels without a state that of the government told before.
    """
    others = [c for c in token.children if c.dep_ == "conj"] + ([token.head] if token.dep_ == "conj" else [])
    found = [m for c in others if (m := reading.at(c.i)) is not None and len(m.actors) == 1]
    sides = [e for m in found if (e := reading.entities[m.actors[0]]).sector in RULED]
    state = next((e.state for e in sides if e.state), "")
    unnamed = any(c.i in reading.role_at and reading.role_at[c.i].value.sector in RULED for c in others)
    if state or not (sides or unnamed):
        return state
    same = (m for m in earlier(reading, token.i, sentences=FAR) if m.reason.startswith(f"the {token.lemma_}:"))
    return next((speaks(reading, m) for m in same), "")


def state_of_ruled(reading: Reading, token: Token) -> str:
    """The state of a party, parliament or rebel that acts on "the government", or of an official who speaks of it."""
    verb = clause(token)
    own = subject_of(verb)
    subjects: list[tuple[Token | None, frozenset[str]]] = [(own, RULED)] if own is None or own.i != token.i else []
    if verb.dep_ == "ccomp" and reading.world.is_word("say", verb.head.lemma_.lower()):
        subjects += [(subject_of(verb.head), RULED | PUBLIC)]
    for subject, sectors in subjects:
        mention = reading.at(subject.i) if subject is not None else None
        entity = reading.entities[mention.actors[0]] if mention is not None and len(mention.actors) == 1 else None
        if entity is not None and entity.type is not ActorType.STATE and entity.sector in sectors and entity.state:
            return entity.state
    return ""


def state_reported(reading: Reading, token: Token) -> str:
    """The state of which a government told before says what it does or will do: "Oman will send aid, *the government*
    said"; of violence the one speaks that suffered it.
    """
    verb = clause(token)
    told = [c for c in verb.lefts if c.dep_ == "ccomp" and reading.world.is_word("say", verb.lemma_.lower())]
    subject = subject_of(told[0]) if told and told[0].lemma_ not in VIOLENT else None
    mention = reading.at(subject.i) if subject is not None else None
    return speaks(reading, mention) if mention is not None else ""


def speaks(reading: Reading, mention: TokenMention) -> str:
    """The state that the one actor of a mention is or belongs to."""
    return reading.entities[mention.actors[0]].state if len(mention.actors) == 1 else ""


def acts(reading: Reading, mention: TokenMention, token: Token) -> bool:
    """Whether a state has another part in the clause: subject, the subject's owner, or who is told."""
    head = reading.doc[mention.head]
    if is_subject(head):
        return clause(head).i == clause(token).i or first_of(head).dep_ == "nsubj"
    owner = head.dep_ in ("amod", "poss", "compound", "nmod") and is_subject(head.head)
    return owner or (head.dep_ == "pobj" and head.head.lower_ == "to" and head.head.head.pos_ == "VERB")


def called_near(reading: Reading, hit: Hit[Role], state: str) -> bool:
    """Whether a state's government has been called by this noun in the sentences right before."""
    number = reading.sentence_of[hit.first]
    near = (o for o in reading.roles if o.value.noun == hit.value.noun and o.last < hit.first)
    return any(
        reading.named.get(o.last) == f"state/{state}" and number - reading.sentence_of[o.last] <= CLOSE for o in near
    )


def first_of(noun: Token) -> Token:
    """The first of the nouns that a noun is coordinated with."""
    while noun.dep_ == "conj" and noun.head.i != noun.i:
        noun = noun.head
    return noun


def called_so(reading: Reading, hit: Hit[Role]) -> Counter[str]:
    """States whose government the document has called by this noun ("the Peruvian regime"), and how
    often.
    """
    found: Counter[str] = Counter()
    for other in reading.roles:
        actor = reading.named.get(other.last, "") if other.value.noun == hit.value.noun else ""
        if actor.startswith("state/"):
            found[actor.removeprefix("state/")] += 1
    return found
