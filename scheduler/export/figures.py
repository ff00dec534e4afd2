"""How good an answer is, in the planner's words: what is missing, and what could still be saved."""

from collections.abc import Iterable

from models.district import District
from models.timetable import Missing
from scheduler.locale import Catalogue


def percent(share: float) -> str:
    """0.0423 -> 4.2, 0.23 -> 23; what is more than nothing never becomes 0."""
    hundredths = 100 * share
    if 0 < hundredths < 0.1:
        return "<0.1"
    return f"{hundredths:.0f}" if hundredths >= 10 else f"{hundredths:.1f}".removesuffix(".0")


def unproven(value: int, bound: int, fixed: int) -> bool:
    """Whether nothing is proven of a value but that everybody pays its fixed part."""
    return bound <= fixed and bound < value


def saving(words: Catalogue, value: int, bound: int, fixed: int) -> str:
    """How much could still be saved, in minutes, and in percent of what decisions can change."""
    if value <= bound:
        return words.text("gap.none")
    if unproven(value, bound, fixed):
        return words.text("gap.unproven")
    share = (value - bound) / max(1, value - fixed)
    return words.text("gap.left", minutes=value - bound, percent=percent(share))


def shortfall(words: Catalogue, district: District, missing: Iterable[Missing]) -> str:
    """How many minimum lessons are missing, and how many meetings are not held; no full stop."""
    meetings = {meeting.id for meeting in district.meetings}
    every = list(missing)
    lessons = sum(some.lessons for some in every if some.course not in meetings)
    not_held = sum(some.course in meetings for some in every)
    told = words.text("coverage.missing", lessons=lessons) if lessons else words.text("coverage.complete")
    if not not_held:
        return told
    return words.text("coverage.both", lessons=told, meetings=words.text("coverage.not_held", count=not_held))
