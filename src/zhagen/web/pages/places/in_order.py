"""Names in the order in which people count."""


def in_order(name: str) -> tuple[int, str]:
    """For sorting: by number, though it is written in letters: 2 before 10, -1 before 1, what has none first."""
    digits = "".join(letter for letter in name if letter in "0123456789")
    return (int(digits[:9] or 0) * (-1 if name.startswith("-") else 1), name)
