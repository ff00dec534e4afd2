"""Visits as planned and as signed for."""

from models.timetable import Placement, Ride
from models.vehicle import Run, Stop, Vehicle
from scheduler.accounts.accounts import accounts
from scheduler.term.dated import on_dates
from tests.accounts.books import FIRST, LAST, MUSIC_3, book, district, plan, record
from tests.planner.towns import ENGLISH, JOINT, MUSIC, VISITED, week


def test_a_visit_a_teacher_and_date() -> None:
    """Two teachers on three Thursdays: six visits, numbered by date and teacher; none of them signed for."""
    visits = book().visits
    assert [(one.number, one.day.day, one.teacher) for one in visits] == [
        (1, 3, "T1"), (2, 3, "T2"), (3, 10, "T1"), (4, 10, "T2"), (5, 17, "T1"), (6, 17, "T2"),
    ]  # fmt: skip
    assert {one.school for one in visits} == {"S2"}
    assert not any(one.signed or one.recorded or one.made.ways for one in visits)


def test_the_ways_of_a_visit() -> None:
    """T1 comes from the county town and goes on to Liangjia: 40 + 20 minutes, 24.9 + 12.5 km."""
    visit = book(MUSIC_3).visits[0]
    assert (visit.planned.minutes, visit.planned.metres, visit.planned.lessons) == (60, 37_400, 1)
    assert visit.made == visit.planned
    assert (visit.signed, visit.recorded, visit.subjects, visit.periods) == (True, True, ("音乐",), ("2",))


def test_too_short_a_lesson_is_still_a_visit() -> None:
    """Interrupted after 5 minutes, and signed for: the way was made, and no lesson counts."""
    visit = book(record(3, JOINT, outcome="interrupted", minutes=5)).visits[0]
    assert (visit.signed, visit.made.lessons, visit.made.metres) == (True, 0, 37_400)


def test_cancelled_and_unsigned() -> None:
    """A record that says that nobody came is one, and no visit was made."""
    for gone in (record(3, JOINT, outcome="cancelled"), record(3, JOINT, signed=False)):
        visit = book(gone).visits[0]
        assert (visit.signed, visit.recorded, visit.made.lessons, visit.made.ways) == (False, True, 0, ())


def test_several_classes_together_are_one_lesson() -> None:
    """T1 teaches two courses of Caotan in one period and one before: two lessons, one visit, by the clock."""
    english = ENGLISH.model_copy(update={"teacher": "T1"})
    same = JOINT.model_copy(update={"period": "3"})
    there = district()
    mended = plan(there, [JOINT, english, same])
    mended = mended.model_copy(update={"dated": tuple(reversed(mended.dated))})
    (visit, *_) = accounts(there, mended, FIRST, LAST).visits
    assert (visit.planned.lessons, visit.periods, set(visit.subjects)) == (2, ("2", "3"), {"音乐", "英语"})


def test_home_is_no_visit() -> None:
    """Music at Liangjia, where T1 belongs, is none; nor is English by the cluster's teacher at his place."""
    there = district()
    assert accounts(there, plan(there, [MUSIC, ENGLISH]), FIRST, LAST).visits == ()


def test_the_way_back_belongs_to_the_school_that_is_left() -> None:
    """With a lesson at home first, T2's ways out and back are both of the visit; of home there are none."""
    home = Placement(course="C1/音乐", teacher="T2", weekday=4, period="1")
    there = district()
    visit = next(
        one
        for one in accounts(there, plan(there, [*VISITED, home]), FIRST, LAST).visits
        if one.teacher == "T2"
    )
    ways = [(way.journey.origin, way.journey.destination) for way in visit.planned.ways]
    assert ways == [("S1", "S2"), ("S2", "S1")]


def test_ways_without_kilometres_are_told() -> None:
    """Where nobody has said how far it is, minutes count and metres do not."""
    far = tuple(
        link.model_copy(update={"metres": None}) if "county" in (link.origin, link.destination) else link
        for link in district().travel
    )
    found = book(travel=far)
    assert (found.visits[0].planned.minutes, found.visits[0].planned.metres) == (60, 12_500)
    assert found.unmeasured == (("county", "S2"),)


def test_rides_are_no_ways_by_own_means() -> None:
    """T2 rides out and back, 20 minutes each by the stops: minutes count, kilometres do not."""
    teachers = tuple(
        one.model_copy(update={"rides": True}) if one.id == "T2" else one for one in district().teachers
    )
    stops = [("S1", 900), ("S2", 920)], [("S2", 1000), ("S1", 1020)]
    runs = tuple(
        Run(
            id=f"R{n}",
            vehicle="V",
            weekdays=(4,),
            stops=tuple(Stop(place=place, time=time) for place, time in some),
        )
        for n, some in enumerate(stops)
    )
    vehicle = Vehicle(id="V", name="车", seats=4, base="S1")
    there = district(teachers=teachers, runs=runs, vehicles=(vehicle,))
    rides = tuple(Ride(teacher="T2", run=run.id, weekday=4, board=0, alight=1) for run in runs)
    standing = week(*VISITED).model_copy(update={"rides": rides})
    riding = plan(there).model_copy(update={"dated": on_dates(there, standing)})
    visit = accounts(there, riding, FIRST, LAST).visits[1]
    assert (visit.planned.minutes, visit.planned.metres, visit.planned.unknown) == (40, 0, ())
