"""Classes that the district lets be joined for a subject are not too many pupils together.

Courses of one school, one subject and grades that a row of the joinings lists may share a sitting: same
teacher (or same broadcast), same slot, same weeks. Joint classes that the district has fixed are not
judged.

- Formula: `sum of pupils of all classes of a sitting that the row joins <= most_pupils`; a class without a
  number counts none.
- Unit: pupils; for each sitting with two or more courses of a row.
- Worked: at most 45. Grades of 22 and 23 are lawful (45 <= 45), of 22 and 24 they are not (46 > 45), of 22
  and 22 they are (44 <= 45); one class of 50 alone is joined with nobody and not judged.
- Source: the district's rule.
"""

from collections.abc import Iterator

from models.verdict import Finding
from scheduler.verify.sittings import Sitting
from scheduler.verify.week import Week

HORIZON = "date"
TITLE = {"zh": "可合班人数", "en": "Joined classes"}
RULE = {
    "zh": "按“可合班”合上的一节课，各班人数合计不超过上限。",
    "en": "Classes joined for a lesson have together at most the limit of pupils.",
}
SENTENCE = {
    "zh": "{school}{weekday}{start}–{end}合班上“{course}”等 {courses} 门课（{teacher}），共 {pupils} 人，"
    "最多 {limit} 人",
    "en": "{courses} {courses:course|courses} at {school} ({course}, {teacher}) together on {weekday} "
    "{start}–{end} are {pupils} {pupils:pupil|pupils}, at most {limit}",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a sitting and row."""
    for sitting in week.sittings:
        for index, groups in _joined(week, sitting).items():
            limit = week.facts.district.joinings[index].most_pupils
            classes = {member for group in groups for member in week.facts.members[group]}
            pupils = sum(week.facts.pupils[group] for group in classes)
            if len(groups) > 1 and pupils > limit:
                counts = {"courses": len(groups), "pupils": pupils, "limit": limit}
                yield Finding(rule="joint_lessons", params={**sitting.whole.told(), **counts})


def _joined(week: Week, sitting: Sitting) -> dict[int, list[str]]:
    """Per row of the joinings: the groups of the sitting's courses that it lists."""
    found: dict[int, list[str]] = {}
    if len(sitting.lessons) > 1:
        for course in sitting.courses:
            for index in week.facts.joinings.rows(course):
                found.setdefault(index, []).append(course.group)
    return found
