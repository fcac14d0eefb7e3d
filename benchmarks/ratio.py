"""One measured ratio and the limit it is held to."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Ratio:
    """What was measured, ours and the other side (in one unit), and the most that ours may be of it."""

    what: str
    ours: float
    other: float
    most: float
    unit: str = "s"

    @property
    def value(self) -> float:
        """Ours as so many times the other."""
        return self.ours / self.other

    def line(self) -> str:
        """One line for the terminal and for docs/speed.md."""
        word = "within" if self.value <= self.most else "MISSED"
        return (
            f"{self.what}: {self.value:.2f} (at most {self.most:g}, {word}; "
            f"{self.ours:.4g} {self.unit} / {self.other:.4g} {self.unit})"
        )
