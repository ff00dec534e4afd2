"""Ways to fix modes and joint classes of a district before anything is solved."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from models.course import Course, Mode
from models.district import District
from models.group import Joining, JointClass

FREE = "chosen"
"""The variant in which the solver chooses."""

Modes = Mapping[str, tuple[Mode, ...]]
"""Modes by course id; courses without an entry keep theirs."""


def open_courses(district: District) -> list[Course]:
    """Courses that can be met by visits and by broadcasts."""
    return [c for c in district.courses if {Mode.VISITING, Mode.SYNCHRONOUS} <= set(c.modes)]


def visiting(district: District) -> Modes:
    """Every lesson by a visitor."""
    return {course.id: (Mode.VISITING,) for course in open_courses(district)}


def synchronous(district: District) -> Modes:
    """Every lesson received, but for courses of which some have to be in person: those are visited."""
    return {
        course.id: (Mode.VISITING if course.in_person else Mode.SYNCHRONOUS,)
        for course in open_courses(district)
    }


def counted(district: District) -> Modes:
    """The cheaper single mode, school by school and subject by subject, as one would count on paper.

    Visits: as many days as the course with most lessons has; a day costs its two journeys, the day away and
    the way there and back from the nearest teacher. Broadcasts: their price a lesson, and no more of them
    than the origins have places; those who save most come first.
    """
    school_of = {class_.id: class_.school for class_ in district.classes}
    groups: dict[tuple[str, str], list[Course]] = defaultdict(list)
    for course in open_courses(district):
        groups[school_of[course.group], course.subject].append(course)
    places = _places(district)
    price = district.weights["received_lessons"]
    modes = dict(visiting(district))
    savings = {
        key: _trip(district, *key) * max(c.minimum for c in courses) - price * sum(c.minimum for c in courses)
        for key, courses in groups.items()
        if not any(c.in_person for c in courses)
    }
    for key in sorted(savings, key=lambda key: (-savings[key], key)):
        lessons = sum(course.minimum for course in groups[key])
        if savings[key] > 0 and lessons <= places[key[1]]:
            places[key[1]] -= lessons
            modes |= {course.id: (Mode.SYNCHRONOUS,) for course in groups[key]}
    return modes


def _places(district: District) -> dict[str, int]:
    """Lessons of each subject that can be received, all origins together."""
    places: dict[str, int] = defaultdict(int)
    for course in district.courses:
        places[course.subject] += course.minimum * course.receivers
    return places


def _trip(district: District, school: str, subject: str) -> int:
    """Equivalent minutes of one day's visit from the nearest school that employs a teacher of the subject."""
    minutes = {(link.origin, link.destination): link.minutes for link in district.travel}
    homes = {t.employer for t in district.teachers if subject in t.subjects and t.employer}
    weights = district.weights
    way = min(minutes[home, school] for home in homes)
    return weights["days_away"] + 2 * weights["journeys"] + 2 * weights["travel_minutes"] * way


def with_modes(district: District, modes: Modes) -> District:
    """The district with these modes fixed."""
    courses = tuple(
        c.model_copy(update={"modes": modes[c.id]}) if c.id in modes else c for c in district.courses
    )
    return District(**{**dict(district), "courses": courses})


def always_joined(district: District) -> District:
    """Classes that may be joined are one joint class; it is visited, for no origin has its grades."""
    joint, courses = list(district.joint_classes), list(district.courses)
    for row in district.joinings:
        members = tuple(c.id for c in district.classes if c.school == row.school and c.grade in row.grades)
        mine = [c for c in courses if c.group in members and c.subject == row.subject]
        joint.append(_joint(row, members))
        courses = [c for c in courses if c not in mine]
        changed = {"id": joint[-1].id, "group": joint[-1].id, "modes": (Mode.VISITING,)}
        courses.append(mine[0].model_copy(update=changed))
    fixed = {"joint_classes": tuple(joint), "courses": tuple(courses), "joinings": ()}
    return District(**{**dict(district), **fixed})


def _joint(row: Joining, members: tuple[str, ...]) -> JointClass:
    name = f"{row.school}/{row.subject}"
    return JointClass(id=name, name=name, school=row.school, members=members)


def never_joined(district: District) -> District:
    """No classes may be joined."""
    return District(**{**dict(district), "joinings": ()})


def variants(district: District) -> Iterator[tuple[str, District]]:
    """The free choice, then everything fixed beforehand."""
    yield FREE, district
    yield "visiting, always joined", always_joined(district)
    for name, fix in (("visiting", visiting), ("synchronous", synchronous), ("counted", counted)):
        fixed = with_modes(district, fix(district))
        yield f"{name}, never joined", never_joined(fixed)
        yield f"{name}, joined by choice", fixed
