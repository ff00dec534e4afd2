"""A teacher gives one lesson at a time."""

import pytest

from models.group import Joining
from models.rules import Rules
from models.school import RoomUse
from tests.examples import allows, broken, either, forbids
from tests.live import (
    AIRED_ART,
    HEARD_ART,
    SCREENS,
    STUDIO,
    aired,
    heard,
    hold,
    joining,
    live,
    meeting,
    origin,
    play,
    receiver,
)
from tests.villages import TUE, WED, bell, busy, clock, course, put, room, village

HILL3, HILL4 = course("hill3", "art"), course("hill4", "art")


def test_same_slot() -> None:
    """Ann has periods 1 and 2 at hill; moving the second to
    period 1 (8:00-8:40) makes two lessons at once.
    """
    broken(
        "teacher_clash",
        village(HILL3, HILL4),
        [put("hill3/art", "ann", TUE, 1), put("hill4/art", "ann", TUE, 2)],
        [put("hill3/art", "ann", TUE, 1), put("hill4/art", "ann", TUE, 1)],
        teacher="ann",
        school="hill",
        weekday=TUE,
        start=clock("8:00"),
        end=clock("8:40"),
    )


def test_overlap_at_two_schools() -> None:
    """Hill 8:00-8:40 and lake 8:10-8:50 overlap on the clock,
    though both are period 1: a clash, not a journey.
    """
    district = village(HILL3, course("lake3", "art"))
    (finding,) = forbids(
        "teacher_clash", district, [put("hill3/art", "ann", TUE, 1), put("lake3/art", "ann", TUE, 1)]
    )
    assert {finding.params["school"], finding.params["other_school"]} == {"hill", "lake"}


def test_overlap_of_one_minute_at_two_schools() -> None:
    """Hill 8:00-8:40 and lake 8:39-9:19 overlap by a minute."""
    district = village(HILL3, course("lake3", "art"), bells=[bell("lake", "8:39-9:19")])
    forbids("teacher_clash", district, [put("hill3/art", "ann", TUE, 1), put("lake3/art", "ann", TUE, 1)])


def test_touching_lessons() -> None:
    """8:00-8:40 and 8:40-9:20 at one school touch and do not overlap."""
    district = village(HILL3, HILL4, bells=[bell("hill", "8:00-8:40", "8:40-9:20")])
    allows(district, [put("hill3/art", "ann", TUE, 1), put("hill4/art", "ann", TUE, 2)])


def test_two_teachers() -> None:
    """Ann and bob each have a class in period 1."""
    allows(village(HILL3, HILL4), [put("hill3/art", "ann", TUE, 1), put("hill4/art", "bob", TUE, 1)])


def test_another_day() -> None:
    """Period 1 on Tuesday and on Wednesday are different times."""
    allows(village(HILL3, HILL4), [put("hill3/art", "ann", TUE, 1), put("hill4/art", "ann", WED, 1)])


def test_commitment() -> None:
    """Ann is busy at hill from 8:40 (touching the lesson 8:00-8:40), or from 8:39 (one minute too early)."""
    lesson = [put("hill3/art", "ann", TUE, 1)]
    allows(village(HILL3, commitments=(busy("hill", TUE, "8:40-9:20", teacher="ann"),)), lesson)
    forbids(
        "teacher_clash", village(HILL3, commitments=(busy("hill", TUE, "8:39-9:19", teacher="ann"),)), lesson
    )


def test_commitment_that_counts_no_lesson() -> None:
    """A meeting until 8:00 touches the lesson at 8:00; until 8:01
    it clashes, though it counts for 0 lessons.
    """
    lesson = [put("hill3/art", "ann", TUE, 1)]
    touching = busy("hill", TUE, "7:30-8:00", teacher="ann", lessons=0)
    allows(village(HILL3, commitments=(touching,)), lesson)
    overlapping = busy("hill", TUE, "7:30-8:01", teacher="ann", lessons=0)
    forbids("teacher_clash", village(HILL3, commitments=(overlapping,)), lesson)


def test_long_commitment_over_two_lessons() -> None:
    """Ann is busy 8:00-9:30 and has lessons at 8:00 and 8:50: each of them clashes."""
    district = village(HILL3, HILL4, commitments=(busy("hill", TUE, "8:00-9:30", teacher="ann"),))
    found = forbids(
        "teacher_clash", district, [put("hill3/art", "ann", TUE, 1), put("hill4/art", "ann", TUE, 2)]
    )
    assert len(found) == 2


HILL3_ART, JOINED = put("hill3/art", "ann", TUE, 1), (joining("hill", "art", 3, 4),)


@pytest.mark.parametrize(
    ("joinings", "lawful"),
    [
        (JOINED, True),
        ((joining("hill", "art", 3, 4, 5),), True),
        ((), False),
        ((joining("hill", "music", 3, 4),), False),
        ((joining("lake", "art", 3, 4),), False),
        ((joining("hill", "art", 3, 5),), False),
    ],
)
def test_classes_that_may_be_joined(joinings: tuple[Joining, ...], lawful: bool) -> None:
    """Ann has grades 3 and 4 at once: one lesson if one row joins both grades in art at hill, else two."""
    lessons = [HILL3_ART, put("hill4/art", "ann", TUE, 1)]
    others = [course(group, "art") for group in ("hill5", "lake3", "lake4")]
    others += [course(group, "music") for group in ("hill3", "hill4")]
    either("teacher_clash", lawful, village(HILL3, HILL4, *others, joinings=joinings), lessons)


def test_joining_is_by_subject() -> None:
    """Grades 3 and 4 may be joined in art and in music, but art and music are no lesson together."""
    district = village(
        HILL3,
        HILL4,
        course("hill3", "music"),
        course("hill4", "music"),
        joinings=(*JOINED, joining("hill", "music", 3, 4)),
    )
    forbids("teacher_clash", district, [HILL3_ART, put("hill4/music", "ann", TUE, 1)])


def test_classes_of_one_room() -> None:
    """Grades 3 and 4 share a room: ann may have them at once in different subjects; grade 5 is not theirs."""
    district = village(
        HILL3,
        course("hill4", "music"),
        course("hill5", "art"),
        about={name: {"multi_grade": "复式一"} for name in ("hill3", "hill4")},
    )
    pair = [HILL3_ART, put("hill4/music", "ann", TUE, 1)]
    allows(district, pair)
    forbids("teacher_clash", district, [*pair, put("hill5/art", "ann", TUE, 1)])


def test_commitment_beside_a_joint_lesson() -> None:
    """Ann has grades 3 and 4 until 8:40: she may be busy from then on, not a minute earlier."""
    lessons = [HILL3_ART, put("hill4/art", "ann", TUE, 1)]
    for times, lawful in (("8:40-9:20", True), ("8:39-9:19", False)):
        commitments = (busy("hill", TUE, times, teacher="ann"),)
        district = village(HILL3, HILL4, joinings=JOINED, commitments=commitments)
        either("teacher_clash", lawful, district, lessons)


BOTH_AT_LAKE = live(
    AIRED_ART, HEARD_ART, course("lake4", "music"), bells=[bell("lake", "8:10-8:50", "8:50-9:30")]
)


def test_adult_with_a_lesson() -> None:
    """Bob stays with grade 3 at 8:10-8:50; his own lesson in grade 4 may be at 8:50, not at 8:10."""
    lawful = [aired(TUE), heard(TUE), put("lake4/music", "bob", TUE, 2)]
    broken(
        "teacher_clash",
        BOTH_AT_LAKE,
        lawful,
        [*lawful[:2], put("lake4/music", "bob", TUE, 1)],
        teacher="bob",
        school="lake",
        weekday=TUE,
        start=clock("8:10"),
    )


@pytest.mark.parametrize(("times", "lawful"), [("8:50-9:30", True), ("8:49-9:29", False)])
def test_adult_with_a_commitment(times: str, lawful: bool) -> None:
    """Bob stays with grade 3 until 8:50: he may be busy from then on, not a minute earlier."""
    district = live(AIRED_ART, HEARD_ART, commitments=(busy("lake", TUE, times, teacher="bob", lessons=0),))
    either("teacher_clash", lawful, district, [aired(TUE), heard(TUE)])


def test_adult_at_a_visit() -> None:
    """Ann visits lake's grade 3 and bob is to be there: he cannot teach grade 4 meanwhile."""
    district = live(course("lake3", "art"), course("lake4", "music"), rules=Rules(visit_adult=True))
    visit = put("lake3/art", "ann", TUE, 1, adult="bob")
    allows(district, [visit, put("lake4/music", "bob", TUE, 2)])
    forbids("teacher_clash", district, [visit, put("lake4/music", "bob", TUE, 1)])


def test_adult_at_two_lessons() -> None:
    """Bob stays with grades 3 and 4 before one screen if they may be joined; else he is at two lessons.

    Recorded lessons are never joined.
    """
    courses = [
        origin(room="studio", receivers=2),
        receiver(),
        receiver("lake4", origins=("hill3/art",)),
    ]
    screens = (STUDIO, *SCREENS, room("screen_2", "lake", RoomUse.SCREEN))
    third = heard(TUE, room="screen_lake")
    fourth = third.model_copy(update={"course": "lake4/art"})
    joined = live(*courses, joinings=(joining("lake", "art", 3, 4),), rooms=screens)
    apart = live(*courses, rooms=screens)
    allows(joined, [aired(TUE), third, fourth])
    other_room = fourth.model_copy(update={"room": "screen_2"})
    forbids("teacher_clash", apart, [aired(TUE), third, other_room])
    recorded = [
        play(f"lake{grade}/art", TUE, 1, adult="bob", room=place)
        for grade, place in ((3, "screen_lake"), (4, "screen_2"))
    ]
    forbids("teacher_clash", joined, recorded)


def test_the_origins_teacher_is_not_at_the_receiver() -> None:
    """Ann's lesson ends at 8:40, lake's period at 8:50: at 8:45 she is free for her next class."""
    district = live(AIRED_ART, HEARD_ART, HILL4, bells=[bell("hill", "8:00-8:40", "8:45-9:25")])
    allows(district, [aired(TUE), heard(TUE), put("hill4/art", "ann", TUE, 2)])


def test_meeting_in_person() -> None:
    """Ann's meeting is in hill's period 2: her lesson may be in period 1, not in period 2."""
    district = live(HILL3, meetings=(meeting("team", "hill", "ann", "bob"),))
    held = hold("team", TUE, 2, "ann", "bob")
    allows(district, [held, put("hill3/art", "ann", TUE, 1)])
    forbids("teacher_clash", district, [held, put("hill3/art", "ann", TUE, 2)])
