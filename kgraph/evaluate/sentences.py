"""Scoring marked sentences: the class of the most confident claim on the marked dyad."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from kgraph.evaluate.figures import Judged, Report, of_counter, share
from kgraph.evaluate.gold import MarkedSentence, Span
from kgraph.evaluate.rows import Claim, is_symmetric, line

YIELD = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}  # the marked sentences keep the older single class
PENALTIES = frozenset({"COERCE", "SANCTION"})  # they code imposed sanctions mostly COERCE, the manual SANCTION
HALF = 0.5
SLACK_TIMES, SLACK_PLUS = 3, 20  # how much longer than the marked words a claim's words may be


def classes(claim: Claim) -> set[str]:
    """The classes that a claim's code stands for."""
    code = _class(claim, "")
    return {code, *PENALTIES} if claim["relation"] == "sanctions" and code in PENALTIES else {code}


def _class(claim: Claim, none: str) -> str:
    code = claim.get("plover") or none
    return YIELD.get(code, code)


def covers(claim: Claim, side: str, marked: Sequence[Span]) -> bool:
    """The claim's words and a marked span share at least half of the shorter, and are not much longer."""
    start, end = claim.get(f"{side}_start", 0), claim.get(f"{side}_end", 0)
    return any(
        end > start
        and min(end, last) - max(start, first) >= HALF * min(end - start, last - first)
        and end - start <= SLACK_TIMES * (last - first) + SLACK_PLUS
        for first, last in marked
    )


def on_dyad(sentence: MarkedSentence, claims: Sequence[Claim]) -> list[Claim]:
    """The claims between the marked source and target, the most confident first."""

    def fits(claim: Claim, source: str, target: str) -> bool:
        return covers(claim, source, sentence.sources) and covers(claim, target, sentence.targets)

    found = [
        claim
        for claim in claims
        if fits(claim, "source", "target") or (is_symmetric(claim["relation"]) and fits(claim, "target", "source"))
    ]
    return sorted(found, key=lambda claim: (-claim["confidence"], claim["relation"], line(claim)))


def score_sentences(sentences: Sequence[MarkedSentence], rows: Mapping[str, Sequence[Claim]]) -> Report:
    """Every figure of the marked sentences."""
    count: Counter[str] = Counter()
    by_class: dict[str, Counter[str]] = defaultdict(Counter)
    misses: list[tuple[object, ...]] = []
    judged: list[Judged] = []
    for sentence in sentences:
        claims = [claim for claim in rows.get(sentence.doc, []) if claim["status"] != "negated"]
        best = on_dyad(sentence, claims)
        _count(count, sentence, claims, best)
        if best:
            judged.append(Judged(sentence.doc, best[0]["confidence"], sentence.wanted in classes(best[0])))
        if best and sentence.wanted in classes(best[0]):
            by_class[sentence.wanted]["tp"] += 1
            continue
        by_class[sentence.wanted]["fn"] += 1
        if best:
            by_class[_class(best[0], "NONE")]["fp"] += 1
        misses.append(_miss(sentence, claims, best))
    wanted = sorted({sentence.wanted for sentence in sentences})
    scored = {name: of_counter(by_class[name]) for name in wanted}
    macro = share(sum(score["f1"] for score in scored.values()), len(scored))
    return Report(_figures(count, len(sentences), macro), scored, misses, judged)


def _count(count: Counter[str], sentence: MarkedSentence, claims: Sequence[Claim], best: Sequence[Claim]) -> None:
    count.update(
        claims=len(claims),
        fired=bool(claims),
        anywhere=any(sentence.wanted in classes(claim) for claim in claims),
        marked=bool(sentence.sources and sentence.targets),
        dyad=bool(best),
        right=bool(best) and sentence.wanted in classes(best[0]),
        best_of_two=any(sentence.wanted in classes(claim) for claim in best[:2]),
    )


def _figures(count: Counter[str], total: int, macro: float) -> dict[str, object]:
    n = total or 1
    return {
        "n": total,
        "accuracy": share(count["right"], n),
        "macro_f1": macro,
        "best_of_two": share(count["best_of_two"], n),
        "dyad_found": share(count["dyad"], count["marked"] or 1),
        "root_anywhere": share(count["anywhere"], n),
        "any_claim": share(count["fired"], n),
        "claims_per_sentence": share(count["claims"], n, 3),
    }


def _miss(sentence: MarkedSentence, claims: Sequence[Claim], best: Sequence[Claim]) -> tuple[object, ...]:
    told = [(c["source_label"], c["relation"], c["target_label"], c.get("plover")) for c in claims]
    return sentence.wanted, sorted(classes(best[0])) if best else [], sentence.marked, told
