"""What counts as missing: lessons in number, in person and by specialists, and meetings."""

import pytest

from models.base import Weeks
from models.course import CourseWeeks
from models.teacher import Quality
from models.timetable import Missing, Placement
from scheduler.verify import judge
from tests.live import AIRED_ART, ANY_MODE, aired, broadcast, hear, heard, hold, live, meeting, play, receiver
from tests.villages import ANN, FRI, MON, SAT, THU, TUE, WED, course, put, teacher, village

PERSON, HEARD, PLAYED = (
    put("lake3/art", "bob", WED, 1),
    heard(TUE),
    play("lake3/art", THU, 1, adult="bob"),
)


@pytest.mark.parametrize(
    ("minimum", "in_person", "missing"),
    [
        (3, 0, 0),  # all three count
        (3, 1, 0),
        (3, 2, 1),  # one in person is missing
        (4, 2, 1),  # one in number, one in person: the same one
        (5, 2, 2),
        (3, 3, 2),
    ],
)
def test_lessons_in_person(minimum: int, in_person: int, missing: int) -> None:
    """Three lessons, one of them in person: what is missing is the most that is missing in any respect."""
    art = receiver("lake3", room="screen_lake", minimum=minimum, in_person=in_person, target=5, importance=3)
    verdict = judge(live(AIRED_ART, art), [aired(TUE), PERSON, HEARD, PLAYED])
    assert verdict.coverage == 3 * missing
    assert sum(some.lessons for some in verdict.missing) == missing


@pytest.mark.parametrize(
    ("lesson", "quality", "missing"),
    [
        (PERSON, Quality.SPECIALIST, 0),
        (PERSON, Quality.PART_TIME, 1),
        (PERSON, Quality.MINDING, 1),
        (HEARD, Quality.PART_TIME, 0),  # ann, a specialist, is at the origin; bob only stays with the class
        (PLAYED, Quality.SPECIALIST, 1),
    ],
)
def test_lessons_by_a_specialist(lesson: Placement, quality: Quality, missing: int) -> None:
    """A specialist in the room or at the origin counts, a recording does not."""
    art = receiver("lake3", room="screen_lake", minimum=1, by_specialist=1)
    bob = teacher("bob", "lake", assists=True, quality=quality)
    verdict = judge(live(AIRED_ART, art, teachers=(ANN, bob)), [aired(TUE), lesson])
    assert verdict.coverage == missing


def test_specialist_of_another_subject() -> None:
    """Ann is a specialist who has music part-time: her art counts, her music does not."""
    ann = teacher("ann", part_time=("music",))
    subjects = [course("hill3", subject, minimum=1, by_specialist=1) for subject in ("art", "music")]
    placements = [put("hill3/art", "ann", TUE, 1), put("hill3/music", "ann", TUE, 2)]
    assert judge(village(*subjects, teachers=[ann]), placements).missing == (
        Missing(course="hill3/music", lessons=1),
    )


def test_broadcast_from_outside_counts_as_a_specialists() -> None:
    """Who is on the air is not known, and taken for a specialist."""
    art = receiver("lake3", room="screen_lake", minimum=1, by_specialist=1)
    air = (broadcast("tv", "art", (3,), TUE, "8:10-8:50"),)
    lesson = hear("lake3/art", TUE, 1, origin="tv", adult="bob")
    assert judge(live(art, broadcasts=air), [lesson]).coverage == 0


@pytest.mark.parametrize("weeks", [Weeks.ODD, Weeks.EVEN])
def test_lessons_of_one_week_count_once(weeks: Weeks) -> None:
    """A course of odd or even weeks with its lesson there misses nothing; without it one, not two."""
    art = course("hill3", "art", minimum=1, weeks=CourseWeeks(weeks.value))
    district = village(art, term={"weeks_in_cycle": 2})
    assert judge(district, [put("hill3/art", "ann", TUE, 1, weeks=weeks)]).coverage == 0
    assert judge(district, []).coverage == 1


def test_placement_without_a_period_covers_nothing() -> None:
    """Saturday has no period: the lesson is missing."""
    art = receiver("lake3", minimum=1, in_person=1, modes=ANY_MODE)
    lessons = [put("lake3/art", "bob", SAT, 1)]
    assert judge(live(art), lessons).coverage == 1


def test_meeting_that_is_not_held() -> None:
    """Two meetings of importance 4 and 1, of which the first is held on Friday: 1 is missing."""
    meetings = (meeting("one", "hill", "ann", importance=4), meeting("two", "hill", "ann"))
    verdict = judge(village(meetings=meetings), [hold("one", FRI, 1, "ann")])
    assert verdict.missing == (Missing(course="two", lessons=1),)
    assert (verdict.coverage, judge(village(meetings=meetings), []).coverage) == (1, 5)


def test_meeting_in_a_period_that_is_not_there() -> None:
    """On Saturday hill has no period: the meeting is missing, once."""
    district = village(meetings=(meeting("one", "hill", "ann", importance=4),), term={"weeks_in_cycle": 2})
    assert judge(district, [hold("one", SAT, 1, "ann")]).coverage == 4
    assert judge(district, [hold("one", MON, 1, "ann")]).coverage == 0
