"""Lessons of a course that lie close together in the week.

- Formula: sum over courses of the number of weekdays d such that d and d + 1 both hold a lesson of it; plus,
  for courses that want no double lessons, the sum over days of `max(0, lessons that day - 1)`. Sunday and
  Monday are no neighbours.
- Unit: lessons too close; each week. Default weight 5.
- Worked: Monday and Wednesday cost none (0); Monday and Tuesday 1 unit (5); Monday, Tuesday and Wednesday 2
  units (10); two lessons on Monday 1 unit (5), none if double lessons are wanted.
- Source: planner practice.
"""

from scheduler.verify.week import Week

TITLE = {"zh": "课时分布过密", "en": "Uneven spread"}
RULE = {
    "zh": "同一门课排在相邻两天的次数，以及（不要求连堂的课）同一天多排的节数。",
    "en": "Lessons of a course on neighbouring days, and more than one a day where no double lessons are "
    "wanted.",
}
AMOUNT = {"zh": "{amount} 处", "en": "{amount} {amount:lesson|lessons} too close"}
DEFAULT_WEIGHT = 5


def amount(week: Week) -> int:
    """Neighbouring days and crowded days, over all courses."""
    close = 0
    for course, days in week.course_days.items():
        close += sum(day + 1 in days for day in days)
        if week.facts.courses[course].doubles == 0:
            close += sum(lessons - 1 for lessons in days.values())
    return close
