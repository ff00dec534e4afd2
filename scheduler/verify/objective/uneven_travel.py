"""Difference between the longest and the shortest week on the road among the teachers of a subject.

One teacher is not to have all the far schools. The teachers of a subject are those qualified (rule
qualification) for at least one of its courses; journeys of all their days count, those for commitments too.

- Formula: sum over subjects of `(most minutes - fewest minutes) // 10`, the journey minutes of its teachers
  in the week; 0 with fewer than two teachers.
- Unit: ten minutes, rounded down; each week. Default weight 2.
- Worked: 150 and 100 minutes are 5 units (10); 150 and 91 are 59 // 10 = 5 units (10); 109 and 100 are none
  (0).
- Source: planner practice.
"""

from collections import Counter

from scheduler.verify.week import Week

TITLE = {"zh": "路程不均", "en": "Uneven travel"}
RULE = {
    "zh": "同一学科教师中，一周路上时间最多与最少之差，每 10 分钟计一。",
    "en": "Per subject, the difference between most and fewest minutes on the road of its teachers, in tens.",
}
AMOUNT = {"zh": "{amount} 份（每份 10 分钟）", "en": "{amount} {amount:unit|units} of 10 minutes"}
DEFAULT_WEIGHT = 2


def amount(week: Week) -> int:
    """Tens of minutes of difference, over all subjects."""
    minutes: Counter[str] = Counter()
    for journey in week.journeys:
        minutes[journey.teacher] += journey.minutes
    groups = [[minutes[teacher] for teacher in some] for some in week.facts.colleagues.values()]
    return sum((max(group) - min(group)) // 10 for group in groups if group)
