"""What the records (实际执行) say of dated lessons: which took place, and which of them count."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from models.district import District
from models.plan import Dated
from models.quota import Delivery
from models.timetable import Placement


class Deliveries:
    """The records of one district."""

    def __init__(self, district: District) -> None:
        self._rows = {(one.day, one.course, one.period): one for one in district.deliveries}
        self._least = district.rules.counting_minutes

    def __bool__(self) -> bool:
        return bool(self._rows)

    def of(self, day: date, lesson: Placement) -> Delivery | None:
        """The record of a lesson; None if there is none."""
        return self._rows.get((day, lesson.course, lesson.period))

    def signed(self, day: date, lesson: Placement) -> bool:
        """Whether somebody came and signed for it, however long it lasted."""
        record = self.of(day, lesson)
        return record is not None and record.signed and record.outcome != "cancelled"

    def counts(self, day: date, lesson: Placement) -> bool:
        """Whether it was signed for, and held or interrupted after the least minutes (`counting_minutes`)."""
        record = self.of(day, lesson)
        return record is not None and self._counted(record)

    def outcomes(self, on: date) -> Counter[str]:
        """How many of the records before a date say what; "counted" are those that count."""
        told = [record for record in self._rows.values() if record.day < on]
        found: Counter[str] = Counter(record.outcome for record in told)
        found["counted"] = sum(map(self._counted, told))
        return found

    def unrecorded(self, dated: Iterable[Dated], on: date) -> int:
        """How many lessons before a date nobody has recorded."""
        return sum(
            one.day < on and self.of(one.day, one.decision) is None
            for one in dated
            if isinstance(one.decision, Placement)
        )

    def unplanned(self, dated: Iterable[Dated]) -> tuple[Delivery, ...]:
        """Records of lessons that are not planned then, by date."""
        known = {
            (one.day, one.decision.course, one.decision.period)
            for one in dated
            if isinstance(one.decision, Placement)
        }
        odd = (self._rows[key] for key in self._rows.keys() - known)
        return tuple(sorted(odd, key=lambda record: (record.day, record.course, record.period)))

    def _counted(self, record: Delivery) -> bool:
        if not record.signed or record.outcome == "cancelled":
            return False
        return record.outcome == "held" or (record.minutes or 0) >= self._least
