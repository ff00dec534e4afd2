"""The nouns are closed, frozen, and refuse what can be seen from themselves alone."""

from datetime import date

import pytest
from pydantic import ValidationError

from models.bells import Period
from models.course import Course
from models.school import School
from models.teacher import Unavailability
from models.term import Term
from models.travel import Link


def test_frozen_and_closed() -> None:
    """A noun cannot be changed, and does not take fields it does not know."""
    school = School(id="A", name="甲")
    with pytest.raises(ValidationError, match="frozen"):
        school.name = "乙"  # type: ignore[misc]  # that is the point
    with pytest.raises(ValidationError, match="extra"):
        School.model_validate({"id": "A", "name": "甲", "town": "x"})


@pytest.mark.parametrize(
    ("noun", "values"),
    [
        (Period, {"weekday": 1, "label": "1", "start": 500, "end": 500}),
        (Period, {"weekday": 8, "label": "1", "start": 500, "end": 540}),
        (Period, {"weekday": 1, "label": "", "start": 500, "end": 540}),
        (Period, {"weekday": 1, "label": "1", "start": 500, "end": 1441}),
        (Term, {"name": "t", "first_day": date(2026, 9, 2), "last_day": date(2026, 9, 1)}),
        (Unavailability, {"weekday": 1, "start": 0, "end": 9}),
        (Unavailability, {"teacher": "T", "subject": "s", "weekday": 1, "start": 0, "end": 9}),
        (Unavailability, {"teacher": "T", "weekday": 1, "start": 9, "end": 9}),
        (Link, {"origin": "A", "destination": "B", "minutes": -1}),
        (Link, {"origin": "A", "destination": "B", "minutes": 1.5}),
        (Course, {"id": "c", "group": "g", "subject": "s", "minimum": 1, "target": 1, "days_apart": 0}),
    ],
)
def test_refused(
    noun: type[Period | Term | Unavailability | Link | Course], values: dict[str, object]
) -> None:
    """A value out of its bounds, or ends before starts, make no noun."""
    with pytest.raises(ValidationError):
        noun.model_validate(values)


def test_private_reasons_stay_private() -> None:
    """The reason of an unavailability is neither dumped nor printed."""
    away = Unavailability(teacher="T", weekday=1, start=0, end=9, reason="看病")
    assert "看病" not in away.model_dump_json() + repr(away) + str(away)
