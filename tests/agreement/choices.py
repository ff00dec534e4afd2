"""Every decision there could be in a tiny district, those that no rule would let pass among them."""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, product

from models.base import Weeks
from models.course import Mode
from models.district import District
from models.timetable import Decision, Held, Placement

Slot = tuple[int, str, Weeks]
"""Weekday, label and weeks."""


def choices(district: District) -> list[Placement]:
    """Lessons in person: course, teacher, and any label on any weekday with a period.

    Also those that no rule would let pass, such as periods that the course's school does not have.
    """
    return [
        Placement(course=course.id, teacher=teacher.id, weekday=weekday, period=label, weeks=weeks)
        for course, teacher, (weekday, label, weeks) in product(
            district.courses, district.teachers, _slots(district)
        )
    ]


def dressed(district: District, lessons: list[Placement]) -> list[Placement]:
    """The lessons without and with every adult and every room of the school, and one from elsewhere, where
    the district has any need of them.
    """
    where = _where(district)
    adults = [(t.id, t.employer) for t in district.teachers] if _adults(district) else []
    rooms = [(room.id, room.school) for room in district.rooms] if _remote(district) else []
    return [
        lesson.model_copy(update={"adult": adult, "room": room})
        for lesson in lessons
        for adult in _near(adults, where[lesson.course])
        for room in _near(rooms, where[lesson.course])
    ]


def _where(district: District) -> dict[str, str]:
    """The school of each course."""
    school_of = {school.id: school.id for school in district.schools}
    school_of |= {group.id: group.school for group in district.classes}
    school_of |= {group.id: group.school for group in district.joint_classes}
    return {course.id: school_of[course.group] for course in district.courses}


def _near(some: Sequence[tuple[str, str | None]], school: str) -> list[str | None]:
    """Nothing, all of the school, and one from elsewhere."""
    others = [name for name, at in some if at != school]
    return [None, *(name for name, at in some if at == school), *others[:1]]


def elsewhere(district: District, given: list[Placement]) -> list[Placement]:
    """Recorded lessons, and received ones: of external broadcasts, and of the lessons `given` in person.

    What is not given cannot be received, so that a lesson in person that is never lawful is left out there.
    """
    if not _remote(district):
        return []
    origins = dict.fromkeys((p.course, p.teacher, p.weekday, p.period, p.weeks) for p in given)
    found: list[Placement] = []
    for course, (weekday, label, weeks) in product(district.courses, _slots(district)):
        lesson = Placement(course=course.id, weekday=weekday, period=label, weeks=weeks)
        outside = ({"origin": broadcast.id} for broadcast in district.broadcasts)
        found += [lesson, *(lesson.model_copy(update=fields) for fields in outside)]
        found += [
            lesson.model_copy(update={"origin": origin, "teacher": teacher, "origin_period": period})
            for origin, teacher, day, period, when in origins
            if origin != course.id and (day, when) == (weekday, weeks)
        ]
    return found


def meetings(district: District) -> Iterator[Held]:
    """Every meeting in every slot with everybody who could come, members or not."""
    people = [teacher.id for teacher in district.teachers]
    comers = [some for number in range(len(people) + 1) for some in combinations(people, number)]
    slots = sorted({(weekday, label) for weekday, label, _ in _slots(district)})
    for meeting, (weekday, label), some in product(district.meetings, slots, comers):
        yield Held(meeting=meeting.id, weekday=weekday, period=label, attendants=some)


def sensible(district: District, opens: Callable[[Decision], bool]) -> list[Decision]:
    """All decisions that `opens` says could be part of something lawful."""
    given = [lesson for lesson in dressed(district, choices(district)) if opens(lesson)]
    rest: list[Decision] = [*dressed(district, elsewhere(district, given)), *meetings(district)]
    return [*given, *(decision for decision in rest if opens(decision))]


def _slots(district: District) -> list[Slot]:
    periods = [period for bells in district.bells for period in bells.periods]
    weekdays, labels = sorted({p.weekday for p in periods}), sorted({p.label for p in periods})
    weeks = (Weeks.EVERY,) if district.term.weeks_in_cycle == 1 else tuple(Weeks)
    return list(product(weekdays, labels, weeks))


def _remote(district: District) -> bool:
    """Whether anything may be received or recorded."""
    return any({Mode.SYNCHRONOUS, Mode.RECORDED} & set(course.modes) for course in district.courses)


def _adults(district: District) -> bool:
    """Whether anything may need a local adult."""
    coached = any(course.sits_in for course in district.courses)
    return district.rules.visit_adult or coached or _remote(district)
