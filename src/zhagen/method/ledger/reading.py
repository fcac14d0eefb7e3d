"""From a path to a ledger."""

from datetime import date
from pathlib import Path

from zhagen.method.ledger.assembling import frames_of
from zhagen.method.ledger.findings import Findings
from zhagen.method.ledger.ledger import Ledger
from zhagen.method.ledger.source import grids_at


def read_ledger(path: Path, *, strict: bool = False, known_by: date | None = None) -> Ledger:
    """The ledger in a folder of CSV or Parquet files, or in one workbook.

    `strict`: every remark is an error. `known_by`: only rows entered by that day, or without a date of entry.
    Raises BadLedger, which lists everything that is wrong, in both languages; nothing is half read.
    """
    findings = Findings()
    frames = frames_of(grids_at(path, findings), findings, strict=strict, known_by=known_by)
    return Ledger(frames, tuple(findings.remarks), str(path))
