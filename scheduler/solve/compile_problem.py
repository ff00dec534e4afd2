"""A district's scene translated into a `Problem`: looked up, counted and sorted once."""

from collections import defaultdict
from collections.abc import Iterable

from models.base import Weeks
from models.bells import Period
from models.course import Commitment, Half
from models.district import District
from models.school import RoomUse
from models.teacher import Unavailability
from scheduler.solve.compile_courses import compile_courses
from scheduler.solve.problem import UNREACHABLE, Problem, Slot, Spot, TeacherData
from scheduler.solve.scenes import Scene, scenes


def compile_problem(district: District, scene: Scene | None = None) -> Problem:
    """Translate a district once, so that rules only loop over prepared tuples; by default its first scene."""
    scene = scenes(district)[0] if scene is None else scene
    places = tuple(s.id for s in district.schools) + tuple(p.id for p in district.places)
    index = {place: i for i, place in enumerate(places)}
    slots = _slots(district, scene, index)
    slots_at: dict[int, list[Slot]] = {i: [] for i in range(len(district.schools))}
    for slot in slots:
        if slot.there and scene.has(slot.weeks):
            slots_at[slot.school].append(slot)
    return Problem(
        district=district,
        scene=scene,
        places=places,
        minutes=_minutes(district, scene, index),
        slots=slots,
        slots_at={s: tuple(sorted(rows, key=_clock)) for s, rows in slots_at.items()},
        weekdays=tuple(sorted({s.weekday for s in slots} | {c.weekday for c in district.commitments})),
        teachers=_teachers(district, scene, index),
        courses=compile_courses(district, index),
        class_busy=_class_busy(district, scene),
        room_busy=_spans([(c.room, c) for c in district.commitments if scene.has(c.weeks)]),
        rooms=_rooms(district, index),
    )


def _clock(slot: Slot) -> tuple[int, int, int]:
    return slot.weekday, slot.start, slot.index


def _slots(district: District, scene: Scene, index: dict[str, int]) -> tuple[Slot, ...]:
    """Every slot that some season has, in an order that no scene changes."""
    tags = (Weeks.EVERY,) if scene.parity is Weeks.EVERY else tuple(Weeks)
    known: dict[tuple[str, int, str], Period] = {}
    for other in scenes(district):
        for school, bells in other.bells.items():
            for period in bells.periods:
                known.setdefault((school, period.weekday, period.label), period)
    now = {
        (school, period.weekday, period.label): period
        for school, bells in scene.bells.items()
        for period in bells.periods
    }
    keys = sorted(known, key=lambda k: (index[k[0]], k[1], known[k].start, known[k].end))
    rows = [(key, tag) for key in keys for tag in tags]
    midday = district.rules.midday
    return tuple(
        _slot(number, index[key[0]], now.get(key, known[key]), tag, key in now, midday)
        for number, (key, tag) in enumerate(rows)
    )


def _slot(index: int, school: int, p: Period, weeks: Weeks, there: bool, midday: int) -> Slot:
    half = _half(p.start, midday)
    return Slot(index, school, p.weekday, p.label, p.kind, p.start, p.end, half, weeks, there)


def _half(start: int, midday: int) -> Half:
    return Half.MORNING if start < midday else Half.AFTERNOON


def _minutes(district: District, scene: Scene, index: dict[str, int]) -> tuple[tuple[int, ...], ...]:
    size = len(index)
    matrix = [[0 if i == j else UNREACHABLE for j in range(size)] for i in range(size)]
    for link in district.travel:
        slow = link.winter_minutes if scene.winter and link.winter_minutes is not None else link.minutes
        matrix[index[link.origin]][index[link.destination]] = slow
    return tuple(tuple(row) for row in matrix)


def _teachers(district: District, scene: Scene, index: dict[str, int]) -> tuple[TeacherData, ...]:
    midday = district.rules.midday
    own: dict[str, dict[int, list[Spot]]] = defaultdict(lambda: defaultdict(list))
    for c in district.commitments:
        if c.teacher is not None and scene.has(c.weeks):
            spot = Spot(index[c.school], c.start, c.end, _half(c.start, midday), c.lessons)
            own[c.teacher][c.weekday].append(spot)
    blocked = _blocked(district, scene)
    return tuple(
        TeacherData(
            index=number,
            model=teacher,
            employer=None if teacher.employer is None else index[teacher.employer],
            start_place=index[teacher.start_place],
            end_place=index[teacher.end_place],
            commitments={
                d: tuple(sorted(s, key=lambda x: (x.start, x.end)))
                for d, s in own.get(teacher.id, {}).items()
            },
            blocked=blocked.get(teacher.id, ()),
        )
        for number, teacher in enumerate(district.teachers)
    )


def _blocked(district: District, scene: Scene) -> dict[str, tuple[tuple[int, int, int], ...]]:
    """(weekday, start, end) of the rows of a teacher or one of the subjects, by teacher."""
    of_subject: dict[str, list[str]] = defaultdict(list)
    for teacher in district.teachers:
        for subject in dict.fromkeys(teacher.subjects):
            of_subject[subject].append(teacher.id)
    rows = [
        (teacher, u)
        for u in district.unavailability
        if scene.has(u.weeks) and not u.dates
        for teacher in ([u.teacher] if u.subject is None else of_subject[u.subject])
    ]
    return _spans(rows)


def _rooms(district: District, index: dict[str, int]) -> dict[tuple[int, RoomUse], tuple[str, ...]]:
    found: dict[tuple[int, RoomUse], list[str]] = defaultdict(list)
    for room in district.rooms:
        for use in room.uses:
            found[index[room.school], use].append(room.id)
    return {key: tuple(rooms) for key, rooms in found.items()}


def _class_busy(district: District, scene: Scene) -> dict[str, tuple[tuple[int, int, int], ...]]:
    joint = {j.id: j.members for j in district.joint_classes}
    rows = [
        (member, c)
        for c in district.commitments
        if c.group is not None and scene.has(c.weeks)
        for member in joint.get(c.group, (c.group,))
    ]
    return _spans(rows)


def _spans(
    rows: Iterable[tuple[str | None, Commitment | Unavailability]],
) -> dict[str, tuple[tuple[int, int, int], ...]]:
    spans: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for key, c in rows:
        if key is not None:
            spans[key].append((c.weekday, c.start, c.end))
    return {key: tuple(found) for key, found in spans.items()}
