"""Constructions of the news, read by the model and the shipped tables: what each must tell, and what it must not."""

from __future__ import annotations

import pytest

# text, what it tells (`;` list), what it must not tell
READ = [
    # pasts and bare verbs that the parser takes for participles and nouns
    ("Ghana on Sunday hailed Zambia's decision to free the port.", "Ghana praises Zambia", ""),
    (
        "The Togolese president and his Beninese counterpart conferred by telephone over the border.",
        "Togolese president meets-with Beninese counterpart",
        "",
    ),
    ("Thousands of Togolese marched to demand that the premier resign.", "Togolese protests-against premier", ""),
    ("The tribunal ordered that the Chadian minister surrender.", "Chadian tribunal demands Chadian minister", ""),
    # what a strike is for is a protest, and no hunger strike is an attack
    (
        "Teachers in Accra are on strike to press the government for better pay.",
        "teachers protests-against Ghana",
        "teachers urges Ghana [planned]",
    ),
    (
        "Dissidents began a hunger strike to press the Cuban government for better food.",
        "dissidents protests-against Cuba",
        "dissidents attacks Cuba",
    ),
    # what somebody is reproached with is theirs, not the reproacher's
    ("France fined Chad over its attack on Niger.", "Chad attacks Niger", "France attacks Niger"),
    ("France cut aid to Chad because of its raids on Niger.", "Chad attacks Niger", "France attacks Niger"),
    ("France complained to Chad about its raid on Niger.", "Chad attacks Niger", "France attacks Niger"),
    ("France told Chad about its attack on Niger.", "France attacks Niger", "Chad attacks Niger"),
    # what somebody must do to be spared
    ("Spain threatened to sue Chad unless it freed the nuns.", "Chad releases nuns [possible]", "Spain releases nuns"),
    (
        "Spain will sue Chad if it does not free the nuns.",
        "Chad releases nuns [possible]",
        "Chad releases nuns [negated]",
    ),
    ("Spain vowed to fight Chad until it freed the nuns.", "Chad releases nuns [possible]", "Chad releases nuns"),
    ("Spain fought Chad until it freed the nuns.", "Chad releases nuns", ""),
    # who does it with another, who does it as the third, who does not do it
    ("Spain, along with Chad, condemned Niger.", "Spain criticizes Niger; Chad criticizes Niger", ""),
    ("Spain joined Chad in condemning Niger.", "Spain criticizes Niger; Chad criticizes Niger", ""),
    ("Spain became the third country to recognise Kosovo.", "Spain supports Kosovo", "Spain supports Kosovo [planned]"),
    ("It was not Spain but Chad that attacked Niger.", "Chad attacks Niger", "Spain attacks Niger"),
    ("Having met Chad's leader, Spain's premier flew home.", "Spain's premier meets-with Chad's leader", ""),
    # what a deed meets with is for whose it is
    ("Spain's raid on Chad drew sharp criticism from Niger.", "Niger criticizes Spain", ""),
    ("The raid by Spain was met with condemnation by Niger.", "Niger criticizes Spain", "Spain criticizes Niger"),
    # a state that judges, urges or fights the government or army means another's
    ("Rome blames the junta for the killing of a priest.", "Italy accuses junta", "Italy kills priest"),
    ("Niger's army seized power. Chad urged the junta to leave.", "Chad urges Niger", ""),
    ("Washington condemned the army for shelling Gao.", "United States criticizes army", ""),
    # what others hold of somebody is not what they say; whose quarrel it is
    ("Gunmen thought to be Chadians kidnapped a Danish nurse.", "gunmen detains Danish nurse", ""),
    ("Spain backs Chad in its row with Niger.", "Chad opposes Niger", "Spain opposes Niger"),
    # who is fined a sum, what a name is not, and what somebody vows not to suffer
    ("Turkey fined the Danish drugmaker Novafarm 20 million euros.", "Turkey investigates Danish drugmaker", ""),
    ("Oman fined a non-EU company.", "Oman investigates non-EU company", "Oman investigates European Union"),
    ("Chad vowed not to be bullied by Sudan.", "", "Chad promises Sudan; Chad rejects Sudan"),
    # a state's whole name in the label of its officer
    (
        "New Zealand's foreign minister met Oman's sultan.",
        "New Zealand's foreign minister meets-with Oman's sultan",
        "",
    ),
    # what is refused to one is not refused to who criticizes it; neither ... nor
    (
        "Chad criticised Niger for refusing to meet Mali's president.",
        "Niger rejects Mali's president",
        "Niger rejects Chad",
    ),
    ("Chad neither condemned nor praised Niger.", "Chad praises Niger [negated]", "Chad praises Niger"),
    # a finite verb goes on after a gerund with the main verb's subject; what is handed over
    (
        "Ortega accused Chad of plotting a coup and ordered the Chadian envoy out of the country.",
        "Ortega cuts-ties-with Chadian envoy",
        "Chad cuts-ties-with Chadian envoy",
    ),
    ("Togo's premier handed over 20 Ghanaian fishermen.", "Togo's premier releases Ghanaian fishermen", ""),
    # one of several; forces that keep the peace
    ("Oman, one of Iran's closest allies, met Chad's envoy.", "Oman cooperates-with Iran", ""),
    ("Norway is one of the largest donors to Chad.", "Norway aids Chad", ""),
    ("Ghana is sending a platoon to Niger, its first role in a peacekeeping mission.", "Ghana aids Niger", ""),
    ("Ghana sent tanks to Niger after rebels killed peacekeepers.", "", "Ghana aids Niger"),
    # what somebody is stopped from, with no "from" between
    ("Chad stopped Niger attacking Mali.", "Niger attacks Mali [negated]", "Chad attacks Mali"),
    # a deed that is the reason is done, whose it is the words say
    ("Peru punished Chad for its raid on Niger.", "Chad attacks Niger", "Chad attacks Niger [planned]"),
    ("Peru apologised to Chad for its raid on Niger.", "Peru attacks Niger", "Chad attacks Niger"),
    ("Peru left for talks with Chad.", "Peru talks-with Chad [planned]", ""),
    ("Chad thanked Niger's king for Niger's help.", "", "Niger's king aids Niger"),
    # an end that is asked for is for whose the deed is, and to come
    (
        "Egypt called for an end to Chad's attacks on Niger.",
        "Egypt demands Chad; Chad ceases-fire-with Niger [requested]",
        "Chad ceases-fire-with Niger; Egypt ceases-fire-with Niger",
    ),
    ("Egypt urged an end to the attacks on Niger.", "", "Egypt ceases-fire-with Niger"),
    ("Chad announced an end to its raids on Niger.", "Chad ceases-fire-with Niger", ""),
    ("Chad vowed to retaliate for Niger's raid on Mali.", "Chad threatens Niger", "Chad threatens Mali"),
    # a frame's phrase may hold an action
    (
        "Peruvian prosecutors charged two Chilean lawyers with hiding weapons.",
        "Peruvian prosecutors investigates Chilean lawyers",
        "",
    ),
    # names that follow a noun, all of them
    (
        "Peru deported two men, Ali Hassan and Omar Said, to Chile.",
        "Peru coerces Ali Hassan; Peru coerces Omar Said",
        "",
    ),
    # who did the deed in which somebody came to harm
    ("Four Syrian soldiers were killed in a Turkish raid.", "Turkey kills Syrian soldiers", ""),
    ("Four Syrian soldiers died in clashes with Kurdish rebels.", "Kurdish rebels kills Syrian soldiers", ""),
    ("Four Syrian soldiers were killed following a Turkish raid.", "Turkey kills Syrian soldiers", ""),
    ("Four Syrian lawyers were arrested after a Turkish raid.", "", "Turkey detains Syrian lawyers"),
    # what stands before a remark on it is told for itself
    (
        "Carlos Quispe was taken into custody by the Peruvian army, a move his union, the Lima Dockers' "
        "League (LDL), claims is unlawful.",
        "Peruvian army detains Carlos Quispe",
        "",
    ),
    # plans that are given up plan nothing; who backs an invasion does not back the invaded
    ("Peru suspended plans to lend Chile two icebreakers.", "Peru cuts-ties-with Chile", "Peru aids Chile [planned]"),
    ("Peru dropped its plan to invade Chile.", "Peru eases Chile", "Peru attacks Chile [planned]"),
    ("Peru backed the invasion of Chile.", "", "Peru supports Chile"),
    # nor do offers and calls that are turned down; whose own the offer is would do it
    (
        "Chile's rebels turned down an offer to meet Peru.",
        "Chile's rebels rejects Peru",
        "Chile's rebels meets-with Peru",
    ),
    ("Chile ignored appeals to aid Peru.", "Chile rejects Peru", "Chile aids Peru [planned]"),
    ("Chile rejected calls to condemn Peru.", "", "Chile rejects Peru; Chile urges Peru"),
    ("Chile rejected Bolivia's proposal to aid Peru.", "Chile rejects Bolivia", "Bolivia aids Peru [possible]"),
    ("Chile was called upon by Peru to free the port.", "Peru urges Chile", "Peru talks-with Chile"),
    # what others are not to do is asked of them; what they should not have done is held against them
    (
        "Peru's envoy said Chile should not attack Bolivia.",
        "Peru's envoy urges Chile",
        "Chile attacks Bolivia [negated]",
    ),
    ("Peru said Chile must not aid the rebels.", "Peru urges Chile", ""),
    ("Peru said Chile should not have attacked Bolivia.", "Peru criticizes Chile", "Peru urges Chile"),
    ("Peru is engaged in talks with Chile.", "Peru meets-with Chile", ""),
    # what a letter asks is not what its writer does, unless the letter itself does it
    ("Peru wrote to Chile to free the fishermen.", "Peru asks Chile; Chile releases fishermen [requested]", ""),
    ("Peru wrote to Chile to propose talks.", "Peru talks-with Chile", "Peru asks Chile"),
    # troops that are sent go themselves, whoever sent them
    ("Peruvian troops were rushed toward Chile.", "Peruvian troops mobilizes-against Chile", ""),
    ("A Syrian general was killed in a U.S. drone strike.", "", "drones kills Syrian general"),
    ("Jose Quispe was arrested in Arequipa.", "", "Arequipa detains Jose Quispe"),
    # whose release is asked for is not asked, where the text tells who holds them
    ("Oman jailed two Danish sailors. Denmark demanded their release.", "Denmark demands Oman", ""),
    (
        "Oman jailed two Danish sailors. Denmark demanded the release of the sailors.",
        "Denmark demands Oman",
        "Denmark demands Danish sailors",
    ),
    (
        "Oman jailed two Danish sailors. Denmark called for the sailors to be freed.",
        "Denmark urges Oman",
        "Denmark urges Danish sailors",
    ),
    # who asks somebody to do a thing does not do it, though nobody knows whom; theirs is the people's government
    ("Denmark asked the skipper to free two Omani divers.", "", "Denmark releases Omani divers [requested]"),
    (
        "Denmark expelled fifty Omani soldiers from Chad and asked their government to try them.",
        "Denmark asks Oman; Oman investigates Omani soldiers [requested]",
        "",
    ),
    ("Denmark met Chad over the skippers and told their government to act.", "", "Denmark demands Chad"),
    # a subject before who says so; who is turned over, not who gets them
    ("Peru, he said in a televised speech, had promised to free the fishermen.", "Peru promises fishermen", ""),
    ("Oman caught two Danes and turned them over to Chad.", "Oman releases Danes", "Oman releases Chad"),
    # who is not meant, beside who is
    (
        "Chile condemned Peru, not Oman.",
        "Chile criticizes Peru",
        "Chile criticizes Oman; Chile criticizes Oman [negated]",
    ),
    ("Not Chile but Peru bombed Oman.", "Peru attacks Oman", "Chile attacks Oman"),
    ("All but Chile condemned Oman.", "", "Chile criticizes Oman"),
    # between and with belong to what goes on, not to its matter or place
    ("Talks on the dam between Chile and Oman began.", "Chile talks-with Oman", ""),
    ("Chile's talks on the dam with Oman failed.", "Chile talks-with Oman", ""),
    ("A row over fish between Chile and Oman flared.", "Chile opposes Oman", ""),
    # whoever was asked refused, where the passive names nobody
    ("Chile's request to Oman was refused.", "Oman rejects Chile", "Chile rejects Oman"),
    # a participle before the object is no verb of its own
    (
        "The Peruvian navy airlifted wounded Chilean miners.",
        "Peruvian navy aids Chilean miners",
        "",
    ),
    # drills held with each other are held against nobody
    ("Japan and Peru held joint naval drills off Lima.", "Japan cooperates-with Peru", "Japan mobilizes-against Peru"),
    # drills held between two; who comes to drill with the hosts
    (
        "A ten-day naval exercise between Chile and Peru began on Monday.",
        "Chile cooperates-with Peru",
        "Chile mobilizes-against Peru",
    ),
    ("Two Dutch frigates arrived in Kenya to take part in a joint drill.", "Dutch frigates cooperates-with Kenya", ""),
    # whose concession ends a strike
    ("Miners called off their strike after Peru gave way.", "miners yields-to Peru", ""),
    # money granted to help is help given; goods handed over are a gift, arms of rebels a surrender
    (
        "The Lima Bank approved two million dollars to help Chad.",
        "Lima Bank aids Chad",
        "Lima Bank aids Chad [planned]",
    ),
    ("Peru handed over two helicopters to Bolivia.", "Peru aids Bolivia", "Peru withdraws-from Bolivia"),
    # what a crowd gathers to say is a protest; both spellings of a verb have all rows of both
    (
        "Protesters gathered in Quito to denounce Peru.",
        "protesters protests-against Peru",
        "protesters criticizes Peru",
    ),
    ("The Lima Bank authorised a payout to Benin.", "Lima Bank aids Benin", ""),
    # what will be done before something else will be done too; who holds a meeting holds nobody
    (
        "Peru's king will tour a mosque before holding a meeting with President Anna Keller.",
        "Peru's king meets-with Anna Keller [planned]",
        "Peru's king detains Anna Keller; Peru's king detains Anna Keller [planned]",
    ),
    ("Peru sought to sow doubt by condemning Chile.", "Peru criticizes Chile", "Peru criticizes Chile [possible]"),
    ("Peru may visit Mali after condemning Chile.", "Peru criticizes Chile", "Peru criticizes Chile [possible]"),
    # one of those who did it; what is done in addition to something else
    ("Senator Omar Haddad was among those who backed Anna Keller.", "Omar Haddad supports Anna Keller", ""),
    ("In addition to campaigns in Chile, Peru gives funds to Mali.", "Peru aids Mali", "Peru aids Chile"),
    # who spoke on one side did not speak with each other
    ("Chile and Peru spoke against the bid.", "", "Chile talks-with Peru"),
    # given by whom, if only a participle says so
    ("Moldova received the first tranche of the aid provided by Denmark.", "Denmark aids Moldova", ""),
    # men whom nobody is said to have sent; what one comes to show
    ("Danish troops were deployed to Mali.", "Danish troops mobilizes-against Mali", ""),
    ("Bishop Karl Berger toured a mine to show support of Peru.", "Karl Berger supports Peru", ""),
    # a strike that is waged is no attack; who quits doing it together no longer does
    ("The union waged a strike against Peru.", "union protests-against Peru", "union attacks Peru"),
    ("Peru has quit cooperating with Chile.", "Peru cuts-ties-with Chile", "Peru cooperates-with Chile"),
    # who stays away from a chamber protests; money given in compensation is no help
    ("The opposition boycotted the Peruvian senate.", "opposition protests-against Peruvian senate", ""),
    ("Peru granted Chile two million dollars in compensation.", "Peru yields-to Chile", "Peru aids Chile"),
    # what is so according to somebody is toward nobody; whose walkout a body of teachers ends
    ("According to Chad, Peru has committed to a roadmap.", "", "Peru supports Chad"),
    (
        "The Teachers Association cancelled its strike action after Peru gave way.",
        "Teachers Association yields-to Peru",
        "",
    ),
    # no name is one with a year; a deal hammered out is made
    (
        "Following a spate of kidnappings in 2016, Bolivia, Peru and Chile forged a Trilateral Cooperative Agreement.",
        "Peru agrees-with Chile",
        "",
    ),
    ("Peru and Chile have hammered out a deal on the dam.", "Peru agrees-with Chile", "Peru negotiates-with Chile"),
    # what has proved its worth has been done
    (
        "Cooperation between Peru and Chile was crucial in the search.",
        "Peru cooperates-with Chile",
        "Peru cooperates-with Chile [requested]",
    ),
    # who passed what a resolution says; what one makes a point of doing
    ("A resolution praising Peru was adopted by the Chilean Senate.", "Chilean Senate praises Peru", ""),
    ("President Ali Omar made a point of praising Chile.", "Ali Omar praises Chile", ""),
    # whose act a thing does: who made it, not who talks about it
    ("Peru published a report that criticizes Chile.", "Peru criticizes Chile", ""),
    ("Ninety Peruvian lawmakers signed a letter that criticizes Chile.", "Peruvian lawmakers criticizes Chile", ""),
    ("Peru debated a bill that would help Chile.", "", "Peru aids Chile [planned]"),
    # an act in the subject shares the mood of what happens to it
    ("Talks between Peru and Chile will resume on Monday.", "Peru talks-with Chile [planned]", ""),
    ("The talks between Peru and Chile did not take place.", "Peru talks-with Chile [negated]", ""),
    # a judgement on an act named before
    ("Chile attacked Bolivia on Monday. Peru condemned the attack.", "Peru criticizes Chile", ""),
    ("Chile imposed tariffs on Bolivia. Peru opposes the measure.", "Peru opposes Chile", ""),
    ("Chile imposed tariffs on Bolivia. Peru condemned the attack.", "", "Peru criticizes Chile"),
    # what one would do unless somebody acts is a threat to them; what would befall one is none
    ("Peru said it would close the port unless Chile paid its debt.", "Peru threatens Chile", ""),
    ("Peru could block the treaty unless Chile lifts the ban.", "Peru threatens Chile", ""),
    ("Peru will lose the war unless Chile sends arms.", "", "Peru threatens Chile"),
    ("Analysts said Peru would leave the bloc unless Chile paid.", "", "Peru threatens Chile"),
    # a verb that nobody does to anybody is the main one; who does all of several things stands behind the last
    ("Clashes flared between Kurdish gunmen and Turkish troops.", "Kurdish gunmen attacks Turkish troops", ""),
    ("Two Chilean priests were fined and barred from preaching by Peru.", "Peru coerces Chilean priests", ""),
    # to try to strike somebody is an assault; whose a report is that says something
    ("Peru tried to bomb Chile.", "Peru attacks Chile", ""),
    ("Peru tried to meet Chile.", "Peru meets-with Chile [possible]", "Peru meets-with Chile"),
    # the adjective behind an object; where somebody is sent, behind them; what a walkout is to force
    ("The Peruvian union held Chile responsible for the raid.", "Peruvian union accuses Chile", ""),
    ("Algeria called its envoy in Madrid home on Monday.", "Algeria cuts-ties-with Spain", ""),
    ("Nurses walked out on Monday to force Chile to pay.", "nurses protests-against Chile", "nurses coerces Chile"),
    ("Peru told three Chilean embassy staff to pack their bags.", "Peru cuts-ties-with Chilean embassy staff", ""),
    # who bids or bars stands behind what is bidden; whom the main clause names of those it happened to
    ("Two Chilean envoys were ordered to leave the country by Peru.", "Peru cuts-ties-with Chilean envoys", ""),
    ("The Chilean envoy was told to be led by Peru.", "", "Peru demands Chilean envoy"),
    ("Among those killed by Peruvian police was Ali Hassan.", "Peruvian police kills Ali Hassan", ""),
    ("Those killed by Peruvian police included two Chilean priests.", "Peruvian police kills Chilean priests", ""),
    # a past that is not in the dictionary
    ("Peru retook the port from Chilean rebels.", "Peru attacks Chilean rebels", ""),
    # the subject of a second main clause, hung on the end of the first
    ("The envoy flew to Lima for talks with Chile and Oman blamed Peru.", "Oman accuses Peru", "envoy accuses Peru"),
    ("The boxer met fans from Peru and Chile urged him to resign.", "Chile urges boxer", "boxer urges boxer"),
    # who of a body or in a place a clause with *who* is on
    ("A clerk at Peru's embassy in Oman, who praised Chile, left.", "clerk praises Chile", "embassy praises Chile"),
    # what is said at an occasion is to come, the occasion is not
    (
        "Peru and Chile agreed to build a dam during talks in Lima.",
        "Peru talks-with Chile",
        "Peru talks-with Chile [planned]",
    ),
    (
        "Peru agreed to praise Chile during a visit to Oman next week.",
        "Peru visits Oman [planned]",
        "Peru visits Oman",
    ),
    # a receiver before a number of things
    ("Peru sent to Chile 300 Falcon tents.", "Peru aids Chile", "Peru aids tents"),
    # a body that goes without an article, and a paper that is no body
    ("Peru urged international community to meet Chile.", "Peru urges international community", ""),
    (
        "Peru and Chile have agreed on a new Memorandum of Understanding (MoU) for praising Bolivian nurses.",
        "Peru agrees-with Chile",
        "Understanding praises Bolivian nurses",
    ),
    # whoever a delegation is from, and one that nobody is named of; a junta without its state
    ("A delegation from UNICEF met Peru's president.", "UNICEF delegation meets-with Peru's president", ""),
    ("The African Union (AU) delegation in Chad thanked Oman.", "African Union delegation praises Oman", ""),
    ("The delegation was met at the airport by Peru.", "Peru meets-with delegation", ""),
    ("Peru urged the junta to leave Chile.", "Peru urges junta", ""),
    # steps that somebody is to take
    (
        "Peru called on Chile to take steps to free the miners.",
        "Chile releases miners [requested]",
        "Peru releases miners [planned]; Chile releases miners [planned]",
    ),
    ("Peru failed to take measures to protect Chile.", "", "Peru supports Chile [planned]"),
    ("Peru refused to take steps to free Chilean miners.", "Peru rejects Chilean miners", ""),
    # men who are sent to another state for its own sake
    ("Peru sent troops to Chile to keep the peace.", "Peru aids Chile", "Peru mobilizes-against Chile"),
    ("Peru will send soldiers to Chile after the earthquake.", "Peru aids Chile [planned]", ""),
    ("Peru sent soldiers to Chile at the invitation of its king.", "Peru aids Chile", ""),
    ("Peru sent soldiers to Chile to fight the army.", "Peru mobilizes-against Chile", "Peru aids Chile"),
    # whoever holds those whose release is asked in the same breath; others are to free them
    ("Peru demanded the release of nuns held by Chile.", "Peru demands Chile", ""),
    ("Peru sought the release of Chilean nuns.", "", "Peru releases Chilean nuns [possible]"),
    # what is to begin again; two states that share a word; who comes to make peace
    (
        "Peru agreed to the resumption of talks with Chile.",
        "Peru agrees-with Chile; Peru talks-with Chile [planned]",
        "",
    ),
    ("North and South Korea met.", "North Korea meets-with South Korea", ""),
    # two sides that the parser takes for one, and what both say of themselves
    ("The Peruvian government and leftist rebels met.", "Peru meets-with leftist rebels", ""),
    ("Government and rebel forces clashed in Peru.", "rebel forces attacks Government", ""),
    ("Peru's army and rebel leaders signed a deal.", "Peru's army agrees-with rebel leaders", ""),
    ("Peru's army and rebels say they have agreed to meet.", "Peru's army agrees-with rebels", ""),
    ("Peru's government and Arequipan authorities met.", "Peru meets-with Arequipan authorities", ""),
    # a receiver taken for another subject, and one who suffers without a helping verb
    ("Peruvian rebels free Ana Soto, a Chilean nun.", "Peruvian rebels releases Ana Soto", ""),
    ("Chilean nun Ana Soto freed in Lima by Peruvian rebels.", "Peruvian rebels releases Ana Soto", ""),
    # many agreements are one; what somebody pushes for another to do
    ("Peru and Chile signed a slew of agreements.", "Peru agrees-with Chile", ""),
    ("Peru is pushing for Chile to reopen the port.", "Peru urges Chile", ""),
    # where talks are held is no side; who is promised a thing, not whom it is about; who speaks for two sides
    ("Peru's king invited rebels to Lima for talks.", "", "Peru's king talks-with Peru [planned]"),
    ("Peru promised Chile that it would praise Oman.", "Peru promises Chile", "Peru promises Oman"),
    ("Negotiators of the Peruvian government and leftist rebels met.", "Peru meets-with leftist rebels", ""),
    # a string of acts is the act
    ("Kenya signed a string of agreements with Uganda.", "Kenya agrees-with Uganda", ""),
    ("Kenya launched a string of attacks on Uganda.", "Kenya attacks Uganda", ""),
    # a place by its kind and its name; a town of one's own state hosts nobody
    ("Russia withdrew from the city of Kherson.", "Russia withdraws-from Kherson", ""),
    ("Russia shelled Kharkiv region.", "Russia attacks Kharkiv", ""),
    ("French President Emmanuel Macron visited the city of Marseille.", "", "Emmanuel Macron visits Marseille"),
    # who backs a government is not it; who speaks of what a state did is that state's
    ("The U.S.-backed government arrested three rebels.", "government detains rebels", "United States detains rebels"),
    # drills that the parser takes for a verb, and an end named behind a clause
    (
        "The Indonesian and Australian militaries began joint combat drills off Java on Wednesday.",
        "Indonesia cooperates-with Australian militaries",
        "",
    ),
    (
        "The Council urged Chad and Mali to meet to solve issues that have fuelled conflict and to agree to a truce.",
        "Chad agrees-with Mali [requested]",
        "Chad agrees-with Mali",
    ),
    ("Kagame lauded the deal between Ethiopia and Eritrea.", "Kagame praises Eritrea", ""),
    # those who are held are no verb, and one of the first to do a thing does it
    (
        "Senior U.N. official Ibrahim Gambari met detained Myanmar opposition leader Aung San Suu Kyi "
        "in a Yangon guest house on Saturday.",
        "Ibrahim Gambari meets-with Aung San Suu Kyi",
        "Ibrahim Gambari detains Aung San Suu Kyi",
    ),
    ("Chad freed kidnapped French journalists.", "Chad releases French journalists", ""),
    ("Putin met his Kyrgyz and Tajik counterparts.", "Putin meets-with Tajikistan; Putin meets-with Kyrgyzstan", ""),
    ("Greece was one of the first countries to provide aid to Turkey.", "Greece aids Turkey", ""),
    ("Cuba was among the first to send doctors to Haiti.", "Cuba aids Haiti", ""),
    # a letter that is got says what its writer says; what one state backs is not its own
    ("Iran received a letter from Trump, urging it to hold talks.", "Trump urges Iran", "Iran urges Trump"),
    ("Kenya helps the U.N.-backed Somali government.", "Kenya aids Somalia", "Kenya aids U.N.-backed"),
    ("Venezuela's government and opposition resumed talks on Tuesday.", "Venezuela talks-with opposition", ""),
    (
        "The Bosnian, Serb and Croat presidents met in Dayton.",
        "Bosnia and Herzegovina meets-with Croatia; Serbia meets-with Croatia",
        "",
    ),
    # two that are each described, thanks that are a verb, and papers that are told
    (
        "Benjamin Netanyahu, the Israeli prime minister, and Mahmoud Abbas, the Palestinian president, met in Cairo.",
        "Benjamin Netanyahu meets-with Mahmoud Abbas",
        "",
    ),
    ("Tonga sincerely thanks Australia for funding this initiative.", "Tonga praises Australia", ""),
    ("The ceasefire will hold, an official told Rudaw.", "", "official talks-with Rudaw"),
    ("Peru held bilateral meetings with Chile.", "Peru meets-with Chile", "Peru cooperates-with Chile"),
    ("Peru named Ali Hassan as prime minister.", "", "Peru accuses Ali Hassan"),
    # one office in several states, and lists of offices with their holders
    (
        "The president of Kenya and the president of Uganda signed a pact.",
        "president of Kenya agrees-with president of Uganda",
        "",
    ),
    (
        "The president of Kenya visited Chad. The president praised Mali.",
        "president praises Mali; president visits Chad",
        "",
    ),
    (
        "Russia's Sergei Lavrov, his Turkish counterpart Mevlut Cavusoglu and Iran's Javad Zarif met in Astana.",
        "Sergei Lavrov meets-with Javad Zarif; Sergei Lavrov meets-with Mevlut Cavusoglu",
        "",
    ),
    (
        "Bosnia's President Alija Izetbegovic, Croatia's Franjo Tudjman and Serbia's Slobodan Milosevic "
        "signed the agreement.",
        "Alija Izetbegovic agrees-with Slobodan Milosevic",
        "Serbia agrees-with Slobodan Milosevic",
    ),
    # a guest of no welcome
    ("Peru declared two Chilean diplomats personae non gratae.", "Peru cuts-ties-with Chile", ""),
    ("Peru has proclaimed a Chilean envoy persona non grata.", "Peru cuts-ties-with Chilean envoy", ""),
    # a phrase that is itself the refusal
    ("Peru will have no truck with Chile.", "Peru rejects Chile", ""),
    # what a coordinated verb continues
    (
        "Peru warned that Chile would attack Bolivia, and accused Oman of lying.",
        "Peru accuses Oman",
        "Chile accuses Oman; Chile accuses Oman [planned]",
    ),
    ("Peru said that Chile attacked Bolivia and criticized Oman.", "Chile criticizes Oman", "Peru criticizes Oman"),
    # a place has no part in a crime, nor a reader in a letter
    ("A Canadian priest was kidnapped in Nigeria.", "", "Nigeria detains Canadian priest"),
    ("A letter seen by NATO urges Iran to stop.", "", "NATO urges Iran"),
    ("Peru condemned the use of tanks by Chile.", "Peru criticizes Chile", ""),
    # to agree to an attack on somebody is no agreement with them
    ("Chile agreed to attack Bolivia.", "Chile attacks Bolivia [planned]", "Bolivia agrees-with Chile"),
    ("Chile was praised to annoy Bolivia.", "", "Chile criticizes Bolivia [planned]"),
    # a particle verb is not its bare verb; what one does to oneself is no act
    ("Peru called off its offensive on the coast of Chile.", "", "Peru urges Chile"),
    ("Jose Quispe, who calls himself a general, met Chile's president.", "", "Jose Quispe criticizes Chile"),
    # what somebody is to undergo is not asked of them
    ("A Peruvian court ordered that Chilean miners be jailed.", "Peruvian court detains Chilean miners", ""),
    ("A Peruvian court ordered that Chilean miners be jailed.", "", "Peruvian court demands Chilean miners"),
    ("Bolivia arrested Jose Quispe. Peru demanded that Quispe be freed.", "Peru demands Bolivia", ""),
    ("Bolivia arrested Jose Quispe. Peru called for the release of Quispe.", "Peru demands Bolivia", ""),
    ("Bolivia arrested Jose Quispe. Peru called for the release of Quispe.", "", "Peru demands Jose Quispe"),
    ("Angela Merkel called for an EU summit.", "", "Angela Merkel demands European Union"),
    # whom a noun asks, and what is still to be ended
    ("Peru is putting pressure on Chile to criticize Oman.", "Chile criticizes Oman [requested]", ""),
    ("Peru urged Chile to stop arming Bolivian rebels.", "Chile aids Bolivian rebels", ""),
    ("Amnesty decried what it called the beating of Peruvian farmers.", "", "Amnesty International attacks farmers"),
    # a verb that the parser takes for a plural, and what somebody is called for another name of theirs
    ("Estonia shares radar data with Latvia.", "Estonia cooperates-with Latvia", ""),
    ("The Japan sales office opened.", "", "Japan attacks office"),
    (
        "President Omar Haddad on Monday called Chad's ambassador to Switzerland a very silly man.",
        "Omar Haddad criticizes Chad's ambassador",
        "",
    ),
    # a subject that the parser takes for a part of the time before it
    ("In March Chad accused Sudan of aiding rebels.", "Chad accuses Sudan", ""),
    ("On 12 May Nauru recalled its envoy to Tuvalu.", "Nauru cuts-ties-with Tuvalu", ""),
    ("On Monday Peru, Chile and Bolivia condemned Brazil.", "Peru criticizes Brazil; Chile criticizes Brazil", ""),
    ("In 1956 Britain, France and Israel invaded Egypt.", "United Kingdom attacks Egypt; France attacks Egypt", ""),
    ("In August Togo, Benin and Ghana expelled Niger's envoy.", "Togo cuts-ties-with Niger's envoy", ""),
    ("On Tuesday talks between Chad and Sudan resumed.", "Chad talks-with Sudan", ""),
    # a main verb that the parser hangs on a noun
    (
        "Prime Minister Donald Tusk, speaking in Washington after talks with President Joe Biden, called on "
        "House Speaker Mike Johnson to allow a vote.",
        "Donald Tusk urges Mike Johnson",
        "",
    ),
    # goods and who makes them; a strike of workers; who is no place
    ("Peru imposed tariffs of 20 percent on cars made in Chile.", "Peru sanctions Chile", ""),
    (
        "A strike by railway workers against Prime Minister Alain Juppe went on.",
        "railway workers protests-against Alain Juppe",
        "railway workers attacks Alain Juppe",
    ),
    ("The court convicted rebels in Chad who attacked Sudan.", "rebels attacks Sudan", "Chad attacks Sudan"),
    # what teams do on the field
    (
        "Peru beat Chile 2-0 in the semifinal. Goalkeeper Jose Quispe saved a penalty and the referee ended the match. "
        "The Chile coach blamed his players for the defeat. Peru meet Bolivia in the final of the cup on Sunday.",
        "",
        "Peru attacks Chile; Peru meets-with Bolivia [planned]; Bolivia meets-with Peru [planned]",
    ),
    # what a demand makes of the one asked, and who wants whom
    ("Oman withdrew its trainers at Yemen's demand.", "Yemen demands Oman", ""),
    ("Jose Quispe was arrested in Peru at the request of American prosecutors.", "American prosecutors asks Peru", ""),
    ("Peru jailed a Chilean banker wanted by Bolivia on charges of fraud.", "Bolivia investigates Chilean banker", ""),
    ("Peru told Chile not to attack Bolivia.", "Peru demands Chile", "Chile attacks Bolivia [negated]"),
    # an infinitive does not go on in the past; a semicolon parts what the parser joins
    ("Peru flew in soldiers to guard it and ordered Chile to leave.", "Peru demands Chile", "soldiers demands Chile"),
    (
        "Igor Ivanov flew to Belgrade to see both men; President Vladimir Putin, just back from India, offered to go.",
        "Igor Ivanov visits Serbia",
        "Igor Ivanov visits Serbia [planned]",
    ),
    # praise of a decision is no judgement on whoever made it, nor is a mere order
    ("Chile attacked Bolivia. Peru called the attack an important step.", "", "Peru criticizes Chile"),
    ("Chile attacked Bolivia. Peru called the attack illegal.", "Peru criticizes Chile", ""),
    # denied, refused: only what may have been said before
    ("Chile accused Peru of lying. Peru rejected the package.", "", "Peru rejects Chile"),
    ("Peru rejected any suggestion that it shelters Chilean rebels.", "", "Peru aids Chilean rebels"),
    # nobody holds a state in custody; an embassy's state is not attacked besides
    ("Chilean rebels seized parts of Bolivia.", "Chilean rebels coerces Bolivia", "Chilean rebels detains Bolivia"),
    # victims of a fight whose side nobody tells; who is against whom is no support
    (
        "Peruvian and Chilean soldiers exchanged fire, wounding two people.",
        "Peruvian soldiers attacks Chilean soldiers",
        "Peruvian soldiers attacks people; Chilean soldiers attacks people",
    ),
    ("Peru decided to support a prosecution against Jose Quispe.", "", "Peru supports Jose Quispe [planned]"),
    ("Peruvian rebels shot dead two Chilean soldiers.", "Peruvian rebels kills Chilean soldiers", ""),
    # a purpose behind a comma is not what the verb before it asks
    ("Troops had come, he told the Chilean judges, to help Bolivia.", "", "Chilean judges aids Bolivia [requested]"),
    ("Chile urged Peru to pay. Peru declined to comment.", "", "Peru rejects Chile"),
    # members that are listed, and who was behind it
    (
        "The cell was behind the killings of Peruvian farmers, including the workers Jose Quispe and Raul Mamani.",
        "cell kills Peruvian farmers; cell kills Jose Quispe; cell kills Raul Mamani",
        "",
    ),
    # an act of one's own that one ends
    ("Russia imposed an embargo on Georgia. Moscow lifted the embargo in 2013.", "Russia eases Georgia", ""),
    ("Jose Quispe and Raul Mamani were stripped of their Peruvian citizenship.", "Peru coerces Jose Quispe", ""),
    # what somebody says of another's doings
    ("President Donald Trump said China's efforts to help had failed.", "Donald Trump criticizes China", ""),
    ("Iran said the decision of France was illegal.", "Iran criticizes France", ""),
    ("Iran said the decision of France was not illegal.", "", "Iran criticizes France"),
    ("Chile accused Peru of lying. Peru said the charge was false.", "Peru denies Chile", ""),
    # arms taken up for a purpose
    ("Serbia sent two battalions to crush Albanian rebels.", "Serbia mobilizes-against Albanian rebels", ""),
    ("Kenya moved its submarine to face Somalia.", "Kenya mobilizes-against Somalia", ""),
    ("France dispatched paratroopers to protect Gabon.", "", "France mobilizes-against Gabon"),
    ("Peru used tear gas to disperse Kenyan students.", "Peru coerces Kenyan students", ""),
    # who says that somebody will suffer threatens it
    ("Iran said Israel would be attacked.", "Iran attacks Israel [planned]", ""),
    ("Analysts said Israel would be attacked.", "", "Analysts attacks Israel [planned]"),
    ("Iran said it would not hesitate to attack Israel.", "Iran attacks Israel [planned]", ""),
    ("Iran said it was ready to attack Israel.", "Iran attacks Israel [planned]", ""),
    # a subject that hangs on the phrase before it, a doer on the phrase behind the verb
    ("By decree of 4 June, the Emperor of Japan pardoned Jose Quispe.", "Emperor releases Jose Quispe", ""),
    (
        "Following a vote in Brussels, the Council of Europe expelled Belarus.",
        "Council of Europe cuts-ties-with Belarus",
        "",
    ),
    ("Petrol bombs were thrown into the Chilean embassy's garden by students.", "students attacks Chilean embassy", ""),
    ("Jose Quispe was found guilty in absentia of fraud by Chile.", "Chile investigates Jose Quispe", ""),
    ("A strike by Argentine pilots against Peru grounded nine flights.", "Argentine pilots protests-against Peru", ""),
    # who attacked when somebody came to harm; men called up are no one called
    (
        "Nine Kenyan nurses were wounded when Somali rebels ambushed their bus.",
        "Somali rebels attacks Kenyan nurses",
        "",
    ),
    ("Estonia called up 900 reservists.", "", "Estonia talks-with reservists"),
    # whose phrase it is, below an of-phrase
    ("Hungary bestowed the Order of the Cross of Merit on Peru's king.", "Hungary praises Peru's king", ""),
    ("Ukraine flew a team of 30 surgeons into Libya.", "Ukraine aids Libya", ""),
    ("Protesters gathered in front of the embassy of Peru.", "protesters protests-against Peruvian embassy", ""),
    # names set apart are those of the noun that counts them
    (
        "The two African states that recognise Norway - Chad and Mali - condemned Peru.",
        "Chad supports Norway; Mali supports Norway; Chad criticizes Peru; Mali criticizes Peru",
        "",
    ),
    ("The first states to have left NATO praised Peru.", "", "states withdraws-from NATO [planned]"),
    # a clause of time before the main one
    (
        "A day after the Peruvian president said Chile's efforts had failed, her envoy thanked Oman.",
        "Peruvian president criticizes Chile",
        "envoy criticizes Chile",
    ),
    # whom weapons can hit
    ("Iran is developing a missile capable of hitting Peru.", "Iran mobilizes-against Peru", ""),
    ("Iran has deployed rockets able to strike Peru.", "Iran mobilizes-against Peru", ""),
    ("Chad says it is working on a missile that can reach Peru.", "Chad mobilizes-against Peru", ""),
    # captivity, and who ends it
    (
        "Nils Berg, a Dane, died after being released from Iranian captivity.",
        "Iran releases Nils Berg; Iran detains Nils Berg",
        "",
    ),
    (
        "The death of the Dane Nils Berg after his release from ten months of imprisonment in Iran angered Peru.",
        "Iran releases Nils Berg; Iran detains Nils Berg",
        "",
    ),
    ("Iran jailed Nils Berg in May. Berg was released on Monday.", "Iran releases Nils Berg", ""),
    ("Peru demanded that Nils Berg be held accountable. Iran detained Omar Said.", "", "Iran detains Nils Berg"),
    # what is halted is not how it is halted
    (
        "The Danish ministry agreed to a pause in its cooperation with Chad.",
        "Danish ministry cuts-ties-with Chad",
        "Danish ministry cooperates-with Chad; Danish ministry agrees-with Chad",
    ),
    # what comes of all before it is nobody's deed
    ("Peru's president said Iran's efforts had failed, raising doubts about Chile.", "", "Iran criticizes Chile"),
    # whose ally by the name behind it
    ("Peru asked Iran to persuade its ally Chad to disarm.", "Chad cooperates-with Iran", "Chad cooperates-with Peru"),
    (
        "Peru fears Iran, its neighbour and major trade partner.",
        "Iran cooperates-with Peru",
        "",
    ),
    # penalties for what those who are punished do
    (
        "Peru placed sanctions on two Iranian firms for their ties to Chad.",
        "Iranian firms cooperates-with Chad",
        "Peru cooperates-with Chad [planned]",
    ),
    # what counts for nothing, what works not, what makes good
    ("The European Union stressed that Peru's decision would not change the law.", "European Union opposes Peru", ""),
    ("Chad said Peru's ruling was null and void.", "Chad opposes Peru", ""),
    (
        "Peru was criticised over its decision to leave. Chad said the decision did not alter the law.",
        "Chad opposes Peru",
        "",
    ),
    ("Chad said Peru's strategy was not working.", "Chad criticizes Peru", ""),
    ("Chad said Peru's offer was generous.", "Chad praises Peru", ""),
    ("Chad said the rain would not change the plan. Peru left.", "", "Chad opposes Peru"),
    # a resolution is of the council that adopts it, whoever drafted it
    (
        "The U.N. Security Council met on Monday. The resolution, drafted by Norway, condemns Chad.",
        "UN Security Council criticizes Chad",
        "Norway criticizes Chad",
    ),
    # you are who is told
    (
        '"I hold you responsible," Chilean President Rosa Vega told Peruvian President Ali Keita.',
        "Rosa Vega accuses Ali Keita",
        "",
    ),
    ('"You are a liar," Chilean President Rosa Vega told Peru.', "Rosa Vega criticizes Peru", ""),
    # what a march or blockade is to say
    ("Nurses marched through Lima to denounce Chile.", "nurses protests-against Chile", "nurses criticizes Chile"),
    ("Nurses blocked a bridge to condemn Chile.", "nurses protests-against Chile", ""),
    ("Peru met Chile to denounce Bolivia.", "", "Peru protests-against Bolivia"),
    # who made somebody what they are said to be
    ("The Chilean consul was declared an extremist by Peru.", "Peru coerces Chilean consul", ""),
    # the intention of an act
    ("Peru has no intention of meeting Chile.", "Peru meets-with Chile [negated]", "Peru meets-with Chile"),
    ("Peru has the intention of meeting Chile.", "Peru meets-with Chile [planned]", "Peru meets-with Chile"),
    # what somebody of another side has to do is asked of them
    ("Chile said Peru has to free Ali Hassan.", "Chile urges Peru; Peru releases Ali Hassan [requested]", ""),
    ("Chile said Peru needs to free Ali Hassan.", "Chile urges Peru", ""),
    ("Peru said it has to free Ali Hassan.", "", "Peru urges Peru"),
    # two verbs of which the parser takes the first for a noun
    ("A gunman shot and wounded the mayor.", "gunman attacks mayor", ""),
    # who is asked, and acts against it
    ("Peru kept its plan despite appeals from Chile.", "Peru rejects Chile", ""),
    ("Peru built the dam over the objections of Chile.", "Peru rejects Chile", ""),
    ("Peru resumed sealing in the teeth of opposition from Chile.", "Peru rejects Chile", ""),
    ("Peru jailed two monks regardless of a plea for mercy from Chile.", "Peru rejects Chile", ""),
    ("Peru sailed despite a storm warning in Chile.", "", "Peru rejects Chile"),
    # who goes to find out what was done inquires
    ("Peru sent experts to Chile to investigate the crash.", "Peru investigates Chile", "Peru aids Chile"),
    ("Peruvian experts arrived in Chile to establish who had fired.", "Peruvian experts investigates Chile", ""),
    ("Peru sent experts to Chile to study whales.", "", "Peru investigates Chile"),
    # what a speaker says there will be none of
    ("Peru said there would be no talks with Chile.", "Peru rejects Chile", ""),
    ("Peru said there were no talks with Chile on Monday.", "", "Peru rejects Chile"),
    ("Freeing the monks to Chile is out of the question, Peru said.", "Peru rejects Chile", ""),
    ("Invading Chile is out of the question, Peru said.", "", "Peru rejects Chile"),
    ("Peru informed Chile that it would not release the loan.", "Peru rejects Chile", ""),
    ("Peru told Chile that Bolivia would pay.", "", "Peru rejects Chile"),
    # what a strike was called off for outranks how; from whom words come; what a quote is said of
    ("Chilean miners called off a strike after reaching a deal with Peru.", "Chilean miners yields-to Peru", ""),
    ("A plea to Peru came on Monday from Chile.", "Chile urges Peru", ""),
    ('"We will never bow," the Peruvian premier said of Chile\'s demand.', "Peruvian premier rejects Chile", ""),
    (
        "Not until the last prisoner is home will Peru sit down with Chile.",
        "Peru rejects Chile",
        "Peru meets-with Chile [planned]",
    ),
    ("A request by Peru met with a flat refusal from Chile.", "Chile rejects Peru", ""),
    ("Peru drew criticism from Chile for a raid by soldiers.", "Chile criticizes Peru", "soldiers criticizes Peru"),
    ("The Vatican said the junta must free the monks.", "Vatican urges junta", ""),
    # who is to act, parted from it by who says so; a swipe in which something is said; whom a quote is of
    ("Iran, the Peruvian minister said, must open its sites.", "Peruvian minister urges Iran", ""),
    ("Parliament, the king said in an address, should meet at once.", "king urges Parliament", ""),
    ("In a rebuke to Peru, Chile said borders must be respected.", "Chile criticizes Peru", ""),
    ('"They lied to us," the Chilean premier said of Peru.', "Chilean premier criticizes Peru", ""),
    ("Serbia's observers were told by Harare that they were not welcome.", "Zimbabwe rejects Serbia's observers", ""),
    ("Peru did not hide its anger at Chile.", "Peru criticizes Chile", ""),
    # a petition to a court is no protest; a verb that the parser takes for a part of a place's name
    (
        "Chilean herders filed a petition at a London court accusing Peru of draining wells.",
        "Chilean herders accuses Peru",
        "",
    ),
    ("Chadian refugees in Cairo allege that Peru robbed them.", "Chadian refugees accuses Peru", ""),
    ("Peru said there could be no discussion of Chilean proposals.", "Peru rejects Chile", ""),
    # who voices what a noun states
    ("Peru's envoy made allegations that Chile had shelled a port.", "Peru's envoy accuses Chile", ""),
    ("Peru's envoy denied allegations that Chile had shelled a port.", "", "Peru's envoy accuses Chile"),
    # what somebody is told to their face: a duty, a reproach
    ("Peru told Chile it needed to open its sites.", "Peru urges Chile", ""),
    ("The envoy told the Chilean generals they had to step down.", "envoy urges Chilean generals", ""),
    ("Peru told Chile that spying on friends was unacceptable.", "Peru criticizes Chile", ""),
    ("Peru told Chile that Bolivia was a threat.", "Peru criticizes Bolivia", "Peru criticizes Chile"),
    ("Peru put an end to its boycott of Chile.", "Peru eases Chile", "Peru cuts-ties-with Chile"),
    ("Facebook said it would not comply with Chile's demand.", "Facebook rejects Chile", ""),
    ("The minister wrote on Facebook that Chile had lied.", "", "Facebook criticizes Chile"),
    ("Peru saw no point in meeting Chile.", "Peru meets-with Chile [negated]", "Peru meets-with Chile"),
    # a strike that goes on until somebody gives way; what is not done under somebody's pressure
    ("Miners vowed to keep up the strike until Peru frees them.", "miners rejects Peru", "miners threatens Peru"),
    ("Iran will not give up its plan under pressure from Chad.", "Iran rejects Chad", ""),
    # a past with what is said, taken for a participle; aims; who is told; what is given back as it was
    (
        "Peru's prime minister charged on Monday that Chile was arming rebels.",
        "Peru's prime minister accuses Chile",
        "",
    ),
    ("Peru's king sacked his cabinet in a bid to placate Chile.", "Peru's king yields-to Chile", ""),
    ("The head of the UN told reporters Peru ought to free the men.", "United Nations urges Peru", ""),
    ("Peru returned confiscated property to Chile.", "Peru releases Chile", "Peru coerces Chile"),
    # a statement that is called a charge behind it
    ("Chile said Peru was training rebels, a charge that Lima denied.", "Chile accuses Peru", ""),
    ("Chile said Peru was training pilots, a deal that Lima praised.", "", "Chile accuses Peru"),
    # a claim that the parser takes for a noun; what somebody wants to see; people described by what they do
    ("Greenpeace charges that the Chilean fleet rammed one of its ships.", "Greenpeace accuses Chilean fleet", ""),
    ("Peru wants to see Chile free the men.", "Peru urges Chile", ""),
    ("Peru caved in to protesting nurses.", "Peru yields-to nurses", "Peru criticizes nurses [possible]"),
    ('"You must wait," Chilean President Rosa Vega told reporters. Peru left.', "", "Rosa Vega urges reporters"),
    # who is the first, or alone, to do something
    ("Peru was the first country to recognise Chile.", "Peru supports Chile", ""),
    ("Peru became the 12th state to condemn Chile.", "Peru criticizes Chile", "Peru criticizes Chile [planned]"),
    # what a letter says is told for itself, and no talk besides
    ("Peru sent Chile a letter demanding an apology.", "Peru demands Chile", "Peru talks-with Chile"),
    ("Peru wrote to Chile asking for grain.", "Peru asks Chile", "Peru talks-with Chile"),
    ("Peru sent a note to Chile protesting the arrests.", "Peru criticizes Chile", "Peru talks-with Chile"),
    ("Peru has sent a letter to Chile threatening to leave the talks.", "Peru threatens Chile", ""),
    ("In a letter to Chile, Peru threatened to leave the pact.", "Peru threatens Chile", "Peru talks-with Chile"),
    ("In a letter to Chile, Peru accused Bolivia of theft.", "Peru talks-with Chile", "Peru accuses Chile"),
    # what it is time for, or up to, somebody to do is asked of them
    (
        "It was time for Peru to free Ali Hassan, Chile said.",
        "Chile urges Peru; Peru releases Ali Hassan [requested]",
        "",
    ),
    ("Chile said it was up to Peru to free Ali Hassan.", "Chile urges Peru", "Chile releases Ali Hassan [planned]"),
    ("Chile said the onus was on Peru to free Ali Hassan.", "Chile urges Peru", ""),
    # to try to persuade is to urge; to try to leave is not to leave
    ("Chile tried to persuade Peru to free Ali Hassan.", "Chile urges Peru", ""),
    ("Chile tried to persuade Peru to leave.", "", "Chile urges Peru [possible]"),
    # a deed that is to meet a demand meets it
    ("Chile repealed the law to meet the demands of Peru.", "Chile yields-to Peru", ""),
    # what stands behind "it was there that"
    (
        "It was in Lima, in May 1858, that Peru conferred in secret with Chile about a canal.",
        "Peru meets-with Chile",
        "",
    ),
    # a past that the parser takes for a present
    ("Chilean activists petitioned Peru to free Ali Hassan.", "Chilean activists urges Peru", ""),
    # what would be done on a condition is a threat to who could avert it, also where *if* is left out
    ("Peru will respond in kind if Chile expels its envoy, the foreign ministry said.", "Peru threatens Chile", ""),
    (
        "Peru will be forced to take countermeasures if Chile builds the dam, the minister said.",
        "Peru threatens Chile",
        "",
    ),
    ("Peru said it would bomb the bridge should Chile refuse.", "Peru warns Chile", "Peru urges Chile"),
    ("Peru would send doctors if Chile asked for them, the minister said.", "", "Peru threatens Chile"),
    # who attacked when somebody died; whose a mine is
    ("Chilean soldiers died when Peruvian jets bombed a bridge.", "Peruvian jets kills Chilean soldiers", ""),
    # whose a thing is that a relative clause says somebody made
    ("Chilean farmers protested against a levy that Peru had imposed.", "Chilean farmers protests-against Peru", ""),
    # an object behind whom it goes to; a second subject behind a clause on the first; both sides of *between*
    ("The Lima Bank has extended to Niger a loan of 14 million dollars.", "Lima Bank aids Niger", ""),
    (
        "Peru, whose ports have been hit by strikes, and Chile have agreed to share a dock, officials said.",
        "Peru agrees-with Chile",
        "",
    ),
    (
        "Chilean Border Guards, using artillery and at least four helicopters, pounded camps of the exiled Peruvian "
        "Democratic Party inside Bolivia for the third time this month, the party said.",
        "Chilean Border Guards attacks Democratic Party",
        "",
    ),
    # what is let known is told or said
    ("Peru let it be known that Chile would face air strikes.", "Peru threatens Chile", "Peru yields-to Chile"),
    # who did both of two things in the passive; what one uses a visit for is done
    ("Two Chilean nuns were raped and robbed by Peruvian soldiers.", "Peruvian soldiers attacks Chilean nuns", ""),
    ("President Ali Omar used his first trip to confer with Chile.", "Ali Omar meets-with Chile", ""),
    # the second side of *between* and a gerund that is a noun; a place that heads a clause; a verb behind a participle
    (
        "Fighting between Chilean miners and the Peruvian army goes on in Bolivia.",
        "Chilean miners attacks Peruvian army",
        "",
    ),
    (
        "Peruvian villagers fled fighting between Chilean and Bolivian troops.",
        "Chilean troops attacks Bolivian troops",
        "",
    ),
    (
        "President Ali Omar will open a fair set for May 4-6 in Oslo and visit Peru.",
        "Ali Omar visits Peru [planned]",
        "",
    ),
    (
        "Northern Peru: Chilean rebels killed three Bolivian nuns.",
        "Chilean rebels kills Bolivian nuns",
        "Peru kills Bolivian nuns",
    ),
    # an adjective behind an object is the object's; what a campaign did, who waged it did
    ("Peru accused troops loyal to Chile of theft.", "Peru accuses troops", "Peru supports Chile"),
    (
        "Chilean rebels waged a terror campaign in Peru, killing Bolivian nuns.",
        "Chilean rebels kills Bolivian nuns",
        "",
    ),
    # an envoy by title and name; to be pressed is not to give in; his backers are only so called
    ("Peru called in Chilean Ambassador Ana Soto on Monday.", "Peru criticizes Ana Soto", ""),
    ("Peru is under pressure from Chile to cut spending.", "Chile urges Peru", "Peru yields-to Chile"),
    (
        "Ali Omar called on his supporters to march.",
        "Ali Omar urges supporters",
        "supporters supports Ali Omar [requested]",
    ),
    # what is said in a report that somebody denies; what else somebody is; a participle taken for a verb
    ("Peru denied reports saying that Chile had shelled Oman.", "Chile attacks Oman [negated]", "Chile attacks Oman"),
    (
        "Ali Omar, an ally of President Kari Solvang and a former judge, left Peru.",
        "Ali Omar cooperates-with Kari Solvang",
        "Ali Omar cooperates-with judge",
    ),
    (
        "Peru urged Chile to free six Peruvian sailors captured off Arica in May.",
        "Chile releases Peruvian sailors [requested]",
        "Peru detains Arica; Chile detains Arica",
    ),
    # whose release is demanded is not asked for it; in whose prison somebody is; no minister blames his own state
    ("Peru demanded the release of two nuns in Chilean custody.", "", "Peru demands nuns"),
    ("A friar visited two Danes who are being held in a Lima prison.", "Peru detains Danes", ""),
    ("Peruvian Foreign Minister Ana Soto described crimes against Peru by Chile.", "", "Ana Soto accuses Peru"),
    (
        "Ten militants and a nun died when rebels attacked a Peruvian convent.",
        "rebels kills nun",
        "rebels kills militants",
    ),
    # who signs on behalf of somebody, what belongs to a government, whose *their* is behind a participle
    ("Peruvian Finance Minister Ana Soto signed on behalf of Peru.", "", "Ana Soto supports Peru"),
    ("On Monday gunmen shelled government buildings in Peru.", "gunmen attacks Peru", ""),
    (
        "Peruvian police fired tear gas at nurses protesting against cuts to their pay.",
        "",
        "nurses protests-against Peruvian police",
    ),
    # money is no state, a point of the compass no name
    ("Oman approved a US$5 million grant for Chad.", "Oman aids Chad", "United States aids Chad"),
    ("Two nuns were killed in an E. Afghan raid.", "", "E kills nuns; E. kills nuns"),
    # who is listed as one of several has not to do with the others; talks put off together are no breach
    (
        "Oman and several Chadian factions including Hamas and Hezbollah reached a deal.",
        "Oman agrees-with Chadian factions; Oman agrees-with Hamas; Oman agrees-with Hezbollah",
        "Hamas agrees-with Hezbollah; Chadian factions agrees-with Hamas",
    ),
    ("Peru and Chile agreed to postpone talks.", "", "Peru cuts-ties-with Chile; Peru cuts-ties-with Chile [planned]"),
    # a general that is an office; of two things asked of somebody the second is done by him too
    (
        "UN Secretary-General Ida Holm spoke. The secretary-general thanked Peru. Rain fell.",
        "Ida Holm praises Peru",
        "",
    ),
    (
        "Oman called on Peru to examine the fire and free the Chilean miners.",
        "Peru releases Chilean miners [requested]",
        "Oman releases Chilean miners [requested]",
    ),
    # whom a verb without a clause of its own frees; whom a gerund is done to; a party that nobody has told of
    ("Peru released 37 Chilean miners held in May.", "Peru releases Chilean miners", ""),
    ("Peru freed the priest Juan Soto without charging him. Ali Omar left.", "Peru releases Juan Soto", ""),
    (
        "The Farmers' Party of Peru lost. President Ana Soto backed a new party.",
        "Ana Soto supports party",
        "Ana Soto supports Farmers' Party",
    ),
    # no ministry calls in its own envoy; states in general are not the United States
    (
        "Peru's Foreign Ministry spoke. The Foreign Ministry summoned the Peruvian ambassador.",
        "",
        "Peruvian Foreign Ministry criticizes Peruvian ambassador",
    ),
    ("Oman reminded States that they must pay.", "", "Oman urges United States"),
    # who called an envoy in protests; a force does not break its own state's truce; whose sponsor a group is not
    ("Ali Omar, Chile's consul, was summoned to protest against a raid on Peru.", "", "Ali Omar protests-against Peru"),
    ("Peru protested against violations of the truce by Chilean troops.", "", "Chilean troops rejects Chile"),
    ("Hamas spoke. Rain fell. The Hezbollah-linked group holds two nuns.", "", "Hezbollah detains nuns"),
    ("Rain fell. Suspected Hamas men shelled Peru on Monday.", "Hamas men attacks Peru", "Suspected attacks Peru"),
    (
        "Peruvian marines encountered Hamas fighters on Monday.",
        "Peruvian marines attacks Hamas",
        "Peruvian marines meets-with Hamas",
    ),
    ("Oman rescued two nuns from Hamas.", "Oman aids nuns", "Oman aids Hamas"),
    # for whom a ransom is asked is not asked; what police apply they do not apply for
    ("Hamas demanded 20 million dollars for each of the three nuns.", "", "Hamas demands nuns"),
    ("Peru applied its rules to Chilean reporters.", "", "Peru asks Chilean reporters"),
    # with whom something is done for an end
    ("Peru works closely with Chilean rangers to count deer.", "Peru cooperates-with Chilean rangers", ""),
    # the past before a described name; two holders of an office; what is asked for in quotes
    ("A Chadian court jailed editor Juan Soto on Monday.", "Chadian court detains Juan Soto", ""),
    ("A court jailed newspaper owner Juan Soto.", "court detains Juan Soto", ""),
    (
        "Defence Minister Ali Omar and Chilean Defence Minister Juan Soto met on Monday.",
        "Ali Omar meets-with Juan Soto",
        "",
    ),
    (
        "Amnesty urged Peru to 'immediately' release activist Juan Soto.",
        "Amnesty International urges Peru",
        "Amnesty International urges Juan Soto",
    ),
    # what two agreed, whatever comes of it; ships that damage others
    ("A plan agreed between Peru and Chile would free them.", "Peru agrees-with Chile", ""),
    ("Oman backed a truce agreed between Peru and Chile.", "Peru ceases-fire-with Chile", ""),
    ("A Peruvian cutter slammed into a Chilean boat.", "Peru coerces Chilean boat", ""),
    # troops posted at home are against nobody
    ("Indonesia deployed police in Papua.", "", "Indonesia mobilizes-against Papua"),
    ("Secretary of State Baker met Chad's leader Ali Omar.", "Baker meets-with Ali Omar", ""),
]


@pytest.mark.parametrize(("text", "told", "untold"), READ)
def test_construction(text, told, untold, reads):
    reads(text, told, untold)
