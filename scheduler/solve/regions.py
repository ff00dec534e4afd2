"""Regions: parts of a district that share no school, teacher, vehicle, meeting or broadcast."""

from models.district import District
from scheduler.solve.excerpt import COMPARING
from scheduler.solve.links import Links
from scheduler.solve.reach import Reach


def regions(district: District, reach: Reach) -> list[frozenset[str]]:
    """Ids of the courses of each region, in the district's order.

    Where teachers of a subject are compared with each other, they are of one region.
    """
    links: Links[tuple[str, str]] = Links()
    courses = {course.id: course for course in district.courses}
    for id_, course in courses.items():
        people = {*reach.teachers.get(id_, ()), *reach.adults.get(id_, ()), *course.eligible, *course.sits_in}
        sources = [reach.schools[origin] for origin in reach.origins.get(id_, ())]
        schools = [("school", school) for school in (reach.schools[id_], *sources)]
        links.join([*schools, *(("person", person) for person in sorted(people))])
    for teacher in district.teachers:
        if teacher.employer is not None:
            links.join([("person", teacher.id), ("school", teacher.employer)])
        if teacher.rides:
            links.join([("person", teacher.id), ("vehicles", "")])
        if COMPARING & {name for name, weight in district.weights.items() if weight > 0}:
            links.join([("person", teacher.id), *(("subject", subject) for subject in teacher.subjects)])
    for broadcast in district.broadcasts:
        hearing = [c.id for c in district.courses if c.subject == broadcast.subject]
        links.join(("school", reach.schools[id_]) for id_ in hearing)
    for meeting in district.meetings:
        links.join([("school", meeting.school), *(("person", member) for member in meeting.members)])
    found: dict[tuple[str, str], list[str]] = {}
    for id_ in courses:
        found.setdefault(links.leader(("school", reach.schools[id_])), []).append(id_)
    return [frozenset(some) for some in found.values()]
