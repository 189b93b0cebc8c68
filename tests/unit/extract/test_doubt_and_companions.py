"""What nobody knows, what is only asked or turned down, and who stands beside others: texts of ours."""

from __future__ import annotations

import pytest

BESIDE = "Oman's ministers met in Muscat on Monday. The talks lasted two days. Officials spoke to the press.\n\n"

# text, what it tells (`;` list), what it must not tell
READ = [
    # what is asked to be done together with others is asked too
    (
        "The council urged Kenya to work with Somalia in disarming the rebels.",
        "Kenya coerces rebels [requested]",
        "Kenya coerces rebels",
    ),
    ("Peru could respond by bombing Chile.", "Peru attacks Chile [possible]", "Peru attacks Chile"),
    ("Chile tried to calm Peru by bombing Bolivia.", "Chile attacks Bolivia", ""),
    # what a proposal that is turned down was for
    (
        "Ethiopia accused Eritrea of rejecting an African plan to end the war between the two states.",
        "Ethiopia accuses Eritrea",
        "Ethiopia ceases-fire-with Eritrea [planned]",
    ),
    # who chairs a meeting that somebody backs is not backed
    ("The summit, chaired by Togo and backed by the African Union, ended.", "", "African Union supports Togo"),
    ("The plan, drafted by Norway and rejected by Sudan, would end the war.", "Sudan rejects Norway", ""),
    # of whom somebody says that they do too little
    (
        "President Ali Soto lashed out at Chad for not doing enough to arrest rebels.",
        "Chad detains rebels [negated]",
        "Ali Soto detains rebels [negated]",
    ),
    # men lent to another's army
    ("Zambia deployed troops to Malawi to bolster its army.", "Zambia aids Malawi", "Zambia mobilizes-against Malawi"),
    # who does something along with somebody does nothing to them
    (
        "President Paul Biya was to mediate the talks along with President Ana Soto.",
        "",
        "Paul Biya negotiates-with Ana Soto [planned]",
    ),
    # negotiators and diplomats are not of the place where they are
    ("Iran thanked negotiators in Vienna.", "Iran praises negotiators", "Iran praises Austria"),
    ("Diplomats from Peru met Chad.", "Peru meets-with Chad", ""),
    # whose minister somebody then was
    ("Bush told Pakistan's then president Pervez Musharraf to act.", "", "Bush demands Pakistan"),
    # what is not known in an article
    (
        BESIDE + "It was not clear whether Peru would accept Chad's proposal. Chile's army did not say who it was.",
        "",
        "Peru agrees-with Chad [possible]; Peru agrees-with Chad [planned]",
    ),
    # who says something of others is none of them
    (
        "Ali Soto came back on Monday. Ana Diaz had insulted Zambia, he said. Togo had attacked Zambia, he said.",
        "Togo attacks Zambia",
        "Ali Soto accuses Ali Soto",
    ),
    (
        "Officials met the press. Peruvian civilians died in Chilean raids, they said.",
        "",
        "Peruvian civilians accuses Chile",
    ),
    # what somebody is ordered to be, however many they are
    (
        "A court in Peru on Saturday ordered two union leaders and 72 of their supporters detained further.",
        "Peruvian court detains supporters",
        "Peruvian court demands supporters",
    ),
    # peacekeepers come to help, and a third party that wants a war to end was not in it
    (
        "The U.N. force, which was sent to Angola to oversee implementation of the accord, will leave.",
        "U.N. force aids Angola",
        "U.N. force mobilizes-against Angola",
    ),
    ("Norway hopes to end the fighting in Chad.", "", "Norway ceases-fire-with Chad [possible]"),
    # what a deed is only to bring about, to the same people
    (
        "Peruvian police detained students to stop them from marching.",
        "Peruvian police detains students",
        "Peruvian police coerces students [planned]",
    ),
    # a duty that is only talked of
    ("The council will report on what Iran must do.", "", "council urges Iran"),
    ("The union said the European Union would have to show proof.", "", "union urges European Union"),
    ("The European Union said Iran has to comply.", "European Union urges Iran", ""),
    # nobody who hears it is blamed for what others do
    ("Peru's minister told Chile that the move by the firms was illegal.", "", "Peru's minister criticizes Chile"),
    ("Peru's envoy told Chile that the raid was illegal.", "Peru's envoy criticizes Chile", ""),
    # one of a kind
    ("Countries that recognize Kosovo will be punished by Serbia.", "", "countries supports Kosovo"),
    ("The countries that recognize Kosovo will be punished by Serbia.", "countries supports Kosovo", ""),
    # what somebody waits for is another's doing
    ("The minister said she would not talk unless Chile left.", "minister rejects Chile", ""),
    ("The minister said she would not talk unless the farmers were paid.", "", "minister rejects farmers"),
    # whoever is met while visiting is visited by nobody, and whose visit is awaited comes
    (
        "Peru's president on Saturday met with visiting Danish premier Mette Diaz.",
        "Peru's president meets-with Mette Diaz",
        "Peru's president visits Mette Diaz",
    ),
    ("Kenya's president met visiting Ugandan lawmakers.", "Kenya's president meets-with Ugandan lawmakers", ""),
    ("After visiting Chile, Soto met Peru's president.", "Soto visits Chile", ""),
    ("Peru prepared for Macron's visit.", "Macron visits Peru [planned]", "Peru visits Macron [planned]"),
    ("Xi hopes for Obama's visit to Kenya.", "Obama visits Kenya [possible]", ""),
    # what somebody is called is blame only where the word is
    ("Putin described Ali Soto as a veteran statesman.", "", "Putin criticizes Ali Soto"),
    ("Putin described Ali Soto as a thug.", "Putin criticizes Ali Soto", ""),
    # to whom somebody is linked they blame nobody
    (
        "Fighters tied to the Taliban seized two nuns.",
        "fighters detains nuns",
        "fighters accuses Taliban",
    ),
    ("Kenya linked Iran to the attack.", "Kenya accuses Iran", ""),
    # what a call, plea or condition states is asked, not done
    (
        "The party repeated its call that Minister Paul Roche step down and meet Kenya.",
        "party urges Paul Roche; Paul Roche meets-with Kenya [requested]",
        "Paul Roche meets-with Kenya",
    ),
    (
        "The rebels repeated the condition that troops leave Goma and free two nuns.",
        "troops releases nuns [requested]",
        "troops releases nuns",
    ),
    ("The call that Peru made to Chile was short.", "Peru urges Chile", ""),
    # a bare verb goes on with no past one
    (
        "Ethiopian authorities blamed the main opposition party for inciting crowds to loot shops, rob banks and "
        "attack police.",
        "Ethiopia accuses opposition party",
        "Ethiopia attacks police",
    ),
    ("Peru recalled its envoy and cut ties with Chile.", "Peru cuts-ties-with Chile", ""),
    # who goes on doing things is whoever began, known or not
    (
        "Oman's troops came. They saw smoke. They thanked Chile.",
        "Oman's troops praises Chile",
        "",
    ),
    # what a demand asks is for others to do, of several sessions each has its own, who is banned goes nowhere
    ("Chad accepted the rebels' demand to free two nuns.", "Chad releases nuns [requested]", "rebels releases nuns"),
    ("Ministers discussed Egypt's appeal to help Sudan.", "", "Egypt aids Sudan [requested]"),
    (
        "He called for meetings of the Organization of American States and the African Union.",
        "",
        "Organization of American States meets-with African Union [planned]",
    ),
    ("A meeting of Peru and Chile was held in Lima.", "Peru meets-with Chile", ""),
    ("The officials are banned from travelling to Chad.", "", "officials visits Chad [negated]"),
    ("The legislators resigned from the National Assembly.", "", "legislators yields-to National Assembly"),
    # a House that is nobody's known
    (
        "Two parties boycotted the House on Sunday in Kathmandu.",
        "",
        "parties cuts-ties-with U.S. House of Representatives",
    ),
    # what is only allowed, played or beyond somebody
    (
        "The law allows police to arrest journalists.",
        "police detains journalists [possible]",
        "police detains journalists",
    ),
    ("Chad allowed rebels to attack Niger.", "rebels attacks Niger", ""),
    (
        "Mali's army is too weak to fight the rebels.",
        "Mali's army attacks rebels [negated]",
        "Mali's army attacks rebels [planned]",
    ),
    ("The drill simulated a North Korean attack on Seoul.", "", "North Korea attacks South Korea"),
    # what a court is yet to find is no charge
    ("A Spanish court will rule whether Libya can extradite Ali Soto.", "", "Spanish court accuses Libya [planned]"),
    ("A Spanish court ruled that Libya had broken the law.", "Spanish court accuses Libya", ""),
    # for what somebody is punished or praised they have done
    (
        "France imposed sanctions on two Russian banks for supporting Syria.",
        "France sanctions Russian banks; Russian banks supports Syria",
        "France supports Syria",
    ),
    ("Iran heaped praise on Syria for attacking Israel.", "Syria attacks Israel", "Iran attacks Israel"),
    ("Germany apologized to Namibia for killing civilians.", "Germany kills civilians", "Namibia kills civilians"),
    # what nobody stopped was done
    (
        "The army failed to stop rebels from killing villagers.",
        "rebels kills villagers",
        "rebels kills villagers [negated]",
    ),
    ("Troops stopped rebels from attacking Goma.", "rebels attacks Goma [negated]", "rebels attacks Goma"),
    ("Kenya will not stop Iran from attacking Iraq.", "", "Iran attacks Iraq"),
    # who only reports an arrest did not make it
    ("The company reported the arrest of two workers.", "", "company detains workers"),
    (
        "Eritrea has been critical of Chad for attacking two nuns.",
        "Eritrea criticizes Chad; Chad attacks nuns",
        "Eritrea attacks nuns",
    ),
    # what silence forces others to
    ("The two ministers had not talked, forcing Peruvian envoys to shuttle.", "", "ministers coerces Peru"),
    ("Rebels shelled the town, forcing villagers to flee.", "Rebels coerces villagers", ""),
    ("Fiji asked whether Tonga will attack Samoa.", "Tonga attacks Samoa [possible]", "Tonga attacks Samoa [planned]"),
]


@pytest.mark.parametrize(("text", "told", "untold"), READ)
def test_reading(reads, text, told, untold):
    reads(text, told, untold)
