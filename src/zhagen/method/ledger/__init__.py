"""A folder or a workbook in, a checked ledger out, or the whole list of what is wrong with it."""

from zhagen.method.ledger.ledger import Ledger
from zhagen.method.ledger.problem import BadLedger, Problem, ProblemKind
from zhagen.method.ledger.reading import read_ledger
from zhagen.method.ledger.remark import Remark, RemarkKind
from zhagen.method.ledger.writing import write_ledger
from zhagen.method.ledger.writing_workbook import write_workbook

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
