"""What has been found so far while a ledger is read."""

from dataclasses import dataclass, field

from zhagen.method.ledger.problem import BadLedger, Problem
from zhagen.method.ledger.remark import Remark


@dataclass(slots=True)
class Findings:
    """A list that everybody who reads a part of the ledger adds to, so that all is reported at once."""

    problems: list[Problem] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    def bad_ledger(self, *, strict: bool) -> BadLedger:
        """The error that says it all, by file and sheet as they were read, then by row.

        `strict`: remarks are among the problems.
        """
        problems = list(self.problems)
        if strict:
            problems += [Problem.from_remark(remark) for remark in self.remarks]
        places = {place: at for at, place in enumerate(dict.fromkeys((p.file, p.sheet) for p in problems))}
        problems.sort(key=lambda problem: (places[problem.file, problem.sheet], problem.row or 0))
        return BadLedger(tuple(problems))
