"""The site as a web application: feeds under secret addresses, and the public pages.

Every address that leads nowhere gets the same answer, whatever is wrong with it. Files are found in the list
of the revision, never by a path on the disk.
"""

import hashlib
import math
from collections.abc import Callable
from datetime import datetime

from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException, InternalServerError

from scheduler.export.safe_names import clean
from scheduler.locale import catalogue
from scheduler.serve.addresses import Address, State
from scheduler.serve.answers import CALENDAR, conditional, page_type, told, with_private_headers
from scheduler.serve.limits import Limit
from scheduler.serve.notice import notice
from scheduler.serve.reading import Reader, packed
from scheduler.serve.site import FEEDS, PAGES

Clock = Callable[[], datetime]
"""Says what time it is, with a zone."""


class Limits:
    """How often a secret address may be asked for, and how often somebody may ask for what is not there.

    Large calendar services fetch everybody's feeds from few machines: who asks rightly is counted by address.
    """

    def __init__(self, by_address: Limit | None = None, by_asker: Limit | None = None) -> None:
        self.by_address = by_address or Limit(at_once=60, pause=5.0)
        self.by_asker = by_asker or Limit(at_once=30, pause=2.0)


def create_app(reader: Reader, clock: Clock, limits: Limits | None = None) -> Flask:
    """The application that shows a site."""
    app = Flask("zoujiao", static_folder=None)
    app.url_map.merge_slashes = False  # or it would redirect, and repeat the secret in its answer
    answers = _Answers(reader, clock, limits or Limits())
    rules: dict[str, Callable[..., Response]] = {
        f"/{FEEDS}/<token>.ics": answers.feed,
        f"/{PAGES}": answers.to_pages,
        f"/{PAGES}/": answers.page,
        f"/{PAGES}/<path:path>": answers.page,
    }
    for number, (rule, answer) in enumerate(rules.items()):
        app.add_url_rule(rule, str(number), answer, methods=["GET"], provide_automatic_options=False)
    app.register_error_handler(HTTPException, answers.failed)
    app.after_request(with_private_headers)
    return app


class _Answers:
    """What is answered to each kind of address."""

    def __init__(self, reader: Reader, clock: Clock, limits: Limits) -> None:
        self._reader, self._clock, self._limits = reader, clock, limits

    def feed(self, token: str) -> Response:
        """A feed under its secret address."""
        address = self._reader.address(token)
        if address is None:
            return self._missing()
        wait = self._limits.by_address.wait(address.digest.hex())
        if wait:
            return self._too_often(wait)
        state = address.state(self._clock())
        if state is State.REVOKED:
            return told(410, self._text("serve.http.gone"))
        name, revision = self._reader.shown()
        feed = revision.feeds.get(address.feed)
        if state is State.GRACE:
            return self._notice(address, address.feed if feed is None else feed.name)
        if feed is None:
            return self._missing()
        return conditional(
            request, CALENDAR, feed.sha256, feed.changed, lambda: self._reader.body(name, feed)
        )

    def page(self, path: str = "") -> Response:
        """A public page; of a folder its index.html."""
        name, revision = self._reader.shown()
        path += "index.html" if path.endswith("/") or not path else ""
        page = revision.pages.get(path)
        if page is None:
            return self._missing()
        return conditional(
            request, page_type(path), page.sha256, page.changed, lambda: self._reader.body(name, page)
        )

    def to_pages(self) -> Response:
        """To the folder of the pages, for their links are relative; under whatever prefix we are."""
        if "index.html" not in self._reader.shown()[1].pages:
            return self._missing()
        response = told(308, f"{PAGES}/")
        response.headers["Location"] = f"{PAGES}/"
        return response

    def failed(self, error: HTTPException) -> Response:
        """Whatever else is asked for, and our own defects."""
        if isinstance(error, InternalServerError):
            return told(500, self._text("serve.http.failed"))
        return self._missing()

    def _notice(self, address: Address, name: str) -> Response:
        words = catalogue(self._reader.shown()[1].language)
        body = packed(notice(words, clean(name), address))
        assert address.turned is not None
        digest = hashlib.sha256(body.plain).hexdigest()
        return conditional(request, CALENDAR, digest, address.turned, lambda: body)

    def _missing(self) -> Response:
        """There is nothing, and nothing is told of why."""
        wait = self._limits.by_asker.wait(request.remote_addr or "")
        return self._too_often(wait) if wait else told(404, self._text("serve.http.missing"))

    def _too_often(self, wait: float) -> Response:
        response = told(429, self._text("serve.http.too_often"))
        response.headers["Retry-After"] = str(math.ceil(wait))
        return response

    def _text(self, key: str) -> str:
        """A text in the language of what is published."""
        return catalogue(self._reader.shown()[1].language).text(key)
