"""The term's dates, and in which week of the cycle they are."""

from datetime import date, timedelta

from models.base import Weeks
from models.term import Term


def days_of(term: Term) -> list[date]:
    """The term's dates, first and last included."""
    return [term.first_day + timedelta(days=n) for n in range((term.last_day - term.first_day).days + 1)]


def monday_of(day: date) -> date:
    """The Monday of a date's week."""
    return day - timedelta(days=day.weekday())


def month_of(day: date) -> str:
    """A date's year and month, "2026-09"."""
    return f"{day:%Y-%m}"


def weeks_on(term: Term, day: date) -> Weeks:
    """Odd or even: the week (Monday to Sunday) of the term's first day is odd. EVERY in a one-week cycle."""
    if term.weeks_in_cycle == 1:
        return Weeks.EVERY
    number = (monday_of(day) - monday_of(term.first_day)).days // 7
    return Weeks.EVEN if number % 2 else Weeks.ODD


def parities(term: Term) -> tuple[Weeks, ...]:
    """The weeks of the cycle: every week, or odd and even ones."""
    return (Weeks.EVERY,) if term.weeks_in_cycle == 1 else (Weeks.ODD, Weeks.EVEN)


def meets(weeks: Weeks, other: Weeks) -> bool:
    """Whether things of these weeks ever happen in the same week."""
    return weeks == other or Weeks.EVERY in (weeks, other)
