"""The instances have the figures of their documents, and show what their README files say they show."""

from collections import Counter
from itertools import combinations

import pytest

from benchmarks.shown.one_teacher_less import counted, staff_without
from benchmarks.shown.runs import Judged, run
from benchmarks.shown.table import INSTANCES
from models.bells import PeriodKind
from models.district import District
from models.timetable import Placement
from scheduler.read import read_district


def district(name: str) -> District:
    """The instance of this name."""
    return read_district(INSTANCES / name).district


def test_lianghe_has_the_figures_of_its_document() -> None:
    """118 pupils in classes of 2 to 26; 8 classes in the two small schools, 7 of them under 5; 4 visitors."""
    d = district("lianghe")
    pupils = [c.pupils or 0 for c in d.classes]
    small = [c.pupils or 0 for c in d.classes if c.school != "lianghe"]
    assert (len(d.schools), sum(pupils), min(pupils), max(pupils)) == (3, 118, 2, 26)
    assert (len(small), sum(n < 5 for n in small)) == (8, 7)
    assert Counter(s for t in d.teachers for s in t.subjects) == {"英语": 2, "美术": 1, "音乐": 1}


def lessons_of(judged: Judged) -> list[Placement]:
    """The lessons of a run."""
    return [found for found in judged.outcome.decisions or () if isinstance(found, Placement)]


def test_lianghe_visits_are_on_tuesday_and_thursday_afternoons() -> None:
    """Every lesson of the solved timetable is on weekday 2 or 4, after noon."""
    d = district("lianghe")
    judged = run(d, seconds=30, workers=1)
    for placement in lessons_of(judged):
        assert placement.weekday in {2, 4}
        assert placement.period in {"5", "6", "7"}


@pytest.mark.parametrize(("name", "most", "wanted"), [("lianghe", 16, 22), ("zhenghe", 10, 14)])
def test_how_many_lessons_the_window_holds(name: str, most: int, wanted: int) -> None:
    """With lessons as the only preference, so many of the targets fit and no more, as the README says."""
    lessons = district(name).model_copy(update={"weights": {"target_lessons": 1}})
    judged = run(lessons, seconds=30, workers=1)
    assert len(lessons_of(judged)) == most
    assert judged.outcome.cost_bound == wanted - most


def test_zhenghe_gives_every_pupil_three_lessons() -> None:
    """Music, art and PE: a minimum of one each for both groups of the teaching point, by three visitors."""
    d = district("zhenghe")
    assert Counter(c.group for c in d.courses if c.minimum == 1) == Counter(c.group for c in d.courses)
    assert set(Counter(c.group for c in d.courses).values()) == {3}
    assert len(d.teachers) == 3


def test_dangyuan_is_as_large_as_a_township() -> None:
    """8 schools, at least 26 classes, 250 lessons a week or more, 18 specialists with different homes."""
    d = district("dangyuan")
    assert (len(d.schools), len(d.teachers)) == (8, 18)
    assert len({course.group for course in d.courses}) >= 26
    assert sum(course.minimum for course in d.courses) >= 250
    assert len({t.start_place for t in d.teachers}) >= 5


def test_dangyuan_bells_are_ten_minutes_apart() -> None:
    """Three bell tables; lessons of two of them never begin within less than ten minutes of each other."""
    starts = {
        b.school: frozenset(p.start for p in b.periods if p.kind is PeriodKind.LESSON)
        for b in district("dangyuan").bells
    }
    tables = set(starts.values())
    assert len(tables) == 3
    assert min(abs(a - b) for one, other in combinations(tables, 2) for a in one for b in other) >= 10


def test_dangyuan_needs_every_teacher() -> None:
    """Whoever leaves, the weekly limits of the others are too small for the minimums of some subject."""
    d = district("dangyuan")
    assert counted(d) == 0
    for teacher in d.teachers:
        assert counted(staff_without(d, teacher.id)) >= 1, teacher.id


def test_one_minute_less_makes_the_journey_of_tiny_journey() -> None:
    """With 25 minutes for 26 the lesson takes period 1: 2 journeys (20), a day away (20), 50 minutes; 90."""
    d = district("tiny-journey")
    links = tuple(link.model_copy(update={"minutes": 25}) for link in d.travel)
    judged = run(d.model_copy(update={"travel": links}), seconds=30, workers=1)
    assert {p.period for p in lessons_of(judged)} == {"1"}
    assert judged.verdict.cost == 90


def test_one_minute_more_brings_the_other_teacher_of_tiny_choice() -> None:
    """Back by 15:51 for 15:50: the near teacher, 20 + 20 + 32 minutes + uneven load 8 and travel 6; 86."""
    d = district("tiny-choice")
    teachers = tuple(
        t.model_copy(update={"return_by": 951}) if t.id == "体育教师乙" else t for t in d.teachers
    )
    judged = run(d.model_copy(update={"teachers": teachers}), seconds=30, workers=1)
    assert {p.teacher for p in lessons_of(judged)} == {"体育教师乙"}
    assert judged.verdict.cost == 86
