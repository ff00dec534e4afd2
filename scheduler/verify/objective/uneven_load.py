"""Difference between the fullest and the emptiest week among the teachers of a subject.

The teachers of a subject are those qualified (rule qualification) for at least one of its courses. Lessons of
all their courses count, whatever the subject, classes taught together once; commitments do not.

- Formula: sum over subjects of `most lessons - fewest lessons` of its teachers; 0 with fewer than two
  teachers.
- Unit: lessons; each week. Default weight 4.
- Worked: weeks of 10 and 7 lessons are 3 units (12), of 10, 8 and 7 lessons too (12); two of 8 are none (0).
- Source: planner practice.
"""

from collections import Counter

from scheduler.verify.week import Week

TITLE = {"zh": "课时不均", "en": "Uneven load"}
RULE = {
    "zh": "同一学科教师中，周课时最多与最少之差。",
    "en": "Per subject, the difference between most and fewest lessons a week of its teachers.",
}
AMOUNT = {"zh": "{amount} 节", "en": "{amount} {amount:lesson|lessons}"}
DEFAULT_WEIGHT = 4


def amount(week: Week) -> int:
    """Lessons of difference, over all subjects."""
    lessons = Counter(sitting.whole.teacher for sitting in week.sittings if sitting.whole.in_person)
    groups = [[lessons[teacher] for teacher in some] for some in week.facts.colleagues.values()]
    return sum(max(group) - min(group) for group in groups if group)
