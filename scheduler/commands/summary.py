"""A timetable's worth in the planner's words: what is missing, what it costs, what could still be saved."""

from collections.abc import Iterable, Iterator, Sequence

from models.district import District
from models.timetable import Level, Missing, TermCost, Timetable
from scheduler.commands.cells import padded, width
from scheduler.commands.exits import Exit
from scheduler.commands.lesson_words import LessonWords
from scheduler.export.dropped import told
from scheduler.export.figures import saving, shortfall, unproven
from scheduler.export.telling import Telling
from scheduler.locale import Catalogue
from scheduler.term.roll_out import dropped_lessons

TOUCHED, ADULTS = "touched_people", "changed_adults"
"""The preferences whose amounts are the teachers touched, and the kept lessons with another adult."""

MOST_DROPPED = 20
"""Lessons on dates without their teacher that are listed; the workbook has them all."""

MOST_MISSING = 40
"""Courses with missing lessons that are listed; the workbook has them all."""


def summary(words: Catalogue, district: District, timetable: Timetable) -> Iterator[str]:
    """Everything about a timetable with its bounds."""
    levels = {level.name: level for level in timetable.levels}
    coverage, cost, travel = levels["coverage"], levels["cost"], levels["travel"]
    yield from missing_lessons(words, district, timetable.missing)
    if unproven(coverage.value, coverage.bound, coverage.fixed):
        yield words.text("summary.missing_unproven")
    elif coverage.value > coverage.bound:
        yield words.text("summary.missing_gap", count=coverage.value - coverage.bound)
    yield words.text(
        "summary.cost", minutes=cost.value, gap=saving(words, cost.value, cost.bound, cost.fixed)
    )
    yield from prices(words, timetable.terms)
    yield _road(words, travel, driven=bool(timetable.rides))
    yield from changed(words, timetable)


def _road(words: Catalogue, travel: Level, driven: bool) -> str:
    """The minutes on the road; `driven`: vehicles' are among them, whatever number of people ride."""
    if travel.value == travel.bound:
        shortest = "summary.driven_shortest" if driven else "summary.travel_shortest"
        return words.text(shortest, minutes=travel.value)
    gap = saving(words, travel.value, travel.bound, travel.fixed)
    return words.text("summary.driven" if driven else "summary.travel", minutes=travel.value, gap=gap)


def missing_lessons(words: Catalogue, district: District, missing: Sequence[Missing]) -> Iterator[str]:
    """Which minimum lessons are missing: class, subject, how many; and which meetings are not held."""
    state = shortfall(words, district, missing)
    yield words.text("summary.lacking" if missing else "summary.complete", state=state)
    meetings = {meeting.id for meeting in district.meetings}
    lacking = [some for some in missing if some.course not in meetings]
    named = LessonWords(words, district)
    for some in lacking[:MOST_MISSING]:
        yield words.text("summary.missing", what=named.course(some.course), lessons=some.lessons)
    if len(lacking) > MOST_MISSING:
        yield words.text("summary.more_missing", count=len(lacking) - MOST_MISSING)
    for some in missing:
        if some.course in meetings:
            yield words.text("summary.missing_meeting", meeting=named.meeting(some.course))


def changed(words: Catalogue, timetable: Timetable) -> Iterator[str]:
    """How much of the kept timetable changed, and how little could have; nothing if none was kept."""
    level = next((level for level in timetable.levels if level.name == "changes"), None)
    if level is None:
        return
    if timetable.pinned:
        yield words.text("keep.pinned", count=len(timetable.pinned))
    amounts = {term.term: term.amount for term in timetable.terms}
    if level.value:
        least = "keep.proven" if level.value == level.bound else "keep.at_least"
        proof = words.text(least, count=level.bound)
        people = amounts.get(TOUCHED, 0)
        yield words.text("keep.changes", lessons=level.value, people=people, least=proof)
    else:
        yield words.text("keep.unchanged")
    if amounts.get(ADULTS):
        yield words.text("keep.adults", count=amounts[ADULTS])


def prices(words: Catalogue, terms: Iterable[TermCost]) -> Iterator[str]:
    """Each preference that counts and costs anything: amount, weight, cost."""
    counted = [term for term in terms if term.cost]
    titles = [words.text(f"rule.{term.term}.title") for term in counted]
    longest = max(map(width, titles), default=0)
    for title, term in zip(titles, counted, strict=True):
        yield words.text(
            "summary.term",
            title=padded(title, longest),
            amount=words.text(f"rule.{term.term}.amount", amount=term.amount),
            weight=term.weight,
            minutes=term.cost,
        )


def lessons_off(words: Catalogue, district: District, timetable: Timetable) -> Iterator[str]:
    """What cannot be on some dates because its teacher is not there; nothing if there is no such date."""
    dropped = dropped_lessons(district, timetable)
    if dropped:
        yield words.text("summary.dropped", count=len(dropped))
    yield from told(words, Telling(district, words), dropped[:MOST_DROPPED])
    if len(dropped) > MOST_DROPPED:
        yield words.text("summary.more_dropped", count=len(dropped) - MOST_DROPPED)


def ending(words: Catalogue, code: Exit, meaning: str | None = None) -> str:
    """What the exit code means; `meaning` is the key of a text that says it better here."""
    return words.text("exit.told", code=int(code), meaning=words.text(meaning or f"exit.{int(code)}"))
