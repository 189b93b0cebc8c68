"""Options that commands share: spread out of one value, with lists and words of their own."""

from __future__ import annotations

import inspect
import json
from dataclasses import dataclass
from typing import get_type_hints

import pytest
from kgraph.analyse.acts import Selection
from kgraph.cli.networks import Acts
from kgraph.cli.options import Level
from kgraph.cli.spread import spread
from kgraph.cli.who import who_command

from tests.conftest import Run


@dataclass(frozen=True)
class Pair:
    """Two options."""

    one: int = 1
    two: str = "b"


def test_a_value_of_options_is_spread_in_its_place() -> None:
    @spread
    def command(first: str, pair: Pair = Pair(), last: bool = False) -> int:
        """What it does."""
        return len((first, pair, last)) + pair.one

    parameters = inspect.signature(command).parameters
    assert list(parameters) == ["first", "one", "two", "last"] and parameters["two"].default == "b"
    assert get_type_hints(command) == {"first": str, "one": int, "two": str, "last": bool}
    assert command.__doc__ == "What it does." and command.__name__ == "command"
    assert command(first="a", one=4, two="c", last=True) == 7


def test_commands_take_the_options_one_by_one() -> None:
    names = set(inspect.signature(who_command).parameters)
    assert {"relation", "since", "until", "status", "alleged", "guessed", "words", "sort"} <= names


def test_what_networks_are_made_of() -> None:
    chosen = Acts(relation=["REQUEST"], level=Level.STATE, since="2017").selection()
    assert chosen == Selection(("urges", "asks", "demands"), level="state", since="2017")


@pytest.mark.parametrize(
    ("status", "shown"),
    [
        (["--status", "asserted,planned"], {"asserted", "planned"}),
        (["--status", "asserted", "--status", "planned"], {"asserted", "planned"}),
        (["--status", "all"], {"asserted", "planned", "possible", "requested", "negated"}),
    ],
)
def test_statuses_may_be_lists(status: list[str], shown: set[str], kgraph: Run, seeds_store: object) -> None:
    done = kgraph("who", *status, "--format", "json", "--store", str(seeds_store))
    found = {row["status"] for row in json.loads(done.stdout)}
    assert found <= shown and "planned" in found


def test_a_status_that_there_is_not(kgraph: Run) -> None:
    done = kgraph("who", "--status", "asserted,sure", check=False)
    assert done.returncode == 2 and "'sure' is no status: one of asserted, planned" in " ".join(done.stderr.split())


@pytest.mark.parametrize("command", [("query", "ASK {}"), ("ask", "who urged China?"), ("serve",)])
def test_no_query_may_take_longer_than_clocks_can_tell(kgraph: Run, command: tuple[str, ...]) -> None:
    told = kgraph(*command, "--timeout", "1e308", check=False)
    assert told.returncode == 2 and "--timeout" in told.stderr and "86400" in told.stderr
