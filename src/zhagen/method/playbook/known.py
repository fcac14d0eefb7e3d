"""What parts and items may name: criteria with the numbers each needs, and notes. Later rooms carry them out."""

from dataclasses import dataclass
from types import MappingProxyType

LINES = ("seen", "partly", "watch", "firing")
OPERATORS = ("<", "<=", ">", ">=")


@dataclass(frozen=True, slots=True)
class CriterionForm:
    """What a test needs: all of `needs`, at least one of `one_of`; with `lines` each line has an operator."""

    __test__ = False  # pytest: no test of ours, a test of the method

    needs: tuple[str, ...] = ()
    one_of: tuple[str, ...] = ()
    lines: bool = False


# The test of a part that follows another item: met while that item is reached or close, missed while it is not yet.
FOLLOWS_TEST = "holds"
TARGET = CriterionForm(needs=("target",))

KNOWN_CRITERIA = MappingProxyType(
    {
        "at-least": TARGET,
        "at-most": TARGET,
        "above-by-interval": TARGET,
        "favoured-by-interval": TARGET,
        "within": CriterionForm(needs=("floor", "ceiling")),
        "rising": CriterionForm(),
        "yes": CriterionForm(),
        "none": CriterionForm(),
        "either": CriterionForm(needs=("target", "enough")),
        "lines": CriterionForm(one_of=LINES, lines=True),
        "lines-with-interval": CriterionForm(needs=("seen", "interval_floor"), lines=True),
        "ratio-by-interval": CriterionForm(needs=("watch", "firing")),
        "shown": CriterionForm(),
    }
)


KNOWN_NOTES = (
    "own-ticks",
    "few-parts",
    "none-written",
    "households-that-move",
    "part-jump",
    "random-doors",
    "appointed",
    "told-back",
    "lengths-filled",
)
