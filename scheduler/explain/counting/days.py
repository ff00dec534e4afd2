"""Lessons of a course against the days on which it may have any, far enough apart."""

from collections.abc import Iterator, Sequence

from scheduler.explain.counting.ground import Ground, by_day
from scheduler.explain.counting.stock import Bin, Lot, Stock

KIND = "days"


def stocks(ground: Ground) -> Iterator[Stock]:
    """One for each course with days apart."""
    for course in ground.problem.courses:
        model = course.model
        if model.minimum and model.days_apart > 1:
            days = sorted(by_day(ground.slots(course)))
            bin_ = Bin("")
            lots = {Lot(model.id, day): model.max_day for day in days}
            held = most_days(days, model.days_apart) * model.max_day
            yield Stock(
                KIND, {model.id: model.minimum}, lots, dict.fromkeys(lots, frozenset([bin_])), {bin_: held}
            )


def most_days(days: Sequence[int], apart: int) -> int:
    """Most of the weekdays that differ by so many or more, the earliest first."""
    count, after = 0, 0
    for day in days:
        if count == 0 or day - after >= apart:
            count, after = count + 1, day
    return count
