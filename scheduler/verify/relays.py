"""Broadcasts as they take place: an origin, and the lessons that receive it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from models.course import Broadcast
from models.timetable import Placement
from models.verdict import Param
from scheduler.verify.occurrence import Occurrence
from scheduler.verify.sittings import Sitting

Key = tuple[str, str | None, int, str]
"""(origin, period at the origin, weekday, weeks): what lessons of one broadcast have in common."""


@dataclass(frozen=True, slots=True)
class Relay:
    """One broadcast of a week. Without a sitting or an external broadcast there is nothing to receive."""

    origin: str
    """Id of the course or of the external broadcast."""
    lessons: tuple[Occurrence, ...]
    """Those that receive it, at least one."""
    sitting: Sitting | None
    """The sitting that is broadcast."""
    external: Broadcast | None
    """What comes from outside, on that weekday."""

    @property
    def exists(self) -> bool:
        """Whether there is anything to receive; rule broadcast says where there is not."""
        return self.sitting is not None or self.external is not None

    def told(self) -> dict[str, Param]:
        """What is broadcast, where and when, as parameters of a finding.

        `course` may be the id of an external broadcast: then `school` is one that receives it.
        """
        if self.sitting is not None:
            return next(
                lesson.told()
                for lesson in self.sitting.lessons
                if lesson.course is not None and lesson.course.id == self.origin
            )
        told = self.lessons[0].told()
        if self.external is not None:
            told |= {"start": self.external.start, "end": self.external.end}
        return {**told, "course": self.origin}

    def ends(self) -> Iterator[tuple[int, int]]:
        """[start, end) at the origin and at every receiver, in minutes after midnight."""
        if self.sitting is not None:
            yield self.sitting.whole.start, self.sitting.whole.end
        if self.external is not None:
            yield self.external.start, self.external.end
        yield from ((lesson.start, lesson.end) for lesson in self.lessons)


class Givers:
    """The sittings of a week, as those name them who receive them."""

    def __init__(self, sittings: Iterable[Sitting]) -> None:
        self._found: dict[Key, list[Sitting]] = {}
        for sitting in sittings:
            if sitting.broadcast:
                for lesson in sitting.lessons:
                    if lesson.course is not None and lesson.placement is not None:
                        key = (lesson.course.id, lesson.label, lesson.weekday, lesson.placement.weeks)
                        self._found.setdefault(key, []).append(sitting)

    def of(self, placement: Placement) -> list[Sitting]:
        """The sittings that a synchronous lesson may mean; more than one only if a course is given twice."""
        return self._found.get(key_of(placement), [])


def key_of(placement: Placement) -> Key:
    """The broadcast that a synchronous lesson belongs to."""
    return placement.origin or "", placement.origin_period, placement.weekday, placement.weeks


def relays(
    lessons: Iterable[Occurrence], givers: Givers, external: dict[str, Broadcast]
) -> tuple[Relay, ...]:
    """Every broadcast of a week, in the order of the first lessons that receive it."""
    found: dict[Key, list[Occurrence]] = {}
    first: dict[Key, Placement] = {}
    for lesson in lessons:
        if lesson.placement is not None and lesson.placement.origin is not None:
            key = key_of(lesson.placement)
            found.setdefault(key, []).append(lesson)
            first.setdefault(key, lesson.placement)
    return tuple(
        Relay(
            origin=key[0],
            lessons=tuple(some),
            sitting=next(iter(givers.of(first[key])), None),
            external=_from_outside(first[key], external),
        )
        for key, some in found.items()
    )


def _from_outside(placement: Placement, external: dict[str, Broadcast]) -> Broadcast | None:
    """The external broadcast that a lesson receives, if there is one on its weekday."""
    found = external.get(placement.origin or "")
    return found if found is not None and found.weekday == placement.weekday else None
