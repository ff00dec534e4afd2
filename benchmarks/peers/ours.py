"""Our own solver with travel as the only preference, as `schedule solve --only travel_minutes`."""

from importlib.metadata import version
from time import monotonic

from benchmarks.peers.answer import Answer
from benchmarks.shown.runs import answer, travel_alone
from models.district import District
from models.timetable import Placement
from scheduler.solve.answer import Progress


def zoujiao(district: District, seconds: float, seed: int, workers: int) -> Answer:
    """Our timetable of a district within the seconds."""
    begin = monotonic()
    complete: list[float] = []

    def heard(progress: Progress) -> None:
        # Cost is told of once the number of missing lessons is settled.
        settled = progress.value == 0 or progress.stage == "cost"
        if progress.value is not None and settled and not complete:
            complete.append(round(progress.seconds, 2))

    outcome = answer(travel_alone(district), seconds, workers, seed, heard)
    placements = tuple(one for one in outcome.decisions or () if isinstance(one, Placement))
    whole = len(placements) == sum(course.minimum for course in district.courses)
    return Answer(
        version=version("zoujiao"),
        placements=placements,
        first=complete[0] if complete and whole else None,
        seconds=monotonic() - begin,
        notes={"travel_bound": outcome.travel_bound},
    )
