"""Sentences that name both sides in constructions that are easily passed over in silence."""

from __future__ import annotations

import pytest

SAT = "Chile's parliament met in Santiago on Monday. "

TRIED = "A Lima court jailed the lawyer Juan Rojas for six years on Monday. "

# text of an article, what it tells (`;` list), what it must not tell
READ = [
    # dealings that are said not to be possible
    ("Soto said it was impossible to negotiate with the rebels.", "Soto rejects rebels", ""),
    ("Peru said it was not possible to hold talks with Chile.", "Peru rejects Chile", ""),
    ("Peru said talks with Chile were not possible.", "Peru rejects Chile", ""),
    ("Peru said it was not impossible to hold talks with Chile.", "", "Peru rejects Chile"),
    ("Soto said it was impossible to visit Chile because of the storm.", "", "Soto rejects Chile"),
    ("Peru said it was impossible to reach Juan Rojas.", "", "Peru rejects Juan Rojas"),
    # a term in prison that somebody gets
    (SAT + "Former treasurer Ana Soto got six years in prison for theft.", "Chile detains Ana Soto", ""),
    (SAT + "Former treasurer Ana Soto received a three-year jail term.", "Chile detains Ana Soto", ""),
    (SAT + "Former treasurer Ana Soto received a suspended sentence.", "", "Chile detains Ana Soto"),
    (SAT + "Former treasurer Ana Soto got a second five-year term.", "", "Chile detains Ana Soto"),
    (TRIED + "Four other men were handed prison terms.", "Lima court detains men", ""),
    (TRIED + "The men were given a second term in office.", "", "Lima court detains men"),
    # a penalty that is asked is for what is done by whom it would hit
    ("Chile called for sanctions on Peru for shelling Oman.", "Peru attacks Oman", "Chile attacks Oman"),
    ("Soto urged action against Chile for jailing reporters.", "Chile detains reporters", "Soto detains reporters"),
    # part of several to whom something was done
    (
        "Two protesters died, one of them shot by a policeman.",
        "policeman attacks protesters",
        "protesters attacks policeman",
    ),
    ("Four men were hurt, two of them wounded by police.", "police attacks men", "men attacks police"),
    ("Two rebels fled, one of them shot a policeman.", "", "policeman attacks rebels"),
    # what somebody was before
    ("The party had backed former banker turned candidate Juan Rojas.", "party supports Juan Rojas", ""),
    ("Peru arrested actor turned activist Ana Soto.", "Peru detains Ana Soto", ""),
    ("Peru said the banker turned traitor.", "", "Peru criticizes traitor"),
    ("Prosecutors filed an appeal against the ruling of the Lima court.", "prosecutors opposes Lima court", ""),
    ("Lawyers lodged an appeal against the jailing of Juan Rojas.", "", "lawyers opposes Juan Rojas"),
]


@pytest.mark.parametrize(("text", "told", "untold"), READ)
def test_reading(reads, text, told, untold):
    reads(text, told, untold)
