"""What is said of a teacher has an effect."""

from collections.abc import Iterator

from models.checks.facts import Facts
from models.checks.law import needing
from models.flaws import Flaw
from models.teacher import Quality


@needing("courses", "events", "meetings")
def no_subjects(facts: Facts) -> Iterator[Flaw]:
    """A teacher has a subject, or stays with classes, or is named for some course, meeting or event."""
    district = facts.district
    named = set(facts.courses_naming).union(
        *(course.sits_in for course in district.courses),
        *(meeting.members for meeting in district.meetings),
        *(event.people for event in district.events),
    )
    for index, teacher in enumerate(facts.district.teachers):
        if not teacher.subjects and not teacher.assists and teacher.id not in named:
            yield Flaw("no_subjects", "teachers", index, "subjects", {"teacher": teacher.id})


@needing()
def part_time_unused(facts: Facts) -> Iterator[Flaw]:
    """Subjects taught part-time are some of the subjects of a specialist."""
    for index, teacher in enumerate(facts.district.teachers):
        strange = [subject for subject in teacher.part_time if subject not in teacher.subjects]
        if strange or (teacher.part_time and teacher.quality is not Quality.SPECIALIST):
            item = (strange or teacher.part_time)[0]
            yield Flaw("part_time_unused", "teachers", index, "part_time", {"item": item})


@needing()
def assists_nowhere(facts: Facts) -> Iterator[Flaw]:
    """Who stays with classes does so at the employing school."""
    for index, teacher in enumerate(facts.district.teachers):
        if teacher.assists and teacher.employer is None:
            yield Flaw("assists_nowhere", "teachers", index, "assists", {"teacher": teacher.id})
