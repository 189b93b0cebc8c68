"""The table of docs/operators.md is what the operators really make of each kind of act."""

from __future__ import annotations

from kgraph.codebook import Codebook
from kgraph.extract import Lexicon, extract_one
from kgraph.link import World, link
from kgraph.model import FIRM, Article, Record
from kgraph.vocabulary import RELATIONS, ROOTS

from tests.conftest import ROOT
from tests.parsing import parsed_together

PAGE = ROOT / "docs" / "operators.md"
MARK = "<!-- generated below: pytest --update-goldens tests/golden/test_operators.py -->\n"
ACTS = {  # leaf of X: X as an infinitive and as a gerund
    "meets-with": ("meet Iran", "meeting Iran"),
    "agrees-with": ("reach an agreement with Iran", "reaching an agreement with Iran"),
    "supports": ("support Iran", "supporting Iran"),
    "cooperates-with": ("cooperate with Iran", "cooperating with Iran"),
    "aids": ("help Iran", "helping Iran"),
    "eases": ("lift sanctions on Iran", "lifting sanctions on Iran"),
    "withdraws-from": ("withdraw its troops from Iran", "withdrawing its troops from Iran"),
    "asks": ("ask Iran for help", "asking Iran for help"),
    "criticizes": ("criticize Iran", "criticizing Iran"),
    "rejects": ("reject Iran", "rejecting Iran"),
    "threatens": ("threaten Iran", "threatening Iran"),
    "protests-against": ("demonstrate against Iran", "demonstrating against Iran"),
    "sanctions": ("impose sanctions on Iran", "imposing sanctions on Iran"),
    "mobilizes-against": ("deploy troops against Iran", "deploying troops against Iran"),
    "coerces": ("blockade Iran", "blockading Iran"),
    "attacks": ("attack Iran", "attacking Iran"),
}
STOPPING = "Kenya urged France to stop {ing}"  # who is to stop it does it
OPERATORS = (
    "France will {}", "France may {}", "France did not {}", "France failed to {}", "France refused to {}",
    "France threatened to {}", "France promised to {}", "France promised not to {}", "France agreed to {}",
    "France agreed to consider {ing}", "Kenya urged France to {}", "France refused to stop {ing}",
    "France stopped {ing}", "France denied {ing}", "Kenya accused France of {ing}", "Kenya said France would {}",
    "Kenya denied that France had refused to {}", STOPPING,
)  # fmt: skip


def told(record: Record, leaf: str, presupposed: bool) -> str:
    """The firm claims of a record, the act itself as X."""
    labels = {actor.id: actor.label for actor in record.actors}
    parts = []
    for claim in (c for c in record.claims if c.confidence >= FIRM):
        itself = (
            claim.relation == leaf and labels[claim.source] == "France" and (presupposed or claim.status != "asserted")
        )
        relation = "X" if itself or claim.attributed_to else claim.relation
        status = "" if claim.status == "asserted" else f" {claim.status}"
        by = f" (attributed to {labels[claim.attributed_to]})" if claim.attributed_to else ""
        sides = "" if relation == "X" else f" {labels[claim.source]} to {labels[claim.target]}"
        parts.append(f"{relation}{status}{sides}{by}")
    return "; ".join(sorted(parts)) or "nothing"


def table(nlp) -> str:
    """Rows of operator, kinds of act, claims."""
    cases = [(operator, leaf) for operator in OPERATORS for leaf in ACTS]
    texts = [operator.format(ACTS[leaf][0], ing=ACTS[leaf][1]) + "." for operator, leaf in cases]
    articles = (Article(str(n), text) for n, text in enumerate(texts))
    lexicon = Lexicon.load(Codebook())
    found: dict[str, dict[str, list[str]]] = {}
    documents = link(parsed_together(articles, nlp), world=World.load(Codebook()))
    for (operator, leaf), document in zip(cases, documents, strict=True):
        claims = told(extract_one(document, lexicon), leaf, operator == STOPPING)
        found.setdefault(operator, {}).setdefault(claims, []).append(RELATIONS[leaf].root)
    lines = ["| operator | X | claims |", "| --- | --- | --- |"]
    for operator, results in found.items():
        words = operator.replace("{ing}", "X-ing").replace("{}", "X")
        for claims, roots in results.items():
            kinds = "any" if len(roots) == len(ACTS) else ", ".join(roots)
            lines.append(f"| {words} | {kinds} | {claims} |")
    return "\n".join(lines) + "\n"


def test_every_root_of_an_act_is_there():
    assert {RELATIONS[leaf].root for leaf in ACTS} == set(ROOTS)


def test_the_table_is_real(nlp, update_goldens):
    text = PAGE.read_text(encoding="utf-8")
    before, _, shown = text.partition(MARK)
    made = table(nlp)
    if update_goldens:
        PAGE.write_text(before + MARK + made, encoding="utf-8")
    else:
        assert shown == made, "run pytest --update-goldens and read the change"
