"""Weighted lessons (折算课时): what a lesson counts for beyond being one."""

from enum import StrEnum

from models.base import Hundredths, Id, Model, Weeks


class Extra(StrEnum):
    """What a coefficient is for; all but `SUBJECT` and `ADULT` are added to the lesson's own weight."""

    SUBJECT = "subject"
    """Weight of one lesson of the subject; 100 where there is no row."""
    PUPILS_OVER = "pupils_over"
    """Added where more than so many pupils sit together."""
    OTHER_SCHOOL = "other_school"
    """Added for a lesson at another school."""
    JOINT = "joint"
    """Added for a lesson of several classes together."""
    ORIGIN = "origin"
    """Added for a lesson that is broadcast."""
    ADULT = "adult"
    """Weight of a lesson spent as the local adult at a broadcast or recorded lesson."""
    JOURNEY_HOUR = "journey_hour"
    """Added for every 60 minutes on the road, in proportion."""


class Coefficient(Model):
    """One row of the district's table of coefficients."""

    extra: Extra
    subject: Id | None = None
    """For `SUBJECT`."""
    pupils: int | None = None
    """For `PUPILS_OVER`: the number above which it is added."""
    hundredths: Hundredths


class Workload(Model):
    """A teacher's weighted lessons of one week, by what they are counted for, in hundredths of a lesson."""

    teacher: Id
    weeks: Weeks = Weeks.EVERY
    """Which week of a two-week cycle."""
    lessons: int
    """Lessons given in person, by the coefficient of their subject."""
    pupils_over: int = 0
    """For many pupils."""
    other_school: int = 0
    joint: int = 0
    """For several classes together."""
    origin: int = 0
    """For lessons that are broadcast."""
    adult: int = 0
    """Lessons spent as the local adult at a broadcast or recorded lesson."""
    commitments: int = 0
    """Lessons that commitments count for, 100 each."""
    journeys: int = 0
    """For the time on the road."""
    total: int
    """The sum of all of these."""
