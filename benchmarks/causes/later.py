"""Causes that were planted only after the explanations were finished, so that nothing was fitted to them."""

from benchmarks.causes.ground import Ground, NoRoomError, exactly
from benchmarks.causes.planting import Cause, Kind, cell, limit


def lunch(ground: Ground) -> Cause:
    """A lesson in the middle of the day leaves its only teacher fewer minutes than are wanted for lunch."""
    subject, _ = ground.subjects
    home, other = ground.schools(2)
    group, rules = ground.classes(other)[0], ground.district.rules
    periods = ground.periods(other)
    inside = [
        slot
        for slot in ground.free(group)
        if rules.lunch_from < periods[slot].start and periods[slot].end < rules.lunch_to
    ]
    inside += [
        slot for slot in ground.free(group) if periods[slot].start < rules.lunch_from < periods[slot].end
    ]
    if not inside:
        raise NoRoomError
    slot = ground.dice.choice(inside)
    free = max(rules.lunch_to - periods[slot].end, periods[slot].start - rules.lunch_from)
    teacher = ground.teacher(home, subject)
    ground.place(ground.course(group, subject, 1, allowed=exactly([slot])), teacher, [slot])
    return limit(ground, teacher.id, lunch_minutes=free + 5)


def lonely_visit(ground: Ground) -> Cause:
    """The only teacher comes for two lessons or not at all, and there is one."""
    subject, _ = ground.subjects
    home, other = ground.schools(2)
    group = ground.classes(other)[0]
    teacher = ground.teacher(home, subject)
    ground.place(ground.course(group, subject, 1), teacher, ground.days(ground.free(group), 1))
    return limit(ground, teacher.id, visit_lessons=2)


def specialist(ground: Ground) -> Cause:
    """A lesson is to be given by a specialist, and the only teacher of the subject is none."""
    subject, _ = ground.subjects
    home, other = ground.schools(2)
    group = ground.classes(other)[0]
    teacher = ground.teacher(home, subject, part_time=(subject,))
    course = ground.course(group, subject, 1)
    ground.place(course, teacher, ground.days(ground.free(group), 1))
    return cell(ground, "courses", course.id, by_specialist=1)


LATER: dict[str, Kind] = {kind.__name__: kind for kind in (lunch, lonely_visit, specialist)}
