"""Every clause of every kind of district can be said, in both languages, and so can every easing of it."""

from pathlib import Path

import pytest

from scheduler.commands.clause_words import ClauseWords
from scheduler.explain.clause import Clause
from scheduler.explain.clauses import demands, eased, supplies
from scheduler.locale import LANGUAGES, Language, catalogue
from scheduler.read import read_district
from tests.agreement.cases import FAMILIES, case
from tests.villages import MON, TUE, busy, course, village

INSTANCES = sorted(path.parent for path in (Path(__file__).parents[2] / "instances").glob("*/best.json"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("folder", INSTANCES, ids=lambda path: path.name)
def test_of_every_case(folder: Path, language: Language) -> None:
    """Every clause of the cases, with no placeholder left, no list in brackets and no id of a teacher."""
    district = read_district(folder).district
    said = ClauseWords(catalogue(language), district)
    for text in said.all((*demands(district), *supplies(district))):
        assert text
        assert not set("{}[]<>") & set(text), text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("family", FAMILIES)
def test_of_every_family(family: str, language: Language) -> None:
    """Every easing of every clause of tiny districts says something else than the clause."""
    district = case(0, family=family).district
    said = ClauseWords(catalogue(language), district)
    for clause in (*demands(district), *supplies(district)):
        for easing in eased(district, clause):
            assert said.eased(easing) != said.one(clause)


def test_alike_is_said_once() -> None:
    """Three classes that want a lesson each are one sentence; two are two."""
    three = [course(name, "art", minimum=1) for name in ("hill3", "hill4", "hill5")]
    district = village(*three)
    said = ClauseWords(catalogue("en"), district)
    wanted = demands(district)
    assert list(said.all(wanted)) == ["art at 坡上小学 (3 classes): at least 3 lessons a week together"]
    assert len(list(said.all(wanted[:2]))) == 2


def test_times_of_one_are_said_together() -> None:
    """What somebody is taken by is one list of times."""
    rows = (busy("hill", MON, "8:00-8:40", teacher="ann"), busy("hill", TUE, "8:50-9:30", teacher="ann"))
    district = village(commitments=rows)
    said = ClauseWords(catalogue("zh"), district)
    assert list(said.all([Clause("commitments", row) for row in rows])) == [
        "安老师周一8:00–8:40、周二8:50–9:30已有安排"
    ]
