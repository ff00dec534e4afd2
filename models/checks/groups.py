"""Joint classes and multi-grade rooms are several classes of one school."""

from collections.abc import Iterator

from models.checks.facts import Facts
from models.checks.law import needing
from models.flaws import Flaw


@needing("classes", spoils=True)
def member_elsewhere(facts: Facts) -> Iterator[Flaw]:
    """All members of a joint class are at its school."""
    for index, joint in enumerate(facts.district.joint_classes):
        for member in joint.members:
            school = facts.school_of.get(member)
            if school is not None and school != joint.school:
                params: dict[str, str | int] = {
                    "member": member,
                    "school": joint.school,
                    "other_school": school,
                }
                yield Flaw("member_elsewhere", "joint_classes", index, "members", params)


@needing()
def lonely_joint_class(facts: Facts) -> Iterator[Flaw]:
    """A joint class has at least two members."""
    for index, joint in enumerate(facts.district.joint_classes):
        if len(set(joint.members)) < 2:
            params: dict[str, str | int] = {"group": joint.id, "count": len(set(joint.members))}
            yield Flaw("lonely_joint_class", "joint_classes", index, "members", params)


@needing("classes")
def lonely_multi_grade(facts: Facts) -> Iterator[Flaw]:
    """A multi-grade room is that of at least two classes of its school."""
    rooms = [(class_.school, class_.multi_grade) for class_ in facts.district.classes]
    for index, room in enumerate(rooms):
        if room[1] and rooms.count(room) < 2:
            params: dict[str, str | int] = {"school": room[0], "item": room[1]}
            yield Flaw("lonely_multi_grade", "classes", index, "multi_grade", params)
