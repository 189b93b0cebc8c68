"""Extract: from linked documents to records of claims.

In the order of the flow (docs/architecture.md says what each module holds):
the tables           `rows`, `lexicon`, `shelves`
who speaks           `headline`, `attribution`, `draft`, `context`
a clause laid out    `tense`, `keys`, `negation`, `grammar`, `fused`, `coordination`, `objects`,
                     `phrases`, `clause`
actors in it         `slots`, `sides`
rows matched         `drafting`, `event_nouns`, `blamed`, `texts`, `issued`, `sources`, `predicates`, `pointing`
operators            `unfulfilled`, `adopted`, `dyads`, `operators`, `curbs`
the walk             `captions`, `complements`, `nominals`, `interpret`
what a verb adds     `advice`, `happening`, `undone`, `purposes`, `inquiries`, `intent`, `judgements`, `censure`,
                     `reproaches`, `verdicts`, `ballots`, `critics`, `punishments`, `defied`, `facing`, `ruled_out`,
                     `told`, `sayings`
earlier sentences    `onward`, `partings`, `charges`, `brokers`, `expulsions`, `walkouts`, `censorship`, `reasons`,
                     `unaddressed`, `relief`, `settled`, `quelled`, `strikers`, `penalties`, `supporters`, `refusals`,
                     `statements`, `answers`, `disowned`, `proposals`, `accords`, `kinds`, `implied`, `reactions`,
                     `freeing`, `announced`, `custody`
brief texts          `things`, `telling`, `lone`, `untold`, `voiced`, `wide`
the date             `date_meanings`, `date_forms`, `dates`, `times`, `when`, `story`
the claims           `sport`, `bids`, `contests`, `bloodless`, `venues`, `retold`, `circumstance`, `trust`,
                     `press`, `lifeless`, `claims`
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from kgraph.extract.announced import only_tells
from kgraph.extract.answers import overtaken, resolved
from kgraph.extract.attribution import sentence_contexts
from kgraph.extract.bids import without_bids
from kgraph.extract.bloodless import without_wars
from kgraph.extract.brokers import brokered
from kgraph.extract.censorship import silenced
from kgraph.extract.charges import charges, on_whose_soil
from kgraph.extract.circumstance import outranked
from kgraph.extract.claims import Claims
from kgraph.extract.contests import without_contests
from kgraph.extract.context import Draft
from kgraph.extract.custody import resolved as held
from kgraph.extract.expulsions import expelled
from kgraph.extract.freeing import freeing
from kgraph.extract.implied import besides, unasked
from kgraph.extract.implied import resolved as implied
from kgraph.extract.interpret import Interpreter
from kgraph.extract.lexicon import Lexicon
from kgraph.extract.likewise import followed
from kgraph.extract.onward import resolved as onward
from kgraph.extract.partings import resolved as parted
from kgraph.extract.penalties import penalties
from kgraph.extract.quelled import quelled
from kgraph.extract.reasons import deeds_first
from kgraph.extract.refusals import redirected
from kgraph.extract.relief import relief
from kgraph.extract.retold import without_retold
from kgraph.extract.sport import without_games
from kgraph.extract.strikers import strikers
from kgraph.extract.supporters import supporters
from kgraph.extract.things import widened
from kgraph.extract.trust import tempered, weighed
from kgraph.extract.ultimatums import threatening
from kgraph.extract.unaddressed import resolved as unaddressed
from kgraph.extract.venues import without_venues
from kgraph.extract.walkouts import walkouts
from kgraph.extract.wide import is_brief, wider
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
