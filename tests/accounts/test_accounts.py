"""Accounts as a whole."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from models.quota import Delivery
from models.timetable import Placement
from tests.accounts.books import MUSIC_3, book, record
from tests.planner.towns import ENGLISH, JOINT

OUTCOMES = st.sampled_from(["held", "cancelled", "interrupted", "unsigned", "unrecorded"])
LESSONS = [(day, lesson) for day in (3, 10, 17) for lesson in (JOINT, ENGLISH)]


def _record(day: int, lesson: Placement, outcome: str) -> list[Delivery]:
    match outcome:
        case "unrecorded":
            return []
        case "unsigned":
            return [record(day, lesson, signed=False)]
        case "interrupted":
            return [record(day, lesson, outcome="interrupted", minutes=25)]
    return [record(day, lesson, outcome=outcome)]


@given(st.lists(OUTCOMES, min_size=6, max_size=6))
def test_every_figure_traces_to_signed_visits(outcomes: list[str]) -> None:
    """Whatever was recorded: only signed visits are paid, each allowance once a visit, and all sums agree."""
    found = book(*(one for some, how in zip(LESSONS, outcomes, strict=True) for one in _record(*some, how)))
    signed = {visit.number for visit in found.visits if visit.signed}
    assert len(signed) == sum(how in ("held", "interrupted") for how in outcomes)
    assert {claim.visit.number for claim in found.claims} == signed
    assert len(found.claims) == 3 * len(signed)
    money = sum(claim.fen for claim in found.claims)
    assert money == sum(one.signed for one in found.payments) == sum(one.fen.signed for one in found.teachers)
    lessons = sum(visit.made.lessons for visit in found.visits)
    assert lessons == sum(one.lessons.signed for one in found.teachers)
    assert all(visit.made == visit.planned for visit in found.visits if visit.signed)
    planned = sum(one.planned for one in found.payments)
    assert planned == sum(one.fen.planned for one in found.teachers) >= money


def test_records_without_a_lesson_are_told() -> None:
    """Music was recorded on Friday the 4th, when none is planned: told, and in no figure."""
    odd = record(4, JOINT)
    found = book(MUSIC_3, odd)
    assert found.unplanned == (odd,)
    assert sum(visit.signed for visit in found.visits) == 1


def test_only_the_span() -> None:
    """Of the 10th alone there are two visits, numbered from 1, and a record of the 4th is not told."""
    found = book(record(4, JOINT), first=date(2026, 9, 10), last=date(2026, 9, 10))
    assert [(visit.number, visit.day.day) for visit in found.visits] == [(1, 10), (2, 10)]
    assert found.unplanned == ()
