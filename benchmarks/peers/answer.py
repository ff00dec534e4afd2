"""What a peer hands back, and what our law says of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from benchmarks.shown.runs import travel_alone
from models.district import District
from models.timetable import Placement
from scheduler.verify import judge


@dataclass(frozen=True)
class Answer:
    """A peer's best timetable at the limit."""

    version: str
    placements: tuple[Placement, ...]
    first: float | None
    """Seconds until its first timetable that it held to be lawful and complete; None if none was."""
    seconds: float
    """Seconds that the peer was given and used, without the start of its interpreter."""
    notes: Mapping[str, str | int | float] = field(default_factory=dict)
    """What else the run is worth knowing by."""


def row(district: District, answer: Answer) -> dict[str, str | int | float]:
    """What is worth knowing of a run: the answer judged with nothing but minutes on the road in the cost."""
    verdict = judge(travel_alone(district), answer.placements)
    return {
        "version": answer.version,
        "lessons": sum(course.minimum for course in district.courses),
        "missing": sum(one.lessons for one in verdict.missing),
        "findings": len(verdict.findings),
        "broken": " ".join(sorted({finding.rule for finding in verdict.findings})),
        "travel": verdict.travel,
        "cost": verdict.cost,
        "first": "" if answer.first is None else answer.first,
        "seconds": round(answer.seconds, 2),
        "notes": "; ".join(f"{name} {value}" for name, value in answer.notes.items()),
    }
