"""`schedule replan`: the term planned anew from a date on, with as few changes as can be."""

import time
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import click

from models.calendar import CalendarRow
from models.district import District
from models.plan import TermPlan
from models.teacher import Unavailability
from models.timetable import Decision, Timetable
from scheduler.assemble import by_hand
from scheduler.commands.dated_words import told_dates
from scheduler.commands.export import refuse_unlawful
from scheduler.commands.help import Command
from scheduler.commands.inputs import load_district, load_plan, nothing_written
from scheduler.commands.judging import load_judged
from scheduler.commands.options import folder, language, option, output
from scheduler.commands.options import plan as plan_argument
from scheduler.commands.planning import Limits, finish, limits, means, standing, told
from scheduler.commands.results import prepared
from scheduler.commands.values import PATH, day_in_term
from scheduler.locale import Catalogue
from scheduler.planner.replan import replan
from scheduler.read.hints import name_hint
from scheduler.term.dated_changes import dated_changes
from scheduler.verify import judge


@dataclass(frozen=True)
class Wish(Limits):
    """The arguments and options."""

    folder: Path
    plan: Path
    out: Path
    force: bool
    as_of: datetime | None
    ledger: Path | None
    alarm: int | None
    since: str
    timetable: Path | None
    close: tuple[str, ...]


def command(words: Catalogue) -> Command:
    """The command in a language."""
    params = [
        folder(words),
        plan_argument(words),
        *output(words),
        option(words, "--from", words.text("help.day"), into="since", required=True),
        option(words, "--timetable", words.text("help.file"), type=PATH),
        option(words, "--close", words.text("help.closed"), multiple=True),
        *limits(words),
        language(words),
    ]
    return Command(words, "replan", params, lambda **given: _replan(words, Wish(**given)))


def _replan(words: Catalogue, wish: Wish) -> None:
    with nothing_written(words):
        district = load_district(words, wish.folder)
        plan = load_plan(words, wish.plan, district)
        week = None if wish.timetable is None else load_judged(words, wish.timetable, district)
    since = day_in_term(words, "--from", wish.since, district.term)
    if week is not None:
        refuse_unlawful(words, week)
    target = prepared(words, wish.out, wish.force, wish.as_of, wish.ledger, wish.plan, wish.alarm)
    district = _closed(words, district, wish.close, since)
    request, began = wish.request(), time.monotonic()
    following = None if week is None else standing(since, week.timetable())
    with means(words, request) as some:
        planning = replan(district, plan, since, some, following)
    for line in told(words, district, planning):
        click.echo(line)
    _tell_changes(words, district, plan, planning.plan, since)
    facts = (request, time.monotonic() - began, some.stop.is_set())
    timetable = _weekly(district, planning.plan) if week is None else week.timetable()
    raise click.exceptions.Exit(finish(words, district, planning, timetable, target, facts))


def _closed(words: Catalogue, district: District, names: tuple[str, ...], since: date) -> District:
    """The district with schools (by name, id or cluster) that are closed on the date.

    Their teachers stay where they are: what closes a school mostly closes the roads from it too.
    """
    shut: list[str] = []
    for name in names:
        found = [s.id for s in district.schools if name in (s.id, s.name, s.cluster)]
        if not found:
            known = [*(s.name for s in district.schools), *(s.cluster for s in district.schools if s.cluster)]
            hint = name_hint(name, known).text(words)
            problem = words.text("usage.no_such", value=name, hint=hint)
            raise click.UsageError(words.text("usage.value", what="--close", problem=problem))
        shut += found
    if not shut:
        return district
    rows = [row for row in district.calendar if row.day != since or row.school not in shut]
    closures = [CalendarRow(day=since, school=school) for school in dict.fromkeys(shut)]
    away = [
        Unavailability(teacher=t.id, weekday=since.isoweekday(), start=0, end=1440, dates=(since,))
        for t in district.teachers
        if t.employer in shut
    ]
    return district.model_copy(
        update={"calendar": (*rows, *closures), "unavailability": (*district.unavailability, *away)}
    )


def _tell_changes(words: Catalogue, district: District, old: TermPlan, new: TermPlan, since: date) -> None:
    """What has changed, for each person a text; and that nothing before the date has."""
    if new == old:
        click.echo(words.text("term.unchanged"))
        return
    click.echo(words.text("term.revision", revision=new.revision, date=since.isoformat()))
    click.echo(words.text("term.nothing_earlier", date=since.isoformat()))
    for line in told_dates(words, district, dated_changes(old, new)):
        click.echo(line)


def _weekly(district: District, plan: TermPlan) -> Timetable:
    """The last weekly timetable of the plan, as the tables of now judge it; nothing is proven of it."""
    last = plan.standing[-1]
    every: tuple[Decision, ...] = (*last.placements, *last.meetings, *last.rides)
    return by_hand(district, every, judge(district, every))
