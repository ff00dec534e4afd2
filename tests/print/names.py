"""Districts whose names look like the markup of anything."""

from models.base import Model
from models.district import District

HOSTILE = (
    '#import "x": *', "*粗* _斜_ `码`", "[甲](乙) $x^2$ <l> @ref", "a\\b \"引\" 'q' // 注 /* */",
    "=SUM(A1)", "#" * 9, "{{名}} {% %} &amp; <b>", "https://example.cn/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
)  # fmt: skip
"""Names that must come out as text."""


def renamed(district: District, *names: str) -> District:
    """The district with schools, classes and teachers called so, in turn; each keeps something of its own."""
    place = iter(range(10_000))

    def other(one: Model) -> Model:
        number = next(place)
        return one.model_copy(update={"name": f"{names[number % len(names)]}{number}"})

    tables = {name: tuple(map(other, getattr(district, name))) for name in ("schools", "classes", "teachers")}
    return district.model_copy(update=tables)
