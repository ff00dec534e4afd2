"""Within a half-day a teacher is at each school once, without leaving in between.

Nobody drives to the next village and back between two lessons of a morning. Morning and afternoon are judged
apart, so a teacher may return to the morning's school after midday. Adult duties and meetings are stays too.

- Formula: among a teacher's occurrences of a half-day, in clock order, there is no A, B, A: the number of
  returns to a school after an occurrence at another one `<= 0`.
- Unit: returns; for each teacher, half-day and school, with a decided one among the three occurrences.
- Worked: a morning at A, A, B has no return (0 <= 0); A, B, A has one (1 > 0); A, B in the morning and A in
  the afternoon has none.
- Source: planner practice.
"""

from collections.abc import Iterator
from itertools import combinations

from models.verdict import Finding
from scheduler.verify.occurrence import Occurrence
from scheduler.verify.week import Week

HORIZON = "date"
TITLE = {"zh": "半天不往返", "en": "One stay a half-day"}
RULE = {
    "zh": "半天之内，教师在一所学校的课不被另一所学校的课隔开。",
    "en": "Within a half-day a teacher does not return to a school after being at another.",
}
SENTENCE = {
    "zh": "{teacher}{weekday}半天内离开{school}到{other_school}上课，{start} 又回到{school}",
    "en": "{teacher} on {weekday} leaves {school} for {other_school} and is back at {school} at {start} "
    "within a half-day",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a half-day and school returned to."""
    for day in week.days:
        for half in day.halves():
            for school, (between, again) in _returns(half).items():
                params = {
                    "teacher": day.teacher.id,
                    "weekday": day.weekday,
                    "school": school,
                    "other_school": between.school,
                    "start": again.start,
                    "end": again.end,
                }
                yield Finding(rule="one_stay", params=params)


def _returns(half: tuple[Occurrence, ...]) -> dict[str, tuple[Occurrence, Occurrence]]:
    """Per school returned to: an occurrence elsewhere and the one it is returned to for."""
    found: dict[str, tuple[Occurrence, Occurrence]] = {}
    for one, between, again in combinations(half, 3):
        if one.school == again.school != between.school and (one.decided or between.decided or again.decided):
            found.setdefault(again.school, (between, again))
    return found
