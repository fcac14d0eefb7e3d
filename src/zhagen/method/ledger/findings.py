"""What has been found so far while a ledger is read."""

from dataclasses import dataclass, field

from zhagen.method.ledger.problem import Problem
from zhagen.method.ledger.remark import Remark


@dataclass(slots=True)
class Findings:
    """A list that everybody who reads a part of the ledger adds to, so that all is reported at once."""

    problems: list[Problem] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    def all_as_problems(self) -> tuple[Problem, ...]:
        """Problems and remarks alike, for a strict reading."""
        return (*self.problems, *(Problem.from_remark(remark) for remark in self.remarks))
