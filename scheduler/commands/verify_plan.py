"""`schedule verify` of a term's plan: every date by the same law, and the events by theirs."""

from collections.abc import Iterator
from pathlib import Path

import click

from models.district import District
from models.plan import TermPlan
from models.timetable import Held, Placement, Ride
from scheduler.commands.dated_breaches import dated_breaches
from scheduler.commands.exits import Exit
from scheduler.commands.inputs import load_plan
from scheduler.commands.quota_words import quota_lines
from scheduler.locale import Catalogue
from scheduler.read.known import Known
from scheduler.term.tally import Tally
from scheduler.verify.term.events import judge_events
from scheduler.verify.term.judge import judge_dates


def verify_plan(words: Catalogue, district: District, path: Path) -> Exit:
    """Judge a plan by the tables as they are now, and tell everything that breaks a rule."""
    plan = load_plan(words, path, district)
    gone = sorted(set(_gone(district, plan)))
    if gone:
        click.echo(words.text("term.gone", names=words.join(gone)), err=True)
        return Exit.BAD_INPUT
    there = district.model_copy(update={"dated_events": plan.events})
    findings = (*judge_dates(there, plan.dated), *judge_events(there, plan.dated))
    dates = {one.day for one in plan.dated}
    if findings:
        click.echo(words.text("term.broken", count=len(findings)))
    else:
        click.echo(words.text("term.lawful", dates=len(dates), revision=plan.revision))
    for line in dated_breaches(words, district, findings):
        click.echo(line)
    tally = Tally(district, plan.dated)
    states = [tally.state(quota, district.term.first_day) for quota in district.quotas]
    for line in quota_lines(words, states):
        click.echo(line)
    if findings:
        return Exit.RULE_BROKEN
    return Exit.OK if all(state.met for state in states) else Exit.INCOMPLETE


def _gone(district: District, plan: TermPlan) -> Iterator[str]:
    """Ids that the tables no longer have."""
    known, events = Known.of(district), {event.id for event in district.events}
    for one in plan.dated:
        match one.decision:
            case Placement() as lesson:
                people = [who for who in (lesson.teacher, lesson.adult) if who is not None]
                yield from (name for name in [lesson.course] if name not in known.courses)
                yield from (who for who in people if who not in known.teachers)
            case Held() as held:
                yield from (name for name in [held.meeting] if name not in known.meetings)
                yield from (who for who in held.attendants if who not in known.teachers)
            case Ride() as ride:
                yield from (name for name in [ride.run] if name not in known.stops)
                yield from (who for who in [ride.teacher] if who not in known.teachers)
    yield from (one.event for one in plan.events if one.event not in events)
