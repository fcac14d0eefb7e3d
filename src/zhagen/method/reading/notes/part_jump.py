"""When the share of those who help jumps, the way of recording may have changed, not the residents."""

from zhagen.method.reading.words.figure import percent
from zhagen.method.terms import Words


def part_jump(now: tuple[int, int], before: tuple[int, int], jump: float, least: float) -> Words | None:
    """Says so where the share differs by at least `jump` from its own history.

    `now`, `before`: attendances with part >= 1, and all whose part is recorded; both need `least` of these.
    """
    if now[1] < least or before[1] < least:
        return None
    share, was = now[0] / now[1], before[0] / before[1]
    if abs(share - was) < jump:
        return None
    k, n = now
    return Words(
        f"签到里出了力的从 {percent(was)}（{before[0]}/{before[1]}）变到 {percent(share)}（{k}/{n}）："
        "先看记法变了没有",
        f"Those who helped went from {percent(was)} ({before[0]}/{before[1]}) to {percent(share)} ({k}/{n}) of the "
        "sign-ins: see first whether the way of recording has changed",
    )
