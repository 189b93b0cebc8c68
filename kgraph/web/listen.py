"""The socket and the server's life: from listening to a graceful stop."""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.errors import KgraphError

if TYPE_CHECKING:
    from starlette.applications import Starlette

GRACE_SECONDS = 5  # for answers under way when the server is told to stop
LARGEST_HEAD = 64 * 2**10  # bytes of request line and headers
CONNECTIONS = 1000
BACKLOG = 512


@dataclass(frozen=True, slots=True)
class Place:
    """Where to listen; port 0 takes any that is free."""

    host: str
    port: int


def run(application: Starlette, place: Place, listening: Callable[[str], None]) -> None:
    """Serve until told to stop; `listening` hears the address once questions are answered.

    Raises:
        KgraphError: the address cannot be taken, or the store cannot be opened.
    """
    import uvicorn

    class Server(uvicorn.Server):
        """A server that says when it is ready."""

        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            if self.started:
                listening(f"http://{name}:{taken.getsockname()[1]}/")

    taken = bound(place)
    name = f"[{place.host}]" if ":" in place.host else place.host
    config = uvicorn.Config(
        application,
        log_level="critical",
        access_log=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
        limit_concurrency=CONNECTIONS,
        h11_max_incomplete_event_size=LARGEST_HEAD,
        http="h11",
        ws="none",
        server_header=False,
        backlog=BACKLOG,
    )
    server = Server(config)
    with suppress(KeyboardInterrupt):  # the usual way to stop a server
        server.run(sockets=[taken])
    if not server.started:
        raise KgraphError("the server could not start: its query processes cannot open the store")


def bound(place: Place) -> socket.socket:
    """A socket at a place. Raises KgraphError."""
    try:
        family = socket.getaddrinfo(place.host, place.port, type=socket.SOCK_STREAM)[0][0]
        taken = socket.socket(
            family, socket.SOCK_STREAM, socket.IPPROTO_TCP
        )  # named: else asyncio leaves Nagle's delay on
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind((place.host, place.port))
    except OSError as error:
        what = f"cannot listen at {place.host}:{place.port}: {error.strerror or error}"
        raise KgraphError(f"{what}; name another with --host and --port") from None
    return taken
