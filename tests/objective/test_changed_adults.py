"""Lessons of the older timetable that keep everything but their local adult."""

from typing import Any

from models.base import Weeks
from models.course import CourseWeeks
from models.district import District
from models.timetable import Placement
from tests.examples import costs
from tests.live import AIRED_ART, BOB, HEARD_ART, aired, heard, live, play, receiver
from tests.villages import ANN, THU, TUE, WED, teacher

DAN = teacher("dan", "lake", assists=True)


def _district(*kept: Placement, **tables: Any) -> District:
    """Hill's art is heard at lake, where bob and dan both assist."""
    return live(AIRED_ART, HEARD_ART, teachers=(ANN, BOB, DAN), kept=kept, **tables)


GIVEN = (aired(TUE), aired(THU))
HEARD = (heard(TUE), heard(THU))


def test_another_adult() -> None:
    """Bob sat in two lessons: bob in both, 0; dan in one, 1; dan in both, 2."""
    district = _district(*GIVEN, *HEARD)
    costs("changed_adults", 0, district, [*GIVEN, *HEARD])
    costs("changed_adults", 1, district, [*GIVEN, HEARD[0], heard(THU, adult="dan")])
    costs("changed_adults", 2, district, [*GIVEN, heard(TUE, adult="dan"), heard(THU, adult="dan")])


def test_they_are_no_changed_lessons() -> None:
    """Dan in bob's place is the same lesson, and touches no teacher's own lessons: 0 of both."""
    district, now = _district(*GIVEN, *HEARD), [*GIVEN, HEARD[0], heard(THU, adult="dan")]
    costs("changed_lessons", 0, district, now)
    costs("touched_people", 0, district, now)


def test_moved_and_dropped_lessons_count_elsewhere() -> None:
    """One lesson is moved to Wednesday with dan, one is gone: both are changed lessons, and 0 here."""
    district = _district(*GIVEN, *HEARD)
    costs("changed_adults", 0, district, [aired(WED), heard(WED, adult="dan")])


def test_another_mode_counts_elsewhere() -> None:
    """The lesson is recorded and no longer received, and dan is there: it is another lesson, 0."""
    district = _district(GIVEN[0], HEARD[0])
    costs("changed_adults", 0, district, [play("lake3/art", TUE, 1, adult="dan")])


def test_a_lesson_without_an_adult() -> None:
    """Nothing is known of who sat in (the adult is gone from the tables): whoever comes, 0."""
    costs("changed_adults", 0, _district(GIVEN[0], heard(TUE, adult=None)), [GIVEN[0], HEARD[0]])


def test_an_adult_who_no_longer_assists() -> None:
    """Bob does not assist any more, so his lesson cannot be kept with him: dan in it, 1; no lesson, 0."""
    kept = (GIVEN[0], HEARD[0])
    district = _district(*kept).model_copy(update={"teachers": (ANN, teacher("bob", "lake"), DAN)})
    costs("changed_adults", 1, district, [GIVEN[0], heard(TUE, adult="dan")])
    costs("changed_adults", 0, district, [GIVEN[0]])


def test_nobody_in_place_of_somebody() -> None:
    """Visits had an adult by the rules of then; by today's they have none: 1."""
    visit = aired(TUE).model_copy(update={"course": "lake3/art", "adult": "bob"})
    costs("changed_adults", 1, _district(visit), [visit.model_copy(update={"adult": None})])


def test_recorded_lessons() -> None:
    """A recorded lesson has its adult too: bob, 0; dan, 1."""
    kept = play("lake3/art", TUE, 1, adult="bob")
    costs("changed_adults", 0, _district(kept), [kept])
    costs("changed_adults", 1, _district(kept), [kept.model_copy(update={"adult": "dan"})])


def test_without_an_older_timetable() -> None:
    """Nothing was to be kept: 0."""
    costs("changed_adults", 0, _district(), [*GIVEN, *HEARD])


def test_weeks_count_once() -> None:
    """In a two-week cycle another adult in a lesson of every week is 1, and so it is in one of odd weeks."""
    courses = (receiver(room="screen_lake"), receiver("lake4", room="screen_lake", weeks=CourseWeeks.ODD))
    kept = (play("lake3/art", TUE, 1, adult="bob"), play("lake4/art", WED, 1, adult="bob", weeks=Weeks.ODD))
    teachers = (ANN, BOB, DAN)
    district = live(*courses, teachers=teachers, term={"weeks_in_cycle": 2}, kept=kept)
    now = [lesson.model_copy(update={"adult": "dan"}) for lesson in kept]
    costs("changed_adults", 0, district, kept)
    costs("changed_adults", 1, district, [now[0], kept[1]])
    costs("changed_adults", 2, district, now)
