"""Medians of several runs, taken in turn so that a busy minute weighs on both sides."""

import gc
from collections.abc import Callable
from statistics import median
from time import perf_counter


def medians(runs: int, *works: Callable[[], object]) -> list[float]:
    """Seconds each work takes, the median of so many runs after one that warms up.

    What earlier rows left behind is not looked through again while these run.
    """
    gc.collect()
    gc.freeze()
    times: list[list[float]] = [[] for _ in works]
    for run in range(runs + 1):
        for place, work in enumerate(works):
            began = perf_counter()
            work()
            if run:
                times[place].append(perf_counter() - began)
    gc.unfreeze()
    return [median(t) for t in times]
