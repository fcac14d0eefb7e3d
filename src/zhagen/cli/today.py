"""Which day it is at the station, whatever the clock of the machine on which its records are read."""

from collections import Counter
from datetime import date, datetime
from zoneinfo import ZoneInfo

from zhagen.cli.messages import fail, tell
from zhagen.method.ledger import Ledger
from zhagen.method.playbook.spec import Playbook, is_time_zone
from zhagen.method.tables import TABLES
from zhagen.method.terms import Lang, Words

CHINA = "Asia/Shanghai"
NO_ZONE = Words(
    "没有时区“{z}”；写成 Asia/Shanghai 这样", "there is no time zone {z!r}; write one such as Asia/Shanghai"
)
TO_COME = Words(
    "在站里今天是 {today}：以后的 {n} 条记录还没到，没有算进去（{tables}）",
    "at the station it is {today}: {n} records of later days are still to come and were left out ({tables})",
)


def station_today(asked: str | None, playbook: Playbook, lang: Lang) -> date:
    """The day by the zone that was asked for, else the one in the station's playbook, else China's."""
    zone = asked or playbook.time_zone or CHINA
    if not is_time_zone(zone):
        fail(lang, NO_ZONE.filled(z=zone))
    return datetime.now(ZoneInfo(zone)).date()


def say_to_come(ledger: Ledger, today: date, lang: Lang) -> None:
    """How many records bear a day after today, by table; nothing where none does."""
    left: Counter[str] = Counter()
    for name, frame in ledger.frames.items():
        left[name] = int((frame["day"] > today).sum())
    if left.total():
        tables = {name: f"{TABLES[name].label.in_(lang)} {n}" for name, n in left.items() if n}
        said = ("，" if lang == "zh" else ", ").join(tables.values())
        tell(TO_COME.filled(today=today, n=left.total(), tables=said), lang)
