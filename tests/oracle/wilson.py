"""The Wilson 95 % interval without continuity correction (G21)."""

from math import sqrt

Z = 1.96


def wilson(k, n):
    """Lower and upper bound of the share k / n; n > 0."""
    p = k / n
    middle = p + Z * Z / (2 * n)
    spread = Z * sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))
    scale = 1 + Z * Z / n
    return (middle - spread) / scale, (middle + spread) / scale
