"""A term whose accounts can be checked by hand: three Thursdays on which two teachers visit Caotan.

On the 3rd, 10th and 17th of September 2026 T1 comes from the county town (40 minutes, 24.9 km) for music and
goes on to Liangjia (20 minutes, 12.5 km); T2 comes from Liangjia for English and goes back there.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from models.allowance import Allowance, Basis
from models.district import District
from models.payer import Payer
from models.plan import TermPlan
from models.quota import Delivery
from models.timetable import Placement
from scheduler.accounts.accounts import Accounts, accounts
from scheduler.term.dated import on_dates
from tests.planner.towns import ENGLISH, JOINT, VISITED, town, week

FIRST, LAST = date(2026, 9, 1), date(2026, 9, 18)

METRES = {frozenset(("S1", "S2")): 12_500, frozenset(("S2", "county")): 24_900}

ALLOWANCES = (
    Allowance(name="交通补贴", basis=Basis.KILOMETRE, fen=81, payer=Payer.RECEIVER),
    Allowance(name="课时补贴", basis=Basis.LESSON, fen=1500, payer=Payer.TOWNSHIP),
    Allowance(name="外出补贴", basis=Basis.DAY, fen=1000, payer=Payer.SENDER),
)


def district(*deliveries: Delivery, **update: Any) -> District:
    """The district with kilometres and allowances."""
    plain = town()
    travel = tuple(
        link.model_copy(update={"metres": METRES.get(frozenset((link.origin, link.destination)))})
        for link in plain.travel
    )
    given = {"travel": travel, "allowances": ALLOWANCES, "deliveries": deliveries, **update}
    return plain.model_copy(update=given)


def plan(there: District, lessons: Sequence[Placement] = VISITED) -> TermPlan:
    """The weekly lessons on every date."""
    standing = week(*lessons)
    dated = on_dates(there, standing)
    return TermPlan(
        district=there.name,
        term=there.term.name,
        input_hash="0" * 64,
        calendar=there.calendar,
        standing=(standing,),
        dated=dated,
    )


def book(*deliveries: Delivery, first: date = FIRST, last: date = LAST, **update: Any) -> Accounts:
    """The accounts of the term with these records."""
    there = district(*deliveries, **update)
    return accounts(there, plan(there), first, last)


def record(day: int, lesson: Placement, **fields: Any) -> Delivery:
    """A lesson of September that was held and signed for, unless it says otherwise."""
    return Delivery(day=date(2026, 9, day), course=lesson.course, period=lesson.period, **fields)


MUSIC_3, MUSIC_10 = record(3, JOINT), record(10, JOINT)
ENGLISH_3 = record(3, ENGLISH)
