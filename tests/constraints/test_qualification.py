"""Teachers give only what they may: subject, grades, and the course's list of teachers."""

from tests.examples import allows, broken, forbids
from tests.live import home
from tests.villages import ANN, BOB, TUE, clock, course, joint, put, teacher, village

ART = course("hill3", "art")


def test_subject() -> None:
    """Bob has art and ann has music only: giving bob's art lesson to ann breaks the rule."""
    district = village(ART, teachers=[teacher("ann", subjects=("music",)), BOB])
    broken(
        "qualification",
        district,
        [put("hill3/art", "bob", TUE, 1)],
        [put("hill3/art", "ann", TUE, 1)],
        course="hill3/art",
        teacher="ann",
        school="hill",
        weekday=TUE,
        start=clock("8:00"),
        end=clock("8:40"),
    )


def test_grade() -> None:
    """Ann may teach grade 3: the class of grade 3 is fine, that of grade 4 is not."""
    district = village(ART, course("hill4", "art"), teachers=[teacher("ann", grades=(3,)), BOB])
    allows(district, [put("hill3/art", "ann", TUE, 1)])
    forbids("qualification", district, [put("hill4/art", "ann", TUE, 1)])


def test_no_grades_means_all() -> None:
    """Ann has no list of grades: grades 3, 4 and 5 are all fine."""
    district = village(ART, course("hill4", "art"), course("hill5", "art"))
    allows(
        district,
        [put("hill3/art", "ann", TUE, 1), put("hill4/art", "ann", TUE, 2), put("hill5/art", "ann", TUE, 3)],
    )


def test_every_member_of_a_joint_class() -> None:
    """Grades 3 and 4 sit together: a teacher of grade 3 alone may
    not take them, one of grades 3 and 4 may.
    """
    big = course("big", "art")
    classes = (joint("big", "hill3", "hill4"),)
    narrow, wide = teacher("ann", grades=(3,)), teacher("ann", grades=(3, 4))
    forbids(
        "qualification",
        village(big, teachers=[narrow, BOB], joint_classes=classes),
        [put("big/art", "ann", TUE, 1)],
    )
    allows(village(big, teachers=[wide, BOB], joint_classes=classes), [put("big/art", "ann", TUE, 1)])


def test_list_of_teachers() -> None:
    """The course names bob: ann, who has the subject and the grade, may not give it."""
    district = village(course("hill3", "art", eligible=("bob",)))
    allows(district, [put("hill3/art", "bob", TUE, 1)])
    forbids("qualification", district, [put("hill3/art", "ann", TUE, 1)])


def test_list_of_two_teachers() -> None:
    """The course names ann and bob: each may give it, cat may not."""
    district = village(
        course("hill3", "art", eligible=("ann", "bob")), teachers=[ANN, BOB, teacher("cat", "hill")]
    )
    allows(district, [put("hill3/art", "ann", TUE, 1)])
    allows(district, [put("hill3/art", "bob", TUE, 1)])
    forbids("qualification", district, [put("hill3/art", "cat", TUE, 1)])


def test_duty_of_those_on_the_list() -> None:
    """Ann has neither subject nor grade, but the duty is hers; bob has both and is not on the list."""
    watch = course("hill3", "晨读", duty=True, eligible=("ann",))
    district = village(
        watch, teachers=[teacher("ann", grades=(5,)), teacher("bob", "lake", subjects=("晨读",))]
    )
    allows(district, [put("hill3/晨读", "ann", TUE, 1)])
    forbids("qualification", district, [put("hill3/晨读", "bob", TUE, 1)])


def test_home_lessons_of_those_on_the_list() -> None:
    """Home lessons at hill are ann's, whatever she teaches; bob is not on the list."""
    district = village(home("ann", "hill", 2))
    allows(district, [put("home/ann", "ann", TUE, 1), put("home/ann", "ann", TUE, 2)])
    forbids("qualification", district, [put("home/ann", "bob", TUE, 1)])


def test_home_lessons_are_no_class() -> None:
    """Ann's and bob's home lessons at hill in the same period are two classes elsewhere, not one."""
    district = village(home("ann", "hill", 2), home("bob", "hill", 2))
    allows(district, [put("home/ann", "ann", TUE, 1), put("home/bob", "bob", TUE, 1)])
