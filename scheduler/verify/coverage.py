"""What is missing: lessons below a minimum, and meetings that are not held."""

from collections.abc import Iterator

from models.course import Course
from models.timetable import Missing
from scheduler.verify.facts import Facts
from scheduler.verify.week import Week


def missing(week: Week) -> tuple[Missing, ...]:
    """Courses that lack lessons and meetings not held, in the district's order.

    It looks at the timetable's decisions, not at one week of the cycle: what happens in odd weeks only counts
    as much as what happens in every week. The week is one of the first season.
    """
    district = week.facts.district
    short = ((course.id, _short(week, course)) for course in district.courses)
    found = tuple(Missing(course=course, lessons=lessons) for course, lessons in short if lessons > 0)
    if not district.meetings:
        return found
    return (*found, *_not_held(week))


def _short(week: Week, course: Course) -> int:
    """Lessons that the course lacks, in number, in person or by a specialist, whichever is most."""
    short = course.minimum - week.placed(course.id)
    if course.in_person or course.by_specialist:
        lessons = [lesson for lesson in week.planned if lesson.course is course]
        short = max(short, course.in_person - sum(lesson.in_person for lesson in lessons))
        short = max(short, course.by_specialist - sum(map(week.facts.specialist, lessons)))
    return short


def _not_held(week: Week) -> Iterator[Missing]:
    """A meeting is held if its school has the period."""
    held = {one.meeting for one in week.held if week.facts.period(one) is not None}
    for meeting in week.facts.district.meetings:
        if meeting.id not in held:
            yield Missing(course=meeting.id, lessons=1)


def weighted(facts: Facts, some: tuple[Missing, ...]) -> int:
    """Missing lessons and meetings, each times its importance."""
    importance = {meeting.id: meeting.importance for meeting in facts.district.meetings}
    return sum(
        one.lessons
        * (facts.courses[one.course].importance if one.course in facts.courses else importance[one.course])
        for one in some
    )
