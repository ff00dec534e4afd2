"""A timetable's worth in the planner's words: what is missing, what it costs, what could still be saved."""

from collections.abc import Iterable, Iterator, Sequence

from models.district import District
from models.timetable import Missing, TermCost, Timetable
from scheduler.commands.cells import padded, width
from scheduler.commands.exits import Exit
from scheduler.commands.figures import saving
from scheduler.locale import Catalogue
from scheduler.term.groups import all_groups

MOST_MISSING = 40
"""Courses with missing lessons that are listed; the workbook has them all."""


def summary(words: Catalogue, district: District, timetable: Timetable) -> Iterator[str]:
    """Everything about a timetable with its bounds."""
    levels = {level.name: level for level in timetable.levels}
    coverage, cost, travel = levels["coverage"], levels["cost"], levels["travel"]
    yield from missing_lessons(words, district, timetable.missing)
    if coverage.value > coverage.bound:
        yield words.text("summary.missing_gap", count=coverage.value - coverage.bound)
    yield words.text(
        "summary.cost", minutes=cost.value, gap=saving(words, cost.value, cost.bound, cost.fixed)
    )
    yield from prices(words, timetable.terms)
    if travel.value == travel.bound:
        yield words.text("summary.travel_shortest", minutes=travel.value)
    else:
        gap = saving(words, travel.value, travel.bound, travel.fixed)
        yield words.text("summary.travel", minutes=travel.value, gap=gap)


def missing_lessons(words: Catalogue, district: District, missing: Sequence[Missing]) -> Iterator[str]:
    """Which minimum lessons are missing: class, subject, how many."""
    if not missing:
        yield words.text("coverage.complete")
        return
    yield words.text("coverage.missing", lessons=sum(some.lessons for some in missing))
    schools = {school.id: school.name for school in district.schools}
    groups = {group.id: (schools[group.school], group.name) for group in all_groups(district)}
    courses = {course.id: course for course in district.courses}
    for some in missing[:MOST_MISSING]:
        course = courses[some.course]
        school, group = groups[course.group]
        who = {"school": school, "group": group, "subject": course.subject}
        yield words.text("summary.missing", lessons=some.lessons, **who)
    if len(missing) > MOST_MISSING:
        yield words.text("summary.more_missing", count=len(missing) - MOST_MISSING)


def prices(words: Catalogue, terms: Iterable[TermCost]) -> Iterator[str]:
    """Each preference that counts: amount, weight, cost."""
    counted = [term for term in terms if term.weight]
    titles = [words.text(f"rule.{term.term}.title") for term in counted]
    longest = max(map(width, titles), default=0)
    for title, term in zip(titles, counted, strict=True):
        yield words.text(
            "summary.term",
            title=padded(title, longest),
            amount=term.amount,
            unit=words.text(f"rule.{term.term}.unit"),
            weight=term.weight,
            minutes=term.cost,
        )


def ending(words: Catalogue, code: Exit) -> str:
    """What the exit code means."""
    return words.text("exit.told", code=int(code), meaning=words.text(f"exit.{int(code)}"))
