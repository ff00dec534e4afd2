"""The plan of a term as JSON, with one spelling for one content."""

from models.plan import TermPlan
from scheduler.export.timetable_json import spelled


def plan_json(plan: TermPlan) -> bytes:
    """The plan: keys sorted, what a field says by default left out."""
    data = plan.model_dump(mode="json", exclude_defaults=True)
    return spelled({"format": plan.format, **data})
