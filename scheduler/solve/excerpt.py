"""A part of a district as a district of its own: some courses planned anew, the rest as it stands.

A rule whose people are not all there may judge the part wrongly, and preferences that compare all teachers
of a subject are left out: whoever puts the answer back asks the law about the whole.
"""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from models.course import Commitment, Course, Meeting
from models.district import District
from models.group import SchoolClass
from models.school import School
from models.teacher import Limits, Teacher, Unavailability
from models.timetable import Decision, Held, Placement
from scheduler.solve.company import Company, Standing
from scheduler.solve.frozen import Frozen
from scheduler.solve.reach import Reach
from scheduler.solve.whole import Whole

COMPARING = frozenset({"uneven_load", "uneven_travel", "uneven_workload"})
"""Preferences that a part of the teachers says nothing about."""


@dataclass(frozen=True)
class Excerpt:
    """A part of a district, and what stands outside it."""

    district: District
    inside: tuple[Decision, ...]
    """Decisions that the part makes anew."""


def excerpt(
    district: District, reach: Reach, standing: Sequence[Decision], free: AbstractSet[str]
) -> Excerpt:
    """The part in which the courses `free` (ids), and those that receive them, are planned anew.

    Lessons of `standing` stay as they are elsewhere. A free course of which nothing stands is planned too.
    """
    return part(Whole(district, reach), standing, free)


def part(whole: Whole, standing: Sequence[Decision], free: AbstractSet[str]) -> Excerpt:
    """The same of a district that is looked up already, for many parts of it."""
    stands = Standing(standing)
    return _Part(whole, Company(whole, stands, free), stands).excerpt()


class _Part:
    def __init__(self, whole: Whole, company: Company, standing: Standing) -> None:
        self._known, self._whole, self._reach = whole, whole.district, whole.reach
        self._company, self._standing = company, standing
        self._frozen = Frozen(whole, company, standing)

    def excerpt(self) -> Excerpt:
        """The part."""
        some, company = self._whole, self._company
        chosen = [c for c in some.courses if c.id in company.inside]
        ours = {m for c in company.free for m in self._reach.members[c]}
        groups = self._groups(chosen, ours)
        teachers = tuple(self._teacher(t) for t in some.teachers if t.id in self._company.people)
        commitments = (*self._commitments(groups), *self._frozen.occupied(ours), *self._frozen.elsewhere())
        runs = some.runs if any(t.rides for t in teachers) else ()
        places = self._places(chosen, teachers, commitments)
        subjects = {subject for t in teachers for subject in t.subjects}
        settled = tuple(p for c in sorted(company.settled) for p in self._standing.of[c])
        fields = {
            "weights": {name: weight for name, weight in some.weights.items() if name not in COMPARING},
            "schools": tuple(self._school(s) for s in some.schools if s.id in places),
            "places": tuple(p for p in some.places if p.id in places),
            "bells": tuple(b for b in some.bells if b.school in places),
            "classes": tuple(self._class(c) for c in some.classes if c.id in groups),
            "joint_classes": tuple(j for j in some.joint_classes if j.id in groups),
            "joinings": tuple(j for j in some.joinings if j.school in places),
            "rooms": tuple(r for r in some.rooms if r.school in places),
            "teachers": teachers,
            "unavailability": tuple(u for u in some.unavailability if self._blocks(u, subjects)),
            "courses": tuple(self._course(c) for c in chosen),
            "meetings": tuple(self._meeting(m) for m in company.meetings),
            "commitments": commitments,
            "travel": tuple(self._known.ways(places)),
            "vehicles": some.vehicles if runs else (),
            "runs": runs,
            "kept": tuple(p for p in some.kept if p.course in company.free),
            "pinned": (*(p for p in some.pinned if p.course in company.free), *settled),
        }
        part = some.model_copy(update=fields)  # not checked anew: a part may lack what the whole must have
        return Excerpt(part, tuple(d for d in self._standing.decisions if self._remakes(d)))

    def _blocks(self, some: Unavailability, subjects: AbstractSet[str]) -> bool:
        """Whether it is of somebody of the part, or of one of the people's subjects."""
        return some.teacher in self._company.people if some.teacher is not None else some.subject in subjects

    def _remakes(self, decision: Decision) -> bool:
        """Whether the part makes the decision anew."""
        company = self._company
        if isinstance(decision, Placement):
            return decision.course in company.inside
        if isinstance(decision, Held):
            return any(m.id == decision.meeting for m in company.meetings)
        return decision.teacher in self._company.people

    def _groups(self, courses: Iterable[Course], ours: set[str]) -> set[str]:
        """Classes and joint classes of the courses, and joint classes in which a free class sits."""
        groups = {c.group for c in courses} | {m for c in courses for m in self._reach.members[c.id]}
        for joint in self._whole.joint_classes:
            if joint.id in groups or ours & set(joint.members):
                groups |= {joint.id, *joint.members}
        return groups

    def _places(
        self, courses: Iterable[Course], teachers: Iterable[Teacher], commitments: Iterable[Commitment]
    ) -> set[str]:
        """Schools and places of everything in the part."""
        places = {self._reach.schools[c.id] for c in courses} | {c.school for c in commitments}
        places |= {m.school for m in self._company.meetings}
        for teacher in teachers:
            places |= {teacher.start_place, teacher.end_place} | {teacher.employer or teacher.start_place}
        if any(t.rides for t in teachers):
            places |= {stop.place for run in self._whole.runs for stop in run.stops}
            places |= {vehicle.base for vehicle in self._whole.vehicles}
        return places

    def _school(self, school: School) -> School:
        """Adults are counted where all own teachers are in the part."""
        if school.id in self._company.counting:
            return school
        return school.model_copy(update={"least_adults": 0, "most_away": None})

    def _class(self, some: SchoolClass) -> SchoolClass:
        known = some.class_teacher in self._company.people
        return some if known else some.model_copy(update={"class_teacher": None})

    def _teacher(self, teacher: Teacher) -> Teacher:
        """Limits of those who are not wholly there hold as it stands, and are not seen."""
        known = teacher.id in self._company.full
        return teacher if known else teacher.model_copy(update={"limits": Limits()})

    def _course(self, course: Course) -> Course:
        """Settled, or free with the partners that are in the part."""
        company = self._company
        if course.id in company.settled:
            return self._frozen.settled(course)
        known = company.inside | {b.id for b in self._whole.broadcasts}
        heard = [o for o in course.origins if o in known]
        return course.model_copy(update={"origins": tuple(heard or course.origins[:0])})

    def _meeting(self, meeting: Meeting) -> Meeting:
        """In its slot, if somebody who is not wholly there comes."""
        held = self._standing.held.get(meeting.id)
        if held is None or set(meeting.members) <= self._company.full:
            return meeting
        return meeting.model_copy(update={"allowed": (self._frozen.pattern(held.weekday, held.period),)})

    def _commitments(self, groups: set[str]) -> Iterable[Commitment]:
        """The district's own, as far as somebody or something of the part is in them."""
        for some in self._whole.commitments:
            teacher = some.teacher if some.teacher in self._company.people else None
            group = some.group if some.group in groups else None
            if teacher or group:
                room = some.room if some.room in self._known.rooms.get(some.school, ()) else None
                yield some.model_copy(update={"teacher": teacher, "group": group, "room": room})
