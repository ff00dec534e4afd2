"""What is to be done next in a region: questions to the relaxation, and parts to be planned."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from random import Random
from typing import Any

from scheduler.solve import shares
from scheduler.solve.floors import Floors
from scheduler.solve.pieces import Piece
from scheduler.solve.planning import Planned, Task, cheapen, cover, follow, open_up
from scheduler.solve.refining import Refining
from scheduler.solve.region import Part, Region
from scheduler.solve.relaxation.advice import advise
from scheduler.solve.relaxation.question import Question, Reply, ask
from scheduler.solve.relaxation.task import Budget
from scheduler.solve.search import Effort
from scheduler.solve.simple_days import has_simple_days
from scheduler.solve.staffed import staffed
from scheduler.solve.vicinity import Vicinity

Claims = frozenset[str]

MOST_ABLE, HALF = 3, 0.5
"""In a first repair, how many teachers who could help are planned anew, and how often a whole class is."""

HOPE = 10
"""After so many repairs of every piece in vain they become rare."""

TRIES = 5
"""How often a neighbourhood is chosen anew because it meets what is under way; then it may."""


@dataclass(frozen=True)
class Step:
    """A task, and what is done with its answer."""

    function: Callable[..., Any]
    about: tuple[Any, ...]
    answered: Callable[[Any], None]
    claims: Claims = frozenset()
    """Classes and people that nothing else should plan meanwhile."""


class Front:
    """The agenda of a region."""

    def __init__(self, region: Region, random: Random) -> None:
        self.region = region
        self.groups = region.groups
        self.floors = Floors()
        """Of the groups' costs."""
        self._replies: dict[str, dict[int, Reply]] = {"travel": {}, "missing": {}}
        self._asked: set[tuple[str, int, int | None]] = set()
        self._refining = Refining()
        self.intricate = not has_simple_days(region.district, region.reach)
        """Whether days may lead to so many schools that relaxations take long."""
        self._unadvised = list(range(len(self.groups))) if self.intricate else []
        """Groups that need advice: where days are simple each piece's own relaxation knows better."""
        self._advising: set[int] = set()
        self._advice: dict[int, Mapping[str, str]] = {}
        """Group -> teacher by course: at first advice, later of its relaxation."""
        self._unopened: list[Piece] | None = None
        """What is still to be opened; None before the first piece is."""
        self._opening: set[Piece] = set()
        self._refused: set[Piece] = set()
        """Those for which nothing was found with the advised teachers."""
        self._followed: dict[int, Mapping[str, str]] = {}
        self._group_of = [
            next(number for number, group in enumerate(self.groups) if piece <= group)
            for piece in region.large_pieces
        ]
        self._vicinity = Vicinity(region.pieces, random)
        self._random = random
        self.steps = 0
        """Parts planned anew since the opening."""
        self._vain: Counter[Piece] = Counter()
        """Repairs in vain."""

    @property
    def opened(self) -> bool:
        """Whether every piece has been planned."""
        return self._unopened == [] and not self._opening

    @property
    def hopeful(self) -> bool:
        """Whether some piece that lacks lessons has not been repaired in vain too often."""
        short = set(self.region.short())
        return any(self._vain[piece] < HOPE for piece in self.region.pieces if piece & short)

    def replies(self, kind: str) -> Iterable[Reply]:
        """What the relaxation has answered so far, of travel or of missing lessons."""
        return self._replies[kind].values()

    def inquire(
        self, kind: str, shortage: int | None, weights: dict[str, int], budget: Budget
    ) -> Iterator[Step]:
        """The next question of a kind that has not been asked at this shortage."""
        for number, group in enumerate(self.groups):
            if (kind, number, shortage) not in self._asked:
                self._asked.add((kind, number, shortage))

                def answered(reply: Reply, number: int = number) -> None:
                    if kind != "cost":
                        self._replies[kind][number] = reply
                        return
                    self.floors.learn(number, shortage or 0, reply)
                    if not shortage:
                        self._refining.answered(number, reply.proven)
                    if reply.teachers:
                        self._advice[number] = reply.teachers

                yield Step(
                    ask, (Question(self.region.alone(group), weights, shortage, budget, group),), answered
                )
                return

    def refine(self, weights: dict[str, int], budget: Callable[[int], Budget]) -> Iterator[Step]:
        """A longer or finer question about a group that costs more than its bound, which knows of no gap.

        `budget` is asked for the limits of a question that may take so many times the usual time.
        """
        again = self._refining.next(self.floors.with_every_lesson(), self._gap)
        if again is None:
            return
        group = self.groups[again.group]

        def answered(reply: Reply) -> None:
            self._refining.answered(again.group, reply.proven)
            self.floors.learn(again.group, 0, reply)
            if reply.teachers:
                self._advice[again.group] = reply.teachers

        question = Question(self.region.alone(group), weights, 0, budget(again.times), group, fine=again.fine)
        yield Step(ask, (question,), answered)

    def _gap(self, number: int) -> int:
        """How much more a group costs than its bound."""
        group = self.groups[number]
        return self.region.cost_of(group, self.region.alone(group)) - self.floors.of(number, 0)

    def advise(self, budget: Budget) -> Iterator[Step]:
        """Who might teach what in the next group of which nobody knows: whatever else is planned, it fits."""
        if not self._unadvised:
            return
        number = self._unadvised.pop(0)
        self._advising.add(number)

        def answered(teachers: Mapping[str, str]) -> None:
            self._advising.remove(number)
            self._advice[number] = teachers

        group = self.groups[number]
        yield Step(advise, (self.region.alone(group), budget, group), answered)

    def open(
        self, effort: Effort, polish: Effort | None, budget: Budget, claimed: set[str]
    ) -> Iterator[Step]:
        """The first plan of a piece that meets nothing under way, with the teachers that are advised."""
        if self._advising:
            return
        advice = {course: who for teachers in self._advice.values() for course, who in teachers.items()}
        if self._unopened is None:
            self._unopened = self._agenda(advice)
        for piece in self._unopened:
            advised = {course: advice[course] for course in piece & advice.keys()}
            if piece in self._refused:
                advised = {}
            claims = self._claims(piece, advised)
            if not claims & claimed:
                part = self.region.taken(piece)
                self._unopened.remove(piece)
                self._opening.add(piece)

                def answered(planned: Planned, piece: Piece = piece, part: Part = part) -> None:
                    self._opening.remove(piece)
                    if planned.decisions is None and piece not in self._refused:
                        self._refused.add(piece)
                        self._unopened = [*(self._unopened or ()), piece]
                    self.region.put_back(part, planned)

                task = Task(part.district, effort, part.lessons, polish, teachers=advised)
                if advised:
                    yield Step(cover, (task,), answered, claims)
                else:
                    yield Step(open_up, (task, budget), answered, claims)
                return

    def _agenda(self, advice: Mapping[str, str]) -> list[Piece]:
        """What is opened: weeks of advised teachers, then courses of which nobody knows who gives them."""
        advised = staffed(self.region.district, self.region.reach, advice)
        others = [frozenset(piece - advice.keys()) for piece in self.region.pieces]
        return [*advised, *(piece for piece in others if piece)]

    def repair(
        self, effort: Callable[[float], Effort], polish: Effort | None, budget: Budget, claimed: set[str]
    ) -> Iterator[Step]:
        """A plan for courses of a piece that lack lessons, with more and more around them.

        The pieces tried least come first; `effort` is asked for so many times the usual one. In turn: with
        lessons of some teachers who could help; with all lessons of everybody who could help in it, by the
        teachers of a relaxation; with the whole piece.
        """
        given_by, short = self.region.given_by, frozenset(self.region.short())
        pieces = [piece for piece in self.region.pieces if piece & short]
        self._random.shuffle(pieces)
        for piece in sorted(pieces, key=self._vain.__getitem__)[:TRIES]:
            turn = self._vain[piece] % 3
            if turn == 0:
                free = self._near(piece, short, given_by)
            else:
                free = self._with_helpers(piece, given_by) if turn == 1 else piece
            claims = self._claims(free, given_by)
            if not claims & claimed:
                part = self.region.taken(free)

                def answered(planned: Planned, part: Part = part, piece: Piece = piece) -> None:
                    self.steps += 1
                    before = self.region.missing
                    self.region.put_back(part, planned)
                    self._vain[piece] += self.region.missing >= before

                patient = effort(1 + shares.PATIENT * min(self._vain[piece], HOPE))
                task = Task(part.district, patient, part.lessons, polish)
                if turn == 1:
                    yield Step(open_up, (task, budget), answered, claims)
                else:
                    yield Step(cover, (task,), answered, claims)
                return

    def _near(self, piece: Piece, short: Piece, given_by: Mapping[str, str]) -> Piece:
        """Courses of the piece that lack lessons, and those of some teachers who could help one of them."""
        chosen = self._random.choice(sorted(piece & short))
        able = sorted(set(self.region.reach.teachers.get(chosen, ())) & set(given_by.values()))
        some = self._random.sample(able, min(MOST_ABLE + self._vain[piece], len(able)))
        free = (short & piece) | {c for c, t in given_by.items() if t in some}
        if self._random.random() < HALF:
            members = self.region.reach.members
            free |= {c for c, classes in members.items() if set(classes) & set(members[chosen])}
        return frozenset(free)

    def _with_helpers(self, piece: Piece, given_by: Mapping[str, str]) -> Piece:
        """The piece, and all courses of those who could give any of it."""
        able = {teacher for course in piece for teacher in self.region.reach.teachers.get(course, ())}
        return piece | {course for course, teacher in given_by.items() if teacher in able}

    def follow(self, effort: Effort, claimed: set[str]) -> Iterator[Step]:
        """A large piece with the teachers that are advised for its group, once for each advice."""
        for number, piece in enumerate(self.region.large_pieces):
            advice = self._advice.get(self._group_of[number])
            if not advice or self._followed.get(number) is advice:
                continue
            claims = self._claims(piece, self.region.given_by)
            if not claims & claimed:
                self._followed[number] = advice
                part = self.region.taken(piece)
                missing, cost = part.worth
                teachers = {course: advice[course] for course in piece if course in advice}

                def answered(planned: Planned, part: Part = part) -> None:
                    self.steps += 1
                    self.region.put_back(part, planned)

                task = Task(part.district, effort, missing=missing, cost=cost, teachers=teachers)
                yield Step(follow, (task,), answered, claims)
                return

    def neighbourhood(self, effort: Effort, budget: Budget, claimed: set[str]) -> Step:
        """All courses of a few teachers."""
        given_by = self.region.given_by
        for _ in range(TRIES):
            number, free = self._vicinity.choose(given_by)
            claims = self._claims(free, given_by)
            if not claims & claimed:
                break

        part = self.region.taken(free)
        missing, cost = part.worth

        def answered(planned: Planned) -> None:
            self.steps += 1
            self._vicinity.learn(number, planned.proven)
            self.region.put_back(part, planned)

        task = Task(part.district, effort, part.lessons, missing=missing, cost=cost)
        return Step(cheapen, (task, budget), answered, claims)

    def _claims(self, courses: Piece, teachers: Mapping[str, str]) -> Claims:
        """Classes that sit in the courses, and their teachers: the given ones, or all who could be."""
        reach = self.region.reach
        people = {
            teacher
            for course in courses
            for teacher in ((teachers[course],) if course in teachers else reach.teachers.get(course, ()))
        }
        return frozenset(people | {member for course in courses for member in reach.members[course]})
