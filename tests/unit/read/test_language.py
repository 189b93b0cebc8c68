"""Short texts of other languages are told from short English ones full of foreign names."""

from __future__ import annotations

import pytest
from kgraph.read.language import is_english

FOREIGN = """
Der Außenminister sagte am Montag, dass die Bundesregierung keine weiteren Waffen liefern werde, solange die
Kämpfe im Osten des Landes andauern und die Gespräche ruhen.

Nach dem Treffen in Wien erklärten beide Seiten, man wolle die Verhandlungen im Herbst fortsetzen.
Einzelheiten nannten die Diplomaten zunächst aber nicht.

Le ministre des Affaires étrangères a déclaré lundi que son pays ne livrerait plus d'armes tant que les
combats se poursuivront dans l'est du pays.

Les deux pays ont signé mercredi un accord de coopération militaire, a annoncé la présidence dans un
communiqué publié à l'issue de la rencontre de Lyon.

El ministro de Exteriores dijo el lunes que su gobierno no enviará más armas mientras continúen los combates
en el este del país y sigan rotas las conversaciones.

La policía detuvo el martes a doce personas acusadas de planear un ataque contra la embajada, informó el
portavoz del Ministerio del Interior en Lima.

O ministro das Relações Exteriores disse na segunda-feira que o governo não enviará mais armas enquanto
continuarem os combates no leste do país.

A polícia prendeu na terça-feira doze pessoas acusadas de planejar um ataque contra a embaixada, informou o
porta-voz do Ministério do Interior.

Il ministro degli Esteri ha detto lunedì che il governo non invierà altre armi finché continueranno i
combattimenti nella parte orientale del paese.

La polizia ha arrestato martedì dodici persone accusate di preparare un attacco contro l'ambasciata, ha
riferito il portavoce del ministero dell'Interno.

De minister van Buitenlandse Zaken zei maandag dat de regering geen wapens meer zal leveren zolang de
gevechten in het oosten van het land doorgaan.

De politie heeft dinsdag twaalf mensen aangehouden die worden verdacht van het voorbereiden van een aanslag op
de ambassade, aldus een woordvoerder.

Ministerpräsident Karl Brandner und Kanzler Jens Weidlich trafen sich am Dienstag in Berlin mit Vertretern von
Siemens, Volkswagen und der Deutschen Bahn zu Gesprächen.

La policia detuvo a doce hombres en Managua tras la protesta frente a la embajada de Estados Unidos, dijo
Reuters, que cita fuentes de la New York Police.

Regeringen sa på måndagen att den inte kommer att skicka fler vapen så länge striderna i landets östra delar
fortsätter och samtalen ligger nere.

Министр иностранных дел заявил в понедельник, что правительство не будет поставлять оружие, пока на востоке
страны продолжаются бои.

قال وزير الخارجية يوم الاثنين إن الحكومة لن ترسل مزيدا من الأسلحة ما دامت المعارك مستمرة في شرق البلاد وما
دامت المحادثات متوقفة بين الجانبين.
"""
ENGLISH = """
WASHINGTON (Reuters) - Recep Tayyip Erdogan met Abdel Fattah al-Sisi, Mohammed bin Salman and Sheikh Tamim bin
Hamad al-Thani in Doha on Tuesday, officials said.

Germany's Frank-Walter Steinmeier and Angela Merkel visited Schleswig-Holstein, Mecklenburg-Vorpommern and
Nordrhein-Westfalen Monday, Sueddeutsche Zeitung reported.

Luiz Inacio Lula da Silva and Nicolas Maduro Moros signed agreements in Sao Paulo; Cristina Fernandez de
Kirchner and Evo Morales Ayma did not attend, Folha de S.Paulo said.

Mahmoud Ahmadinejad, Ali Akbar Salehi, Manouchehr Mottaki and Ali Larijani arrived in Damascus on Sunday, SANA
reported, before talks with Walid al-Moallem.

Jean-Claude Juncker, Francois Hollande and Jean-Marc Ayrault criticised Front National leader Marine Le Pen at
Charles de Gaulle airport, Le Monde and Le Figaro reported.

Police arrested Giuseppe Di Marco, Salvatore Lo Verde and Matteo Della Torre near Castelvetrano, Corriere
della Sera reports, citing Carabinieri sources.

Rodrigo Duterte fires Perfecto Yasay; Alan Peter Cayetano takes oath. Gloria Macapagal Arroyo, Ferdinand
Marcos Jr. and Leni Robredo attend ceremonies, Manila Bulletin says.

Xi Jinping, Li Keqiang, Wang Qishan and Zhang Gaoli met Nguyen Phu Trong and Tran Dai Quang in Hanoi, Xinhua
reported, and signed fifteen agreements.

Koninklijke Luchtmacht F-16 jets intercept Russian bombers near Den Helder, Nieuwe Rotterdamsche Courant
reports; Mark Rutte demands answers, Wopke Hoekstra summons envoy.

Vladimir Putin, Sergei Lavrov and Sergei Shoigu received Bashar al-Assad in Sochi, RIA Novosti reported.
Dmitry Peskov declined comment.

Andrzej Duda and Mateusz Morawiecki rejected Brussels demands, Gazeta Wyborcza reported. Jaroslaw Kaczynski
and Zbigniew Ziobro threatened countermeasures against Komisja Europejska.

Israel bombs Khan Younis; Hamas fires rockets at Sderot, Ashkelon, Netivot. Ismail Haniyeh, Khaled Mashaal
demand ceasefire; Benjamin Netanyahu refuses talks.

IRAN REJECTS FRENCH OFFER OF TALKS. PARIS SUMMONS ENVOY. MINISTER DEMANDS RELEASE OF JAILED SCHOLARS. TEHRAN
DENIES CHARGES, CALLS PARIS HYPOCRITICAL.
"""


def texts(block: str) -> list[str]:
    return [" ".join(text.split()) for text in block.split("\n\n")]


def test_there_are_a_dozen_each_way() -> None:
    assert min(len(texts(FOREIGN)), len(texts(ENGLISH))) >= 12
    assert all(len(text) < 200 for text in texts(FOREIGN) + texts(ENGLISH))


@pytest.mark.parametrize("text", texts(FOREIGN))
def test_foreign(text: str) -> None:
    assert not is_english(text)


@pytest.mark.parametrize("text", texts(ENGLISH))
def test_english(text: str) -> None:
    assert is_english(text)
