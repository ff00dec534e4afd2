"""What a good folder of tables is read as."""

from datetime import date
from pathlib import Path

import pytest

from models.canonical import input_hash
from models.course import Half, SlotPattern, SlotRef
from models.teacher import Limits
from scheduler.read import BadInput, read_district
from scheduler.read.tables import TABLES
from scheduler.verify.registry import texts
from tests.read.small import Folder, add, drop, errors_of, file, put, read_changed, spoken


def _chinese() -> Folder:
    """The good district with Chinese file names and headings."""
    english = Folder()
    folder = Folder(tables={})
    for table in (table for table in TABLES if table.key in english.tables):
        cells = english.tables[table.key]
        names = {column.key: column.zh for column in table.columns}
        folder.tables[table.zh] = [[names[heading] for heading in cells[0]], *cells[1:]]
    return folder


def test_chinese_and_english_headings_agree(tmp_path: Path) -> None:
    """File names and headings in Chinese give the same district, and the same input hash."""
    english = read_changed(tmp_path / "en").district
    chinese = read_district(_chinese().write(tmp_path / "zh")).district
    assert chinese == english
    assert input_hash(chinese) == input_hash(english)


def test_order_of_rows_does_not_matter(tmp_path: Path) -> None:
    """The same rows in another order have the same input hash."""
    folder = Folder()
    for cells in folder.tables.values():
        cells[1:] = reversed(cells[1:])
    turned = read_district(folder.write(tmp_path / "turned")).district
    assert input_hash(turned) == input_hash(read_changed(tmp_path / "straight").district)


def test_courses(tmp_path: Path) -> None:
    """The curriculum expands to one course a class; own rows replace it, a joint class's for all members."""
    courses = {course.id: course for course in read_changed(tmp_path).district.courses}
    assert set(courses) == {
        "A/三年级/音乐", "A/三年级/英语", "B/三年级/音乐", "B/三年级/英语", "B/第一学段/音乐",
    }  # fmt: skip
    assert courses["B/三年级/音乐"].unwanted == (SlotPattern(weekday=5, half=Half.AFTERNOON),)
    joint = courses["B/第一学段/音乐"]
    assert (joint.minimum, joint.target, joint.eligible) == (1, 2, ("T1",))
    assert joint.fixed == (SlotRef(weekday=2, period="1"),)
    assert joint.forbidden == (SlotPattern(weekday=1),)
    assert courses["A/三年级/音乐"].room == "A/音乐教室"
    assert courses["A/三年级/英语"].target == courses["A/三年级/英语"].minimum == 2


def test_curriculum_at_named_schools(tmp_path: Path) -> None:
    """A curriculum row may be for some schools only."""
    district = read_changed(tmp_path, put("curriculum", 3, "schools", "中心小学")).district
    assert [c.id for c in district.courses if c.subject == "英语"] == ["A/三年级/英语"]


@pytest.mark.parametrize("named", ["B/三年级", "草滩小学/三年级"])
def test_a_class_by_its_school_and_name(named: str, tmp_path: Path) -> None:
    """Where names repeat between schools: the school by its code or by its name."""
    text = f"name,people,groups,place\n考试,T1,{named},线上\n"
    reading = read_changed(tmp_path, file("events.csv", text))
    assert reading.district.events[0].groups == ("B/三年级",)


def test_teachers(tmp_path: Path) -> None:
    """Blank limits come from the rules, a blank start is the employer, a blank end the start."""
    first, second = read_changed(tmp_path).district.teachers
    assert first.limits == Limits(lessons_day=6, journey_minutes=60)
    assert second.limits == Limits(journey_minutes=60)
    assert (first.start_place, first.end_place, first.leave_after) == ("T", "T", 420)
    assert (second.employer, second.start_place, second.end_place) == ("A", "A", "A")
    assert second.grades == (3, 4, 5, 6)


def test_teacher_of_a_cluster(tmp_path: Path) -> None:
    """Where the employing school is asked for, a cluster may stand: then no school is home."""
    changes = put("teachers", 3, "employer", "东片"), put("teachers", 3, "start_place", "B")
    teacher = read_changed(tmp_path, *changes).district.teachers[1]
    assert (teacher.employer, teacher.cluster, teacher.start_place) == (None, "东片", "B")


def test_whole_days_and_subject_groups(tmp_path: Path) -> None:
    """An unavailability without times is the whole day; its reason stays out of what is dumped."""
    district = read_changed(tmp_path).district
    day, group = district.unavailability
    assert (day.teacher, day.weekday, day.start, day.end) == ("T2", 3, 0, 1440)
    assert (group.teacher, group.subject, group.start, group.reason) == (None, "音乐", 840, "教研")
    assert "看病" not in district.model_dump_json()


def test_commitment_by_period(tmp_path: Path) -> None:
    """A commitment given by a period has the times of that period on that weekday, for each weekday."""
    change = put("commitments", 2, "weekday", "周四、周五")
    first, second, _ = read_changed(tmp_path, change).district.commitments
    assert (first.weekday, first.start, first.end) == (4, 510, 550)
    assert (second.weekday, second.start, second.end) == (5, 510, 550)


def test_period_of_the_bells_in_force(tmp_path: Path) -> None:
    """Of several schedules the latest that has begun on the first day counts."""

    def summer(folder: Folder) -> None:
        folder.put("bells", 1, "valid_from", "valid_from")
        for row in (3, 4, 5):
            folder.put("bells", row, "valid_from", "2026-05-01")
        folder.add("bells", "A", "1-5", "1", "", "7:00", "7:40", "2025-10-01")
        folder.add("bells", "A", "1-5", "1", "", "6:00", "6:40", "")

    district = read_changed(tmp_path, summer).district
    assert len(district.bells) == 4
    assert district.commitments[0].start == 510


def test_term_rules_and_weights(tmp_path: Path) -> None:
    """Dates, rules and weights; what is not given has its documented default."""
    district = read_changed(tmp_path, add("rules", "上下午分界", "12:00")).district
    assert district.name == "2026年秋季学期"
    assert [(row.day, row.off) for row in district.calendar] == [(date(2026, 10, n), True) for n in (1, 2)]
    assert (district.rules.arrival_buffer, district.rules.midday, district.rules.lunch_from) == (10, 720, 660)
    assert (district.weights["journeys"], district.weights["days_away"]) == (12, 20)
    named = read_changed(tmp_path / "named", put("term", 2, "district", "东片"))
    assert named.district.name == "东片"


def test_a_weight_by_its_chinese_title(tmp_path: Path) -> None:
    """A preference may be named as docs/rules.md calls it."""
    title = texts()["rule.days_away.title"]["zh"]
    assert read_changed(tmp_path, add("weights", title, "7")).district.weights["days_away"] == 7


def test_optional_tables(tmp_path: Path) -> None:
    """Tables that a simple district does not need may be left out."""
    unneeded = ("calendar", "places", "joint_classes", "availability", "courses", "commitments", "rules")
    changes = [drop(name) for name in (*unneeded, "weights", "rooms")]
    changes += [
        put("teachers", 2, "start_place", ""),
        file("travel.csv", "origin,destination,minutes\nA,B,30\n"),
    ]
    district = read_changed(tmp_path, *changes).district
    assert len(district.courses) == 6
    assert district.rooms == ()


def test_utf8_with_bom_and_windows_lines(tmp_path: Path) -> None:
    """A byte order mark and CR LF, as Excel writes them, change nothing and need no notice."""
    folder = Folder()
    text = folder.text("teachers").replace("\n", "\r\n")
    reading = read_changed(tmp_path / "bom", file("teachers.csv", text.encode("utf-8-sig")))
    assert reading.notices == ()
    assert reading.district == read_changed(tmp_path / "plain").district


def test_gb18030(tmp_path: Path) -> None:
    """A file in the encoding of Chinese spreadsheet programs is read, with a notice."""
    reading = read_changed(tmp_path / "gb", file("teachers.csv", Folder().text("teachers").encode("gb18030")))
    assert [(n.code, n.params["file"]) for n in reading.notices] == [("gb18030", "teachers.csv")]
    assert all("teachers.csv" in text for text in spoken(reading.notices[0]))
    assert reading.district == read_changed(tmp_path / "utf").district


def test_full_width_characters(tmp_path: Path) -> None:
    """Full-width digits, colons, brackets and commas are read as plain ones; the notice says where."""
    changes = (
        put("bells", 3, "start", "８：３０"),
        put("bells", 3, "weekday", "周一－周五"),
        put("classes", 2, "name", "三（１）班"),
        put("courses", 3, "group", "三(1)班"),
        put("commitments", 3, "group", "三（1）班"),
        put("teachers", 2, "subjects", "音乐，美术"),
        put("calendar", 2, "label", "国庆节（放假）"),
    )
    reading = read_changed(tmp_path, *changes)
    assert reading.district.classes[0].id == "A/三(1)班"
    assert reading.district.teachers[0].subjects == ("音乐", "美术")
    places = {
        n.params["file"]: (n.code, n.params["row"], n.params["column"], n.params["count"])
        for n in reading.notices
    }
    assert places == {
        "bells.csv": ("full_width", 3, "weekday", 2),
        "classes.csv": ("full_width", 2, "name", 1),
        "commitments.csv": ("full_width", 3, "group", 1),
        "teachers.csv": ("full_width", 2, "subjects", 1),
    }
    assert all("三（１）班" in text and "三(1)班" in text for text in spoken(reading.notices[1]))


def test_text_stays_text(tmp_path: Path) -> None:
    """Nothing is taken for a number, a date, a missing value or a formula."""
    changes = (
        put("classes", 1, "id", "id"),
        *(put("classes", row, "id", value) for row, value in enumerate(("007", "NA", "1-2", "=1+1"), 2)),
        put("commitments", 3, "group", "007"),
        put("schools", 2, "kind", "null"),
    )
    district = read_changed(tmp_path, *changes).district
    assert [class_.id for class_ in district.classes] == ["007", "NA", "1-2", "=1+1"]
    assert district.schools[0].kind == "null"


def test_blank_rows_and_columns(tmp_path: Path) -> None:
    """Wholly blank rows and trailing blank columns are skipped, and rows keep their numbers."""
    text = "\n,,\nid,name,\n\n ,\u3000,\nT,县城,\n,,\nH,,\n"
    (error,) = errors_of(tmp_path, file("places.csv", text))
    assert (error.code, error.params["row"]) == ("missing_cell", 8)


def test_all_errors_in_one_run(tmp_path: Path) -> None:
    """Wrong cells, references and contradictions of several tables are all reported at once."""
    errors = errors_of(
        tmp_path,
        put("bells", 2, "start", "早上"),
        put("classes", 2, "grade", "成人"),
        put("teachers", 3, "employer", "西片"),
        put("courses", 3, "max_day", "0"),
        put("courses", 2, "doubles", "1"),
        add("travel", "A", "A", "5", "", ""),
        put("term", 2, "zone", "Mars"),
        drop("rooms"),
        file("stuff.csv", "x"),
    )
    assert {error.code for error in errors} == {
        "not_a_time", "not_a_grade", "unknown_employer", "too_small", "doubles_need_two_a_day",
        "travel_to_itself", "unknown_zone", "unknown_room", "unknown_file",
    }  # fmt: skip


@pytest.mark.parametrize(
    "table", ["schools", "classes", "teachers", "bells", "joint_classes", "rooms", "places"]
)
def test_no_follow_up_errors(table: str, tmp_path: Path) -> None:
    """Where a whole table cannot be read, nothing that refers to it is blamed."""
    (error,) = errors_of(tmp_path, file(f"{table}.csv", b"\xff\xff"))
    assert error.code == "undecodable"


@pytest.mark.parametrize(("table", "row"), [("schools", 3), ("classes", 5), ("teachers", 2), ("rooms", 2)])
def test_no_follow_up_of_a_bad_row(table: str, row: int, tmp_path: Path) -> None:
    """A row that cannot be used is still known to exist."""
    (error,) = errors_of(tmp_path, put(table, row, "note", "长" * 300))
    assert (error.code, error.params["row"]) == ("too_long", row)


def test_notices(tmp_path: Path) -> None:
    """Subjects that nobody teaches, grades without classes and detours are remarked, not refused."""
    reading = read_changed(
        tmp_path,
        add("curriculum", "3", "书法", "1", "", ""),
        add("curriculum", "6", "英语", "1", "", ""),
        add("travel", "县城", "B", "55", "", ""),
    )
    notices = [(n.code, n.params["file"], n.params["row"], n.params["value"]) for n in reading.notices]
    assert notices == [
        ("no_such_class", "curriculum.csv", 5, "6"),
        ("nobody_teaches", "curriculum.csv", 4, "书法"),
        ("shorter_way", "travel.csv", 4, "55"),
    ]
    for notice in reading.notices:
        assert all(str(notice.params["value"]) in text for text in spoken(notice))


def test_bad_input_carries_notices_too(tmp_path: Path) -> None:
    """Who is refused hears the notices as well, and the exception itself names codes and places."""
    with pytest.raises(BadInput, match=r"empty_file.*rooms\.csv") as refused:
        read_changed(tmp_path, file("rooms.csv", ""), put("bells", 3, "start", "８:30"))
    assert [n.code for n in refused.value.notices] == ["full_width"]


def test_longest_names(tmp_path: Path) -> None:
    """Names of the greatest length still make ids."""
    longest = "长" * 64
    reading = read_changed(
        tmp_path,
        add("schools", longest, longest, ""),
        add("classes", longest, "9", longest, ""),
        add("bells", longest, "1", "1", "", "8:00", "8:40"),
        add("curriculum", "9", "文" * 64, "1", "", ""),
    )
    assert f"{longest}/{longest}/{'文' * 64}" in {course.id for course in reading.district.courses}
