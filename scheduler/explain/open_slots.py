"""The slots in which a course may have a lesson as far as no rule refuses it by itself."""

from models.course import SlotRef
from models.district import District
from scheduler.solve.candidates import candidates
from scheduler.solve.compile_problem import compile_problem
from scheduler.solve.scenes import scenes


def open_slots(district: District, course: str) -> tuple[SlotRef, ...]:
    """In the order of the week; however the lesson is met, and whoever gives it."""
    problems = [compile_problem(district, scene) for scene in scenes(district)]
    some, first = candidates(problems), problems[0]
    (number,) = (data.index for data in first.courses if data.model.id == course)
    found = {slot for (c, _), slots in some.lessons.items() if c == number for slot in slots}
    found |= {slot for c, slot in (*some.receives, *some.recorded) if c == number}
    clock = sorted(found, key=lambda slot: (first.slots[slot].weekday, first.slots[slot].start))
    return tuple(
        dict.fromkeys(
            SlotRef(weekday=first.slots[slot].weekday, period=first.slots[slot].label) for slot in clock
        )
    )
