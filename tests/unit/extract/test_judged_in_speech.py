"""What speakers hold for or against somebody, over several sentences of a quotation: texts of ours."""

from __future__ import annotations

import pytest

# text, what it tells (`;` list), what it must not tell
READ = [
    # "they" in a quotation is the one state or body of which the speaker said something right before
    (
        '"Chad has broken its word," Niger\'s president Moussa Bello said. "They must withdraw."',
        "Moussa Bello urges Chad",
        "",
    ),
    (
        '"The Chilean government has lied to us," Peru\'s president Ana Soto said. "They broke every promise. '
        'They must withdraw their troops."',
        "Ana Soto accuses Chile; Ana Soto urges Chile",
        "",
    ),
    ('"Kenya is a friend," Ugandan President Paul Okello said. "Tanzania is not. They have lied to us."', "", "Kenya"),
    (
        '"NATO is expanding," Russian envoy Ivan Petrov said. "They are playing with fire."',
        "Ivan Petrov criticizes NATO",
        "",
    ),
    # but not where several others may be meant, or the speaker's own side was
    ('"Chad has starved its people," Niger\'s president Moussa Bello said. "They must act."', "", "urges Chad"),
    ('"We lost a war," Malian minister Ali Keita said. "They lied to us."', "", "criticizes Mali"),
    ("Chad closed a road. They have lied to us, Niger's president Moussa Bello said.", "", "criticizes Chad"),
    # harsh words without a harsh verb
    ("Kenya said Uganda had no business sending ships.", "Kenya criticizes Uganda", ""),
    ("Soto said Chile had gone too far.", "Soto criticizes Chile", ""),
    ("Soto said Chile had not gone too far.", "", "Soto criticizes Chile"),
    ("Soto said Chile had gone far.", "", "Soto criticizes Chile"),
    ("Oman said Qatar's reply was unacceptable.", "Oman criticizes Qatar", ""),
    ("Mali said Niger was a danger to the region.", "Mali criticizes Niger", ""),
    ("Mali said Niger was in danger.", "", "Mali criticizes Niger"),
    ("Togo said Benin had made a grave mistake.", "Togo criticizes Benin", ""),
    ("Togo said it had made a grave mistake.", "", "Togo criticizes Togo"),
    ("Benin made a mistake in the final.", "", "criticizes Benin"),
    ("Fiji said Japan owed the islanders an apology.", "Fiji demands Japan", ""),
    ("Peru said responsibility for the deadlock rests on the Chilean side.", "Peru accuses Chile", ""),
    ("Peru said the blame did not rest with Chile.", "", "Peru accuses Chile"),
    ("The Philippines said China was responsible for the collision.", "Philippines accuses China", ""),
    # whose view it is, and whose bad luck
    ("For Ukraine, Russia's offer is a trick.", "Ukraine criticizes Russia", ""),
    ("For Chile, Peru's decision is a disaster.", "", "Chile criticizes Peru"),
    ("For years, Peru's policy was a trick.", "", "criticizes Peru"),
    ("Serbia said Kosovo had only itself to blame.", "Serbia criticizes Kosovo", ""),
    ("Nepal said India was no friend of democracy.", "Nepal criticizes India", ""),
    ("Nepal said India was a friend of democracy.", "", "Nepal criticizes India"),
    # "that government" is not the speaker's
    (
        '"Chad has lied," Sudanese envoy Omar Ali said. "That government must go."',
        "Omar Ali urges Chad",
        "Omar Ali urges Sudan",
    ),
    # kind ones
    ("Kenya said Gabon had shown courage.", "Kenya praises Gabon", ""),
    ("Kenya said Gabon must show restraint.", "Kenya urges Gabon", "Kenya praises Gabon"),
    ("Kenya asked whether Gabon had kept its word.", "", "Kenya praises Gabon"),
    ("Nepal said India was a true friend.", "Nepal praises India", ""),
    ("Nepal said India was not a reliable partner.", "", "Nepal praises India"),
    ("Chad said Libya played a destructive role.", "Chad criticizes Libya", "Chad praises Libya"),
    ("Mali said Senegal had chosen peace.", "Mali praises Senegal", ""),
    ("Mali said Senegal could choose war.", "", "Mali criticizes Senegal"),
    ("Ghana said Togo had acted like a friend.", "", "Ghana criticizes Togo"),
    ("Malawi said Zambia had kept its word.", "Malawi praises Zambia", ""),
    # of one's own side it is no praise
    ('"We have played a constructive role," Omani envoy Dan Berg said.', "", "praises"),
    ("Omani minister Dan Berg praised Oman.", "Dan Berg praises Oman", ""),
    ('"Oman has kept its word," Dan Berg, a foreign ministry spokesman in Oman, told reporters.', "", "praises Oman"),
]


@pytest.mark.parametrize(("text", "told", "untold"), READ)
def test_reading(reads, text, told, untold):
    reads(text, told, untold)
