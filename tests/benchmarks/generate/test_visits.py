"""One teacher's lessons at a school: parts, days, periods."""

from benchmarks.generate.bells import Spot
from benchmarks.generate.visits import Part, dealt, fitted, least_days, parts
from models.course import Course, Half

MORNING = [Spot(1, label, Half.MORNING, 480 + 50 * n, 520 + 50 * n) for n, label in enumerate("234")]
AFTERNOON = [Spot(1, label, Half.AFTERNOON, 840 + 50 * n, 880 + 50 * n) for n, label in enumerate("567")]


def _course(name: str, lessons: int, max_day: int = 1, doubles: int = 0) -> Course:
    return Course(
        id=name, group=name, subject="音乐", minimum=lessons, target=lessons, max_day=max_day, doubles=doubles
    )


def _part(*courses: Course) -> Part:
    return Part("S1", "音乐", courses)


def test_parts_have_two_to_four_courses() -> None:
    """However many classes a school has, nobody is sent there for one of them."""
    for count in range(2, 20):
        found = parts([_course(str(n), 2) for n in range(count)], lambda course: "S1")
        assert sum(len(part.courses) for part in found) == count
        assert all(2 <= len(part.courses) <= 4 for part in found)
    assert [len(part.courses) for part in parts([_course("a", 2)], lambda course: "S1")] == [1]


def test_days_are_as_many_as_lessons_or_doubles() -> None:
    """Three lessons need three days with one a day, two with two a day; a double lesson needs one."""
    assert least_days(_part(_course("a", 3))) == 3
    assert least_days(_part(_course("a", 3, max_day=2))) == 2
    assert least_days(_part(_course("a", 2, max_day=2, doubles=1))) == 1


def test_no_day_is_dealt_a_single_lesson() -> None:
    """Two courses of two lessons fill two days; three days would leave one lesson alone."""
    both = _part(_course("a", 2), _course("b", 2))
    days = dealt(both, 2)
    assert days is not None
    assert [[course.id for course, _ in day] for day in days] == [["a", "b"], ["a", "b"]]
    assert dealt(both, 3) is None


def test_busy_classes_are_passed_over() -> None:
    """Class a is busy in period 2 and b in 3 and 4: b has period 2, a the next one."""
    busy = {("a", "2"), ("b", "3"), ("b", "4")}
    some = [(_course("a", 1), 1), (_course("b", 1), 1)]
    found = fitted(some, MORNING, lambda course, spot: (course.id, spot.label) not in busy)
    assert found is not None
    assert {(course.id, spot.label) for course, spot in found} == {("a", "3"), ("b", "2")}
    assert fitted(some * 2, MORNING, lambda course, spot: True) is None


def test_double_lessons_stay_within_a_half_day() -> None:
    """Periods 4 and 5 follow one another, but noon is between them."""
    double = [(_course("a", 2, max_day=2, doubles=1), 2)]
    assert fitted(double, [MORNING[2], *AFTERNOON[:1]], lambda course, spot: True) is None
    found = fitted(double, [MORNING[0], MORNING[2], *AFTERNOON], lambda course, spot: True)
    assert found is not None
    assert [spot.label for _, spot in found] == ["5", "6"]
