"""What all pages of an edition share."""

from datetime import UTC, datetime

import pytest
from jinja2 import UndefinedError

from scheduler.export.grid import view
from scheduler.export.pages.addresses import addresses
from scheduler.export.pages.editions import Edition
from scheduler.export.pages.parts import parts
from scheduler.export.pages.site import Site, environment, href, static_files
from scheduler.locale import catalogue
from tests.export import small


def _site(edition: Edition = "planner", changed: datetime | None = None) -> Site:
    district, words = small.district(), catalogue("zh")
    return Site(
        edition=edition,
        view=view(district, small.timetable(), words),
        addresses=addresses(district),
        parts=parts(district, words),
        provision=(),
        plan=None,
        changed=changed,
        travel="travel.html" if edition == "planner" else None,
    )


def test_navigation() -> None:
    """Teachers and journeys are for the planner, the term for where it has been planned."""
    assert [address for address, _ in _site().nav] == [
        "index.html",
        "common.html",
        "teachers.html",
        "travel.html",
    ]
    assert [address for address, _ in _site("public").nav] == ["index.html", "common.html"]


def test_published() -> None:
    """By the zone of the term; empty if nobody knows."""
    assert _site(changed=datetime(2026, 8, 28, 20, 5, tzinfo=UTC)).published == "2026-08-29 04:05 更新"
    assert _site().published == ""


def test_links_are_quoted_but_for_their_fragments_mark() -> None:
    """Percent signs, blanks and Chinese in a file name do not end a link."""
    assert href("class-a%b c.html") == "class-a%25b%20c.html"
    assert href("index.html#schools") == "index.html#schools"
    assert href("class-三.html") == "class-%E4%B8%89.html"


def test_a_template_without_its_value_is_an_error() -> None:
    """Nothing that is missing is silently left out."""
    with pytest.raises(UndefinedError):
        environment().from_string("{{ missing }}").render()


def test_static_files() -> None:
    """Style, script and icon."""
    assert sorted(static_files()) == ["icon.svg", "script.js", "style.css"]
