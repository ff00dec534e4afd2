"""Chance with a seed of words: the same numbers on every platform and in every Python."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Dice(Random):
    """Whole numbers only; every part of a district has dice of its own, so that none disturbs another.

    A text seed is hashed with SHA-512 by `random.Random`, whatever PYTHONHASHSEED says.
    """

    def __init__(self, *words: str | int) -> None:
        super().__init__("/".join(map(str, words)))

    def number(self, least: int, most: int) -> int:
        """A whole number from `least` to `most`, both included."""
        return self.randint(least, most)

    def five(self, least: int, most: int) -> int:
        """A multiple of five from `least` to `most`, which are multiples of five themselves."""
        return 5 * self.randint(least // 5, most // 5)

    def one_in(self, many: int) -> bool:
        """True once in `many` times."""
        return self.randrange(many) == 0

    def mixed(self, items: Sequence[T]) -> list[T]:
        """All of the items, in another order."""
        return self.sample(items, len(items))
