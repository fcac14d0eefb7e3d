"""The readings of a partition as a file, written whole or not at all, and beside it what they were made of."""

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from pathlib import Path

from zhagen.method.disclosure.disclose import AccessLevel, to_plain_for
from zhagen.method.reading.model import Readings

OWNERS_FILE = 0o600
MADE = ".made.json"


class Form(StrEnum):
    """A line a reading, as `zhagen read --json` prints it; or a row a part, without sentences."""

    JSONL = "jsonl"
    PARQUET = "parquet"


@dataclass(frozen=True, slots=True)
class Stamp:
    """What the readings of a partition were made of, and what is known of them without opening them.

    `size`: the bytes of their file. `states`: by day, item and state how many engagements are in it.
    """

    made_of: Mapping[str, str]
    size: int
    engagements: Sequence[str]
    states: Mapping[str, Mapping[str, Mapping[str, int]]]


def readings_file(out: Path, name: str, form: Form) -> Path:
    """Where the readings of that partition are written."""
    return out / f"{name}.{form}"


def write_readings(readings: Readings, out: Path, name: str, form: Form, level: AccessLevel) -> int:
    """Write the readings of a partition in place of those that were there; how many bytes they are. OSError."""
    path = readings_file(out, name, form)
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(f".{path.name}")
    forget_readings(out, name, form)
    try:
        if form is Form.PARQUET:
            from zhagen.method.province.parquet import write_parquet

            write_parquet(readings, half)
        else:
            _write_lines(readings, half, level)
        half.chmod(OWNERS_FILE)
        os.replace(half, path)
    finally:
        half.unlink(missing_ok=True)
    return path.stat().st_size


def forget_readings(out: Path, name: str, form: Form) -> None:
    """Readings that were made of something else are no longer those of the partition. The stamp goes first."""
    _stamp_file(out, name, form).unlink(missing_ok=True)
    readings_file(out, name, form).unlink(missing_ok=True)


def keep_stamp(stamp: Stamp, out: Path, name: str, form: Form) -> None:
    """Keep what is known of readings that are there."""
    write_json(asdict(stamp), _stamp_file(out, name, form))


def kept_stamp(out: Path, name: str, form: Form) -> Stamp | None:
    """What is known of the readings of a partition; None where they are not there as they were written."""
    try:
        stamp = Stamp(**json.loads(_stamp_file(out, name, form).read_text("utf-8")))
        there = readings_file(out, name, form).stat().st_size
    except (OSError, ValueError, TypeError):
        return None
    return stamp if there == stamp.size else None


def kept_names(out: Path, form: Form) -> list[str]:
    """The partitions whose readings are there, by name."""
    end = f".{form}{MADE}"
    return sorted(str(path.relative_to(out).as_posix())[: -len(end)] for path in out.rglob(f"*{end}"))


def write_json(plain: object, path: Path) -> None:
    """Write beside the file, then put it in its place. OSError."""
    half = path.with_name(f".{path.name}.half")
    try:
        half.write_text(json.dumps(plain, ensure_ascii=False, indent=1), "utf-8")
        half.chmod(OWNERS_FILE)
        os.replace(half, path)
    finally:
        half.unlink(missing_ok=True)


def _stamp_file(out: Path, name: str, form: Form) -> Path:
    path = readings_file(out, name, form)
    return path.with_name(f"{path.name}{MADE}")


def _write_lines(readings: Readings, path: Path, level: AccessLevel) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for one in readings.readings:
            plain = to_plain_for(replace(readings, readings=(one,)), level)
            file.write(json.dumps(plain, ensure_ascii=False, allow_nan=False) + "\n")
