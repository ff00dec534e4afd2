"""What is drawn around the planted timetable, so that it stays lawful and much else is lawful too.

Candidates of each course, limits of each teacher, half-days that somebody has off, hours in which a class is
busy, days on which a teaching point takes visitors.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from benchmarks.generate.bells import WEEK
from benchmarks.generate.diary import LUNCH, MOST_LESSONS, MOST_SCHOOLS, Diary
from benchmarks.generate.dice import Dice
from benchmarks.generate.planting import FARTHEST, Field
from models.course import Commitment, Course, Half, SlotPattern
from models.teacher import Limits, Teacher, Unavailability

TEN = 10

HALF_DAYS = {Half.MORNING: (7 * 60, 12 * 60 + 30), Half.AFTERNOON: (12 * 60 + 30, 18 * 60)}
"""Start and end of what is blocked, minutes after midnight."""

EARLIEST, LATEST = 7 * 60 + 20, 17 * 60 + 30
"""When nobody has to have left, and everybody may be back, if the planted timetable does not ask for more."""

BUSY = "校本活动"

Taught = Mapping[tuple[str, str], Sequence[str]]
"""(school, subject) -> ids of teachers."""


@dataclass(frozen=True)
class Around:
    """A planted timetable and what has to be respected around it."""

    field: Field
    diary: Diary
    dice: Dice

    def candidates(
        self,
        courses: Sequence[Course],
        school_of: Mapping[str, str],
        staff: Sequence[Teacher],
        number: tuple[int, int],
    ) -> dict[tuple[str, str], list[str]]:
        """Per school and subject: who teaches there in the planted timetable, and the nearest others.

        So many as `number` says, least and most, where the subject has them.
        """
        planted: dict[tuple[str, str], set[str]] = {}
        by_id = {course.id: course for course in courses}
        for lesson in self.diary.placements:
            course = by_id.get(lesson.course)
            if course is not None and lesson.origin is None and lesson.teacher is not None:
                planted.setdefault((school_of[course.group], course.subject), set()).add(lesson.teacher)
        found: dict[tuple[str, str], list[str]] = {}
        for key in dict.fromkeys((school_of[course.group], course.subject) for course in courses):
            have = sorted(planted.get(key, ()))
            wanted = max(self.dice.number(*number), len(have))
            able = [t for t in staff if key[1] in t.subjects and t.id not in have]
            able.sort(key=lambda t: (self.field.way(t.start_place, key[0]), t.id))
            found[key] = sorted([*have, *(t.id for t in able[: wanted - len(have)])])
        return found

    def limited(self, teacher: Teacher) -> Teacher:
        """The teacher with limits that leave some room around the planted week."""
        days = [self._day(teacher, day) for day in WEEK if self.diary.day(teacher.id, day)]
        ways = [way for day in days for way in day.ways]
        away = sum(day.away for day in days)
        lessons = self.diary.lessons.get(teacher.id, 0)
        limits = Limits(
            lessons_day=MOST_LESSONS,
            lessons_week=max(12, lessons + self.dice.number(2, 4)),
            running_lessons=3,
            schools_half_day=1,
            schools_day=MOST_SCHOOLS,
            visit_lessons=2,
            days_away=min(5, max(2, away + 1)) if self.dice.one_in(3) else None,
            journey_minutes=max(FARTHEST, _up(max(ways, default=0))),
            travel_day=max(2 * FARTHEST, _up(max((sum(day.ways) for day in days), default=0))),
            lunch_minutes=LUNCH,
        )
        leave = min((day.leave for day in days), default=EARLIEST)
        back = max((day.back for day in days), default=LATEST)
        return teacher.model_copy(
            update={
                "limits": limits,
                "leave_after": min(EARLIEST, leave // TEN * TEN),
                "return_by": max(LATEST, _up(back)),
            }
        )

    def _day(self, teacher: Teacher, weekday: int) -> "_Day":
        stays, rules = sorted(self.diary.day(teacher.id, weekday)), self.field.rules
        schools = list(dict.fromkeys(stay.school for stay in stays))
        stops = [teacher.start_place, *schools, teacher.end_place]
        ways = [self.field.way(a, b) for a, b in pairwise(stops)]
        return _Day(
            ways=ways,
            leave=stays[0].start - rules.arrival_buffer - ways[0],
            back=stays[-1].end + rules.departure_buffer + ways[-1],
            away=any(school != teacher.employer for school in schools),
        )

    def off(self, teachers: Sequence[Teacher]) -> Iterator[Unavailability]:
        """One teacher in four has a half-day off that the planted timetable leaves free."""
        for teacher in teachers:
            if not self.dice.one_in(4):
                continue
            free = [
                (day, half)
                for day in WEEK
                for half in Half
                if (teacher.id, day, half) not in self.field.blocked
                and all(stay.half != half for stay in self.diary.day(teacher.id, day))
            ]
            if free:
                day, half = self.dice.choice(free)
                start, end = HALF_DAYS[half]
                yield Unavailability(teacher=teacher.id, weekday=day, start=start, end=end)

    def busy(self, groups: Mapping[str, str]) -> Iterator[Commitment]:
        """One group in five (id -> school) has something of its own in a period without a shared lesson."""
        for group, school in groups.items():
            if not self.dice.one_in(5):
                continue
            free = [
                s for s in self.field.spots[school] if (group, s.weekday, s.label) not in self.diary.taken
            ]
            spot = self.dice.choice(free)
            yield Commitment(
                group=group, school=school, weekday=spot.weekday, start=spot.start, end=spot.end, label=BUSY
            )

    def days(self, groups: Sequence[str]) -> tuple[SlotPattern, ...]:
        """Weekdays on which the groups of a teaching point may be visited: those planted and one more."""
        planted = {day for group, day, _ in self.diary.taken if group in groups}
        more = [day for day in WEEK if day not in planted]
        if len(more) < 2 or self.dice.one_in(2):
            return ()
        kept = sorted({*planted, self.dice.choice(more)})
        return tuple(SlotPattern(weekday=day) for day in kept)


@dataclass(frozen=True)
class _Day:
    """A teacher's planted day, in minutes."""

    ways: list[int]
    leave: int
    """When the teacher leaves home at the latest, minutes after midnight."""
    back: int
    away: bool


def _up(minutes: int) -> int:
    """Rounded up to tens."""
    return -(-minutes // TEN) * TEN
