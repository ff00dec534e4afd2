"""A lesson is in a slot that its course allows.

A pattern names a weekday, a half-day, a period, or several of these; what it leaves open matches everything.
A period is in the morning if it starts before midday.

- Formula: the lesson's slot matches at least one `allowed` pattern, if there are any, and no `forbidden` one
  (`forbidden patterns matched <= 0`).
- Unit: patterns; for each lesson.
- Worked: midday 12:30 (750), mornings forbidden. A lesson at 12:29 (749 < 750) is a breach; one at 12:30 is
  lawful (750 is not below 750), one at 12:31 is.
- Source: the district's courses (visits on Tuesday and Thursday afternoons only, no PE in period 1).
"""

from collections.abc import Iterator

from models.verdict import Finding
from scheduler.verify.week import Week

HORIZON = "date"
TITLE = {"zh": "可排与不可排时间", "en": "Allowed slots"}
RULE = {
    "zh": "每节课都在这门课可排的时间里，并且不在不可排的时间里。",
    "en": "Every lesson is in a slot that its course allows and does not forbid.",
}
SENTENCE = {
    "zh": "{school}“{course}”（{teacher}）不可以排在{weekday}“{period}”节（{start}–{end}）",
    "en": "{course} at {school} ({teacher}) may not be on {weekday} in period “{period}” ({start}–{end})",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a lesson."""
    for lesson, course in week.taught():
        outside = course.allowed and not lesson.matches(course.allowed)
        if outside or lesson.matches(course.forbidden):
            yield Finding(rule="allowed_slots", params=lesson.told())
