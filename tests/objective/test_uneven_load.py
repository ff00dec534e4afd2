"""Per subject, the difference of the most and the least lessons a week among those who may teach it."""

from models.base import Weeks
from models.course import CourseWeeks
from models.rules import Rules
from tests.examples import costs
from tests.live import HEARD_ART, aired, hear, heard, joining, live, origin, receiver
from tests.villages import ANN, BOB, FRI, MON, TUE, WED, busy, course, put, teacher, village

HILL, LAKE, MUSIC = course("hill3", "art"), course("lake3", "art"), course("hill3", "music")


def test_difference() -> None:
    """Ann 3 lessons and bob 1: 3 - 1 = 2; both 1: 0; ann 1 and bob none: 1."""
    district = village(HILL, LAKE)
    ann = [put("hill3/art", "ann", day, 1) for day in (MON, TUE, WED)]
    bob = put("lake3/art", "bob", MON, 1)
    costs("uneven_load", 2, district, [*ann, bob])
    costs("uneven_load", 0, district, [ann[0], bob])
    costs("uneven_load", 1, district, ann[:1])
    costs("uneven_load", 0, district, [])


def test_most_and_least_of_three() -> None:
    """Ann 3, bob 1 and cat none: 3 - 0 = 3."""
    district = village(HILL, LAKE, teachers=[ANN, BOB, teacher("cat", "wood")])
    ann = [put("hill3/art", "ann", day, 1) for day in (MON, TUE, WED)]
    costs("uneven_load", 3, district, [*ann, put("lake3/art", "bob", MON, 1)])


def test_one_teacher_of_a_subject() -> None:
    """Only ann has art: with 3 lessons there is nobody to compare with, 0."""
    district = village(HILL, teachers=[ANN, teacher("bob", "lake", subjects=("sport",))])
    costs("uneven_load", 0, district, [put("hill3/art", "ann", day, 1) for day in (MON, TUE, WED)])


def test_lessons_of_all_subjects_count() -> None:
    """Both have art, ann also music: ann 1 art + 2 music, bob 1 art: art 3 - 1 = 2, music (ann alone) 0."""
    district = village(HILL, LAKE, MUSIC, teachers=[ANN, teacher("bob", "lake", subjects=("art",))])
    lessons = [
        put("hill3/art", "ann", MON, 1),
        put("hill3/music", "ann", MON, 2),
        put("hill3/music", "ann", WED, 2),
        put("lake3/art", "bob", MON, 1),
    ]
    costs("uneven_load", 2, district, lessons)


def test_subjects_add_up() -> None:
    """Both have art and music, ann 2 lessons and bob none: 2 for art and 2 for music make 4."""
    district = village(HILL, MUSIC)
    costs("uneven_load", 4, district, [put("hill3/art", "ann", MON, 1), put("hill3/music", "ann", FRI, 1)])


def test_subject_without_a_course() -> None:
    """Both have music but no course is music: ann's 2 lessons of art count once, for art."""
    costs("uneven_load", 2, village(HILL), [put("hill3/art", "ann", day, 1) for day in (MON, WED)])


def test_who_may_give_no_course_is_not_compared() -> None:
    """Cat has art but the courses name ann and bob, or are of a grade not hers: ann 2 - bob 1 = 1, not 2."""
    lessons = [
        put("hill3/art", "ann", MON, 1),
        put("hill3/art", "ann", WED, 1),
        put("lake3/art", "bob", MON, 1),
    ]
    named = {"eligible": ("ann", "bob")}
    district = village(
        course("hill3", "art", **named),
        course("lake3", "art", **named),
        teachers=[ANN, BOB, teacher("cat", "wood")],
    )
    costs("uneven_load", 1, district, lessons)
    district = village(HILL, LAKE, teachers=[ANN, BOB, teacher("cat", "wood", grades=(4,))])
    costs("uneven_load", 1, district, lessons)


def test_one_course_is_enough_to_be_compared() -> None:
    """Bob may give lake's art only, ann hill's only: they are compared all the same, 2 - 0 = 2."""
    district = village(course("hill3", "art", eligible=("ann",)), course("lake3", "art", eligible=("bob",)))
    costs("uneven_load", 2, district, [put("hill3/art", "ann", MON, 1), put("hill3/art", "ann", WED, 1)])


def test_commitments_are_no_placements() -> None:
    """Bob's commitment of 2 lessons is not counted: ann 1 - bob 0 = 1."""
    commitments = (busy("lake", MON, "14:10-15:40", teacher="bob", lessons=2),)
    costs("uneven_load", 1, village(HILL, commitments=commitments), [put("hill3/art", "ann", MON, 1)])


def test_classes_together_are_one_lesson() -> None:
    """Ann's grades 3 and 4 are joined: 1 lesson, and bob none: 1; apart they are 2 lessons: 2."""
    courses = [HILL, course("hill4", "art")]
    joined = village(*courses, joinings=(joining("hill", "art", 3, 4),))
    third = put("hill3/art", "ann", MON, 1)
    costs("uneven_load", 1, joined, [third, put("hill4/art", "ann", MON, 1)])
    costs("uneven_load", 2, joined, [third, put("hill4/art", "ann", MON, 2)])


def test_receiving_is_nobodys_lesson() -> None:
    """Ann's lesson is received by two classes, with bob and cat there: ann 1, they none: 1."""
    district = live(
        origin(room="studio", receivers=2),
        HEARD_ART,
        receiver("wood3", room="screen_wood"),
        rules=Rules(common_minutes=10),
    )
    wood = hear("wood3/art", MON, 1, origin="hill3/art", origin_period=1, teacher="ann", adult="cat")
    costs("uneven_load", 1, district, [aired(MON), heard(MON), wood])


def test_weeks_are_compared_apart() -> None:
    """Ann has a lesson in odd weeks and bob one in even weeks: 1 in either week makes 2 in the cycle."""
    courses = course("hill3", "art", weeks=CourseWeeks.ODD), course("lake3", "art", weeks=CourseWeeks.EVEN)
    odd = put("hill3/art", "ann", MON, 1, weeks=Weeks.ODD)
    even = put("lake3/art", "bob", MON, 1, weeks=Weeks.EVEN)
    costs("uneven_load", 2, village(*courses, term={"weeks_in_cycle": 2}), [odd, even])
