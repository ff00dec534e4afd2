"""FET by its command line: teachers chosen beforehand, lessons placed on five-minute slices.

Plain FET is one run after the assignment, the first that is complete; where FET cannot place all lessons,
teachers are assigned anew with more periods left open. The first attempt has two thirds of the time, most of
it for the assignment, the second two thirds of the rest, the last all of it. FET has no objective, so its
second way (`tightened`) uses what time is left as a planner would who wants short roads: again and again with
fewer working days a teacher, until that fails; the shortest road of all that was complete counts.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from xml.etree import ElementTree

from benchmarks.peers.answer import Answer
from benchmarks.peers.assign import Assigned, assign
from benchmarks.peers.fet_file import FetFile, Limits
from benchmarks.peers.visits import visits
from models.district import District
from models.timetable import Placement
from scheduler.verify import judge

PROGRAM = "fet-cl"
INSTALL = "FET's command line: apt-get install fet"
"""What to install."""

CHANGES_DAY = 1
"""Changes of school a day: with two of them a teacher could return to a school within a half-day."""

ASSIGN_PART = 3 / 4
"""Share of an attempt's time that the assignment may take; FET itself needs seconds."""

SPARE_DAYS = (2, 1, 0)
"""Working days a teacher gets beyond those that the assignment counted, one attempt after the other."""

SPARE_PERIODS = (1, 2, 3)
"""Periods a day that the assignment leaves open, until FET finds a complete timetable."""

QUIET: tuple[str, ...] = (
    "dayshorizontal",
    "daysvertical",
    "timehorizontal",
    "timevertical",
    "subgroups",
    "groups",
    "years",
)
QUIET += ("teachers", "teachersfreeperiods", "rooms", "subjects", "statistics")
"""What FET need not write; without the timetables of activity tags it writes no XML of activities either."""


IMPOSSIBLE = "Cannot precompute"
"""What FET says last where it knows beforehand that a load does not fit, and places nothing."""


def program() -> str | None:
    """Where FET's command line is; None if it is not installed."""
    return shutil.which(os.environ.get("FET_CL", PROGRAM))


def version() -> str:
    """What FET calls itself.

    Raises
    ------
    FileNotFoundError
        If it is not installed.
    """
    found = program()
    if found is None:
        raise FileNotFoundError(INSTALL)
    told = subprocess.run([found, "--version"], capture_output=True, text=True, check=False).stdout
    return next((word for word in told.split() if word[0].isdigit()), "unknown")


@dataclass(frozen=True)
class Attempt:
    """One run of FET."""

    placements: tuple[Placement, ...]
    seconds: float


def fet(district: District, seconds: float, seed: int, workers: int, *, tightened: bool = False) -> Answer:
    """FET's timetable of a district within the seconds; they and `first` include the assignment's."""
    name, search = version(), _Search(district, seconds, seed)
    search.place(workers)
    if tightened and search.first is not None:
        search.tighten()
    placements = () if search.best is None else search.best.placements
    return Answer(name, placements, search.first, search.elapsed, search.notes)


class _Search:
    """FET's attempts at one district."""

    def __init__(self, district: District, seconds: float, seed: int) -> None:
        self._begin, self._seconds, self._seed = monotonic(), seconds, seed
        self._district, self._visits = district, visits(district)
        self._assigned: Assigned | None = None
        self.best: Attempt | None = None
        self.first: float | None = None
        """Seconds until the first complete timetable."""
        self.notes: dict[str, str | int | float] = {}

    @property
    def elapsed(self) -> float:
        """Seconds since the begin."""
        return monotonic() - self._begin

    def place(self, workers: int) -> None:
        """Assign teachers and place lessons, with ever more periods to spare, until all are placed."""
        for tried, spare in enumerate(SPARE_PERIODS):
            left = self._seconds - self.elapsed
            part = left if tried + 1 == len(SPARE_PERIODS) else left * 2 / 3
            end = self.elapsed + part
            try:
                self._assigned = assign(self._visits, part * ASSIGN_PART, self._seed, workers, spare)
            except ValueError:
                self.notes[f"spare {spare}"] = "no assignment"
                continue
            told = f"spare {spare}, assigned {self._assigned.minutes} in {self._assigned.seconds} s"
            if self._run(told, Limits(CHANGES_DAY, None), end - self.elapsed):
                return

    def tighten(self) -> None:
        """Place the lessons again on fewer and fewer days."""
        counted = {} if self._assigned is None else self._assigned.days
        for spare in SPARE_DAYS:
            left = self._seconds - self.elapsed
            days = {teacher: count + spare for teacher, count in counted.items()}
            if left < 1 or not self._run(f"days+{spare}", Limits(CHANGES_DAY, days), left):
                return

    def _run(self, name: str, limits: Limits, seconds: float) -> bool:
        """One attempt; whether it placed every lesson."""
        teachers = {} if self._assigned is None else self._assigned.teachers
        attempt = run(FetFile(self._visits, teachers, limits), seconds, self._seed)
        whole = len(attempt.placements) == self._visits.lessons
        travel = _travel(self._district, attempt)
        told = f"travel {travel}" if whole else f"{len(attempt.placements)} placed"
        self.notes[name] = f"{told} in {attempt.seconds:.2f} s"
        if whole and self.first is None:
            self.first = round(self.elapsed, 2)
        if self.best is None or _better(self._district, attempt, self.best):
            self.best = attempt
        return whole


def _better(district: District, attempt: Attempt, known: Attempt) -> bool:
    """More lessons placed, or as many on a shorter road."""
    more = len(attempt.placements) - len(known.placements)
    return more > 0 or (more == 0 and _travel(district, attempt) < _travel(district, known))


def _travel(district: District, attempt: Attempt) -> int:
    return judge(district, attempt.placements).travel


def run(file: FetFile, seconds: float, seed: int) -> Attempt:
    """One run of FET; nothing is placed if it says beforehand that not all can be.

    Raises
    ------
    RuntimeError
        If FET cannot read the file.
    """
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "in.fet").write_text(file.xml(), encoding="utf-8")
        begin = monotonic()
        command = [program() or PROGRAM, f"--inputfile={folder / 'in.fet'}", f"--outputdir={folder / 'out'}"]
        done = subprocess.run(
            [*command, *_options(seconds, seed)], capture_output=True, text=True, check=False
        )
        spent = monotonic() - begin
        texts = [path.read_text(encoding="utf-8") for path in _written(folder / "out" / "timetables")]
        if done.returncode and IMPOSSIBLE not in done.stdout + done.stderr:
            raise RuntimeError(
                f"FET stopped with {done.returncode}: {done.stdout[-500:]}{done.stderr[-500:]}"
            )
    return Attempt(tuple(placements(file, texts[0])) if texts else (), spent)


def _options(seconds: float, seed: int) -> list[str]:
    seeds = {"10": seed + 1, "11": 2, "12": 3, "20": seed + 4, "21": 5, "22": 6}
    return [
        f"--timelimitseconds={max(1, int(seconds))}",
        "--htmllevel=0",
        "--writetimetableconflicts=false",
        "--warnifusingnotperfectconstraints=false",
        *(f"--writetimetables{what}=false" for what in QUIET),
        *(f"--randomseeds{part}={value}" for part, value in seeds.items()),
    ]


def _written(folder: Path) -> list[Path]:
    """The whole timetable, or the one with the most activities placed when the time was up."""
    return [
        path
        for path in (folder / "in" / "in_activities.xml", folder / "in-highest" / "in_activities.xml")
        if path.exists()
    ]


def placements(file: FetFile, xml: str) -> Iterator[Placement]:
    """The lessons of FET's table of activities; an activity without a time is a missing lesson."""
    activities = {activity.number: activity for activity in file.activities}
    for row in ElementTree.fromstring(xml).iter("Activity"):
        day, hour = row.findtext("Day"), row.findtext("Hour")
        if day and hour:
            activity = activities[int(row.findtext("Id") or 0)]
            slot = file.slot(activity, day, hour)
            yield Placement(
                course=activity.need.course,
                teacher=activity.teacher,
                weekday=slot.weekday,
                period=slot.period,
            )
