"""District -> integers: indices, minutes and prepared tuples. Nothing symbolic, no rule.

Times are minutes after midnight, weekdays 1 (Monday) to 7 (Sunday), schools and places share one index.
"""

from collections import defaultdict
from dataclasses import dataclass

from models.bells import BellSchedule, Period, PeriodKind
from models.course import Commitment, Course, Half, SlotPattern
from models.district import District
from models.teacher import Teacher

UNREACHABLE = 10_000
"""Minutes between places without a way: longer than any day, and short enough to add up safely."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A period of a school on a weekday."""

    index: int
    school: int
    weekday: int
    label: str
    kind: PeriodKind
    start: int
    end: int
    half: Half


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a teacher is, or could be, from `start` to `end` on one weekday."""

    school: int
    start: int
    end: int
    half: Half
    lessons: int
    slot: int | None = None
    """Slot index of a lesson that may be given; None for a commitment, which is certain."""


@dataclass(frozen=True, slots=True)
class TeacherData:
    """A teacher with places as indices and commitments by weekday, in clock order."""

    index: int
    model: Teacher
    employer: int | None
    start_place: int
    end_place: int
    commitments: dict[int, tuple[Spot, ...]]
    blocked: tuple[tuple[int, int, int], ...]
    """(weekday, start, end) of every unavailability, own or of a subject group."""


@dataclass(frozen=True, slots=True)
class CourseData:
    """A course with its school, classes and grades looked up."""

    index: int
    model: Course
    school: int
    classes: tuple[str, ...]
    grades: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """Everything the rules loop over."""

    district: District
    places: tuple[str, ...]
    minutes: tuple[tuple[int, ...], ...]
    slots: tuple[Slot, ...]
    slots_at: dict[int, tuple[Slot, ...]]
    """Slots by school index, by weekday and clock."""
    weekdays: tuple[int, ...]
    teachers: tuple[TeacherData, ...]
    courses: tuple[CourseData, ...]
    class_busy: dict[str, tuple[tuple[int, int, int], ...]]
    """(weekday, start, end) of each class's commitments."""
    room_busy: dict[str, tuple[tuple[int, int, int], ...]]

    def tau(self, origin: int, destination: int) -> int:
        """Minutes from a lesson's end at one school to a lesson's start at another, buffers included."""
        if origin == destination:
            return 0
        rules = self.district.rules
        return rules.departure_buffer + self.minutes[origin][destination] + rules.arrival_buffer

    def is_away(self, teacher: TeacherData, school: int) -> bool:
        """Whether the school is another one than the teacher's own."""
        return school != teacher.employer


def matches(pattern: SlotPattern, slot: Slot) -> bool:
    """Whether a slot lies in the set that a pattern describes."""
    return (
        pattern.weekday in (None, slot.weekday)
        and pattern.half in (None, slot.half)
        and pattern.period in (None, slot.label)
    )


def compile_problem(district: District) -> Problem:
    """Translate a district once, so that rules only loop over prepared tuples."""
    places = tuple(s.id for s in district.schools) + tuple(p.id for p in district.places)
    index = {place: i for i, place in enumerate(places)}
    slots = _slots(district, index)
    slots_at: dict[int, list[Slot]] = {i: [] for i in range(len(district.schools))}
    for slot in slots:
        slots_at[slot.school].append(slot)
    return Problem(
        district=district,
        places=places,
        minutes=_minutes(district, index),
        slots=slots,
        slots_at={school: tuple(rows) for school, rows in slots_at.items()},
        weekdays=tuple(sorted({s.weekday for s in slots} | {c.weekday for c in district.commitments})),
        teachers=tuple(_teacher(district, index, i, t) for i, t in enumerate(district.teachers)),
        courses=tuple(_course(district, index, i, c) for i, c in enumerate(district.courses)),
        class_busy=_class_busy(district),
        room_busy=_spans([(c.room, c) for c in district.commitments]),
    )


def _in_force(district: District) -> dict[str, BellSchedule]:
    """Per school, the latest schedule valid on the term's first day."""
    chosen: dict[str, BellSchedule] = {}
    day = district.term.first_day
    dated = [b for b in district.bells if b.valid_from is None or b.valid_from <= day]
    for bells in sorted(dated, key=lambda b: (b.valid_from is not None, b.valid_from or day)):
        chosen[bells.school] = bells
    return chosen


def _slots(district: District, index: dict[str, int]) -> tuple[Slot, ...]:
    schedules = _in_force(district)
    rows: list[tuple[int, Period]] = [
        (index[school.id], period)
        for school in district.schools
        if school.id in schedules
        for period in schedules[school.id].periods
    ]
    rows.sort(key=lambda row: (row[0], row[1].weekday, row[1].start))
    midday = district.rules.midday
    return tuple(
        Slot(i, school, p.weekday, p.label, p.kind, p.start, p.end, _half(p.start, midday))
        for i, (school, p) in enumerate(rows)
    )


def _half(start: int, midday: int) -> Half:
    return Half.MORNING if start < midday else Half.AFTERNOON


def _minutes(district: District, index: dict[str, int]) -> tuple[tuple[int, ...], ...]:
    size = len(index)
    matrix = [[0 if i == j else UNREACHABLE for j in range(size)] for i in range(size)]
    for link in district.travel:
        matrix[index[link.origin]][index[link.destination]] = link.minutes
    return tuple(tuple(row) for row in matrix)


def _teacher(district: District, index: dict[str, int], number: int, teacher: Teacher) -> TeacherData:
    midday = district.rules.midday
    own: dict[int, list[Spot]] = defaultdict(list)
    for c in district.commitments:
        if c.teacher == teacher.id:
            own[c.weekday].append(Spot(index[c.school], c.start, c.end, _half(c.start, midday), c.lessons))
    blocked = tuple(
        (u.weekday, u.start, u.end)
        for u in district.unavailability
        if u.teacher == teacher.id or (u.subject is not None and u.subject in teacher.subjects)
    )
    return TeacherData(
        index=number,
        model=teacher,
        employer=None if teacher.employer is None else index[teacher.employer],
        start_place=index[teacher.start_place],
        end_place=index[teacher.end_place],
        commitments={d: tuple(sorted(s, key=lambda x: (x.start, x.end))) for d, s in own.items()},
        blocked=blocked,
    )


def _course(district: District, index: dict[str, int], number: int, course: Course) -> CourseData:
    classes = {c.id: c for c in district.classes}
    members = next((j.members for j in district.joint_classes if j.id == course.group), (course.group,))
    grades = tuple(sorted({classes[m].grade for m in members}))
    return CourseData(number, course, index[classes[members[0]].school], members, grades)


def _class_busy(district: District) -> dict[str, tuple[tuple[int, int, int], ...]]:
    joint = {j.id: j.members for j in district.joint_classes}
    rows = [
        (member, c)
        for c in district.commitments
        if c.group is not None
        for member in joint.get(c.group, (c.group,))
    ]
    return _spans(rows)


def _spans(
    rows: "list[tuple[str, Commitment]] | list[tuple[str | None, Commitment]]",
) -> dict[str, tuple[tuple[int, int, int], ...]]:
    spans: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for key, c in rows:
        if key is not None:
            spans[key].append((c.weekday, c.start, c.end))
    return {key: tuple(found) for key, found in spans.items()}


def overlapping_pairs(slots: "tuple[Slot, ...] | list[Slot]") -> list[tuple[Slot, Slot]]:
    """Pairs of different slots, earlier start first, that share a minute of the same weekday."""
    ordered = sorted(slots, key=lambda s: (s.weekday, s.start, s.end, s.index))
    return [
        (a, b)
        for i, a in enumerate(ordered)
        for b in ordered[i + 1 :]
        if a.weekday == b.weekday and b.start < a.end
    ]


def busy_within(spans: "tuple[tuple[int, int, int], ...]", slot: Slot) -> bool:
    """Whether one of the (weekday, start, end) spans shares a minute with the slot."""
    return any(day == slot.weekday and start < slot.end and slot.start < end for day, start, end in spans)
