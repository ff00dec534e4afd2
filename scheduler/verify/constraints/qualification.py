"""A lesson is given by a teacher who may teach it.

A synchronous lesson is judged at its origin, a recorded one has no teacher.

- Formula: `course.subject in teacher.subjects`; the grade of every class taught is in `teacher.grades` (an
  empty list means all grades); and the teacher is in `course.eligible`, if the course names anybody. For a
  duty, and for a lesson of a school's own timetable: `teacher in course.eligible`, nothing else.
- Unit: none; for each lesson in person.
- Worked: a teacher of art in grades 3 and 4 may teach art to a class of grade 4; not to one of grade 5; and
  not to a joint class of grades 4 and 5. If the course names two other teachers, not even to grade 4.
- Source: the district's staff list; a planner's choice of candidates.
"""

from collections.abc import Iterator

from models.verdict import Finding
from scheduler.verify.week import Week

HORIZON = "date"
TITLE = {"zh": "任教资格", "en": "Qualification"}
RULE = {
    "zh": "上课教师可教这门学科和班级的每个年级；任课安排写明了教师的，只能从中选。",
    "en": "The teacher has the subject and every grade taught, and is among the course's candidates if it "
    "names any.",
}
SENTENCE = {
    "zh": "{teacher}不能教{school}“{course}”（{weekday}{start}–{end}）：可教学科、可教年级或候选教师不符",
    "en": "{teacher} may not teach {course} at {school} ({weekday} {start}–{end}): subject, grade or "
    "candidates do not match",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a lesson."""
    for lesson, course in week.taught():
        if lesson.in_person and not week.facts.qualified(week.facts.teachers[lesson.teacher or ""], course):
            yield Finding(rule="qualification", params=lesson.told())
