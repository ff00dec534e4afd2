"""Independent parts: what shares a teacher, or is compared, belongs together; everything is in one part."""

from collections.abc import Sequence

from models.district import District
from models.teacher import Teacher
from scheduler.solve.exact import build
from scheduler.solve.relaxation.parts import parts
from tests.villages import MON, blocked, busy, course, teacher, village

ART, MUSIC = (course("hill3", "art"), course("lake3", "art")), (course("hill3", "music"),)


def _parts(district: District) -> set[tuple[tuple[int, ...], tuple[int, ...]]]:
    """(courses, teachers) of each part."""
    found = parts(build(district))
    courses = sorted(c for part in found for c in part.courses)
    teachers = sorted(t for part in found for t in part.teachers)
    assert courses == list(range(len(district.courses))), "every course is in one part"
    assert teachers == list(range(len(district.teachers))), "every teacher is in one part"
    return {(tuple(sorted(p.courses)), tuple(sorted(p.teachers))) for p in found}


def _staff(*subjects: Sequence[str]) -> list[Teacher]:
    return [teacher(name, subjects=s) for name, s in zip(("ann", "bob", "cat"), subjects, strict=False)]


def test_subjects_with_their_own_teachers_are_independent() -> None:
    """Ann teaches art, bob music; that both sit in class hill3 is dropped."""
    district = village(*ART, *MUSIC, teachers=_staff(["art"], ["music"]))
    assert _parts(district) == {((0, 1), (0,)), ((2,), (1,))}


def test_a_teacher_of_two_subjects_joins_them() -> None:
    """With cat, who teaches both, all is one part."""
    district = village(*ART, *MUSIC, teachers=_staff(["art"], ["music"], ["art", "music"]))
    assert _parts(district) == {((0, 1, 2), (0, 1, 2))}


def test_one_subject_falls_apart_only_where_nobody_is_compared() -> None:
    """Art at hill only by ann, at lake only by bob: they share no course, but their loads are compared."""
    courses = (course("hill3", "art", eligible=("ann",)), course("lake3", "art", eligible=("bob",)))
    assert _parts(village(*courses, teachers=_staff(["art"], ["art"]))) == {((0, 1), (0, 1))}


def test_a_teacher_who_is_only_compared_belongs_to_the_part() -> None:
    """Bob, blocked all week, can give no art, but his load of 0 counts in its fairness."""
    out = tuple(blocked(day, "0:00-23:59", teacher="bob") for day in range(1, 6))
    district = village(*ART, teachers=_staff(["art"], ["art"]), unavailability=out)
    assert _parts(district) == {((0, 1), (0, 1))}


def test_teachers_without_courses_are_parts() -> None:
    """Cat has a commitment and no course: her way is a part of its own."""
    meeting = (busy("lake", MON, "9:00-9:40", teacher="cat"),)
    district = village(*ART, teachers=_staff(["art"], ["art"], ["sports"]), commitments=meeting)
    assert _parts(district) == {((0, 1), (0, 1)), ((), (2,))}


def test_courses_without_a_teacher_are_parts() -> None:
    """Sports in two classes, taught by nobody: each is a part."""
    district = village(
        *ART, course("hill3", "sports"), course("hill4", "sports"), teachers=_staff(["art"], ["art"])
    )
    assert _parts(district) == {((0, 1), (0, 1)), ((2,), ()), ((3,), ())}


def test_nothing_at_all() -> None:
    """Teachers without courses are compared with nobody: a part each."""
    assert _parts(village(teachers=_staff(["art"], ["art"]))) == {((), (0,)), ((), (1,))}
