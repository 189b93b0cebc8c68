"""Sports pages: what teams do to one another on the field is no act of their countries."""

from __future__ import annotations

from kgraph.extract.speakers.context import Draft
from kgraph.link import Linked

# words that hardly stand outside a sports page, and words that often stand on one
SPORT = frozenset(
    "goalkeeper midfielder striker winger semifinal semi-final quarterfinal quarter-final playoff halftime half-time "
    "hat-trick innings wicket batsman bowler quarterback touchdown tiebreak equaliser equalizer offside "
    "goalless unbeaten hooker scrum fly-half peloton sprinter knockout birdie bogey puck infielder outfielder "
    "rebounds free-kick stoppage-time runner-up top-seeded defender referee coach teammate fixture dugout "
    "relegation".split()
)
SPORTING = frozenset(
    "score goal match game season league cup final tournament championship penalty team squad stadium captain "
    "title medal win beat defeat side round lead point pitch fan set race lap fifa uefa olympic olympics kick "
    "substitute friendly qualifier victory host player athlete".split()
)
FEW, SOME = 2, 6  # different words of each kind that make a sports page
EARNEST = frozenset({"COP", "MIL", "JUD", "REB"})
PLAYED = frozenset(
    "attacks kills meets-with visits hosts coerces threatens releases detains yields-to withdraws-from "
    "mobilizes-against supports criticizes warns".split()
)


def is_sports_page(linked: Linked) -> bool:
    """Whether a text is about games."""
    words = {t.lemma for t in linked.parsed.doc}
    return len(words & SPORT) >= FEW and len(words & SPORTING) >= SOME


def without_games(linked: Linked, drafts: list[Draft]) -> list[Draft]:
    """Drafts without what a sports page tells of the game; policemen and courts do not play."""
    if not is_sports_page(linked):
        return drafts
    sectors = {a.id: a.sector for a in linked.actors.values()}
    earnest = [d for d in drafts if {sectors[d.source.actor], sectors[d.target.actor]} & EARNEST]
    return [d for d in drafts if d.relation not in PLAYED or d in earnest]
