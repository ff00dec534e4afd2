"""The map of a day, its positions worked by hand."""

from hypothesis import given
from hypothesis import strategies as st

from scheduler.export.pages.day_map import MARGIN_Y, MOST_HEIGHT, WIDTH, Arrow, Node, day_map, fitted

TWO = {"A": (-10.0, 0.0), "B": (10.0, 0.0)}
NAMES = {"A": "甲校", "B": "乙校"}


def test_fitted_to_the_width() -> None:
    """20 minutes over 640 - 2 x 84 pixels; the picture is as high as its margins."""
    assert fitted(TWO) == ({"A": (84, 56), "B": (556, 56)}, 112)


def test_fitted_to_the_height() -> None:
    """A square of 10 minutes: 460 - 2 x 56 = 348 pixels, in the middle of the width."""
    placed, height = fitted({"A": (0.0, 0.0), "B": (10.0, 10.0)})
    assert placed == {"A": (146, 56), "B": (494, 404)}
    assert height == MOST_HEIGHT


def test_a_single_place() -> None:
    """In the middle."""
    assert fitted({"A": (0.0, 0.0)}) == ({"A": (320, 56)}, 112)


def test_names_stand_below() -> None:
    """The baseline 22 below the middle of the place: its radius 7, a line of 13, and 2."""
    found = day_map(TWO, NAMES, {})
    assert found.nodes == (
        Node("甲校", 84, 56, 84, 78, "middle"),
        Node("乙校", 556, 56, 556, 78, "middle"),
    )


def test_a_name_gives_way() -> None:
    """Of two places one above the other, 22 pixels apart, the upper one has its name above."""
    points = {"A": (0.0, 0.0), "B": (0.0, 22.0), "C": (472.0, 0.0)}
    nodes = {node.text: node for node in day_map(points, {**NAMES, "C": "丙校"}, {}).nodes}
    assert nodes["甲校"].name_y == nodes["甲校"].y - 12
    assert nodes["乙校"].name_y == nodes["乙校"].y + 22


def test_an_arrow() -> None:
    """From rim to rim, bowed by 36 to its right, which is below; its number in the middle of the bow.

    From (84 + 9, 56) to (556 - 14, 56); the curve passes half-way to (320, 56 + 2 x 36).
    """
    (arrow,) = day_map(TWO, NAMES, {("A", "B"): [1]}).arrows
    assert arrow == Arrow("M93.0,56.0Q320.0,128.0 542.0,56.0", 3.5, "1", 318.8, 96)


def test_there_and_back_do_not_coincide() -> None:
    """The way back is bowed to the other side, and thinner if fewer take it."""
    there, back = day_map(TWO, NAMES, {("A", "B"): [1, 2], ("B", "A"): [3]}).arrows
    assert there.y > 56 > back.y
    assert (there.width, back.width) == (3.5, 2.3)  # 1.2 + 2.3, and 1.2 + half of 2.3


def test_many_numbers_are_cut() -> None:
    """Four are shown."""
    (arrow,) = day_map(TWO, NAMES, {("A", "B"): [1, 2, 3, 4, 5]}).arrows
    assert arrow.text == "1, 2, 3, 4…"


@given(st.lists(st.tuples(st.floats(-90, 90), st.floats(-90, 90)), min_size=1, max_size=9))
def test_all_places_are_in_the_picture(points: list[tuple[float, float]]) -> None:
    """Whatever the layout, with their margins."""
    placed, height = fitted({str(number): point for number, point in enumerate(points)})
    assert height <= MOST_HEIGHT
    for x, y in placed.values():
        assert 0 <= x <= WIDTH
        assert MARGIN_Y - 0.1 <= y <= height - MARGIN_Y + 0.1
