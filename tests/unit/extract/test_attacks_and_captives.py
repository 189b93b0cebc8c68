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
    # who keeps others from an attack makes none
    ("Police foiled a plot to kill the president.", "", "police kills president [planned]"),
    (
        "Jordan foiled a plot by al-Qaida to attack the U.S. embassy.",
        "Al-Qaida attacks U.S. embassy [planned]",
        "Jordan attacks U.S. embassy [planned]",
    ),
    ("Rebels hatched a plot to kill the president.", "rebels kills president [planned]", ""),
    ("French police foiled an attack on the Danish embassy.", "", "French police attacks Danish embassy [negated]"),
    (
        "A U.S. raid was averted by Iraq.",
        "United States attacks Iraq [negated]",
        "Iraq attacks United States [negated]",
    ),
    # who ends the attack of others has fought them off
    ("The rebel offensive was stopped by Chadian troops.", "Chadian troops attacks rebels", ""),
    (
        "French forces halted an assault by Islamic State fighters.",
        "French forces attacks Islamic State",
        "French forces ceases-fire-with Islamic State",
    ),
    ("The UN stopped the fighting between Israel and Syria.", "", "United Nations ceases-fire-with Israel"),
    ("The army halted its raids on the rebels.", "army ceases-fire-with rebels", ""),
    # what came too late was not done
    (
        "Guards shot the gunmen before they could storm the Danish embassy.",
        "guards attacks gunmen",
        "gunmen attacks Danish embassy [possible]",
    ),
    # arms are moved against whom they are to strike, not where they stand
    (
        "NATO moved jets to bases in Italy for raids on Serbia.",
        "NATO mobilizes-against Serbia",
        "NATO mobilizes-against Italy",
    ),
]
LEAST = 20


@pytest.mark.parametrize(("text", "told", "untold"), READ)
def test_reading(reads, text, told, untold):
    reads(text, told, untold)


def test_there_are_enough():
    assert len(READ) >= LEAST
