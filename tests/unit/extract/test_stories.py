"""Who is meant over several sentences of a report, and what comes of it: texts of ours, read by model and tables."""

from __future__ import annotations

import pytest

# text, what it tells (`;` list), what it must not tell
READ = [
    # a passive that goes on behind a gerund; prison that is ordered in other words
    (
        "The Danish blogger Nina Holt was convicted of spreading lies and jailed for ten years by a court in Lima.",
        "Peruvian court detains Nina Holt",
        "",
    ),
    (
        "Chadian villagers threw rubbish at the gates of the Danish embassy.",
        "Chadian villagers protests-against Danish embassy",
        "",
    ),
    # what is said in a message; whom somebody calls on; what a pronoun stands for
    (
        "The Malian group said in a video that it would execute a Danish nurse if a preacher was not freed.",
        "Malian group threatens Danish nurse",
        "",
    ),
    (
        "Students took to the streets of Tunis, calling on President Ali Omar to step down.",
        "students protests-against Ali Omar",
        "students talks-with Ali Omar",
    ),
    ("The Malian militants said they had fallen on Danish villagers.", "Malian militants attacks Danish villagers", ""),
    ("The Danish bank has put on hold its aid to Chad.", "Danish bank cuts-ties-with Chad", ""),
    ("A court in Lima ruled that the Chilean nurse must stay in jail.", "Peruvian court urges Chilean nurse", ""),
    # an owner with an apostrophe; a participle taken for a noun; abduction is an assault
    ("Malian rebels' shelling of a Danish base left ten people dead.", "Malian rebels attacks Denmark", ""),
    ("A Danish base was overrun by Malian rebels on Monday.", "Malian rebels attacks Denmark", ""),
    # who lives there is deported, who is a guest expelled
    (
        "The expulsion of Haitian cane cutters by the Dominican army continued.",
        "Dominican army coerces Haitian cane cutters",
        "",
    ),
    ("Chad expelled Danish aid workers.", "Chad cuts-ties-with Danish aid workers", ""),
    ("Chad has stopped letting Malian lorries cross.", "Chad cuts-ties-with Mali", "Chad eases Mali"),
    (
        "Uganda's parliament passed a law on Tuesday that outlaws Danish charities.",
        "Uganda's parliament coerces Danish charities",
        "",
    ),
    ("Opposition deputies criticized the parliament.", "opposition deputies criticizes parliament", ""),
    ("Oman said it would haul Chad before the world court unless it left the island.", "Oman threatens Chad", ""),
    ("Chad gave the rebels a fortnight to lay down their arms.", "Chad warns rebels", ""),
    # a sum is what it is in; who is only held to be somebody acts
    ("Peru withdrew $200,000 in military aid to Chile.", "Peru cuts-ties-with Chile", ""),
    ("Peru froze 20 million euros in loans to Chile.", "Peru cuts-ties-with Chile", ""),
    ("Peru spent $6 million in Chile.", "", "Peru cuts-ties-with Chile"),
    (
        "Gunmen suspected to be Malian rebels have reportedly killed four Danish nuns.",
        "gunmen kills Danish nuns",
        "Malian rebels kills Danish nuns [possible]",
    ),
    ("Men thought to be rebels killed four Danish nuns in Mali.", "men kills Danish nuns", ""),
    # verbs that a hyphen joins
    ("Kenya's police strip-searched Danish students in Mombasa.", "Kenya's police coerces Danish students", ""),
    ("Oman's police have tear-gassed Danish students.", "Oman's police coerces Danish students", ""),
    ("Denmark re-imposed sanctions on Chad.", "Denmark sanctions Chad", ""),
    ("A Malian court re-arrested the Danish envoy.", "Malian court detains Danish envoy", ""),
    # orders and requests that put somebody away
    ("Chad asked the Danish ambassador to leave within two days.", "Chad cuts-ties-with Danish ambassador", ""),
    ("Chad asked the Danish nurses to leave the room.", "", "Chad cuts-ties-with Danish nurses"),
    # the word behind an object that tells what becomes of it, wherever the parser hangs it
    ("Rebels took four Danish teachers hostage.", "rebels detains Danish teachers", ""),
    ("Cuba kept the Danish lawyer Nina Holt confined to her hotel, diplomats said.", "Cuba detains Nina Holt", ""),
    ("Mali cut Chad off from aid.", "Mali cuts-ties-with Chad", ""),
    ("Norway put on hold budget support for Uganda.", "Norway cuts-ties-with Uganda", ""),
    # who is told to go
    ("Kenya gave Peru's ambassador two days to pack his bags.", "Kenya cuts-ties-with Peru's ambassador", ""),
    ("Kenya told four Danish diplomats to be gone by Friday.", "Kenya cuts-ties-with Denmark", "Kenya demands Denmark"),
    # where travellers are told not to go, which in an article is no penalty
    ("Norway advised its citizens against all but essential travel to Togo.", "", "Norway cuts-ties-with Togo"),
    ("Norway told its citizens to leave Togo.", "", "Norway cuts-ties-with Togo"),
    ("Norway warned its citizens against drinking the water of Togo.", "", "Norway cuts-ties-with Togo"),
    ("Norway told its citizens to visit Togo.", "", "Norway cuts-ties-with Togo"),
    # a bill is what its proposers mean to do, a time between or not
    (
        "Danish lawmakers unveiled legislation on Monday that would cut off aid to Chad unless it frees two nurses.",
        "Danish lawmakers cuts-ties-with Chad [planned]",
        "",
    ),
    # what somebody would have done, and what his men would do
    ("Oman said it would have the Yemeni station shut down.", "Oman coerces Yemen [planned]", "Oman coerces Yemen"),
    ("The Chadian general Ali Omar said his men would attack Mali if it did not leave.", "Ali Omar threatens Mali", ""),
    ("Chad told Mali that it stood to lose its loans unless it freed the nurses.", "Chad warns Mali", ""),
    # food that is refused for an end
    (
        "Danish prisoners are refusing food to press Chad to free them.",
        "Danish prisoners protests-against Chad",
        "Danish prisoners rejects Chad",
    ),
    (
        "Chadian soldiers flogged a Malian teacher after accusing him of theft.",
        "Chadian soldiers attacks Malian teacher; Chadian soldiers accuses Malian teacher",
        "",
    ),
    # whom police beat is not whoever tells of it
    (
        "Police in Chad beat three lawyers. They kicked at least two of them, a Red Cross doctor said.",
        "",
        "police attacks Red Cross doctor",
    ),
    # a charge called fabricated is denied; whom soldiers question is not criticized
    ("Chad accused Niger of spying. Niger called the charge fabricated.", "Niger denies Chad", ""),
    ("Chadian soldiers questioned a Danish nun.", "Chadian soldiers investigates Danish nun", ""),
    # the opposition's leader is not the state's
    (
        "Togo's leader, Ama Kodjo, thanked Ghana. Ghana's envoy met the leader of the opposition.",
        "",
        "Ghana's envoy meets-with Ama Kodjo",
    ),
    # the present of one who acts, taken for a plural; who is told to do something in so many words
    ("The Danish navy orders troops to the border with Chad.", "Danish navy mobilizes-against Chad", ""),
    ("Peru's tax office exchanges data with Chile.", "Peru cooperates-with Chile", ""),
    ("A Chilean court files charges against the bishops, officials said.", "Chilean court investigates bishops", ""),
    ('"Stop the killing," the pope told the rebels.', "pope demands rebels", "pope talks-with rebels"),
    ('"Please let the nuns in," the UN envoy told the soldiers.', "UN envoy demands soldiers", ""),
    # who looks for survivors helps; those hit need help; what fights a plague fights nobody
    ("Spain deployed 60 soldiers in Haiti to look for survivors.", "Spain aids Haiti", "Spain mobilizes-against Haiti"),
    ("Kenya let in displaced Somalis.", "Kenya aids Somalis", "Kenya yields-to Somalis"),
    ("Cuba fights cholera in Haiti.", "Cuba aids Haiti", "Cuba attacks Haiti"),
    ("The opposition in Peru tabled a motion urging the cabinet to resign.", "opposition urges Peruvian cabinet", ""),
    # who flew somewhere to meet somebody met them; an event does what it is held for
    ("Peru's envoy flew to Oman to meet the sultan.", "Peru's envoy meets-with sultan", ""),
    ("Peru held a ceremony to hand over six buses to Chile.", "Peru aids Chile", ""),
    ("More nuns fleeing the war are crossing the river to seek refuge in Chad.", "nuns asks Chad", ""),
    # whom a helping noun tells of, before or behind it; who gave, taken for a helper of what is given
    ("The main donor to Kenya was Sweden, officials said.", "Sweden aids Kenya", ""),
    ("Sweden, traditionally the most generous donor to Mozambique, met Kenya.", "Sweden aids Mozambique", ""),
    ("Pakistan remains one of the biggest troop contributors to the UN.", "Pakistan aids United Nations", ""),
    ("Oman gave protected status to Kenyan nuns.", "Oman aids Kenyan nuns", ""),
    ("USAID gave food to Kenya.", "U.S. Agency for International Development aids Kenya", ""),
    (
        "The Danish navy trains Kenyan marines at a base outside Mombasa.",
        "Danish navy aids Kenyan marines",
        "Danish navy mobilizes-against Kenya",
    ),
    ('"You must open the crossings," the envoy of Oman told Israel.', "envoy urges Israel", ""),
    ('"You have to disarm," the UN envoy told the rebels.', "UN envoy urges rebels", ""),
    # a past taken for what its object is like; a part that is given; who was due one place and went to another
    (
        "Taiwan's air force scrambled jets to warn off Chinese aircraft.",
        "Taiwan's air force mobilizes-against Chinese aircraft",
        "jets warns Chinese aircraft [planned]",
    ),
    ("Russia forgave Mongolia nearly all of its debt.", "Russia aids Mongolia", "Russia yields-to Mongolia"),
    ("Moldova's king was due in Ukraine on Friday but went to Romania.", "Moldova's king visits Romania", ""),
    # his country is theirs to whom it is said; what a plane is loaded with is sent
    (
        "Turkey's president telephoned the Qatari emir to voice solidarity with his country.",
        "Turkey's president supports Qatari emir",
        "Turkey's president supports Turkey",
    ),
    ("Peru sent a jumbo loaded with tents to Chile.", "Peru aids Chile", ""),
    # with whom war games are held, and those who hold them side by side
    (
        "Peruvian warships are holding war games with the Chilean navy off Bolivia.",
        "Peruvian warships cooperates-with Chilean navy",
        "Peruvian warships mobilizes-against Bolivia",
    ),
    (
        "India and Japan staged war games off Bangladesh.",
        "India cooperates-with Japan; India mobilizes-against Bangladesh",
        "",
    ),
    ("Iran held drills along its border with Turkey.", "Iran mobilizes-against Turkey", "Iran cooperates-with Turkey"),
    (
        "A Thai hospital treated wounded Karen villagers who had been carried across the river.",
        "Thai hospital aids Karen",
        "Thai hospital attacks Karen",
    ),
    # deeds that their own verb told; threats that others dismiss
    ("Chad threatened to bomb Niger. Oman dismissed the threat.", "Oman rejects Chad", ""),
    ("Chad launched two rockets on Monday. Oman condemned the launches.", "Oman criticizes Chad", ""),
    ("Russia accused Chad of lying and warned it not to attack Niger.", "Russia warns Chad", ""),
    (
        "Chad said it would withdraw its troops from Niger if Malian soldiers were replaced.",
        "",
        "Chad warns Malian soldiers",
    ),
    # what is done in answer, or also, is meant for whoever acted first; redress is asked of whom the protest went to
    (
        "Sudan expelled two Chadian diplomats. Chad responded by closing its border. It also recalled its ambassador.",
        "Chad coerces Sudan; Chad cuts-ties-with Sudan",
        "",
    ),
    ("Israel bombed Damascus. In response, Oman closed its border.", "", "Oman coerces Israel"),
    ("Manila complained to Beijing and demanded compensation.", "Philippines demands China", ""),
    # what a government does is the government's, whoever is meant by it
    ("Teachers in Kenya marched against a government plan to close schools.", "teachers protests-against Kenya", ""),
    # a body's initials are no verb
    ("ECOWAS imposed sanctions on Mali.", "Economic Community of West African States sanctions Mali", ""),
    # the government told beside rebels is that of their state, not the mediator's
    (
        "Norwegian envoys arrived in Oslo. Chad said that Norwegian envoys would meet the government and Boko Haram. "
        "Norway praised Norwegian envoys. The government and the rebels held talks in May. It rained.",
        "",
        "Norway talks-with rebels; Norwegian envoys meets-with Norway [planned]",
    ),
    # a headline has no articles, and tells who did what the report only tells as suffered
    (
        "Chadian Rebels Accuse Government of Breaking Truce\n\nA truce was broken in Chad on Monday. It had held.",
        "Chadian rebels accuses Chad",
        "",
    ),
    (
        "Chadian rebels kill nuns\n\nThree nuns were killed near Faya in Chad on Monday, mayor Omar Bello said. "
        "It was the third such raid. The mayor blamed Chadian gunmen.",
        "Chadian rebels kills nuns",
        "",
    ),
    # whose arrest is condemned is not condemned, whoever made it is; whose extradition is asked is not asked
    (
        "Chilean police arrested the writer Ana Soto on Monday. Peru's Liberal Party condemned her arrest.",
        "Liberal Party criticizes Chilean police",
        "Liberal Party criticizes Ana Soto",
    ),
    (
        "Chilean police arrested the writer Ana Soto on Monday. Bolivia said it would request her extradition.",
        "",
        "Bolivia asks Ana Soto [planned]",
    ),
    # members listed behind a comma
    (
        "Fiji quarrelled with donors, among them Germany and the World Bank, over an audit.",
        "Fiji opposes Germany; Fiji opposes World Bank",
        "",
    ),
    # aid that is given, as a clause on it says; who is let go; whom police drive off and arrest
    (
        "A Danish envoy said on Monday that Kenya could also suspend the training it gives Somali soldiers.",
        "Kenya cuts-ties-with Somali soldiers [possible]; Kenya aids Somali soldiers",
        "Kenya aids Somalia",
    ),
    ("Chad urged Peru to let the Danish miners go.", "Peru releases Danish miners [requested]", "Chad yields-to Peru"),
    (
        "Police in Togo fired tear gas at teachers in Lome. Three of them were arrested. The city is quiet.",
        "police detains teachers",
        "",
    ),
    ("The dockers' union of Peru rejected a government offer.", "dockers' union rejects Peru", ""),
    ("Peru criticised Chile over fishing. Chile brushed the criticism aside.", "Chile rejects Peru", ""),
    # what is done to somebody's aide is not done to him; to promise to urge somebody is no threat
    (
        "Chad expelled the reporter Ann Lee on Monday and jailed her interpreter for 15 days.",
        "Chad detains interpreter",
        "Chad detains Ann Lee",
    ),
    ("Norway promised to press Chad to free the miners.", "Norway urges Chad [planned]", "Norway threatens Chad"),
    # states that are only called allies
    (
        "The United States called upon both of its partners, Peru and Chile, to keep talking.",
        "United States urges Peru",
        "Peru cooperates-with United States",
    ),
    (
        "Soldiers in Ghana surrounded parliament on Monday. Togo welcomed the release but condemned the mutiny.",
        "Togo criticizes soldiers",
        "",
    ),
    # one named among those who act is acted on by nobody; of whom somebody complains, not to whom
    (
        "The strikes in Chad were condemned by a dozen foreign ministers, among them Germany's Anja Brandl, on Monday.",
        "",
        "Germany criticizes Anja Brandl",
    ),
    (
        "Wardak complained to Aisha Bello on Monday in Lagos that Ghana had shelled villages.",
        "",
        "Wardak criticizes Aisha Bello",
    ),
    # an envoy called home for consultations talks with nobody; who offers to mediate or brokers talks is no side
    (
        "Chad called home its high commissioner to Togo on Sunday in Lome for consultations with its own ministry.",
        "Chad cuts-ties-with Togo",
        "Chad talks-with Togo [planned]",
    ),
    ("Oman offered to mediate between Chad and Togo.", "Oman promises Chad", "Oman negotiates-with Chad [planned]"),
    (
        "Serbia walked away from EU-sponsored talks with Ghana.",
        "Serbia rejects Ghana",
        "European Union talks-with Ghana",
    ),
    # a neighbour of both is a third
    (
        "Latvia and Estonia expressed solidarity with their neighbor. Lithuania thanked them. Lithuania met Norway.",
        "Latvia supports Lithuania; Estonia supports Lithuania",
        "Latvia supports Estonia",
    ),
    # what a part of them are adds nobody
    (
        "About 200 people, many of them students, marched to the embassy of Peru on Saturday.",
        "people protests-against Peruvian embassy",
        "students protests-against Peruvian embassy",
    ),
    ("The charter firm, Kari Solvang, sued Peru.", "Kari Solvang investigates Peru", "charter firm investigates Peru"),
    # a visit cut short was made; talks cut short are cut; one's own office is no other
    (
        "Chad's president, Idris Mahamat, cut short a trip to Kenya.",
        "Idris Mahamat visits Kenya",
        "Idris Mahamat cuts-ties-with Kenya",
    ),
    # who stands between a comma and the second verb does what it tells
    (
        "Britain's ambassador delivered a note and the Foreign Secretary, Simon Weir, summoned the Uzbek ambassador.",
        "Simon Weir criticizes Uzbek ambassador",
        "Britain's ambassador criticizes Uzbek ambassador",
    ),
    ("The union took the government of Chile to court over pay.", "union investigates Chile", ""),
    # a charge made by a noun; what is complained of is a doing
    ("Brazil's complaint that Canada had attacked ships was upheld.", "Brazil accuses Canada", "Canada attacks Brazil"),
    ("Ana Soto complained that Kenya had heard of it from the radio.", "", "Ana Soto criticizes Kenya"),
    ("Ana Soto complained that Kenya had jammed the radio.", "Ana Soto criticizes Kenya", ""),
    # what somebody is kept from or advised against is not done
    ("Norway advised its citizens against travelling to Mali.", "", "citizens visits Mali"),
    # who is aboard is hit
    ("Kenyan rebels bombed a bus carrying Ugandan soldiers.", "Kenyan rebels attacks Ugandan soldiers", ""),
    ("Kenyan rebels bombed a bus carried by Ugandan trucks.", "", "Kenyan rebels attacks Ugandan trucks"),
    # charges are denied by any name for them but one that owns to them
    (
        "Chile accused Peru of spying. Peru's envoy, Ana Soto, called the accusations a fairy tale for children.",
        "Ana Soto denies Chile",
        "",
    ),
    (
        "Chile accused Peru of spying. Peru's envoy, Ana Soto, called the accusations a serious matter.",
        "",
        "Ana Soto denies Chile",
    ),
    # who is told that something will not be done is refused it, and it is no talk besides
    (
        "Chad told Niger that it would not accept replacements.",
        "Chad rejects Niger",
        "Chad talks-with Niger",
    ),
    # a party may judge its own state, what many say is a report, and a border is closed to the embassy's country
    (
        "Britain expelled five Chadian diplomats. The Labour Party backed the expulsions.",
        "Labour Party supports United Kingdom",
        "",
    ),
    (
        "Indian troops shot three Bangladeshi guards, Bangladeshi officials said. The island was quiet on Monday.",
        "Indian troops attacks Bangladeshi guards",
        "Bangladesh accuses Indian troops",
    ),
    (
        "Bangladesh lodged a protest with the Indian high commission and rushed two battalions to the border.",
        "Bangladesh mobilizes-against India",
        "",
    ),
    # a measure taken in one breath with an act against somebody is meant for them; not what is aimed elsewhere
    (
        "Cuba lodged a protest with Haiti and put its fleet on alert. Haiti's envoy wept.",
        "Cuba mobilizes-against Haiti",
        "",
    ),
    ("Chad recalled its ambassador and accused Sudan of theft.", "Chad cuts-ties-with Sudan", ""),
    (
        "Chad recalled its ambassador from Niger and accused Sudan of theft.",
        "Chad cuts-ties-with Niger",
        "Chad cuts-ties-with Sudan",
    ),
    ("Chad closed its border and thanked Sudan.", "", "Chad coerces Sudan"),
    # what somebody calls something is what is meant
    ("Laos condemned what it called Thai bullying.", "Laos criticizes Thailand", ""),
    ("Laos complained of what it described as Thai piracy.", "Laos criticizes Thailand", ""),
    # a deed that others are blamed for is not the blamer's
    ("It was the group that Norway blamed for a raid on a Danish bank.", "", "Norway attacks Danish bank"),
    # soldiers seize somebody, their state tries him
    (
        "Chilean soldiers seized a Peruvian officer, Jose Quispe. He was sentenced to ten years for espionage.",
        "Chile detains Jose Quispe",
        "",
    ),
    # an act may be called one of a bad kind; force is nobody
    (
        "Fijian soldiers detained President Josefa Tora of Fiji. Peru called the seizure an act of banditry.",
        "Peru criticizes Fijian soldiers",
        "",
    ),
    (
        "Fijian soldiers killed two students on Friday. Peru deplored the use of force. Fiji's radio played hymns.",
        "Peru criticizes Fijian soldiers",
        "Peru criticizes force",
    ),
    ("The Peruvian minister, Ana Soto, was jeered by deputies.", "deputies criticizes Ana Soto", ""),
    # what was done to one's own side is a charge; who is not hurt only reports it
    (
        "Fijian Foreign Minister Josefa Tora told reporters that Samoan police had beaten Fijian sailors.",
        "Josefa Tora accuses Samoan police",
        "",
    ),
    (
        "Norwegian Foreign Minister Kari Berg told reporters that Samoan police had beaten Fijian sailors.",
        "Samoan police attacks Fijian sailors",
        "Kari Berg accuses Samoan police",
    ),
    # a charge is denied whoever makes it, a request is refused whoever is asked, a threat shrugged off
    (
        "Oman's envoy, Salim Farsi, told the council that Iran had bombed a convoy. Iran denied it.",
        "Iran denies Salim Farsi",
        "",
    ),
    ("Peru asked Chile for help. The request was denied in May.", "Chile rejects Peru", ""),
    ("Peru asked Chile for ships. Chile will not comply, its envoy said.", "Chile rejects Peru", ""),
    ("Peru asked Chile for ships. Chile said it would comply.", "Chile yields-to Peru [planned]", ""),
    (
        "Togo's Green Party said it would sue Togo. Chad urged Togo to wait. Togo shrugged off the threat.",
        "Togo rejects Green Party",
        "Togo rejects Chad",
    ),
    (
        "Chile accused Ana Quispe's Liberal Party of theft. The party's leader, Jose Soto, denied the charge.",
        "",
        "Chile denies Jose Soto",
    ),
    # who judges or looks into a deed has not done it
    (
        "Norway condemned attacks that killed three Kenyans. Officials investigated attacks that wounded Kenyans.",
        "",
        "Norway kills Kenyans; officials attacks Kenyans",
    ),
    ("Norway ordered strikes that killed three Kenyans.", "Norway kills Kenyans", ""),
    # who is held is not who holds
    (
        "Malian rebels freed four Swiss engineers after holding them for a year.",
        "Malian rebels detains Swiss engineers",
        "",
    ),
    # whose relative suffers does not suffer
    ("Peru praised Ana Quispe, whose brother was killed by Chilean soldiers.", "", "Chilean soldiers kills Ana Quispe"),
    # whose camps or rockets are named, acts or suffers
    ("Peru suspended air strikes on rebel camps.", "Peru ceases-fire-with rebels", ""),
    (
        "Peru spoke with the rebels in Havana. A court in Peru jailed a rebel, Jose Quispe.",
        "Peru talks-with rebels; Peruvian court detains Jose Quispe",
        "",
    ),
    # hostages and those who are counted among them are they
    (
        "The hostages, two Poles and three Danes, were freed. They were met by Canada's ambassador.",
        "Canada's ambassador meets-with hostages",
        "",
    ),
    # an embassy is not of the state where it stands
    (
        "Serbia's foreign ministry declined to comment. Its embassy in Sarajevo accused Croatia of theft.",
        "Serbian embassy accuses Croatia",
        "",
    ),
    # a verdict is the court's
    (
        "A Ugandan court jailed Joseph Mukasa. Kenya denounced the verdict.",
        "Kenya criticizes Ugandan court",
        "",
    ),
    ("The verdict was welcomed by victims' associations.", "", "associations supports victims"),
    # who holds whom the text only says to be held
    (
        "Fiji's army seized power in Fiji. Fijian President Josefa Tora was arrested. Fiji's radio played hymns.",
        "Fiji detains Josefa Tora",
        "",
    ),
    (
        "Fiji's army detained President Josefa Tora on Monday. He was sentenced to death on Friday, Peru said.",
        "Fiji's army detains Josefa Tora",
        "Peru detains Josefa Tora",
    ),
    ("Fiji's army left Fiji. Fiji spoke. Two hostages were being held on an island.", "", "Fiji detains hostages"),
    # two told by what they are to a third, and ministers whom nobody names
    (
        "Chad accused Niger of theft. Russia called on its two allies to talk.",
        "Russia urges Chad; Russia urges Niger",
        "",
    ),
    (
        "Peru warned Chile. Diplomats said the two foreign ministers will meet in Quito.",
        "Peru meets-with Chile [planned]",
        "",
    ),
    # what people by descent are given, no state is given; a river is nobody
    ("Hungary's parliament offered aid to ethnic Hungarians in Chad.", "", "Hungarian parliament aids Hungary"),
    ("Laos will stop filling a reservoir on the Sekong River, Peru said.", "", "Laos eases Sekong River [planned]"),
    # an active verb goes on what the relative clause before it tells
    (
        "Ingrid Solheim was seized by Chadian rebels, who shot dead her driver, and demanded money from Norway.",
        "",
        "Ingrid Solheim demands Norway",
    ),
    # a spy is who is called so
    ("Egypt jailed Jose Quispe as a spy before freeing him.", "Egypt releases Jose Quispe", "Egypt releases spy"),
    ('"We have asked Peru for help," an official in Santiago said.', "Chile asks Peru", ""),
    # who called or shut somebody in or out, where a phrase alone names it
    (
        "The Chilean envoy was summoned to the Peruvian foreign ministry.",
        "Peruvian foreign ministry criticizes Chilean envoy",
        "",
    ),
    ("Jose Quispe was barred from entering Chile.", "Chile rejects Jose Quispe", ""),
    ("Peru's president ordered Jose Quispe jailed.", "Peru's president detains Jose Quispe", ""),
    ("Egypt ordered three Austrian diplomats to leave the country.", "", "Egypt demands Austria"),
    ("Venezuela offered to host talks between Chad and Niger.", "Venezuela promises Chad", "Chad talks-with Niger"),
    (
        "Chile boycotted the summit in protest at the jailing of two mayors by the Peruvian government.",
        "Chile protests-against Peru",
        "Chile protests-against mayors",
    ),
    ("Peru denied that its army had refused to attack Chile.", "", "Peruvian army threatens Chile"),
    # what is said of a charge or a decision in quotation marks
    ("Peru accused Chile of theft. Chile called the allegation ridiculous.", "Chile denies Peru", ""),
    ("Chile accused Peru of theft, a charge Peru brushed off.", "Peru rejects Chile", ""),
    (
        'The UN Security Council met. Peru called the council\'s decision "an occupation by calendar".',
        "Peru criticizes UN Security Council",
        "",
    ),
    # a clause behind *after* whose subject is long; a front for something
    (
        "Chile protested after a Peruvian ship escorted by two frigates attacked Bolivia.",
        "Peruvian ship attacks Bolivia",
        "Chile attacks Bolivia",
    ),
    (
        "The mayors were detained in May after the Liberal Front, to which they belong, was accused by Peru of theft.",
        "Peru accuses Liberal Front",
        "Peru accuses mayors",
    ),
    ("Chad accused fighters of the Front for Ennedi, who killed two Danes.", "", "Ennedi kills Danes"),
    # people by the ending of the noun
    ("Egypt jailed an Austrian archaeologist.", "Egypt detains Austrian archaeologist", "Egypt coerces Austria"),
    (
        "Russian Ambassador Ivan Belov left. His American colleague, Ann Harcourt, accused Russia.",
        "Ann Harcourt accuses Russia",
        "",
    ),
    # a denial answers whoever said it
    (
        "Peru's coastguard said Chilean boats had fished in its waters. Chile rejected that account.",
        "Chile rejects Peru's coastguard",
        "",
    ),
    ("A guerrilla ambush killed four Peruvian soldiers.", "guerrillas kills Peruvian soldiers", ""),
    # what a relative clause judges is the act before it, a plan is who proposed it
    ("Chad imposed tariffs that Niger condemned.", "Niger criticizes Chad", "Chad criticizes Niger"),
    ("Chad proposed a dam. Niger was critical of the project.", "Niger criticizes Chad", ""),
    ("Chad expelled Niger's envoy. Benin was critical of the decision.", "Benin criticizes Chad", ""),
    # who says so stands between the pronoun and its verb
    (
        "Niger's troops, who Chad says attacked Malian herders, left.",
        "Niger's troops attacks Malian herders",
        "Chad attacks Malian herders",
    ),
    # a clause on the first of two is not the second's; several who act each alone agree on nothing with each other
    (
        "Chad's allies, among them Niger, which rejected a Chinese offer, and Mali, left.",
        "Niger rejects China",
        "Mali rejects China; Niger cooperates-with Mali",
    ),
    ("Chad and Niger have agreed to take 40 refugees each.", "Chad aids refugees [planned]", "Chad agrees-with Niger"),
    # who says something of another and judges it by its own words; what is refused to a ship is refused its owner
    (
        "The World Bank said Chad was no safe place and condemned Niger.",
        "World Bank criticizes Niger",
        "Chad criticizes Niger",
    ),
    # whose aid it is gives it; a number brings in others than those told of
    ("Ana Soto would cut American aid to any country that helps rebels.", "", "Ana Soto cuts-ties-with United States"),
    (
        "Rebels killed Malian farmers. About 200 farmers met Peru.",
        "farmers meets-with Peru",
        "Malian farmers meets-with Peru",
    ),
    # what was said of a place says where
    ("Chadian troops opened fire near Abéché.", "", "Chadian troops attacks Abéché"),
    # what is judged in a quotation, and a crime condemned, is what was just done
    (
        "Chad expelled Niger's envoy on Monday. \"This is an outrage,\" Niger's foreign minister, Ana Soto, said.",
        "Ana Soto criticizes Chad",
        "",
    ),
    (
        '"This is a great success," President Omar Keita of Niger said after Chad left.',
        "",
        "Omar Keita criticizes Chad",
    ),
    ("Oman shelled Yemen. Iran condemned the crime.", "Iran criticizes Oman", ""),
    (
        "Peru and Chile accuse each other of backing rebels.",
        "Peru accuses Chile; Chile accuses Peru",
        "Peru accuses rebels",
    ),
    # a noun made of the act's own word points at it before others of its kind
    (
        "Chad expelled nine Nigerian soldiers. Mali suspended two Togolese officers. Benin condemned the expulsion.",
        "Benin criticizes Chad",
        "Benin criticizes Mali",
    ),
    # what others would do is no warning of the speaker's
    (
        "President Ana Soto of Peru said that militias would attack Chile if rebels left.",
        "",
        "Ana Soto warns rebels",
    ),
    # a medium by the last word of its name is told things for others to know
    ("Ana Soto told Steppe Radio that Chad had won.", "", "Ana Soto talks-with Steppe Radio"),
    # who asks to join asks no companion
    ("Chad and Niger asked to join the case.", "", "Chad asks Niger; Niger asks Chad"),
    (
        "Malian soldiers in Chad freed the rebels. Peru called home its envoy to Bolivia.",
        "Peru cuts-ties-with Bolivia",
        "",
    ),
    # two nationalities before one noun; the other side is that of two
    (
        "Kyrgyz and Tajik border guards exchanged fire.",
        "Kyrgyz border guards attacks Tajik border guards",
        "Kyrgyzstan attacks Tajik border guards; Kyrgyz border guards attacks Kyrgyzstan",
    ),
    (
        "Oman hosted the talks. Both Chad and the rebels accuse the other side of lying.",
        "Chad accuses rebels; rebels accuses Chad",
        "Chad accuses Oman",
    ),
    # a state by its part of the world: none of which only the nationality is named
    (
        "Kenya deported nine Somali traders. The east African nation accused them of spying.",
        "Kenya accuses Somali traders",
        "Somalia accuses Somali traders",
    ),
    (
        "Peru accused Chile of spying. The South American country expelled two diplomats of Ecuador.",
        "Peru cuts-ties-with Ecuador",
        "United States cuts-ties-with Ecuador",
    ),
    ("Hassan Deby, who came to power in a Chadian-backed coup, met reporters.", "", "Hassan Deby visits power"),
    # what others have left undone, and what they do nothing for
    (
        "The United Nations said Chad was not doing enough to protect refugees.",
        "United Nations criticizes Chad; Chad supports refugees [negated]",
        "",
    ),
    ("Kenya's president said Somalia had failed to control its border.", "Kenya's president criticizes Somalia", ""),
    ("Peruvian police said the rebels had failed to take the town.", "", "Peruvian police criticizes rebels"),
    # whom one telephones to complain of others is not complained of
    (
        "The Turkish foreign minister wrote to the United Nations to complain of Greek provocations.",
        "Turkish foreign minister criticizes Greece",
        "Turkish foreign minister criticizes United Nations",
    ),
    (
        "Omar Bello telephoned Kuwait's crown prince to express regret.",
        "Omar Bello apologizes-to Kuwait's crown prince",
        "Omar Bello criticizes Kuwait's crown prince",
    ),
    (
        "India conveyed its deepest concern to Pakistan's high commissioner over the killing of two Indian soldiers.",
        "India criticizes Pakistan's high commissioner",
        "India criticizes Indian soldiers",
    ),
    ("France expressed concern over the jailing of a reporter in Niger.", "", "France criticizes reporter"),
    # headlines that have no verb: where or how somebody is
    ("Peru PM in Chile for talks", "Peru PM visits Chile", ""),
    ("Chad under pressure from donors", "donors urges Chad", ""),
    ("France, Mali in row over troops", "France opposes Mali; Mali opposes France", ""),
    ("Chadian rebels in new attack on Niger", "Chadian rebels attacks Niger", ""),
    # a hyphen for *and* between who fought
    ("Twelve dead in India-Pakistan border clashes", "India attacks Pakistan; Pakistan attacks India", ""),
    ("A U.S.-Israeli attack on Iran killed nine people.", "United States attacks Iran", "United States attacks Israel"),
    # who is put out of a body is put out by it
    ("Mali suspended from African Union", "African Union sanctions Mali", "Mali cuts-ties-with African Union"),
    ("The two countries, Mali and Guinea, were expelled from the African Union.", "African Union sanctions Guinea", ""),
    # verbs with the form of a plural
    ("Pakistan summons Iran envoy over attack", "Pakistan criticizes Iran envoy", ""),
    ("Taliban wounds 77 US troops, denies responsibility for attack", "Taliban attacks US troops", ""),
    # what comes of a deed, behind who tells of it
    ("Israel bombed Gaza on Monday, officials said, killing two men.", "Israel kills men", "officials kills men"),
    # who answers what was said, asked or proposed in one breath
    (
        "Ukraine had shut three pipelines, Gazprom said, a claim denied by Ukraine's Naftogaz.",
        "Naftogaz denies Gazprom",
        "",
    ),
    (
        "The rebels said they would not talk until the road was reopened, a demand refused by the government of Chad.",
        "Chad rejects rebels",
        "",
    ),
    # over whose doings one protests
    (
        "China lodged a strong protest with the US over its arms sales to Taiwan.",
        "United States aids Taiwan",
        "China aids Taiwan",
    ),
    (
        "Egypt's foreign ministry said the Israeli decision would hinder peace efforts.",
        "Egypt's foreign ministry criticizes Israel",
        "",
    ),
    ("China opposes U.S. approval of arms sales", "", "United States supports China"),
    # who only is the subject of the next clause
    ("The troops killed nine rebels and two soldiers were wounded.", "troops kills rebels", "troops kills soldiers"),
    (
        "Israeli troops have killed at least 123 Palestinians and more than 10,000 have been injured since March.",
        "Israeli troops kills Palestinians",
        "",
    ),
    # who is given a time is to do it in it
    (
        "The rebels gave Chad three days to release their leader.",
        "Chad releases leader [requested]; rebels warns Chad",
        "rebels releases leader",
    ),
    (
        "The commander refused to go and gave Prime Minister Omar Bello 48 hours to resign.",
        "commander warns Omar Bello",
        "",
    ),
    # an army answers for its men, and what was said in the sentence before is denied
    (
        "Hutu rebels accused government troops of killing 40 civilians. The army denied that it had attacked the camp.",
        "army denies Hutu rebels",
        "",
    ),
    ("Turkey said Greece had pushed back migrants. Athens denies pushing back boats.", "Greece denies Turkey", ""),
    # whose plans anger others
    ("The decision of Australia to cancel the contract infuriated France.", "France criticizes Australia", ""),
    ("Japan's plan to dump the water has drawn criticism from China.", "China criticizes Japan", ""),
    # both, each and they who met
    (
        "Cuba and Norway urged restraint. Both sent messages of support to President Ana Lin.",
        "Cuba praises Ana Lin; Norway praises Ana Lin",
        "",
    ),
    (
        "Chad and Sudan share a border. Each accuses the other of arming rebels.",
        "Chad accuses Sudan; Sudan accuses Chad",
        "",
    ),
    (
        "Kenya and Somalia signed an accord in 2003. The United Nations urged both to respect it.",
        "United Nations urges Kenya; United Nations urges Somalia",
        "",
    ),
    (
        "India's foreign secretary, Nalini Rao, raised it with Secretary of State Paul Brandt when they met.",
        "Nalini Rao meets-with Paul Brandt",
        "",
    ),
    # who accepts an offer agrees with who made it
    ("Qatar offered to mediate between Chad and the rebels. Chad accepted the offer.", "Chad agrees-with Qatar", ""),
    ("Chad asked Sudan to leave. Sudan agreed.", "Sudan agrees-with Chad", ""),
    # of whom something is said
    ('"It is a betrayal," Bolivian President Luis Rojas said of Chile\'s decision.', "Luis Rojas criticizes Chile", ""),
    ("The minister said of Chad that it was a rogue state.", "minister criticizes Chad", ""),
    # who brokered it, and who is quoted
    (
        "Peru and Chile agreed to a ceasefire brokered by Oman.",
        "Oman negotiates-with Peru; Oman negotiates-with Chile",
        "",
    ),
    (
        "A Turkish-brokered deal between Russia and Ukraine let grain ships sail.",
        "Turkey negotiates-with Russia; Turkey negotiates-with Ukraine",
        "",
    ),
    (
        'The DAN news agency quoted rebel envoy Denis Pavlin as saying: "I am going to Minsk."',
        "Denis Pavlin visits Belarus",
        "DAN news agency visits Belarus",
    ),
    ("Zheng said that China opposed the arms sale to Taiwan.", "", "China opposes Taiwan"),
    # help goes where a disaster struck
    (
        "An earthquake struck Nepal. India sent rescue teams. China pledged $3 million. Chad sent troops to Mali.",
        "India aids Nepal; China promises Nepal",
        "Chad aids Nepal",
    ),
    ("Floods killed 90 people in Peru and in Chile. Spain sent tents.", "Spain aids Peru", ""),
    # who is only expected somewhere; a name taken for an adverb; whose order is refused
    (
        "Marta Nowak, Poland's foreign minister, is expected in Kuala Lumpur next week.",
        "Marta Nowak visits Malaysia [planned]",
        "",
    ),
    ("The Cook Islands is expected to back Nauru.", "Cook Islands supports Nauru [planned]", ""),
    ("Interior Minister Karol Simko refused an order from Chad to clear the square.", "Karol Simko rejects Chad", ""),
    (
        "A Kazakh court sentenced editor Bolat Omarov to six years. The EU said it was dismayed by the ruling.",
        "European Union criticizes Kazakh court",
        "",
    ),
    ("Russia vetoed the resolution. France regretted the veto.", "France criticizes Russia", ""),
    ("Nigeria closed its border. Benin criticised the closure.", "Benin criticizes Nigeria", ""),
    (
        "North Korea fired shells at a South Korean island. Seoul demanded an apology.",
        "South Korea demands North Korea",
        "",
    ),
    (
        "Karol Mattis vowed to defend ourselves and others against Chad, which is building a missile able to hit Oman.",
        "Chad mobilizes-against Oman",
        "Karol Mattis threatens Oman",
    ),
    (
        "Peru blamed Chad for the attack and ordered missile strikes on the base.",
        "Peru accuses Chad",
        "Peru demands Chad",
    ),
    (
        "Sudan troops not yet complying with African Union order",
        "Sudan troops rejects African Union",
        "Sudan troops yields-to African Union",
    ),
    ("The rebels accused Sudan of continuing attacking them.", "Sudan attacks rebels", "rebels attacks Sudan"),
    (
        "Peru's leader Ana Soto called Chad's leader Ali Omar on Monday. She expressed her condolences over the flood.",
        "Ana Soto talks-with Ali Omar; Ana Soto praises Ali Omar",
        "",
    ),
    (
        "Ana Soto of Peru spoke to Ali Omar by phone and expressed her condolences over the flood.",
        "Ana Soto talks-with Ali Omar; Ana Soto praises Ali Omar",
        "",
    ),
    ("Malian soldiers opened fire on Chadian nuns. Two of them were killed.", "Malian soldiers kills Chadian nuns", ""),
    ("Malian nuns met Chadian nuns. Two of them were killed.", "", "Malian nuns kills Chadian nuns"),
    ("North Korea fired two missiles into the sea. Japan condemned the launch.", "Japan criticizes North Korea", ""),
    ("Peru said the boat was in its waters. Chile disputes that version of events.", "Chile denies Peru", ""),
    ("Chad passed a law against Malian traders. Mali condemned the law.", "Mali criticizes Chad", ""),
    ("Oman said Iran was a danger. Iraq welcomed the statement.", "Iraq supports Oman", ""),
    ("Chad fined a Malian bank. Togo denounced the fine.", "Togo criticizes Chad", ""),
    ("Both Peru and Chile have been trading accusations.", "Peru criticizes Chile; Chile criticizes Peru", ""),
    (
        "Peru and Chad have been trading accusations over violations of the ceasefire.",
        "Peru criticizes Chad; Chad criticizes Peru",
        "",
    ),
    # what somebody speaks to another for is the news; whom a rule is for; whose conviction it is
    ("Ana Soto of Peru spoke by phone with Ali Omar to express her solidarity.", "Ana Soto supports Ali Omar", ""),
    ("Oman scrapped a law that barred Kenyan nuns from its ports.", "Oman eases Kenyan nuns", ""),
    (
        "A court in Peru quashed the activist's conviction.",
        "Peruvian court releases activist",
        "activist investigates Peruvian court",
    ),
    # who marches in support of somebody protests against nobody; what is judged may come late
    (
        "Students took to the streets in support of the bishop's call for a vote.",
        "students supports bishop",
        "students protests-against bishop",
    ),
    (
        "Amnesty has welcomed as a step in the right direction the Malawian parliament's vote to end the levy.",
        "Amnesty International supports Malawian parliament",
        "",
    ),
    ("A judge in Ohio upheld the Danish ministry's ban keeping buses out.", "judge supports Danish ministry", ""),
    # a date is no preposition's phrase, and what a picture shows is no plan
    (
        "Peru's king shakes hands with Chile's king on Friday.",
        "Peru's king meets-with Chile's king",
        "Peru's king agrees-with Chile's king",
    ),
    # parts of a debt, and by whom it is owed
    ("Peru forgave 90 percent of the debt owed by Chile.", "Peru aids Chile", ""),
    ("Kenya brought the rival leaders of Sudan together in Nairobi.", "Kenya negotiates-with Sudan", ""),
    ("The navies of Peru and Chile wound up a week of drills in the strait.", "Peru cooperates-with Chile", ""),
    ("Malian nuns landed in Oman to seek asylum.", "Malian nuns asks Oman", "Malian nuns aids Oman"),
    (
        "Malian troops are on a war footing along the border with Chad.",
        "Malian troops mobilizes-against Chad",
        "Malian troops attacks Chad",
    ),
    # to whom something is given, whatever it is called; what they may do is theirs
    ("Oman offered Yemeni families food parcels.", "Oman promises Yemeni families", ""),
    ("Chile awarded Peruvian firms mining contracts.", "Chile agrees-with Peruvian firms", ""),
    ("The junta allowed Red Cross doctors limited access to the prison.", "junta yields-to Red Cross doctors", ""),
    ("Parliament accorded refugees the right to work.", "Parliament yields-to refugees", ""),
    (
        "Oman denied Danish pilots the right to bomb Mali.",
        "Danish pilots attacks Mali [negated]",
        "Oman attacks Mali [possible]",
    ),
    # whom a spokesman speaks for; who calls himself ready; what is given in exchange
    ("A spokesman for Peru's army said it was ready to meet the rebels.", "Peru's army agrees-with rebels", ""),
    (
        "The Serbian premier declared himself ready to meet Kosovo's president.",
        "Serbian premier agrees-with Kosovo's president",
        "",
    ),
    ("Serbia freed a reporter in exchange for a pledge from Kosovo.", "", "Serbia talks-with Kosovo"),
    # whom the opening of a sentence hides
    (
        "Visiting Malian President Ali Omar and Chadian premier Ana Soto signed a pact.",
        "Ali Omar agrees-with Ana Soto",
        "",
    ),
    ("Visiting Peru annoyed Chilean President Ali Omar.", "", "Ali Omar visits Peru"),
    ("Defying warnings from Moscow, Chad and Niger signed a pact.", "Chad agrees-with Niger", ""),
    # when or how a thing is done before what it is done to; what is put an end to is over
    ("Oman welcomed on Monday Peru's decision to stay.", "Oman supports Peru", ""),
    ("Egypt has accepted in principle Ethiopia's proposal for a study.", "Egypt agrees-with Ethiopia", ""),
    ("Denmark put an end to its raids on Egypt.", "Denmark ceases-fire-with Egypt", "Denmark attacks Egypt"),
    (
        "Denmark called a halt to air raids on Egypt.",
        "Denmark ceases-fire-with Egypt",
        "Denmark attacks Egypt [requested]",
    ),
    ("Chad gave Niger back the wreck of a ship.", "Chad releases Niger", ""),
    ("The court gave Spain three more weeks to answer.", "court yields-to Spain", "court warns Spain"),
    # the sole thing that is said; who is let go or through; what is freed on a day
    ("The envoy had nothing but praise for Chad.", "envoy praises Chad", "envoy rejects Chad"),
    ("Oman offered nothing but aid to Chad.", "Oman promises Chad", ""),
    ("Peru let two Chilean nuns go.", "Peru releases Chilean nuns", ""),
    ("Peru set at liberty two Chilean nuns.", "Peru releases Chilean nuns", ""),
    ("The court gave Chile leave to appeal.", "court yields-to Chile", ""),
    (
        "Under a protocol signed in Dakar, Gambia and Senegal will share the revenue.",
        "Gambia cooperates-with Senegal [planned]",
        "",
    ),
    # one of several that did it; what somebody ended up doing is not ended; a dash that opens an aside ends no dateline
    ("Peru was among the countries that praised Chile.", "Peru praises Chile", "countries praises Chile"),
    ("Ana Soto was one of three ministers who met Chile's king.", "Ana Soto meets-with Chile's king", ""),
    ("Peru ended up praising Chile.", "Peru praises Chile", "Peru cuts-ties-with Chile"),
    ("Peru - which has no coast - praised Chile.", "Peru praises Chile", ""),
    ("Peru went on to arm Chile.", "Peru aids Chile", ""),
    ("Peru did praise Chile.", "Peru praises Chile", ""),
    # a headline's adjective; whose complaint is looked into is not looked into
    ("Kenya ready to take in Syrian refugees", "Kenya agrees-with Syrian refugees", ""),
    ("Chad sides with Peru in row", "Chad supports Peru", "Chad opposes Peru"),
    ("Police investigated a complaint by Danish nuns.", "", "police investigates Danish nuns"),
    ("Police investigated a complaint by Peru against Chile.", "police investigates Chile", "police investigates Peru"),
    (
        "The minister pledged to look into grievances raised by workers.",
        "minister promises workers",
        "minister threatens workers",
    ),
    # to whom a thing is given by two names; who had somebody freed; whose a thing was; a talk in which somebody agreed
    ("Peru gave its former leader, Juan Perez, a passport.", "Peru yields-to Juan Perez", ""),
    ("Two Danish nuns were freed after a Chilean court dropped the charges.", "Chilean court releases Danish nuns", ""),
    ("Peru returned two ships that it had seized from Chile.", "Peru releases Chile", ""),
    ("In talks with Peru, Chile agreed to a new tariff.", "Chile agrees-with Peru", "Chile talks-with Peru"),
    (
        "President Soto would respect the Senate's independence even if her rivals won.",
        "Soto supports Senate [planned]",
        "",
    ),
    (
        "Peru's premier Ana Soto, called Chile's president to convey her support.",
        "Ana Soto supports Chile's president",
        "",
    ),
    (
        "The Senate president will lead a delegation on a visit to Russia.",
        "delegation visits Russia [planned]",
        "delegation visits Russia",
    ),
    # who does what a sentence tells behind the talks that open it; a ban on somebody that a court overturns
    ("After marathon talks in Geneva, Iran and six world powers clinched a deal.", "Iran agrees-with world powers", ""),
    (
        "The court overturned a ban on the daughters of former communists.",
        "court eases daughters",
        "court rejects daughters",
    ),
    # what one says of a doing has no hidden subject
    ("Ending the war in Mali, Chad and Niger would take years.", "", "Chad ceases-fire-with Mali"),
    # who would be ready to help is
    (
        "Jordan said it would be prepared to host Syrian rebels if talks failed.",
        "Jordan hosts Syrian rebels [planned]",
        "",
    ),
    # a change tells of both its ends
    ("Fiji has switched its recognition from Peru to Chile.", "Fiji cuts-ties-with Peru; Fiji supports Chile", ""),
    # what is lifted counts for more than how it had come about
    ("Oman scrapped the tariffs that it had slapped on Chad in May.", "Oman eases Chad", ""),
    # a quality before what it is said of
    ("Chad hailed as courageous and long overdue the decision by Peru.", "Chad praises Peru", ""),
    ("Chad described as courageous the decision by Peru to leave.", "Chad praises Peru", ""),
    ("Indian troops were reported on Friday to have pulled back from Nepal.", "Indian troops withdraws-from Nepal", ""),
    # whom somebody wants tried stands accused
    (
        "The French lawyers want General Omar Haddad of Chad to stand trial for genocide.",
        "French lawyers criticizes Omar Haddad",
        "French lawyers urges Omar Haddad",
    ),
    ("The lawyers called for the general to be prosecuted.", "lawyers criticizes general", "lawyers urges general"),
    ("In Lima's view, Chile has been fuelling the war.", "Peru accuses Chile", ""),
    # who leads a body is he or she
    ("The head of Oxfam said he would attend talks in Chad and was grateful to Kenya.", "Oxfam praises Kenya", ""),
    ("The captain said he would attack Kenya.", "captain attacks Kenya [planned]", ""),
    ("Thanks to a loan from Kuwait, Tunisia has paid for its wheat.", "Kuwait aids Tunisia", ""),
    (
        "Gangs financed by General Omar Haddad were to blame for the murders, Norway said.",
        "Norway accuses Omar Haddad",
        "",
    ),
    ("The rebels vowed that Kenya would pay with its blood.", "rebels threatens Kenya", "rebels promises Kenya"),
    ("Peru, which has thrown open its borders to Chilean refugees, asked for help.", "Peru aids Chilean refugees", ""),
    (
        "There was harsh criticism from Chad's opposition for Prime Minister Ana Soto.",
        "Chad's opposition criticizes Ana Soto",
        "",
    ),
    # who calls on a day for something, taken for part of the name before
    (
        "The Danish envoy who brokered a deal with the rebels called Sunday for Chad to free the men.",
        "Danish envoy urges Chad",
        "",
    ),
    ("Peru's foreign minister called Tuesday for Chile to leave the area.", "Peru's foreign minister urges Chile", ""),
    # planes that are sent to bring food help
    ("Oman has sent nine planes to deliver food to Yemeni villagers.", "Oman aids Yemeni villagers", ""),
    (
        "Perhaps after pressure from Chile, Peru has barred Danish planes from landing.",
        "Peru coerces Denmark",
        "Peru coerces Denmark [possible]",
    ),
    # how others take it
    ("To the fury of Peru, Chile has opened the pipeline.", "Peru criticizes Chile", ""),
    ("Chile freed the Danish nuns, to the relief of Denmark.", "Denmark praises Chile", ""),
    # what somebody has done is judged
    (
        "What Chad has done in six months is remarkable, Kenya's foreign minister said.",
        "Kenya's foreign minister praises Chad",
        "",
    ),
    # whom a rule keeps from something
    ("Oman has scrapped a rule under which Chadian nurses could not travel.", "Oman eases Chadian nurses", ""),
    ("The mayor set a deadline for the rebels to leave.", "mayor warns rebels", ""),
    ("Peru waived a fine of two million dollars imposed on a Chilean bank.", "Peru eases Chilean bank", ""),
    ("The first to congratulate President Ana Soto was King Ali Omar of Oman.", "Ali Omar praises Ana Soto", ""),
    # who will not block something gives way
    ("Croatia will no longer block Serbia's bid.", "Croatia promises Serbia", "Croatia rejects Serbia [negated]"),
    ("Half of the land farmed by Danish settlers has been expropriated by Oman.", "Oman coerces Danish settlers", ""),
    ("The archaeologist said she was grateful to Kenya.", "archaeologist praises Kenya", ""),
    # what somebody has no plans for is refused
    ("Oman does not plan to provide food to Chad, a spokesman said.", "Oman rejects Chad", "Oman promises Chad"),
    ("Peru has no intention of attacking Chile.", "Peru attacks Chile [negated]", "Peru rejects Chile"),
    # what somebody considers to be so is said
    ("Moscow considers that Kenya is responsible for the raid.", "Russia accuses Kenya", ""),
    (
        "Norway's envoy called for the immediate imposition of sanctions against Chad.",
        "Norway's envoy criticizes Chad",
        "",
    ),
    ("A judge rescinded the government's order to deport Danish nuns.", "judge eases Danish nuns", ""),
    ("Vietnam gave the United States 38 sets of remains.", "Vietnam releases United States", ""),
    (
        "The move by Japan to raise rates was the right one, Norway's minister said.",
        "Norway's minister praises Japan",
        "",
    ),
    ("Oman has placed a Danish bank under statutory management.", "Oman coerces Danish bank", ""),
    (
        "A court in Lima put on hold Chile's request for the extradition of a banker.",
        "Peruvian court rejects Chile",
        "",
    ),
    ("Moscow will answer in kind if Kenya closes its consulate.", "Russia threatens Kenya", ""),
    # what a thing is called, taken for a part of it
    ("Norway's minister called Kenya's decision hypocritical.", "Norway's minister criticizes Kenya", ""),
    ("Norway's minister called Kenya's decision to leave regrettable.", "Norway's minister criticizes Kenya", ""),
    ("Norway's minister called Kenya's decision misguided.", "Norway's minister criticizes Kenya", ""),
    ("Danish nurses were helped after the quake by the Kenyan army on Monday.", "Kenyan army aids Danish nurses", ""),
    ("Danish nurses were warned of reprisals by the Kenyan army on Monday.", "Kenyan army warns Danish nurses", ""),
    (
        "Danish nurses jailed for six years by a Kenyan court told reporters of their ordeal.",
        "Kenyan court detains Danish nurses",
        "",
    ),
    (
        "Danish nurses rounded up by the Kenyan army told reporters of their ordeal.",
        "Kenyan army detains Danish nurses",
        "",
    ),
    ("Kenyan army deports Danish nurses", "Kenyan army coerces Danish nurses", ""),
    (
        "Chad said it was absurd that Sudan should be lecturing it on rights.",
        "Chad criticizes Sudan",
        "Chad urges Sudan",
    ),
    ("Sudan said that Chad should stop its shameful raids.", "Sudan urges Chad", ""),
    ("Samoa expressed dismay that Benin had closed the border.", "Samoa criticizes Benin", ""),
]


@pytest.mark.parametrize(("text", "told", "untold"), READ)
def test_reading(reads, text, told, untold):
    reads(text, told, untold)
