"""What the tables of a district that shares are read as."""

from datetime import date
from pathlib import Path

import pytest

from models.bells import PeriodKind
from models.canonical import input_hash
from models.course import CourseWeeks, Mode
from models.district import District
from models.group import Joining
from models.payer import Payer
from models.school import RoomUse
from models.teacher import Quality, Unavailability
from models.vehicle import Stop
from models.workload import Coefficient, Extra
from scheduler.read import read_district
from scheduler.read.tables import TABLES
from tests.read.small import Folder, errors_of, file, put, spoken
from tests.read.wide import read_wide, row, wide


@pytest.fixture(name="district", scope="module")
def _district(tmp_path_factory: pytest.TempPathFactory) -> District:
    path: Path = tmp_path_factory.mktemp("wide")
    reading = read_wide(path)
    assert reading.notices == ()
    return reading.district


def test_chinese_and_english_headings_agree(district: District, tmp_path: Path) -> None:
    """File names and headings of every table in Chinese give the same district, and the same input hash."""
    english, chinese = Folder(), Folder(tables={})
    wide(english)
    for table in TABLES:
        cells = english.tables[table.key]
        names = {column.key: column.zh for column in table.columns}
        chinese.tables[table.zh] = [[names[heading] for heading in cells[0]], *cells[1:]]
    found = read_district(chinese.write(tmp_path)).district
    assert found == district
    assert input_hash(found) == input_hash(district)


def test_order_of_rows_does_not_matter(district: District, tmp_path: Path) -> None:
    """The same rows in another order have the same input hash."""
    folder = Folder()
    wide(folder)
    for cells in folder.tables.values():
        cells[1:] = reversed(cells[1:])
    assert input_hash(read_district(folder.write(tmp_path)).district) == input_hash(district)


def test_schools_rooms_and_classes(district: District) -> None:
    """Adults, uses and capacities, textbooks, class teachers and multi-grade rooms."""
    first, second = district.schools
    assert (first.least_adults, first.other_adults, first.most_away) == (1, 1, 2)
    assert (second.least_adults, second.other_adults, second.most_away) == (0, 0, None)
    studio, screen = district.rooms
    assert (studio.uses, studio.capacity, screen.uses) == ((RoomUse.STUDIO,), 45, (RoomUse.SCREEN,))
    assert [class_.class_teacher for class_ in district.classes] == ["T2", "T3", "T3", None]
    assert [class_.multi_grade for class_ in district.classes] == ["", "甲", "甲", ""]
    assert {class_.textbook for class_ in district.classes} == {"人教版"}
    assert district.joinings == (Joining(school="B", subject="音乐", grades=(1, 2, 3), most_pupils=30),)


def test_teachers(district: District) -> None:
    """Quality, part-time subjects, who rides and who assists; a limit of workload in hundredths."""
    first, second, third = district.teachers
    assert (first.quality, first.part_time, first.rides) == (Quality.SPECIALIST, ("美术",), True)
    assert (first.limits.workload_week, first.limits.broadcasts_day) == (1650, 2)
    assert (second.assists, third.assists, third.subjects) == (True, True, ())


def test_usual_workload(tmp_path: Path) -> None:
    """The rules may set the usual limit of workload, too."""
    district = read_wide(tmp_path, row("rules", key="周工作量上限", value="18")).district
    assert [teacher.limits.workload_week for teacher in district.teachers] == [1650, 1800, 1800]


def test_courses(district: District) -> None:
    """How a course may be met and from where it may be received; a broadcast may be named by its name."""
    courses = {course.id: course for course in district.courses}
    assert courses["A/三年级/音乐"].receivers == 2
    third = courses["B/三年级/音乐"]
    assert (third.modes, third.weeks) == ((Mode.VISITING, Mode.SYNCHRONOUS), CourseWeeks.EVERY)
    assert (third.in_person, third.by_specialist, third.sits_in) == (1, 1, ("T3",))
    assert third.origins == ("A/三年级/音乐", "X")
    assert courses["B/三年级/英语"].modes == (Mode.LOCAL, Mode.VISITING)


def test_by_class_teacher(district: District) -> None:
    """Where class teachers have a lesson, each class's own is the only one for it, and it is a duty."""
    courses = {course.id: course for course in district.courses}
    early = courses["B/一年级/早读"]
    assert (early.eligible, early.duty, early.kinds) == (("T3",), True, (PeriodKind.EARLY_READING,))


def test_class_teachers_of_their_subject(tmp_path: Path) -> None:
    """A lesson of the class teachers that is said to be no duty is none."""
    changes = put("curriculum", 4, "duty", "否"), put("teachers", 4, "subjects", "早读")
    courses = {course.id: course for course in read_wide(tmp_path, *changes).district.courses}
    assert (courses["B/二年级/早读"].duty, courses["B/二年级/早读"].eligible) == (False, ("T3",))


def test_home_lessons(district: District, tmp_path: Path) -> None:
    """A course of the school itself for one teacher; a blank school is the employing one."""
    (home,) = (course for course in district.courses if course.group == "A")
    assert (home.id, home.subject, home.eligible) == ("home/T2", "本校课", ("T2",))
    assert (home.minimum, home.target, home.max_day, len(home.allowed)) == (4, 4, 2, 1)
    (other,) = read_wide(
        tmp_path, put("home_lessons", 2, "school", "草滩小学"), put("home_lessons", 2, "max_day", "")
    ).district.courses[3:4]
    assert (other.group, other.max_day) == ("B", 6)


def test_unavailable_on_dates(district: District) -> None:
    """Dates are told apart by weekday and bind no weekly lesson; weeks are read."""
    first, _, thursday, friday = district.unavailability
    assert (first.weekday, first.weeks, first.dates) == (3, "odd", ())
    assert thursday == Unavailability(teacher="T2", weekday=4, start=0, end=1440, dates=(date(2026, 9, 17),))
    assert (friday.weekday, friday.dates) == (5, (date(2026, 9, 11),))


def test_broadcasts_and_meetings(district: District) -> None:
    """A live lesson from outside; a meeting of those named and all teachers of a subject."""
    (broadcast,) = district.broadcasts
    assert (broadcast.id, broadcast.grades, broadcast.weekday) == ("X", (3,), 4)
    assert (broadcast.start, broadcast.end, broadcast.receivers) == (600, 640, 5)
    (meeting,) = district.meetings
    assert (meeting.members, meeting.quorum, meeting.online) == (("T3", "T1"), 1, True)
    assert (meeting.importance, len(meeting.allowed)) == (2, 1)


def test_vehicles_and_runs(district: District) -> None:
    """Stops in their order, whatever order the rows have; a vehicle is named by id or name."""
    (vehicle,) = district.vehicles
    assert (vehicle.seats, vehicle.base, vehicle.payer) == (7, "T", Payer.RECEIVER)
    morning, evening = district.runs
    assert (morning.vehicle, morning.weekdays, morning.weeks) == ("V", (2, 4), "every")
    assert morning.stops == (
        Stop(place="T", time=430),
        Stop(place="A", time=455),
        Stop(place="B", time=490),
    )
    assert (evening.vehicle, evening.weeks) == ("V", "odd")


def test_coefficients_rules_and_term(district: District) -> None:
    """Factors in hundredths; numbers of broadcasts; winter; two weeks in a cycle."""
    assert district.coefficients == (
        Coefficient(extra=Extra.SUBJECT, subject="音乐", hundredths=125),
        Coefficient(extra=Extra.PUPILS_OVER, pupils=45, hundredths=20),
        Coefficient(extra=Extra.OTHER_SCHOOL, hundredths=50),
    )
    rules = district.rules
    assert (rules.common_minutes, rules.setup_minutes, rules.streams, rules.visit_adult) == (30, 3, 1, True)
    assert (rules.winter_from, rules.winter_to) == (date(2026, 11, 15), date(2027, 3, 1))
    assert district.term.weeks_in_cycle == 2
    ways = {(link.origin, link.destination): link.winter_minutes for link in district.travel}
    assert (ways["A", "B"], ways["T", "A"], ways["T", "B"]) == (35, None, 55)


def test_bells_may_change_in_term(tmp_path: Path) -> None:
    """Other bells from a day of the term on are read; a commitment by a period that stays is fine."""
    changes = [
        row("bells", school="A", weekday="1-5", label=label, start=start, end=end, valid_from="2026-10-08")
        for label, start, end in (("1", "8:30", "9:10"), ("2", "9:30", "10:10"), ("3", "14:00", "14:40"))
    ]
    district = read_wide(tmp_path, *changes).district
    assert [bells.valid_from for bells in district.bells if bells.school == "A"] == [None, date(2026, 10, 8)]
    assert district.commitments[0].start == 510


def test_commitments_in_different_weeks(tmp_path: Path) -> None:
    """Two commitments of a teacher at one time, one in odd and one in even weeks, do not collide."""
    more = row(
        "commitments", teacher="T1", school="A", weekday="周四", start="8:30", end="9:00", weeks="单周"
    )
    assert len(read_wide(tmp_path, more).district.commitments) == 3


def test_what_might_be_received(tmp_path: Path) -> None:
    """Rows for which nothing is broadcast are remarked; rows that one broadcast serves are not."""
    changes = (
        put("curriculum", 3, "modes", "本校、走教、同步"),
        put("rooms", 2, "uses", "主讲、接收"),
        put("courses", 3, "room", ""),
    )
    (notice,) = read_wide(tmp_path / "a", *changes).notices
    assert (notice.code, notice.params["row"], notice.params["value"]) == (
        "nothing_to_receive",
        3,
        "本校、走教、同步",
    )
    assert all("curriculum.csv" in text and "同步" in text for text in spoken(notice))
    served = row(
        "broadcasts", name="英语直播", subject="英语", grades="3-4", textbook="人教版", weekday="周二",
        start="8:40", end="9:20",
    )  # fmt: skip
    assert read_wide(tmp_path / "b", *changes, served).notices == ()


def test_recorded_lessons_need_no_teacher(tmp_path: Path) -> None:
    """A subject that nobody teaches is not remarked where it is recorded, or received from outside."""
    science = row("courses", school="B", group="三年级", subject="科学", minimum="1", modes="点播")
    art = row("courses", school="B", group="三年级", subject="书法", minimum="1", modes="同步")
    live = row(
        "broadcasts", name="书法直播", subject="书法", grades="3", textbook="人教版", weekday="周二",
        start="8:40", end="9:20",
    )  # fmt: skip
    assert read_wide(tmp_path, science, art, live).notices == ()


@pytest.mark.parametrize("table", [table.key for table in TABLES])
def test_no_follow_up_errors(table: str, tmp_path: Path) -> None:
    """Where any whole table cannot be read, no other table is blamed."""
    errors = errors_of(tmp_path, wide, file(f"{table}.csv", b"\xff\xff"))
    assert [error.code for error in errors] == ["undecodable"]


def _rows() -> list[tuple[str, int]]:
    folder = Folder()
    wide(folder)
    return [(key, number) for key, cells in folder.tables.items() for number in range(2, len(cells) + 1)]


@pytest.mark.parametrize(("table", "number"), _rows())
def test_no_follow_up_of_a_bad_row(table: str, number: int, tmp_path: Path) -> None:
    """Where any row of any table cannot be used, no other row is blamed."""
    errors = errors_of(tmp_path, wide, put(table, number, "note", "长" * 300))
    assert [(error.code, error.params["row"]) for error in errors] == [("too_long", number)]
