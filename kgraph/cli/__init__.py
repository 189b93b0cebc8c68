"""The command line: a shell over the library. Heavy imports wait for the command that needs them."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from kgraph import __version__
from kgraph.cli.commands import COMMANDS, Commands, announce
from kgraph.errors import KgraphError

__all__ = ["COMMANDS", "main", "run"]

INTERRUPTED = 130
DEBUG = "KGRAPH_DEBUG"
NOISE = "Value error, "  # newer releases of typer put it before what is wrong with a value


def main(args: Sequence[str] | None = None) -> None:
    """Run the command line and exit with its code: 0 done, 1 error, 2 wrong usage, 3 inputs left out, 130 stopped."""
    given = list(sys.argv[1:] if args is None else args)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # whoever asks it to end gets the same care as Ctrl-C
    try:
        code = run(given)
    except BrokenPipeError:  # the reader may go as it likes
        code = 1
    sys.exit(flushed(code))


def flushed(code: int) -> int:
    """The exit code once standard output is out; what has been told to go wrong is not told again."""
    try:
        sys.stdout.flush()
    except OSError as error:
        # keep the interpreter from complaining again when it closes standard output
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return code or (1 if isinstance(error, BrokenPipeError) else refused(error))
    return code


def run(args: list[str]) -> int:
    """Run one command line and return its exit code; what goes wrong becomes one line on standard error."""
    try:
        result = app()(args=args, prog_name="kgraph", standalone_mode=False)
    except KgraphError as error:
        return complain(str(error), error.exit_code)
    except (KeyboardInterrupt, typer.Abort):
        return complain("interrupted", INTERRUPTED)
    except BrokenPipeError:
        raise
    except OSError as error:
        if DEBUG in os.environ:
            raise
        return refused(error)
    except Exception as error:
        if DEBUG in os.environ:
            raise
        return unexpected(error)
    if result == INTERRUPTED:  # newer releases of typer turn the interruption into this code themselves
        return complain("interrupted", INTERRUPTED)
    return result if isinstance(result, int) else 0


def app() -> typer.Typer:
    """The Typer app with all commands, of which it loads the one asked for."""
    made = typer.Typer(
        name="kgraph",
        cls=Commands,
        help="Who did what to whom: a typed, cited event graph from a folder of news articles.",
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    made.callback()(common)
    announce(made)
    return made


def show_version(wanted: bool) -> None:
    """Print the version and stop."""
    if wanted:
        typer.echo(f"kgraph {__version__}")
        raise typer.Exit()


def common(
    version: Annotated[
        bool,
        typer.Option("--version", help="Print the version and exit.", callback=show_version, is_eager=True),
    ] = False,
) -> None:
    """Who did what to whom: a typed, cited event graph from a folder of news articles.

    \b
    Example:
      kgraph build articles/
      kgraph who pressured China --quotes
    """


def complain(message: str, code: int = 1) -> int:
    """Print `kgraph: message` on standard error and return the exit code."""
    print(f"kgraph: {message}", file=sys.stderr)  # noqa: T201
    return code


def refused(error: OSError) -> int:
    """One line for what the system refused: a full disk, a file that went away."""
    what = f"{error.filename}: " if error.filename else ""
    return complain(f"{what}{error.strerror or error}")


def unexpected(error: Exception) -> int:
    """Usage errors show themselves; anything else becomes one line, with the way to see more."""
    show = getattr(error, "show", None)  # typer carries a click of its own, so its errors are known by form
    if show is not None:
        if isinstance(message := getattr(error, "message", None), str):
            error.message = message.removeprefix(NOISE)  # type: ignore[attr-defined]
        show()
        return int(getattr(error, "exit_code", 2))
    kind = type(error).__name__
    return complain(f"unexpected {kind}: {error} (set {DEBUG}=1 for details, and please report it)")
