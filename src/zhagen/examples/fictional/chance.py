"""Chance that repeats itself: the same draws on every machine and with every version of Python."""

import random
import zlib
from collections.abc import Mapping, Sequence
from typing import TypeVar

T = TypeVar("T")
SEED = 20241008


class Chance:
    """The draws of one theme.

    Each theme has its own, so that a change in one leaves the others as they were. Everything is made from
    random() alone, the only draw that Python promises to repeat from version to version.
    """

    def __init__(self, theme: str) -> None:
        self._random = random.Random(SEED + zlib.crc32(theme.encode("utf-8")))

    def share(self) -> float:
        """A number from 0 up to 1."""
        return self._random.random()

    def happens(self, chance: float) -> bool:
        """Whether something happens that happens in that share of cases."""
        return self.share() < chance

    def whole(self, low: int, high: int) -> int:
        """A whole number, both ends included."""
        return low + int(self.share() * (high - low + 1))

    def one(self, of: Sequence[T]) -> T:
        """One of some things; IndexError when there is none."""
        return of[int(self.share() * len(of))]

    def some(self, of: Sequence[T], count: int) -> list[T]:
        """That many different ones, or all there are, in the order they were drawn."""
        left = list(of)
        return [left.pop(int(self.share() * len(left))) for _ in range(min(count, len(left)))]

    def weighted(self, weights: Mapping[T, float]) -> T:
        """One of some things, each as often as its weight says."""
        point = self.share() * sum(weights.values())
        *before, last = weights
        for thing in before:
            point -= weights[thing]
            if point < 0:
                return thing
        return last
