"""What `schedule term` and `schedule replan` share: limits, progress, what is told, and writing."""

import os
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

import click

from models.district import District
from models.plan import Dated, Lost, Standing, TermPlan
from models.timetable import Placement, Timetable
from scheduler.commands.dated_breaches import dated_breaches
from scheduler.commands.dated_words import DatedWords
from scheduler.commands.exits import Exit
from scheduler.commands.facts import run_facts
from scheduler.commands.interrupt import interruptible
from scheduler.commands.lesson_words import LessonWords
from scheduler.commands.options import option
from scheduler.commands.quota_words import quota_lines
from scheduler.commands.results import Output, write_results
from scheduler.commands.summary import ending
from scheduler.commands.values import number, whole
from scheduler.locale import Catalogue
from scheduler.planner.means import Means
from scheduler.planner.plan_term import Planning
from scheduler.solve.answer import Request
from scheduler.solve.search import Effort
from scheduler.term.school_calendar import Calendar

DAY_SECONDS = 10.0
"""The limit for each date that is planned anew, if none is asked for."""

MOST_LISTED = 30
"""Lessons of a kind that are listed; the workbook has them all."""


@dataclass(frozen=True)
class Limits:
    """The options of a search, for each date by itself."""

    time_limit: float | None
    deterministic_limit: float | None
    seed: int
    workers: int | None

    def request(self) -> Request:
        """What the search on a date may use."""
        repeatable = self.deterministic_limit is not None
        cores = 1 if repeatable else os.cpu_count() or 1
        seconds = DAY_SECONDS if self.time_limit is None and not repeatable else self.time_limit
        workers = cores if self.workers is None else self.workers
        return Request(seconds, self.deterministic_limit, self.seed, workers)


def limits(words: Catalogue) -> list[click.Parameter]:
    """The options that `Limits` takes."""
    checks = {
        "--time-limit": number(words, 0.1, 86400),
        "--deterministic-limit": number(words, 0.001, 86400),
        "--seed": whole(words, 0, 2**31 - 1),
        "--workers": whole(words, 1, 256),
    }
    return [
        option(
            words, name, words.text("help.number"), callback=check, default="0" if name == "--seed" else None
        )
        for name, check in checks.items()
    ]


@contextmanager
def means(words: Catalogue, request: Request) -> Iterator[Means]:
    """What planning may use: dates that are worked on are told, Ctrl-C stops before the next one."""

    def told(what: str, day: date) -> None:
        key = "term.mending" if what == "mend" else "term.making_up"
        click.echo(words.text(key, date=day.isoformat(), weekday=day.isoweekday()), err=True)

    effort = Effort(request.seconds, request.deterministic, request.seed, request.workers)
    with interruptible(lambda: click.echo(words.text("interrupt.stopping"), err=True)) as stop:
        yield Means(request, effort, stop, told)


def standing(since: date, week: Timetable) -> Standing:
    """A weekly timetable as one that is followed from a date on."""
    return Standing(since=since, placements=week.placements, meetings=week.meetings, rides=week.rides)


def told(words: Catalogue, district: District, planning: Planning) -> Iterator[str]:
    """Everything there is to say of a planned term."""
    plan, dated = planning.plan, DatedWords(words, district, Calendar(district))
    lessons = [one for one in plan.dated if isinstance(one.decision, Placement)]
    yield words.text("term.size", lessons=len(lessons), days=len({one.day for one in lessons}))
    estimated = sorted({row.day for row in district.calendar if row.estimated})
    if estimated:
        yield words.text("term.estimated", days=len(estimated), date=estimated[0].isoformat())
    for day in (some for some in plan.mended if some.changes):
        proven = day.changes <= day.changes_bound
        proof = words.text("term.proven" if proven else "term.unproven", count=day.changes_bound)
        when: dict[str, str | int] = {"date": day.day.isoformat(), "weekday": day.day.isoweekday()}
        yield words.text("term.mended", changes=day.changes, proof=proof, **when)
    yield from _lost(words, district, plan, dated)
    if planning.made_up:
        yield words.text("term.made_up", count=len(planning.made_up))
        yield from _some(words, _added(words, district, dated, "term.made_up_line", planning.made_up))
    yield from _owed(words, district, planning.owed)
    yield from _events(words, district, planning)
    if planning.extra:
        yield words.text("term.extra", count=len(planning.extra))
        yield from _some(words, _added(words, district, dated, "term.extra_line", planning.extra))
    yield from quota_lines(words, planning.quotas)
    if planning.broken:
        yield words.text("term.broken", count=len(planning.broken))
        yield from _some(words, dated_breaches(words, district, planning.broken))


def _events(words: Catalogue, district: District, planning: Planning) -> Iterator[str]:
    """How many events have a date, what they take, and which have none."""
    dating = planning.dating
    if dating is None or not district.events:
        return
    times = len({(one.event, one.number) for one in dating.events})
    proof = words.text(
        "term.proven" if dating.lost <= dating.lost_bound else "term.unproven", count=dating.lost_bound
    )
    yield words.text("term.events", count=times, lost=dating.lost, proof=proof)
    named = {event.id: event for event in district.events}
    schools = {school.id: school.name for school in district.schools}
    yield from _some(
        words,
        (
            words.text(
                "term.event_line",
                date=one.day.isoformat(),
                weekday=one.day.isoweekday(),
                start=one.start,
                end=one.end,
                event=one.event,
                place=schools.get(named[one.event].place or "", words.text("export.online")),
            )
            for one in dating.events
        ),
    )
    for id_, time in dating.undated:
        yield words.text("term.undated", event=id_, number=time)


def _lost(words: Catalogue, district: District, plan: TermPlan, dated: DatedWords) -> Iterator[str]:
    """How many lessons are on no date; those that are not because a school is closed one by one."""
    calendar = Calendar(district)
    named = LessonWords(words, district)
    closed = [one for one in plan.lost if not _is_open(calendar, named, one)]
    others = [one for one in plan.lost if one not in closed]
    if plan.lost:
        counts = {"count": len(plan.lost), "closed": len(closed), "others": len(others)}
        yield words.text("term.lost", **counts)
    yield from _some(
        words,
        (
            words.text(
                "term.lost_line",
                when=dated.when(one.dated),
                what=dated.what(one.dated),
                how=_who_is_there(words, district, named, one),
            )
            for one in others
        ),
    )


def _who_is_there(words: Catalogue, district: District, named: LessonWords, lost: Lost) -> str:
    """Who is with the class: a teacher of the table, or the other adults whom the school always has."""
    if lost.adult is not None:
        return words.text("term.with_class", teacher=named.teacher(lost.adult))
    lesson = lost.dated.decision
    school = named.school_of[named.courses[lesson.course].group] if isinstance(lesson, Placement) else ""
    others = any(some.id == school and some.other_adults for some in district.schools)
    return words.text("term.others_there" if others else "term.alone")


def _is_open(calendar: Calendar, named: LessonWords, lost: Lost) -> bool:
    """Whether the school has lessons on the date."""
    decision = lost.dated.decision
    if not isinstance(decision, Placement):
        return True
    school = named.school_of[named.courses[decision.course].group]
    return bool(calendar.periods(school, lost.dated.day))


def _added(
    words: Catalogue, district: District, dated: DatedWords, key: str, some: tuple[Dated, ...]
) -> Iterator[str]:
    """Lessons that are in no weekly timetable, a line each: when, what, and who meets it."""
    named = LessonWords(words, district)
    for one in some:
        lesson = one.decision
        assert isinstance(lesson, Placement), "only lessons are added or made up"
        facts = {"when": dated.when(one), "what": dated.what(one), "who": named.met(lesson)}
        yield words.text(key, date=one.monday.isoformat(), **facts)


def _owed(words: Catalogue, district: District, owed: tuple[Dated, ...]) -> Iterator[str]:
    """Lessons that found no time to be made up, a line a course."""
    if owed:
        yield words.text("term.owed", count=len(owed))
    counts = Counter(one.decision.course for one in owed if isinstance(one.decision, Placement))
    named = LessonWords(words, district)
    yield from _some(
        words, (words.text("term.owed_line", what=named.course(c), lessons=n) for c, n in counts.items())
    )


def _undated(planning: Planning) -> bool:
    return planning.dating is not None and bool(planning.dating.undated)


def _some(words: Catalogue, lines: Iterator[str]) -> Iterator[str]:
    """Not too many lines."""
    every = list(lines)
    yield from every[:MOST_LISTED]
    if len(every) > MOST_LISTED:
        yield words.text("term.more", count=len(every) - MOST_LISTED)


def finish(
    words: Catalogue,
    district: District,
    planning: Planning,
    timetable: Timetable,
    output: Output,
    facts: tuple[Request, float, bool],
) -> Exit:
    """Write everything, and say how it ended."""
    request, seconds, interrupted = facts
    run = run_facts(request, seconds, (), interrupted, words.language)
    write_results(words, output, district, timetable, run, plan=planning.plan)
    code = Exit.OK
    if interrupted:
        code = Exit.INTERRUPTED
    elif planning.broken:
        code = Exit.RULE_BROKEN
    elif planning.owed or _undated(planning) or not all(state.met for state in planning.quotas):
        code = Exit.INCOMPLETE
    click.echo(ending(words, code, None if code in (Exit.OK, Exit.INTERRUPTED) else f"term.exit.{int(code)}"))
    return code
