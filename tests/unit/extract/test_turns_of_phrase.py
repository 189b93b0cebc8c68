"""Nouns that tell what a verb tells, hyphened verbs, and other ways to say a thing: texts of ours, read whole."""

from __future__ import annotations

import pytest

# text, what it tells (`;` list), what it must not tell
READ = [
    # a verb's own noun in -ing
    ("The berating of Peru by Chad went on for a week.", "Chad criticizes Peru", ""),
    ("The rearming of Peru by Chad began in May.", "Chad aids Peru", ""),
    ("The retaking of the port by Chadian troops from Peru was told.", "Chadian troops attacks Peru", ""),
    ("The bugging of the Peruvian embassy by Chad was revealed.", "Chad coerces Peru", ""),
    ("The shielding of Peru by Chad at the UN was criticised.", "Chad supports Peru", ""),
    ("The building of a dam by Chad began in Peru.", "", "Chad aids Peru"),
    ("The meaning of Chad's words was lost on Peru.", "", "Peru criticizes Chad"),
    ("The standing of Peru in Chad has fallen.", "", "Peru visits Chad"),
    # verbs that a hyphen joins
    ("Chad cold-shouldered Peru.", "Chad rejects Peru", ""),
    ("Peru was cold-shouldered by Chad.", "Chad rejects Peru", ""),
    ("Chad's parliament rubber-stamped Peru's plan.", "Chad's parliament supports Peru", ""),
    ("Chad black-listed two Peruvian banks on Monday.", "Chad sanctions Peruvian banks", ""),
    ("Chad air-lifted food to Peru.", "Chad aids Peru", ""),
    ("The ill-fated talks of Chad angered a cold-blooded Peru.", "", "Chad rejects Peru"),
    # forms that the model does not know
    ("Chad decertified Peru over drugs on Monday.", "Chad sanctions Peru", ""),
    ("Chadian jets overflew Peru.", "Chadian jets mobilizes-against Peru", ""),
    # whom an act befalls, by a noun or a verb that says so
    ("Peru was the target of an attack by Chad on Monday.", "Chad attacks Peru", ""),
    (
        "Peruvian troops were on the receiving end of attacks by Chadian rebels.",
        "Chadian rebels attacks Peruvian troops",
        "",
    ),
    ("Peru fell victim to an attack by Chad on Monday.", "Chad attacks Peru", ""),
    ("Peru bore the brunt of criticism from Chad.", "Chad criticizes Peru", ""),
    ("Peru was subjected to attacks by Chad.", "Chad attacks Peru", ""),
    ("Chad was the subject of talks by Peru and Mali.", "", "Peru talks-with Chad"),
    ("Peru was not the target of an attack by Chad.", "Chad attacks Peru [negated]", ""),
    # what one gets from another is not always help
    ("Peru received criticism from Chad over its plans.", "Chad criticizes Peru", "Chad aids Peru"),
    ("Peru got threats from Chad on Monday.", "Chad threatens Peru", "Chad aids Peru"),
    ("Peru received demands from Chad on Monday.", "Chad demands Peru", "Chad aids Peru"),
    ("Peru drew opposition from Chad.", "Chad opposes Peru", ""),
    # a blow by missiles is no penalty, nor every shot one at people
    ("Chad hit Peru with a barrage of rockets.", "Chad attacks Peru", "Chad sanctions Peru"),
    ("Chad hit Peru with tariffs.", "Chad sanctions Peru", "Chad attacks Peru"),
    ("Chadian students shot a film in Peru.", "", "Chadian students attacks Peru"),
    ("Chad closed the season with Peru.", "", "Chad cooperates-with Peru"),
    # at whose door an attack is laid, and who says so
    ("The killing of a Peruvian priest was the work of Chadian rebels.", "Chadian rebels kills Peruvian priest", ""),
    ("The attack on Peru has been attributed to Chadian rebels.", "Chadian rebels attacks Peru", ""),
    (
        "Peru blamed the attack on its embassy on Chadian rebels.",
        "Peru accuses Chadian rebels; Chadian rebels attacks embassy",
        "Peru accuses embassy",
    ),
    ("Peru blamed the war on terror.", "", "Peru accuses terror"),
    (
        "Chadian rebels were responsible for the killing of a Peruvian priest.",
        "Chadian rebels kills Peruvian priest",
        "",
    ),
    ("General Omar Soto pleaded guilty to the murder of a Chadian nun.", "Omar Soto kills Chadian nun", ""),
    # a demand that nobody is said to have turned down
    ("A demand by Chad that Peru hand over the men was rejected.", "Chad demands Peru", "Chad rejects men"),
    # to what lengths somebody goes
    ("Accusing Peru of lying, Chad left the talks.", "Chad accuses Peru", ""),
    ("Chad ruled out attacking Peru.", "Chad rejects Peru", "Chad attacks Peru"),
    ("Chad has ruled out recognising Peru.", "Chad rejects Peru", "Chad supports Peru"),
    ("Chad went so far as to accuse Peru of lying.", "Chad accuses Peru", ""),
    ("Chad went as far as accusing Peru of lying.", "Chad accuses Peru", "Chad accuses Peru [negated]"),
    ("Chad had no choice but to attack Peru.", "Chad attacks Peru", ""),
    ("Chad has spent years helping Peru.", "Chad aids Peru", ""),
    ("Chad was on the verge of attacking Peru.", "Chad attacks Peru [possible]", "Chad attacks Peru"),
    ("Chad took the step of recognising Peru.", "Chad supports Peru", ""),
    ("Chad is bent on attacking Peru.", "Chad attacks Peru [planned]", "Chad attacks Peru"),
    ("Chad dared to attack Peru.", "Chad attacks Peru", "Chad attacks Peru [requested]"),
    ("Chad dared Peru to attack.", "Chad urges Peru", ""),
    # headlines of two who are to do something; who is kept out, who is under fire
    ("Japan, China to hold talks", "Japan talks-with China [planned]", ""),
    ("Iran, EU to sign trade deal", "Iran agrees-with European Union [planned]", ""),
    ("Japan bars Russian ships", "Japan rejects Russia", ""),
    ("Togo was under fire from Peru over its plans.", "Peru criticizes Togo", ""),
    # who does as another has done, or pays him back
    ("Peru imposed sanctions on Chad. Mali followed suit.", "Mali sanctions Chad", ""),
    ("Peru expelled two Chadian diplomats. Chad did the same.", "Chad cuts-ties-with Peru", ""),
    ("Peru imposed sanctions on Chad. Mali may follow suit.", "Mali sanctions Chad [possible]", "Mali sanctions Chad"),
    ("Peru imposed sanctions on Chad. Mali did not follow suit.", "", "Mali sanctions Chad"),
    ("Peru met Chad. Mali did the same.", "", "Mali meets-with Chad"),
    ("Peru shelled Chad. Chad retaliated.", "Chad attacks Peru", ""),
    ("Peru made a peace offer to Chad. Chad turned it down.", "Chad rejects Peru", ""),
    # what is said of somebody
    ("The Chadian minister said Peru had committed war crimes.", "Chadian minister accuses Peru", ""),
    ('"We do not trust Peru," the Chadian minister said.', "Chad criticizes Peru", "Chad supports Peru"),
    # what is attacked or taken over, and is nobody's
    ("The president attacked the problem of poverty in Bolivia.", "", "president attacks Bolivia"),
    ("The Danish firm took over a Polish rival.", "", "Danish firm coerces Polish rival"),
    ("Rebels took over a Polish port.", "rebels coerces Poland", ""),
    # what has to come first
    (
        "Once Chad frees the Peruvian nuns, talks will begin.",
        "Chad releases Peruvian nuns [possible]",
        "Chad releases Peruvian nuns",
    ),
    ("Talks will begin as soon as Chad frees the Peruvian nuns.", "Chad releases Peruvian nuns [possible]", ""),
    ("Talks began once Chad freed the Peruvian nuns.", "Chad releases Peruvian nuns", ""),
    # a part in an act is not the act of whoever it befell
    ("Chad's role in the Peruvian coup was denied.", "", "Peru attacks Chad"),
    ("Chad's acceptance of Peru's offer was welcomed.", "Chad agrees-with Peru", ""),
    # what is done at no time, and who shrinks from it
    ("Chad at no time visited Peru.", "Chad visits Peru [negated]", "Chad visits Peru"),
    ("Chad hardly ever visited Peru.", "Chad visits Peru [negated]", "Chad visits Peru"),
    ("Chad attacked Peru in no time.", "Chad attacks Peru", ""),
    ("Chad hesitated to attack Peru.", "Chad attacks Peru [negated]", "Chad attacks Peru"),
    ("Chad did not hesitate to attack Peru.", "Chad attacks Peru", ""),
]
LEAST = 76  # rows


@pytest.mark.parametrize(("text", "told", "untold"), READ)
def test_what_is_read(reads, text: str, told: str, untold: str) -> None:
    reads(text, told, untold)


def test_as_many_as_said() -> None:
    assert len(READ) >= LEAST
