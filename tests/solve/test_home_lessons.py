"""Home lessons: of a school's own timetable, they only need a period in which their teacher is free.

Ann is of hill; a lesson at lake takes her 35 minutes each way.
"""

import pytest

from models.course import Half, Mode, SlotPattern
from scheduler.solve.answer import Request
from scheduler.solve.run import solve
from scheduler.verify import judge
from tests.examples import allows, broken, forbids
from tests.live import home
from tests.solve.small import optimum
from tests.villages import ANN, BOB, MON, TUE, bell, blocked, busy, clock, course, put, teacher, village

ANN_HOME, BOB_AT_HILL = home("ann", "hill", 2), home("bob", "hill", 2)
LAKE = course("lake3", "art")


def test_only_whom_it_names() -> None:
    """Ann's home lessons are ann's: she needs no subject of that name, and dan may not give them."""
    broken(
        "qualification",
        village(ANN_HOME, teachers=[ANN, BOB, teacher("dan")]),
        [put("home/ann", "ann", TUE, 1)],
        [put("home/ann", "dan", TUE, 1)],
        teacher="dan",
        school="hill",
        weekday=TUE,
        start=clock("8:00"),
        end=clock("8:40"),
    )


def test_nobody_is_named() -> None:
    """Home lessons that name nobody are nobody's, unlike a class's; a table of such is refused."""
    nobody = home("ann", "hill", 2, eligible=())
    district = village(ANN_HOME).model_copy(update={"courses": (nobody,)})
    forbids("qualification", district, [put("home/ann", "ann", TUE, 1)])


def test_grades_do_not_matter() -> None:
    """A teacher of grade 3 who has no art gives home lessons all the same."""
    ann = teacher("ann", subjects=(), grades=(3,))
    allows(village(ANN_HOME, teachers=[ann, BOB]), [put("home/ann", "ann", TUE, 1)])


def test_no_class_is_in_them() -> None:
    """Two teachers' home lessons and a class's lesson are at once: they share nobody."""
    district = village(ANN_HOME, BOB_AT_HILL, course("hill3", "art"), teachers=[ANN, BOB, teacher("dan")])
    allows(
        district,
        [put("home/ann", "ann", TUE, 3), put("home/bob", "bob", TUE, 3), put("hill3/art", "dan", TUE, 3)],
    )


def test_one_thing_at_a_time() -> None:
    """Ann cannot give a home lesson while she teaches a class or has a commitment, nor be gone in time."""
    district = village(
        ANN_HOME, course("hill3", "art"), LAKE, commitments=(busy("hill", TUE, "14:00-14:40", teacher="ann"),)
    )
    lesson = put("home/ann", "ann", TUE, 1)
    forbids("teacher_clash", district, [lesson, put("hill3/art", "ann", TUE, 1)])
    forbids("teacher_clash", district, [put("home/ann", "ann", TUE, 5)])
    forbids("travel_time", district, [lesson, put("lake3/art", "ann", TUE, 2)])  # 9:00 < 8:40 + 35
    allows(district, [lesson, put("lake3/art", "ann", TUE, 3)])  # 9:50


def test_unavailable_for_them() -> None:
    """What blocks a teacher blocks home lessons too."""
    district = village(ANN_HOME, unavailability=(blocked(TUE, "8:00-8:40", teacher="ann"),))
    forbids("availability", district, [put("home/ann", "ann", TUE, 1)])
    allows(district, [put("home/ann", "ann", TUE, 2)])


def test_they_count_as_lessons() -> None:
    """Two home lessons and one at lake are three: a limit of two a day is broken, one of three is kept."""
    lessons = [
        put("home/ann", "ann", TUE, 1),
        put("home/ann", "ann", TUE, 5),
        put("lake3/art", "ann", TUE, 3),
    ]
    for limit in (3, 2):
        ann = teacher("ann", lessons_day=limit)
        district = village(ANN_HOME, LAKE, teachers=[ann, BOB])
        if limit == 3:
            allows(district, lessons)
        else:
            forbids("daily_lessons", district, lessons)


def test_where_they_are_allowed() -> None:
    """Home lessons for mornings only are not given in the afternoon."""
    mornings = home("ann", "hill", 2, allowed=(SlotPattern(half=Half.MORNING),))
    allows(village(mornings), [put("home/ann", "ann", TUE, 4)])
    forbids("allowed_slots", village(mornings), [put("home/ann", "ann", TUE, 5)])


@pytest.mark.parametrize(("most", "lawful"), [(2, True), (1, False)])
def test_most_a_day(most: int, lawful: bool) -> None:
    """Two a day where two are allowed, not where one is."""
    district = village(home("ann", "hill", 2, max_day=most))
    lessons = [put("home/ann", "ann", TUE, 1), put("home/ann", "ann", TUE, 2)]
    if lawful:
        allows(district, lessons)
    else:
        forbids("course_day", district, lessons)


def test_at_another_school() -> None:
    """Bob of lake has home lessons at hill: they are visits, allowed unless only its own teachers may."""
    lesson = [put("home/bob", "bob", TUE, 2)]
    allows(village(BOB_AT_HILL), lesson)
    forbids("modes", village(home("bob", "hill", 2, modes=(Mode.LOCAL,))), lesson)


def test_they_keep_a_teacher_there() -> None:
    """A home lesson brings ann back for its period: with her hill has two adults, and without one."""
    district = village(
        ANN_HOME,
        LAKE,
        course("wood3", "art"),
        teachers=[ANN, teacher("dan"), BOB],
        about={"hill": {"least_adults": 2}},
        bells=[
            bell("hill", "10:30-11:10"),
            bell("lake", "8:10-8:50"),
            bell("wood", "14:20-15:00"),
        ],
    )
    away = [put("lake3/art", "ann", TUE, 1), put("wood3/art", "ann", TUE, 1)]
    forbids("least_adults", district, away)
    allows(district, [*away, put("home/ann", "ann", TUE, 1)])


def test_found_around_the_visits() -> None:
    """Ann has nine of hill's twelve periods of two days at home and gives lake two lessons: these are on one
    day, where they cost three of her periods, not more.
    """
    district = village(
        home("ann", "hill", 9),
        course("lake3", "art", minimum=2, target=2, eligible=("ann",)),
        bells=[
            bell(
                "hill",
                "8:00-8:40",
                "8:50-9:30",
                "9:40-10:20",
                "10:30-11:10",
                "14:00-14:40",
                "14:50-15:30",
                weekdays=(MON, TUE),
            ),
            bell("lake", "8:10-8:50", "9:00-9:40", "9:50-10:30", "10:40-11:20", weekdays=(MON, TUE)),
        ],
        weights={"travel_minutes": 1},
    )
    outcome = solve(district, Request(deterministic=10))
    assert outcome.decisions is not None
    verdict = judge(district, outcome.decisions)
    assert (verdict.findings, verdict.coverage, verdict.cost) == ((), 0, 40)
    assert (outcome.coverage_bound, outcome.cost_bound) == (0, 40)


def test_one_too_many() -> None:
    """Of hill's two periods ann cannot give three lessons: one is missing."""
    bells = [bell("hill", "8:00-8:40", "8:50-9:30", weekdays=(MON,))]
    assert optimum(village(home("ann", "hill", 3), bells=bells)) == (1, 0)
    assert optimum(village(home("ann", "hill", 2), bells=bells)) == (0, 0)
