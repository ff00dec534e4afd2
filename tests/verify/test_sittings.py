"""Which lessons are held together, and how they count for teacher, adult, room and classes."""

import pytest

from models.base import Weeks
from models.course import Course
from models.district import District
from models.group import Joining
from models.timetable import Decision, Held, Placement, Ride
from scheduler.verify.facts import Facts
from scheduler.verify.occurrence import Role
from scheduler.verify.week import Week
from tests.live import (
    AIRED_ART,
    HEARD_ART,
    aired,
    hear,
    heard,
    hold,
    home,
    joining,
    live,
    meeting,
    play,
    receiver,
    ride,
)
from tests.villages import TUE, WED, course, joint, put, village

THIRD, FOURTH = course("hill3", "art"), course("hill4", "art")
PAIR = [put("hill3/art", "ann", TUE, 1), put("hill4/art", "ann", TUE, 1)]
JOINED = (joining("hill", "art", 3, 4),)
ROOM, OTHER = {"hill3": {"multi_grade": "甲"}, "hill4": {"multi_grade": "甲"}}, {"multi_grade": "乙"}
NEW, WIDE = {"hill6": {"multi_grade": "甲"}}, ("hill3", "hill4", "hill5", "hill6")


def week(district: District, *decisions: Decision) -> Week:
    """The first week."""
    return Week(Facts(district), decisions)


def joined(*rows: Joining) -> District:
    """Art of hill's grades 3 and 4, and rows that may join nothing: the door would refuse those."""
    return village(THIRD, FOURTH).model_copy(update={"joinings": rows})


def sizes(district: District, *placements: Placement) -> list[int]:
    """Lessons of each sitting."""
    return [len(sitting.lessons) for sitting in week(district, *placements).sittings]


def test_joined_lesson_is_one_for_its_teacher() -> None:
    """Grades 3 and 4 together are one lesson of ann's day, with both classes, and one of each class's."""
    found = week(village(THIRD, FOURTH, joinings=JOINED), *PAIR)
    (day,) = found.days
    (lesson,) = day.occurrences
    assert (day.lessons, lesson.classes, lesson.title) == (1, ("hill3", "hill4"), "3年级 art + 4年级 art")
    assert len(found.lessons) == 2
    assert set(found.class_days) == {("hill3", TUE), ("hill4", TUE)}


@pytest.mark.parametrize(
    "other",
    [
        put("hill4/art", "bob", TUE, 1),
        put("hill4/art", "ann", TUE, 2),
        put("hill4/art", "ann", WED, 1),
        put("hill4/art", "ann", TUE, 1, weeks=Weeks.ODD),
    ],
)
def test_another_teacher_or_slot_is_another_sitting(other: Placement) -> None:
    """Only lessons of one teacher, slot and kind of week are held together."""
    assert sizes(village(THIRD, FOURTH, joinings=JOINED), PAIR[0], other) == [1, 1]


@pytest.mark.parametrize(
    ("district", "together"),
    [
        (village(THIRD, FOURTH), False),
        (joined(joining("hill", "art", 3, 5)), False),
        (joined(joining("hill", "music", 3, 4)), False),
        (joined(joining("lake", "art", 3, 4)), False),
        (joined(joining("hill", "art", 2, 3, 4)), True),
        (village(THIRD, FOURTH, about=ROOM), True),
        (village(THIRD, FOURTH, about=ROOM | {"hill4": OTHER, "hill5": OTHER, **NEW}, classes=WIDE), False),
        (village(THIRD, FOURTH, about={"hill3": ROOM["hill3"], "hill5": ROOM["hill3"]}), False),
    ],
)
def test_who_may_sit_together(district: District, together: bool) -> None:
    """Grades that one row joins in the subject, or classes of one multi-grade room, and nobody else."""
    assert sizes(district, *PAIR) == ([2] if together else [1, 1])


def test_multi_grade_room_joins_different_subjects() -> None:
    """Grade 3 has art while grade 4 has music: one lesson of the one teacher."""
    district = village(THIRD, course("hill4", "music"), about=ROOM)
    assert sizes(district, PAIR[0], put("hill4/music", "ann", TUE, 1)) == [2]
    apart = village(THIRD, FOURTH, course("hill4", "music"), joinings=JOINED)
    assert sizes(apart, PAIR[0], put("hill4/music", "ann", TUE, 1)) == [1, 1]


def test_all_pairs_must_fit() -> None:
    """Rows join 3 with 4 and 4 with 5, but not 3 with 5: of the three lessons nothing is merged."""
    rows = (joining("hill", "art", 3, 4), joining("hill", "art", 4, 5))
    three = village(THIRD, FOURTH, course("hill5", "art")).model_copy(update={"joinings": rows})
    fifth = put("hill5/art", "ann", TUE, 1)
    assert sizes(three, *PAIR, fifth) == [1, 1, 1]
    assert sizes(three, PAIR[1], fifth) == [2]


def test_a_course_is_not_joined_with_itself() -> None:
    """The same lesson given twice stays two lessons."""
    assert sizes(village(THIRD, FOURTH, joinings=JOINED), PAIR[0], PAIR[0]) == [1, 1]


def test_joint_class_is_joined_by_all_its_grades() -> None:
    """A joint class of 3 and 4 may sit with grade 5 if one row lists all three grades."""
    big, fifth = course("big", "art"), course("hill5", "art")
    lessons = [put("big/art", "ann", TUE, 1), put("hill5/art", "ann", TUE, 1)]
    for grades, expected in (((3, 4, 5), [2]), ((3, 5), [1, 1])):
        whole = village(big, fifth, joint_classes=(joint("big", "hill3", "hill4"),))
        district = whole.model_copy(update={"joinings": (joining("hill", "art", *grades),)})
        assert sizes(district, *lessons) == expected


def test_home_lessons_have_no_class_and_are_joined_with_nothing() -> None:
    """A lesson of the school's own timetable is ann's, at her school, and no class's."""
    own = home("ann", "hill", 2)
    district = village(own).model_copy(update={"joinings": (joining("hill", own.subject, 3),)})
    found = week(district, put("home/ann", "ann", TUE, 1))
    (day,) = found.days
    assert (day.lessons, day.away, day.occurrences[0].classes) == (1, False, ())
    assert found.class_days == {}


def test_received_lesson_is_no_lesson_of_a_person() -> None:
    """Ann gives hill's lesson once; bob stays with lake's class, counting none; ann is not at lake."""
    found = week(live(AIRED_ART, HEARD_ART), aired(TUE), heard(TUE))
    days = {day.teacher.id: day for day in found.days}
    assert [(o.school, o.role) for o in days["ann"].occurrences] == [("hill", Role.LESSON)]
    assert [(o.school, o.role) for o in days["bob"].occurrences] == [("lake", Role.ADULT)]
    assert (days["ann"].lessons, days["bob"].lessons) == (1, 0)
    assert list(days["bob"].given()) == []
    assert set(found.class_days) == {("hill3", TUE), ("lake3", TUE)}
    assert set(found.room_days) == {("studio", TUE), ("screen_lake", TUE)}


def test_broadcast_sitting() -> None:
    """Hill's lesson is broadcast when lake receives it, lake's own never; without a receiver nothing is."""
    district = live(AIRED_ART, HEARD_ART)
    assert [one.broadcast for one in week(district, aired(TUE), heard(TUE)).sittings] == [True, False]
    assert [one.broadcast for one in week(district, aired(TUE), aired(WED)).sittings] == [False, False]


def test_whole_sitting_is_broadcast() -> None:
    """Grades 3 and 4 sit together and one of them is received: one broadcast of the whole sitting."""
    district = live(AIRED_ART, course("hill4", "art", room="studio"), HEARD_ART, joinings=JOINED)
    found = week(district, aired(TUE), PAIR[1], heard(TUE))
    (relay,) = found.relays
    assert relay.sitting is found.sittings[0]
    assert (found.sittings[0].broadcast, len(found.sittings[0].lessons)) == (True, 2)
    assert relay.told()["course"] == "hill3/art"


def test_receivers_sit_together() -> None:
    """Lake's grades 3 and 4 receive one lesson before one screen: one sitting, one adult, one use of it."""
    fourth = receiver("lake4", room="screen_lake", origins=("hill3/art",))
    district = live(AIRED_ART, HEARD_ART, fourth, joinings=(joining("lake", "art", 3, 4),))
    both = hear("lake4/art", TUE, 1, origin="hill3/art", origin_period=1, teacher="ann", adult="bob")
    found = week(district, aired(TUE), heard(TUE), both)
    assert [len(sitting.lessons) for sitting in found.sittings] == [1, 2]
    assert len(found.room_days["screen_lake", TUE]) == 1
    assert [len(day.occurrences) for day in found.days] == [1, 1]
    assert len(found.relays[0].lessons) == 2


def test_recorded_lessons_are_never_merged() -> None:
    """Two recorded lessons in one slot are two, each with its adult."""
    third, fourth = receiver("lake3"), receiver("lake4")
    district = live(third, fourth, joinings=(joining("lake", "art", 3, 4),))
    lessons = [play(f"lake{grade}/art", TUE, 1, adult="bob") for grade in (3, 4)]
    assert sizes(district, *lessons) == [1, 1]
    (day,) = week(district, *lessons).days
    assert [occurrence.role for occurrence in day.occurrences] == [Role.ADULT, Role.ADULT]


def _met(online: bool = False) -> Week:
    """Ann of hill and bob of lake meet at lake, where bob is at home."""
    team = meeting("team", "lake", "ann", "bob", online=online)
    return week(village(meetings=(team,)), hold("team", TUE, 2, "ann", "bob"))


def test_meeting_is_where_it_is_held() -> None:
    """Both are at lake for it, ann is away, and nobody has a lesson."""
    days = {day.teacher.id: day for day in _met().days}
    assert [o.role for day in days.values() for o in day.occurrences] == [Role.MEETING, Role.MEETING]
    assert (days["ann"].away, days["bob"].away, days["ann"].lessons) == (True, False, 0)
    assert [journey.destination for journey in _met().journeys] == ["lake", "hill"]


def test_online_meeting_is_nowhere() -> None:
    """Nobody travels for it, and it is on nobody's day."""
    assert (_met(online=True).days, _met(online=True).journeys) == ((), ())


@pytest.mark.parametrize(
    ("decision", "named"),
    [
        (put("hill3/art", "ann", TUE, 1, adult="dan"), "dan"),
        (put("hill9/art", "ann", TUE, 1, weeks=Weeks.EVEN), "hill9/art"),
        (hold("moot", TUE, 1, "ann"), "moot"),
        (hold("team", TUE, 1, "dan"), "dan"),
        (ride("ann", "moon", TUE, 0, 1), "moon"),
    ],
)
def test_unknown_ids_are_refused(decision: Decision, named: str) -> None:
    """A decision about somebody or something that is not there is an error, in whatever weeks it is."""
    district = village(THIRD, meetings=(meeting("team", "hill", "ann"),), term={"weeks_in_cycle": 2})
    with pytest.raises(ValueError, match=named):
        week(district, decision)


def test_decisions_of_all_kinds_come_in_any_order() -> None:
    """A meeting before a lesson is the same timetable as the lesson before it."""
    district = village(THIRD, meetings=(meeting("team", "hill", "ann"),))
    decisions: list[Placement | Held | Ride] = [hold("team", TUE, 2, "ann"), put("hill3/art", "ann", TUE, 1)]
    facts = Facts(district)
    one, other = Week(facts, decisions), Week(facts, reversed(decisions))
    assert one.days == other.days
    assert [o.role for o in one.days[0].occurrences] == [Role.LESSON, Role.MEETING]


def _clashing() -> tuple[Course, Course]:
    return THIRD, course("hill3", "music")


def test_meeting_is_told_by_its_name() -> None:
    """A meeting that a lesson stands against is named; as the finding's own subject it is its `course`."""
    district = village(*_clashing(), meetings=(meeting("team", "hill", "ann"),))
    (day,) = week(district, hold("team", TUE, 1, "ann")).days
    (occurrence,) = day.occurrences
    assert occurrence.told_as_other()["other_label"] == "教研 team"
    assert (occurrence.told()["course"], occurrence.told()["teacher"]) == ("team", "ann")
