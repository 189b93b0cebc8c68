"""The server as one Starlette application: routes, guard, compression, and the headers of every answer."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import ClientDisconnect
from starlette.requests import Request as HttpRequest
from starlette.responses import FileResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kgraph.web.answering import JSON, Answer, error_answer
from kgraph.web.endpoint import METHODS, respond, unchanged
from kgraph.web.errors import RequestError
from kgraph.web.guard import COOKIE, Caller, Guard
from kgraph.web.openapi import openapi
from kgraph.web.protocol import Request, values
from kgraph.web.workers import Limits, Workers

PAGE = Path(__file__).parent / "page"
LARGEST_BODY = 2**20  # bytes of a request
COMPRESS_FROM = 1024  # bytes of an answer
COMPRESSION = 5  # a quarter of the time of 9, and a tenth larger
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
    "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
}


@dataclass(frozen=True, slots=True)
class Settings:
    """How a server is run. `origins` are the other sites whose pages may ask (CORS)."""

    store: Path
    guard: Guard = field(default_factory=Guard)
    limits: Limits = field(default_factory=Limits)
    origins: tuple[str, ...] = ()


def application(settings: Settings) -> Starlette:
    """The application. Its query processes live as long as it runs."""
    workers = Workers(settings.store, settings.limits)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        await workers.start()
        try:
            yield
        finally:
            await workers.close()

    async def sparql(http: HttpRequest) -> Response:
        address = str(http.url.replace(query=""))
        return sent(http, await respond(await received(http), workers.answer, address))

    async def api(http: HttpRequest) -> Response:
        request = await received(http)
        return sent(http, unchanged(request, await workers.call(http.path_params["name"], values(request.query))))

    async def health(http: HttpRequest) -> Response:
        told = await respond(Request("GET", "query=ASK%7B%7D"), workers.answer, "")
        return Response("ok\n" if told.status == 200 else "unwell\n", told.status, media_type="text/plain")

    middleware = [
        Middleware(GZipMiddleware, minimum_size=COMPRESS_FROM, compresslevel=COMPRESSION),
        Middleware(Guarded, guard=settings.guard),
    ]
    if settings.origins:
        shared = Middleware(
            CORSMiddleware,
            allow_origins=settings.origins,
            allow_methods=METHODS,
            allow_headers=["*"],
            expose_headers=["etag"],
        )
        middleware.insert(0, shared)
    routes = [
        Route("/sparql", sparql, methods=[*METHODS, "PUT", "DELETE", "PATCH"]),
        Route("/api/openapi.json", lambda _: Response(openapi(), media_type=JSON)),
        Route("/api/{name}", api),
        Route("/healthz", health),
        Route("/", lambda _: FileResponse(PAGE / "index.html")),
        Mount("/page", StaticFiles(directory=PAGE)),
    ]
    return Starlette(routes=routes, middleware=middleware, lifespan=lifespan, exception_handlers=HANDLERS)


async def received(http: HttpRequest) -> Request:
    """A request as the endpoint sees it. Raises RequestError, 413, for a body that is too large."""
    parts, size = [], 0
    async for part in http.stream():
        size += len(part)
        if size > LARGEST_BODY:
            raise RequestError(413, f"the request is larger than {LARGEST_BODY >> 10} KiB")
        parts.append(part)
    return Request(http.method, http.url.query, {k.lower(): v for k, v in http.headers.items()}, b"".join(parts))


def sent(http: HttpRequest, told: Answer) -> Response:
    """An answer as a response; HEAD has the headers alone."""
    if http.method == "HEAD":
        return Response(b"", told.status, {**told.headers, "content-length": str(len(told.body))})
    return Response(told.body, told.status, dict(told.headers))


async def failed(http: HttpRequest, error: Exception) -> Response:
    """The one shape of errors, for those that Starlette finds too."""
    if isinstance(error, HTTPException):
        told = RequestError(error.status_code, str(error.detail).lower(), error.headers)
    elif isinstance(error, RequestError):
        told = error
    else:
        told = RequestError(500, f"unexpected {type(error).__name__}")
    return sent(http, error_answer(told))


HANDLERS = {HTTPException: failed, RequestError: failed}


class Guarded:
    """The guard and the headers around every request."""

    def __init__(self, app: ASGIApp, guard: Guard) -> None:
        self.app = app
        self.guard = guard

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        http, started = HttpRequest(scope), False

        async def headed(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                self._head(http, message)
            await send(message)

        try:
            self.guard.check(caller(http))
            await self.app(scope, receive, headed)
        except ClientDisconnect:
            return None  # nobody reads an answer
        except Exception as error:
            if started:
                raise
            await (await failed(http, error))(scope, receive, headed)

    def _head(self, http: HttpRequest, message: Message) -> None:
        headers = MutableHeaders(scope=message)
        headers.update(HEADERS)
        if self.guard.token and "token" in http.query_params and message["status"] < 400:
            cookie = Response()
            cookie.set_cookie(COOKIE, self.guard.token, httponly=True, samesite="strict")
            headers.append("set-cookie", cookie.headers["set-cookie"])


def caller(http: HttpRequest) -> Caller:
    """Who asks, as the guard sees it."""
    headers = {key.lower(): value for key, value in http.headers.items()}
    return Caller(http.url.path, http.url.query, headers, http.client.host if http.client else "")
