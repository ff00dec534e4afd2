"""What differs between two weekly timetables of one district: lessons, meetings, rides.

A lesson of a course that is gone and one that is new are one change: the lesson was moved. Lessons that keep
their slot are paired first, then those that keep their weekday, then the others in the order of the week.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from models.base import Weeks
from models.timetable import Held, Placement, Ride, Timetable

Kind = Literal["new", "dropped", "moved", "teacher", "mode", "origin", "adult", "room", "attendants"]
Manner = Literal["in_person", "synchronous", "recorded"]
"""How a lesson is met."""


def manner(lesson: Placement) -> Manner:
    """In person if somebody comes, synchronous if something is received."""
    if lesson.origin is not None:
        return "synchronous"
    return "recorded" if lesson.teacher is None else "in_person"


@dataclass(frozen=True)
class LessonChange:
    """One lesson before and after; one of the two is None where it is new or dropped."""

    before: Placement | None
    after: Placement | None

    @property
    def lesson(self) -> Placement:
        """The lesson as it was, or as it is now if it is new."""
        lesson = self.before or self.after
        assert lesson is not None, "a change has a side"
        return lesson

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """What is different; another mode includes another teacher and another origin."""
        if self.before is None:
            return ("new",)
        if self.after is None:
            return ("dropped",)
        one, other = self.before, self.after
        met = manner(one)
        found: dict[Kind, bool] = {
            "moved": _slot(one) != _slot(other),
            "mode": met != manner(other),
            "teacher": met == manner(other) == "in_person" and one.teacher != other.teacher,
            "origin": met == manner(other) == "synchronous" and _source(one) != _source(other),
            "adult": one.adult != other.adult,
            "room": one.room != other.room,
        }
        return tuple(kind for kind, differs in found.items() if differs)

    @property
    def slight(self) -> bool:
        """Whether it is still the same lesson, only with another adult or in another room."""
        return {"adult", "room"}.issuperset(self.kinds)

    @property
    def people(self) -> frozenset[str]:
        """Ids of everybody whose lesson it was or is: who gives it, here or at the origin, and who helps."""
        sides = [side for side in (self.before, self.after) if side is not None]
        return frozenset(who for side in sides for who in (side.teacher, side.adult) if who is not None)


@dataclass(frozen=True)
class MeetingChange:
    """One meeting before and after; one of the two is None where it is new or dropped."""

    before: Held | None
    after: Held | None

    @property
    def held(self) -> Held:
        """The meeting as it was, or as it is now if it is new."""
        held = self.before or self.after
        assert held is not None, "a change has a side"
        return held

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """What is different."""
        if self.before is None:
            return ("new",)
        if self.after is None:
            return ("dropped",)
        moved = (self.before.weekday, self.before.period) != (self.after.weekday, self.after.period)
        others = set(self.before.attendants) != set(self.after.attendants)
        found: dict[Kind, bool] = {"moved": moved, "attendants": others}
        return tuple(kind for kind, differs in found.items() if differs)

    @property
    def people(self) -> frozenset[str]:
        """Ids of the attendants; where only they changed, of those who no longer come or come now."""
        before = frozenset(self.before.attendants if self.before else ())
        after = frozenset(self.after.attendants if self.after else ())
        return before ^ after if self.kinds == ("attendants",) else before | after


@dataclass(frozen=True)
class RideChange:
    """The rides of a teacher on a weekday, before and after."""

    teacher: str
    weekday: int
    weeks: Weeks
    before: tuple[Ride, ...]
    after: tuple[Ride, ...]

    @property
    def people(self) -> frozenset[str]:
        """Id of the teacher."""
        return frozenset({self.teacher})


@dataclass(frozen=True)
class Changes:
    """Everything that differs."""

    lessons: tuple[LessonChange, ...]
    meetings: tuple[MeetingChange, ...]
    rides: tuple[RideChange, ...]

    def __len__(self) -> int:
        return len(self.lessons) + len(self.meetings) + len(self.rides)

    @property
    def people(self) -> frozenset[str]:
        """Ids of everybody who is told of something."""
        every = [some.people for some in self.lessons]
        every += [some.people for some in self.meetings]
        every += [some.people for some in self.rides]
        return frozenset[str]().union(*every)


def changes(old: Timetable, new: Timetable) -> Changes:
    """Compare two timetables; the order in which a file lists its lessons does not matter."""
    return Changes(
        lessons=lesson_changes(old.placements, new.placements),
        meetings=_meeting_changes(old.meetings, new.meetings),
        rides=_ride_changes(old.rides, new.rides),
    )


def lesson_changes(old: Iterable[Placement], new: Iterable[Placement]) -> tuple[LessonChange, ...]:
    """Lessons that are not in both, paired course by course, in the order of ids and the week."""
    one, other = Counter(old), Counter(new)
    gone, come = sorted((one - other).elements(), key=_order), sorted((other - one).elements(), key=_order)
    found: list[LessonChange] = []
    for likeness in (_slot_of_course, _day_of_course, _course):
        for before in tuple(gone):
            after = next((some for some in come if likeness(some) == likeness(before)), None)
            if after is not None:
                gone.remove(before)
                come.remove(after)
                found.append(LessonChange(before, after))
    found += [LessonChange(before, None) for before in gone]
    found += [LessonChange(None, after) for after in come]
    return tuple(sorted(found, key=lambda change: _order(change.lesson)))


def _meeting_changes(old: tuple[Held, ...], new: tuple[Held, ...]) -> tuple[MeetingChange, ...]:
    before, after = ({held.meeting: held for held in some} for some in (old, new))
    pairs = (MeetingChange(before.get(id_), after.get(id_)) for id_ in sorted(before.keys() | after.keys()))
    return tuple(pair for pair in pairs if pair.kinds)


def _ride_changes(old: tuple[Ride, ...], new: tuple[Ride, ...]) -> tuple[RideChange, ...]:
    before, after = (_by_day(some) for some in (old, new))
    days = sorted(before.keys() | after.keys())
    pairs = (RideChange(*day, before.get(day, ()), after.get(day, ())) for day in days)
    return tuple(pair for pair in pairs if pair.before != pair.after)


def _by_day(rides: Iterable[Ride]) -> dict[tuple[str, int, Weeks], tuple[Ride, ...]]:
    found: dict[tuple[str, int, Weeks], tuple[Ride, ...]] = {}
    for ride in sorted(rides, key=lambda some: (some.run, some.board, some.alight)):
        key = (ride.teacher, ride.weekday, ride.weeks)
        found[key] = (*found.get(key, ()), ride)
    return found


def _slot(lesson: Placement) -> tuple[int, str, Weeks]:
    return lesson.weekday, lesson.period, lesson.weeks


def _source(lesson: Placement) -> tuple[str | None, ...]:
    return lesson.origin, lesson.origin_period, lesson.teacher


def _course(lesson: Placement) -> tuple[object, ...]:
    return (lesson.course,)


def _day_of_course(lesson: Placement) -> tuple[object, ...]:
    return lesson.course, lesson.weekday


def _slot_of_course(lesson: Placement) -> tuple[object, ...]:
    return lesson.course, *_slot(lesson)


def _order(lesson: Placement) -> tuple[str, ...]:
    """By course, weekday and period; the rest makes the order certain."""
    rest = (lesson.teacher, lesson.origin, lesson.origin_period, lesson.adult, lesson.room)
    return (lesson.course, str(lesson.weekday), lesson.period, lesson.weeks, *(word or "" for word in rest))
