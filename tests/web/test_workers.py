"""Query processes: bounds of time, memory and size, and light questions beside heavy ones."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
from pathlib import Path

import psutil
import pytest
from kgraph.web.answering import Answer
from kgraph.web.errors import RequestError
from kgraph.web.processes import Worker
from kgraph.web.protocol import Question
from kgraph.web.workers import Limits, Workers

HEAVY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
LIGHT = "ASK { ?s ?p ?o }"
LARGE = "SELECT * { ?a ?b ?c . ?d ?e ?f }"
LIMITS = Limits(seconds=60, slice=0.5, light=1, heavy=1, waiting=8, answer=2**20)


def run(store, work, limits=LIMITS):
    async def whole():
        workers = Workers(store, limits)
        await workers.start()
        try:
            return await work(workers)
        finally:
            await workers.close()

    return asyncio.run(whole())


async def outcome(workers: Workers, sparql: str, timeout: float | None = None) -> Answer | str:
    try:
        return await workers.answer(Question(sparql, timeout=timeout), "")
    except RequestError as error:
        assert error.status == 503
        return error.message


def test_light_questions_are_answered_beside_heavy_ones(seeds_store):
    async def work(workers):
        heavy = [asyncio.ensure_future(outcome(workers, HEAVY, timeout=3)) for _ in range(3)]
        await asyncio.sleep(1)
        light = [await outcome(workers, LIGHT) for _ in range(5)]
        return light, await asyncio.gather(*heavy)

    light, heavy = run(seeds_store, work)
    assert all(isinstance(told, Answer) and json.loads(told.body)["boolean"] for told in light)
    assert all("3 seconds" in told or "busy" in told or "other long" in told for told in heavy)


def test_only_so_many_may_be_heavy(seeds_store):
    none = Limits(seconds=60, slice=0.3, light=1, heavy=0)
    assert "other long queries are running" in run(seeds_store, lambda workers: outcome(workers, HEAVY), none)


def test_a_question_known_to_be_heavy_costs_no_process_while_others_run(seeds_store):
    async def work(workers):
        first = asyncio.ensure_future(outcome(workers, HEAVY))
        while not workers._heavy:
            await asyncio.sleep(0.05)
        while workers._free.empty():
            await asyncio.sleep(0.05)
        before = set(workers._all)
        told = await outcome(workers, HEAVY)
        after = set(workers._all)
        first.cancel()
        await asyncio.gather(first, return_exceptions=True)
        return told, before, after

    told, before, after = run(seeds_store, work)
    assert "other long queries are running" in told
    assert before == after


@pytest.mark.parametrize(
    ("had", "light"), [((0.0, 0.0, 0.0, 0.0), True), ((0.0, 0.2, 0.4, 0.6), False), ((None,), False)]
)
def test_a_question_that_hardly_had_the_processor_is_not_heavy(had, light, seeds_store):
    class Waiting:
        told = iter(had * 9)

        def worked(self):
            return next(self.told)

    async def work():
        asked = asyncio.ensure_future(asyncio.sleep(0.35))
        answered = await Workers(seeds_store, Limits(slice=0.2))._slice(Waiting(), asked, 10)
        asked.cancel()
        return answered

    assert asyncio.run(work()) is light


def test_starts_that_nobody_waits_for_leave_nothing_behind(seeds_store):
    async def work(workers):
        for _ in range(3):
            started = asyncio.ensure_future(Worker.start(seeds_store, memory=LIMITS.memory, largest=LIMITS.answer))
            await asyncio.sleep(0)
            started.cancel()
            await asyncio.gather(started, return_exceptions=True)
        return await outcome(workers, LIGHT), await Worker.start(seeds_store, memory=LIMITS.memory, largest=2**20)

    light, last = run(seeds_store, work)
    assert isinstance(light, Answer) and last.process.pid
    asyncio.run(ended(last))


async def ended(worker: Worker) -> None:
    worker.process.kill()
    await asyncio.to_thread(worker.process.join)


def test_the_clients_own_bound_on_time(seeds_store):
    told = run(seeds_store, lambda workers: outcome(workers, HEAVY, timeout=0.2))
    assert "more than 0.2 seconds" in told


def test_an_answer_that_is_too_large_is_refused_and_never_cut(seeds_store):
    async def work(workers):
        return await outcome(workers, LARGE + " LIMIT 20000"), await outcome(workers, LIGHT)

    large, light = run(seeds_store, work)
    assert "larger than 1 MiB" in large
    assert isinstance(light, Answer)


def test_memory_is_bounded(seeds_store):
    tight = Limits(seconds=60, slice=60, light=1, memory=256 << 20)
    told = run(seeds_store, lambda workers: outcome(workers, LARGE + " ORDER BY ?a ?b ?c ?d ?e ?f"), tight)
    assert "more than 256 MiB of memory" in told


def test_processes_are_forked_from_a_warm_one_and_all_are_ended(seeds_store):
    async def work(workers):
        started = [psutil.Process(worker.process.pid) for worker in workers._all]
        return started, {one.ppid() for one in started}

    started, parents = run(seeds_store, work, Limits(light=2))
    assert len(started) == 2 and len(parents) == 1 and os.getpid() not in parents
    assert not any(one.is_running() for one in started)


def test_a_process_is_bounded_and_sealed_though_it_was_forked(seeds_store):
    async def work(workers):
        (worker,) = workers._all
        told = Path(f"/proc/{worker.process.pid}/status").read_text()
        limits = Path(f"/proc/{worker.process.pid}/limits").read_text()
        return told, limits

    told, limits = run(seeds_store, work)
    (most,) = map(int, re.findall(r"Max address space\s+(\d+)\s", limits))
    assert LIMITS.memory < most < LIMITS.memory + (2 << 30)
    assert "NoNewPrivs:\t1" in told  # which goes before Landlock


def test_a_process_that_dies_is_replaced(seeds_store):
    async def work(workers):
        asked = asyncio.ensure_future(outcome(workers, HEAVY))
        await asyncio.sleep(0.1)
        for worker in list(workers._all):
            os.kill(worker.process.pid, signal.SIGKILL)
        return await asked, await outcome(workers, LIGHT)

    died, light = run(seeds_store, work)
    assert "memory" in died
    assert isinstance(light, Answer)


def test_a_queue_that_is_full_is_told_at_once(seeds_store):
    async def work(workers):
        return await asyncio.gather(*(outcome(workers, HEAVY, timeout=0.2) for _ in range(12)))

    told = run(seeds_store, work)
    assert sum("too many queries are waiting" in each for each in told) >= 2


def test_a_client_that_goes_away_leaves_no_process_behind(seeds_store):
    async def work(workers):
        asked = asyncio.ensure_future(outcome(workers, HEAVY))
        await asyncio.sleep(1)
        asked.cancel()
        await asyncio.gather(asked, return_exceptions=True)
        return await outcome(workers, LIGHT), workers._heavy

    light, heavy = run(seeds_store, work)
    assert isinstance(light, Answer)
    assert heavy == 0


@pytest.mark.parametrize("sparql", ["SELECT", "ASK { SERVICE <http://127.0.0.1:9/> {} }"])
def test_what_is_refused_leaves_the_process_alive(sparql, seeds_store):
    async def work(workers):
        before = set(workers._all)
        told = await workers.answer(Question(sparql), "")
        return told.status, before == workers._all

    assert run(seeds_store, work) == (400, True)
