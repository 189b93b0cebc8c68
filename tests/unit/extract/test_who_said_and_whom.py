"""Penalties without a target, who says what a letter says, names that are no sides: texts of ours."""

from __future__ import annotations

import pytest

TAIL = " It rained. It was late. It was so."
# text, what it tells (`;` list), what it must not tell
READ = [
    # penalties that name nobody
    (
        "Togo expelled Peru's ambassador. Chad announced it was imposing sanctions. Oman has already imposed "
        "punitive measures." + TAIL,
        "Chad sanctions Peru; Oman sanctions Peru",
        "",
    ),
    ("Chad announced it was imposing sanctions. Peru and Fiji fought." + TAIL, "", "Chad sanctions Peru"),
    # what somebody says was a raid
    ("A Fijian nun was killed in what Oman said was a raid mounted by Chad." + TAIL, "Chad kills Fijian nun", ""),
    # what a letter says of others is not said to whom it goes
    (
        "Oman sent a statement to Kenya accusing Yemen of lies." + TAIL,
        "Oman accuses Yemen",
        "Oman accuses Kenya; Kenya accuses Yemen",
    ),
    ("Oman sent a letter to Kenya urging peace." + TAIL, "Oman urges Kenya", ""),
    # names and nouns that are no sides
    ("Jan Kok urged Russia to respect the Minsk Agreements." + TAIL, "Jan Kok urges Russia", "Russia supports Belarus"),
    ("The Front launched guerrilla attacks." + TAIL, "", "Front attacks guerrillas"),
    (
        "NATO met on Monday. The international community condemned Peru." + TAIL,
        "international community criticizes Peru",
        "NATO criticizes Peru",
    ),
    (
        "Kenyan President Omar Bello met Japan's premier. The president said that the country would fight Chad." + TAIL,
        "Kenya attacks Chad [planned]",
        "Japan attacks Chad [planned]",
    ),
    (
        "Rivals Peru and Chile fought. On Monday the neighbors signed a truce." + TAIL,
        "Peru ceases-fire-with Chile",
        "",
    ),
    # a blow to plans is no attack; what is hoped for from talks is none either
    ("Kenya dealt a blow to Jan Kok's plans." + TAIL, "", "Kenya attacks Jan Kok"),
    ("Peru and Chile met to ease tensions." + TAIL, "Peru meets-with Chile", "Peru eases Chile [planned]"),
    # what is made to hang on somebody's going or freedom is demanded
    ("Peru made its aid conditional on the departure of Omar Bello." + TAIL, "Peru demands Omar Bello", ""),
    # a given name that looks like a tense, and a verb that goes on what was said
    (
        "Union secretary Will Soto said the plan was good. He accused Jan Kok of lying." + TAIL,
        "Will Soto accuses Jan Kok",
        "",
    ),
    (
        "Ana Soto said changes were necessary to avert accidents for workers and accused Jan Kok of lying." + TAIL,
        "Ana Soto accuses Jan Kok",
        "",
    ),
    # strikes over a dispute
    (
        "Kenyan teachers went on strike today after failing to resolve a salary dispute with the government." + TAIL,
        "Kenyan teachers protests-against Kenya",
        "",
    ),
    (
        "The teachers in Kenya went on strike on Monday, due to failure by the government to pay them." + TAIL,
        "teachers protests-against Kenya",
        "",
    ),
    # who harms himself and others, and who stands where he is hit
    (
        "A suicide bomber in a car rammed into a military patrol in Chad, killing himself and five soldiers." + TAIL,
        "suicide bomber kills soldiers; suicide bomber attacks military patrol",
        "",
    ),
    (
        "Militants on Tuesday attacked troops patrolling near a mosque in Kogi." + TAIL,
        "militants attacks troops",
        "militants mobilizes-against mosque in Kogi",
    ),
    ("Ten nuns were held during the Hamas terrorist attack." + TAIL, "Hamas detains nuns", "terrorists detains nuns"),
    ("Authorities blamed the Boko Haram Islamic extremist group." + TAIL, "authorities accuses Boko Haram", ""),
    ("Two nuns died in what appeared to be an attack by Chad." + TAIL, "Chad kills nuns", ""),
    # what is expected is not asked
    ("Omar Bello told reporters that he expected the defeat of Oman." + TAIL, "", "Omar Bello urges Oman"),
    (
        '"This unfriendly act of Oman cannot be left without an answer," said Omar Bello of Peru.' + TAIL,
        "Omar Bello criticizes Oman",
        "",
    ),
    # forms of verbs that look like those of others
    ("Kenya is hoping to meet Chad." + TAIL, "Kenya meets-with Chad [possible]", "Kenya meets-with Chad"),
    ("Peru is waging war on Chile." + TAIL, "Peru attacks Chile", ""),
]


@pytest.mark.parametrize(("text", "told", "untold"), READ)
def test_reading(reads, text, told, untold):
    reads(text, told, untold)
