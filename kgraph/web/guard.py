"""Who may ask, and how much: hosts, token, rate and size."""

from __future__ import annotations

import hmac
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs

from kgraph.web.errors import RequestError

COOKIE = "kgraph-token"
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
CLIENTS = 10_000  # whose rates are remembered at a time


@dataclass(frozen=True, slots=True)
class Caller:
    """What the guard looks at: path, raw query string, headers in lower case, and the address that calls."""

    path: str
    query: str
    headers: Mapping[str, str]
    address: str


@dataclass(slots=True)
class Rates:
    """A bucket of requests a client, filled at so many a second up to as many as two seconds' worth."""

    a_second: float
    clock: Callable[[], float] = time.monotonic
    _buckets: OrderedDict[str, tuple[float, float]] = field(default_factory=OrderedDict)

    def take(self, client: str) -> bool:
        """Whether the client may ask once more now."""
        now, most = self.clock(), max(1.0, 2 * self.a_second)
        left, since = self._buckets.pop(client, (most, now))
        left = min(most, left + (now - since) * self.a_second)
        self._buckets[client] = (max(0.0, left - 1), now)
        if len(self._buckets) > CLIENTS:
            self._buckets.popitem(last=False)
        return left >= 1


@dataclass(frozen=True, slots=True)
class Guard:
    """The rules of one server. `hosts` empty means any; no token means that none is asked."""

    hosts: frozenset[str] = LOOPBACK
    token: str = ""
    rates: Rates | None = None

    def check(self, caller: Caller) -> None:
        """Let a caller in. Raises RequestError: 400 for another host, 401 without the token, 429 for too many."""
        host = host_of(caller.headers.get("host", ""))
        if self.hosts and host not in self.hosts:  # a page elsewhere whose name was bent to this machine
            raise RequestError(400, f"this server does not go by the name {host!r}")
        if self.rates and not self.rates.take(caller.address):
            raise RequestError(429, "too many requests: slow down", {"retry-after": "1"})
        if self.token and caller.path != "/healthz" and not self.knows(caller):
            raise RequestError(401, "the token is missing or wrong", {"www-authenticate": "Bearer"})

    def knows(self, caller: Caller) -> bool:
        """Whether the caller has the token: in a header, in the address, or in a cookie from an earlier visit."""
        scheme, _, bearer = caller.headers.get("authorization", "").partition(" ")
        given = [
            bearer.strip() if scheme.lower() == "bearer" else "",
            parse_qs(caller.query).get("token", [""])[0],
            cookie(caller.headers.get("cookie", "")),
        ]
        return any(hmac.compare_digest(each.encode(), self.token.encode()) for each in given)


def host_of(header: str) -> str:
    """The name in a Host header, without its port and in lower case."""
    if header.startswith("["):
        return header[1:].partition("]")[0].lower()
    return header.rpartition(":")[0].lower() if header.count(":") == 1 else header.lower()


def cookie(header: str) -> str:
    """The token of a Cookie header."""
    try:
        found = SimpleCookie(header).get(COOKIE)
    except CookieError:
        return ""
    return found.value if found else ""
