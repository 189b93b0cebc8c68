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
    # what an attack comes to, in its own words or in the next
    ("Israeli shelling resulted in the deaths of two Lebanese soldiers.", "Israel kills Lebanese soldiers", ""),
    ("Soldiers opened fire on protesters. At least 40 people were killed.", "soldiers kills people", ""),
    ("Police clashed with protesters. Two people were killed.", "", "police kills people"),
    ("Israel bombed Gaza on Monday. Three soldiers were killed in Lima.", "", "Israel kills soldiers"),
    # together with whom somebody is held
    ("Rebels seized a Kenyan doctor along with two nurses.", "rebels detains nurses", ""),
    ("Peru sent food along with blankets to Chile.", "Peru aids Chile", ""),
    # who is asked for a release
    (
        "Hamas holds 20 Israeli hostages. Israel demanded the release of the hostages.",
        "Israel demands Hamas; Hamas releases Israeli hostages [requested]",
        "",
    ),
    # what others have said is denied to them
    ("Rebels claimed they had killed ten soldiers. The army denied the claim.", "army denies rebels", ""),
    ("Ethiopia said it had taken a town, but Eritrea denied this.", "Eritrea denies Ethiopia", ""),
    ("Chad said Sudanese troops had fled. Sudan said the claims were false.", "Sudan denies Chad", ""),
    # who is called in to be told off tells nobody off
    (
        "The Chilean envoy was called in by the Peruvian minister to lodge a protest against raids by Chilean jets.",
        "Peruvian minister criticizes Chilean envoy",
        "Chilean envoy criticizes Chilean jets [requested]",
    ),
    # an organ beside its own government
    (
        "Troops in Niger dissolved its government and parliament. France and Chad watched.",
        "troops coerces Niger",
        "troops coerces French parliament",
    ),
    (
        "King Omar of Oman and King Said of Jordan agreed on a meeting of their envoys.",
        "",
        "Omar meets-with Said [planned]",
    ),
    # passives that share a helper share who did it
    (
        "Four nurses were killed and ten farmers injured by Israeli shelling.",
        "Israel attacks farmers; Israel kills nurses",
        "",
    ),
    ("Two soldiers were killed and six wounded in an attack by rebels.", "rebels kills soldiers", ""),
    ("Ten students were arrested and two journalists beaten by police.", "police detains students", ""),
    ("Two soldiers were killed and rebels attacked Chad.", "rebels attacks Chad", "rebels kills soldiers"),
    # where shots come from
    (
        "Two Georgian officers were killed by fire from Abkhaz fighters.",
        "Abkhaz fighters attacks Georgian officers",
        "",
    ),
    # fighters who are driven out are fought
    ("Chadian forces expelled Islamic State fighters from the town.", "Chadian forces attacks Islamic State", ""),
    # what is condemned on a day
    (
        "The U.N. Security Council condemned on Monday attacks by armed rebels in Chad.",
        "UN Security Council criticizes armed rebels",
        "armed rebels criticizes UN Security Council",
    ),
    ("The pact was signed by the presidents of Peru and Chile.", "Peru agrees-with Chile", ""),
    # a ruler asks nothing of his own people
    ('"All Peru should know that we have won," Peru\'s President Ana Soto said.', "", "Ana Soto urges Peru"),
    # who stands behind somebody, by a word before their name
    ("Turkey attacked U.S.-backed Kurdish militants.", "United States supports U.S.-backed Kurdish militants", ""),
    ("Police seized an EU-funded ship in Peru.", "", "European Union aids Peru"),
    # an accord that is welcomed is of both sides; one that is condemned may be of one
    (
        "Peru and Ecuador signed a truce on Monday. The UN welcomed the truce.",
        "United Nations supports Ecuador; United Nations supports Peru",
        "",
    ),
    ("Peru and Chile signed a deal. Iran condemned the deal.", "", "Iran criticizes Peru"),
    # who is arrested for an attack, after others, or held hostage before he is freed
    ("Seven men were arrested in the latest ETA bomb attack.", "", "ETA detains men"),
    ("Three rebels were arrested in a police raid.", "police detains rebels", ""),
    (
        "Police arrested seven men in Lima. Among those arrested was Juan Rojas of Peru.",
        "police detains Juan Rojas",
        "",
    ),
    ("The Taliban freed the nuns it was holding hostage.", "Taliban detains nuns; Taliban releases nuns", ""),
    # who sponsors talks or names a proposal is no side of them
    ("Peru will attend UN-sponsored peace talks.", "", "Peru meets-with United Nations [planned]"),
    ("Chad accepted the Algiers proposals.", "", "Chad agrees-with Algeria"),
    # a front for something, an ally told first, such actions
    ("Peru says Chile's nuclear programme is a front for an arms race.", "Peru criticizes Chile", ""),
    ("A close ally of France, Juan Rojas was elected in May.", "Juan Rojas cooperates-with France", ""),
    (
        "Soldiers in Niger detained the president. The African Union strongly condemns such actions.",
        "African Union criticizes soldiers",
        "",
    ),
    # on whose ground somebody is hit, who holds a hostage, what is handed back
    (
        "Tajik troops opened fire on Kyrgyz vehicles on their side of the border.",
        "Tajik troops attacks Kyrgyzstan",
        "Tajik troops attacks Tajikistan",
    ),
    ("A Colombian lawmaker is being held hostage in Colombia.", "", "Colombia detains Colombian lawmaker"),
    (
        "The army handed power back to civilian leaders.",
        "army yields-to civilian leaders",
        "army releases civilian leaders",
    ),
    ("Rebels killed an army officer.", "rebels kills army officer", "rebels kills army"),
    # who fell to whom where two sides fought
    (
        "Clashes broke out between Hezbollah and the Israeli army. Seven Israeli soldiers were killed in the clashes.",
        "Hezbollah kills Israeli soldiers",
        "",
    ),
    (
        "Clashes broke out between Hezbollah and the Israeli army. Four nuns were killed in the clashes.",
        "",
        "Hezbollah kills nuns",
    ),
    ("The general is wanted by the Ugandan police.", "Ugandan police investigates general", ""),
    ("The Taliban were responsible for a raid that killed ten soldiers.", "Taliban kills soldiers", ""),
    ("Nurses came under attack by rebels in Darfur.", "rebels attacks nurses", "nurses visits rebels"),
    # men who are sent to those who fight are help
    ("Peru denied sending troops or weapons to the separatists.", "Peru aids separatists [negated]", ""),
    ("Peru sent troops to Chile.", "Peru mobilizes-against Chile", "Peru aids Chile"),
    # what is denied to have been done, taken for a quality of the thing
    ("Iran denied supplying missiles to the Houthis.", "Iran aids Houthis [negated]", ""),
]
LEAST = 65


@pytest.mark.parametrize(("text", "told", "untold"), READ)
def test_reading(reads, text, told, untold):
    reads(text, told, untold)


def test_there_are_enough():
    assert len(READ) >= LEAST
