"""For whom a command reads: how much of a reading they are told, and of which days."""

from datetime import date

from zhagen.cli.messages import fail, tell
from zhagen.method.disclosure.disclose import AccessLevel
from zhagen.method.disclosure.rounding import OUTSIDE_NOTICE, day_outside
from zhagen.method.terms import Lang, Words

NO_LEVEL = Words(
    "没有“{t}”这样的读者。--for 可以是：inside（团队和督导）、manager（机构管理）、outside（机构以外）",
    "no such reader: {t!r}. --for may be: inside (team and supervisor), manager (of the agency), "
    "outside (of the agency)",
)
MOVED = Words(
    "给机构以外的人只有月末的读数：{asked} 换成 {day}",
    "for readers outside there are ends of months only: {asked} becomes {day}",
)
TOO_EARLY = Words("{asked} 以前没有月末", "there is no end of a month before {asked}")


def level_of(text: str, lang: Lang) -> AccessLevel:
    """The level that was typed, or the end of the command with what is allowed."""
    try:
        return AccessLevel(text)
    except ValueError:
        fail(lang, NO_LEVEL.filled(t=text))


def day_for(level: AccessLevel, asked: date, today: date, lang: Lang) -> date:
    """The day that is read for them; said where it is another one than `asked`."""
    if level is not AccessLevel.OUTSIDE:
        return asked
    try:
        day = day_outside(asked, today)
    except OverflowError:
        fail(lang, TOO_EARLY.filled(asked=asked))
    if day != asked:
        tell(MOVED.filled(asked=asked, day=day), lang)
    return day


def notice_for(level: AccessLevel, lang: Lang) -> str:
    """What is different in what they get, for the head of every result; '' where nothing is hidden from all."""
    return OUTSIDE_NOTICE.in_(lang) if level is AccessLevel.OUTSIDE else ""
