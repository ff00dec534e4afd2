"""Enough adults stay at a school in every period.

A teacher whom the school employs counts as there unless out or unavailable for some of the period. On a day
with something at another school a teacher is out from leaving for the first of it until being back from the
last, except in periods in which the teacher has something at the own school. Adults who do not stand in the
table of teachers are counted by the school.

- Formula: `other_adults + number of own teachers neither out nor unavailable >= least_adults`. Out: the
  period overlaps `[start - tau, end + tau)`, from the first start to the last end at other schools, with
  `tau = departure_buffer + minutes + arrival_buffer` between the own school and that one (the whole day, if
  there is no way), and overlaps nothing at the own school. Who rides is out at least from `departure_buffer`
  before the ride out until `arrival_buffer` after the ride back.
- Unit: adults; for each period of each school that asks for any.
- Worked: a school with 3 teachers and least_adults 2. One has a lesson elsewhere from 9:00 to 9:40, tau 35:
  out from 8:25 to 10:15. In the period 8:00-8:25 all 3 are there, lawful (3 >= 2); in 9:00-9:40 there are 2,
  lawful (2 >= 2); if a second one is unavailable from 9:30 on, 1 is left, a breach (1 < 2).
- Source: the district's rule: the children are never alone.
"""

from collections.abc import Iterator

from models.bells import Period
from models.school import School
from models.verdict import Finding
from scheduler.verify.presence import Presence
from scheduler.verify.week import Week

HORIZON = "date"
TITLE = {"zh": "留守人数", "en": "Adults who stay"}
RULE = {
    "zh": "学校每一节都有不少于“最少留守人数”的成人在校：外出（含路途）和禁排的教师不算在内。",
    "en": "In every period at least `least_adults` adults are at the school; teachers who are out, the way "
    "included, or unavailable do not count.",
}
SENTENCE = {
    "zh": "{school}{weekday}{start}–{end}只有 {adults} 名成人在校，最少要留 {limit} 名",
    "en": "{school} has {adults} {adults:adult|adults} on {weekday} {start}–{end} ({limit} have to stay)",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a school and period."""
    asking = {school.id: school for school in week.facts.district.schools if school.least_adults > 0}
    if not asking:
        return
    presence = Presence(week)
    for (id_, weekday, label), period in week.facts.slots.items():
        school = asking.get(id_)
        if school is None:
            continue
        adults = _adults(week, presence, school, period)
        if adults < school.least_adults:
            slot = {"weekday": weekday, "period": label, "start": period.start, "end": period.end}
            numbers = {"adults": adults, "limit": school.least_adults}
            yield Finding(rule="least_adults", params={"school": id_, **slot, **numbers})


def _adults(week: Week, presence: Presence, school: School, period: Period) -> int:
    """Adults who are at the school for the whole of a period."""
    gone = set(presence.out(school.id, period))
    for teacher in presence.staff(school.id):
        blocked = week.facts.blocked.get((teacher, period.weekday), ())
        if any(row.start < period.end and period.start < row.end for row in blocked):
            gone.add(teacher)
    return school.other_adults + len(presence.staff(school.id)) - len(gone)
