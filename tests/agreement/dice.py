"""Chance with a seed, in the words that the random districts need."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Dice(Random):
    """Random numbers that repeat for a seed, whatever the platform and PYTHONHASHSEED."""

    def chance(self, probability: float) -> bool:
        """True with that probability."""
        return self.random() < probability

    def five(self, least: int, most: int) -> int:
        """A multiple of five from `least` to `most`: coarse times meet their limits often, to the minute."""
        return 5 * self.randint(least // 5, most // 5)

    def some(self, items: Sequence[T], least: int = 1) -> tuple[T, ...]:
        """A selection in the given order, of at least so many."""
        chosen = self.sample(range(len(items)), self.randint(least, len(items)))
        return tuple(items[index] for index in sorted(chosen))

    def maybe(self, probability: float, items: Sequence[T]) -> T | None:
        """One of the items with that probability, else None."""
        return self.choice(items) if self.chance(probability) else None
