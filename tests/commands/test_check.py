"""`schedule check`: everything that is wrong at once, or how large the district is."""

from pathlib import Path

from tests.commands.saying import Say, small
from tests.read.small import put
from tests.read.wide import wide


def test_a_good_district(say: Say, tmp_path: Path) -> None:
    """Numbers to recognise one's district by."""
    said = say("check", small(tmp_path / "district"))
    assert (said.code, said.err) == (0, "")
    assert "2 所学校，4 个班，1 个合班，2 位教师。" in said.out
    assert "5 门课，每周最低 8 节，目标 10 节；固定占用 2 项。" in said.out


def test_every_table_is_counted(say: Say, tmp_path: Path) -> None:
    """The files that were read, with their rows, so that a table that was not is missed."""
    folder = small(tmp_path / "district", wide)
    chinese, english = say("check", folder).out, say("check", folder, "--lang", "en").out
    assert "读入 27 张表：《term.csv》1 行、《calendar.csv》2 行、" in chinese
    assert "Tables read: 27: term.csv 1 row, calendar.csv 2 rows, " in english
    for table, rows in (("broadcasts", 1), ("meetings", 1), ("vehicles", 1), ("runs", 5)):
        assert f"《{table}.csv》{rows} 行" in chinese
        assert f"{table}.csv {rows} row" in english


def test_in_english(say: Say, tmp_path: Path) -> None:
    """The same in English."""
    said = say("check", small(tmp_path / "district"), "--lang", "en")
    assert "Schools: 2; classes: 4; joint classes: 1; teachers: 2." in said.out


def test_all_errors_at_once(say: Say, tmp_path: Path) -> None:
    """Every error is told with its place, then their number; exit code 2."""
    folder = small(
        tmp_path / "district", put("travel", 2, "minutes", "-3"), put("teachers", 3, "employer", "C")
    )
    said = say("check", folder)
    assert (said.code, said.out) == (2, "")
    assert "错误：《travel.csv》第 2 行" in said.err
    assert "错误：《teachers.csv》第 3 行" in said.err
    assert said.err.endswith("共 2 处错误。\n")


def test_not_too_many_of_a_kind(say: Say, tmp_path: Path) -> None:
    """Twenty errors of one kind are printed and the rest counted; other kinds are still told."""
    folder = small(tmp_path / "district", put("travel", 2, "minutes", "-3"))
    rows = "".join(f"A,{n}年级,\n" for n in range(30))
    (folder / "classes.csv").write_text(f"school,name,grade\n{rows}", encoding="utf-8")
    said = say("check", folder)
    assert said.err.count("“grade”空着") == 20
    assert "错误：…… 还有 10 条同类。" in said.err
    assert "《travel.csv》第 2 行" in said.err


def test_notices_do_not_refuse(say: Say, tmp_path: Path) -> None:
    """What was understood all the same is told on stderr."""
    said = say("check", small(tmp_path / "district", put("travel", 2, "minutes", "２０")))
    assert said.code == 0
    assert said.err.startswith("注意：《travel.csv》")


def test_no_such_folder(say: Say, tmp_path: Path) -> None:
    """A wrong path is bad input."""
    said = say("check", tmp_path / "nowhere")
    assert said.code == 2
    assert "没有文件夹" in said.err


SHORT = Path(__file__).parents[2] / "instances" / "tiny-impossible"


def test_what_is_impossible(say: Say) -> None:
    """Three lessons in two periods are told with figures and reasons before anything is solved; exit 1."""
    said = say("check", SHORT)
    assert said.code == 1
    assert "一定排不下（1）：" in said.out
    assert "以上每周要 3 节，最多只能排 2 节，因为：" in said.out
    assert "山口教学点art（3 个班）只排在周二下午" in said.out
    assert "at most 2 can be given" in say("check", SHORT, "--lang", "en").out


def test_nothing_is_impossible(say: Say, tmp_path: Path) -> None:
    """Where nothing is found, that is said, and no more than that."""
    assert "没有发现一定排不下的课。" in say("check", small(tmp_path / "district")).out


def test_who_could_give_what(say: Say, tmp_path: Path) -> None:
    """Least lessons by subject and means; with --classes every class."""
    folder = small(tmp_path / "district")
    table = say("check", folder).out
    assert "学科  本校有人  要走教  只能同步或点播  没有人能上" in table
    assert "音乐  " in table
    assert "中心小学 三年级 音乐 2 节：本校有人" in say("check", folder, "--classes").out
    assert (
        "中心小学 三年级 音乐, 2 lessons: own teachers"
        in say("check", folder, "--classes", "--lang", "en").out
    )
