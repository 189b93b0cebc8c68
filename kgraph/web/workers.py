"""Query processes: light questions are answered while heavy ones run, and every one within its bounds.

A question first has a slice of time on one of a few light processes, or several while it hardly gets the processor.
One that needs longer keeps its process, which then counts as heavy, and a fresh process takes its place; only so
many may be heavy at a time. A process that is over its bounds is killed: Oxigraph cannot be told to stop. So that a
flood of heavy questions does not take all slices, one light process is kept for questions that are known to be
light, and while no more may be heavy, one that is known to be heavy gets no slice.
"""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from kgraph.web.answering import Answer, order_of, order_of_call
from kgraph.web.errors import RequestError
from kgraph.web.processes import EndedError, StaleError, Worker
from kgraph.web.protocol import Question
from kgraph.web.remembered import Remembered

OTHERS = "other long queries are running: make this one smaller, or try again later"
AGAIN_SECONDS = 1.0
MOST_SLICES, SHARE = 5, 0.3  # how long a question may be light that has had less of the processor than that share
RETRY = {"retry-after": "5"}


@dataclass(frozen=True, slots=True)
class Limits:
    """What queries may take: seconds, bytes of address space, bytes of one answer, and processes."""

    seconds: float = 30.0
    memory: int = 4 * 2**30
    answer: int = 64 * 2**20
    slice: float = 1.0  # seconds after which a query counts as heavy
    light: int = max(2, min(4, os.cpu_count() or 2))
    heavy: int = max(1, (os.cpu_count() or 2) // 2)
    waiting: int = 256  # questions that may wait for a light process


class Workers:
    """The light processes, and how many heavy ones there are."""

    def __init__(self, store: Path, limits: Limits = Limits()) -> None:
        self.store = store
        self.limits = limits
        self._free: asyncio.Queue[Worker] = asyncio.Queue()
        self._waiting = 0
        self._heavy = 0
        self._known = Remembered()
        self._unknown = 0  # questions in their slice of which nothing is known
        self._room = asyncio.Condition()
        self._starting: set[asyncio.Task[None]] = set()
        self._all: set[Worker] = set()

    async def start(self) -> None:
        """Start the light processes. Raises EndedError if the store cannot be opened."""
        await asyncio.gather(*(self._add() for _ in range(self.limits.light)))

    async def close(self) -> None:
        """Kill every process."""
        for task in self._starting:
            task.cancel()
        await asyncio.gather(*self._starting, return_exceptions=True)
        await asyncio.gather(*(worker.kill() for worker in self._all))

    async def answer(self, asked: Question, accept: str) -> Answer:
        """The answer to a question.

        Raises:
            RequestError: 503 with the reason, over a bound or when too many ask.
        """
        seconds = min(self.limits.seconds, asked.timeout or self.limits.seconds)
        return await self._answer_of_newest(order_of(asked, accept), seconds)

    async def call(self, name: str, given: Mapping[str, list[str]]) -> Answer:
        """The answer to a call of the JSON API. Raises RequestError: 503 with the reason."""
        return await self._answer_of_newest(order_of_call(name, given), self.limits.seconds)

    async def _answer_of_newest(self, order: bytes, seconds: float) -> Answer:
        while True:
            with suppress(StaleError):
                return await self._answer(order, seconds)

    async def _answer(self, order: bytes, seconds: float) -> Answer:
        """The answer of the next free process. Raises StaleError if it must be asked of another."""
        worker, entered = await self._next(order, seconds)
        task, began = asyncio.ensure_future(worker.ask(order)), time.monotonic()
        kept = False
        try:
            done = await self._slice(worker, task, seconds)
            self._known.note(order, heavy=not done and seconds > self.limits.slice)
            if not done:
                async with self._as_heavy(seconds):
                    entered = await self._leave(entered)
                    await asyncio.wait({task}, timeout=max(0.0, seconds - (time.monotonic() - began)))
            elif not task.exception():
                kept = True
            return self._outcome(task, seconds)
        finally:
            await self._let_go(worker, task, kept)
            await self._leave(entered)

    async def _slice(self, worker: Worker, task: asyncio.Future[Answer], seconds: float) -> bool:
        """Whether a question is answered in its slice: on a busy machine one that hardly had the processor has more."""
        before = worker.worked()
        for _ in range(MOST_SLICES):
            done, _ = await asyncio.wait({task}, timeout=min(seconds, self.limits.slice))
            had = worker.worked()
            if done or before is None or had is None or had - before > self.limits.slice * SHARE:
                return bool(done)
            seconds -= self.limits.slice
            if seconds <= 0:
                break
        return False

    def _refuse_heavy(self, order: bytes) -> None:
        """Raise RequestError for a question that is known to be heavy while no more may be."""
        if self._is_refused(order):
            raise RequestError(503, OTHERS, RETRY)

    def _is_refused(self, order: bytes) -> bool:
        return self._heavy >= self.limits.heavy and self._known.is_heavy(order)

    def _outcome(self, task: asyncio.Future[Answer], seconds: float) -> Answer:
        if not task.done():
            raise RequestError(503, f"the query took more than {seconds:g} seconds: make it smaller", RETRY)
        try:
            return task.result()
        except EndedError:
            limit = self.limits.memory >> 20
            raise RequestError(503, f"the query needed more than {limit} MiB of memory: make it smaller") from None

    async def _next(self, order: bytes, seconds: float) -> tuple[Worker, bool]:
        """A free light process, in order of asking, and whether the question counts as unknown."""
        self._refuse_heavy(order)
        if self._waiting >= self.limits.waiting:
            raise RequestError(503, "too many queries are waiting: try again later", RETRY)
        self._waiting += 1
        try:
            async with asyncio.timeout(seconds):
                entered = await self._enter(order)
                try:
                    self._refuse_heavy(order)  # it may have become known while this one waited
                    return await self._free.get(), entered
                except BaseException:
                    await self._leave(entered)
                    raise
        except TimeoutError:
            raise RequestError(503, "the server is busy: try again later", RETRY) from None
        finally:
            self._waiting -= 1

    async def _enter(self, order: bytes) -> bool:
        """Wait until a question may have a slice: one not known to be light leaves one light process alone."""
        async with self._room:
            await self._room.wait_for(lambda: self._may_enter(order))
            unknown = not self._known.is_light(order)
            self._unknown += unknown
        return unknown

    def _may_enter(self, order: bytes) -> bool:
        if self._known.is_light(order) or self._is_refused(order):
            return True
        alive = len(self._all) - self._heavy
        return self._unknown < max(1, alive - 1) and (alive > 1 or self.limits.light == 1)

    async def _leave(self, entered: bool) -> bool:
        """The slice of a question that had entered is over; so that it is told once, the answer is False."""
        if entered:
            self._unknown -= 1
            await self._tell_waiting()
        return False

    async def _tell_waiting(self) -> None:
        async with self._room:
            self._room.notify_all()

    @asynccontextmanager
    async def _as_heavy(self, seconds: float) -> AsyncIterator[None]:
        """Count a query as heavy, and put a fresh process in the place of its own."""
        if seconds <= self.limits.slice:
            yield
            return
        if self._heavy >= self.limits.heavy:
            raise RequestError(503, OTHERS, RETRY)
        self._heavy += 1
        self._start_another()
        try:
            yield
        finally:
            self._heavy -= 1

    async def _let_go(self, worker: Worker, task: asyncio.Future[Answer], kept: bool) -> None:
        """Put a light process back; end any other."""
        if kept:
            self._free.put_nowait(worker)
            return
        task.cancel()
        with suppress(BaseException):
            await task
        self._all.discard(worker)
        await worker.kill()
        self._fill()

    def _fill(self) -> None:
        """Start a process where a light one is missing."""
        while len(self._all) - self._heavy + len(self._starting) < self.limits.light:
            self._start_another()

    def _start_another(self) -> None:
        task = asyncio.ensure_future(self._add_in_time())
        self._starting.add(task)
        task.add_done_callback(self._starting.discard)

    async def _add_in_time(self) -> None:
        """Start one process, as often as it takes: the store may be out of reach for a while."""
        while True:
            try:
                return await self._add()
            except (EndedError, TimeoutError, OSError):
                await asyncio.sleep(AGAIN_SECONDS)

    async def _add(self) -> None:
        worker = await Worker.start(self.store, memory=self.limits.memory, largest=self.limits.answer)
        self._all.add(worker)
        self._free.put_nowait(worker)
        await self._tell_waiting()
