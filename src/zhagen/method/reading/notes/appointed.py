"""Somebody new who was appointed is no renewal from within."""

from zhagen.method.terms import Words


def appointed(k: float, n: float) -> Words | None:
    """Says how many of the n terms were begun by appointment, where some were."""
    if k == 0:
        return None
    return Words(
        f"{n:.0f} 段任期里 {k:.0f} 段是指定的：指定不算更替",
        f"{k:.0f} of {n:.0f} terms were begun by appointment: that is not renewal",
    )
