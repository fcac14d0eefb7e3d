"""Comparisons with a tolerance, so that 7/10 meets 70 % (G7)."""

from collections.abc import Callable

Compares = Callable[[float, float, float], bool]

OPS: dict[str, Compares] = {
    ">=": lambda value, line, tolerance: value >= line - tolerance,
    "<=": lambda value, line, tolerance: value <= line + tolerance,
    ">": lambda value, line, tolerance: value > line + tolerance,
    "<": lambda value, line, tolerance: value < line - tolerance,
}
