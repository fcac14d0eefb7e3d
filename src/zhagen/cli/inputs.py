"""A ledger and a playbook opened for a command, or the command's end with everything that is wrong."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from zhagen.cli.days import as_of_day, day_of
from zhagen.cli.messages import fail, list_lines, tell
from zhagen.method.ledger import BadLedger, Ledger, read_ledger
from zhagen.method.playbook.issue import BadPlaybook
from zhagen.method.playbook.load import load_playbook
from zhagen.method.playbook.spec import Playbook
from zhagen.method.terms import Lang, Words

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
    """What a reading needs: a ledger, the day it is read as of, a playbook."""

    ledger: Ledger
    day: date
    playbook: Playbook


def open_all(
    path: Path,
    lang: Lang,
    *,
    as_of: str | None,
    known_by: str | None,
    station_file: Path | None,
    strict: bool,
) -> Opened:
    """Everything a reading needs, from options as they were typed."""
    asked, known = (None if text is None else day_of(text, lang) for text in (as_of, known_by))
    playbook = open_playbook(station_file, lang)
    ledger = open_ledger(path, lang, strict=strict, known_by=known)
    say_remarks(ledger, lang)
    return Opened(ledger, as_of_day(ledger, asked, known), playbook)


def open_ledger(path: Path, lang: Lang, *, strict: bool = False, known_by: date | None = None) -> Ledger:
    """The checked ledger."""
    try:
        ledger = read_ledger(path, strict=strict, known_by=known_by)
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
    from zhagen.method.measures.registry import all_measures

    try:
        return load_playbook(station_file, measures=all_measures() if station_file else None)
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
