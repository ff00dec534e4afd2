"""Teachers who are compared: those qualified for a course of the same subject."""

from scheduler.solve.compile_problem import compile_problem
from scheduler.solve.subjects import teachers_by_subject
from tests.villages import BOB, blocked, course, teacher, village

ART, MUSIC = course("hill3", "art"), course("hill4", "music")


def test_each_subject_has_its_teachers() -> None:
    """Ann gives art, bob art and music, cat music: art is ann's and bob's, music bob's and cat's."""
    teachers = [teacher("ann", subjects=("art",)), BOB, teacher("cat", "wood", subjects=("music",))]
    assert teachers_by_subject(compile_problem(village(ART, MUSIC, teachers=teachers))) == [[0, 1], [1, 2]]


def test_a_single_teacher_is_compared_with_nobody() -> None:
    """Art has only ann, music nobody: there is no group."""
    teachers = [teacher("ann", subjects=("art",))]
    assert teachers_by_subject(compile_problem(village(ART, MUSIC, teachers=teachers))) == []


def test_a_subject_without_courses_has_no_group() -> None:
    """Ann and bob could both give music, but no class has it."""
    assert teachers_by_subject(compile_problem(village(ART))) == [[0, 1]]
    assert teachers_by_subject(compile_problem(village())) == []


def test_only_qualified_teachers_count() -> None:
    """Cat has the subject but not grade 3, and the other course names bob alone; so bob is on his own."""
    teachers = [BOB, teacher("cat", grades=(4,))]
    courses = (course("hill3", "art"), course("hill4", "art", eligible=("bob",)))
    assert teachers_by_subject(compile_problem(village(*courses, teachers=teachers))) == []


def test_one_course_of_the_subject_is_enough() -> None:
    """Bob may give the third grade and cat the fourth: no course has both, but both teach art."""
    teachers = [teacher("bob", grades=(3,)), teacher("cat", grades=(4,))]
    courses = (course("hill3", "art"), course("hill4", "art"))
    assert teachers_by_subject(compile_problem(village(*courses, teachers=teachers))) == [[0, 1]]


def test_a_teacher_without_a_free_slot_is_compared_all_the_same() -> None:
    """Bob is qualified for art and blocked all week: his load of 0 counts."""
    out = tuple(blocked(day, "0:00-23:59", teacher="bob") for day in range(1, 6))
    assert teachers_by_subject(compile_problem(village(ART, unavailability=out))) == [[0, 1]]
