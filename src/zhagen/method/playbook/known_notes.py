"""The sentences that an item may ask to stand beside it. `zhagen.method.reading.notes` says them."""

KNOWN_NOTES = (
    "own-ticks",
    "few-parts",
    "none-written",
    "households-that-move",
    "part-jump",
    "random-doors",
    "appointed",
    "told-back",
)
