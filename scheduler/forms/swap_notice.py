"""调课通知单: a sheet a school with the lessons that are not as people had them, to be signed for."""

from collections.abc import Iterator

from models.plan import Dated
from models.timetable import Held, Placement
from scheduler.forms.material import Material
from scheduler.forms.sheet import Row, Sheet
from scheduler.term.dated_changes import DatedChange, dated_changes
from scheduler.term.groups import school_of_group
from scheduler.term.in_force import rolled


def swap_notice(material: Material) -> Iterator[Sheet]:
    """What differs from the older plan, or from the weekly timetable; rides are on the vehicles' sheets."""
    names = material.telling.labels
    before = material.was
    if before is None:
        there = material.district.model_copy(update={"calendar": material.plan.calendar})
        weekly = rolled(there, material.plan.standing, material.calendar)
        before = material.plan.model_copy(update={"dated": weekly})
    told = _Told(material)
    changes = [one for one in dated_changes(before, material.plan) if told.concerns(one)]
    for school in material.district.schools:
        mine = [one for one in changes if told.school(one.either) == school.id]
        if mine:
            yield Sheet(
                name=names.school[school.id],
                facts=(
                    ("school", names.school[school.id]),
                    ("revision", str(material.plan.revision)),
                    ("told", material.words.join(told.people(mine))),
                ),
                rows=tuple(map(told.row, mine)),
            )


class _Told:
    """Changes in the words of a notice."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._names = material.telling.labels
        self._courses = {course.id: course for course in material.district.courses}
        self._meetings = {meeting.id: meeting.school for meeting in material.district.meetings}
        self._schools = school_of_group(material.district)

    def concerns(self, change: DatedChange) -> bool:
        """Whether it is a lesson or a meeting, before or after on one of the wanted dates."""
        days = [side.day for side in (change.before, change.after) if side is not None]
        wanted = any(self._material.first <= day <= self._material.last for day in days)
        return wanted and isinstance(change.either.decision, Placement | Held)

    def school(self, one: Dated) -> str:
        """Where it is."""
        match one.decision:
            case Placement():
                return self._schools[self._courses[one.decision.course].group]
            case Held():
                return self._meetings[one.decision.meeting]
        return ""

    def people(self, changes: list[DatedChange]) -> Iterator[str]:
        """Who is to be told, in the district's order."""
        told = {who for change in changes for who in change.people}
        return (self._names.teacher[one.id] for one in self._material.district.teachers if one.id in told)

    def row(self, change: DatedChange) -> Row:
        """One change: what it is, what was planned and what holds now."""
        text = self._material.words.text
        kinds = [text(f"forms.change.{kind}") for kind in change.kinds]
        adult = change.stand_in
        now = "—" if adult is None else text("term.with_class", teacher=self._names.teacher[adult])
        return {
            "kind": self._material.words.join(kinds),
            "classes": self._what(change.either),
            "was": "—" if change.before is None else self._how(change.before),
            "now": now if change.after is None else self._how(change.after),
        }

    def _what(self, one: Dated) -> str:
        if isinstance(one.decision, Placement):
            course = self._courses[one.decision.course]
            return f"{self._names.plain_group[course.group]} {course.subject}".strip()
        assert isinstance(one.decision, Held), "rides have no rows"
        return self._names.meeting[one.decision.meeting]

    def _how(self, one: Dated) -> str:
        """Date, clock times, and who."""
        decision, material = one.decision, self._material
        assert isinstance(decision, Placement | Held), "rides have no rows"
        slot = (self.school(one), one.day.isoweekday(), decision.period)
        period = material.calendar.dated_periods(one.day).get(slot)
        time = decision.period if period is None else material.time(period.start, period.end)
        if isinstance(decision, Held):
            who = material.words.join(self._names.teacher[one] for one in decision.attendants)
        else:
            who = self._who(decision)
        return "  ".join(part for part in (*material.when(one.day).values(), time, who) if part)

    def _who(self, lesson: Placement) -> str:
        text = self._material.words.text
        giver = "" if lesson.teacher is None else self._names.teacher[lesson.teacher]
        if lesson.origin is not None:
            giver = text("export.given.synchronous", source=giver).strip()
        elif lesson.teacher is None:
            giver = text("export.given.recorded")
        adult = "" if lesson.adult is None else text("forms.with", teacher=self._names.teacher[lesson.adult])
        return f"{giver}{adult}"
