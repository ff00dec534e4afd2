"""What the server answers: rightly to conditions, and nothing to those who guess."""

import gzip
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from werkzeug.test import Client, TestResponse

from scheduler.serve.app import Limits, create_app
from scheduler.serve.limits import Limit
from scheduler.serve.reading import Reader
from scheduler.serve.tokens import new_token
from scheduler.serve.turning import revoke, rotate
from tests.serve.sites import FEEDS, LATER, NOW, PAGES, Office


class Desk:
    """A published site, and a client of the application that shows it."""

    def __init__(self, folder: Path, limits: Limits | None = None) -> None:
        self.office = Office(folder)
        self.office.publish()
        self.now = NOW
        every = Limits(Limit(10**6, 1.0), Limit(10**6, 1.0))
        self.client = Client(create_app(Reader(self.office.site), self.clock, limits or every))

    def clock(self) -> datetime:
        """The moment that the server believes it is."""
        return self.now

    def get(self, path: str, method: str = "GET", **headers: str) -> TestResponse:
        """Ask for a path."""
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.client.open(path, method=method, headers=sent)

    def feed(self, who: str, method: str = "GET", **headers: str) -> TestResponse:
        """Ask for a teacher's feed."""
        return self.get(f"/f/{self.office.token(who)}.ics", method, **headers)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A site with two feeds."""
    return Desk(tmp_path)


def test_a_feed_with_its_headers(desk: Desk) -> None:
    """The bytes as published, as a calendar, for this reader only, and not to be found or handed on."""
    answer = desk.feed("T1")
    assert (answer.status_code, answer.data) == (200, FEEDS["T1"])
    wanted = {
        "Content-Type": "text/calendar; charset=utf-8",
        "Content-Length": str(len(FEEDS["T1"])),
        "Cache-Control": "private, no-cache",
        "Referrer-Policy": "no-referrer",
        "X-Robots-Tag": "noindex",
        "X-Content-Type-Options": "nosniff",
        "Last-Modified": "Tue, 01 Sep 2026 08:00:00 GMT",
        "Vary": "Accept-Encoding",
    }
    assert wanted.items() <= dict(answer.headers).items()
    assert answer.headers["ETag"].startswith('"')
    assert "Content-Disposition" not in answer.headers


def test_head(desk: Desk) -> None:
    """The same headers without the bytes."""
    got, head = desk.feed("T1"), desk.feed("T1", "HEAD")
    assert head.data == b""
    assert [pair for pair in head.headers if pair[0] != "Date"] == [p for p in got.headers if p[0] != "Date"]


_EARLY, _AT, _LATE = (
    f"Tue, 01 Sep 2026 {clock} GMT" for clock in ("07:59:59", "08:00:00", "08:00:01")
)  # fmt: skip


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ({"If_None_Match": "{tag}"}, 304),
        ({"If_None_Match": "W/{tag}"}, 304),
        ({"If_None_Match": '"other", {tag}'}, 304),
        ({"If_None_Match": "*"}, 304),
        ({"If_None_Match": '"other"'}, 200),
        ({"If_Modified_Since": _AT}, 304),
        ({"If_Modified_Since": _LATE}, 304),
        ({"If_Modified_Since": _EARLY}, 200),
        ({"If_Modified_Since": "yesterday"}, 200),
        ({"If_None_Match": '"other"', "If_Modified_Since": _LATE}, 200),
        ({"If_None_Match": "{tag}", "If_Modified_Since": _EARLY}, 304),
    ],
)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_conditions(desk: Desk, sent: Mapping[str, str], code: int, method: str) -> None:
    """304 for who has it; the tag decides before the date; a 304 repeats the tag and has no bytes."""
    tag = desk.feed("T1").headers["ETag"]
    headers = {name: value.replace("{tag}", tag) for name, value in sent.items()}
    answer = desk.feed("T1", method, **headers)
    assert answer.status_code == code
    assert answer.headers["ETag"] == tag
    assert bool(answer.data) == (code == 200 and method == "GET")


@pytest.mark.parametrize(
    ("accepts", "packs"), [("gzip", True), ("deflate, gzip;q=0.5", True), ("gzip;q=0", False), ("", False)]
)
def test_packed(desk: Desk, accepts: str, packs: bool) -> None:
    """Packed for who wants it, with a tag of its own that is answered as rightly."""
    answer = desk.feed("T1", Accept_Encoding=accepts)
    assert (answer.headers.get("Content-Encoding") == "gzip") == packs
    assert (gzip.decompress(answer.data) if packs else answer.data) == FEEDS["T1"]
    assert (answer.headers["ETag"] == desk.feed("T1").headers["ETag"]) != packs
    again = desk.feed("T1", Accept_Encoding=accepts, If_None_Match=answer.headers["ETag"])
    assert again.status_code == 304


def test_another_revision(desk: Desk) -> None:
    """Published again, one feed changed: who has the other one is told that nothing is new."""
    tags = {who: desk.feed(who).headers["ETag"] for who in FEEDS}
    desk.office.publish({**FEEDS, "T1": b"changed"}, now=LATER)
    one, other = (desk.feed(who, If_None_Match=tags[who]) for who in ("T1", "T2"))
    assert (one.status_code, one.data, other.status_code) == (200, b"changed", 304)
    assert one.headers["Last-Modified"] == "Fri, 04 Sep 2026 08:00:00 GMT"


def test_a_revision_that_was_removed_meanwhile(desk: Desk) -> None:
    """Whoever comes after many publications gets the newest."""
    for number in range(6):
        desk.office.publish({**FEEDS, "T1": b"%d" % number})
    assert desk.feed("T1").data == b"5"


def test_grace_and_revocation(desk: Desk) -> None:
    """The old address asks to subscribe again, then it is gone like a revoked one: 410."""
    old = desk.office.token("T1")
    rotate(desk.office.site, "teacher/T1", NOW, NOW + timedelta(days=2), desk.office.tell)
    assert desk.feed("T1").data == FEEDS["T1"]
    asked = desk.get(f"/f/{old}.ics")
    assert asked.status_code == 200
    assert asked.data.count(b"BEGIN:VEVENT") == 1
    assert FEEDS["T1"] not in asked.data
    assert desk.get(f"/f/{old}.ics", If_None_Match=asked.headers["ETag"]).status_code == 304
    desk.now = LATER
    assert desk.get(f"/f/{old}.ics").status_code == 410
    revoke(desk.office.site, "teacher/T1", LATER)
    assert desk.feed("T1").status_code == 410
    assert desk.feed("T2").status_code == 200


def test_pages(desk: Desk) -> None:
    """The front page and those below it, with types that do not depend on the machine."""
    for path in ("/pages/", "/pages/index.html"):
        answer = desk.get(path)
        assert (answer.status_code, answer.data) == (200, PAGES["index.html"])
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert desk.get("/pages/a/school.html").data == b"school"
    led = desk.get("/pages")
    assert (led.status_code, led.headers["Location"]) == (308, "pages/")


SECRETS = ("teacher", "T1", "ics", "revisions", "/", "BEGIN", "SQL")


def _nothing(desk: Desk) -> tuple[int, bytes, list[tuple[str, str]]]:
    """What an unknown address is answered."""
    return _answer(desk.get(f"/f/{new_token()}.ics"))


def _answer(answer: TestResponse) -> tuple[int, bytes, list[tuple[str, str]]]:
    return answer.status_code, answer.data, sorted(pair for pair in answer.headers if pair[0] != "Date")


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "DELETE", "OPTIONS", "PROPFIND", "TRACE"])
@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/f",
        "/f/",
        "/f/x.ics",
        "/f/{token}",
        "/f/{token}.ICS",
        "/f/{token}.ics/",
        "/f/{token}.ics.ics",
        "//f//{token}.ics",
        "/f/{short}.ics",
        "/f/{token}x.ics",
        "/f/{token}%00.ics",
        "/f/../addresses.sqlite3",
        "/f/%2e%2e/%2e%2e/site.json",
        "/f/..%5c..%5csite.json",
        "/pages/../site.json",
        "/pages/%2e%2e/%2e%2e/etc/passwd",
        "/pages/..\\..\\current",
        "/pages/a",
        "/pages/a/",
        "/pages//index.html",
        "/pages/C:/Windows/win.ini",
        "/current",
        "/site.json",
        "/addresses.sqlite3",
        "/revisions/000001/index.json",
        "/static/x",
        "/\ud800",
        "/%ff%fe",
        "/f/' OR 1=1 --.ics",
    ],
)
def test_nothing_is_revealed(desk: Desk, path: str, method: str) -> None:
    """Unknown, malformed, climbing or of another method: the same answer to the byte."""
    token = desk.office.token("T1")
    told = path.replace("{token}", token).replace("{short}", token[:-1])
    try:
        told.encode()
    except UnicodeEncodeError:
        told = "/%ed%a0%80"
    if method == "GET" and told == f"/f/{token}.ics":
        return
    answer = _answer(desk.get(told, method))
    expected = _nothing(desk)
    assert answer == expected
    assert answer[0] == 404
    assert not any(secret.encode() in answer[1] for secret in SECRETS)


@given(path=st.text(st.characters(blacklist_categories=["Cs"]), max_size=80))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=200)
def test_no_path_leads_to_a_file(desk: Desk, path: str) -> None:
    """Whatever is asked for, it is the page of that name or nothing."""
    for before in ("/", "/f/", "/pages/"):
        answer = desk.get(before + path)
        if answer.status_code == 404:
            assert _answer(answer)[:2] == _nothing(desk)[:2]
        else:
            assert answer.status_code in (200, 308)
            assert answer.data in (*PAGES.values(), b"pages/\n")


def test_a_revoked_address_reveals_nothing_but_that(desk: Desk) -> None:
    """Neither whose it was nor when it ended; others of that teacher are not told."""
    revoke(desk.office.site, "teacher/T1", NOW)
    answer = desk.feed("T1")
    assert answer.status_code == 410
    assert not any(secret.encode() in answer.data for secret in ("teacher", "T1", "2026"))
    assert "Last-Modified" not in answer.headers
    assert "ETag" not in answer.headers


def test_limits(tmp_path: Path) -> None:
    """A secret address has its own limit, whoever asks; who guesses has another, and may ask rightly."""
    desk = Desk(tmp_path, Limits(Limit(2, 60.0), Limit(3, 60.0)))
    assert [desk.feed("T1").status_code for _ in range(3)] == [200, 200, 429]
    assert [desk.get("/x").status_code for _ in range(4)] == [404, 404, 404, 429]
    assert desk.feed("T2").status_code == 200
    assert int(desk.feed("T1").headers["Retry-After"]) in range(1, 61)


def test_a_defect_of_ours(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    """It is a 500 without a word of what went wrong; whoever logs it hides the secret (see test_quiet)."""
    (desk.office.site.revisions / "000001" / "ics" / "T1.ics").unlink()
    answer = desk.feed("T1")
    assert answer.status_code == 500
    assert b"ics" not in answer.data
    assert caplog.records
