"""zhagen read --out: a folder of ledgers read by several processes, with what was wrong with any of them."""

from collections.abc import Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from zhagen.cli.files import cannot_write
from zhagen.cli.inputs import CANNOT_READ, day_of, open_playbook
from zhagen.cli.messages import fail, say, tell
from zhagen.cli.processes import run_partitions
from zhagen.cli.readers import day_for, level_of
from zhagen.cli.today import station_today
from zhagen.method.province.outputs import Form, Stamp, forget_readings, kept_names, write_json
from zhagen.method.province.partitions import Partition, find_partitions, find_twice
from zhagen.method.province.summary import summarize
from zhagen.method.province.taking import Asked, find_stamp
from zhagen.method.terms import Lang, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

NO_DAY = Words(
    "--out 要写 --as-of：各份台账都读同一天", "--out needs --as-of: all ledgers are read as of the same day"
)
NO_PARTITION = Words(
    "{path} 里没有装台账的文件夹；每份台账放一个文件夹",
    "{path} has no folders; each ledger has one of its own",
)
INSIDE = Words("--out 不能在 {path} 里面", "--out may not lie in {path}")
BUSY = Words("另有一个 zhagen 正在写 {path}", "another zhagen is writing to {path}")
THERE = Words("{n} 份已经读好，没有变", "{n} were read before and have not changed")
DONE = Words("{done}/{of} {name}：{n} 个项目点", "{done}/{of} {name}: {n} engagements")
BAD = Words("{done}/{of} {name}：没有读", "{done}/{of} {name}: not read")
TWICE = Words("项目点 {engagement} 在 {other} 里也有", "engagement {engagement} is in {other} too")
MISSING = Words(
    "{name}：以前读过，现在不在了；以前的读数留着，没有计入汇总",
    "{name}: it was read before and is gone; its readings stay and are not in the summary",
)
ALL = Words(
    "读了 {n} 份，{bad} 份没有读；汇总在 {path}", "{n} were read, {bad} were not; the summary is {path}"
)


def read_province(
    folder: Path,
    out: Path,
    form: str,
    processes: int,
    lang: Lang,
    *,
    as_of: str | None,
    known_by: str | None,
    reader: str,
    station_file: Path | None,
    time_zone: str | None,
    engine: str,
    strict: bool,
) -> None:
    """Read every partition of the folder that is not read yet; status 1 where one could not be."""
    if as_of is None:
        fail(lang, NO_DAY)
    level = level_of(reader, lang)
    playbook = open_playbook(station_file, lang)
    today = station_today(time_zone, playbook, lang)
    day = day_for(level, day_of(as_of, lang), today, lang)
    known = None if known_by is None else day_for(level, day_of(known_by, lang), today, lang)
    if out.resolve().is_relative_to(folder.resolve()):
        fail(lang, INSIDE.filled(path=folder))
    partitions = _partitions(folder, lang)
    asked = Asked((day,), known, level, strict, engine, Form(form), out)
    try:
        with _alone(out, lang):
            there = {p.name: stamp for p in partitions if (stamp := find_stamp(p, asked, playbook))}
            twice = find_twice(partitions, {name: stamp.engagements for name, stamp in there.items()})
            stamps = {name: stamp for name, stamp in there.items() if name not in twice}
            if stamps:
                tell(THERE.filled(n=len(stamps)), lang)
            bad = _say_twice(twice, asked, len(partitions), lang)
            bad += _say_missing(partitions, asked, lang)
            left = [p for p in partitions if p.name not in stamps and p.name not in twice]
            done = len(partitions) - len(left)
            for partition, took in run_partitions(left, asked, station_file, processes, lang):
                done += 1
                where = {"done": done, "of": len(partitions), "name": partition.name}
                if isinstance(took, Stamp):
                    stamps[partition.name] = took
                    tell(DONE.filled(**where, n=len(took.engagements)), lang)
                else:
                    forget_readings(out, partition.name, asked.form)
                    bad.append(partition.name)
                    _say_bad(BAD.filled(**where), took, lang)
            summary = out / "summary.json"
            write_json(summarize(stamps.values(), bad, playbook), summary)
    except OSError as problem:
        cannot_write(out, problem, lang)
    tell(ALL.filled(n=len(stamps), bad=len(bad), path=summary), lang)
    if bad:
        raise SystemExit(1)


def _partitions(folder: Path, lang: Lang) -> list[Partition]:
    try:
        found = find_partitions(folder)
    except OSError as problem:
        fail(lang, CANNOT_READ.filled(path=folder, why=problem.strerror or problem))
    if not found:
        fail(lang, NO_PARTITION.filled(path=folder))
    return found


@contextmanager
def _alone(out: Path, lang: Lang) -> "Iterator[None]":
    """One run at a time writes to the folder."""
    from filelock import FileLock, Timeout

    out.mkdir(parents=True, exist_ok=True, mode=0o700)
    lock = FileLock(out / ".lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        fail(lang, BUSY.filled(path=out))
    try:
        yield
    finally:
        lock.release()


def _say_twice(twice: dict[str, dict[str, str]], asked: Asked, of: int, lang: Lang) -> list[str]:
    """Nobody can tell which of them holds the work: none is read."""
    for name, others in sorted(twice.items()):
        forget_readings(asked.out, name, asked.form)
        lines = [TWICE.filled(engagement=one, other=other).in_(lang) for one, other in others.items()]
        _say_bad(Words("{name}：没有读", "{name}: not read").filled(name=name), lines, lang)
    return sorted(twice)


def _say_missing(partitions: Sequence[Partition], asked: Asked, lang: Lang) -> list[str]:
    missing = sorted(set(kept_names(asked.out, asked.form)) - {p.name for p in partitions})
    for name in missing:
        tell(MISSING.filled(name=name), lang)
    return missing


def _say_bad(words: Words, lines: Sequence[str], lang: Lang) -> None:
    tell(words, lang)
    for line in lines:
        say(f"  {line}", beside=True)
