"""The two editions. The public one is made from a district and a timetable in which nothing private is left.

What is not there cannot be shown by a mistake in a template: no ways, rides, meetings or local adults, no
numbers of pupils, no loads, no absences.
"""

from typing import Final, Literal

from models.district import District
from models.plan import Dated, Lost, Standing, TermPlan
from models.timetable import Decision, Placement, Timetable

Edition = Literal["planner", "public"]

EDITIONS: Final[tuple[Edition, ...]] = ("planner", "public")


def public_district(district: District) -> District:
    """Who is taught what where; of the people only what names a lesson's teacher.

    Commitments stay if a class takes part in them, events if classes do, without the people who come.
    """
    return district.model_copy(
        update={
            "classes": tuple(group.model_copy(update={"pupils": None}) for group in district.classes),
            "commitments": tuple(one for one in district.commitments if one.group is not None),
            "events": tuple(
                event.model_copy(update={"people": ()}) for event in district.events if event.groups
            ),
            "dated_events": (),
            "unavailability": (),
            "allowances": (),
            "coefficients": (),
            "deliveries": (),
            "quotas": (),
            "travel": (),
            "runs": (),
            "vehicles": (),
        }
    )


def public_timetable(timetable: Timetable) -> Timetable:
    """The lessons alone."""
    return timetable.model_copy(
        update={
            "placements": tuple(_without_adult(one) for one in timetable.placements),
            "levels": (),
            "terms": (),
            "meetings": (),
            "rides": (),
            "kept": (),
            "pinned": (),
            "journeys": (),
            "workloads": (),
        }
    )


def public_plan(plan: TermPlan, district: District) -> TermPlan:
    """The lessons on their dates, and the events of the public district."""
    events = {event.id for event in district.events}
    return plan.model_copy(
        update={
            "dated": tuple(_dated(one) for one in plan.dated if isinstance(one.decision, Placement)),
            "lost": tuple(
                Lost(dated=_dated(one.dated))
                for one in plan.lost
                if isinstance(one.dated.decision, Placement)
            ),
            "standing": tuple(
                Standing(since=one.since, placements=tuple(map(_without_adult, one.placements)))
                for one in plan.standing
            ),
            "events": tuple(one for one in plan.events if one.event in events),
            "mended": (),
        }
    )


def _dated(one: Dated) -> Dated:
    decision: Decision = one.decision
    assert isinstance(decision, Placement), "only lessons are left"
    return one.model_copy(update={"decision": _without_adult(decision)})


def _without_adult(placement: Placement) -> Placement:
    return placement if placement.adult is None else placement.model_copy(update={"adult": None})
