"""The forms of visits (走教): the sign-in sheet, the weekly report, the feedback card."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from models.course import Mode
from scheduler.forms.material import Lesson, Material, grouped
from scheduler.forms.sheet import Row, Sheet
from scheduler.term.days import monday_of, month_of


def sign_in(material: Material) -> Iterator[Sheet]:
    """走教签到表: a sheet a visited school and month, a row a visit."""
    yield from _by_school(material)


def feedback_card(material: Material) -> Iterator[Sheet]:
    """走教情况反馈卡: the same visits, a card each, which the visited school fills in."""
    yield from _by_school(material)


def weekly_report(material: Material) -> Iterator[Sheet]:
    """周工作报表: a sheet a visiting teacher and week, a row a lesson."""
    names = material.telling.labels
    employers = {teacher.id: teacher.employer for teacher in material.district.teachers}
    weeks = grouped(_visiting(material), lambda one: (one.sitting.teacher or "", monday_of(one.day)))
    first = monday_of(material.district.term.first_day)
    order = {teacher: number for number, teacher in enumerate(employers)}
    for (teacher, monday), lessons in sorted(weeks.items(), key=lambda item: (item[0][1], order[item[0][0]])):
        employer = employers[teacher]
        number = material.words.text("forms.week", number=(monday - first).days // 7 + 1)
        yield Sheet(
            name=f"{names.teacher[teacher]} {number}",
            facts=(
                ("teacher", names.teacher[teacher]),
                ("employer", "" if employer is None else names.school[employer]),
                ("week", f"{number}  {_span(material, monday, monday + timedelta(days=6))}"),
            ),
            rows=tuple(_lesson(material, one) for one in lessons),
        )


def _visiting(material: Material) -> list[Lesson]:
    return [one for one in material.of_mode(Mode.VISITING) if one.sitting.teacher is not None]


def _by_school(material: Material) -> Iterator[Sheet]:
    """A sheet a school and month, in the district's order; a row a visit."""
    names = material.telling.labels
    visits = grouped(_visiting(material), lambda one: (one.school, month_of(one.day)))
    order = {school.id: number for number, school in enumerate(material.district.schools)}
    for (school, month), lessons in sorted(visits.items(), key=lambda item: (order[item[0][0]], item[0][1])):
        stays = grouped(lessons, lambda one: (one.day, one.sitting.teacher))
        yield Sheet(
            name=f"{names.school[school]} {month}",
            facts=(("school", names.school[school]), ("month", material.month(lessons[0].day))),
            rows=tuple(_visit(material, stay) for stay in stays.values()),
        )


def _visit(material: Material, lessons: Sequence[Lesson]) -> Row:
    """A teacher's stay at a school on a date."""
    first = lessons[0]
    end = max(lesson.clock[1] for lesson in lessons)
    return {
        **material.when(first.day),
        "time": material.time(first.clock[0], end),
        "periods": material.periods(lessons),
        "classes": material.words.join(dict.fromkeys(map(material.classes, lessons))),
        "lessons": len({lesson.sitting.slot for lesson in lessons}),
        "teacher": material.telling.labels.teacher[first.sitting.teacher or ""],
    }


def _lesson(material: Material, lesson: Lesson) -> Row:
    return {
        **material.when(lesson.day),
        "time": material.time(*lesson.clock),
        "school": material.telling.labels.school[lesson.school],
        "classes": material.classes(lesson),
    }


def _span(material: Material, first: date, last: date) -> str:
    return material.words.text("export.dates", first=first.isoformat(), last=last.isoformat())
