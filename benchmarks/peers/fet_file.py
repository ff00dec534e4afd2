"""A district as an input file of FET: the day in slices of five minutes, one activity tag a school.

FET knows one table of hours for everybody, so its "hours" are slices and a lesson lasts several of them. Each
activity is told the slices in which it may start: the periods of its school in which its teacher, chosen
beforehand, can be there. The way between two schools is the least number of free slices between an activity
with the one's tag and one with the other's. A school is also a building, so that the changes of building a
day can be limited.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import permutations
from xml.etree import ElementTree

from benchmarks.peers.fet_xml import constraint, element, table
from benchmarks.peers.visits import Need, Slot, Visits
from models.teacher import Teacher

SLICE = 5
"""Minutes of one FET hour."""


@dataclass(frozen=True)
class Activity:
    """One lesson of a need, under its number in FET."""

    number: int
    need: Need
    teacher: str

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The slots in which the chosen teacher could give it."""
        return self.need.times[self.teacher]


@dataclass(frozen=True)
class Limits:
    """How FET, which has no objective, is held to short roads; None switches a limit off."""

    changes_day: int | None
    """Most changes of school a day; more than 1 lets a teacher return to a school within a half-day."""
    days: Mapping[str, int] | None
    """Most working days a week, by teacher."""


class FetFile:
    """The input file, and what its names and numbers mean.

    Raises
    ------
    ValueError
        If bells do not stand on slices, or a need has what FET cannot express.
    """

    def __init__(self, visits: Visits, teachers: Mapping[str, str], limits: Limits) -> None:
        self._visits, self._teachers, self._limits = visits, teachers, limits
        self._by_id = {teacher.id: teacher for teacher in visits.teachers}
        for need in visits.needs:
            _check(need)
        slots = [slot for need in visits.needs for slot in need.slots]
        self._first = min(slot.start for slot in slots)
        self._slices = (max(slot.end for slot in slots) - self._first) // SLICE
        self._weekdays = sorted({slot.weekday for slot in slots})
        lessons = [need for need in visits.needs for _ in range(need.lessons)]
        self.activities = tuple(
            Activity(number, need, teachers[need.course]) for number, need in enumerate(lessons, start=1)
        )

    def slot(self, activity: Activity, day: str, hour: str) -> Slot:
        """Which slot an activity got, from FET's names of day and hour."""
        begin = self._first + SLICE * int(hour)
        return next(slot for slot in activity.slots if (str(slot.weekday), slot.start) == (day, begin))

    def xml(self) -> str:
        """The file's text."""
        root = element(
            "fet",
            element("Mode", "Official"),
            element("Institution_Name", self._visits.district.name),
            element("Comments", ""),
            _names("Days_List", "Number_of_Days", "Day", [str(day) for day in self._weekdays]),
            _names("Hours_List", "Number_of_Hours", "Hour", [str(n) for n in range(self._slices)]),
            *self._lists(),
            table("Time_Constraints_List", self._time()),
            table("Space_Constraints_List", self._space()),
        )
        root.set("version", "6.8.5")
        return ElementTree.tostring(root, encoding="unicode", xml_declaration=True)

    def _lists(self) -> Iterator[ElementTree.Element]:
        needs = self._visits.needs
        subjects = sorted({need.subject for need in needs})
        schools = sorted({need.school for need in needs})
        classes = sorted({name for need in needs for name in need.classes})
        groups = sorted({(need.group, need.school) for need in needs})
        yield table("Subjects_List", (element("Subject", Name=name) for name in subjects))
        tags = [*schools, *(_own_tag(need) for need in needs if _doubled(need))]
        yield table("Activity_Tags_List", (element("Activity_Tag", Name=name) for name in tags))
        yield table("Teachers_List", (element("Teacher", Name=name) for name in self._by_id))
        yield table("Students_List", (element("Year", Name=name, Number_of_Students=0) for name in classes))
        yield table("Activities_List", (self._activity(one) for one in self.activities))
        yield table("Buildings_List", (element("Building", Name=name) for name in schools))
        yield table(
            "Rooms_List",
            (
                element("Room", Name=name, Building=school, Capacity=1000, Virtual="false")
                for name, school in groups
            ),
        )

    def _activity(self, one: Activity) -> ElementTree.Element:
        need = one.need
        return element(
            "Activity",
            element("Teacher", one.teacher),
            element("Subject", need.subject),
            element("Activity_Tag", need.school),
            *([element("Activity_Tag", _own_tag(need))] if _doubled(need) else []),
            *(element("Students", name) for name in need.classes),
            Duration=_slices(one.slots[0]),
            Total_Duration=_slices(one.slots[0]),
            Id=one.number,
            Activity_Group_Id=0,
            Active="true",
        )

    def _time(self) -> Iterator[ElementTree.Element]:
        yield constraint("ConstraintBasicCompulsoryTime")
        for one in self.activities:
            yield constraint(
                "ConstraintActivityPreferredStartingTimes",
                element("Activity_Id", one.number),
                element("Number_of_Preferred_Starting_Times", len(one.slots)),
                *(self._beginning(slot) for slot in one.slots),
            )
        for need in self._visits.needs:
            yield from self._spread(need)
        for teacher in self._by_id.values():
            yield from self._week(teacher)
        schools = sorted({need.school for need in self._visits.needs})
        for one_school, other in permutations(schools, 2):
            yield constraint(
                "ConstraintTeachersMinGapsBetweenOrderedPairOfActivityTags",
                First_Activity_Tag=one_school,
                Second_Activity_Tag=other,
                MinGaps=min(self._slices, -(-self._visits.between(one_school, other) // SLICE)),
            )

    def _spread(self, need: Need) -> Iterator[ElementTree.Element]:
        """Lessons of a course on different days, or only so many a day."""
        mine = [one.number for one in self.activities if one.need is need]
        if need.max_day == 1 and len(mine) > 1:
            yield constraint(
                "ConstraintMinDaysBetweenActivities",
                element("Consecutive_If_Same_Day", "false"),
                element("Number_of_Activities", len(mine)),
                *(element("Activity_Id", number) for number in mine),
                element("MinDays", need.days_apart),
            )
        elif _doubled(need):
            slot = need.slots[0]
            yield constraint(
                "ConstraintTeacherActivityTagMaxHoursDaily",
                Teacher_Name=self._teachers[need.course],
                Activity_Tag_Name=_own_tag(need),
                Maximum_Hours_Daily=need.max_day * _slices(slot),
            )

    def _week(self, teacher: Teacher) -> Iterator[ElementTree.Element]:
        """What a teacher's days and week may hold."""
        mine = [one for one in self.activities if one.teacher == teacher.id]
        limit = teacher.limits.lessons_day
        if limit is not None and len(mine) > limit:
            yield constraint(
                "ConstraintTeacherMaxHoursDaily",
                Teacher_Name=teacher.id,
                Maximum_Hours_Daily=_slices_day(teacher, limit, {_slices(one.slots[0]) for one in mine}),
            )
        if mine and self._limits.days is not None:
            days = min(len(self._weekdays), max(1, self._limits.days[teacher.id]))
            yield constraint(
                "ConstraintTeacherMaxDaysPerWeek", Teacher_Name=teacher.id, Max_Days_Per_Week=days
            )

    def _space(self) -> Iterator[ElementTree.Element]:
        yield constraint("ConstraintBasicCompulsorySpace")
        for one in self.activities:
            yield constraint(
                "ConstraintActivityPreferredRoom",
                Activity_Id=one.number,
                Room=one.need.group,
                Permanently_Locked="true",
            )
        if self._limits.changes_day is not None:
            yield constraint(
                "ConstraintTeachersMaxBuildingChangesPerDay",
                Max_Building_Changes_Per_Day=self._limits.changes_day,
            )

    def _beginning(self, slot: Slot) -> ElementTree.Element:
        """A day and a slice in which an activity may start."""
        return element(
            "Preferred_Starting_Time",
            Preferred_Starting_Day=slot.weekday,
            Preferred_Starting_Hour=(slot.start - self._first) // SLICE,
        )


def _names(tag: str, count: str, item: str, names: list[str]) -> ElementTree.Element:
    """A list of FET that says its own length."""
    return element(tag, element(count, len(names)), *(element(item, Name=name) for name in names))


def _check(need: Need) -> None:
    """FET has whole slices, one length an activity, and no days apart for doubled days."""
    off = next((slot for slot in need.slots if slot.start % SLICE or slot.end % SLICE), None)
    if off is not None:
        raise ValueError(f"FET cannot be given period {off.period} of {off.school}: not on {SLICE} minutes")
    if len({slot.end - slot.start for slot in need.slots}) > 1:
        raise ValueError(f"FET cannot be given course {need.course}: its periods are not equally long")
    if need.days_apart > 1 and need.max_day > 1:
        raise ValueError(f"FET cannot be given course {need.course}: days_apart beside max_day")


def _slices(slot: Slot) -> int:
    return (slot.end - slot.start) // SLICE


def _doubled(need: Need) -> bool:
    """Whether a day may have several lessons of the course, but not all of them."""
    return 1 < need.max_day < need.lessons


def _own_tag(need: Need) -> str:
    """The activity tag of one course alone."""
    return f"course {need.course}"


def _slices_day(teacher: Teacher, limit: int, lengths: set[int]) -> int:
    """The limit of lessons a day in slices.

    Raises
    ------
    ValueError
        If so many long lessons last as long as one short one more, so that slices cannot tell them apart.
    """
    most = limit * max(lengths)
    if (limit + 1) * min(lengths) <= most:
        raise ValueError(f"FET cannot be given lessons_day of teacher {teacher.id}: lessons of many lengths")
    return most
