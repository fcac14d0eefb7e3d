"""One partition read from its files to its readings on the disk; what is asked of all of them alike."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from zhagen import __version__
from zhagen.method.disclosure.disclose import AccessLevel, read_for
from zhagen.method.ledger import BadLedger, Ledger, Problem, RemarkKind, read_ledger
from zhagen.method.playbook.spec import Playbook
from zhagen.method.province.outputs import Form, Stamp, keep_stamp, kept_stamp, write_readings
from zhagen.method.province.partitions import Partition, fingerprint
from zhagen.method.reading.model import Reading
from zhagen.method.terms import Words

NO_ENGAGEMENT = Words("没有一个项目点", "it holds no engagement")
# A newer version would count what this one does not know, and give other figures.
OF_ANOTHER_VERSION = Words("这一份不是这个版本的", "it was made for another version")
UNKNOWN = frozenset({RemarkKind.UNKNOWN_COLUMN, RemarkKind.UNKNOWN_FILE})


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of every partition. `days` are right for the level; `out`: the folder of the readings."""

    days: tuple[date, ...]
    known_by: date | None
    level: AccessLevel
    strict: bool
    engine: str
    form: Form
    out: Path


class BadPartition(Exception):  # noqa: N818  # as BadLedger
    """A partition that is not read; `why` in a few words, `problems` where its ledger has some."""

    def __init__(self, why: Words, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(why, problems)
        self.why, self.problems = why, problems


def made_of(partition: Partition, asked: Asked, playbook: Playbook) -> dict[str, str]:
    """All that the readings of a partition depend on. Both engines give the same figures. OSError as `fingerprint`."""
    return {
        "input": fingerprint(partition),
        "days": ",".join(day.isoformat() for day in asked.days),
        "known_by": "" if asked.known_by is None else asked.known_by.isoformat(),
        "level": asked.level,
        "strict": str(asked.strict),
        "playbook": playbook.hash,
        "version": __version__,
    }


def find_stamp(partition: Partition, asked: Asked, playbook: Playbook) -> Stamp | None:
    """What is known of the partition's readings where they are there and were made of the same; else None."""
    stamp = kept_stamp(asked.out, partition.name, asked.form)
    return stamp if stamp is not None and stamp.made_of == made_of(partition, asked, playbook) else None


def read_partition(partition: Partition, asked: Asked, playbook: Playbook) -> Stamp:
    """Read one partition and write its readings, whole or not at all. BadPartition, OSError."""
    made = made_of(partition, asked, playbook)
    ledger = _ledger_of(partition, asked)
    readings = read_for(asked.level, ledger, asked.days, playbook, engine=asked.engine)
    size = write_readings(readings, asked.out, partition.name, asked.form, asked.level)
    stamp = Stamp(
        made, size, sorted({one.engagement for one in readings.readings}), _states(readings.readings)
    )
    keep_stamp(stamp, asked.out, partition.name, asked.form)
    return stamp


def _ledger_of(partition: Partition, asked: Asked) -> Ledger:
    try:
        ledger = read_ledger(partition.path, strict=asked.strict, known_by=asked.known_by)
    except BadLedger as bad:
        raise BadPartition(Words("没有读入", "it was not read"), bad.problems) from None
    unknown = [r for r in ledger.remarks if r.kind in UNKNOWN and r.file.lower().endswith(".parquet")]
    if unknown:
        raise BadPartition(OF_ANOTHER_VERSION, tuple(map(Problem.from_remark, unknown)))
    if ledger.frames["engagements"].is_empty():
        raise BadPartition(NO_ENGAGEMENT)
    return ledger


def _states(readings: tuple[Reading, ...]) -> dict[str, dict[str, dict[str, int]]]:
    """By day and item: how many engagements are in each state."""
    counted: dict[str, dict[str, Counter[str]]] = {}
    for reading in readings:
        items = counted.setdefault(reading.as_of.isoformat(), {})
        for item in reading.items:
            items.setdefault(item.id, Counter())[str(item.state)] += 1
    return {day: {item: dict(states) for item, states in items.items()} for day, items in counted.items()}
