"""Classes and joint classes together."""

from scheduler.term.groups import all_groups, school_of_group
from tests.export import small


def test_joint_classes_follow_classes() -> None:
    """Both kinds are listed, in the district's order."""
    assert [group.id for group in all_groups(small.district())] == ["C1", "C2", "C3", "J1"]


def test_every_group_has_its_school() -> None:
    """A joint class is at the school that it names."""
    assert school_of_group(small.district()) == {"C1": "S1", "C2": "S2", "C3": "S2", "J1": "S2"}
