"""Statements about the law that hold for every week, checked on arbitrary ones."""

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from random import Random

from hypothesis import assume, given
from hypothesis import strategies as st

from models.timetable import Placement
from models.verdict import Finding
from scheduler.verify import Court
from scheduler.verify.judge import FIXED
from scheduler.verify.occurrence import Occurrence
from scheduler.verify.week import Week
from tests.verify.weeks import crowded, lessons, told, weeks

COURT = Court(crowded())

NEVER_HEALED = {"class_clash", "teacher_clash", "room_clash", "availability", "qualification", "bell_period"}
"""Rules about single lessons and pairs of them: another lesson changes nothing for those that are there."""

ENDS = {"day_start", "day_end"}

CLOCK = ("start", "end", "from", "until")


def breaches(placements: Iterable[Placement], rules: set[str] | None = None) -> Counter[str]:
    """The findings of some rules, or of all."""
    found = COURT.judge(placements).findings
    return Counter(str(finding) for finding in found if rules is None or finding.rule in rules)


@given(weeks(), st.randoms(use_true_random=False))
def test_order_of_placements_does_not_matter(placements: list[Placement], random: Random) -> None:
    """Shuffled placements get the very same verdict, findings and journeys in the same order."""
    shuffled = random.sample(placements, len(placements))
    assert COURT.judge(shuffled) == COURT.judge(placements)


@given(weeks(), lessons())
def test_another_lesson_heals_no_clash(placements: list[Placement], more: Placement) -> None:
    """Whatever single lessons and pairs break stays broken when a lesson is added."""
    assert breaches(placements, NEVER_HEALED) <= breaches([*placements, more], NEVER_HEALED)


@given(weeks(), st.integers(-120, 300))
def test_clock_may_be_shifted(placements: list[Placement], minutes: int) -> None:
    """All times moved by the same minutes: the same breaches, moved by as much, and the same cost."""
    now, then = COURT.judge(placements), Court(crowded(minutes)).judge(placements)
    assert told(_later(finding, minutes) for finding in now.findings) == told(then.findings)
    assert (now.terms, now.coverage) == (then.terms, then.coverage)
    leave = [journey.depart for journey in now.journeys]
    assert [depart + minutes for depart in leave] == [journey.depart for journey in then.journeys]


def _later(finding: Finding, minutes: int) -> Finding:
    """The finding with its clock times moved; minutes that count from midnight are not among them."""
    params = {
        key: value + minutes if isinstance(value, int) and key.split("_")[0] in CLOCK else value
        for key, value in finding.params.items()
    }
    return Finding(rule=finding.rule, params=params)


@given(weeks())
def test_cheap_answers_agree_with_the_verdict(placements: list[Placement]) -> None:
    """`lawful` and `value` say what the verdict says."""
    verdict = COURT.judge(placements)
    assert COURT.lawful(placements) == verdict.lawful
    assert COURT.value(placements) == (verdict.coverage, verdict.cost)


@given(weeks())
def test_every_finding_names_a_person_or_class(placements: list[Placement]) -> None:
    """A finding says who: a teacher, or a group."""
    assert all({"teacher", "group"} & set(finding.params) for finding in COURT.judge(placements).findings)


def _shared_minutes(occurrences: Iterable[Occurrence], key: str) -> bool:
    """Whether somebody is in two occurrences in one and the same minute, a lesson among them."""
    taken: dict[tuple[str, int, int], list[Occurrence]] = {}
    for occurrence in occurrences:
        people = occurrence.classes if key == "classes" else (getattr(occurrence, key),)
        for who in people:
            if who is not None:
                for minute in range(occurrence.start, occurrence.end):
                    taken.setdefault((who, occurrence.weekday, minute), []).append(occurrence)
    return any(len(some) > 1 and any(one.course for one in some) for some in taken.values())


@given(
    weeks(),
    st.sampled_from([("class_clash", "classes"), ("teacher_clash", "teacher"), ("room_clash", "room")]),
)
def test_clash_is_a_shared_minute(placements: list[Placement], case: tuple[str, str]) -> None:
    """A clash is found exactly if some minute, counted one by one, holds two occurrences of somebody."""
    rule, key = case
    week = Week(COURT.facts, placements)
    assert bool(breaches(placements, {rule})) == _shared_minutes(
        [*week.lessons, *week.facts.commitments], key
    )


@given(weeks())
def test_first_and_last_lesson_decide_the_day(placements: list[Placement]) -> None:
    """If the way between lessons is kept, nobody is late for a later lesson without being late for the first.

    That is the triangle inequality; the same holds for the last lesson and the way back.
    """
    findings = COURT.judge(placements).findings
    assume(not any(finding.rule in {"teacher_clash", "travel_time"} for finding in findings))
    at = {
        (f.rule, f.params["teacher"], f.params["weekday"], f.params["start"])
        for f in findings
        if f.rule in ENDS
    }
    for day in Week(COURT.facts, placements).days:
        starts = [lesson.start for lesson in day.placed()]
        for rule, decisive in (("day_start", starts[0]), ("day_end", starts[-1])):
            broken = {start for start in starts if (rule, day.teacher.id, day.weekday, start) in at}
            assert not broken or decisive in broken


@given(weeks())
def test_journeys_lead_home(placements: list[Placement]) -> None:
    """The journeys of a day join up: each begins where the one before ended, the last one ends at home."""
    week = Week(COURT.facts, placements)
    for day in week.all_days:
        ends = [(journey.origin, journey.destination) for journey in day.journeys]
        assert all(one[1] == other[0] for one, other in pairwise(ends))
        if ends and day.teacher.start_place == day.teacher.end_place:
            assert ends[0][0] == day.teacher.start_place == ends[-1][1]


@given(weeks())
def test_missing_and_placed_add_up(placements: list[Placement]) -> None:
    """A course with missing lessons has its minimum in missing and placed ones, and misses its target."""
    verdict = COURT.judge(placements)
    placed = Counter(placement.course for placement in placements)
    for some in verdict.missing:
        assert some.lessons + placed[some.course] == COURT.facts.courses[some.course].minimum
    to_target = next(term.amount for term in verdict.terms if term.term == "target_lessons")
    assert to_target >= sum(some.lessons for some in verdict.missing)


@given(weeks())
def test_no_week_costs_less_than_its_commitments(placements: list[Placement]) -> None:
    """Journeys, days away and minutes that commitments cause alone are paid whatever is placed."""
    verdict = COURT.judge(placements)
    paid = {term.term: term for term in verdict.terms}
    assert sum(paid[name].cost for name in FIXED) >= verdict.fixed > 0
    assert paid["travel_minutes"].amount >= verdict.fixed_travel > 0
