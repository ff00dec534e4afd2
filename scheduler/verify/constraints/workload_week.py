"""No teacher has a greater workload a week than the limit.

The workload (折算课时) weighs lessons by the district's coefficients: subject, many pupils, another school,
joint classes, broadcasts; it adds adult duties at broadcast and recorded lessons, commitments and the
time on the road. In a two-week cycle each week is judged. A week for which nothing is decided for the
teacher is not judged.

- Formula: `sum of weighted lessons + adult duties + 100 * lessons of commitments + coefficient of an hour on
  the road * minutes on the road // 60 <= workload_week`.
- Unit: hundredths of a lesson; for each teacher with a limit and week.
- Worked: at most 300, art weighs 120, another school adds 30. Two art lessons at home are lawful (240 <=
  300), two at another school too (300 <= 300), three at home are not (360 > 300).
- Source: the district's table of weighted lessons.
"""

from collections.abc import Iterator

from models.verdict import Finding
from scheduler.verify.week import Week
from scheduler.verify.workload import shown, workloads

HORIZON = "week"
TITLE = {"zh": "教师每周工作量", "en": "Workload a week of a teacher"}
RULE = {
    "zh": "教师一周的折算课时（含固定占用和路途）不超过上限。",
    "en": "A teacher's weighted lessons a week, commitments and journeys included, are at most the limit.",
}
SENTENCE = {
    "zh": "{teacher}一周折算 {workload} 课时，最多 {workload_limit} 课时",
    "en": "{teacher} has a workload of {workload} {workload:lesson|lessons} a week, at most {workload_limit}",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a teacher."""
    limits = {who: days[0].teacher.limits.workload_week for who, days in week.weeks.items()}
    found = workloads(week) if any(limit is not None for limit in limits.values()) else {}
    for teacher, limit in limits.items():
        if limit is not None and found[teacher].total > limit:
            told = {"workload": shown(found[teacher].total), "workload_limit": shown(limit)}
            yield Finding(rule="workload_week", params={"teacher": teacher, **told})
