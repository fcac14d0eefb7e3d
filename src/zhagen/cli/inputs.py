"""What a command is given: a day, a ledger, a playbook, an item; or the command's end with all that is wrong."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from zhagen.cli.messages import fail, list_lines, tell
from zhagen.cli.readers import day_for, level_of
from zhagen.cli.today import say_to_come, station_today
from zhagen.method.disclosure.disclose import AccessLevel
from zhagen.method.ledger import BadLedger, Ledger, read_ledger
from zhagen.method.playbook.issue import BadPlaybook
from zhagen.method.playbook.load import load_playbook
from zhagen.method.playbook.spec import ItemSpec, Playbook
from zhagen.method.terms import Lang, Words

DAY = re.compile(r"^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$")


def day_or_none(text: str) -> date | None:
    """2026-03-01, 2026/3/1 or 2026年3月1日 as a day; None for anything else."""
    found = DAY.match(text.strip())
    if found is None:
        return None
    try:
        return date(*(int(part) for part in found.groups()))
    except ValueError:
        return None


def day_of(text: str, lang: Lang) -> date:
    """The day, or the end of the command with what is allowed."""
    day = day_or_none(text)
    if day is None:
        fail(
            lang,
            Words("“{t}”不是日期，请写成 2026-03-31", "{t!r} is no day; write 2026-03-31").filled(t=text),
        )
    return day


def as_of_day(ledger: Ledger, asked: date | None, known_by: date | None, today: date) -> date:
    """The day asked for, else the last day of the ledger that has a record, never after today or `known_by`."""
    if asked is not None:
        return asked
    latest = min(today, known_by or date.max)
    # A day still to come (an activity that is planned, a slip of the pen) does not hide the other rows of its table.
    days = [frame["day"].filter(frame["day"] <= latest).max() for frame in ledger.frames.values()]
    return max((day for day in days if isinstance(day, date)), default=latest)


NO_ENGAGEMENT = Words(
    "{path} 里没有一个项目点：请在“项目点”（engagements）表里给每项工作写一行",
    "{path} holds no engagement: write a row for each piece of work in the table engagements",
)
CANNOT_READ = Words("读不了 {path}：{why}", "cannot read {path}: {why}")
NOT_UTF8 = Words("不是 UTF-8 文字，请用 UTF-8 另存一次", "it is not UTF-8 text; save it as UTF-8")
REMARKS = Words("记录里有 {n} 处提醒，用 zhagen check 看", "{n} remarks on the records: see zhagen check")


NONE_KNOWN_BY = Words(
    "{path} 里到 {day} 还没有录入过项目点", "{path} holds no engagement that was entered by {day}"
)


@dataclass(frozen=True, slots=True)
class Opened:
    """What a reading needs: a ledger, the day it is read as of, a playbook, and for whom it is."""

    ledger: Ledger
    day: date
    playbook: Playbook
    level: AccessLevel


def open_all(
    path: Path,
    lang: Lang,
    *,
    as_of: str | None,
    known_by: str | None,
    station_file: Path | None,
    strict: bool,
    reader: str = AccessLevel.INSIDE,
    time_zone: str | None = None,
) -> Opened:
    """Everything a reading needs, from options as they were typed; both days as `reader` may have them."""
    level = level_of(reader, lang)
    asked, known = (None if text is None else day_of(text, lang) for text in (as_of, known_by))
    playbook = open_playbook(station_file, lang)
    today = station_today(time_zone, playbook, lang)
    known = known and day_for(level, known, today, lang)
    ledger = open_ledger(path, lang, strict=strict, known_by=known)
    say_remarks(ledger, lang)
    if asked is None and known is None and level is AccessLevel.INSIDE:
        say_to_come(ledger, today, lang)
    day = day_for(level, as_of_day(ledger, asked, known, today), today, lang)
    return Opened(ledger, day, playbook, level)


def open_ledger(
    path: Path, lang: Lang, *, strict: bool = False, known_by: date | None = None, closely: bool = False
) -> Ledger:
    """The checked ledger of a path, or the command's end with all that is wrong with it."""
    try:
        ledger = read_ledger(path, strict=strict, known_by=known_by, closely=closely)
    except BadLedger as bad:
        head = Words("{path} 有 {n} 处错误，没有读入：", "{path} was not read; errors: {n}")
        fail(lang, head.filled(path=path, n=len(bad.problems)), list_lines(bad.problems, lang))
    if ledger.frames["engagements"].is_empty():
        # Without one nothing would be read, and nothing be said.
        words = NO_ENGAGEMENT if known_by is None else NONE_KNOWN_BY
        fail(lang, words.filled(path=path, day=known_by))
    return ledger


def open_playbook(station_file: Path | None, lang: Lang) -> Playbook:
    """The packaged playbook, with a station's own file on top where one is named."""
    from zhagen.method.measures.registry import needed_numbers

    try:
        return load_playbook(station_file, measures=needed_numbers() if station_file else None)
    except BadPlaybook as bad:
        head = Words("{path} 有 {n} 处错误：", "errors in {path}: {n}")
        fail(
            lang,
            head.filled(path=station_file, n=len(bad.issues)),
            (issue.line(lang) for issue in bad.issues),
        )
    except OSError as problem:
        fail(lang, CANNOT_READ.filled(path=station_file, why=problem.strerror or problem))
    except UnicodeDecodeError:
        fail(lang, CANNOT_READ.filled(path=station_file, why=NOT_UTF8))


def say_remarks(ledger: Ledger, lang: Lang) -> None:
    """That there are remarks, once a command, however many readings it takes."""
    if ledger.remarks:
        tell(REMARKS.filled(n=len(ledger.remarks)), lang)


def find_item(playbook: Playbook, asked: str, lang: Lang) -> ItemSpec:
    """The item of that id, or the only one whose id ends so or whose words hold it; else the command's end."""
    exact = [item for item in playbook.items if item.id == asked]
    ending = [item for item in playbook.items if item.id.endswith(f".{asked}")]
    worded = [item for item in playbook.items if asked in (item.short.zh, item.words.zh, item.short.en)]
    found = exact or ending or worded
    if len(found) == 1:
        return found[0]
    near = found or [item for item in playbook.items if asked.lower() in item.id or asked in item.words.zh]
    names = [f"  {item.id}  {item.short.in_(lang)}" for item in near or playbook.items]
    fail(lang, Words("哪一项是“{a}”？可以写：", "which item is {a!r}? One of:").filled(a=asked), names)
