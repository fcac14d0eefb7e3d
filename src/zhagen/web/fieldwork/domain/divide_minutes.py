"""The time of a visit, divided among the people who were met."""


def divide_minutes(minutes: int | None, rows: int) -> tuple[int | None, ...]:
    """Whole minutes for each row that add up to the visit's; the first get what is over. None stays None."""
    if minutes is None:
        return (None,) * rows
    each, over = divmod(minutes, rows)
    return tuple(each + (place < over) for place in range(rows))
