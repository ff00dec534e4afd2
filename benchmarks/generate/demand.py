"""What is taught: the shared subjects, lessons a week by grade, and the courses of a school's groups."""

from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.generate.bells import AFTER_NOON, NOT_SHARED
from benchmarks.generate.dice import Dice
from models.course import Course, SlotPattern

MUSIC, ART, PE, ENGLISH, IT = "音乐", "美术", "体育", "英语", "信息科技"
SUBJECTS = (PE, MUSIC, ART, ENGLISH, IT)
FROM_GRADE = {PE: 1, MUSIC: 1, ART: 1, ENGLISH: 3, IT: 3}
CODES = {MUSIC: "MU", ART: "AR", PE: "PE", ENGLISH: "EN", IT: "IT"}


@dataclass(frozen=True)
class Curriculum:
    """Lessons a week of a cluster: subject -> lessons of a class in every grade that has it."""

    weekly: dict[str, int]

    def lessons(self, grade: int) -> int:
        """Shared lessons a week of a class."""
        return sum(n for subject, n in self.weekly.items() if FROM_GRADE[subject] <= grade)


def curriculum(dice: Dice) -> Curriculum:
    """Music and art twice a week, PE and English two or three times, IT once (national plan of 2022)."""
    return Curriculum({PE: dice.number(2, 3), MUSIC: 2, ART: 2, ENGLISH: dice.number(2, 3), IT: 1})


@dataclass(frozen=True)
class Group:
    """A class, or classes of a teaching point that sit together, which learn everything together."""

    id: str
    school: str
    grade: int
    """The highest one."""


def courses(groups: list[Group], small: bool, weekly: Curriculum, rich: bool, dice: Dice) -> Iterator[Course]:
    """The courses of one school.

    Nobody comes for a single lesson: where only one group has a subject it has two lessons a day, an even
    number a week, and no IT. Some schools want art as a double lesson.
    """
    double_art = rich and not small and dice.one_in(3)
    for subject, lessons in weekly.weekly.items():
        having = [group for group in groups if group.grade >= FROM_GRADE[subject]]
        alone = len(having) == 1
        if (small and subject == IT) or (alone and lessons == 1):
            continue
        double = double_art and subject == ART
        for group in having:
            number = lessons // 2 * 2 if alone else lessons
            yield Course(
                id=f"{group.id}/{subject}",
                group=group.id,
                subject=subject,
                minimum=number,
                target=number,
                max_day=2 if alone or double else 1,
                doubles=int(double),
                forbidden=(SlotPattern(period=NOT_SHARED),) if rich else (),
                unwanted=(SlotPattern(period=AFTER_NOON),) if rich and subject == PE else (),
            )
