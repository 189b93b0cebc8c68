"""What the text does not say: what is only announced, told to the press, delivered; whose government is meant."""

from __future__ import annotations

import pytest

# text, what it tells (`;` list), what it must not tell
READ = [
    # who announces or confirms it need not have done it
    ("Oman confirmed the arrest of two of its citizens in Peru.", "", "Oman detains citizens"),
    ("Ghana confirmed the detention of a Ghanaian pilot in Yemen.", "", "Ghana detains Ghanaian pilot"),
    ("Qatar confirmed the arrest of a Danish sailor.", "Qatar detains Danish sailor", ""),
    ("The Danish foreign ministry announced the release of two nuns kidnapped in Mali.", "", "ministry releases nuns"),
    ("The family of Rosa Keller announced her release.", "", "family of Rosa Keller releases Rosa Keller"),
    ("The rebels announced the release of two pilots.", "rebels releases pilots", ""),
    ("Togo announced the release of 300 prisoners.", "Togo releases prisoners", ""),
    # papers and reporters only carry the words
    ("Lawyer Paul Mensah told the state-run Herald that the charges were false.", "", "Mensah talks-with Herald"),
    ("Prime Minister Soto spoke to the Lima Post in an interview.", "", "Soto talks-with Post"),
    ('"Please be patient," Soto told reporters.', "", "Soto demands reporters"),
    ('"Lay down your arms," Soto told the rebels.', "Soto demands rebels", ""),
    ("The envoy told Oman that the talks were over.", "envoy talks-with Oman", ""),
    # who is told what a third does is not blamed for it
    (
        "Envoy Peter Falk told Chilean ministers that Oman was violating the truce.",
        "",
        "Peter Falk criticizes Chilean ministers",
    ),
    ("The envoy told Oman that its raid was a crime.", "envoy criticizes Oman", ""),
    # several who speak for others to hear
    ("The ministers of Oman and Qatar spoke at a rally.", "", "Oman talks-with Qatar"),
    ("Diplomats of Oman and Qatar spoke on condition of anonymity.", "", "Oman talks-with Qatar"),
    ("Oman and Qatar spoke on Sunday about the border.", "Oman talks-with Qatar", ""),
    # what need not be
    (
        "The party condemned any talks between Oman and rebels.",
        "Oman talks-with rebels [possible]",
        "Oman talks-with rebels",
    ),
    ("A suspect is innocent until proven guilty, Judge Anna Moyo said.", "", "Anna Moyo criticizes suspect"),
    # passengers board a plane, soldiers storm it
    ("The nuns boarded a plane for Peru.", "", "nuns coerces Peru"),
    ("Commandos boarded an airliner of Qatar.", "commandos coerces Qatar", ""),
    ("The premier will lay a wreath in front of the Monument to National Heroes.", "", "premier praises Monument"),
    # goods that one firm delivers to another are no aid
    ("Toyota supplied engines to Boeing.", "", "Toyota aids Boeing"),
    ("Oman supplied tanks to Yemen.", "Oman aids Yemen", ""),
    # whose government people complain of
    (
        "Zambian miners praised China. Union leader Banda accused the government of neglect.",
        "Banda accuses Zambia",
        "Banda accuses China",
    ),
    (
        "Sudanese rebels met Egyptian officials. Rebel spokesman Idris Ali accused the government of bombing villages.",
        "Idris Ali accuses Sudan",
        "Idris Ali accuses Egypt",
    ),
    ("Ghana's minister met Togo's president. He accused the government of fraud.", "Ghana's minister accuses Togo", ""),
    (
        "Amnesty International visited Chad. It accused the government of fraud.",
        "Amnesty International accuses Chad",
        "",
    ),
    # a party's man arrests nobody, and is not taken for who did
    (
        "Campaign official Paul Keita confirmed the arrest of Anna Moyo. A relative said Moyo had been detained.",
        "",
        "Paul Keita detains Anna Moyo",
    ),
    ("The interior ministry of Oman confirmed the arrest of an editor.", "Omani interior ministry detains editor", ""),
    # guests at a base, men whose release is demanded, those who fall in an attack
    ("Danish troops are stationed at a Turkish army base.", "", "Danish troops mobilizes-against Turkish army"),
    ("Russian troops are stationed on the border with Georgia.", "Russian troops mobilizes-against Georgia", ""),
    ("Hamas demanded the release of 30 members of Fatah.", "", "Hamas demands Fatah; Fatah releases members"),
    ("Hamas demanded the release of prisoners by Israel.", "Hamas demands Israel", ""),
    ("Two nurses among dead in Taliban attack", "", "nurses attacks Taliban"),
    (
        "The pilots were kidnapped by members of a tribe, who held them hostage.",
        "members detains pilots",
        "tribe detains members",
    ),
    ("The pilots were flown by helicopter to Lima, where Chilean envoys received them.", "", "Chile hosts helicopter"),
    # a strike is a protest where it is staged to protest
    (
        "The Green Party staged a strike to protest against Peru.",
        "Green Party protests-against Peru",
        "Green Party attacks Peru",
    ),
    ("Israel staged a strike on Syria.", "Israel attacks Syria", ""),
    # a court that runs its trial yields to nobody
    ("The military court gave her lawyer more time to study the charges.", "", "military court yields-to lawyer"),
    ("The judge allowed Rosa Diaz to leave prison for a funeral.", "judge yields-to Rosa Diaz", ""),
    # who breaks up a crowd arrests people, not the crowd
    ("Troops broke up a march arresting ten monks.", "troops detains monks", ""),
    # whose order is quashed is not eased
    ("The court quashed a warrant issued by a judge against Rosa Keller.", "", "court eases judge"),
]


@pytest.mark.parametrize(("text", "told", "untold"), READ)
def test_only_what_is_said_is_claimed(reads, text, told, untold):
    reads(text, told, untold)
