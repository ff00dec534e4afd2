"""Shortlists leave nobody out whom a rule would have admitted."""

import pytest

from models.district import District
from scheduler.solve.compile_problem import compile_problem
from scheduler.solve.constraints import local_adult, qualification
from scheduler.solve.people import People
from tests.agreement.cases import FAMILIES
from tests.villages import course, teacher, village

TEACHERS = [
    teacher("ann", "hill", subjects=("art", "music")),
    teacher("bob", "lake", subjects=("music",)),
    teacher("cat", None, subjects=("art",)),
]


def _names(district: District) -> list[list[str]]:
    """The shortlist of each course."""
    problem = compile_problem(district)
    return [[t.model.id for t in People(problem).shortlist(c)] for c in problem.courses]


def test_without_a_list_it_is_whoever_has_the_subject() -> None:
    """Art is taught by ann and cat, music by ann and bob, sports by nobody."""
    courses = (course("hill3", "art"), course("hill4", "music"), course("wood3", "sports"))
    assert _names(village(*courses, teachers=TEACHERS)) == [["ann", "cat"], ["ann", "bob"], []]


def test_with_a_list_it_is_the_list_in_the_order_of_the_district() -> None:
    """Cat and ann are listed: ann comes first, as in the table of teachers."""
    courses = (course("hill3", "art", eligible=("cat", "ann")),)
    assert _names(village(*courses, teachers=TEACHERS)) == [["ann", "cat"]]


def test_a_schools_own_people() -> None:
    """Hill employs ann, lake bob, wood nobody; cat belongs to no school."""
    people = People(compile_problem(village(teachers=TEACHERS)))
    assert [[t.model.id for t in people.of(school)] for school in range(3)] == [["ann"], ["bob"], []]


@pytest.mark.parametrize("family", FAMILIES)
def test_rules_admit_nobody_else(family: str) -> None:
    """Of ten districts of each family: no rule would have admitted a teacher whom it is not asked about."""
    for number in range(10):
        problem = compile_problem(FAMILIES[family].draw(f"shortlist.{number}"))
        people = People(problem)
        for one in problem.courses:
            listed, own = people.shortlist(one), people.of(one.school)
            for teacher_ in problem.teachers:
                assert teacher_ in listed or not qualification.admits(problem, one, teacher_)
                assert teacher_ in own or not local_adult.admits_adult(problem, one, teacher_)
