"""Random villages whose schools must keep adults, whose teams meet, and who have home lessons."""

from datetime import date
from itertools import count
from typing import Any

from models.bells import BellSchedule
from models.course import Commitment, Meeting
from models.district import District
from models.flaws import DistrictFlaws
from models.rules import Rules
from models.teacher import Teacher, Unavailability
from models.timetable import Decision
from scheduler.verify import Court
from tests.agreement.dice import Dice
from tests.live import hold, home, meeting
from tests.villages import LAST_DAY, MON, TUE, bell, blocked, busy, clock, course, put, teacher, village

STAFF = {"ann": "hill", "dan": "hill", "eve": "hill", "bob": "lake", "cat": "wood"}
STARTS = {
    "hill": ("8:00", "8:50", "9:40", "14:00"),
    "lake": ("8:10", "9:00", "9:50", "14:10"),
    "wood": ("8:30", "9:20", "10:10", "13:30"),
}
SCHOOLS = tuple(STARTS)
PERIODS = 4


def staffed(seed: str) -> District:
    """The district of a seed: the first of its attempts that does not contradict itself."""
    attempts = (_attempt(Dice(f"staffed {seed}/{attempt}")) for attempt in count())
    return next(district for district in attempts if district is not None)


def _attempt(dice: Dice) -> District | None:
    tables: dict[str, Any] = {"bells": _bells(dice), "term": {"weeks_in_cycle": dice.choice((1, 1, 1, 2))}}
    if dice.chance(0.3):
        tables["rules"] = Rules(winter_from=date(2026, 12, 1), winter_to=LAST_DAY)
        tables["winter"] = {"hill-lake": 35}
    try:
        return village(
            *(course(group, "art", target=3, max_day=3) for group in ("hill3", "lake3", "lake4", "wood3")),
            home("ann", "hill", 2),
            teachers=[_teacher(dice, who) for who in STAFF],
            about={school: _numbers(dice, school) for school in SCHOOLS},
            meetings=tuple(_meeting(dice, f"team{number}") for number in range(dice.randint(0, 2))),
            commitments=tuple(_commitment(dice, who) for who in STAFF if dice.chance(0.3)),
            unavailability=tuple(_absence(dice, who) for who in STAFF if dice.chance(0.3)),
            **tables,
        )
    except DistrictFlaws:
        return None


def _bells(dice: Dice) -> list[BellSchedule]:
    """Every school's periods of 40 minutes, shifted a little; now and then others from November on."""
    found = [_school_bells(dice, school) for school in SCHOOLS]
    if dice.chance(0.3):
        later = [school for school in SCHOOLS if dice.chance(0.7)]
        found += [_school_bells(dice, school, since=date(2026, 11, 2), season="later") for school in later]
    return found


def _school_bells(dice: Dice, school: str, **fields: Any) -> BellSchedule:
    shift = dice.choice((0, 0, 5, -5, 15))
    starts = [clock(start) + shift for start in STARTS[school]]
    spans = [f"{s // 60}:{s % 60:02}-{(s + 40) // 60}:{(s + 40) % 60:02}" for s in starts]
    return bell(school, *spans, weekdays=(MON, TUE), **fields)


def _teacher(dice: Dice, who: str) -> Teacher:
    fields: dict[str, Any] = {"start_place": "town", "end_place": "town"} if dice.chance(0.3) else {}
    return teacher(who, STAFF[who], **fields)


def _numbers(dice: Dice, school: str) -> dict[str, int]:
    """Adults who must stay, and teachers who may be out."""
    others, own = dice.randint(0, 1), list(STAFF.values()).count(school)
    found: dict[str, int] = {}
    if dice.chance(0.5):
        found |= {"other_adults": others, "least_adults": dice.randint(0, own + others)}
    if dice.chance(0.5):
        found["most_away"] = dice.randint(0, 2)
    return found


def _meeting(dice: Dice, name: str) -> Meeting:
    members = dice.some(tuple(STAFF))[:4]
    quorum = dice.choice((None, 1, min(2, len(members))))
    return meeting(name, dice.choice(SCHOOLS), *members, online=dice.chance(0.6), quorum=quorum)


def _commitment(dice: Dice, who: str) -> Commitment:
    times = dice.choice(("8:00-8:30", "11:30-12:10", "13:00-13:30"))
    return busy(dice.choice(SCHOOLS), dice.choice((MON, TUE)), times, teacher=who, lessons=0)


def _absence(dice: Dice, who: str) -> Unavailability:
    times = dice.choice(("8:00-9:00", "9:30-10:00", "14:00-16:00"))
    return blocked(dice.choice((MON, TUE)), times, teacher=who)


def week(dice: Dice, court: Court) -> list[Decision]:
    """A random week without most of what old rules forbid."""
    found: set[Decision] = set()
    for one in court.district.courses:
        who = one.eligible[0] if one.eligible else dice.choice(tuple(STAFF))
        for _ in range(dice.choice((0, 0, 1, 1, 2))):
            found.add(put(one.id, who, dice.choice((MON, TUE)), dice.randint(1, PERIODS)))
    for team in court.district.meetings:
        for _ in range(dice.choice((0, 1, 1, 1, 1, 2))):
            least = len(team.members) if team.quorum is None else team.quorum
            come = dice.some(team.members, least=max(1, least - dice.chance(0.1)))
            found.add(hold(team.id, dice.choice((MON, TUE)), dice.randint(1, PERIODS), *come))
    decisions = sorted(found, key=repr)
    while decisions and _hopeless(court, decisions) and dice.chance(0.9):
        decisions.remove(dice.choice(decisions))
    return decisions


def _hopeless(court: Court, decisions: list[Decision]) -> bool:
    """Whether a rule of one person's day is broken."""
    old = {"teacher_clash", "class_clash", "travel_time", "one_stay", "availability", "lesson_count"}
    return any(finding.rule in old for finding in court.judge(decisions).findings)
