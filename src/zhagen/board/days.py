"""Days and months as people write them."""

from datetime import date

from zhagen.method.reading.words.days import MONTHS, day_words
from zhagen.method.terms import Lang


def day_text(day: date, lang: Lang) -> str:
    """2026年3月31日, 31 March 2026."""
    return day_words(day).in_(lang)


def short_day(day: date, lang: Lang) -> str:
    """3月31日, 31 Mar: for places where the year is plain."""
    return f"{day.month}月{day.day}日" if lang == "zh" else f"{day.day} {MONTHS[day.month - 1][:3]}"


def month_text(day: date, lang: Lang) -> str:
    """2026年3月, Mar 2026."""
    return f"{day.year}年{day.month}月" if lang == "zh" else f"{MONTHS[day.month - 1][:3]} {day.year}"


def short_month(day: date, lang: Lang) -> str:
    """3月, Mar."""
    return f"{day.month}月" if lang == "zh" else MONTHS[day.month - 1][:3]
