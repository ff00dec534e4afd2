"""What findings say beyond which rule is broken: numbers a planner will check by hand."""

from models.district import District
from models.timetable import Placement
from models.verdict import Param
from scheduler.verify import judge
from tests.villages import ANN, FRI, MON, TUE, WED, bell, busy, clock, course, put, teacher, village

HILL = course("hill3", "art")
FIRST = [put("hill3/art", "ann", TUE, 1)]


def only(rule: str, district: District, placements: list[Placement]) -> dict[str, Param]:
    """The parameters of the single finding, which is of this rule."""
    (finding,) = judge(district, placements).findings
    assert finding.rule == rule
    return finding.params


def cut_off(**fields: str) -> District:
    """Nothing leads to or from port, where ann starts or ends her day; the door would refuse it."""
    return village(HILL).model_copy(update={"teachers": (ANN.model_copy(update=fields),)})


def test_unreachable_in_the_morning() -> None:
    """No minutes are enough, and without an earliest departure they count from midnight: 480 until 8:00."""
    told = only("day_start", cut_off(start_place="port"), FIRST)
    assert (told["from"], told["minutes_needed"], told["minutes_there"]) == (0, "∞", 480)


def test_unreachable_in_the_evening() -> None:
    """No minutes are enough, and without a latest return they count to midnight: 920 from 8:40."""
    told = only("day_end", cut_off(end_place="port"), FIRST)
    assert (told["until"], told["minutes_needed"], told["minutes_there"]) == (1440, "∞", 920)


def test_lesson_before_the_earliest_departure() -> None:
    """At 8:00 nothing is left of the time after 8:10: no minutes are there, not minus ten."""
    told = only("day_start", village(HILL, teachers=[teacher("ann", leave_after=clock("8:10"))]), FIRST)
    assert (told["minutes_needed"], told["minutes_there"]) == (0, 0)


def test_lesson_after_the_latest_return() -> None:
    """At 8:40 nothing is left of the time before 8:30: no minutes are there, not minus ten."""
    told = only("day_end", village(HILL, teachers=[teacher("ann", return_by=clock("8:30"))]), FIRST)
    assert (told["minutes_needed"], told["minutes_there"]) == (0, 0)


def test_days_between_lessons() -> None:
    """Wednesday and Friday are 2 days apart where 3 are wanted."""
    district = village(course("hill3", "art", days_apart=3))
    told = only("days_apart", district, [put("hill3/art", "ann", WED, 1), put("hill3/art", "ann", FRI, 1)])
    assert (told["weekday"], told["weekday_other"], told["days"], told["limit"]) == (WED, FRI, 2, 3)


def test_no_lunch_at_all() -> None:
    """A lesson from 10:00 to 15:00 leaves no minute of the window; the finding says none."""
    ann = teacher("ann", lunch_minutes=40)
    told = only("lunch", village(HILL, teachers=[ann], bells=[bell("hill", "10:00-15:00")]), FIRST)
    assert (told["minutes"], told["limit"]) == (0, 40)


def test_course_says_how_its_doubles_fail() -> None:
    """Single lessons on Monday and Wednesday, periods 1 and 3 on Friday; one single day would be allowed."""
    district = village(course("hill3", "art", doubles=1, target=4, max_day=2, days_apart=1))
    days = [(MON, 1), (WED, 1), (FRI, 1), (FRI, 3)]
    told = only("doubles", district, [put("hill3/art", "ann", *slot) for slot in days])
    assert (told["days"], told["limit"], told["days_broken"], told["weekday"]) == (2, 2, 1, FRI)


def test_clash_with_a_commitment_names_it() -> None:
    """The lesson comes first, then what it stands against: a meeting at lake, or a dash without a label."""
    for label, shown in (("meeting", "meeting"), ("", "—")):
        taken = busy("lake", TUE, "8:00-9:00", teacher="ann", label=label)
        told = only("teacher_clash", village(HILL, commitments=(taken,)), FIRST)
        assert (told["school"], told["other_school"], told["other_label"]) == ("hill", "lake", shown)
        assert (told["end"], told["end_other"]) == (clock("8:40"), clock("9:00"))


def test_clash_of_two_lessons_names_the_other_lesson() -> None:
    """Art and music of one class in one period: the district's first course is told first, then the other."""
    district = village(HILL, course("hill3", "music"))
    told = only("class_clash", district, [put("hill3/music", "bob", TUE, 1), *FIRST])
    assert (told["subject"], told["other_label"]) == ("art", "3年级 music")


def test_blocked_time_is_told_without_its_reason() -> None:
    """Why somebody is not available stays private."""
    ann = village(HILL)
    row = {"teacher": "ann", "weekday": TUE, "start": 480, "end": 500, "reason": "private"}
    blocked = District.model_validate({**ann.model_dump(), "unavailability": [row]})
    assert "private" not in judge(blocked, FIRST).model_dump_json()
    assert only("availability", blocked, FIRST)["end_blocked"] == 500
