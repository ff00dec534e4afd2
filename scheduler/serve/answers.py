"""Answers over HTTP: the right one to a conditional request, and headers that keep private things private."""

from collections.abc import Callable
from datetime import datetime
from pathlib import PurePosixPath
from typing import Final

from flask import Request, Response

from scheduler.serve.reading import Body

CALENDAR: Final = "text/calendar; charset=utf-8"
TEXT: Final = "text/plain; charset=utf-8"

_TYPES: Final = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".txt": TEXT,
    ".csv": "text/csv; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ico": "image/vnd.microsoft.icon",
    ".pdf": "application/pdf",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".woff2": "font/woff2",
}
"""By extension; the system's own list differs from machine to machine."""

_PACKED_ALREADY: Final = frozenset({".png", ".pdf", ".xlsx", ".woff2"})

_HEADERS: Final = {
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": (
        "default-src 'self' 'unsafe-inline' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"
    ),
}
"""On every answer: no address is handed on, nothing is found by searching, nothing comes from elsewhere."""


def page_type(path: str) -> str:
    """The media type of a page by its extension."""
    return _TYPES.get(PurePosixPath(path).suffix.lower(), "application/octet-stream")


def conditional(
    request: Request, kind: str, digest: str, changed: datetime, body: Callable[[], Body]
) -> Response:
    """The bytes, or 304 if the reader has them; `body` is asked for only if they are sent.

    Plain and packed bytes have a strong tag each, of their digest: a tag stands for exact bytes.
    """
    packs = _PACKED_ALREADY.isdisjoint(suffix for suffix, media in _TYPES.items() if media == kind)
    pack = packs and request.accept_encodings.quality("gzip") > 0
    response = Response(content_type=kind)
    response.set_etag(f"{digest}-gzip" if pack else digest)
    response.last_modified = changed
    response.headers["Cache-Control"] = "private, no-cache"
    if packs:
        response.headers["Vary"] = "Accept-Encoding"
    response.make_conditional(request)
    if response.status_code == 200:
        response.data = body().packed if pack else body().plain
        if pack:
            response.headers["Content-Encoding"] = "gzip"
    return response


def told(code: int, text: str) -> Response:
    """A line of text under a status."""
    response = Response(f"{text}\n", status=code, content_type=TEXT)
    response.headers["Cache-Control"] = "no-store"
    return response


def with_private_headers(response: Response) -> Response:
    """The answer with the headers that every answer has."""
    response.headers.extend(_HEADERS)
    return response
