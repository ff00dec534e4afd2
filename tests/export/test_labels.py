"""What people read in place of ids."""

from models.group import SchoolClass
from scheduler.export.labels import labels
from tests.export import small


def test_a_name_of_ones_own_stands_alone() -> None:
    """One music teacher, so no id is needed."""
    assert labels(small.district()).teacher["T1"] == "音乐教师甲"


def test_shared_names_carry_the_id() -> None:
    """Two English teachers of one name are told apart."""
    found = labels(small.district()).teacher
    assert (found["T2"], found["T3"]) == ("英语教师甲 (T2)", "英语教师甲 (T3)")


def test_classes_of_one_name_carry_the_school() -> None:
    """Both schools have a 三年级; the one 一年级 and the joint class need nothing."""
    found = labels(small.district()).group
    assert dict(found) == {"C1": "梁家小学 三年级", "C2": "一年级", "C3": "草滩小学 三年级", "J1": "大班"}


def test_beside_its_school_a_class_is_plain() -> None:
    """A calendar says the school itself."""
    assert labels(small.district()).plain_group["C3"] == "三年级"


def test_schools_are_places_too() -> None:
    """A journey goes from either to either."""
    assert dict(labels(small.district()).place) == {"S1": "梁家小学", "S2": "草滩小学", "county": "县城"}


def test_long_and_empty_names() -> None:
    """A long name is cut with a mark; without a name the id stands in."""
    classes = (
        SchoolClass(id="L", name="长" * 61, school="S1", grade=1),
        SchoolClass(id="E", name=" ", school="S1", grade=1),
    )
    found = labels(small.district().model_copy(update={"classes": classes, "joint_classes": ()})).group
    assert dict(found) == {"L": "长" * 59 + "…", "E": "E"}


def test_rooms_are_told_apart_within_their_school() -> None:
    """Two schools have a music room each: the school stands beside it. Two in one school have their ids."""
    district = small.district()
    room = district.rooms[0]
    elsewhere = room.model_copy(update={"id": "R2", "school": "S1"})
    apart = labels(district.model_copy(update={"rooms": (room, elsewhere)})).room
    assert apart == {"R1": "音乐教室", "R2": "音乐教室"}
    same = elsewhere.model_copy(update={"school": room.school})
    together = labels(district.model_copy(update={"rooms": (room, same)})).room
    assert together == {"R1": "音乐教室 (R1)", "R2": "音乐教室 (R2)"}
