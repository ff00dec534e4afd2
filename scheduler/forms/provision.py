"""开足开齐统计表: a sheet a school; by month, class and subject what was due, timetabled and given."""

from collections.abc import Iterator

from scheduler.accounts.class_months import ClassMonth, class_months
from scheduler.export.table import Cell
from scheduler.forms.material import Material
from scheduler.forms.sheet import Row, Sheet

_ADDED = ("due", "timetabled", "delivered", "unrecorded", "lacking")


def provision(material: Material) -> Iterator[Sheet]:
    """The months of the span, whole weeks each."""
    names = material.telling.labels
    every = class_months(material.district, material.plan, material.first, material.last)
    for school in material.district.schools:
        rows = [_row(material, one) for one in every if one.school == school.id]
        if rows:
            sums: dict[str, Cell] = {key: sum(float(row[key]) for row in rows) for key in _ADDED}
            yield Sheet(
                name=names.school[school.id],
                facts=(
                    ("school", names.school[school.id]),
                    (
                        "span",
                        material.words.text(
                            "export.dates", first=material.first.isoformat(), last=material.last.isoformat()
                        ),
                    ),
                ),
                rows=tuple(rows),
                totals={"month": material.words.text("export.total"), **sums},
            )


def _row(material: Material, one: ClassMonth) -> Row:
    return {
        "month": one.month,
        "group": material.telling.labels.plain_group[one.group],
        "subject": one.subject,
        "weeks": one.weeks,
        "due": one.due,
        "timetabled": one.timetabled,
        "delivered": one.delivered,
        "unrecorded": one.unrecorded,
        "lacking": max(0, one.due - one.timetabled),
    }
