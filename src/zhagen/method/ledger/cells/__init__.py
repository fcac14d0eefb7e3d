"""From cells as they were found to cells of the declared type: one file a type, whole columns at once."""

from zhagen.method.ledger.cells.typed import Typed, typed

__all__ = ["Typed", "typed"]
