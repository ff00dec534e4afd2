"""Difference between the greatest and the least workload among the teachers of a subject.

The teachers of a subject are those of uneven_load: qualified for at least one of its courses. The workload is
that of workload_week: weighted lessons, adult duties, commitments and journeys.

- Formula: sum over subjects of `(greatest - least workload of its teachers) // 10`, the workloads in
  hundredths of a lesson; 0 with fewer than two teachers.
- Unit: tenths of a lesson; each week. Default weight 0: a district that weighs lessons says so.
- Worked: workloads of 1650 and 1400 are 25 units, of 1650 and 1641 none (0), of 1650, 1500 and 1400 are 25.
- Source: the district's table of weighted lessons.
"""

from scheduler.verify.week import Week
from scheduler.verify.workload import workloads

TITLE = {"zh": "工作量不均", "en": "Uneven workload"}
RULE = {
    "zh": "同一学科教师中，周折算课时最多与最少之差。",
    "en": "Per subject, the difference between the greatest and the least workload of its teachers.",
}
AMOUNT = {"zh": "{amount} 十分之一课时", "en": "{amount} {amount:tenth|tenths} of a lesson"}
DEFAULT_WEIGHT = 0

STEP = 10
"""Hundredths of a lesson that count as one."""


def amount(week: Week) -> int:
    """Tenths of a lesson of difference, over all subjects."""
    found = workloads(week)
    groups = [[found[who].total for who in some] for some in week.facts.colleagues.values()]
    return sum((max(group) - min(group)) // STEP for group in groups if group)
