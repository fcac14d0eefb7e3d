"""A list of names as it is pasted from a chat: a title and a time first, numbers before names, guests behind them."""

import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

from zhagen.web.common.formats import visible

_NUMBER = re.compile(r"^\s*\d{1,3}\s*[.．、)）:：](?!\d)\s*")
_CHAIN = re.compile(r"^\s*#\s*(?:接龙|群接龙)?\s*")
# A day or an hour, as no name has it.
_WHEN = re.compile(
    r"\d{1,2}[:：]\d{2}|\d{1,2}\s*点|\d{1,2}\s*月\s*\d{1,2}|\d{1,2}/\d{1,2}|(?:周|星期)[一二三四五六日天](?:上午|下午|晚)"
)
_GUESTS = re.compile(r"\s*[+＋]\s*(\d)\s*(?:人|位|个)?\s*$")


@dataclass(frozen=True, slots=True)
class PastedList:
    """`names`: each once, guests without a name as somebody's. `title`: what stood above them, if anything did."""

    names: tuple[str, ...]
    title: str = ""


def read_list(text: str) -> PastedList:
    """What stands above the first number, behind a #, or on top with a day or an hour, is no name."""
    lines = [line.strip() for line in visible(text).splitlines() if line.strip()]
    head, rest = _split(lines)
    names = [name for line in rest for name in _named(_NUMBER.sub("", line).strip())]
    titles = [one for one in (_CHAIN.sub("", line).strip() for line in head) if one]
    return PastedList(tuple(dict.fromkeys(names)), titles[0] if titles else "")


def _split(lines: list[str]) -> tuple[list[str], list[str]]:
    """The lines above the names, and those of the names."""
    chained = [line for line in lines if line.startswith("#")]
    others = [line for line in lines if not line.startswith("#")]
    numbered = [place for place, line in enumerate(others) if _is_numbered(line)]
    if len(numbered) > 1 or (numbered and chained):
        return chained + others[: numbered[0]], others[numbered[0] :]
    above = 0
    while above < len(others) - 1 and _is_title(others[above]):
        above += 1
    return chained + others[:above], others[above:]


def _is_numbered(line: str) -> bool:
    return _NUMBER.match(line) is not None and not _WHEN.match(line)


def _is_title(line: str) -> bool:
    return _WHEN.search(line) is not None or line.endswith((":", "："))


def _named(entry: str) -> list[str]:
    """A name, and a line for each guest that came along with it."""
    found = _GUESTS.search(entry)
    name = entry[: found.start()].strip() if found else entry
    if not name:
        return []
    guests = int(found.group(1)) if found else 0
    return [name, *(_guest(name, place) for place in range(1, guests + 1))]


def _guest(name: str, place: int) -> str:
    if place == 1:
        return _("%(name)s带来的一位") % {"name": name}
    return _("%(name)s带来的第 %(place)s 位") % {"name": name, "place": place}
