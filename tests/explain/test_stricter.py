"""Stricter districts allow exactly the timetables that fit a question, and price them as before."""

import pytest

from models.base import Weeks
from models.course import CourseWeeks, SlotRef
from scheduler.explain.stricter import comparable, given_by, given_in_slot, near, not_in_slot, weeks_of
from scheduler.verify import Court, judge
from tests.agreement.cases import FAMILIES
from tests.explain.truth import asked, questions
from tests.villages import ANN, BOB, MON, TUE, course, put, teacher, village


@pytest.mark.parametrize("family", FAMILIES)
def test_what_fits_is_what_is_lawful(family: str) -> None:
    """Of all lawful timetables those are lawful in a question's districts that fit it, and cost the same."""
    some, about = asked(family, 0)
    timetables = sorted(some.truth.lawful, key=str)[:40]
    for question in questions(about):
        courts = [Court(comparable(district, some.district)) for district in question.districts]
        for timetable in timetables:
            lawful = [court for court in courts if court.lawful(timetable)]
            assert bool(lawful) == question.fits(timetable), question.about
            assert all(court.value(timetable) == about.court.value(timetable) for court in lawful)


def test_fewer_candidates_compare_the_same_teachers() -> None:
    """Who may not give the course any more still counts among the teachers of its subject."""
    district = village(course("hill3", "art"), weights={"uneven_load": 10})
    lessons = (put("hill3/art", "bob", MON, 1), put("hill3/art", "bob", TUE, 1))
    stricter = given_by(district, "hill3/art", ("bob",))
    assert judge(district, lessons).cost == 20
    assert judge(stricter, lessons).cost == 0
    assert judge(comparable(stricter, district), lessons).cost == 20


def test_other_questions_need_no_twin() -> None:
    """Where the candidates are the same, the district stays as it is."""
    district = village(course("hill3", "art"))
    stricter = not_in_slot(district, "hill3/art", SlotRef(weekday=MON, period="1"))
    assert comparable(stricter, district) is stricter


def test_near_costs_nothing() -> None:
    """Lessons kept to be near have no price; a timetable that is kept at a price stays."""
    lessons = (put("hill3/art", "ann", MON, 1),)
    district = village(course("hill3", "art"), weights={"changed_lessons": 100, "touched_people": 50})
    assert judge(near(district, lessons), ()).cost == 0
    keeping = district.model_copy(update={"kept": lessons})
    assert near(keeping, ()) is keeping


def test_kinds_of_weeks() -> None:
    """A course of either week may have its lesson in odd or even weeks; a pinned one has to say in which."""
    row = course("hill3", "art", weeks=CourseWeeks.EITHER)
    district = village(row, term={"weeks_in_cycle": 2})
    assert weeks_of(district, row) == (Weeks.ODD, Weeks.EVEN)
    assert weeks_of(village(row.model_copy(update={"weeks": CourseWeeks.EVERY})), row) == (Weeks.EVERY,)
    odd, even = given_in_slot(district, row.id, SlotRef(weekday=MON, period="1"), "ann")
    assert judge(odd, (put("hill3/art", "ann", MON, 1, weeks=Weeks.ODD),)).lawful
    assert not judge(even, (put("hill3/art", "ann", MON, 1, weeks=Weeks.ODD),)).lawful


def test_a_district_asked_about_stays_as_it_is() -> None:
    """Questions are other districts."""
    district = village(course("hill3", "art"), teachers=(ANN, BOB, teacher("cat")))
    before = district.model_dump()
    given_by(district, "hill3/art", ("cat",))
    not_in_slot(district, "hill3/art", SlotRef(weekday=MON, period="1"))
    assert district.model_dump() == before
