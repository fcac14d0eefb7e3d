"""The tests a part may name, and the numbers each of them needs. `zhagen.method.judge` carries them out."""

from dataclasses import dataclass
from types import MappingProxyType

LINES = ("seen", "partly", "watch", "firing")
OPERATORS = ("<", "<=", ">", ">=")


@dataclass(frozen=True, slots=True)
class TestForm:
    """What a test needs: all of `needs`, at least one of `one_of`; with `lines` each line has an operator."""

    __test__ = False  # pytest: no test of ours, a test of the method

    needs: tuple[str, ...] = ()
    one_of: tuple[str, ...] = ()
    lines: bool = False


TARGET = TestForm(needs=("target",))

KNOWN_TESTS = MappingProxyType(
    {
        "at-least": TARGET,
        "at-most": TARGET,
        "above-by-interval": TARGET,
        "favoured-by-interval": TARGET,
        "within": TestForm(needs=("floor", "ceiling")),
        "rising": TestForm(),
        "yes": TestForm(),
        "none": TestForm(),
        "either": TestForm(needs=("target", "enough")),
        "lines": TestForm(one_of=LINES, lines=True),
        "lines-with-interval": TestForm(needs=("seen", "interval_floor"), lines=True),
        "ratio-by-interval": TestForm(needs=("watch", "firing")),
        "shown": TestForm(),
    }
)
