"""A whole district of one cluster or many, with its planted timetable."""

from collections.abc import Iterator, Sequence
from datetime import date

from benchmarks.generate.around import HALF_DAYS, Around
from benchmarks.generate.bells import WEEK, spots
from benchmarks.generate.broadcasts import COMMON_MINUTES, Air, network
from benchmarks.generate.clusters import Cluster, clusters, roads
from benchmarks.generate.demand import SUBJECTS
from benchmarks.generate.diary import MOST_LESSONS, Blocked, Diary
from benchmarks.generate.dice import Dice
from benchmarks.generate.planting import Field, Staff, plant
from benchmarks.generate.shapes import Plan
from benchmarks.generate.visits import parts
from models.course import Course, Half
from models.district import District
from models.rules import Rules
from models.teacher import Limits, Teacher, Unavailability
from models.term import Term
from scheduler.read.travel import complete
from scheduler.verify.registry import default_weights

TERM = Term(name="2026年秋季学期", first_day=date(2026, 9, 1), last_day=date(2027, 1, 15))

CANDIDATES = (3, 6)
"""Least and most teachers of a course, where its subject has so many: about four."""


class Region:
    """Draws a district: first what does not depend on lessons, then the lessons, then what is around them."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.clusters = clusters(plan)
        self.travel = complete(roads(plan, self.clusters))
        self.teachers = [teacher for cluster in self.clusters for teacher in cluster.teachers]
        self.courses = [course for cluster in self.clusters for course in cluster.schools.courses]
        self.school_of: dict[str, str] = {}
        for cluster in self.clusters:
            self.school_of |= {group.id: group.school for group in cluster.schools.classes}
            self.school_of |= {group.id: group.school for group in cluster.schools.joint_classes}
        self.research = tuple(_research(Dice(plan.name, "research")))
        self.net = network(self.clusters, Dice(plan.name, "broadcasts"))
        self.rules = Rules(common_minutes=COMMON_MINUTES) if self.net.receivers else Rules()
        bells = (schedule for cluster in self.clusters for schedule in cluster.bells)
        self.bells = tuple(self.net.bells.get(schedule.school, schedule) for schedule in bells)
        self.field = Field(
            spots={schedule.school: spots(schedule) for schedule in self.bells},
            minutes={(link.origin, link.destination): link.minutes for link in self.travel},
            blocked=_blocked(self.teachers, self.research),
            rules=self.rules,
        )

    def pool(self, cluster: Cluster) -> list[Staff]:
        """The teachers who may be sent to a cluster's schools: its own, and guests of others."""
        guests = (t for other in self.clusters if other.next == cluster.number for t in other.guests)
        return [*map(Staff, cluster.teachers), *(Staff(teacher, guest=True) for teacher in guests)]

    def planted(self) -> Diary:
        """All lessons, cluster by cluster: those that send first, for the others receive what is there."""
        diary = Diary()
        for cluster in sorted(self.clusters, key=lambda cluster: not self.net.sends(cluster)):
            some = parts(cluster.schools.courses, lambda course: self.school_of[course.group])
            air = Air(self.net, self.field, diary, self.school_of)
            visits = [part for part in some if not air.receive(part)]
            diary = plant(self.field, diary, visits, self.pool(cluster), f"{self.plan.name}/{cluster.number}")
        return diary

    def district(self, diary: Diary) -> District:
        """The district around a planted timetable."""
        around = Around(self.field, diary, Dice(self.plan.name, "around"))
        rich = self.plan.rich
        teachers = [around.limited(teacher) if rich else _plain(teacher) for teacher in self.teachers]
        groups = {course.group: self.school_of[course.group] for course in self.courses}
        return District(
            name=self.plan.name,
            term=TERM,
            rules=self.rules,
            weights=default_weights(),
            schools=tuple(school for c in self.clusters for school in c.schools.schools),
            places=tuple(place for c in self.clusters for place in c.places),
            bells=self.bells,
            classes=tuple(row for c in self.clusters for row in c.schools.classes),
            joint_classes=tuple(row for c in self.clusters for row in c.schools.joint_classes),
            rooms=self.net.rooms(),
            teachers=(*teachers, *self.net.adults()),
            unavailability=(*self.research, *around.off(self.teachers)),
            courses=tuple(course for c in self.clusters for course in self._courses(c, around)),
            commitments=tuple(around.busy(groups)) if rich else (),
            travel=self.travel,
        )

    def _courses(self, cluster: Cluster, around: Around) -> Iterator[Course]:
        """The courses of a cluster with candidates, days and broadcasts."""
        own = cluster.schools
        pool = self.pool(cluster)
        staff = [some.teacher for some in pool]
        candidates = around.candidates(own.courses, self.school_of, staff, CANDIDATES)
        for guest in (*cluster.guests, *(some.teacher for some in pool if some.guest)):
            self._invite(guest, candidates)
        days = {}
        for school in sorted(own.small) if self.plan.rich else ():
            groups = [group.id for group in own.joint_classes if group.school == school]
            days[school] = around.days(groups)
        for course in own.courses:
            school = self.school_of[course.group]
            drawn = {"eligible": tuple(candidates[school, course.subject]), "allowed": days.get(school, ())}
            yield self.net.opened(course.model_copy(update=drawn), school)

    def _invite(self, guest: Teacher, candidates: dict[tuple[str, str], list[str]]) -> None:
        """Whoever may be sent to two clusters is a candidate at one school of each at least: the nearest."""
        having = [key for key in candidates if key[1] in guest.subjects]
        if not any(guest.id in candidates[key] for key in having):
            nearest = min(having, key=lambda key: (self.field.way(guest.start_place, key[0]), key))
            candidates[nearest] = sorted([*candidates[nearest], guest.id])


def _plain(teacher: Teacher) -> Teacher:
    """The teacher with no other limit than lessons a day, and no subject that counts less."""
    return teacher.model_copy(update={"limits": Limits(lessons_day=MOST_LESSONS), "part_time": ()})


def _research(dice: Dice) -> Iterator[Unavailability]:
    """Every subject has its research afternoon, each on another day."""
    start, end = HALF_DAYS[Half.AFTERNOON]
    for subject, day in zip(SUBJECTS, dice.mixed(WEEK), strict=True):
        yield Unavailability(subject=subject, weekday=day, start=start, end=end)


def _blocked(teachers: Sequence[Teacher], research: Sequence[Unavailability]) -> Blocked:
    return frozenset(
        (teacher.id, row.weekday, Half.AFTERNOON)
        for row in research
        for teacher in teachers
        if row.subject in teacher.subjects
    )
