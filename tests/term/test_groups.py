"""Classes and joint classes together."""

from scheduler.term.groups import all_groups, classes_of_group, school_of_group
from tests.export import small


def test_joint_classes_follow_classes() -> None:
    """Both kinds are listed, in the district's order."""
    assert [group.id for group in all_groups(small.district())] == ["C1", "C2", "C3", "J1"]


def test_every_group_has_its_school() -> None:
    """A joint class is at the school that it names; a school, for its own lessons, is at itself."""
    schools = {"S1": "S1", "S2": "S2"}
    assert school_of_group(small.district()) == schools | {"C1": "S1", "C2": "S2", "C3": "S2", "J1": "S2"}


def test_the_classes_of_a_group() -> None:
    """A class is its own; a joint class has its members; a school's own lessons have no class."""
    classes = classes_of_group(small.district())
    assert (classes["C1"], classes["J1"], classes["S1"]) == (("C1",), ("C2", "C3"), ())
