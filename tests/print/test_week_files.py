"""Printed weeks: what is on the paper, and whether it can be read."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.district import District
from models.timetable import Timetable
from scheduler.export.grid import view
from scheduler.locale import Language, catalogue
from scheduler.print.typesetter import typesetter
from scheduler.print.week_files import Paper, week_files
from tests.export import rich, small
from tests.print.names import HOSTILE, renamed
from tests.print.pdf import Pdf, plain

WEEKS = {"small": (small.district(), small.timetable()), "rich": (rich.district(), rich.timetable())}
SETTER = typesetter(None)
ASCII = st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=50)
CHINESE = st.text(st.sampled_from("中小学甲乙丙草滩渠刘河片区第一二三（）·"), min_size=1, max_size=50)


def _made(
    district: District, timetable: Timetable, paper: Paper = "a4", language: Language = "zh"
) -> dict[str, bytes]:
    return week_files(district, timetable, catalogue(language), paper, SETTER).files


def _told(district: District, timetable: Timetable, language: Language = "zh") -> Iterator[tuple[str, str]]:
    """School and what must stand in its file: subject, class and teacher of every lesson."""
    shown = view(district, timetable, catalogue(language))
    for one in shown.week:
        if one.kind == "lesson" and one.school is not None:
            for text in (*one.groups, one.teacher or ""):
                names = {**shown.labels.plain_group, **shown.labels.teacher}
                yield one.school, plain(names.get(text, ""))
            yield one.school, plain(one.subject)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("paper", ["a4", "a3"])
@pytest.mark.parametrize("name", WEEKS)
def test_every_placement_is_on_paper(name: str, paper: Paper, language: Language) -> None:
    """Class, subject and teacher of each lesson can be copied, inside the page, in 7 points or more."""
    district, timetable = WEEKS[name]
    files = _made(district, timetable, paper, language)
    books = {path: Pdf(data) for path, data in files.items()}
    for book in books.values():
        book.check()
    for school, text in _told(district, timetable, language):
        label = view(district, timetable, catalogue(language)).labels.school[school]
        assert text in books[f"schools/{label}.pdf"].text()
        assert text in books["common.pdf"].text()


@pytest.mark.parametrize("name", WEEKS)
def test_one_page_a_class_and_teacher(name: str) -> None:
    """A school's file begins with the school; whoever has something in the week has a page."""
    district, timetable = WEEKS[name]
    files = _made(district, timetable)
    shown = view(district, timetable, catalogue("zh"))
    for school in district.schools:
        classes = [g.id for g in district.classes if g.school == school.id and g.id in shown.by_class]
        teachers = [t.id for t in district.teachers if t.employer == school.id and t.id in shown.by_teacher]
        titles = Pdf(files[f"schools/{shown.labels.school[school.id]}.pdf"]).titles()
        assert titles == [
            f"{shown.labels.school[school.id]} 总课表",
            *(f"{shown.labels.group[group]} 课表" for group in classes),
            *(f"{shown.labels.teacher[teacher]} 课表" for teacher in teachers),
        ]
    assert len(Pdf(files["teachers.pdf"]).pages) == len(shown.by_teacher)


def test_the_totals_stand_beside_the_minimums() -> None:
    """A class's page says what it has and what it is due, subject by subject, and what is missing."""
    pages = Pdf(_made(*WEEKS["small"])["schools/草滩小学.pdf"])
    assert "课时（已排/下限）：英语1/2（缺1）、音乐2/2、合计3/4（缺1）" in pages.text(2)


def test_what_has_no_page_is_counted() -> None:
    """Classes and teachers without anything in the week are not printed, and it is known how many."""
    district, timetable = WEEKS["small"]
    empty = timetable.model_copy(update={"placements": (), "journeys": ()})
    made = week_files(district, empty, catalogue("zh"), "a4", SETTER)
    assert (made.empty_classes, made.empty_teachers) == (2, 2)
    assert "没有安排" in Pdf(made.files["common.pdf"]).text()


@pytest.mark.parametrize("name", WEEKS)
def test_equal_timetables_give_equal_bytes(name: str) -> None:
    """Nothing of the day or the machine is in the files."""
    assert _made(*WEEKS[name]) == _made(*WEEKS[name])


@pytest.mark.parametrize("name", HOSTILE)
def test_names_are_text(name: str) -> None:
    """A name that looks like markup, a formula or an address is printed as it is."""
    district = renamed(WEEKS["small"][0], name)
    files = _made(district, WEEKS["small"][1])
    for path, data in files.items():
        book = Pdf(data)
        book.check()
        assert plain(name) in book.text(), path


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(names=st.lists(ASCII | CHINESE, min_size=1, max_size=4))
def test_long_names_stay_in_their_boxes(names: list[str]) -> None:
    """Whatever schools, classes and teachers are called, nothing leaves the page or becomes too small."""
    for data in _made(renamed(WEEKS["small"][0], *names), WEEKS["small"][1]).values():
        Pdf(data).check()
