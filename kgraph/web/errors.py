"""What goes wrong in a request: one shape of answer for all of it."""

from __future__ import annotations

from collections.abc import Mapping

REASONS: Mapping[int, str] = {
    400: "bad request",
    401: "not authorised",
    404: "not found",
    405: "method not allowed",
    406: "not acceptable",
    413: "too large",
    414: "too long",
    415: "unsupported media type",
    429: "too many requests",
    500: "internal error",
    503: "unavailable",
}


class RequestError(Exception):
    """A request that is not answered: status of HTTP, one clear line, and headers to send along."""

    def __init__(self, status: int, message: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.headers: Mapping[str, str] = headers or {}

    def body(self) -> dict[str, object]:
        """The one shape of every error: `{"error": {"status", "reason", "message"}}`."""
        reason = REASONS.get(self.status, "error")
        return {"error": {"status": self.status, "reason": reason, "message": self.message}}
