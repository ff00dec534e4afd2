"""The planted timetable is lawful and complete, and the district leaves much choice beside it."""

import pytest

from models.course import Mode
from models.teacher import Limits
from scheduler.verify import judge
from scheduler.verify.registry import default_weights
from tests.benchmarks.generate.generated import DISTRICTS, FAST, SMALL, generated, school_of_courses


@pytest.mark.parametrize("name", FAST)
def test_the_law_has_nothing_to_say(name: str) -> None:
    """No rule is broken, no lesson is missing, and the stored worth is the law's."""
    planted = generated(name)
    verdict = judge(planted.district, planted.placements)
    assert verdict.findings == ()
    assert verdict.missing == ()
    assert (planted.cost, planted.travel) == (verdict.cost, verdict.travel)
    assert planted.district.weights == default_weights()


@pytest.mark.parametrize("name", FAST)
def test_courses_have_about_four_candidates(name: str) -> None:
    """The teacher is a choice: three to five candidates a course on average, and who was planted is one."""
    planted = generated(name)
    courses = planted.district.courses
    assert 3 <= sum(len(course.eligible) for course in courses) / len(courses) <= 5
    eligible = {course.id: course.eligible for course in courses}
    visits = [p for p in planted.placements if p.origin is None]
    assert all(p.teacher in eligible[p.course] for p in visits)


@pytest.mark.parametrize("name", SMALL)
def test_clusters_have_the_rules_of_real_ones(name: str) -> None:
    """Limits, half-days off, busy classes, joint classes, lessons that are not in the first period."""
    district = generated(name).district
    assert all(t.limits.schools_half_day == 1 and t.limits.lessons_week for t in district.teachers)
    assert {row.subject for row in district.unavailability if row.subject} == {
        c.subject for c in district.courses
    }
    assert any(row.teacher for row in district.unavailability)
    assert district.commitments
    assert district.joint_classes
    assert any(len(teacher.subjects) == 2 for teacher in district.teachers)
    assert all(course.forbidden for course in district.courses)


@pytest.mark.parametrize("name", DISTRICTS)
def test_districts_have_only_what_every_timetabler_can_express(name: str) -> None:
    """Visits, lessons a day of courses and teachers, availability; no other limit and nothing settled."""
    district = generated(name).district
    for course in district.courses:
        assert course.modes == (Mode.LOCAL, Mode.VISITING)
        assert [course.allowed, course.forbidden, course.unwanted, course.fixed] == [()] * 4
        assert (course.doubles, course.days_apart, course.receivers) == (0, 1, 0)
    for teacher in district.teachers:
        assert teacher.limits == Limits(lessons_day=6)
        assert teacher.leave_after is teacher.return_by is None
    assert [district.commitments, district.rooms, district.meetings, district.runs] == [()] * 4


@pytest.mark.parametrize("name", FAST)
def test_bells_differ(name: str) -> None:
    """Schools of one district begin their lessons at different times, all multiples of five minutes."""
    bells = generated(name).district.bells
    assert len({schedule.periods for schedule in bells}) > 1
    assert all(p.start % 5 == 0 and p.end - p.start == 40 for s in bells for p in s.periods)


def test_teachers_keep_to_few_schools() -> None:
    """The planted timetable is sensible: most days of a teacher are spent at one school."""
    planted = generated("cluster-6-1")
    school = school_of_courses(planted.district)
    days: dict[tuple[str | None, int], set[str]] = {}
    for p in planted.placements:
        days.setdefault((p.teacher, p.weekday), set()).add(school[p.course])
    assert sum(len(some) == 1 for some in days.values()) >= 0.6 * len(days)
