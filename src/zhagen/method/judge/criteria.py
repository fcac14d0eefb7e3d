"""The criteria that a playbook's part may name: each turns one part's figures into a verdict (G8, G21, G32).

For signs and cautions met means seen or firing, near partly or watch, missed inside. Samples are judged by Wilson's
score interval (1927, without continuity correction). Comparisons have a tolerance, so that 7/10 meets 70 % (G7).
"""

from collections.abc import Callable
from math import inf, sqrt

from zhagen.method.judge.figures import Judged, PartFigures
from zhagen.method.playbook.spec import Numbers, PartSpec
from zhagen.method.terms import Verdict

Compares = Callable[[float, float, float], bool]

OPS: dict[str, Compares] = {
    ">=": lambda value, line, tolerance: value >= line - tolerance,
    "<=": lambda value, line, tolerance: value <= line + tolerance,
    ">": lambda value, line, tolerance: value > line + tolerance,
    "<": lambda value, line, tolerance: value < line - tolerance,
}


def wilson(k: int, n: int, z: float) -> tuple[float, float]:
    """Lower and upper bound (shares 0-1) of k successes in n > 0 answers."""
    share = k / n
    middle = share + z * z / (2 * n)
    spread = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    whole = 1 + z * z / n
    return max(0.0, (middle - spread) / whole), min(1.0, (middle + spread) / whole)


def answers_needed(k: int, n: int, line: float, z: float, most: int = 2000) -> int | None:
    """How many more answers, given in the same proportion, would put the interval to one side of the line.

    None when even `most` answers would not.
    """
    if n == 0:
        return None
    share = k / n
    for more in range(most):
        low, high = wilson(round(share * (n + more)), n + more, z)
        if low > line or high < line:
            return more
    return None


Judges = Callable[[PartSpec, PartFigures, Numbers], Judged]


def at_least(part: PartSpec, figures: PartFigures, rules: Numbers) -> Judged:
    """Met from the target, near from 70 % of it; a target of 0 is met or missed."""
    assert figures.value is not None
    target, tolerance = _target(part, figures), rules["tolerance"]
    met = OPS[">="](figures.value, target, tolerance)
    near = target > 0 and OPS[">="](figures.value, target * rules["close_share"], tolerance)
    return Judged(_verdict(met, near), {"op": ">=", "value": target})


def at_most(part: PartSpec, figures: PartFigures, rules: Numbers) -> Judged:
    """Met up to the target, near up to target / 0.7; a target of 0 is met or missed."""
    assert figures.value is not None
    target, tolerance = _target(part, figures), rules["tolerance"]
    met = OPS["<="](figures.value, target, tolerance)
    near = target > 0 and OPS["<="](figures.value, target / rules["close_share"], tolerance)
    return Judged(_verdict(met, near), {"op": "<=", "value": target})


def within(part: PartSpec, figures: PartFigures, rules: Numbers) -> Judged:
    """Met between floor and ceiling, near from 0.7 floor to ceiling / 0.7."""
    assert figures.value is not None
    floor, ceiling, share = part.numbers["floor"], part.numbers["ceiling"], rules["close_share"]
    tolerance = rules["tolerance"]
    met = floor - tolerance <= figures.value <= ceiling + tolerance
    near = floor * share - tolerance <= figures.value <= ceiling / share + tolerance
    return Judged(_verdict(met, near), {"op": "within", "value": floor, "to": ceiling})


def rising(part: PartSpec, figures: PartFigures, rules: Numbers) -> Judged:
    """Met above the figure before, or from `enough` on where there is such a number; near at 70 % of the one before.

    k is now, n before.
    """
    assert figures.k is not None
    assert figures.n is not None
    enough = part.numbers.get("enough", inf)
    near = figures.n > 0 and OPS[">="](figures.k, figures.n * rules["close_share"], rules["tolerance"])
    met = figures.k > figures.n or OPS[">="](figures.k, enough, rules["tolerance"])
    either = {"or": enough} if enough < inf else {}
    return Judged(_verdict(met, near), {"op": ">", "value": 0.0, **either})


def yes(part: PartSpec, figures: PartFigures, rules: Numbers) -> Judged:
    """Met when it is so."""
    assert figures.value is not None
    return Judged(_verdict(figures.value >= 1), {"op": ">=", "value": 1.0})


def none(part: PartSpec, figures: PartFigures, rules: Numbers) -> Judged:
    """Met when there is none."""
    assert figures.value is not None
    return Judged(_verdict(figures.value <= 0), {"op": "<=", "value": 0.0})


def either(part: PartSpec, figures: PartFigures, rules: Numbers) -> Judged:
    """The better of a share and a number of things (G32)."""
    assert figures.k is not None
    target, enough, tolerance = part.numbers["target"], part.numbers["enough"], rules["tolerance"]

    def reaches(times: float) -> bool:
        by_share = figures.value is not None and OPS[">="](figures.value, target * times, tolerance)
        return by_share or OPS[">="](figures.k or 0, enough * times, tolerance)

    verdict = _verdict(reaches(1.0), reaches(rules["close_share"]))
    return Judged(verdict, {"op": ">=", "value": target, "or": enough})


def above_by_interval(part: PartSpec, figures: PartFigures, rules: Numbers) -> Judged:
    """A sample's share: met when the lower bound passes the target, missed when the upper misses it (G21)."""
    return _by_interval(part, figures, rules, Verdict.UNDECIDED)


def favoured_by_interval(part: PartSpec, figures: PartFigures, rules: Numbers) -> Judged:
    """As above_by_interval, but near where the interval spans the target: the order is not settled yet."""
    return _by_interval(part, figures, rules, Verdict.NEAR)


def lines(part: PartSpec, figures: PartFigures, rules: Numbers) -> Judged:
    """A sign's seen and partly, a caution's firing and watch, each with its own comparison."""
    assert figures.value is not None
    tolerance = rules["tolerance"]
    beyond = {name: OPS[op](figures.value, part.numbers[name], tolerance) for name, op in part.ops.items()}
    met = beyond.get("seen", False) or beyond.get("firing", False)
    near = beyond.get("partly", False) or beyond.get("watch", False)
    return Judged(_verdict(met, near), _lines_target(part))


def lines_with_interval(part: PartSpec, figures: PartFigures, rules: Numbers) -> Judged:
    """Seen when the difference passes the line and its interval stays above the floor."""
    assert figures.value is not None
    assert figures.low is not None
    seen = OPS[part.ops["seen"]](figures.value, part.numbers["seen"], rules["tolerance"])
    sure = figures.low > part.numbers["interval_floor"]
    return Judged(_verdict(seen and sure), _lines_target(part), figures.low, figures.high)


def ratio_by_interval(part: PartSpec, figures: PartFigures, rules: Numbers) -> Judged:
    """A sample's ratio of k to the rest of n against two lines, judged on the share k/n (G21): firing or watch
    when the lower bound is beyond, quiet when the upper is not beyond the watch line. `low`, `high`: ratios, no `high`
    where the share may be the whole."""
    low, high = _interval(figures, rules)
    watch, firing = part.numbers["watch"], part.numbers["firing"]
    if low > share_of_ratio(firing):
        verdict = Verdict.MET
    elif low > share_of_ratio(watch):
        verdict = Verdict.NEAR
    elif high <= share_of_ratio(watch):
        verdict = Verdict.MISSED
    else:
        verdict = Verdict.UNDECIDED
    ends = ratio_of_share(low), None if high >= 1 else ratio_of_share(high)
    return Judged(verdict, {"op": ">", "value": firing, "watch": watch}, *ends)


def share_of_ratio(ratio: float) -> float:
    """The share of the whole at which one side is so many times the other: 1 is 1/2, 2 is 2/3."""
    return ratio / (1 + ratio)


def ratio_of_share(share: float) -> float:
    """How many times the other side one side is that has this share of the whole, under 1."""
    return share / (1 - share)


CRITERIA: dict[str, Judges] = {
    "at-least": at_least,
    "at-most": at_most,
    "within": within,
    "rising": rising,
    "yes": yes,
    "none": none,
    "either": either,
    "above-by-interval": above_by_interval,
    "favoured-by-interval": favoured_by_interval,
    "lines": lines,
    "lines-with-interval": lines_with_interval,
    "ratio-by-interval": ratio_by_interval,
}


def _by_interval(part: PartSpec, figures: PartFigures, rules: Numbers, between: Verdict) -> Judged:
    low, high = _interval(figures, rules)
    target = part.numbers["target"]
    verdict = Verdict.MET if low > target else Verdict.MISSED if high < target else between
    return Judged(verdict, {"op": ">", "value": target}, low, high)


def _interval(figures: PartFigures, rules: Numbers) -> tuple[float, float]:
    return wilson(int(figures.k or 0), int(figures.n or 0), rules["z"])


def _target(part: PartSpec, figures: PartFigures) -> float:
    return part.numbers["target"] if figures.target is None else figures.target


def _lines_target(part: PartSpec) -> dict[str, float | str]:
    """The main line and the others; one that compares in another way has its own `_op`."""
    main = "seen" if "seen" in part.ops else "firing" if "firing" in part.ops else "watch"
    others = {name: op for name, op in part.ops.items() if name != main}
    own_ops = {f"{name}_op": op for name, op in others.items() if op != part.ops[main]}
    values = {name: part.numbers[name] for name in others}
    return {"op": part.ops[main], "value": part.numbers[main], "line": main, **values, **own_ops}


def _verdict(met: bool, near: bool = False) -> Verdict:
    return Verdict.MET if met else Verdict.NEAR if near else Verdict.MISSED
