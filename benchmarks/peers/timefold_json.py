"""What goes to Timefold and what comes back, as JSON of ints: people, schools and slots are indices."""

from collections.abc import Iterator, Mapping
from typing import Any

from benchmarks.peers.visits import Need, Slot, Visits
from models.teacher import Teacher
from models.timetable import Placement

NO_LIMIT = 1000
"""Lessons where a teacher has no limit: more than any week has."""


class Exchange:
    """The problem for one district, and how to read the answer."""

    def __init__(self, visits: Visits) -> None:
        self._visits = visits
        needs = visits.needs
        self._schools = sorted({need.school for need in needs})
        self._weekdays = sorted({slot.weekday for need in needs for slot in need.slots})
        slots = {slot for need in needs for slot in need.slots}
        self._slots = sorted(slots, key=lambda slot: (slot.weekday, slot.start, slot))
        self._people = [teacher.id for teacher in visits.teachers]

    def problem(self, seconds: float, seed: int, teachers: Mapping[str, str] | None = None) -> dict[str, Any]:
        """What benchmarks/peers/timefold_side/solve.py reads; `teachers`, by course, is where it starts."""
        roads = [[self._visits.minutes(one, other) for other in self._schools] for one in self._schools]
        rules = self._visits.district.rules
        return {
            "seconds": seconds,
            "seed": seed,
            "roads": roads,
            "buffers": rules.departure_buffer + rules.arrival_buffer,
            "slots": [
                {
                    "school": self._schools.index(slot.school),
                    "day": slot.weekday,
                    "half": int(slot.start >= rules.midday),
                    "start": slot.start,
                    "end": slot.end,
                }
                for slot in self._slots
            ],
            "teachers": [self._teacher(teacher) for teacher in self._visits.teachers],
            "courses": [self._course(need, (teachers or {}).get(need.course)) for need in self._visits.needs],
        }

    def _teacher(self, teacher: Teacher) -> dict[str, Any]:
        minutes = self._visits.minutes
        times = {slot for need in self._visits.needs for slot in need.times.get(teacher.id, ())}
        return {
            "employer": self._schools.index(teacher.employer) if teacher.employer in self._schools else -1,
            "lessons_day": _most(teacher.limits.lessons_day),
            "lessons_week": min(_most(teacher.limits.lessons_week), _week(teacher, times)),
            "out": [minutes(teacher.start_place, school) for school in self._schools],
            "home": [minutes(school, teacher.end_place) for school in self._schools],
            "open": [slot in times for slot in self._slots],
        }

    def _course(self, need: Need, teacher: str | None) -> dict[str, Any]:
        classes = sorted(
            {name for one in self._visits.needs if one.school == need.school for name in one.classes}
        )
        return {
            "classes": sum(1 << classes.index(name) for name in need.classes),
            "lessons": need.lessons,
            "max_day": need.max_day,
            "days_apart": need.days_apart,
            "importance": need.importance,
            "candidates": [self._people.index(teacher) for teacher in need.times],
            "slots": [self._slots.index(slot) for slot in need.slots],
            "teacher": None if teacher is None else self._people.index(teacher),
        }

    def placements(self, answer: Mapping[str, Any]) -> Iterator[Placement]:
        """The lessons of an answer; a lesson without a slot, or without a teacher, is missing."""
        for need, teacher, slots in zip(self._visits.needs, answer["teachers"], answer["slots"], strict=True):
            for index in slots if teacher is not None else ():
                if index is not None:
                    slot = self._slots[index]
                    yield Placement(
                        course=need.course,
                        teacher=self._people[teacher],
                        weekday=slot.weekday,
                        period=slot.period,
                    )


def _most(limit: int | None) -> int:
    return NO_LIMIT if limit is None else limit


def _week(teacher: Teacher, times: set[Slot]) -> int:
    """Lessons that fit a teacher's week at best: each day the most slots that do not overlap.

    No rule of the district, but it follows from them; without it the first phase, which knows no slots yet,
    would give the first candidate everything.
    """
    found = 0
    for weekday in {slot.weekday for slot in times}:
        lessons, free = 0, 0
        for slot in sorted(times, key=lambda slot: slot.end):
            if slot.weekday == weekday and slot.start >= free:
                lessons, free = lessons + 1, slot.end
        found += min(lessons, _most(teacher.limits.lessons_day))
    return found


def first_complete(answer: Mapping[str, Any]) -> float | None:
    """Seconds of solving until a plan broke no rule and lacked no lesson; None if none did."""
    found = (
        row["ms"] / 1000
        for row in answer["curve"]
        if row["initialized"] and row["hard"] == row["medium"] == 0
    )
    return next(found, None)
