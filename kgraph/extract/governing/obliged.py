"""What others say that somebody *should*, *must* or *should not* do: they urge them to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args
from kgraph.extract.actors.sides import are_us, on_one_side
from kgraph.extract.governing.operators import conveyed
from kgraph.extract.judging.judgements import BAD
from kgraph.extract.judging.punishments import is_penal
from kgraph.extract.speakers.context import DUTY, Context, Found, is_obliged
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.extract.syntax.objects import addressed
from kgraph.link import Linked
from kgraph.model import Status

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

# what is said of a thing that should not be: "it is *strange* that Chad should complain"
ODD = BAD | frozenset(
    "strange odd baffling ironic sad laughable incredible unthinkable inconceivable regrettable surprising curious "
    "disgrace scandal outrage shame pity irony hypocrisy insult mockery travesty".split()
)


# what somebody is expected to be, not told to: "he *should be fine*"
EXPECTED = frozenset("able fine ok okay fit alright available eligible familiar back".split())

WHAT = frozenset({"what", "how", "why", "whether", "which"})
WOULD = frozenset({"would", "might", "may", "could"})


def owed(linked: Linked, clause: Clause, context: Context, own: Context, word: str, found: Found) -> Context:
    """The context of a clause: asked of its subjects, if others say that they should or have to."""
    if (word not in DUTY and not is_obliged(clause.verb)) or is_expected(clause) or is_matter(clause.verb):
        return own
    context = replace(context, attributed=own.attributed)  # also by a verb of speech set behind or between
    if word in DUTY:
        above = replace(context, status=Status.ASSERTED) if grammar.infinitive(clause.verb) else context
        return duty(linked, clause, above, own, found)
    if told_by_others(linked, clause, context):
        held = replace(own, status=Status.ASSERTED)
        return duty(linked, clause, held, own.under(Status.REQUESTED, "must"), found)
    return own


def is_expected(clause: Clause) -> bool:
    """Whether *should* says what is likely: "should be *able* to play"."""
    told = (c.lower_ for c in clause.verb.rights if c.dep_ in ("acomp", "advmod"))
    return (
        clause.verb.lemma == "be" and "should" in grammar.auxiliaries(clause.verb) and any(t in EXPECTED for t in told)
    )


def is_matter(verb: Token) -> bool:
    """Whether a duty is only what is talked of ("a report on *what* Peru must do"), or what there would be *if*."""
    asked = verb.dep_ in ("ccomp", "pcomp") and any(c.lower_ in WHAT for c in verb.lefts)
    return asked or (is_obliged(verb) and bool(WOULD & {*grammar.auxiliaries(verb.head)}))


def is_barred(linked: Linked, clause: Clause, context: Context, word: str) -> bool:
    """Whether others say that its subjects *should not* do what a clause tells."""
    should = word == "not" and bool(DUTY & {*grammar.auxiliaries(clause.verb)}) and clause.verb.lemma != "be"
    return should and told_by_others(linked, clause, context)


def duty(linked: Linked, clause: Clause, context: Context, own: Context, found: Found) -> Context:
    """*China should X*, said by somebody: they urge it, X is requested; what it *should have* done, it did not."""
    held = bound(linked, clause)
    wondered = is_wondered_at(clause)
    blamed = "have" in grammar.auxiliaries(clause.verb) or is_penal(clause.verb) or wondered
    relation = "criticizes" if blamed else "urges"
    asked = [
        conveyed(clause.verb, speaker, actor, relation, replace(context, attributed=()), "duty")
        for speaker in context.attributed
        for actor in held
        if speaker.actor != actor.actor and not (are_us(linked, speaker, actor) or is_own(linked, speaker, actor))
    ]
    found.core += asked
    status = Status.ASSERTED if wondered else own.status
    return replace(own, within=asked[0], status=status) if asked else own


def is_wondered_at(clause: Clause) -> bool:
    """Whether what somebody should do is called odd or wrong: "it was *absurd that* Chad *should* complain"."""
    above = clause.verb.head
    that = clause.verb.dep_ in ("ccomp", "advcl", "relcl", "acl") and "that" in grammar.marks(clause.verb)
    said = [above, *grammar.children(above, "acomp", "attr", "oprd")]
    return that and "should" in grammar.auxiliaries(clause.verb) and any(ODD & {w.lemma, w.lower_} for w in said)


def is_own(linked: Linked, speaker: Arg, actor: Arg) -> bool:
    """Whether a ruler speaks to his own people: '"All *Peru* should know," Peru's president said'."""
    named = actor.mention.reason == "name of the state"
    return named and (speaker.actor, actor.actor) in linked.posts


def told_by_others(linked: Linked, clause: Clause, context: Context) -> bool:
    """Whether somebody of another side says what a clause tells of its subjects."""
    held = bound(linked, clause)
    known = [s for s in context.attributed if s.actor in linked.actors]
    return bool(known) and not any(on_one_side(linked, s.actor, h.actor) for s in known for h in held)


def bound(linked: Linked, clause: Clause) -> list[Arg]:
    """Who is to do a thing: the subject, or whom it is said to where that is *you*: "'You must go,' he told *Peru*"."""
    above = clause.verb.head
    spoken_to = addressed(above) if clause.verb.dep_ in grammar.CLAUSAL and above.lemma == "tell" else []
    if not spoken_to or not any(s.lower_ == "you" for s in clause.subjects):
        return args(linked, clause.subjects)
    return [a for a in args(linked, spoken_to) if linked.actors[a.actor].sector != "MED"]  # reporters only hear it
