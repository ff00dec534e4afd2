"""Broadcasts across clusters: a central school's lessons that teaching points of other clusters receive."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from benchmarks.generate.bells import Spot
from benchmarks.generate.clusters import Cluster
from benchmarks.generate.demand import ENGLISH, MUSIC
from benchmarks.generate.diary import Diary
from benchmarks.generate.dice import Dice
from benchmarks.generate.planting import Field
from benchmarks.generate.visits import Part
from models.bells import BellSchedule
from models.course import Course, Mode
from models.school import Room, RoomUse
from models.teacher import Teacher
from models.timetable import Placement

COMMON_MINUTES = 30
"""Minutes of a lesson of 40 that both ends share at least."""

RECEIVERS = 3
"""Classes that may receive a lesson."""

ORIGINS = 4
"""Central schools that a teaching point may receive from: the nearest ones."""

POINTS = 2
"""Teaching points of a cluster that may receive."""

FROM_GRADE = 3
AIRED = (MUSIC, ENGLISH)

Heard = tuple[Placement, Spot]
"""A lesson at its origin, and the spot in which it is received."""


@dataclass
class Network:
    """The schools that send and receive, and what is received so far."""

    studios: dict[str, str]
    """Central school that sends -> the class whose lessons are sent."""
    receivers: dict[str, list[str]]
    """Teaching point that may receive -> the central schools it may receive from."""
    bells: dict[str, BellSchedule]
    """Bells that a teaching point takes over."""
    ends: dict[tuple[str, int, str], list[Spot]] = field(default_factory=dict)
    """(origin, weekday, label) of a lesson -> where it is received so far."""

    def rooms(self) -> tuple[Room, ...]:
        """A studio at each end that sends, a screen at each that receives."""
        studios = (
            Room(id=studio(school), name="录播教室", school=school, uses=(RoomUse.STUDIO,))
            for school in self.studios
        )
        screens = (
            Room(id=screen(school), name="同步教室", school=school, uses=(RoomUse.SCREEN,))
            for school in self.receivers
        )
        return (*studios, *screens)

    def adults(self) -> tuple[Teacher, ...]:
        """A teacher of each teaching point that receives: who stays with the class and gives no lesson."""
        return tuple(
            Teacher(
                id=adult(school),
                name=f"{school}本校教师",
                employer=school,
                start_place=school,
                end_place=school,
                subjects=(),
                assists=True,
            )
            for school in self.receivers
        )

    def sends(self, cluster: Cluster) -> bool:
        """Whether the cluster's central school sends."""
        return cluster.schools.schools[0].id in self.studios

    def opened(self, course: Course, school: str) -> Course:
        """The course as it stands in the tables: it may be received, or may receive, or neither."""
        if course.subject not in AIRED:
            return course
        if self.studios.get(school) == course.group:
            return course.model_copy(update={"receivers": RECEIVERS})
        if school in self.receivers:
            modes = (Mode.LOCAL, Mode.VISITING, Mode.SYNCHRONOUS)
            return course.model_copy(update={"modes": modes, "origins": self.origins(course, school)})
        return course

    def origins(self, course: Course, school: str) -> tuple[str, ...]:
        """Courses that it may receive."""
        return tuple(f"{self.studios[sender]}/{course.subject}" for sender in self.receivers[school])


def studio(school: str) -> str:
    """Id of a school's studio."""
    return f"{school}-STUDIO"


def screen(school: str) -> str:
    """Id of a school's screen room."""
    return f"{school}-SCREEN"


def adult(school: str) -> str:
    """Id of the local adult."""
    return f"{school}-LOCAL"


def network(clusters: Sequence[Cluster], dice: Dice) -> Network:
    """Every second cluster sends from its central school, the others receive at two teaching points each.

    The first of the two takes over the bells of the nearest sending school, as schools that share lessons
    do; the second has bells of its own, and minutes in common where they happen to be.
    """
    senders = clusters[::2] if len(clusters) > 1 else ()
    net = Network({}, {}, {})
    for cluster in senders:
        school = cluster.schools.schools[0].id
        classes = (c.id for c in cluster.schools.classes if c.school == school and c.grade == FROM_GRADE)
        net.studios[school] = next(classes)
    bells = {schedule.school: schedule for cluster in clusters for schedule in cluster.bells}
    for cluster in clusters[1::2]:
        here = cluster.ground.centre
        near = sorted(senders, key=lambda c: (here.to(c.ground.centre), c.number))[:ORIGINS]
        origins = [sender.schools.schools[0].id for sender in near]
        points = dice.sample(sorted(cluster.schools.small), POINTS)
        net.receivers |= dict.fromkeys(points, origins)
        net.bells[points[0]] = bells[origins[0]].model_copy(update={"school": points[0]})
    return net


def _common(ends: Sequence[Spot]) -> int:
    """Minutes that all ends of a broadcast share."""
    return min(end.end for end in ends) - max(end.start for end in ends)


@dataclass(frozen=True)
class Air:
    """Plants received lessons into a diary."""

    net: Network
    field: Field
    diary: Diary
    school_of: Mapping[str, str]
    """School of each group."""

    def receive(self, part: Part) -> bool:
        """Plant all lessons of a part as received ones; False, and nothing planted, if some do not fit."""
        if part.school not in self.net.receivers or part.subject not in AIRED:
            return False
        before = set(self.diary.taken)
        found: list[tuple[Course, list[Heard]]] = []
        for course in part.courses:
            heard = self._of_one_origin(course, part.school)
            if heard is None:
                self.diary.taken = before
                return False
            for _, spot in heard:
                self.diary.hold(course.group, spot)
                self.diary.hold(adult(part.school), spot)
            found.append((course, heard))
        for course, heard in found:
            for lesson, spot in heard:
                self._plant(course, part.school, lesson, spot)
        return True

    def _of_one_origin(self, course: Course, school: str) -> list[Heard] | None:
        """As many lessons of one origin as the course needs."""
        for origin in self.net.origins(course, school):
            days: Counter[int] = Counter()
            found: list[Heard] = []
            for lesson in self.diary.placements:
                full = len(found) == course.minimum or days[lesson.weekday] == course.max_day
                spot = None if lesson.course != origin or full else self._reception(course, school, lesson)
                if spot is not None:
                    days[lesson.weekday] += 1
                    found.append((lesson, spot))
            if len(found) == course.minimum:
                return found
        return None

    def _reception(self, course: Course, school: str, lesson: Placement) -> Spot | None:
        """The first spot of the school in which the course can receive a lesson."""
        sender = self.school_of[lesson.course.rpartition("/")[0]]
        slot = (lesson.weekday, lesson.period)
        ends = [spot for spot in self.field.spots[sender] if (spot.weekday, spot.label) == slot]
        ends += self.net.ends.get((lesson.course, *slot), [])
        if len(ends) > RECEIVERS:
            return None
        return next(self._spots(course, school, ends), None)

    def _spots(self, course: Course, school: str, ends: list[Spot]) -> Iterator[Spot]:
        """Spots with enough minutes in common with all ends, in which class, adult and screen are free."""
        for spot in self.field.spots[school]:
            if spot.weekday != ends[0].weekday:
                continue
            taken = (adult(school), spot.weekday, spot.label) in self.diary.taken
            if _common([*ends, spot]) >= COMMON_MINUTES and not taken and self.diary.free(course, spot):
                yield spot

    def _plant(self, course: Course, school: str, lesson: Placement, spot: Spot) -> None:
        """Write down a received lesson, and that its origin is given in the studio."""
        self.net.ends.setdefault((lesson.course, lesson.weekday, lesson.period), []).append(spot)
        sender = self.school_of[lesson.course.rpartition("/")[0]]
        sent = lesson.model_copy(update={"room": studio(sender)})
        rows = self.diary.placements
        self.diary.placements = [sent if row is lesson else row for row in rows]
        self.diary.placements.append(
            Placement(
                course=course.id,
                teacher=lesson.teacher,
                weekday=spot.weekday,
                period=spot.label,
                origin=lesson.course,
                origin_period=lesson.period,
                room=screen(school),
                adult=adult(school),
            )
        )
