"""A line below a week: the lessons that there are beside the least that are due."""

from collections.abc import Callable, Sequence

from scheduler.export.grid import View
from scheduler.export.provision import Provided


def totals(view: View, due: Sequence[Provided], name: Callable[[Provided], str]) -> tuple[str, bool]:
    """The line, and whether anything is missing; rows that `name` calls the same are added up.

    Nothing where nothing is due and nothing is given.
    """
    text = view.catalogue.text
    sums: dict[str, list[int]] = {}
    for row in due:
        found = sums.setdefault(name(row), [0, 0, 0])
        for place, number in enumerate((row.timetabled, row.required, row.missing)):
            found[place] += number
    if not any(timetabled or required for timetabled, required, _ in sums.values()):
        return "", False
    parts = [_part(view, what, *numbers) for what, numbers in sums.items()]
    whole = [sum(numbers[place] for numbers in sums.values()) for place in range(3)]
    if len(sums) > 1:
        parts.append(_part(view, text("export.total"), *whole))
    return text("export.totals.line", parts=view.catalogue.join(parts)), whole[2] > 0


def _part(view: View, what: str, timetabled: int, required: int, missing: int) -> str:
    key = "lacking" if missing else "part"
    return view.catalogue.text(
        f"export.totals.{key}", what=what, timetabled=timetabled, required=required, missing=missing
    )
