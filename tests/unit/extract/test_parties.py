"""Whom "both sides" are, whom a refusal is to, and what a headline may add to its report: texts of ours."""

from __future__ import annotations

import pytest

# text, what it tells (`;` list), what it must not tell
READ = [
    # a side may be an armed group, a party or a union
    (
        "Mali's junta broke off talks with the Tuareg rebels. Algeria urged the two sides to show restraint.",
        "Algeria urges Mali; Algeria urges Tuareg rebels",
        "",
    ),
    (
        "The dockers' union met the Chilean government on Tuesday. The two sides failed to agree.",
        "dockers' union rejects Chile",
        "",
    ),
    (
        "Ethiopia has accused Eritrea of arming rebels of the Oromo Front. The African Union praised both sides.",
        "African Union praises Ethiopia; African Union praises Eritrea",
        "African Union praises rebels",
    ),
    (
        "Armenia said Azerbaijan had shelled a village. Armenian rebels hold it. Russia urged both countries to talk.",
        "Russia urges Armenia; Russia urges Azerbaijan",
        "",
    ),
    # who offers to mediate is no side, nor is the other mediator
    (
        "Peru and Chile withdrew their envoys. Oman and Norway have been trying to bring both sides back to the table.",
        "",
        "Oman negotiates-with Norway [possible]",
    ),
    # a refusal is to whoever asked, was met, seeks the person, or punishes it
    (
        "Nigeria asked Benin to hand over General Ali Musa. Benin refused to give him up.",
        "Benin rejects Nigeria",
        "Benin rejects Ali Musa",
    ),
    (
        "The United States indicted Igor Petrov in May. Moscow has refused to extradite him.",
        "Russia rejects United States",
        "Russia rejects Igor Petrov",
    ),
    (
        "Ali Musa met the Ghanaian envoy, John Addo, but refused to free President Omar Keita.",
        "Ali Musa rejects John Addo",
        "Ali Musa rejects Omar Keita",
    ),
    (
        "Kenya jailed the lawyer Ann Odhiambo for refusing to testify against Peter Kamau.",
        "Ann Odhiambo rejects Kenya",
        "Ann Odhiambo rejects Peter Kamau",
    ),
    ("Germany refused to sell tanks to Qatar.", "Germany rejects Qatar", ""),
    # officials answer for one another; every accuser of one act is answered
    (
        "Peruvian soldiers beat two farmers, a nurse said. Peru's army denied the report.",
        "Peru's army denies nurse",
        "",
    ),
    (
        "Spain and Oman accused Peru of theft. Lima denied the charge.",
        "Peru denies Spain; Peru denies Oman",
        "",
    ),
    # a claim is its teller's
    (
        "The French envoy said that Chad had armed the rebels, a charge the Chadian ambassador brushed off.",
        "Chadian ambassador rejects French envoy",
        "Chadian ambassador rejects Chad",
    ),
    ("Last year Juan Mora accused Pedro Ruiz of theft, a charge that Ruiz denied.", "Pedro Ruiz denies Juan Mora", ""),
    (
        "The Unity Party said that it would take Peru to court on Monday.",
        "Unity Party investigates Peru [planned]",
        "",
    ),
    # the report tells the headline's act better
    (
        "Rebels free French nurse\n\nThe Revolutionary Front released the nurse, Claire Moreau, on Sunday in Peru.",
        "Revolutionary Front releases Claire Moreau",
        "rebels releases French nurse",
    ),
    (
        "Peru and Chile leaders to meet\n\nPeru's president, Juan Mora, will meet Chile's president, Ana Soto.",
        "Juan Mora meets-with Ana Soto [planned]",
        "Peru meets-with Chile [planned]",
    ),
    (
        "Peru expels Chilean envoy\n\nThe decision came as a surprise. Traders were alarmed.",
        "Peru cuts-ties-with Chilean envoy",
        "",
    ),
    # *both* are the last two, not who acts on them
    (
        "Niger expelled the French envoy and closed the border with Benin, accusing both of helping gunmen.",
        "Niger accuses Benin; Niger accuses French envoy",
        "Niger accuses Niger",
    ),
    ("Spain praised Oman, Peru and Egypt. Both of its allies were pleased.", "", "Spain praises both"),
    # one word of a longer name; a charge is denied later
    (
        "The villagers accuse the company, Northgate Andean, of theft. Northgate denies stealing anything.",
        "Northgate Andean denies villagers",
        "",
    ),
]


@pytest.mark.parametrize(("text", "told", "untold"), READ)
def test_reading(claims, text, told, untold):
    """What it tells is among the claims, what it must not tell is not."""
    found = claims(text)
    assert {line for line in told.split("; ") if line} <= found, found
    assert not {line for line in untold.split("; ") if line} & found, found
