"""`kgraph serve`: the graph on the network."""

from __future__ import annotations

import secrets
from typing import Annotated

import typer

from kgraph.cli.options import DEFAULT_STORE, LONGEST, StoreOption


def serve_command(
    host: Annotated[str, typer.Option(help="The address to listen at.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port; 0 takes any that is free.")] = 8000,
    token: Annotated[
        str, typer.Option(envvar="KGRAPH_TOKEN", help="Ask for this token; made up if another machine may call.")
    ] = "",
    public: Annotated[bool, typer.Option("--public", help="Let everybody ask who can reach the address.")] = False,
    cors: Annotated[
        list[str] | None, typer.Option(metavar="ORIGIN", help="Let pages of another site ask; repeat for several.")
    ] = None,
    timeout: Annotated[float, typer.Option(min=0.1, max=LONGEST, help="Seconds that a query may take.")] = 30.0,
    memory: Annotated[int, typer.Option(min=256, help="MiB of memory that a query may take.")] = 4096,
    rate: Annotated[float, typer.Option(min=1, help="Requests a second of one address, from other machines.")] = 50,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Serve the graph, read only: a page to explore it, a SPARQL endpoint (/sparql) and a JSON API (/api).

    Only this machine may ask, unless --host names another address: then with a token, or --public.

    \b
    Example:
      kgraph serve --port 8000
      curl http://127.0.0.1:8000/sparql --data-urlencode "query=SELECT ?who { ?who kg:pressures state:CHN }"
    """
    from kgraph.store import Store
    from kgraph.web.app import Settings, application
    from kgraph.web.guard import LOOPBACK, Guard, Rates
    from kgraph.web.listen import Place, run
    from kgraph.web.workers import Limits

    Store.open(store).close()
    local = host in LOOPBACK
    if not local and not public:
        token = token or secrets.token_urlsafe(24)
    guard = Guard(LOOPBACK if local else frozenset(), token, None if local else Rates(rate))
    limits = Limits(seconds=timeout, memory=memory << 20)
    application_of = application(Settings(store, guard, limits, tuple(cors or ())))
    run(application_of, Place(host, port), lambda address: typer.echo(said(str(store), address, token)))


def said(store: str, address: str, token: str) -> str:
    """The line that tells where to go."""
    return f"{store} at {address}" + (f"?token={token}" if token else "")
