"""Pages of schools and classes."""

from tests.export.pages.made import RICH
from tests.export.pages.reading import tree, week


def test_a_broadcast_is_told_at_both_ends() -> None:
    """At Zhongxin to whom it goes, at Quliu from where it comes, each at its own time."""
    files = RICH.pages()
    sent = week(files["planner/class-A3.html"])["周二", "第2节 9:10–9:50"]
    assert "同步课堂主讲，播往草滩小学 三年级、渠刘教学点 三年级" in sent
    received = week(files["planner/class-D3.html"])["周二", "第2节 9:20–10:00"]
    assert "同步课堂：中心小学 三年级 英语教师甲" in received
    assert "助教：班主任丙" in received


def test_the_public_page_names_who_teaches_and_nobody_else() -> None:
    """The same lesson without the local adult."""
    received = week(RICH.pages()["public/class-D3.html"])["周二", "第2节 9:20–10:00"]
    assert received == "英语 同步课堂：中心小学 三年级 英语教师甲 电教室"


def test_what_a_class_is_due() -> None:
    """English at Quliu is timetabled, but not in person: one is missing; links lead to the teacher."""
    table = tree(RICH.pages()["planner/class-D3.html"]).one("table", "list")
    rows = {row.one("th").text: row for row in table.one("tbody").every("tr")}
    assert [cell.text for cell in rows["英语"].every("td")] == ["1", "1", "1", "1", "英语教师甲"]
    assert rows["英语"].one("a").attributes["href"] == "teacher-T1.html"


def test_a_school_names_its_staff_for_the_planner() -> None:
    """And its classes for everybody."""
    files = RICH.pages()
    links = {one.attributes["href"] for one in tree(files["planner/school-S1.html"]).every("a")}
    assert {"class-A3.html", "teacher-T1.html", "teacher-T2.html"} <= links
    public = {one.attributes["href"] for one in tree(files["public/school-S1.html"]).every("a")}
    assert "class-A3.html" in public
    assert not [address for address in public if address.startswith("teacher")]
