"""A teacher's weighted lessons a week are at most the limit."""

from typing import Any

from models.base import Weeks
from models.district import District
from models.workload import Coefficient, Extra
from tests.examples import broken, either
from tests.live import BOB, CAT, hear, hold, home, joining, live, meeting, origin, play, receiver
from tests.villages import FRI, MON, TUE, WED, busy, course, joint, put, teacher, village

HILL, LAKE = course("hill3", "art"), course("lake3", "art")
HILL_LESSONS = [put("hill3/art", "ann", day, 1) for day in (MON, TUE, WED)]


def _rows(**hundredths: int) -> tuple[Coefficient, ...]:
    """Coefficients by what they are for."""
    return tuple(Coefficient(extra=Extra(name), hundredths=some) for name, some in hundredths.items())


def _limited(limit: int, *courses: Any, **tables: Any) -> District:
    """A village in which ann's workload is limited."""
    return village(*courses, teachers=(teacher("ann", workload_week=limit), BOB), **tables)


def test_without_coefficients() -> None:
    """At most 2.5: two lessons are 200, three are 300."""
    broken(
        "workload_week",
        _limited(250, HILL),
        HILL_LESSONS[:2],
        HILL_LESSONS,
        teacher="ann",
        workload="3",
        workload_limit="2.5",
    )


def test_subject() -> None:
    """Art weighs 125, music nothing special: two art and one music are 2 * 125 + 100 = 350."""
    rows = (Coefficient(extra=Extra.SUBJECT, subject="art", hundredths=125),)
    lessons = [*HILL_LESSONS[:2], put("hill3/music", "ann", FRI, 1)]
    for limit in (349, 350, 351):
        district = _limited(limit, HILL, course("hill3", "music"), coefficients=rows)
        either("workload_week", limit >= 350, district, lessons)


def test_pupils() -> None:
    """More than 30 pupils add 10, more than 40 another 15: 30 pupils 100, 31 are 110, 41 are 125."""
    rows = tuple(
        Coefficient(extra=Extra.PUPILS_OVER, pupils=over, hundredths=added)
        for over, added in ((30, 10), (40, 15))
    )
    for pupils, load in ((None, 100), (30, 100), (31, 110), (40, 110), (41, 125)):
        for limit in (load - 1, load, load + 1):
            district = _limited(limit, HILL, coefficients=rows, about={"hill3": {"pupils": pupils}})
            either("workload_week", limit >= load, district, HILL_LESSONS[:1])


def test_other_school_and_the_road() -> None:
    """A lesson at lake adds 20; 20 minutes there and 20 back at 100 an hour are 4000 // 60 = 66: 186."""
    rows = _rows(other_school=20, journey_hour=100)
    for limit in (185, 186, 187):
        district = _limited(limit, LAKE, coefficients=rows)
        either("workload_week", limit >= 186, district, [put("lake3/art", "ann", MON, 2)])


def test_joint_class() -> None:
    """A joint class of two adds 30 and both classes' pupils count: 16 + 15 > 30 adds 10, in all 140."""
    rows = (*_rows(joint=30), Coefficient(extra=Extra.PUPILS_OVER, pupils=30, hundredths=10))
    both = joint("small", "hill3", "hill4")
    for pupils, load in ((14, 130), (15, 130), (16, 140)):
        about = {"hill3": {"pupils": pupils}, "hill4": {"pupils": 15}}
        for limit in (load - 1, load, load + 1):
            district = _limited(
                limit, course("small", "art"), joint_classes=(both,), coefficients=rows, about=about
            )
            either("workload_week", limit >= load, district, [put("small/art", "ann", MON, 1)])


def test_joined_by_choice() -> None:
    """Grades 3 and 4 together are one lesson of two classes, 100 + 30; apart they are two, 200."""
    rows = (*_rows(joint=30), Coefficient(extra=Extra.PUPILS_OVER, pupils=30, hundredths=10))
    together = [put("hill3/art", "ann", MON, 1), put("hill4/art", "ann", MON, 1)]
    apart = [together[0], put("hill4/art", "ann", MON, 2)]
    for lessons, pupils, load in ((together, 15, 130), (together, 16, 140), (apart, 16, 200)):
        for limit in (load - 1, load, load + 1):
            district = _limited(
                limit,
                HILL,
                course("hill4", "art"),
                joinings=(joining("hill", "art", 3, 4),),
                coefficients=rows,
                about={"hill3": {"pupils": pupils}, "hill4": {"pupils": 15}},
            )
            either("workload_week", limit >= load, district, lessons)


def test_multi_grade_room() -> None:
    """Art (120) and music (90) in a multi-grade room are one lesson of the greater weight: 120 + 30 = 150."""
    rows = (
        *_rows(joint=30),
        Coefficient(extra=Extra.SUBJECT, subject="art", hundredths=120),
        Coefficient(extra=Extra.SUBJECT, subject="music", hundredths=90),
    )
    room = {"hill3": {"multi_grade": "a"}, "hill4": {"multi_grade": "a"}}
    lessons = [put("hill3/art", "ann", MON, 1), put("hill4/music", "ann", MON, 1)]
    for limit in (149, 150, 151):
        district = _limited(limit, HILL, course("hill4", "music"), coefficients=rows, about=room)
        either("workload_week", limit >= 150, district, lessons)


BROADCAST = [
    put("hill3/art", "ann", TUE, 1, room="studio"),
    hear(
        "lake3/art",
        TUE,
        1,
        origin="hill3/art",
        origin_period=1,
        teacher="ann",
        adult="bob",
        room="screen_lake",
    ),
]


def test_origin() -> None:
    """A lesson that lake receives adds 40: 140 for ann."""
    for limit in (139, 140, 141):
        ann = teacher("ann", workload_week=limit)
        district = live(origin(), receiver(), teachers=(ann, BOB, CAT), coefficients=_rows(origin=40))
        either("workload_week", limit >= 140, district, BROADCAST)


def test_adult() -> None:
    """Bob stays with lake's class at a broadcast and at a recorded lesson: 2 * 50 = 100."""
    lessons = [*BROADCAST, play("lake4/art", WED, 1, adult="bob", room="screen_lake")]
    for limit in (99, 100, 101):
        bob = teacher("bob", "lake", assists=True, workload_week=limit)
        district = live(
            origin(),
            receiver(),
            receiver("lake4"),
            teachers=(teacher("ann"), bob, CAT),
            coefficients=_rows(adult=50),
        )
        either("workload_week", limit >= 100, district, lessons)


def test_adult_of_a_visit() -> None:
    """Who would take over from a visitor counts nothing: bob has 0, whatever his limit."""
    bob = teacher("bob", "lake", assists=True, workload_week=0)
    rules = live().rules.model_copy(update={"visit_adult": True})
    district = live(
        receiver(), teachers=(teacher("ann"), bob, CAT), coefficients=_rows(adult=50), rules=rules
    )
    either("workload_week", True, district, [put("lake3/art", "ann", MON, 2, adult="bob")])


def test_commitments() -> None:
    """A commitment of 2 lessons is 200, one of none 0: with a lesson 300; alone it is not judged."""
    standing = (
        busy("hill", FRI, "14:00-15:30", teacher="ann", lessons=2),
        busy("hill", MON, "14:00-15:30", teacher="ann", lessons=0),
    )
    for limit in (299, 300, 301):
        district = _limited(limit, HILL, commitments=standing)
        either("workload_week", limit >= 300, district, HILL_LESSONS[:1])
        either("workload_week", True, district, [])


def test_meeting_is_judged_but_counts_nothing() -> None:
    """A commitment of 200 against a limit of 100: with a meeting the week is decided, so it is judged."""
    team = meeting("team", "hill", "ann")
    standing = (busy("hill", FRI, "14:00-15:30", teacher="ann", lessons=2),)
    for limit in (199, 200, 201):
        district = _limited(limit, HILL, commitments=standing, meetings=(team,))
        either("workload_week", limit >= 200, district, [hold("team", TUE, 5, "ann")])


def test_home_lessons() -> None:
    """Lessons of the school's own timetable have no class: 100 each."""
    lessons = [put("home/ann", "ann", MON, period) for period in (1, 2)]
    for limit in (199, 200, 201):
        district = _limited(limit, home("ann", "hill", 2), coefficients=_rows(joint=30))
        either("workload_week", limit >= 200, district, lessons)


def test_each_week_of_a_cycle() -> None:
    """Two lessons in odd weeks and one in every week: 300 in odd weeks, 100 in even ones."""
    courses = [HILL, course("hill4", "art", weeks="odd")]
    lessons = [
        HILL_LESSONS[0],
        *(put("hill4/art", "ann", day, 2, weeks=Weeks.ODD) for day in (MON, TUE)),
    ]
    for limit in (299, 300, 301):
        district = _limited(limit, *courses, term={"weeks_in_cycle": 2})
        either("workload_week", limit >= 300, district, lessons)
