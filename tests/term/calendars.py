"""Random calendars for the small district, and the two readings of them."""

from datetime import date, timedelta

from hypothesis import strategies as st

from models.base import Weeks
from models.calendar import CalendarRow
from models.course import Half
from models.district import District
from tests.export import small

DAYS = [date(2026, 9, 1) + timedelta(days=n) for n in range(18)]
LABELS = ("1", "2", "3", "4", "早读")


def district(rows: tuple[CalendarRow, ...], weeks_in_cycle: int = 1) -> District:
    """The small district with a calendar."""
    plain = small.district()
    term = plain.term.model_copy(update={"weeks_in_cycle": weeks_in_cycle})
    return plain.model_copy(update={"calendar": rows, "term": term})


@st.composite
def rows(draw: st.DrawFn) -> tuple[CalendarRow, ...]:
    """Rows of few dates, no two of which speak of the same periods with the same right."""
    found: dict[object, CalendarRow] = {}
    for _ in range(draw(st.integers(0, 8))):
        part = draw(st.sampled_from(["day", Half.MORNING, Half.AFTERNOON, "periods"]))
        follows = draw(st.sampled_from(["off", "weekday", "date"]))
        row = CalendarRow(
            day=draw(st.sampled_from(DAYS[:6])),
            school=draw(st.sampled_from([None, "S1", "S2"])),
            half=part if isinstance(part, Half) else None,
            periods=(draw(st.sampled_from(LABELS)),) if part == "periods" else (),
            follows=draw(st.integers(1, 7)) if follows == "weekday" else None,
            follows_date=draw(st.sampled_from(DAYS)) if follows == "date" else None,
            weeks=draw(st.sampled_from([None, Weeks.ODD, Weeks.EVEN])) if follows == "weekday" else None,
        )
        found[row.day, row.school, row.half, row.periods] = row
    return tuple(found.values())
