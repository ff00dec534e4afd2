"""How far a quota is met: what counts, on which dates, and what is still short."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from models.course import Mode
from models.district import District
from models.plan import Dated
from models.quota import Counted, Milestone, Quota
from models.timetable import Placement
from scheduler.term.days import monday_of
from scheduler.term.deliveries import Deliveries
from scheduler.term.groups import school_of_group
from scheduler.term.weekly import base_of, mode_of


@dataclass(frozen=True)
class Hit:
    """Something that counts once."""

    day: date
    subject: str
    key: tuple[object, ...]
    """What makes it one: the broadcast, or who teaches when."""


@dataclass(frozen=True)
class Reached:
    """A milestone and what there is by its date."""

    milestone: Milestone
    needed: int
    """Lessons; of a weekly quota, the average times the weeks until then."""
    delivered: int
    """What has taken place before the date of the question."""
    planned: int
    """What is still planned from that date until the milestone."""

    @property
    def short(self) -> int:
        """How many are missing even if everything that is planned takes place."""
        return max(0, self.needed - self.delivered - self.planned)


@dataclass(frozen=True)
class State:
    """A quota on a date."""

    quota: Quota
    reached: tuple[Reached, ...]
    by_subject: Mapping[str, int]
    """Delivered and planned until the last milestone."""

    @property
    def subjects_short(self) -> int:
        """How many subjects more have to come to `each_subject`."""
        enough = sum(count >= self.quota.each_subject for count in self.by_subject.values())
        return max(0, self.quota.least_subjects - enough)

    @property
    def met(self) -> bool:
        """Whether nothing is short."""
        return not self.subjects_short and not any(one.short for one in self.reached)


class Tally:
    """Counts the dated lessons of one district."""

    def __init__(self, district: District, dated: Iterable[Dated]) -> None:
        schools = school_of_group(district)
        self._courses = {course.id: course for course in district.courses}
        self.schools = {course.id: schools[course.group] for course in district.courses}
        """School of each course."""
        self._bases = {teacher.id: base_of(teacher) for teacher in district.teachers}
        self._lessons = [one for one in dated if isinstance(one.decision, Placement)]
        self._records = Deliveries(district)

    def state(self, quota: Quota, on: date) -> State:
        """How far the quota is on a date: before it what took place counts, from it on what is planned."""
        held = {hit.key: hit for hit in self.hits(quota, on, delivered=True) if hit.day < on}
        plan = {hit.key: hit for hit in self.hits(quota, on, delivered=False) if hit.day >= on}
        last = quota.milestones[-1].by
        subjects = Counter(hit.subject for hit in (*held.values(), *plan.values()) if hit.day <= last)
        return State(
            quota,
            tuple(
                Reached(
                    milestone,
                    milestone.count * (self._weeks(quota.since, milestone.by) if quota.weekly else 1),
                    sum(hit.day <= milestone.by for hit in held.values()),
                    sum(hit.day <= milestone.by for hit in plan.values()),
                )
                for milestone in quota.milestones
            ),
            subjects,
        )

    def hits(self, quota: Quota, on: date, delivered: bool) -> list[Hit]:
        """Everything that counts for a quota; with `delivered`, only what really took place.

        Where nothing at all has been recorded, what was planned before the date is taken to have been held.
        """
        found = []
        for one in self._lessons:
            lesson = one.decision
            assert isinstance(lesson, Placement), "only lessons are kept"
            course = self._courses[lesson.course]
            wanted = (
                one.day >= quota.since
                and self.kind(lesson) == quota.counts
                and (not quota.subjects or course.subject in quota.subjects)
                and (not quota.schools or self.schools[course.id] in quota.schools)
            )
            if wanted and (not delivered or not self._records or self._records.counts(one.day, lesson)):
                found.append(Hit(one.day, course.subject, self._key(one.day, lesson)))
        return found

    def kind(self, lesson: Placement) -> Counted | None:
        """What a lesson may count for; None for one by a teacher of its own school."""
        base = self._bases.get(lesson.teacher or "")
        mode = mode_of(lesson, base is not None and base == self.schools[lesson.course])
        return None if mode == Mode.LOCAL else Counted(mode.value)

    def _key(self, day: date, lesson: Placement) -> tuple[object, ...]:
        """One broadcast, one visitor in one period, one recording of one class."""
        if lesson.origin is not None:
            return day, "synchronous", lesson.origin, lesson.origin_period
        if lesson.teacher is not None:
            return day, "visiting", lesson.teacher, lesson.period, self.schools[lesson.course]
        return day, "recorded", lesson.course, lesson.period

    def _weeks(self, since: date, by: date) -> int:
        """Weeks with lessons."""
        return len({monday_of(one.day) for one in self._lessons if since <= one.day <= by})
