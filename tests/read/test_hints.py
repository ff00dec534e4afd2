"""What is suggested in place of a wrong word, and how messages are worded."""

from pathlib import Path

import pytest

from scheduler.read.closest import closest
from tests.read.small import Change, Folder, add, errors_of, put, read_changed, spoken
from tests.read.wide import read_wide, row, together


@pytest.mark.parametrize(
    ("word", "known", "found"),
    [
        ("jurneys", ("journeys", "days_away"), "journeys"),
        ("Jurneys", ("JOURNEYS",), "JOURNEYS"),
        ("音乐教師甲", ("音乐教师甲", "英语教师甲"), "音乐教师甲"),
        ("草滩", ("中心小学", "草滩小学"), "草滩小学"),
        ("梁河", ("梁河镇中心小学", "草滩小学"), "梁河镇中心小学"),  # a part of one name only
        ("小学", ("梁河镇中心小学", "渠刘村完全小学"), None),  # a part of two
        ("赵六", ("音乐教师甲", "英语教师甲"), None),
        ("权重", ("说明", "备注"), None),
        ("SC1", ("音乐教师甲",), None),
        ("甲", ("音乐教师甲",), None),  # one character says too little
        ("x", (), None),
    ],
)
def test_closest(word: str, known: tuple[str, ...], found: str | None) -> None:
    """A word is suggested only if it is like the wrong one, or the only one with it as a part."""
    assert closest(word, known) == found


def _said(tmp_path: Path, *changes: Change) -> tuple[str, str]:
    (message,) = errors_of(tmp_path, *changes)
    chinese, english = spoken(message)
    return chinese, english


def test_a_single_name(tmp_path: Path) -> None:
    """A cell with one name is not said to have the name in it."""
    chinese, english = _said(tmp_path, put("courses", 2, "eligible", "音乐教師甲"))
    assert "：没有教师“音乐教師甲”。最接近的是“音乐教师甲”。请改正" in chinese
    assert ': there is no teacher "音乐教師甲". The closest is "音乐教师甲". Correct it' in english


def test_one_of_several_names(tmp_path: Path) -> None:
    """A cell with several names is shown whole, and which of them is wrong."""
    chinese, english = _said(tmp_path, put("courses", 2, "eligible", "音乐教师甲、赵六"))
    assert "：“音乐教师甲、赵六”里没有教师“赵六”。可用：音乐教师甲、英语教师甲。请改正" in chinese
    assert ': there is no teacher "赵六" in "音乐教师甲、赵六". Known: 音乐教师甲, 英语教师甲.' in english


def test_no_suggestion_among_many(tmp_path: Path) -> None:
    """Where nothing is close and more than a dozen are known, nothing is suggested."""
    many = [add("places", "", f"第{number}村") for number in range(12)]
    chinese, english = _said(tmp_path, *many, put("teachers", 2, "start_place", "火车站"))
    assert "：没有学校或地点“火车站”。请改正" in chinese
    assert ': there is no school or place "火车站". Correct it' in english


def test_words_of_the_session_only(tmp_path: Path) -> None:
    """Rules, preferences and other fixed words are listed in one language."""
    chinese, english = _said(tmp_path / "rule", add("rules", "午休", "5"))
    assert "没有规则“午休”。可用：提前到达分钟、课后停留分钟、" in chinese
    assert "arrival_buffer" not in chinese
    assert 'no rule "午休". Known: arrival_buffer, departure_buffer, ' in english
    assert "提前到达分钟" not in english
    chinese, english = _said(tmp_path / "weight", add("weights", "权重", "5"))
    assert "没有偏好“权重”。可用：" in chinese
    assert "journeys" not in chinese
    assert "Known: " in english
    assert "行程次数" not in english


def test_unknown_column(tmp_path: Path) -> None:
    """A heading unlike any other gets the few columns that are not there yet, in its own language."""
    chinese, english = _said(tmp_path / "a", put("rooms", 1, "权重", "权重"))
    assert "不认识的列“权重”。可用：教室代码、用途、容纳人数、备注。" in chinese
    chinese, english = _said(tmp_path / "b", put("rooms", 1, "weight", "weight"))
    assert 'unknown column "weight". Known: id, uses, capacity, note.' in english


def test_the_missing_column_is_named(tmp_path: Path) -> None:
    """Without the column of employing schools, one message names it and what may be filled instead."""

    def without_employer(folder: Folder) -> None:
        for cells in folder.tables["teachers"]:
            del cells[2]

    more = row("teachers", id="T3", name="丙", subjects="音乐")
    chinese, english = _said(tmp_path / "a", without_employer, more)
    assert "《teachers.csv》没有列“employer”，第 3 行起有 2 行又没有写“start_place”" in chinese
    assert 'has no column "employer", and in 2 rows from row 3 on "start_place" is blank' in english
    filled = together(without_employer, put("teachers", 3, "start_place", "A"))
    assert errors_of(tmp_path / "b", filled) == ()


def test_periods_of_the_day(tmp_path: Path) -> None:
    """The periods of the day are listed by the clock, as the planner wrote them."""
    labels = [put("bells", number, "label", f"第{number - 2}节") for number in (3, 4, 5)]
    chinese, english = _said(tmp_path, *labels, put("commitments", 2, "period", "9"))
    assert "中心小学周四没有节次“9”。这一天有：早读、第1节、第2节、第3节。" in chinese
    assert "It has: 早读, 第1节, 第2节, 第3节." in english


def test_a_day_without_periods(tmp_path: Path) -> None:
    """A day that the bells do not know has no list."""
    chinese, english = _said(tmp_path, put("commitments", 2, "weekday", "周六"))
    assert "中心小学周六没有任何节次，也就没有“1”。" in chinese
    assert "中心小学 has no periods at all on Sat" in english


def test_one_wrong_cell_does_not_hide_another(tmp_path: Path) -> None:
    """Everything wrong in a row that needs no other row is told at once."""
    commitment = (put("commitments", 2, "teacher", "赵六"), put("commitments", 2, "period", "第9节"))
    codes = [error.code for error in errors_of(tmp_path / "a", *commitment)]
    assert codes == ["unknown_teacher", "unknown_period"]
    unavailable = (put("availability", 3, "subject", ""), put("availability", 3, "end", "13:00"))
    codes = [error.code for error in errors_of(tmp_path / "b", *unavailable)]
    assert codes == ["teacher_or_subject", "end_before_start"]
    bells = (put("bells", 3, "school", "草滩小"), put("bells", 3, "end", "8:00"))
    codes = [error.code for error in errors_of(tmp_path / "c", *bells)]
    assert codes == ["unknown_school", "end_before_start"]


def test_a_shifted_row_is_told_once(tmp_path: Path) -> None:
    """The cells of a row with one too many stand in the wrong columns, and are not blamed."""
    cells = ("T2", "", "", "", "A", "周二", "", "9:00", "9:40", "1", "美术")
    assert [error.code for error in errors_of(tmp_path, add("commitments", *cells))] == ["wrong_cell_count"]


def test_hasty_runs(tmp_path: Path) -> None:
    """A run that is faster than the way is remarked, at the stop that it reaches too soon; as fast is not."""
    assert read_wide(tmp_path / "a").notices == ()  # 35 minutes for a way of 35 in winter
    (notice,) = read_wide(tmp_path / "b", put("runs", 4, "time", "8:09")).notices
    assert (notice.code, notice.params["row"], notice.params["column"]) == ("hasty_run", 4, "time")
    chinese, english = spoken(notice)
    assert "班次 早班 从中心小学到草滩小学只有 34 分钟（“8:09”到），路程表里最多要 35 分钟。" in chinese
    assert "run 早班 has 34 minutes from 中心小学 to 草滩小学" in english


def test_tables_are_counted(tmp_path: Path) -> None:
    """The reading says which files it comes from and how many rows each has."""
    tables = dict(read_changed(tmp_path).tables)
    assert (tables["term.csv"], tables["bells.csv"], tables["weights.csv"]) == (1, 7, 1)
    assert "meetings.csv" not in tables
