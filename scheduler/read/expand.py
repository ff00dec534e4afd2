"""From the curriculum of a grade to the courses of its classes."""

from collections.abc import Iterator, Sequence

from models.course import Course, CurriculumRow, Provision
from models.group import JointClass, SchoolClass
from scheduler.read.sheet import Row
from scheduler.read.tables.curriculum import BY_CLASS_TEACHER

Sourced = tuple[Course, Row]


def expand(
    curriculum: Sequence[tuple[CurriculumRow, Row]],
    own: Sequence[Sourced],
    classes: Sequence[SchoolClass],
    joint_classes: Sequence[JointClass],
) -> list[Sourced]:
    """All courses with the rows they come from: the own ones, and one for each class of a grade.

    An own course of a class or of a joint class replaces the curriculum's for that class, or for all
    classes that sit together.
    """
    members = {joint.id: joint.members for joint in joint_classes}
    named = {(course.group, course.subject) for course, _ in own}
    replaced = {(class_, subject) for group, subject in named for class_ in members.get(group, (group,))}
    return [*own, *_from_curriculum(curriculum, classes, replaced)]


def _from_curriculum(
    curriculum: Sequence[tuple[CurriculumRow, Row]],
    classes: Sequence[SchoolClass],
    replaced: set[tuple[str, str]],
) -> Iterator[Sourced]:
    for demand, row in curriculum:
        here = [
            class_
            for class_ in classes
            if class_.grade == demand.grade
            and (not demand.schools or class_.school in demand.schools)
            and (class_.id, demand.subject) not in replaced
        ]
        by_class_teacher = row[BY_CLASS_TEACHER]
        headless = [class_.id for class_ in here if by_class_teacher and class_.class_teacher is None]
        if headless:
            row.refuse(BY_CLASS_TEACHER, "no_class_teacher", classes=tuple(headless))
            continue
        yield from ((_course(class_, demand, by_class_teacher), row) for class_ in here)


def _course(class_: SchoolClass, demand: CurriculumRow, by_class_teacher: bool) -> Course:
    shared = {name: getattr(demand, name) for name in Provision.model_fields}
    only = (class_.class_teacher,) if by_class_teacher and class_.class_teacher else ()
    return Course(
        id=f"{class_.id}/{demand.subject}",
        group=class_.id,
        subject=demand.subject,
        eligible=only,
        **shared,
    )
