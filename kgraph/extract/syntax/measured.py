"""Nouns that only say how much or how many of what follows *of*: "a *string* of attacks", "a *number* of states"."""

from __future__ import annotations

PARTITIVE = frozenset(
    "some many most last another remainder several dozen hundred thousand score number group member all both each one "
    "two three part half majority team round band column convoy unit pair couple rest bulk wave series host handful "
    "lot kind sort type any none shipload truckload planeload load ton tonne batch consignment shipment cargo "
    "contingent detachment squad brigade battalion minute hour day week month year spell bout spate slew raft string "
    "suite set flurry variety array package succession sequence multitude stream tranche torrent bunch cluster "
    "crowd gang mob throng hail burst campaign fusillade bundle platoon company regiment phalanx "
    "percent third quarter fifth portion worth".split()
)
# what a sum is paid or owed in: "$5 million in *aid*"
PAID = frozenset(
    "aid assistance support help relief loan credit grant fund funding financing subsidy compensation reparation "
    "damage debt arrears fine tariff tax duty payment guarantee investment arm weapon food fuel equipment sale export "
    "import trade bond asset reserve contribution donation spending contract".split()
)
MONEY = frozenset(
    "dollar euro pound yen yuan rupee rouble ruble franc krone kroner kronor crown mark peso real rand lira "
    "naira".split()
)
