"""A folder or a workbook in, a checked ledger out, or the whole list of what is wrong with it."""

from zhagen.method.ledger.findings import BadLedger, Problem, ProblemKind, Remark, RemarkKind
from zhagen.method.ledger.ledger import Ledger, read_ledger
from zhagen.method.ledger.writing import write_ledger, write_workbook

__all__ = [
    "BadLedger",
    "Ledger",
    "Problem",
    "ProblemKind",
    "Remark",
    "RemarkKind",
    "read_ledger",
    "write_ledger",
    "write_workbook",
]
