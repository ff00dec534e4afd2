"""The district of some dates as a week that the law can judge like any other."""

from collections.abc import Iterator, Sequence

from models.base import Weeks
from models.bells import BellSchedule
from models.course import Course, CourseWeeks, Half, SlotPattern
from models.district import District
from models.teacher import Unavailability
from models.vehicle import Run
from scheduler.verify.term.attendance import busy_online, occupations
from scheduler.verify.term.on_date import OnDate

NEVER = SlotPattern(period="—")
"""A set of slots that is empty, where no set at all would mean every slot."""

DAY_END = 1440


def district_on(dates: Sequence[OnDate]) -> District:
    """Everything of one or several dates of a week, on their own weekdays.

    It is not validated: a course may have no slot. Ways are those of the last date.
    """
    district = dates[0].district
    schools = {school.id: school.id for school in district.schools}
    schools |= {group.id: group.school for group in district.classes}
    schools |= {group.id: group.school for group in district.joint_classes}
    span = {"first_day": dates[-1].day, "last_day": dates[-1].day, "weeks_in_cycle": 1}
    return district.model_copy(
        update={
            "term": district.term.model_copy(update=span),
            "bells": tuple(_bells(dates, school.id) for school in district.schools),
            "courses": tuple(_course(dates, schools[course.group], course) for course in district.courses),
            "meetings": tuple(
                meeting.model_copy(update={"allowed": _only(dates, meeting.school, meeting.allowed)})
                for meeting in district.meetings
            ),
            "commitments": tuple(
                row.model_copy(update={"weekday": there.weekday, "weeks": Weeks.EVERY})
                for there in dates
                for row in district.commitments
                if there.happens(row.school, row.start, row.weekday, row.weeks)
            )
            + tuple(row for there in dates for row in occupations(there)),
            "unavailability": tuple(
                row for there in dates for row in (*_absences(there), *busy_online(there))
            ),
            "broadcasts": tuple(
                row.model_copy(update={"weekday": there.weekday})
                for there in dates
                for row in district.broadcasts
                if there.happens(None, row.start, row.weekday, Weeks.EVERY)
            ),
            "runs": tuple(_run(dates, run) for run in district.runs),
        }
    )


def _bells(dates: Sequence[OnDate], school: str) -> BellSchedule:
    """The periods that take place, as those of the dates' weekdays, in force since ever."""
    return BellSchedule(
        school=school,
        periods=tuple(
            period.model_copy(update={"weekday": there.weekday})
            for there in dates
            for period, _ in there.periods[school].values()
        ),
    )


def _course(dates: Sequence[OnDate], school: str, course: Course) -> Course:
    """The course with the slots of the dates that it may use."""
    allowed, forbidden = _only(dates, school, course.allowed), _slots(dates, school, course.forbidden)
    update = {"weeks": CourseWeeks.EVERY, "allowed": allowed, "forbidden": tuple(forbidden)}
    return course.model_copy(update=update)


def _only(dates: Sequence[OnDate], school: str, patterns: Sequence[SlotPattern]) -> tuple[SlotPattern, ...]:
    return tuple(_slots(dates, school, patterns)) or ((NEVER,) if patterns else ())


def _slots(dates: Sequence[OnDate], school: str, patterns: Sequence[SlotPattern]) -> Iterator[SlotPattern]:
    """The periods of the dates that are in the patterns on the day of the cycle that they are of."""
    for there in dates if patterns else ():
        for label, (period, (weekday, _)) in there.periods[school].items():
            half = Half.MORNING if period.start < there.district.rules.midday else Half.AFTERNOON
            if any(
                pattern.weekday in (None, weekday)
                and pattern.half in (None, half)
                and pattern.period in (None, label)
                for pattern in patterns
            ):
                yield SlotPattern(weekday=there.weekday, period=label)


def _absences(there: OnDate) -> Iterator[Unavailability]:
    """Rows of the date, and weekly rows by the half-days whose day of the cycle is theirs, a teacher each.

    What holds for a teacher is what holds for the employing school; of staff without one, what holds for all.
    """
    midday = there.district.rules.midday
    for row in there.district.unavailability:
        today = {"weekday": there.weekday, "weeks": Weeks.EVERY, "dates": ()}
        if row.dates:
            if there.day in row.dates:
                yield row.model_copy(update=today)
            continue
        for teacher in there.district.teachers:
            if teacher.id != row.teacher and row.subject not in teacher.subjects:
                continue
            for begin, end in ((0, midday), (midday, DAY_END)):
                start, stop = max(begin, row.start), min(end, row.end)
                if start < stop and there.happens(teacher.employer, start, row.weekday, row.weeks):
                    own = {"teacher": teacher.id, "subject": None, "start": start, "end": stop}
                    yield row.model_copy(update={**today, **own})


def _run(dates: Sequence[OnDate], run: Run) -> Run:
    """The run, driven on those of the dates that are its days."""
    driven = (
        there.weekday
        for there in dates
        if any(there.happens(None, run.stops[0].time, day, run.weeks) for day in run.weekdays)
    )
    return run.model_copy(update={"weekdays": tuple(driven), "weeks": Weeks.EVERY})
