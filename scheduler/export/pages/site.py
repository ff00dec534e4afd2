"""What all pages of one edition share, and turning a template into a page."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache, cached_property
from importlib.resources import files
from typing import Any, Final
from urllib.parse import quote
from zoneinfo import ZoneInfo

from jinja2 import Environment, FunctionLoader, StrictUndefined

from models.plan import TermPlan
from scheduler.export.grid import View
from scheduler.export.pages.addresses import Addresses
from scheduler.export.pages.editions import Edition
from scheduler.export.pages.parts import Part
from scheduler.export.provision import Provided

INDEX: Final = "index.html"
TEACHERS: Final = "teachers.html"
TERM: Final = "term.html"

HTML_LANG: Final = {"zh": "zh-CN", "en": "en"}


@dataclass(frozen=True)
class Site:
    """One edition of a district's pages."""

    edition: Edition
    view: View
    addresses: Addresses
    parts: tuple[Part, ...]
    provision: tuple[Provided, ...]
    plan: TermPlan | None
    changed: datetime | None
    """When anything that was published last changed."""
    travel: str | None
    """The address of the page on who travels; None where nobody does, and in the public edition."""

    @property
    def private(self) -> bool:
        """Whether it may say who is where."""
        return self.edition == "planner"

    def common_page(self, part: Part) -> str:
        """The address of the common timetable of a part."""
        return f"common-{part.stem}.html" if part.stem else "common.html"

    @cached_property
    def nav(self) -> tuple[tuple[str, str], ...]:
        """Addresses and names of the pages that every page leads to."""
        text = self.view.catalogue.text
        first = self.common_page(self.parts[0]) if len(self.parts) == 1 else f"{INDEX}#schools"
        every = [(INDEX, text("pages.nav.overview")), (first, text("pages.nav.common"))]
        if self.plan is not None:
            every.append((TERM, text("pages.nav.term")))
        if self.private:
            every.append((TEACHERS, text("pages.nav.teachers")))
        if self.travel is not None:
            every.append((self.travel, text("pages.nav.travel")))
        return tuple(every)

    @cached_property
    def shared(self) -> Mapping[str, Any]:
        """What every template knows."""
        view = self.view
        return {
            "site": self,
            "text": cache(view.catalogue.text),  # mostly the same few hundred texts on thousands of pages
            "clock": view.catalogue.clock,
            "join": view.catalogue.join,
            "labels": view.labels,
            "lang": HTML_LANG[view.catalogue.language],
            "names": tuple(dict.fromkeys((view.district.name, view.district.term.name))),
            "published": self.published,
        }

    @cached_property
    def published(self) -> str:
        """Which revision of the term it is, and when it last changed, by the clock of the district."""
        text, parts = self.view.catalogue.text, []
        if self.plan is not None:
            parts.append(text("pages.revision", revision=self.plan.revision))
        if self.changed is not None:
            local = self.changed.astimezone(ZoneInfo(self.view.district.term.zone))
            parts.append(text("pages.changed", moment=f"{local:%Y-%m-%d %H:%M}"))
        return " · ".join(parts)

    def page(self, template: str, current: str, title: str, **values: Any) -> bytes:
        """A page; `current` is its address."""
        found = environment().get_template(template)
        page = found.render(self.shared, current=current, title=title, **values)
        return f"{page.rstrip()}\n".encode()


@cache
def environment() -> Environment:
    """Templates are read once; every value is escaped, and one that is missing is an error."""
    made = Environment(
        loader=FunctionLoader(_source),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["href"] = href
    return made


def href(address: str) -> str:
    """An address as a link says it, whatever letters a name has."""
    name, mark, fragment = address.partition("#")
    return quote(name) + mark + quote(fragment)


def _source(name: str) -> str:
    return (files("scheduler.export.pages") / "templates" / name).read_text(encoding="utf-8")


def static_files() -> dict[str, bytes]:
    """Style, script and icon, as they are."""
    folder = files("scheduler.export.pages") / "static"
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir(), key=lambda file: file.name)}
