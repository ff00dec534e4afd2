"""Records that somebody files afterwards: of synchronous lessons (同步课堂), and of online reviews (评课)."""

from collections.abc import Iterator

from models.course import Mode
from scheduler.forms.material import Lesson, Material, grouped
from scheduler.forms.sheet import Row, Sheet
from scheduler.term.days import month_of


def sync_record(material: Material) -> Iterator[Sheet]:
    """同步课堂记录: a sheet a receiving school and month, a card a lesson, for the local adult."""
    names = material.telling.labels
    months = grouped(material.of_mode(Mode.SYNCHRONOUS), lambda one: (one.school, month_of(one.day)))
    order = {school.id: number for number, school in enumerate(material.district.schools)}
    for (school, month), lessons in sorted(months.items(), key=lambda item: (order[item[0][0]], item[0][1])):
        yield Sheet(
            name=f"{names.school[school]} {month}",
            facts=(("school", names.school[school]), ("month", material.month(lessons[0].day))),
            rows=tuple(_received(material, lesson) for lesson in lessons),
        )


def _received(material: Material, lesson: Lesson) -> Row:
    telling, sitting = material.telling, lesson.sitting
    names = telling.labels
    return {
        **material.when(lesson.day),
        "time": material.time(*lesson.clock),
        "classes": material.classes(lesson),
        "source": telling.origin(sitting),
        "giver": names.teacher[sitting.teacher] if sitting.teacher else "",
        "assistant": names.teacher[sitting.adult] if sitting.adult else "",
        "room": telling.room(sitting.room) or "",
    }


def review_record(material: Material) -> Iterator[Sheet]:
    """网络评课记录: a sheet a month, a card a review of a lesson."""
    reviews = {event.id: event for event in material.district.events if event.after is not None}
    dated = [
        one
        for one in material.plan.events
        if one.event in reviews and material.first <= one.day <= material.last
    ]
    names = material.telling.labels
    for month, some in grouped(sorted(dated, key=lambda one: one.day), lambda one: month_of(one.day)).items():
        yield Sheet(
            name=month,
            facts=(("month", material.month(some[0].day)),),
            rows=tuple(
                {
                    **material.when(one.day),
                    "time": material.time(one.start, one.end),
                    "event": f"{one.event} {one.number}",
                    "subject": reviews[one.event].after or "",
                    "people": material.words.join(names.teacher[who] for who in reviews[one.event].people),
                }
                for one in some
            ),
        )
