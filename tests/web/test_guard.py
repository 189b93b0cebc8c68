"""Who may ask, and how much."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kgraph.web.errors import RequestError
from kgraph.web.guard import LOOPBACK, Caller, Guard, Rates


def status(guard: Guard, *, path: str = "/sparql", query: str = "", **headers: str) -> int:
    try:
        guard.check(Caller(path, query, {"host": "127.0.0.1:8000", **headers}, "10.0.0.1"))
    except RequestError as error:
        return error.status
    return 200


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("localhost", 200),
        ("LOCALHOST:80", 200),
        ("127.0.0.1:8000", 200),
        ("[::1]:8000", 200),
        ("evil.example", 400),
        ("localhost.evil.example:8000", 400),
        ("", 400),
    ],
)
def test_a_page_elsewhere_cannot_bend_its_name_to_this_machine(host, expected):
    assert status(Guard(LOOPBACK), host=host) == expected
    assert status(Guard(frozenset()), host=host) == 200


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, 401),
        ({"authorization": "Bearer s3cret"}, 200),
        ({"authorization": "bearer  s3cret "}, 200),
        ({"authorization": "Basic s3cret"}, 401),
        ({"authorization": "Bearer s3cre"}, 401),
        ({"query": "token=s3cret"}, 200),
        ({"query": "token=ü"}, 401),
        ({"cookie": "kgraph-token=s3cret; other=1"}, 200),
        ({"cookie": "kgraph-token=wrong"}, 401),
        ({"path": "/healthz"}, 200),
    ],
)
def test_the_token(given, expected):
    assert status(Guard(LOOPBACK, "s3cret"), **given) == expected


def test_the_rate_of_a_client():
    now = [0.0]
    rates = Rates(2, clock=lambda: now[0])
    assert [rates.take("a") for _ in range(5)] == [True] * 4 + [False]
    assert rates.take("b")
    now[0] = 0.5
    assert [rates.take("a"), rates.take("a")] == [True, False]


def test_guesses_of_the_token_count_too():
    guard = Guard(frozenset(), "secret", Rates(1, clock=lambda: 0.0))
    statuses = []
    for _ in range(4):
        with pytest.raises(RequestError) as raised:
            guard.check(Caller("/", "token=guess", {"host": "x"}, "1.2.3.4"))
        statuses.append(raised.value.status)
    assert statuses == [401, 401, 429, 429]


@given(st.lists(st.tuples(st.sampled_from("abc"), st.floats(0, 2)), max_size=60))
def test_no_client_gets_more_than_its_rate(asked):
    now = [0.0]
    rates = Rates(3, clock=lambda: now[0])
    let_in = dict.fromkeys("abc", 0)
    for client, later in asked:
        now[0] += later
        let_in[client] += rates.take(client)
    assert all(count <= 6 + 3 * now[0] + 1e-6 for count in let_in.values())
