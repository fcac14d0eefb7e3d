"""Lengths and places as classes, since a page under a strict security policy has no inline style."""

from collections.abc import Iterator

MOST_ROWS, MOST_STAGES = 12, 9


def hundredths(share: float) -> int:
    """A share of a length, 0 to 1, as the number in its class: v-0 to v-100."""
    return round(100 * share)


def length_rules() -> str:
    """The style sheet of these classes."""
    return "/* Written by `make docs` from zhagen.board.lengths. */\n" + "\n".join(_rules()) + "\n"


def _rules() -> Iterator[str]:
    for name, variable in (("v", "v"), ("lo", "lo"), ("hi", "hi")):
        yield "".join(f".{name}-{n}{{--{variable}:{n / 100:g}}}" for n in range(101))
    yield "".join(f".row-{n}{{--r:{n}}}" for n in range(2, MOST_ROWS + 1))
    yield "".join(f".col-{n}{{--col:{n}}}" for n in range(2, MOST_STAGES + 2))
    yield "".join(f".roomy-{n}{{--roomy:{n}}}.far-{n}{{--far:{n}}}" for n in range(1, MOST_STAGES + 1))
