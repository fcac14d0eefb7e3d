"""Days as people write them."""

from datetime import date

from zhagen.method.terms import Words

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def day_words(day: date) -> Words:
    """2026年3月31日, 31 March 2026."""
    return Words(f"{day.year}年{day.month}月{day.day}日", f"{day.day} {MONTHS[day.month - 1]} {day.year}")
