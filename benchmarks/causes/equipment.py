"""Causes that lie with rooms, vehicles and broadcasts."""

from dataclasses import dataclass

from benchmarks.causes.ground import LIVE, Ground, NoRoomError, Slot, changed, exactly
from benchmarks.causes.planting import Cause, cell
from models.school import RoomUse
from models.teacher import Unavailability
from models.timetable import Ride
from models.vehicle import Run, Stop, Vehicle
from scheduler.explain.clause import Clause


def common_minutes(ground: Ground) -> Cause:
    """A broadcast needs more common minutes than the bells of the two schools share."""
    home, other = ground.schools(2)
    live = _live(ground, home, other)
    more = live.shared + 5
    return Cause(
        Clause("rules.common_minutes", ""), changed(ground.district, "rules", "", common_minutes=more)
    )


def room(ground: Ground) -> Cause:
    """Two lessons need one room in the only slot of both."""
    (school,) = ground.schools(1)
    one, other = ground.classes(school, 2)
    hall = ground.room(school)
    slots = ground.days(ground.common(one, other), 1)
    courses = []
    for group, subject, place in zip((one, other), ground.subjects, (hall.id, None), strict=True):
        course = ground.course(group, subject, 1, allowed=exactly(slots), room=place)
        ground.place(course, ground.teacher(school, subject), slots)
        courses.append(course)
    return cell(ground, "courses", courses[1].id, room=hall.id)


def stream(ground: Ground) -> Cause:
    """Two broadcasts run at a time, and there is one stream."""
    first, second, third = ground.schools(3)
    slot = _live(ground, first, second).slot
    _live(ground, first, third, ground.subjects[1], slot)
    return Cause(Clause("rules.streams", ""), changed(ground.district, "rules", "", streams=1))


def seat(ground: Ground) -> Cause:
    """Two teachers without own means have to be at a school at once, and the car has one seat."""
    home, other = ground.schools(2)
    groups = ground.classes(other, 2)
    slots = ground.days(ground.common(*groups), 1)
    period = ground.periods(other)[slots[0]]
    rules = ground.district.rules
    there = period.start - rules.arrival_buffer
    back = period.end + rules.departure_buffer
    van = ground.fresh("V")
    car = Vehicle(id=van, name="中心校面包车", seats=2, base=home)
    runs = tuple(
        Run(
            id=name,
            vehicle=van,
            weekdays=(slots[0][0],),
            stops=(Stop(place=a, time=t), Stop(place=b, time=t + 30)),
        )
        for name, a, b, t in ((f"{van}/1", home, other, there - 30), (f"{van}/2", other, home, back))
    )
    ground.add(vehicles=(car,), runs=runs)
    for group, subject in zip(groups, ground.subjects, strict=True):
        teacher = ground.teacher(home, subject, rides=True)
        ground.place(ground.course(group, subject, 1, allowed=exactly(slots)), teacher, slots)
        ground.decisions += [
            Ride(teacher=teacher.id, run=run.id, weekday=slots[0][0], board=0, alight=1) for run in runs
        ]
    return cell(ground, "vehicles", van, seats=1)


def assistant(ground: Ground) -> Cause:
    """A class is to receive a broadcast; of two who could stay with it one may not, one is not free."""
    home, other = ground.schools(2)
    live = _live(ground, home, other)
    second = ground.teacher(other, ground.fresh("班务"), assists=True)
    busy = (Unavailability(teacher=second.id, weekday=day, start=0, end=1440) for day in range(1, 6))
    ground.add(unavailability=tuple(busy))
    return Cause(
        Clause("teachers.assists", other), changed(ground.district, "teachers", live.adult, assists=False)
    )


@dataclass(frozen=True)
class Live:
    """A broadcast that was added."""

    slot: Slot
    """At its origin."""
    adult: str
    shared: int
    """Minutes that both ends share."""


def _live(ground: Ground, home: str, other: str, subject: str | None = None, at: Slot | None = None) -> Live:
    """A course at one school, received by a class of another in its only slot."""
    subject = subject or ground.subjects[0]
    sender, receiver = ground.classes(home)[0], ground.classes(other)[0]
    for group in ground.district.classes:
        if group.school == home and group.grade == receiver.grade:
            sender = group
    pairs = [
        (min(a.end, b.end) - max(a.start, b.start), one, two)
        for one, a in ground.periods(home).items()
        for two, b in ground.periods(other).items()
        if one[0] == two[0]
        and one in ground.free(sender)
        and two in ground.free(receiver)
        and at in (None, one)
    ]
    shared, one, two = max(pairs, default=(0, (0, ""), (0, "")))
    if shared < 20 or sender.grade != receiver.grade:
        raise NoRoomError
    rules = ground.district.rules
    if shared < rules.common_minutes:
        ground.district = changed(ground.district, "rules", "", common_minutes=shared)
    studio, screen = ground.room(home, RoomUse.STUDIO), ground.room(other, RoomUse.SCREEN)
    adult = ground.teacher(other, ground.fresh("班务"), assists=True)
    teacher = ground.teacher(home, subject)
    origin = ground.course(sender, subject, 1, receivers=3, allowed=exactly([one]))
    heard = ground.course(receiver, subject, 1, modes=LIVE, origins=(origin.id,), allowed=exactly([two]))
    ground.place(origin, teacher, [one], room=studio.id)
    ground.place(
        heard, teacher, [two], origin=origin.id, origin_period=one[1], room=screen.id, adult=adult.id
    )
    return Live(one, adult.id, shared)
