"""The Wilson score interval of a share from a sample (Wilson 1927), without continuity correction."""

from math import sqrt


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
