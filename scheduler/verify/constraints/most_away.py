"""Not too many of a school's own teachers are out at once.

Who is out: see least_adults. A teacher who is merely unavailable is not out.

- Formula: `number of own teachers who are out <= most_away`, in every period of the school.
- Unit: teachers; for each period of each school with a limit.
- Worked: most_away 1; two own teachers have lessons elsewhere, one from 9:00 to 9:40, the other from 11:00,
  each with tau 35: out from 8:25 to 10:15 and from 10:25. In the period 9:40-10:20 only the first is out,
  lawful (1 <= 1). If the second has to be there at 10:50, out from 10:15, a period 9:40-10:15 is lawful
  still and one 9:40-10:20 is a breach (2 > 1).
- Source: the district's rule: what a lending school can spare.
"""

from collections.abc import Iterator

from models.verdict import Finding
from scheduler.verify.presence import Presence
from scheduler.verify.week import Week

HORIZON = "date"
TITLE = {"zh": "同时外出人数", "en": "Teachers out at once"}
RULE = {
    "zh": "学校每一节同时外出（含路途）的本校教师不超过“同时外出上限”。",
    "en": "In every period at most `most_away` of a school's own teachers are out, the way included.",
}
SENTENCE = {
    "zh": "{school}{weekday}{start}–{end}有 {count} 名教师同时外出，最多 {limit} 名",
    "en": "{school} has {count} {count:teacher|teachers} out at once on {weekday} {start}–{end} (at most "
    "{limit})",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a school and period."""
    limits = {s.id: s.most_away for s in week.facts.district.schools if s.most_away is not None}
    if not limits:
        return
    presence = Presence(week)
    for (school, weekday, label), period in week.facts.slots.items():
        limit = limits.get(school)
        count = 0 if limit is None else len(presence.out(school, period))
        if limit is not None and count > limit:
            slot = {"weekday": weekday, "period": label, "start": period.start, "end": period.end}
            params = {"school": school, **slot, "count": count, "limit": limit}
            yield Finding(rule="most_away", params=params)
