"""No teacher has more lessons in a row than the limit.

A run goes on while each occurrence starts at most `break_minutes` after the one before it has ended.
Commitments count with the lessons they stand for; what counts none (a meeting, staying with a class as the
local adult) is passed over, so it neither makes nor ends a run. Lessons of one sitting are one lesson.

- Formula: `sum of lessons in a run <= running_lessons`, where a run goes on if `next.start - last.end <=
  break_minutes`.
- Unit: lessons; for each teacher with a limit and run in which the teacher gives a lesson placed here.
- Worked: at most 3, breaks of 20. Four lessons with pauses of 10, 10 and 20 minutes are a run of 4, a
  breach (4 > 3); with pauses of 10, 10 and 21 minutes they are runs of 3 and 1, lawful (3 <= 3); so are
  three lessons (3 <= 3).
- Source: planner practice (3 running).
"""

from collections.abc import Iterator

from models.verdict import Finding
from scheduler.verify.day import TeacherDay
from scheduler.verify.occurrence import Occurrence, Role
from scheduler.verify.week import Week

HORIZON = "date"
TITLE = {"zh": "连续上课节数", "en": "Lessons in a row"}
RULE = {
    "zh": "教师不休息地连续上课（课间不超过规定分钟）不超过上限节数。",
    "en": "A teacher has at most the limit of lessons in a row without a longer break.",
}
SENTENCE = {
    "zh": "{teacher}{weekday}{start}–{end}连续上 {lessons} 节课（从{school}开始），最多连续 {limit} 节",
    "en": "{teacher} has {lessons} {lessons:lesson|lessons} in a row on {weekday} {start}–{end} (from "
    "{school}), at most {limit}",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a run."""
    for day in week.days:
        limit = day.teacher.limits.running_lessons
        if limit is None:
            continue
        for run in _runs(day, week.rules.break_minutes):
            lessons = sum(occurrence.lessons for occurrence in run)
            if lessons > limit and any(occurrence.role is Role.LESSON for occurrence in run):
                clock = {"start": run[0].start, "end": run[-1].end, "school": run[0].school}
                params = {**day.told(), **clock, "lessons": lessons, "limit": limit}
                yield Finding(rule="running_lessons", params=params)


def _runs(day: TeacherDay, break_minutes: int) -> Iterator[list[Occurrence]]:
    run: list[Occurrence] = []
    for occurrence in day.occurrences:
        if occurrence.lessons == 0:
            continue
        if run and occurrence.start - run[-1].end > break_minutes:
            yield run
            run = []
        run.append(occurrence)
    if run:
        yield run
