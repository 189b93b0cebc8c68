"""What is said of a vote: "observers said the poll in Chad was *neither free nor fair*", "had been marred by fraud".

It is a judgement on the state that held the vote: whose it is, where it was, else where the report plays.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args
from kgraph.extract.actors.sides import shares
from kgraph.extract.earlier.custody import last_mention
from kgraph.extract.judging.censure import CALLING, is_bad, said_of
from kgraph.extract.speakers.context import Context, Draft
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.link import Linked
from kgraph.model import ActorType, Status

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

VOTES = frozenset(
    "election vote poll ballot voting referendum polling plebiscite runoff by-election rerun re-run recount".split()
)
RESULTS = frozenset({"result", "outcome", "process", "conduct", "count", "counting"})
FOUL = frozenset(
    "flawed fraudulent rigged stolen undemocratic unfair unfree farcical tainted sham farce fraud charade mockery "
    "travesty joke theft circus falsified doctored irregular".split()
)
FAIR = frozenset({"free", "fair", "credible", "democratic", "transparent", "clean", "honest"})
SPOILT = frozenset("mar rig taint falsify steal manipulate doctor compromise undermine fix skew".split())
SHORT = frozenset({"standard", "norm", "commitment", "obligation", "requirement", "benchmark", "principle", "test"})
FRAUDS = frozenset("irregularity rigging falsification fraud stuffing malpractice intimidation manipulation".split())
HARM_DONE = frozenset("violence attack rain weather bomb boycott apathy bombing clash killing threat".split())
HEDGES = frozenset("broadly largely mostly generally relatively reasonably fairly".split())
CENSURED, PRAISED = "criticizes", "praises"
ATTACKING = frozenset("slam denounce condemn criticize criticise decry blast deride deplore".split())
CERTAINTY = 0.6


def ballots(linked: Linked, clause: Clause, own: Context) -> list[Draft]:
    """What a clause, or who calls a vote something, says of whoever held it."""
    naming = clause.verb.lemma in CALLING or clause.verb.lemma in ATTACKING
    judges = args(linked, clause.subjects) if naming else list(own.attributed)
    if not judges or own.status not in (Status.ASSERTED, Status.NEGATED):
        return []
    relation = named(clause) if naming else verdict(clause)
    voted = next((v for n in judged(clause, naming) if (v := vote_of(n)) is not None), None)
    if voted is None and is_fraud(clause):
        voted = next((t for t in clause.verb.subtree if t.lemma in VOTES), clause.verb)
    if voted is None or not relation or clause.verb.dep_ == "xcomp":
        return []
    own = replace(own, status=Status.ASSERTED)
    told = own if naming else replace(own, attributed=(), attributed_words="")
    return [
        told.draft(clause.verb, judge, held, relation, confidence=CERTAINTY, rule="verdict", row="ballot")
        for held in holders(linked, voted)
        for judge in judges
        if not judge.is_place and not shares(linked, judge.actor, held.actor)
    ]


def judged(clause: Clause, naming: bool) -> list[Token]:
    """What is judged: a clause's subject, or what is called something; what a relative clause is of."""
    verb = clause.verb
    before = verb.doc[verb.sent.start : verb.left_edge.i] if verb.dep_ == "relcl" else ()
    behind = [t for t in reversed(before) if t.lemma in VOTES][:1]  # "held *a vote* on Sunday, which they called ..."
    if naming:
        return clause.objects + behind
    return clause.objects if clause.passive else clause.subjects


def vote_of(noun: Token) -> Token | None:
    """The vote that a noun is, or whose result or conduct it is."""
    if noun.lemma in VOTES:
        return noun
    below = [*grammar.of_phrase(noun), *grammar.children(noun, "compound")] if noun.lemma in RESULTS else []
    return next((v for v in below if v.lemma in VOTES), None)


def named(clause: Clause) -> str:
    """What a vote is called: bad, or good; or that it is condemned."""
    if clause.verb.lemma in ATTACKING:
        return "" if grammar.negated(clause.verb) else CENSURED
    likened = (c for c in grammar.children(clause.verb, "advcl") if any(w.lower_ == "as" for w in c.lefts))
    words = {word for w in (*said_of(clause), *likened) for word in (w.lemma, w.lower_)}
    return spoken(words, denied=grammar.negated(clause.verb))


def spoken(words: set[str], *, denied: bool) -> str:
    """What words of judgement come to."""
    if words & FOUL:
        return "" if denied else CENSURED
    return (CENSURED if denied else PRAISED) if words & FAIR else ""


def verdict(clause: Clause) -> str:
    """What a clause says of a vote."""
    verb, denied = clause.verb, grammar.negated(clause.verb)
    if clause.passive:
        return CENSURED if verb.lemma in SPOILT and not denied and not by(verb) & HARM_DONE else ""
    if is_fraud(clause):
        return "" if denied else CENSURED
    met = {n.lemma for n in (*clause.objects, *clause.phrase("of"))} | {
        n.lemma for c in clause.complements for n in Clause(c).objects
    }
    if verb.lemma in ("fail", "fall", "lack") and not denied:
        return CENSURED if met & SHORT or verb.lemma == "lack" else ""
    if verb.lemma in ("meet", "satisfy") and met & SHORT:
        return CENSURED if denied else PRAISED
    if verb.lemma not in ("be", "seem", "look", "remain"):
        return ""
    said = grammar.expand(grammar.children(verb, "acomp", "attr", "oprd"))
    neither = any(c.lower_ == "neither" for w in said for c in (*w.lefts, w))
    short = any(w.lower_ == "short" for w in said) and bool(met & SHORT)
    words = {w.lemma for w in said}
    bad = short or any(is_bad(w) for w in said if w.lemma not in FAIR)
    if bad and not denied:
        return CENSURED
    hedged = {c.lower_ for w in said for c in w.lefts} & HEDGES
    return "" if hedged else spoken(words, denied=denied or neither)


def by(verb: Token) -> set[str]:
    """By what something was done."""
    return {n.lemma for p in grammar.children(verb, "agent") for n in grammar.expand(grammar.children(p, "pobj"))}


def is_fraud(clause: Clause) -> bool:
    """Whether a clause says that there was fraud: "there had been *serious irregularities*"."""
    there = any(c.dep_ == "expl" for c in clause.verb.children)
    return there and any(n.lemma in FRAUDS for n in grammar.children(clause.verb, "attr", "dobj"))


def holders(linked: Linked, vote: Token) -> list[Arg]:
    """The state that held a vote: its own, where it was, else that of the report."""
    near = [*grammar.owners(vote), *grammar.phrase(vote, "in"), *grammar.phrase(vote.head, "in")]
    if elected := [a for a in args(linked, grammar.of_phrase(vote)) if linked.actors[a.actor].type is ActorType.PERSON]:
        return elected
    states = [a for a in args(linked, near) if linked.actors[a.actor].type is ActorType.STATE]
    if states:
        return states[:1]
    home = f"state/{linked.scene}"
    mention = last_mention(linked, home, vote.i) if home in linked.actors else None
    return [Arg(home, mention)] if mention is not None else []
