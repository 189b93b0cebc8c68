"""Who else it befell and who did it where no name is told: boats, "three others"; texts of ours, read by model and
tables.
"""

from __future__ import annotations

import pytest

# text, what it tells (`;` list), what it must not tell
READ = [
    # boats act for those aboard; what nobody's flag tells is a thing
    (
        "A Chinese vessel rammed a Philippine boat.",
        "Chinese vessel coerces Philippine boat",
        "China coerces Philippines",
    ),
    ("Chile told the Peruvian ships to leave its waters.", "Chile demands Peruvian ships", ""),
    ("The rescue ship picked up 60 migrants off Libya.", "rescue ship aids migrants", ""),
    ("The coast guard seized a boat carrying cocaine.", "", "coast guard coerces boat"),
    ("A boat arrived in Italy with 40 migrants.", "", "boat visits Italy"),
    # more of the same people
    (
        "A soldier was killed and five others were wounded by rebels in Mali.",
        "rebels kills soldier; rebels attacks five others",
        "",
    ),
    ("Gunmen killed two nurses and abducted another.", "gunmen kills nurses; gunmen detains another", ""),
    ("The bomber killed a guard and wounded 12 more.", "bomber attacks 12 more", ""),
    ("Police seized another of the smugglers' trucks.", "", "police coerces another"),
    ("The rebels killed a nurse and told others to leave.", "rebels kills nurse", "rebels kills others"),
    # the West is a party, the West Bank and the West Coast are places
    ("The West has imposed sanctions on Iran.", "the West sanctions Iran", ""),
    ("Troops entered the West Bank after he moved to the West Coast.", "", "troops attacks the West"),
    (
        "The West African bloc ECOWAS condemned Niger.",
        "Economic Community of West African States criticizes Niger",
        "the West criticizes Niger",
    ),
    # states of a body of several are not the state last told
    (
        "Togo opposed it. Many EU states will recognize Kosovo.",
        "EU states supports Kosovo [planned]",
        "Togo supports Kosovo",
    ),
    ("Chad urged talks. The three NATO nations urged Iran to talk.", "NATO nations urges Iran", "Chad urges Iran"),
    # officials on whom it falls what is meant for their state
    (
        "Russia expelled ten British diplomats.",
        "Russia cuts-ties-with United Kingdom; Russia cuts-ties-with British diplomats",
        "",
    ),
    ("Norway imposed a travel ban on six Fijian officials.", "Norway sanctions Fijian officials", ""),
    ("Police arrested two Chilean diplomats in Lima.", "police detains Chilean diplomats", "police detains Chile"),
    ("Chile ordered its diplomats to leave Peru.", "", "Chile cuts-ties-with diplomats"),
    ("Peru accused Chilean officials of lying.", "Peru accuses Chile", ""),
    # who arrests in the report arrested the others; kidnappers take and free whom the report says were taken and freed
    (
        "Police seized nine men in Lima. Officials said that the raid followed months of work by judges and lawyers in "
        "Peru and abroad, and that weapons and money had been found in several houses, shops and cars near the port. "
        "Also arrested was Luis Soto.",
        "police detains Luis Soto",
        "Peru detains Luis Soto",
    ),
    (
        "Seven hostages have been freed. They were abducted in May. The kidnappers had asked for a ransom.",
        "kidnappers releases hostages; kidnappers detains hostages",
        "Nigeria detains hostages",
    ),
    (
        "Four members of the charity have been freed after being held hostage in Chad. The kidnappers fled.",
        "kidnappers releases members",
        "Chad releases members",
    ),
    ("Also detained by rebels was Ana Diaz.", "rebels detains Ana Diaz", ""),
    ("Five prisoners were released. The kidnappers of Ana Diaz have fled.", "", "kidnappers releases prisoners"),
    # whose arrest is ordered is arrested
    (
        "Luis Soto sacked Juan Diaz and ordered his arrest.",
        "Luis Soto detains Juan Diaz",
        "Juan Diaz detains Luis Soto",
    ),
    ("Peru ordered Juan Diaz's execution.", "Peru kills Juan Diaz", "Juan Diaz kills Peru"),
    ("Peru fears a Chilean attack.", "Chile attacks Peru [possible]", ""),
    # an agency before a dash owns nobody behind it
    (
        "KUALA LUMPUR, APR 14 (AP) - Authorities arrested a judge before dawn Friday.",
        "",
        "United States detains judge",
    ),
    # who alleges it, where the parser takes the verb for a part of a name; a man taken hostage
    ("Prosecutors allege Luis Soto took bribes from Chile.", "prosecutors accuses Luis Soto", ""),
    (
        "Investigators allege Soto killed a nurse.",
        "investigators accuses Soto; Soto kills nurse",
        "",
    ),
    ("The rebels took a fisherman hostage in Colombia.", "rebels detains fisherman", ""),
    # what befalls somebody befalls those who stand along with them
    (
        "Police arrested Luis Soto along with 20 supporters.",
        "police detains Luis Soto; police detains supporters",
        "supporters detains Luis Soto",
    ),
    (
        "Luis Soto was banned from politics for five years along with 30 party members by the court.",
        "court coerces Luis Soto; court coerces party members",
        "",
    ),
    ("Chile signed the pact with Peru along with Bolivia.", "Chile agrees-with Peru", ""),
    # whom prosecutors charge; police may charge a crowd
    ("Luis Soto and two aides were charged by prosecutors.", "prosecutors investigates Luis Soto", ""),
    ("Police charged the students in the square.", "", "police investigates students"),
    # a delegation is of those whom it is made of; former rulers by another word
    (
        "Israel attacked Gaza. The delegation of senior Egyptian officers met Hamas.",
        "Egypt meets-with Hamas",
        "Israel meets-with Hamas",
    ),
    (
        "Former President Luis Soto went to Peru. A court jailed the former leader.",
        "Peruvian court detains Luis Soto",
        "",
    ),
    ("Former dictator Luis Soto was ill. Police in Lima arrested the former ruler.", "police detains Luis Soto", ""),
]


@pytest.mark.parametrize(("text", "told", "untold"), READ)
def test_reading(reads, text, told, untold):
    reads(text, told, untold)
