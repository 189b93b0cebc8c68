"""Who is told to have attacked, held or driven off whom: texts of ours, read by model and tables."""

from __future__ import annotations

import pytest

# text, what it tells (`;` list), what it must not tell
READ = [
    # whose an attack is said to be, beside it
    ("Six policemen were killed in a bomb attack blamed on Maoist rebels.", "Maoist rebels kills policemen", ""),
    ("Ten farmers died in the latest in a series of raids attributed to Boko Haram.", "Boko Haram kills farmers", ""),
    ("A suicide bombing claimed by Islamic State killed 30 pilgrims.", "Islamic State kills pilgrims", ""),
    ("Two nurses were hurt in a blast for which Hamas claimed responsibility.", "Hamas attacks nurses", ""),
    ("Police suspect Chechen rebels of a blast that killed 40 passengers.", "Chechen rebels kills passengers", ""),
    ("Peru blamed Ecuador for a raid in which five soldiers died.", "Ecuador kills soldiers; Peru accuses Ecuador", ""),
    # in which somebody came to harm
    ("Ecuador staged a raid in which five soldiers died.", "Ecuador kills soldiers", ""),
    (
        "Three rebels were killed in fighting between the army and Tamil rebels.",
        "army kills rebels",
        "Tamil rebels kills rebels",
    ),
    ("Ten Chilean soldiers were killed in clashes between Peru and Chile.", "Peru kills Chilean soldiers", ""),
    # or after it
    (
        "A car bomb killed six people in Bogota on Monday. Nobody was arrested. FARC claimed responsibility.",
        "Revolutionary Armed Forces of Colombia kills people",
        "",
    ),
    ("Two rockets wounded a child in Sderot. Police blamed the attack on Hamas.", "Hamas attacks child", ""),
    ("A blast killed ten people in Kano. Boko Haram denied responsibility.", "", "Boko Haram kills people"),
]
LEAST = 9


@pytest.mark.parametrize(("text", "told", "untold"), READ)
def test_reading(reads, text, told, untold):
    reads(text, told, untold)


def test_there_are_enough():
    assert len(READ) >= LEAST
