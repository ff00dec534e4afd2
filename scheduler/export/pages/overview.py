"""The first page: whose timetable it is, whether every class gets what is due, the way to all pages."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.group import SchoolClass
from models.school import School
from scheduler.export.dropped import told
from scheduler.export.figures import saving, shortfall
from scheduler.export.pages.parts import Part
from scheduler.export.pages.site import INDEX, Site
from scheduler.term.groups import school_of_group
from scheduler.term.roll_out import dropped_lessons


@dataclass(frozen=True)
class SchoolLine:
    """A school, its classes, and its lessons a week."""

    school: School
    classes: tuple[SchoolClass, ...]
    required: int
    target: int
    timetabled: int
    missing: int


def overview(site: Site, reasons: Sequence[str]) -> tuple[str, bytes]:
    """Its address and bytes."""
    view = site.view
    lines = {part.name: tuple(_lines(site, part)) for part in site.parts}
    page = site.page(
        "overview.html",
        INDEX,
        view.catalogue.text("pages.nav.overview"),
        parts=[(part, lines[part.name]) for part in site.parts],
        totals=[
            sum(getattr(line, key) for some in lines.values() for line in some)
            for key in ("required", "target", "timetabled", "missing")
        ],
        figures=tuple(_figures(site)),
        state=_state(site),
        missing=tuple(_missing(site)),
        reasons=reasons,
        dropped=tuple(_dropped(site)),
    )
    return INDEX, page


def _lines(site: Site, part: Part) -> Iterator[SchoolLine]:
    """The schools of a part; lessons of a joint class count for each of its classes."""
    district = site.view.district
    counts: dict[str, Counter[str]] = {school.id: Counter() for school in part.schools}
    for row in site.provision:
        if row.school in counts:
            for key in ("required", "target", "timetabled", "missing"):
                counts[row.school][key] += getattr(row, key)
    for school in part.schools:
        classes = sorted(
            (one for one in district.classes if one.school == school.id), key=lambda one: one.grade
        )
        count = counts[school.id]
        yield SchoolLine(
            school, tuple(classes), count["required"], count["target"], count["timetabled"], count["missing"]
        )


def _figures(site: Site) -> Iterator[tuple[str, int]]:
    """What there is, and how many."""
    view = site.view
    text = view.catalogue.text
    yield text("pages.figure.schools"), len(view.district.schools)
    yield text("pages.figure.classes"), len(view.district.classes)
    if site.private:
        yield text("pages.figure.teachers"), len(view.district.teachers)
    yield text("pages.figure.lessons"), len(view.timetable.placements)
    if site.private:
        yield text("pages.figure.journeys"), len(view.timetable.journeys)


def _state(site: Site) -> tuple[str, ...]:
    """Whether anything is missing; for the planner also how much could be saved."""
    view, words = site.view, site.view.catalogue
    state = [words.text("summary.complete", state=shortfall(words, view.district, view.timetable.missing))]
    cost = next((level for level in view.timetable.levels if level.name == "cost"), None)
    if cost is not None:
        gap = saving(words, cost.value, cost.bound, cost.fixed)
        state.append(words.text("summary.cost", minutes=cost.value, gap=gap))
    return tuple(state)


def _missing(site: Site) -> Iterator[tuple[str, str | None, int]]:
    """What is missing: its name, its class's page, and how many lessons; 0 for a meeting."""
    view, schools = site.view, school_of_group(site.view.district)
    courses = {course.id: course for course in view.district.courses}
    for one in view.timetable.missing:
        course = courses.get(one.course)
        if course is not None:
            group = view.labels.plain_group[course.group]
            name = " ".join(
                n for n in (view.labels.school[schools[course.group]], group, course.subject) if n
            )
            yield name, site.addresses.group.get(course.group), one.lessons
        elif site.private:
            yield view.labels.meeting[one.course], None, 0


def _dropped(site: Site) -> Iterator[str]:
    """What cannot be on some dates, where the dates have not been planned; never why."""
    view = site.view
    if site.plan is None:
        dropped = dropped_lessons(view.district, view.timetable)
        yield from (line.strip() for line in told(view.catalogue, view.telling, dropped))
