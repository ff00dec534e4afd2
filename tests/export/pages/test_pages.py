"""All pages together: whole, safe, the same every time, and nothing private in the public ones."""

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import PurePosixPath
from urllib.parse import unquote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.district import District
from scheduler.export.grid import view
from scheduler.export.labels import labels
from scheduler.export.pages import EDITIONS, pages
from scheduler.locale import LANGUAGES, Language, catalogue
from tests.export import rich, small
from tests.export.pages.made import REASON, RICH, SMALL, Case, planted
from tests.export.pages.reading import Element, days, tree, week

CASES: dict[str, Callable[[], Case]] = {
    "small": lambda: SMALL,
    "rich": lambda: RICH,
    "term": RICH.with_plan,
    "cluster": lambda: planted("cluster-4-1").with_plan(),
}

HOSTILE = (
    "<script>alert(1)</script>",
    "\"'><img src=x onerror=alert(1)>",
    "{{ 7 * 7 }}{% raw %}",
    "</title>&amp;#x3C;",
    "javascript:alert(1)",
    "长" * 300,
    "a\u2028b\\n",
)


def _html(files: dict[str, bytes]) -> dict[str, Element]:
    return {name: tree(data) for name, data in files.items() if name.endswith(".html")}


@pytest.fixture(scope="module", params=[(name, lang) for name in CASES for lang in LANGUAGES], ids="-".join)
def made(request: pytest.FixtureRequest) -> dict[str, bytes]:
    """The pages of a case in a language."""
    name, lang = request.param
    return CASES[name]().pages(lang)


def test_every_link_leads_somewhere(made: dict[str, bytes]) -> None:
    """Pages, style, script and icon are all in the folder; fragments are ids of their pages."""
    trees = _html(made)
    for name, page in trees.items():
        for element in page.every():
            for attribute in ("href", "src"):
                if (address := element.attributes.get(attribute)) is None:
                    continue
                file, _, fragment = unquote(address).partition("#")
                target = str(PurePosixPath(name).with_name(file)) if file else name
                assert target in made, f"{name}: {address}"
                ids = {one.attributes.get("id") for one in trees[target].every()} if fragment else {""}
                assert fragment in ids, f"{name}: {address}"


def test_pages_are_sound(made: dict[str, bytes]) -> None:
    """A language, one first heading, no level left out, each id once, heads with a scope."""
    for name, page in _html(made).items():
        assert page.one("html").attributes["lang"] in ("zh-CN", "en")
        levels = [int(one.tag[1]) for one in page.every() if re.fullmatch("h[1-6]", one.tag)]
        assert levels[0] == 1, name
        assert levels.count(1) == 1, name
        assert all(after <= before + 1 for before, after in pairwise(levels)), name
        ids = [one.attributes["id"] for one in page.every() if "id" in one.attributes]
        assert len(ids) == len(set(ids)), name
        assert all("scope" in head.attributes for head in page.every("th")), name
        assert all(field.attributes["id"] == "find" for field in page.every("input")), name


def test_nothing_inline_and_nothing_from_elsewhere(made: dict[str, bytes]) -> None:
    """A strict policy in every page, and nothing that it would forbid."""
    for name, page in _html(made).items():
        policy = next(one for one in page.every("meta") if "http-equiv" in one.attributes)
        assert "default-src 'none'" in policy.attributes["content"]
        assert "unsafe" not in policy.attributes["content"]
        for element in page.every():
            assert not [key for key in element.attributes if key == "style" or key.startswith("on")], name
            assert element.tag != "style"
            if element.tag == "script":
                assert not element.text
    assert not [
        name for name, data in made.items() if b"://" in data.replace(b"http://www.w3.org/2000/svg", b"")
    ]


def _lessons_of(case: Case, lang: Language) -> None:
    """Every lesson stands in the weeks of its classes, its teacher and its school, at its day and time."""
    words, files = catalogue(lang), case.pages(lang)
    shown, named = view(case.district, case.timetable, words), labels(case.district)
    read = {name: week(data) for name, data in files.items() if re.search("/(class|school|teacher)-", name)}
    by_day = {name: days(files[name]) for name in read}
    for one in (one for one in shown.week if one.sitting is not None):
        assert one.sitting is not None
        day, time = words.weekday(one.weekday), f"{words.clock(one.start)}–{words.clock(one.end)}"
        subjects = one.sitting.subjects
        for edition in EDITIONS:
            wanted = [f"school-{one.school}", *(f"class-{group}" for group in one.classes)]
            for name in (f"{edition}/{page}.html" for page in wanted):
                cells = [text for (at, head), text in read[name].items() if at == day and time in head]
                assert any(subject in text for text in cells for subject in subjects), f"{name} {day} {time}"
                if one.sitting.teacher is not None:
                    assert any(named.teacher[one.sitting.teacher] in text for text in cells), name
                assert time in by_day[name][day]
        for teacher in one.people:
            name = f"planner/teacher-{teacher}.html"
            cells = [text for (at, _), text in read[name].items() if at == day and time in text]
            assert any(subject in text for text in cells for subject in subjects), f"{name} {day} {time}"
            assert time in by_day[name][day]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["small", "rich"])
def test_every_lesson_is_where_it_belongs(name: str, lang: Language) -> None:
    """Lessons in person, joint, received, from outside and recorded; duties of local adults."""
    _lessons_of(CASES[name](), lang)


@pytest.mark.slow
@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.integers(4, 7), st.integers(1, 40))
def test_every_lesson_of_a_random_district(schools: int, seed: int) -> None:
    """The same of generated clusters with the timetables that were planted in them."""
    _lessons_of(planted(f"cluster-{schools}-{seed}"), "zh")


def test_every_name_is_on_a_page_and_in_the_index() -> None:
    """Schools and classes in both editions, teachers in the planner's alone."""
    files, named = RICH.pages(), labels(rich.district())
    for edition in EDITIONS:
        index = files[f"{edition}/names.js"].decode()
        rows = json.loads(index.partition("searchNames = ")[2].rstrip(";\n"))
        names = {name for name, _, _ in rows}
        assert set(named.school.values()) <= names
        assert (set(named.teacher.values()) <= names) == (edition == "planner")
        assert {unquote(address) for _, _, address in rows} <= {PurePosixPath(name).name for name in files}


def _renamed(district: District, name: str) -> District:
    """Everything that has a name has this one."""
    tables = ("schools", "places", "classes", "joint_classes", "rooms", "teachers", "meetings", "vehicles")
    changes: dict[str, object] = {
        table: tuple(row.model_copy(update={"name": name}) for row in getattr(district, table))
        for table in tables
    }
    changes["courses"] = tuple(course.model_copy(update={"subject": name}) for course in district.courses)
    changes["commitments"] = tuple(row.model_copy(update={"label": name}) for row in district.commitments)
    changes["schools"] = tuple(
        school.model_copy(update={"name": name, "kind": name, "cluster": name}) for school in district.schools
    )
    return district.model_copy(update={**changes, "name": name})


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_are_texts(name: str) -> None:
    """Whatever stands in the tables, pages have the elements that they always have, and say it as it is."""
    plain = _html(RICH.with_plan().pages())
    case = Case(_renamed(rich.district(), name), rich.timetable()).with_plan()
    files = case.pages()
    for path, page in _html(files).items():
        scripts = [one.attributes.get("src") for one in page.every("script")]
        assert scripts == ["names.js", "script.js"], path
        assert not list(page.every("img"))
        assert {one.tag for one in page.every()} <= {
            one.tag for some in plain.values() for one in some.every()
        }
    shown = tree(files["planner/index.html"]).one("h1").text
    assert shown.startswith(" ".join(name[:20].replace("\u2028", " ").split())[:18])
    rows = files["planner/names.js"].decode().partition("searchNames = ")[2].rstrip(";\n")
    assert json.loads(rows)


def test_the_same_bytes_again() -> None:
    """Nothing depends on when or how often; the order under other hash seeds is tested with all files."""
    assert RICH.with_plan().pages() == RICH.with_plan().pages()


def _private(case: Case) -> Case:
    """The same lessons, and everything that the public edition is silent about is otherwise."""
    district, week = case.district, case.timetable
    other = district.model_copy(
        update={
            "classes": tuple(one.model_copy(update={"pupils": 187}) for one in district.classes),
            "unavailability": (),
            "allowances": (),
            "coefficients": (),
            "vehicles": (),
            "runs": (),
            "travel": (),
            "commitments": tuple(one for one in district.commitments if one.group),
        }
    )
    changed = week.model_copy(
        update={
            "placements": tuple(one.model_copy(update={"adult": None}) for one in week.placements),
            "journeys": (),
            "rides": (),
            "meetings": (),
            "workloads": (),
        }
    )
    return Case(other, changed)


@pytest.mark.parametrize("name", ["small", "rich"])
def test_the_public_edition_does_not_depend_on_anything_private(name: str) -> None:
    """Other ways, rides, meetings, adults, loads, pupils and absences, or none: the same bytes.

    So nobody can read them off it, whatever the templates say.
    """
    case = CASES[name]()
    for one, other in ((case, _private(case)), (case.with_plan(), _private(case).with_plan())):
        public = [
            {path: data for path, data in some.pages().items() if path.startswith("public/")}
            for some in (one, other)
        ]
        assert public[0] == public[1]


def test_nothing_private_in_any_byte_of_the_public_edition() -> None:
    """No page of a person, no ways, no adults, meetings, vehicles, minutes on the road, loads or reasons."""
    district = rich.district()
    crowded = district.model_copy(
        update={"classes": tuple(one.model_copy(update={"pupils": 187}) for one in district.classes)}
    )
    for case in (Case(crowded, rich.timetable()), Case(crowded, rich.timetable()).with_plan()):
        files = {path: data for path, data in case.pages().items() if path.startswith("public/")}
        assert not [path for path in files if re.search("/(teacher|day|travel)", path)]
        everything = b"".join(
            data for path, data in files.items() if path.endswith((".html", "names.js"))
        ).decode()
        for word in (
            small.SECRET, REASON, "187", "班主任乙", "班主任丙", "面包车", "午班", "晚班", "县城",
            "路上", "路程", "教研", "片区会", "助教：", "接替：", "值班", "折算", "费用", "→", "<svg",
        ):  # fmt: skip
            assert word not in everything, word


def test_reasons_are_for_the_planner() -> None:
    """Where lessons are missing they stand on the planner's first page."""
    files = SMALL.pages()
    assert REASON in files["planner/index.html"].decode()
    assert REASON not in files["public/index.html"].decode()


def test_when_it_was_published() -> None:
    """By the clock of the district, with the revision of the term; nothing if nobody knows."""
    page = tree(RICH.with_plan().pages()["planner/index.html"])
    assert "学期课表第 3 版 · 2026-08-28 14:30 更新" in page.text
    silent = pages(small.district(), small.timetable(), catalogue("zh"))["public/index.html"]
    assert "更新" not in silent.decode()
    later = pages(
        small.district(),
        small.timetable(),
        catalogue("en"),
        changed=datetime(2026, 12, 31, 23, 59, tzinfo=UTC),
    )
    assert "updated 2027-01-01 07:59" in later["public/index.html"].decode()
