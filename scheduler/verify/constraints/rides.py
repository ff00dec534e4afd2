"""A teacher without own means has a ride for every journey, and no other ride.

Judged are away days with something decided on them: the way out, the ways between schools, the way home,
different places only. The rides of a day, by boarding time, are taken one by one for its journeys in order.
On days of commitments alone nobody rides, nor does a teacher with own means.

- Formula: the i-th ride boards at the i-th journey's origin and alights, at a later stop, at its destination;
  its run is driven on that weekday of such a week; `board time >= end of the occurrence before +
  departure_buffer` (way out: `>= leave_after`); `alight time + arrival_buffer <= start of the next` (way
  home: `alight time <= return_by`); as many rides as journeys.
- Unit: minutes; for each teacher without own means, day and journey.
- Worked: a lesson ends 8:40, the buffer is 5: the bus at 8:45 is lawful (525 >= 525), at 8:44 not (524 <
  525). It is at the next school at 9:00, buffer 10: a lesson at 9:10 is lawful (550 <= 550), at 9:09 not.
- Source: physical; buses have stop times.
"""

from collections.abc import Iterator
from itertools import zip_longest

from models.verdict import Finding
from scheduler.verify.week import Week

HORIZON = "date"
TITLE = {"zh": "有车可乘", "en": "Rides"}
RULE = {
    "zh": "自己没有交通工具的教师，外出当天的每一段路都有一班车可乘，上车、下车都来得及；其他情况不占座位。",
    "en": "A teacher without own means has a ride in time for every journey, and nobody rides otherwise.",
}
SENTENCE = {
    "zh": "{teacher}{weekday}从{origin}到{destination}（{start}–{until}）：需要乘车 {needed} 次，"
    "来得及的有 {count} 次",
    "en": "{teacher} from {origin} to {destination} on {weekday}, {start} to {until}: rides needed {needed}, "
    "in time {count}",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a journey without a ride in time, with the time there is for it; one a ride too many."""
    legs = {(day.teacher.id, day.weekday): day.legs for day in week.days if day.legs}
    for key in sorted({*legs, *week.trips}):
        for leg, trip in zip_longest(legs.get(key, ()), week.trips.get(key, ())):
            if leg is not None and (trip is None or not trip.fits(leg)):
                yield _finding(key, leg.origin, leg.destination, start=leg.start, until=leg.until, needed=1)
            elif leg is None and trip is not None:
                times = {"start": trip.depart, "until": trip.arrive, "needed": 0}
                yield _finding(key, trip.origin, trip.destination, **times)


def _finding(key: tuple[str, int], origin: str, destination: str, **numbers: int) -> Finding:
    who: dict[str, str | int] = {"teacher": key[0], "weekday": key[1]}
    ends = {"origin": origin, "destination": destination, "count": 1 - numbers["needed"]}
    return Finding(rule="rides", params=who | ends | numbers)
