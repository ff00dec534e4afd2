"""Causes that lie with classes and courses."""

from benchmarks.causes.ground import Ground, NoRoomError
from benchmarks.causes.planting import Cause, cell, more
from models.course import Commitment, SlotPattern, SlotRef


def full_class(ground: Ground) -> Cause:
    """A class has as many lessons as slots, and one of those is taken for something else."""
    subject, _ = ground.subjects
    (school,) = ground.schools(1)
    group, teacher = ground.classes(school)[0], ground.teacher(school, subject)
    slots = ground.days(ground.free(group), 3)
    ground.place(ground.course(group, subject, 3), teacher, slots)
    left, periods = ground.free(group), ground.periods(school)
    rows = [
        Commitment(
            group=group.id, school=school, weekday=slot[0], start=periods[slot].start, end=periods[slot].end
        )
        for slot in left
    ]
    ground.add(commitments=tuple(rows))
    slot = ground.dice.choice(slots)
    outside = Commitment(
        group=group.id,
        school=school,
        weekday=slot[0],
        start=periods[slot].start,
        end=periods[slot].end,
        label="外聘课程",
    )
    return more(ground, "commitments", outside)


def fixed_slots(ground: Ground) -> Cause:
    """Two courses of one teacher are fixed to one slot."""
    subject, _ = ground.subjects
    (school,) = ground.schools(1)
    groups = ground.classes(school, 2)
    one, two = ground.days(ground.common(*groups), 2)
    teacher = ground.teacher(school, subject)
    first = ground.course(groups[0], subject, 1, fixed=(SlotRef(weekday=one[0], period=one[1]),))
    ground.place(first, teacher, [one])
    second = ground.course(groups[1], subject, 1)
    ground.place(second, teacher, [two])
    return cell(ground, "courses", second.id, fixed=first.fixed)


def days_apart(ground: Ground) -> Cause:
    """Three lessons a week are to be three days apart."""
    subject, _ = ground.subjects
    (school,) = ground.schools(1)
    group = ground.classes(school)[0]
    course = ground.course(group, subject, 3, days_apart=1)
    ground.place(course, ground.teacher(school, subject), ground.days(ground.free(group), 3))
    return cell(ground, "courses", course.id, days_apart=3)


def max_day(ground: Ground) -> Cause:
    """Four lessons a week have two days, at one a day."""
    subject, _ = ground.subjects
    (school,) = ground.schools(1)
    group = ground.classes(school)[0]
    free = ground.free(group)
    days = [day for day in range(1, 6) if sum(slot[0] == day for slot in free) >= 2]
    if len(days) < 2:
        raise NoRoomError
    two = sorted(ground.dice.sample(days, 2))
    slots = [slot for day in two for slot in [some for some in free if some[0] == day][:2]]
    allowed = tuple(SlotPattern(weekday=day) for day in two)
    course = ground.course(group, subject, 4, allowed=allowed, max_day=2)
    ground.place(course, ground.teacher(school, subject), slots)
    return cell(ground, "courses", course.id, max_day=1)
