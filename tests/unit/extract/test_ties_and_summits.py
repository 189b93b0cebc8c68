"""What states have with each other, and whose act a meeting is: texts of ours, read by model and tables."""

from __future__ import annotations

import pytest

# text, what it tells (`;` list), what it must not tell
READ = [
    # ties that are bad or get worse are no cooperation
    ("Peru's ties with Chile have deteriorated.", "", "Peru cooperates-with Chile"),
    ("Ties between Kenya and Somalia have been strained for years.", "", "Kenya cooperates-with Somalia"),
    ("Kenya and Somalia have had frosty ties since May.", "", "Kenya cooperates-with Somalia"),
    ("Kenya said its ties with Somalia were at a low point.", "", "Kenya cooperates-with Somalia"),
    ("Peru has close ties with Chile.", "Peru cooperates-with Chile", ""),
    # a post that is held or taken over is nobody's captive
    ("Kenya holds the presidency of the African Union.", "", "Kenya detains African Union presidency"),
    ("Chile took over the chair of the African Union from Kenya.", "", "Chile coerces African Union"),
    # an envoy ordered home
    (
        "Kenya ordered its ambassadors to Chad and Mali to return home.",
        "Kenya cuts-ties-with Chad; Kenya cuts-ties-with Mali",
        "Kenya cuts-ties-with ambassadors",
    ),
    # whose presidents or envoys act together
    ("Peru and Chile said their leaders would meet next month.", "Peru meets-with Chile [planned]", ""),
    ("Peru and Chile held talks. A meeting between their leaders is planned.", "Peru meets-with Chile [planned]", ""),
    (
        "Peru and Chile, whose foreign ministers met last week, share a border.",
        "Peru meets-with Chile",
        "foreign ministers meets-with Peru",
    ),
    ("Peru has accused Chile of spying. Diplomats from both countries met in Quito.", "Peru meets-with Chile", ""),
    ("Talks between the foreign ministers of Peru and Chile were held in Quito.", "Peru talks-with Chile", ""),
    (
        "Talks between Kenya and Somalia's leaders were held on Monday.",
        "Kenya talks-with Somalia",
        "Kenya talks-with leaders",
    ),
    ("Police and rebels said their leaders had been killed by Peru.", "", "Peru kills rebels"),
    # a deadline is not met with anybody, and a summit that is to come not by whom it names
    ("Peru and Chile did not meet expectations.", "", "Peru meets-with Chile [negated]"),
    (
        "Peru and Chile will meet before the ASEAN summit in Lima in May.",
        "Peru meets-with Chile [planned]",
        "Peru meets-with Association of Southeast Asian Nations [planned]",
    ),
    # who adds to a request is who asks
    (
        "Peru urged Chile to withdraw its troops, accusing it of aggression.",
        "Peru accuses Chile; Peru urges Chile",
        "Chile accuses Peru",
    ),
    # a warning in one breath with a request or charge is for whom that is
    ("Kenya called on Somalia to free the men and warned that it would act.", "Kenya warns Somalia", ""),
    ("Kenya demanded that Somalia leave, warning of serious consequences.", "Kenya warns Somalia", ""),
    ("Kenya urged Somalia to end the war, warning that thousands could starve.", "", "Kenya warns Somalia"),
    # who are both, and whose ally
    (
        "Peru and Bolivia broke off ties with Chile. Both countries have moved troops toward their borders with Chile.",
        "Peru mobilizes-against Chile; Bolivia mobilizes-against Chile",
        "",
    ),
    (
        "Bolivia's police chief said guns were found. The raid angered Peruvian President Luis Soto and his ally, "
        "Chilean President Juan Rojas.",
        "Juan Rojas cooperates-with Luis Soto",
        "Juan Rojas cooperates-with Bolivia's police chief",
    ),
    # whose Congress
    (
        "Peru's Congress impeached the president. Congress also rejected the budget of President Soto.",
        "Peruvian Congress rejects Soto",
        "U.S. Congress rejects Soto",
    ),
    # talks in which something is reached or not, and a raid in which somebody was killed
    ("Kenya and Somalia failed to achieve a breakthrough in talks on the border.", "Kenya talks-with Somalia", ""),
    ("Kenya's army killed two rebels in an incursion into Somalia.", "Kenya's army attacks Somalia", ""),
    # who stands with whom behind the verb
    (
        "Ana Soto met Juan Rojas, along with Luis Lima.",
        "Ana Soto meets-with Juan Rojas; Ana Soto meets-with Luis Lima",
        "",
    ),
    ("Peru signed the pact along with Chile.", "Peru agrees-with Chile", ""),
    # what a headline goes on with, and an attack in words
    ("Chile rejects deal and slams Peru over raid", "Chile criticizes Peru", ""),
    ("President Ana Soto of Peru attacked the EU on Monday.", "Ana Soto criticizes European Union", ""),
    # who fights to keep something fights nobody
    ("Peru and its ally Chile fought to keep the clause in the treaty.", "", "Peru attacks Chile"),
    # what is between two is between those the sentence is about
    (
        "Brazil, Bolivia and Ecuador sent envoys. Peru and Chile agreed to settle the dispute between the two nations.",
        "Peru opposes Chile [planned]",
        "Brazil opposes Bolivia [planned]",
    ),
    # dismay at what somebody has done
    ("Peru said it was dismayed that Chile had closed the border.", "Peru criticizes Chile", ""),
    ("Peru said Chile's behaviour had blocked the talks.", "Peru criticizes Chile", ""),
    # who arrests where only the place is told
    ("Peru condemned the arrest of journalists in Chad.", "Peru criticizes Chad; Chad detains journalists", ""),
    # nobody withdraws from their own men, and those whom a matter asked about befell are not asked
    ("The EU agreed to withdraw its team of monitors.", "", "European Union withdraws-from monitors [planned]"),
    (
        "Kenya asked the government of Chad for information on the detention of nuns.",
        "Kenya asks Chad",
        "Kenya asks nuns",
    ),
    # *which* is the charge that is denied
    ("Observers accuse Chad of backing the rebels, which it denies.", "Chad denies observers", "Chad denies rebels"),
    # a meeting of all whom it names, and a visitor who is told something
    ("The three-way meeting with Ana Soto and Juan Rojas was held on Monday.", "Ana Soto meets-with Juan Rojas", ""),
    (
        "Peru's president urged visiting Chilean President Juan Rojas to lift the ban.",
        "Peru's president urges Juan Rojas",
        "Peru's president visits Juan Rojas [requested]",
    ),
    ("Ana Soto enjoyed visiting Chilean President Juan Rojas.", "Ana Soto visits Juan Rojas", ""),
    # in whose town one speaks is not whom one speaks for
    ("Ana Soto spoke in the Dutch city of Rotterdam in support of a referendum.", "", "Ana Soto supports Netherlands"),
    # who is to visit a country is of another
    (
        "Sri Lanka is looking forward to Indian Prime Minister Ram Das's visit to the island nation.",
        "Ram Das visits Sri Lanka [planned]",
        "Ram Das visits India [planned]",
    ),
    # a state's diplomat is the one told of before
    (
        "Negotiator Luis Lima of the US met Ana Soto of Peru. Soto urged the US diplomat to act. US Secretary of State "
        "Eva Paz said Cuba would act.",
        "Ana Soto urges Luis Lima",
        "Ana Soto urges Eva Paz",
    ),
    # holders named behind the states whose office they hold
    (
        "The foreign ministers of Peru and Chile, Ana Soto and Juan Rojas, met on Monday.",
        "Ana Soto meets-with Juan Rojas",
        "Peru meets-with Ana Soto",
    ),
    # what goes on behind what somebody calls something
    (
        "Bolivia called the agreement illegal and retaliated by expelling the Chilean ambassador.",
        "Bolivia cuts-ties-with Chilean ambassador",
        "",
    ),
    # who is to be brought before the Council is accused
    (
        "Foreign ministers of Peru and Chile called for Iran to be brought before the UN Security Council.",
        "Peru criticizes Iran; Chile criticizes Iran",
        "",
    ),
    # a protest that is not accepted, and what somebody stops short of
    ("China said it did not accept Japan's protest.", "China rejects Japan", ""),
    ("The leaders stopped short of directly endorsing Peru's claim.", "", "leaders supports Peru [possible]"),
    # whose help is asked for, and what one retaliates with
    ("Peru has repeatedly asked for Chile's help.", "Peru asks Chile", ""),
    ("The EU will be able to retaliate against U.S. firms.", "European Union sanctions U.S. firms [planned]", ""),
    # allies who are named, and the ice that is broken
    (
        "Peru and allies including Chile and Brazil cut ties with Cuba.",
        "Chile cuts-ties-with Cuba; Brazil cuts-ties-with Cuba",
        "allies cuts-ties-with Cuba",
    ),
    (
        "Soto said her talks with Rojas had broken the ice in the relations between Peru and Chile.",
        "",
        "Peru cuts-ties-with Chile",
    ),
    ("Kenya announced a break in talks with Somalia.", "Kenya cuts-ties-with Somalia", ""),
    # of whose two countries persons talked
    (
        "Peru's Ana Soto met Juan Rojas of Chile. Soto said her talks with Rojas had helped to mend relations between "
        "the two countries.",
        "Ana Soto eases Chile",
        "",
    ),
    # who is to blame, in the reason that a speaker gives
    ("Peru said the talks failed due to Chile's intransigence.", "Peru accuses Chile", ""),
    ("China froze Austria out of its meetings.", "China cuts-ties-with Austria", ""),
]


@pytest.mark.parametrize(("text", "told", "untold"), READ)
def test_reading(reads, text, told, untold):
    reads(text, told, untold)
