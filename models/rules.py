"""Numbers a district may set: buffers, the middle of the day, lunch; and the price of each preference."""

from datetime import date

from models.base import Count, Minute, Minutes, Model


class Rules(Model):
    """District-wide rules, in minutes or minutes after midnight."""

    arrival_buffer: Minutes = 10
    """Minutes a visitor arrives before a lesson."""
    departure_buffer: Minutes = 5
    """Minutes a visitor stays after a lesson before leaving."""
    midday: Minute = 750
    """A period that starts before this is in the morning (12:30)."""
    break_minutes: Minutes = 20
    """A pause up to this long neither ends a run of lessons nor counts as idle time."""
    lunch_from: Minute = 660
    """Start of the time in which lunch must find its minutes (11:00)."""
    lunch_to: Minute = 840
    """End of that time (14:00)."""
    common_minutes: Minutes = 35
    """Least minutes that all ends of a broadcast share, set-up taken off."""
    setup_minutes: Minutes = 0
    """Minutes at the start of a period that each end of a broadcast needs to set up."""
    streams: Count | None = None
    """Most broadcasts at a time; None = any number."""
    counting_minutes: Minutes = 20
    """A lesson that was interrupted after so many minutes still counts."""
    visit_adult: bool = False
    """Whether every visiting lesson names the local adult who takes over if nobody comes."""
    winter_from: date | None = None
    """First and last day on which the winter minutes of the ways count."""
    winter_to: date | None = None
