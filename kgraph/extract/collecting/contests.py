"""Elections and quarrels of politicians told in the words of war: "she *defeated* him", "battled lawmakers over it"."""

from __future__ import annotations

from kgraph.extract.collecting.bloodless import softened
from kgraph.extract.speakers.context import Draft
from kgraph.extract.syntax.clause import Clause
from kgraph.link import Linked
from kgraph.model import ActorType

BEATEN = frozenset("defeat trounce thrash rout beat best crush vanquish oust unseat topple drub wallop".split())
FOUGHT = frozenset("fight battle combat duel".split())
SPARRED = frozenset("clash spar joust tangle attack assault assail savage".split())
VOTES = frozenset(
    "election vote poll ballot run-off runoff primary referendum campaign race contest by-election landslide round "
    "box percent seat".split()
)
CHOSEN = frozenset({"elect", "re-elect", "reelect"})
PRIZES = frozenset(
    "presidency leadership nomination seat post office vote job premiership chairmanship title control mayoralty "
    "governorship position supremacy crown right soul".split()
)
STAGES = frozenset(
    "debate speech interview statement letter article column broadcast tweet address remark radio television "
    "newspaper court parliament meeting editorial book memoir".split()
)
POLITICS = frozenset({"PTY", "OPP", "LEG", "GOV", "ELI"})
UNARMED = POLITICS | {"", "CVL", "BUS"}
ELECTORATE = frozenset({"voter", "electorate", "elector"})
QUARREL_WEIGHT = 0.55
ASIDE = ("in", "at", "by", "during", "on")
CONTESTED = BEATEN | FOUGHT | SPARRED


def without_contests(linked: Linked, drafts: list[Draft]) -> list[Draft]:
    """Drafts in which nobody wages war at the polls or in a debate."""
    return [kept for d in drafts if (kept := as_meant(linked, d)) is not None]


def as_meant(linked: Linked, draft: Draft) -> Draft | None:
    """A draft as it is, as what was only a quarrel, or none, where somebody only won or lost a vote."""
    word = draft.head.lemma
    if word not in CONTESTED or draft.relation not in ("attacks", "coerces", "cuts-ties-with"):
        return draft
    clause = Clause(draft.head)
    above = draft.head.head  # "was elected president in the polls, *defeating* Soto"
    chosen = draft.head.dep_ == "advcl" and (above.lemma in CHOSEN or bool(beside(Clause(above)) & VOTES))
    polled = chosen or bool(beside(clause) & VOTES)
    if word in BEATEN and (polled or any(s.lemma in ELECTORATE for s in clause.subjects)):
        return None if chosen or vies(linked, draft) else draft
    if not vies(linked, draft) or draft.relation != "attacks":
        return draft
    if word in BEATEN:
        return draft if word in ("beat", "crush") else None
    if word in FOUGHT:
        if polled or {n.lemma for n in clause.phrase("for")} & PRIZES:
            return None
        return quarrel(draft) if clause.phrase("over") else draft
    return quarrel(draft) if beside(clause) & STAGES else draft


def quarrel(draft: Draft) -> Draft:
    """What only is a quarrel of words."""
    relation = "criticizes" if draft.head.lemma not in FOUGHT | {"clash"} else "opposes"
    return softened(draft, relation, QUARREL_WEIGHT)


def beside(clause: Clause) -> set[str]:
    """What stands in the clause's phrases that tell where or by how much, and what "winning ..." behind it has."""
    nouns = [n for name in ASIDE for n in clause.phrase(name)]
    won = [o for c in clause.verb.children if c.dep_ == "advcl" and c.lemma == "win" for o in Clause(c).objects]
    return {n.lemma for n in nouns} | {o.lemma for o in won} | {t.lemma for o in won for t in o.children}


def vies(linked: Linked, draft: Draft) -> bool:
    """Whether both sides are politicians or parties, or people who bear no arms."""
    sides = [linked.actors[a.actor] for a in (draft.source, draft.target)]
    if any(s.type is ActorType.STATE or s.sector not in UNARMED for s in sides):
        return False
    return any(s.sector in POLITICS or s.type is ActorType.PERSON for s in sides)
