"""A course that wants double lessons has them.

Its two lessons of a day follow one another, and few days hold one alone. Two periods follow one another if no
other period that the course may use by its kind lies between them at that school on that weekday: a long
break or lunch between them does not matter. So a third lesson on such a day is never lawful.

- Formula, if `doubles > 0`: the days with two lessons that do not follow one another `<= 0`, and the days
  with exactly one lesson `<= target - 2 * doubles`.
- Unit: days; for each course and week.
- Worked: target 3, one double: at most 3 - 2 = 1 single day. Periods 1 and 2 on Monday and one lesson on
  Thursday are lawful (1 <= 1); single lessons on Monday, Wednesday and Friday are not (3 > 1); periods 1 and
  3 on Monday with period 2 free are not either (1 day apart > 0).
- Source: the district's curriculum; planner practice for art, crafts and writing.
"""

from collections.abc import Iterator
from itertools import combinations

from models.course import Course
from models.verdict import Finding
from scheduler.verify.bells import usable
from scheduler.verify.week import Week

HORIZON = "plan"
TITLE = {"zh": "连堂", "en": "Double lessons"}
RULE = {
    "zh": "要求连堂的课，同一天的两节相连，只上一节的天数不超过目标课时减去连堂所占课时。",
    "en": "Where double lessons are wanted, two lessons of a day follow one another, and at most target - "
    "2 x doubles days hold one lesson alone.",
}
SENTENCE = {
    "zh": "{school}“{course}”要求连堂（{weekday}）：只上一节的有 {days} 天（最多 {limit} 天），"
    "两节不相连的有 {days_broken} 天",
    "en": "{course} at {school} wants double lessons ({weekday}): days with one lesson {days} (at most "
    "{limit}), days with two lessons apart {days_broken}",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a course, with the first weekday on which something is wrong."""
    for id_, days in week.course_days.items():
        course = week.facts.courses[id_]
        if not course.doubles:
            continue
        single = [day for day, lessons in days.items() if lessons == 1]
        broken = [day for day in days if _apart(week, course, day)]
        limit = course.target - 2 * course.doubles
        if broken or len(single) > limit:
            counts = {"days": len(single), "limit": max(0, limit), "days_broken": len(broken)}
            params = {**week.course_told(course), "weekday": (broken or single or list(days))[0], **counts}
            yield Finding(rule="doubles", params=params)


def _apart(week: Week, course: Course, weekday: int) -> bool:
    """Whether two lessons of the day are not neighbours among the periods that the course may use."""
    school = week.facts.school_of[course.group]
    periods = usable(week.facts.bell_days.get((school, weekday), ()), course.kinds)
    labels = {lesson.label for lesson in week.by_course[course.id] if lesson.weekday == weekday}
    places = sorted(periods.index(label) for label in labels if label in periods)
    return any(later - earlier > 1 for earlier, later in combinations(places, 2))
