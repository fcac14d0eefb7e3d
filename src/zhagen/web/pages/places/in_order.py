"""Names in the order in which people count."""

SERIES = ("甲乙丙丁戊己庚辛壬癸", "一二三四五六七八九十")


def in_order(name: str) -> tuple[int, str]:
    """For sorting: by number, though it is written in letters: 2 before 10, -1 before 1, 甲 before 乙."""
    digits = "".join(letter for letter in name if letter in "0123456789")
    number = int(digits[:9]) if digits else _in_series(name)
    return (-number if name.startswith("-") else number, name)


def _in_series(name: str) -> int:
    found = [series.index(letter) + 1 for letter in name for series in SERIES if letter in series]
    return found[0] if found else 0
