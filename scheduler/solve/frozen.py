"""Lessons that stay as they are, in the words of a district: settled courses, and commitments."""

from collections.abc import Iterator

from models.course import Commitment, Course, SlotPattern, SlotRef
from models.timetable import Placement
from scheduler.solve.company import Company, Standing
from scheduler.solve.whole import Whole


class Frozen:
    """What a part does not move."""

    def __init__(self, whole: Whole, company: Company, standing: Standing) -> None:
        self._whole, self._company, self._standing = whole, company, standing
        self._district, self._reach = whole.district, whole.reach

    def settled(self, course: Course) -> Course:
        """The course, whose only lessons can be those that stand."""
        lessons = self._standing.of[course.id]
        known = {*self._company.inside, *(b.id for b in self._district.broadcasts)}
        update: dict[str, object] = {
            "minimum": min(course.minimum, len(lessons)),
            "allowed": tuple(self.pattern(p.weekday, p.period) for p in lessons),
            "origins": tuple(sorted({p.origin for p in lessons if p.origin in known})),
            "sits_in": tuple(t for t in course.sits_in if t in self._company.people),
        }
        if self._district.term.weeks_in_cycle == 1:
            update |= {
                "minimum": len(lessons),
                "target": len(lessons),
                "doubles": 0,
                "in_person": 0,
                "by_specialist": 0,
                "fixed": tuple(SlotRef(weekday=p.weekday, period=p.period) for p in lessons),
            }
        people = [p.teacher for p in lessons if p.teacher is not None and p.origin is None]
        update["eligible"] = tuple(sorted(set(people))) or course.eligible[:0]
        return course.model_copy(update=update)

    @staticmethod
    def pattern(weekday: int, period: str) -> SlotPattern:
        """One slot."""
        return SlotPattern(weekday=weekday, period=period)

    def occupied(self, classes: set[str]) -> Iterator[Commitment]:
        """Lessons outside the part of classes that sit in a free course."""
        for course in self._whole.attended(classes):
            if course.id not in self._company.inside:
                for lesson in self._standing.of[course.id]:
                    yield self._commitment(lesson, group=course.group)

    def elsewhere(self) -> Iterator[Commitment]:
        """What else people do who are not wholly in the part."""
        for person in sorted(self._company.others):
            for lesson in self._standing.by[person]:
                if lesson.course in self._company.inside:
                    continue
                origin = lesson.teacher == person and lesson.origin_period is not None
                if not origin:  # the lesson that others receive is the person's own, and told there
                    yield self._commitment(lesson, teacher=person)

    def _commitment(self, lesson: Placement, **whose: str) -> Commitment:
        school = self._reach.schools[lesson.course]
        period = self._whole.periods[school, lesson.weekday, lesson.period]
        return Commitment(
            school=school,
            weekday=lesson.weekday,
            start=period.start,
            end=period.end,
            weeks=lesson.weeks,
            **whose,
        )
