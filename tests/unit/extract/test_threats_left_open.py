"""Threats left open, feelings about acts, whose an organ is that a ruler disposes of: texts of ours."""

from __future__ import annotations

import pytest

TAIL = " It rained. It was late. It was so."
# text, what it tells (`;` list), what it must not tell
READ = [
    # who will not rule out harm threatens it; who will not rule out talks says nothing
    ("Jan Kok refused to rule out sanctions against Fiji." + TAIL, "Jan Kok threatens Fiji", "Jan Kok rejects Fiji"),
    ("Jan Kok refused to rule out talks with Fiji." + TAIL, "", "Jan Kok rejects Fiji; Jan Kok threatens Fiji"),
    (
        "Peru signaled its unwillingness to impose sanctions on Chile." + TAIL,
        "Peru sanctions Chile [negated]",
        "Peru sanctions Chile [planned]",
    ),
    ("Peru will pursue sanctions against Chile." + TAIL, "", "Peru sanctions Chile"),
    ("Oman pushed for international action against Chad." + TAIL, "Oman criticizes Chad", ""),
    # a feeling is denied, not what it is about
    (
        "Ana Soto said she was not happy that police arrested ten nuns." + TAIL,
        "police detains nuns",
        "police detains nuns [negated]",
    ),
    # whose return is demanded is not asked
    ("Chad demanded the reinstatement of Ana Soto." + TAIL, "", "Chad demands Ana Soto"),
    (
        "Protesters called for an end to the U.S.-backed interim government in Haiti." + TAIL,
        "",
        "protesters demands United States",
    ),
    # both countries
    (
        "Togo and Peru slapped sanctions against Fiji's military. Both countries rejected a request by Fiji's prime "
        "minister." + TAIL,
        "Togo sanctions Fiji's military; Peru rejects Fiji's prime minister; Togo rejects Fiji's prime minister",
        "Fiji rejects Fiji's prime minister",
    ),
    ("Peru and Chile rejected the plan, arguing it would fail." + TAIL, "", "Peru opposes Chile"),
    # a ruler's own organs
    (
        "SYDNEY: Australia condemned Fiji. Fijian President Omar Bello sacked the judiciary and dissolved parliament."
        + TAIL,
        "Omar Bello coerces Fijian parliament",
        "Omar Bello coerces Australian parliament",
    ),
    # a place alone is no body of its
    ("The Lima Police were cheered. Peru praised Lima on Monday." + TAIL, "", "Peru praises Lima Police"),
    # with whom a clash or talk is, whatever else they do
    (
        "Three policemen were killed in a clash with protesters demanding the return of Omar Bello." + TAIL,
        "protesters kills policemen",
        "",
    ),
    ("Peru held talks with rebels seeking autonomy." + TAIL, "Peru talks-with rebels", ""),
    ("Supporters of Omar Bello marched, demanding his return." + TAIL, "", "supporters protests-against Omar Bello"),
    # words that are hurled, and votes that are won
    (
        "Citizens hurled abuse at Kenyan troops." + TAIL,
        "Citizens criticizes Kenyan troops",
        "Citizens attacks Kenyan troops",
    ),
    (
        "Omar Bello was elected president in the first elections, defeating Jan Kok, a former World Bank officer."
        + TAIL,
        "",
        "Omar Bello attacks Jan Kok",
    ),
    # the army is no officer
    (
        "An Indian army officer died in a battle with militants, the army said." + TAIL,
        "militants kills Indian army officer",
        "Indian army officer accuses militants",
    ),
]


@pytest.mark.parametrize(("text", "told", "untold"), READ)
def test_reading(reads, text, told, untold):
    reads(text, told, untold)
