"""From a figure to a verdict (G8, G9, G15, G21) and from verdicts to a state (G12, G13, G14)."""

from tests.oracle.wilson import wilson

EPS = 1e-9


def ge(a, b):
    """a >= b, with the tolerance of G7."""
    return a >= b - EPS


def gt(a, b):
    """a > b, with the tolerance of G7."""
    return a > b + EPS


def le(a, b):
    """a <= b, with the tolerance of G7."""
    return a <= b + EPS


def lt(a, b):
    """a < b, with the tolerance of G7."""
    return a < b - EPS


def share(k, n):
    """k / n, None of nothing."""
    return k / n if n else None


# --- goals, tasks, methods


def at_least(value, target):
    """Met from the target on, near from 0.7 of it."""
    if ge(value, target):
        return "met"
    return "near" if target > 0 and ge(value, 0.7 * target) else "missed"


def at_most(value, target):
    """Met up to the target, near up to target / 0.7."""
    if le(value, target):
        return "met"
    return "near" if target > 0 and le(value, target / 0.7) else "missed"


def in_range(value, low, high):
    """Met inside, near from 0.7 low to high / 0.7."""
    if ge(value, low) and le(value, high):
        return "met"
    return "near" if ge(value, 0.7 * low) and le(value, high / 0.7) else "missed"


def better(*verdicts):
    """The better of some verdicts (G32)."""
    return min(verdicts, key=["met", "near", "missed"].index)


def yes(value):
    """A yes/no part: met or missed."""
    return "met" if value else "missed"


def wilson_above(k, n, target):
    """A goal's sampled share against '> target'."""
    low, high = wilson(k, n)
    if gt(low, target):
        return "met"
    return "missed" if lt(high, target) else "undecided"


# --- signs and cautions: met = seen or firing, near = partly or watch, missed = inside


def beyond_above(value, near=None, met=None):
    """Beyond a line when above it."""
    if met is not None and gt(value, met):
        return "met"
    return "near" if near is not None and gt(value, near) else "missed"


def beyond_below(value, near=None, met=None):
    """Beyond a line when below it."""
    if met is not None and lt(value, met):
        return "met"
    return "near" if near is not None and lt(value, near) else "missed"


def from_on(value, near=None, met=None):
    """Beyond a line when at or above it."""
    if met is not None and ge(value, met):
        return "met"
    return "near" if near is not None and ge(value, near) else "missed"


# --- parts


def part(value, k, n, verdict):
    """One part of an item, as the interface gives it."""
    return {"value": None if value is None else float(value), "k": k, "n": n, "verdict": verdict}


def shown(value, k, n):
    """A part without a target (G9)."""
    return part(value, k, n, "shown")


def judged(view, value, k, n, tables, verdict, stale=False, enough=True, falls_away=False):
    """A part with a target. tables: all must be kept; verdict: value -> verdict; enough: min_n and the like.

    Order: out of date goes before everything (rule 8, 'whatever it said'), then kept, then 'falls away', then min_n.
    """
    kept = tables if isinstance(tables, bool) else view.all_kept(tables)
    if stale:
        word = "stale"
    elif not kept:
        word = "undecided"
    elif falls_away:
        word = "n/a"
    elif not enough or value is None:
        word = "undecided"
    else:
        word = verdict(value)
    return part(value, k, n, word)


def share_part(
    view, k, n, tables, verdict, stale=False, min_n=1, records=None, falls_away=False, decided=True
):
    """A share; records: what min_n is judged on where k and n are amounts."""
    base = n if records is None else records
    return judged(view, share(k, n), k, n, tables, verdict, stale, decided and base >= min_n, falls_away)


def count_part(view, k, tables, verdict, stale=False, decided=True):
    """A count: value = k, n empty."""
    return judged(view, k, k, None, tables, verdict, stale, decided)


# --- states

DECIDED = ("met", "near", "missed")


def verdicts_of(parts):
    """The verdicts that bear on the state: without those shown and those that fell away."""
    return [p["verdict"] for p in parts if p["verdict"] not in ("shown", "n/a")]


def goal_state(parts):
    """Goal, task, method (G13)."""
    words = verdicts_of(parts)
    if "missed" in words:
        return "not-yet"
    if "stale" in words:
        return "out-of-date"
    if "undecided" in words:
        return "cannot-tell"
    return "reached" if all(word == "met" for word in words) else "close"


def sign_state(parts):
    """Sign (G12)."""
    words = [word for word in verdicts_of(parts) if word in DECIDED]
    if not words:
        return "cannot-tell"
    if all(word == "met" for word in words):
        return "seen"
    return "not-seen" if all(word == "missed" for word in words) else "partly"


def caution_state(parts):
    """Caution (G14)."""
    words = verdicts_of(parts)
    if "met" in words:
        return "firing"
    if "near" in words:
        return "watch"
    decided = [word for word in words if word in DECIDED]
    return "quiet" if 2 * len(decided) >= len(words) else "cannot-tell"
