"""`ask`, `actor`, `timeline`, `compare` and the shell's completion as a user runs them, on the seeds' store."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.conftest import Run

FORMS = ("csv", "tsv", "json", "jsonl")


@pytest.fixture(scope="session")
def store(seeds_store: Path) -> str:
    return str(seeds_store)


def test_ask_and_who_agree(kgraph: Run, store: str) -> None:
    asked = kgraph("ask", "who pressured China in June 2017?", "--format", "json", "--store", store)
    told = kgraph(
        "who", "pressured", "China", "--since", "2017-06", "--until", "2017-06", "--format", "json", "--store", store
    )
    columns = ("source", "relation", "target", "events", "documents", "first", "last")
    expected = [[row[column] for column in columns] for row in json.loads(told.stdout)]
    assert [[row[column] for column in columns] for row in json.loads(asked.stdout)] == expected and expected
    assert "read as: relation urges" in asked.stderr and "2017-06-01 to 2017-06-30" in asked.stderr
    assert "the sentences: kgraph who --relation urges,demands" in asked.stderr


def test_the_query_that_is_shown_gives_the_answer(kgraph: Run, store: str) -> None:
    question = "who urged China to do what in June 2017?"
    shown = kgraph("ask", question, "--show-query", "--store", store).stdout
    found = kgraph("query", "-", "--format", "csv", "--store", store, input=shown).stdout
    assert found == kgraph("ask", *question.split(), "--format", "csv", "--store", store).stdout
    assert "coerces North Korea" in found


def test_what_is_not_understood_is_one_line(kgraph: Run, store: str) -> None:
    for asked, told in (("Chinna", '"Chinna". Nearest: '), ("China yesterday", '"yesterday": say which days')):
        done = kgraph("ask", f"who urged {asked}", "--store", store, check=False)
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr.startswith(f"kgraph: Not understood: {told}") and done.stderr.count("\n") == 1


def test_actor(kgraph: Run, store: str) -> None:
    shown = kgraph("actor", "Tillerson", "--store", store).stdout
    assert shown.startswith("Rex Tillerson (person, USA, GOV; person/rex-tillerson), acts for United States\n")
    assert all(f"\n  {part}\n" in shown for part in ("aliases", "offices", "partners", "papers"))
    (told,) = json.loads(kgraph("actor", "Tillerson", "--format", "json", "--store", store).stdout)
    assert told["label"] == "Rex Tillerson" and told["partners"]
    rows = list(csv.DictReader(io.StringIO(kgraph("actor", "Tillerson", "--format", "csv", "--store", store).stdout)))
    assert [row["partner"] for row in rows] == [one["partner"] for one in told["partners"]]


def test_timeline(kgraph: Run, store: str) -> None:
    read = {form: kgraph("timeline", "China", "US", "--format", form, "--store", store) for form in FORMS}
    rows = json.loads(read["json"].stdout)
    assert [row["date"] for row in rows] == sorted((row["date"] for row in rows), key=lambda date: date or "9999")
    assert [json.loads(line) for line in read["jsonl"].stdout.splitlines()] == rows
    assert "claims not shown: " in read["csv"].stderr
    topic = kgraph("timeline", "--about", "missile", "--store", store)
    assert 'no actor is called "missile"' in topic.stderr and topic.stdout.startswith("date")


def test_compare(kgraph: Run, store: str) -> None:
    moments = json.loads(
        kgraph("timeline", "China", "US", "--having", "outlets>=2", "--format", "json", "--store", store).stdout
    )
    shown = kgraph("compare", moments[0]["event"], "--store", store).stdout
    assert shown.startswith(moments[0]["event"]) and shown.count("claim/") >= 2
    told = json.loads(kgraph("compare", "--outlets", "Reuters,CNN", "--format", "json", "--store", store).stdout)
    assert {outlet for one in told for outlet in one["left_out"]} == {"Reuters", "CNN"}


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["timeline"], "name an actor"),
        (["timeline", "a", "b", "c"], "one actor or two"),
        (["timeline", "a", "--as", "person"], "states alone"),
        (["compare"], "either an event or --outlets"),
        (["compare", "event/1", "--since", "2017"], "as it is"),
    ],
    ids=" ".join,
)
def test_wrong_usage(words: list[str], hint: str, kgraph: Run, store: str) -> None:
    done = kgraph(*words, "--store", store, check=False)
    assert done.returncode == 2 and hint in " ".join(done.stderr.split())


def completed(kgraph: Run, typed: str, store: str, shell: str = "bash", alone: bool = False) -> list[str]:
    """What the shell is offered behind the words typed so far."""
    spoken = {"COMP_WORDS": typed, "COMP_CWORD": str(len(typed.split(" ")) - 1), "_TYPER_COMPLETE_ARGS": typed}
    spoken |= {
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        "_KGRAPH_COMPLETE": f"complete_{shell}",
        "KGRAPH_STORE": store,
    }
    done = kgraph(alone=alone, **spoken)
    assert done.stderr == ""
    return [line for line in done.stdout.splitlines() if line]


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("kgraph timel", "timeline"),
        ("kgraph who pres", "pressures"),
        ("kgraph who pressures North", "North\\ Korea"),
        ("kgraph who --relation ur", "urges"),
        ("kgraph actor Till", "Tillerson"),
        ("kgraph compare --outlets Reuters,Deut", "Reuters,Deutsche\\ Welle"),
        ("kgraph who --group-by d", "dyad"),
        ("kgraph who --status pl", "planned"),
        ("kgraph path Jim", "Jim\\ Mattis"),
        ("kgraph plot ego x.png --actor Don", "Donald\\ Trump"),
        ("kgraph remove 003", "003_2caeb3c1602a667c.txt"),
    ],
)
def test_completion(typed: str, offered: str, kgraph: Run, store: str) -> None:
    assert offered in completed(kgraph, typed, store, alone=typed == "kgraph timel")


@pytest.mark.parametrize("shell", ["zsh", "fish"])
@pytest.mark.parametrize(
    ("typed", "offered"), [("kgraph who --relation ur", "urges"), ("kgraph path China North", "North Korea")]
)
def test_completion_in_other_shells(shell: str, typed: str, offered: str, kgraph: Run, store: str) -> None:
    assert any(offered in line for line in completed(kgraph, typed, store, shell))


def test_completion_is_silent_without_a_store_and_knows_other_shells(kgraph: Run, store: str, tmp_path: Path) -> None:
    assert completed(kgraph, "kgraph actor Till", str(tmp_path / "absent")) == []
    assert any('"North Korea"' in line for line in completed(kgraph, "kgraph actor North", store, "zsh", alone=True))


def test_completion_can_be_installed_and_costs_commands_nothing(kgraph: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    # where tests run there may be no shell above them to be found: the option takes its name then
    monkeypatch.setenv("_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION", "1")
    assert "_KGRAPH_COMPLETE=complete_bash" in kgraph("--show-completion", "bash").stdout
    assert "--install-completion" in kgraph("--help").stdout
    assert "--install-completion" not in kgraph("who", "--help").stdout


def test_standard_input_stands_for_files_and_names(kgraph: Run, tmp_path: Path) -> None:
    own = ("--store", str(tmp_path / "store"))
    articles = [
        {"id": name, "text": f"France urged {name} on Monday to free the men it holds."} for name in ("Iran", "China")
    ]
    built = kgraph("build", "-", *own, input="".join(json.dumps(one) + "\n" for one in articles))
    assert "added\t2" in built.stdout
    assert kgraph("remove", "-", *own, input="Iran\n\nChina\n").stdout == "removed\t2\n"
    broken = kgraph("build", "-", *own, input="{}\n", check=False)
    assert broken.returncode == 3 and "stdin.jsonl:1" in broken.stderr
