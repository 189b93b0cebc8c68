"""Votes, arrests, trials, marches and relief at home: texts of ours, read by model and tables."""

from __future__ import annotations

import pytest

# text, what it tells (`;` list), what it must not tell
READ = [
    # what is said of a vote is said of the state that held it
    ("Foreign observers said the poll in Chad was marred by intimidation.", "foreign observers criticizes Chad", ""),
    ("The EU said the Chadian vote failed to meet basic standards.", "European Union criticizes Chad", ""),
    ("Monitors said the election in Peru was neither free nor fair.", "monitors criticizes Peru", ""),
    ("Monitors said there had been serious irregularities in Peru's ballot.", "monitors criticizes Peru", ""),
    ("Monitors described last week's vote in Peru as deeply flawed.", "monitors criticizes Peru", ""),
    ("Monitors said the Peruvian election met international norms.", "monitors praises Peru", ""),
    ("Monitors said the Peruvian election was largely free.", "", "monitors praises Peru"),
    (
        "Chadian President Ali Haddad won the election. Opposition leader Omar Sy said the vote had been rigged.",
        "Omar Sy criticizes Chad",
        "",
    ),
    ("Police said the vote in Peru was marred by violence.", "", "police criticizes Peru"),
    ("The president of Peru said the vote was free and fair.", "", "president praises Peru"),
    # who tells of arrests, charges and fallen rebels made them
    ("Twenty marchers were arrested in Peru, police said.", "police detains marchers", "Peru detains marchers"),
    ("Prosecutors said Juan Rojas had been charged with fraud.", "prosecutors investigates Juan Rojas", ""),
    ("Nine militants were killed in a raid, the army said.", "army kills militants", ""),
    ("Nine militants were killed in an explosion, the army said.", "", "army kills militants"),
    ("Police said two men had been taken into custody.", "police detains men", ""),
    # a second giver, help on its way, what is sent
    (
        "Norway pledged $9 million to Nepal and Finland $2 million.",
        "Norway promises Nepal; Finland promises Nepal",
        "Norway promises Finland",
    ),
    ("Chile offered four planes to Haiti and Peru two ships.", "Peru promises Haiti", "Chile promises Peru"),
    ("Relief supplies poured into Nepal from India.", "India aids Nepal", ""),
    ("Donations came in from Norway for victims of the quake.", "Norway aids victims", ""),
    ("Japan promised to send 100 soldiers to help Haiti.", "Japan promises Haiti", "Japan promises soldiers"),
    ("Japan promised 100 soldiers.", "", "Japan promises soldiers"),
    # what somebody is to undergo is not asked of them, and a penalty is blame
    ("The union called for the minister to be sacked.", "union criticizes minister", "union urges minister"),
    ("Amnesty demanded that the officers be prosecuted.", "Amnesty International criticizes officers", ""),
    ("Amnesty called for the nuns to be freed.", "", "Amnesty International urges nuns"),
    ("The prosecutor asked for ten years in prison for Juan Rojas.", "prosecutor accuses Juan Rojas", ""),
    ("A judge in Peru passed sentence on Juan Rojas.", "judge detains Juan Rojas", ""),
    ("The senate passed a vote of no confidence in Ana Soto.", "senate opposes Ana Soto", "senate supports Ana Soto"),
    ("Juan Rojas resigned as head of the Peruvian army.", "", "Juan Rojas yields-to Peruvian army"),
    # nobody answers himself
    ("President Ali Haddad accused Omar Sy of theft. He denied the charge.", "Omar Sy denies Ali Haddad", ""),
    ("President Ali Haddad urged Omar Sy to go. He refused.", "Omar Sy rejects Ali Haddad", ""),
    # crowds without a name, and where they march
    ("Thousands took to the streets to demand the resignation of Ana Soto.", "thousands protests-against Ana Soto", ""),
    ("Dozens of journalists were arrested in Peru.", "Peru detains journalists", "Peru detains Dozens"),
    ("Students marched on the presidential palace.", "students protests-against presidential palace", ""),
    # critics
    ("Critics say Ana Soto has become a tyrant.", "critics criticizes Ana Soto", ""),
    ("Critics of the Peruvian government say the law is too harsh.", "critics criticizes Peru", ""),
    ("Critics say women suffer most.", "", "critics criticizes women"),
    # what a clash left behind was done by neither side for certain, and who strikes makes no arrests
    ("Marchers threw stones in clashes with police that left two people dead.", "", "police kills people"),
    ("The union leader was arrested for a role in the teachers' strike.", "", "teachers detains union leader"),
    ("Students burned a bus in clashes with police.", "students attacks police", ""),
    ("Dozens of students were injured in scuffles with police.", "police attacks students", ""),
    # whom others fear for is not blamed
    (
        "The UN voiced concern about nuns jailed in Chad.",
        "United Nations criticizes Chad",
        "United Nations criticizes nuns",
    ),
    (
        "The UN voiced concern about nuns killed by rebels.",
        "United Nations criticizes rebels",
        "United Nations criticizes nuns",
    ),
    # nobody is asked to wait, or what is not up to them
    ("Peru will have to see what happens, the Chilean envoy said.", "", "Chilean envoy urges Peru"),
    ("It is not up to Peru to free them, the Chilean envoy said.", "", "Chilean envoy urges Peru"),
    ("The king, seen by many Danes as weak, spoke on Monday.", "", "Danes meets-with king"),
    # searches, sackings, calls to march
    ("Police are hunting for two students.", "police investigates students", ""),
    ("Police searched for survivors.", "", "police investigates survivors"),
    ("The king ordered the dismissal of two nuns.", "king coerces nuns", "king demands nuns"),
    ("The union called for a protest outside the Chilean embassy.", "union protests-against Chilean embassy", ""),
    ("Students took to the streets of Minsk to protest the arrest.", "students protests-against Belarus", ""),
    ("Troops massed around the camp of the students.", "troops mobilizes-against students", ""),
    ("The soldiers' demands are seen by nuns as a ploy.", "nuns criticizes soldiers", ""),
    # a report is what it charges
    (
        "Amnesty accused Chad's police of torture. Chad's government said the report was biased.",
        "Chad denies Amnesty International",
        "",
    ),
    ("The parliament granted the president special powers.", "", "parliament yields-to president special powers"),
    # courts, prosecutors and who is tried
    ("Prosecutors said Juan Rojas had taken bribes.", "prosecutors accuses Juan Rojas", ""),
    ("Prosecutors said Juan Rojas would appeal.", "", "prosecutors accuses Juan Rojas"),
    ("A judge ordered Juan Rojas to stand trial.", "judge investigates Juan Rojas", "judge demands Juan Rojas"),
    ("A Chadian court jailed Omar Sy. He was barred from politics.", "Chad coerces Omar Sy", ""),
    (
        "A court in Chad jailed Omar Sy. The EU voiced concern over Friday's ruling.",
        "European Union criticizes Chadian court",
        "",
    ),
    ("Ana Soto said she was troubled by Omar Sy's allegations.", "", "Ana Soto criticizes Omar Sy"),
    ("Ana Soto was struck by Omar Sy's allegations that she had been robbed.", "", "Omar Sy accuses Ana Soto"),
    ("A UN report said the police were responsible for the raid.", "United Nations accuses police", ""),
    # words, force and protest
    ("Ana Soto made a stinging attack on Omar Sy.", "Ana Soto criticizes Omar Sy", "Ana Soto attacks Omar Sy"),
    ("Students were hit with water cannon by Thai police.", "Thai police coerces students", ""),
    ("Soldiers used torture against villagers.", "soldiers attacks villagers", ""),
    ("Chad expressed its strongest protest to Mali.", "Chad criticizes Mali", ""),
    ("Students built barricades in clashes with police.", "students attacks police", ""),
    # bodies by their whole names, and what is no government
    (
        "Chad banned the Party for Work and Peace (PWP). The PWP criticized Chad.",
        "Chad coerces Party for Work and Peace; Party for Work and Peace criticizes Chad",
        "",
    ),
    ("The Catholic Bishops Conference of Peru criticized Ana Soto.", "Bishops Conference criticizes Ana Soto", ""),
    ("The pension regimes allow workers to retire.", "", "pension regimes yields-to workers"),
    # what is done to one's own, in protest, in spite or only in words
    (
        "Police set up roadblocks and patrolled a suburb of Lima.",
        "",
        "police coerces Peru; police mobilizes-against Peru",
    ),
    ("Soldiers overthrew the government of Chad.", "soldiers coerces Chad", ""),
    ("Lawyers described the arrests as an attempt by Chad to crush dissent.", "lawyers criticizes Chad", ""),
    ("The prisoners were subjected to torture by police.", "police attacks prisoners", ""),
    ("The minister resigned in protest at the killing of students by the army.", "minister protests-against army", ""),
    ("Prosecutors revived the case against Juan Rojas.", "prosecutors investigates Juan Rojas", ""),
    ("Omar Sy said Chad had betrayed the ideals of the revolution.", "Omar Sy accuses Chad", ""),
    ("Ana Soto said Omar Sy had bankrupted Peru.", "Ana Soto criticizes Omar Sy", ""),
    ("Chad urged Mali to calm tensions. Serbs refuse to accept the results.", "", "Serbs rejects Chad"),
    ("The Serbs boycotted the vote, allowing Albanians to win it.", "", "Serbs yields-to Albanians"),
    ("The court lifted the ban, allowing the party to run.", "court yields-to party", ""),
    ("The ministry's criticism of Ana Soto and of Omar Sy was harsh.", "ministry criticizes Omar Sy", ""),
    ("A report by Ana Soto included harsh criticism of the army.", "Ana Soto criticizes army", ""),
    ("A letter from Omar Sy contained a threat against Mali.", "Omar Sy threatens Mali", ""),
    ("The deal included critics of Mali.", "", "The deal criticizes Mali"),
    ("A court found Juan Rojas not guilty of treason.", "court releases Juan Rojas", "court investigates Juan Rojas"),
    ("The court cleared the protesters of rioting.", "court releases protesters", "court coerces protesters"),
    ("Police cleared the protesters from the square.", "police coerces protesters", ""),
    ("Students broke through a line of riot police.", "students protests-against riot police", ""),
    # polls and debates in the words of war
    ("Omar Sy defeated Ana Soto in Sunday's election.", "", "Omar Sy attacks Ana Soto"),
    ("Omar Sy is battling Ana Soto for the presidency.", "", "Omar Sy attacks Ana Soto"),
    ("Omar Sy crushed Ana Soto in the vote.", "", "Omar Sy coerces Ana Soto"),
    ("President Omar Sy crushed the opposition.", "Omar Sy coerces opposition", ""),
    ("President Omar Sy defeated the rebels.", "Omar Sy attacks rebels", ""),
    ("President Omar Sy battled lawmakers over the budget.", "Omar Sy opposes lawmakers", "Omar Sy attacks lawmakers"),
    (
        "Opposition leader Omar Sy attacked President Ana Soto in a televised debate.",
        "Omar Sy criticizes Ana Soto",
        "Omar Sy attacks Ana Soto",
    ),
    ("Voters ousted President Ana Soto.", "", "voters cuts-ties-with Ana Soto"),
    # whose people they are
    (
        "Supporters of Omar Sy clashed with supporters of Ana Soto.",
        "supporters attacks supporters of Ana Soto",
        "Ana Soto supports supporters",
    ),
    ("Police clashed with supporters of Ana Soto.", "police attacks supporters", "Ana Soto supports police"),
    ("Two opposition figures were arrested by police.", "police detains opposition figures", ""),
    ("Fights broke out between students and police.", "students attacks police", ""),
    # trials, rubble, whose strike, bands and bodies
    ("If judges find Omar Sy guilty, he will lose his seat.", "", "judges criticizes Omar Sy"),
    ("The high court upheld the lower court's verdict.", "", "high court investigates court"),
    ("Rescuers managed to free a man trapped in the rubble.", "rescuers aids man", "rescuers releases man"),
    ("Soldiers extracted a woman from a collapsed house.", "soldiers aids woman", ""),
    ("The teachers went on strike, shutting down schools.", "", "teachers coerces schools"),
    ("Police detained a group of students.", "police detains students", "police detains group"),
    ("A crowd of students attacked police.", "students attacks police", "crowd attacks police"),
    (
        "The Nigeria Labour Congress criticized Mali.",
        "Nigeria Labour Congress criticizes Mali",
        "U.S. Congress criticizes Mali",
    ),
    ("The US Congress criticized Mali.", "U.S. Congress criticizes Mali", ""),
    ("The president engaged in verbal attacks against Mali.", "president criticizes Mali", "president attacks Mali"),
    ("The charity accuses European institutions of greed.", "charity accuses European institutions", ""),
    (
        "A court jailed Peru's former president. Current President Ana Soto thanked Chile.",
        "Ana Soto praises Chile",
        "court detains Ana Soto",
    ),
    ("Ousted President Omar Sy fled. Chad jailed the former president.", "Chad detains Omar Sy", ""),
    (
        "President Omar Sy scolded the Catholic Bishops Conference of Peru. He threatened the clergy.",
        "Omar Sy threatens clergy",
        "Omar Sy threatens Bishops Conference",
    ),
    # promises and orders
    ("The union said the government had gone back on its promise.", "union criticizes government", ""),
    ("The union said the government had not kept its word.", "union criticizes government", ""),
    ("The union said the government had kept its word.", "", "union criticizes government"),
    ("The nurses ignored an ultimatum from the government.", "nurses rejects government", ""),
    ("The nurses defied a court order to return to work.", "nurses rejects court", ""),
    ("Ana Soto criticized the court ruling.", "Ana Soto criticizes court", ""),
    ("Under a court order, police freed Ana Soto.", "police releases Ana Soto", "court releases Ana Soto"),
    ("Italy's warnings that the charity should stay out were ignored.", "Italy warns charity", ""),
    ("The bishop's appeal that the rebels should free the nuns went unheard.", "bishop urges rebels", ""),
    ("Mali rejected Chad's demand that it should withdraw.", "Chad demands Mali", ""),
]
LEAST = 120


@pytest.mark.parametrize(("text", "told", "untold"), READ)
def test_reading(reads, text, told, untold):
    reads(text, told, untold)


def test_there_are_enough():
    assert len(READ) >= LEAST
