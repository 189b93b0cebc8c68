"""A small flood; `python -m bench.flood STORE` is the whole one."""

from __future__ import annotations

import asyncio
import socket

import psutil
from bench.flood import flood
from kgraph.web.listen import Place, bound

from tests.web.driven import serving


def test_light_questions_are_answered_in_a_flood(seeds_store):
    with serving(seeds_store, "--timeout", "3") as (address, server):
        told = asyncio.run(flood(address, psutil.Process(server.pid), clients=12, seconds=4, heavy=0.25))
    assert set(told.light.statuses) == {200}
    assert len(told.light.seconds) >= 9
    assert set(told.heavy.statuses) == {503}
    assert told.memory < 2000
    assert told.processes <= 8
    assert told.healthy


def test_short_answers_are_not_held_back():
    """Asyncio switches Nagle's delay off on sockets that name their protocol, and accepted ones inherit it."""
    with bound(Place("127.0.0.1", 0)) as taken:
        assert taken.proto == socket.IPPROTO_TCP
