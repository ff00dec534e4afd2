"""A timetable from a file, judged anew, and what the file says that the judgement does not."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from models.canonical import input_hash
from models.district import District
from models.timetable import Decision, Placement, Status, Timetable
from models.verdict import Verdict
from scheduler.assemble import by_hand, status_of, values_of
from scheduler.commands.inputs import load_timetable
from scheduler.locale import Catalogue, district_names
from scheduler.read import TimetableReading
from scheduler.term.still_there import StillThere
from scheduler.verify import judge


@dataclass(frozen=True)
class Judged:
    """A timetable and its verdict."""

    district: District
    """With the lessons that the file's timetable was to keep."""
    decisions: tuple[Decision, ...]
    stated: Timetable | None
    """The file's own timetable; None for a long table."""
    verdict: Verdict
    """By the file's own weights where it states them, else by the district's."""

    @property
    def placements(self) -> tuple[Placement, ...]:
        """The lessons."""
        return tuple(some for some in self.decisions if isinstance(some, Placement))

    @cached_property
    def foreign(self) -> bool:
        """Whether the file was made for other tables than these."""
        return self.stated is not None and self.stated.input_hash != input_hash(self.district)

    def timetable(self) -> Timetable:
        """The file's own timetable as far as it holds, else one of which nothing is proven."""
        if self.stated is not None and not self.foreign and not differences(self.stated, self.verdict):
            return self.stated
        return by_hand(self.district, self.decisions, self.verdict)


@dataclass(frozen=True)
class Difference:
    """A figure that the file states and the judgement does not."""

    key: str
    """The figure's text in the catalogue."""
    stated: int | str
    found: int | str


def load_judged(words: Catalogue, path: Path, district: District) -> Judged:
    """Read and judge the timetable of a file."""
    reading = load_timetable(words, path, district)
    stated, kept = reading.timetable, _keeping(district, reading)
    weights = district.weights if stated is None else {term.term: term.weight for term in stated.terms}
    decisions = reading.decisions
    verdict = judge(kept.model_copy(update={"weights": weights}), decisions)
    return Judged(kept, decisions, stated, verdict)


def _keeping(district: District, reading: TimetableReading) -> District:
    """The district with what the file's timetable was to keep, as far as it is still there."""
    if reading.timetable is None:
        return district
    there, stated = StillThere(district), reading.timetable
    return district.model_copy(
        update={"kept": there.lessons(stated.kept), "pinned": there.lessons(stated.pinned)}
    )


def differences(stated: Timetable, verdict: Verdict) -> tuple[Difference, ...]:
    """Everything that a file states otherwise than the verdict on its placements."""
    pairs = [*_levels(stated, verdict), *_terms(stated, verdict), *_lists(stated, verdict)]
    return tuple(Difference(*pair) for pair in pairs if pair[1] != pair[2])


def _levels(stated: Timetable, verdict: Verdict) -> Iterator[tuple[str, int | str, int | str]]:
    """Values, and bounds that cannot be."""
    levels = {level.name: level for level in stated.levels}
    for name, value, fixed in values_of(verdict, kept=bool(stated.kept)):
        level = levels.get(name)
        yield f"level.{name}", "-" if level is None else level.value, value
        if level is not None:
            yield "verify.fixed", level.fixed, fixed
            yield "verify.bound", level.bound, min(level.bound, value)


def _terms(stated: Timetable, verdict: Verdict) -> Iterator[tuple[str, int | str, int | str]]:
    """Amount and cost of each preference."""
    terms = {term.term: term for term in stated.terms}
    for found in verdict.terms:
        term = terms.pop(found.term, None)
        if term is not None:  # a preference that a file of an older version does not have did not count
            yield f"rule.{found.term}.title", term.amount, found.amount
            yield "verify.price", term.cost, found.cost
    yield "verify.unknown_terms", len(terms), 0


def _lists(stated: Timetable, verdict: Verdict) -> Iterator[tuple[str, int | str, int | str]]:
    """Journeys and missing lessons one by one, and what follows from the figures."""
    yield "verify.journeys", len(set(stated.journeys) - set(verdict.journeys)), 0
    yield "verify.no_journeys", len(set(verdict.journeys) - set(stated.journeys)), 0
    if stated.workloads:  # files of older versions have none
        yield "verify.workloads", len(set(stated.workloads) ^ set(verdict.workloads)), 0
    yield "verify.missing", len(set(stated.missing) ^ set(verdict.missing)), 0
    yield "verify.complete", int(stated.complete), int(not verdict.missing)
    yield (
        "verify.proven",
        int(stated.status == Status.OPTIMAL),
        int(status_of(stated.levels) == Status.OPTIMAL),
    )


def breaches(words: Catalogue, judged: Judged) -> Iterator[str]:
    """Every broken rule in words; none if the timetable is lawful."""
    findings = judged.verdict.findings
    if findings:
        yield words.text("verify.broken", count=len(findings))
    names = district_names(judged.district)
    for finding in findings:
        title = words.text(f"rule.{finding.rule}.title")
        yield words.text("verify.breach", rule=title, text=words.sentence(finding, names))
