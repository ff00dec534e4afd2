"""Classes that share a room all day are taught together or one after the other."""

from typing import Any

import pytest

from models.district import District
from models.school import RoomUse
from tests.examples import allows, broken, either, forbids
from tests.live import BOB, SCREENS, STUDIO, aired, broadcast, hear, heard, live, origin, play, receiver
from tests.villages import ANN, TUE, WED, bell, busy, clock, course, put, room, teacher, village

COURSES = [course(group, subject) for group in ("hill3", "hill4", "hill5") for subject in ("art", "music")]
ROOM = {"multi_grade": "复式一"}
TWO = {"hill3": ROOM, "hill4": ROOM}


def _room(**tables: Any) -> District:
    """Hill's grades 3 and 4 share a room."""
    return village(*COURSES, about=TWO, **tables)


def test_two_teachers_in_one_room() -> None:
    """Ann has grade 3 in period 1 and bob grade 4 in period 2; moving bob's to period 1 breaks the rule."""
    broken(
        "multi_grade",
        _room(),
        [put("hill3/art", "ann", TUE, 1), put("hill4/art", "bob", TUE, 2)],
        [put("hill3/art", "ann", TUE, 1), put("hill4/art", "bob", TUE, 1)],
        school="hill",
        weekday=TUE,
        start=clock("8:00"),
        end=clock("8:40"),
    )


@pytest.mark.parametrize("subject", ["art", "music"])
def test_one_teacher_for_both(subject: str) -> None:
    """Ann teaches art in grade 3 and, at the same time, art or music in grade 4."""
    allows(_room(), [put("hill3/art", "ann", TUE, 1), put(f"hill4/{subject}", "ann", TUE, 1)])


def test_three_grades_in_one_room() -> None:
    """Ann has all three grades at once; bob may not have one of them meanwhile."""
    district = village(*COURSES, about={**TWO, "hill5": ROOM})
    both = [put("hill3/art", "ann", TUE, 1), put("hill4/music", "ann", TUE, 1)]
    allows(district, [*both, put("hill5/art", "ann", TUE, 1)])
    forbids("multi_grade", district, [*both, put("hill5/art", "bob", TUE, 1)])


@pytest.mark.parametrize("other", [{}, {"multi_grade": "复式二"}])
def test_rooms_apart(other: dict[str, str]) -> None:
    """Grade 5 has a room of its own, or shares another one with grade 6: bob may have it meanwhile."""
    district = village(
        *COURSES,
        classes=("hill3", "hill4", "hill5", "hill6"),
        about={**TWO, "hill5": other, "hill6": other},
    )
    allows(district, [put("hill3/art", "ann", TUE, 1), put("hill5/art", "bob", TUE, 1)])


def test_the_same_word_at_another_school() -> None:
    """Hill's and lake's rooms have the same name and are two rooms."""
    about = dict.fromkeys(("hill3", "hill4", "lake3", "lake4"), ROOM)
    district = village(course("hill3", "art"), course("lake3", "art"), about=about)
    allows(district, [put("hill3/art", "ann", TUE, 1), put("lake3/art", "bob", TUE, 1)])


def test_lessons_that_touch() -> None:
    """Ann leaves at 8:40 when bob begins."""
    district = _room(bells=[bell("hill", "8:00-8:40", "8:40-9:20")])
    allows(district, [put("hill3/art", "ann", TUE, 1), put("hill4/art", "bob", TUE, 2)])


def test_another_day() -> None:
    """Tuesday and Wednesday are different times."""
    allows(_room(), [put("hill3/art", "ann", TUE, 1), put("hill4/art", "bob", WED, 1)])


@pytest.mark.parametrize(("times", "lawful"), [("8:40-9:20", True), ("8:39-9:19", False)])
def test_commitment_of_the_other_class(times: str, lawful: bool) -> None:
    """Grade 4 is busy from the end of grade 3's lesson on, or from a minute before it."""
    district = _room(commitments=(busy("hill", TUE, times, group="hill4"),))
    either("multi_grade", lawful, district, [put("hill3/art", "ann", TUE, 1)])


def test_commitments_alone_are_not_ours() -> None:
    """Grades 3 and 4 are both busy at the same time: no lesson of ours is involved."""
    commitments = tuple(busy("hill", TUE, "8:00-8:40", group=group) for group in ("hill3", "hill4"))
    allows(_room(commitments=commitments), [put("hill3/art", "ann", TUE, 2)])


def test_a_recorded_lesson_beside() -> None:
    """Grade 4 before a screen with eve is not ann's lesson: not at the time of grade 3's in the same room."""
    district = live(
        course("hill3", "art"),
        receiver("hill4", room="screen_hill"),
        about=TWO,
        teachers=(ANN, BOB, teacher("eve", assists=True)),
    )
    allows(district, [put("hill3/art", "ann", TUE, 1), play("hill4/art", TUE, 2, adult="eve")])
    forbids(
        "multi_grade", district, [put("hill3/art", "ann", TUE, 1), play("hill4/art", TUE, 1, adult="eve")]
    )


def test_both_before_one_screen() -> None:
    """Lake's grades 3 and 4 share a room and receive the same lesson; two broadcasts at once they may not."""
    district = live(
        origin(receivers=2),
        receiver(),
        receiver("lake4", origins=("hill3/art", "tv")),
        about={"lake3": ROOM, "lake4": ROOM},
        teachers=(ANN, BOB, teacher("eve", "lake", assists=True)),
        rooms=(STUDIO, *SCREENS, room("screen_2", "lake", RoomUse.SCREEN)),
        broadcasts=(broadcast("tv", "art", (4,), TUE, "8:10-8:50"),),
    )
    third = [aired(TUE, room="studio"), heard(TUE, room="screen_lake")]
    same = heard(TUE, room="screen_lake").model_copy(update={"course": "lake4/art"})
    allows(district, [*third, same])
    other = hear("lake4/art", TUE, 1, origin="tv", adult="eve", room="screen_2")
    forbids("multi_grade", district, [*third, other])
