"""What differs between two timetables, lesson by lesson."""

from collections.abc import Sequence

from models.base import Weeks
from models.timetable import Decision, Held, Placement, Ride, Status, Timetable
from scheduler.term.changes import Changes, LessonChange, changes, lesson_changes
from tests.live import hear, hold, play, ride
from tests.villages import MON, THU, TUE, WED, put

ONE = put("hill3/art", "ann", TUE, 3)


def _timetable(decisions: Sequence[Decision]) -> Timetable:
    return Timetable(
        district="village",
        input_hash="0" * 64,
        status=Status.FEASIBLE,
        complete=True,
        levels=(),
        terms=(),
        placements=tuple(some for some in decisions if isinstance(some, Placement)),
        meetings=tuple(some for some in decisions if isinstance(some, Held)),
        rides=tuple(some for some in decisions if isinstance(some, Ride)),
        journeys=(),
        missing=(),
        seed=0,
        workers=1,
        versions={},
    )


def _changes(old: Sequence[Decision], new: Sequence[Decision]) -> Changes:
    return changes(_timetable(old), _timetable(new))


def _kinds(old: Placement, new: Placement) -> tuple[str, ...]:
    (change,) = lesson_changes([old], [new])
    assert (change.before, change.after) == (old, new)
    return change.kinds


def test_nothing() -> None:
    """The same lessons in another order do not differ."""
    two = [ONE, put("hill3/art", "ann", WED, 1)]
    found = _changes(two, two[::-1])
    assert len(found) == 0
    assert found.people == frozenset()


def test_moved() -> None:
    """A course's lesson that is gone and one that is new are one move."""
    assert _kinds(ONE, put("hill3/art", "ann", WED, 3)) == ("moved",)
    assert _kinds(ONE, put("hill3/art", "ann", TUE, 4)) == ("moved",)
    assert _kinds(ONE, put("hill3/art", "ann", TUE, 3, weeks=Weeks.ODD)) == ("moved",)


def test_another_teacher() -> None:
    """Both teachers are told; a lesson may move at the same time."""
    assert _kinds(ONE, put("hill3/art", "bob", TUE, 3)) == ("teacher",)
    assert _kinds(ONE, put("hill3/art", "bob", WED, 3)) == ("moved", "teacher")
    (change,) = lesson_changes([ONE], [put("hill3/art", "bob", TUE, 3)])
    assert change.people == {"ann", "bob"}


def test_another_mode() -> None:
    """A visit becomes a broadcast: mode and adult, but neither teacher nor origin besides."""
    heard = hear("hill3/art", TUE, 3, origin="lake3/art", origin_period=2, teacher="bob", adult="cat")
    assert _kinds(ONE, heard) == ("mode", "adult")
    assert _kinds(heard, play("hill3/art", TUE, 3, adult="cat")) == ("mode",)


def test_another_origin() -> None:
    """Still received, but from another lesson."""
    one = hear("hill3/art", TUE, 3, origin="lake3/art", origin_period=2, teacher="bob")
    other = hear("hill3/art", TUE, 3, origin="lake4/art", origin_period=2, teacher="bob")
    assert _kinds(one, other) == ("origin",)


def test_adult_and_room() -> None:
    """The local adult and the room are told each by itself."""
    one = play("hill3/art", TUE, 3, adult="ann", room="a")
    assert _kinds(one, play("hill3/art", TUE, 3, adult="bob", room="a")) == ("adult",)
    assert _kinds(one, play("hill3/art", TUE, 3, adult="ann", room="b")) == ("room",)


def test_slight_changes() -> None:
    """Another adult or room leaves it the same lesson; with another slot, teacher or mode it is not."""
    one = play("hill3/art", TUE, 3, adult="ann", room="a")
    other = play("hill3/art", TUE, 3, adult="bob", room="b")
    moved = play("hill3/art", TUE, 4, adult="bob", room="b")
    pairs: list[tuple[Placement | None, Placement | None]] = [
        (one, other),
        (one, moved),
        (one, put("hill3/art", "ann", TUE, 3)),
        (one, None),
        (None, one),
    ]
    assert [LessonChange(*pair).slight for pair in pairs] == [True, False, False, False, False]


def test_new_and_dropped() -> None:
    """Lessons of different courses are never a move."""
    other = put("hill4/art", "ann", WED, 3)
    found = lesson_changes([ONE], [other])
    assert found == (LessonChange(ONE, None), LessonChange(None, other))
    assert [change.kinds for change in found] == [("dropped",), ("new",)]
    assert [change.lesson for change in found] == [ONE, other]


def test_nearest_lessons_are_paired() -> None:
    """Monday's lesson stays on Monday, a period later; Tuesday's is the one that goes to Thursday."""
    old = [put("hill3/art", "ann", day, 1) for day in (MON, TUE, WED)]
    new = [put("hill3/art", "ann", THU, 1), put("hill3/art", "ann", MON, 2), old[2]]
    assert lesson_changes(old, new) == (LessonChange(old[0], new[1]), LessonChange(old[1], new[0]))


def test_the_same_slot_comes_first() -> None:
    """Another teacher in the same slot is that lesson, though another one of the day is free too."""
    old = [put("hill3/art", "ann", TUE, 1), put("hill3/art", "ann", TUE, 2)]
    new = [put("hill3/art", "bob", TUE, 2), put("hill3/art", "bob", TUE, 3)]
    assert [change.kinds for change in lesson_changes(old, new)] == [("moved", "teacher"), ("teacher",)]


def test_every_lesson_is_told_once() -> None:
    """Three go and one comes: one move and two dropped."""
    old = [put("hill3/art", "ann", day, 1) for day in (MON, TUE, WED)]
    found = lesson_changes(old, [put("hill3/art", "ann", THU, 1)])
    assert [change.kinds for change in found] == [("moved",), ("dropped",), ("dropped",)]


def test_meetings() -> None:
    """Moved, new, dropped; where only the people differ, those who come or no longer come are told."""
    team, other = hold("team", TUE, 5, "ann", "bob"), hold("other", MON, 1, "cat")
    moved = _changes([team], [hold("team", WED, 5, "ann", "bob")]).meetings[0]
    assert moved.kinds == ("moved",)
    assert moved.people == {"ann", "bob"}
    changed = _changes([team], [hold("team", TUE, 5, "cat", "bob")]).meetings[0]
    assert changed.kinds == ("attendants",)
    assert changed.people == {"ann", "cat"}
    assert _changes([team], [hold("team", TUE, 5, "bob", "ann")]).meetings == ()
    found = _changes([team], [other]).meetings
    assert [(one.held.meeting, one.kinds) for one in found] == [("other", ("new",)), ("team", ("dropped",))]


def test_rides() -> None:
    """The rides of one day of a teacher are one change."""
    day = [ride("ann", "out", TUE, 0, 1), ride("ann", "back", TUE, 0, 1)]
    assert _changes(day, day[::-1]).rides == ()
    (change,) = _changes(day, [ride("ann", "late", TUE, 0, 1), day[1]]).rides
    assert (change.teacher, change.weekday, len(change.before), len(change.after)) == ("ann", TUE, 2, 2)
    assert [one.weekday for one in _changes(day, [ride("ann", "out", WED, 0, 1)]).rides] == [TUE, WED]
