"""Extract: from linked documents to records of claims.

In the order of the flow (docs/architecture.md says what each module holds):
`tables`      the codebook's rows as the extraction asks them, and the indexes over them
`syntax`      what the parse says of one clause: its verb and tense, what denies it, its sides and phrases by role
`actors`      from words to the actors they name, and from the slots of a row to words; drafts of filled sides
`speakers`    who says what stands in a sentence, and what stands above a predicate
`frames`      rows matched: which frames and event nouns fit a clause, and who fills them
`governing`   words that govern an act: operators, and what becomes of the act below them
`manner`      how, by what means and what for something is done, and what that tells besides
`judging`     what somebody says of another's doings: verdicts, reproaches, threats, votes
`walk`        the walk through a sentence, from its root downwards
`earlier`     what hangs on earlier sentences: acts pointed at, answered, or told without one of their sides
`brief`       the second, wider reading of brief texts
`dating`      time expressions, and which of them dates an act
`collecting`  from drafts to claims: what is left out, how far each is trusted, each thing once
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from kgraph.extract.brief.things import widened
from kgraph.extract.brief.wide import is_brief, wider
from kgraph.extract.collecting.bids import without_bids
from kgraph.extract.collecting.bloodless import without_wars
from kgraph.extract.collecting.circumstance import outranked
from kgraph.extract.collecting.claims import Claims
from kgraph.extract.collecting.contests import without_contests
from kgraph.extract.collecting.retold import without_retold
from kgraph.extract.collecting.sport import without_games
from kgraph.extract.collecting.trust import tempered, weighed
from kgraph.extract.collecting.venues import without_venues
from kgraph.extract.earlier.announced import only_tells
from kgraph.extract.earlier.answers import overtaken, resolved
from kgraph.extract.earlier.brokers import brokered
from kgraph.extract.earlier.censorship import silenced
from kgraph.extract.earlier.charges import charges, on_whose_soil
from kgraph.extract.earlier.custody import resolved as held
from kgraph.extract.earlier.expulsions import expelled
from kgraph.extract.earlier.freeing import freeing
from kgraph.extract.earlier.implied import besides, unasked
from kgraph.extract.earlier.implied import resolved as implied
from kgraph.extract.earlier.likewise import followed
from kgraph.extract.earlier.onward import resolved as onward
from kgraph.extract.earlier.partings import resolved as parted
from kgraph.extract.earlier.penalties import penalties
from kgraph.extract.earlier.quelled import quelled
from kgraph.extract.earlier.reasons import deeds_first
from kgraph.extract.earlier.refusals import redirected
from kgraph.extract.earlier.relief import relief
from kgraph.extract.earlier.strikers import strikers
from kgraph.extract.earlier.supporters import supporters
from kgraph.extract.earlier.unaddressed import resolved as unaddressed
from kgraph.extract.earlier.walkouts import walkouts
from kgraph.extract.judging.ultimatums import threatening
from kgraph.extract.speakers.attribution import sentence_contexts
from kgraph.extract.speakers.context import Draft
from kgraph.extract.tables.lexicon import Lexicon
from kgraph.extract.walk.interpret import Interpreter
from kgraph.link import Linked
from kgraph.model import Actor, Claim, Mention, Office, Record

FLOOR = 0.35  # what is less certain is a mere guess; a brief text has little else

__all__ = ["Lexicon", "extract", "extract_one"]


def extract(linked: Iterable[Linked], *, lexicon: Lexicon) -> Iterator[Record]:
    """One record a document, in order."""
    for document in linked:
        yield extract_one(document, lexicon)


def extract_one(linked: Linked, lexicon: Lexicon) -> Record:
    """All that one document yields."""
    interpreter = Interpreter(linked, lexicon)
    contexts = sentence_contexts(linked)
    drafts, too_deep = interpreter.document(contexts)
    counts = Counter({"sentence nested too deep": too_deep} if too_deep else {})
    drafts = answered(linked, interpreter, resumed(linked, lexicon, interpreter, drafts))
    if not is_brief(linked):
        drafts = tempered(without_retold(linked, (d for d in drafts if d.confidence >= FLOOR)))
    else:
        linked = widened(linked)
        drafts += wider(linked, lexicon, contexts, drafts)
    claims = Claims(linked, lexicon).collect(threatening(linked, in_earnest(linked, drafts)))
    actors = used_actors(linked, claims, linked.offices)
    mentions = tuple(
        Mention(actor, *linked.parsed.offsets(m.first, m.last), m.kind, m.reason)
        for m in linked.mentions
        for actor in m.actors
        if actor in actors
    )
    counts["mention never in a claim"] += len(linked.mentions) - len({m.start for m in mentions})
    return Record(
        linked.parsed.article, tuple(actors.values()), mentions, linked.offices, claims, tuple(counts.items())
    )


def resumed(linked: Linked, lexicon: Lexicon, interpreter: Interpreter, drafts: list[Draft]) -> list[Draft]:
    """The drafts, with what names nobody made to mean whom the rest of the document tells of, each as what it is."""
    drafts = [d for d in drafts if not only_tells(linked, d)]
    drafts += held(linked, interpreter.undergone, drafts)
    drafts += onward(linked, interpreter.untargeted, drafts)
    drafts += parted(linked, interpreter.partings, drafts)
    drafts += followed(linked, drafts)
    drafts = on_whose_soil(linked, drafts)
    drafts += charges(linked, drafts)
    drafts += brokered(linked, drafts)
    drafts = silenced(linked, walkouts(linked, lexicon, expelled(linked, drafts)))
    drafts = deeds_first(drafts)
    drafts += unaddressed(linked, interpreter.unmet, drafts)
    drafts += relief(linked, drafts) + supporters(linked) + quelled(linked, drafts) + strikers(linked, drafts)
    drafts += penalties(linked, drafts)
    return redirected(linked, drafts)


def answered(linked: Linked, interpreter: Interpreter, drafts: list[Draft]) -> list[Draft]:
    """The drafts, with the answers to them and what points back at them."""
    answers = resolved(linked, interpreter.answers, drafts)
    drafts += answers
    said = overtaken(interpreter.answers)
    drafts = [d for d in drafts if d.relation != "talks-with" or d.head not in said]
    refusing = {a.head for a in interpreter.answers if a.verb.relation != "agrees-with"}
    pointers = besides(interpreter.pointers, refusing, {d.head for d in answers})
    meant = implied(linked, pointers, drafts)
    drafts = [*unasked(pointers, meant, drafts), *meant]
    return weighed(outranked([*drafts, *freeing(linked, interpreter.lexicon, drafts)]))


def in_earnest(linked: Linked, drafts: list[Draft]) -> list[Draft]:
    """The drafts without what games, markets, votes and critics do in the words of war, and visits to mere venues."""
    drafts = without_venues(linked, without_bids(linked, without_games(linked, drafts)))
    return without_wars(linked, without_contests(linked, drafts))


def used_actors(linked: Linked, claims: Iterable[Claim], offices: Iterable[Office]) -> dict[str, Actor]:
    """Actors that a claim or office names, by id, in order of id."""
    used = {i for c in claims for i in (c.source, c.target, c.attributed_to, *c.about)}
    used |= {i for o in offices for i in (o.person, o.body)}
    used |= {f"state/{linked.actors[i].state}" for i in used if i in linked.actors and linked.actors[i].state}
    return {i: linked.actors[i] for i in sorted(used) if i in linked.actors}
