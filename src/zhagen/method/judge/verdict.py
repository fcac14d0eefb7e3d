"""From the verdicts of an item's parts to its state (rule 7; G12, G13, G14)."""

from collections.abc import Sequence

from zhagen.method.playbook.spec import Numbers
from zhagen.method.terms import Kind, State, Verdict

DECIDED = frozenset({Verdict.MET, Verdict.NEAR, Verdict.MISSED})
JUDGED = DECIDED | {Verdict.UNDECIDED, Verdict.STALE}


def judge_item(kind: Kind, combine: str, verdicts: Sequence[Verdict], rules: Numbers) -> State:
    """The state of an item from its parts' verdicts, in their order."""
    if combine == "said-or-done":
        return said_or_done(verdicts)
    if kind is Kind.SIGN:
        return sign(verdicts)
    if kind is Kind.CAUTION:
        return caution(verdicts, rules["quiet_told"])
    return progress(verdicts)


def progress(verdicts: Sequence[Verdict]) -> State:
    """A goal, task or method (G13). Shown parts and those that fall away are left out."""
    judged = [v for v in verdicts if v in JUDGED]
    if Verdict.MISSED in judged:
        return State.NOT_YET
    if Verdict.STALE in judged:
        return State.OUT_OF_DATE
    if Verdict.UNDECIDED in judged or not judged:
        return State.CANNOT_TELL
    return State.REACHED if set(judged) == {Verdict.MET} else State.CLOSE


def sign(verdicts: Sequence[Verdict]) -> State:
    """A sign: seen or not when every decided part agrees, otherwise partly (G12)."""
    decided = {v for v in verdicts if v in DECIDED}
    if not decided:
        return State.CANNOT_TELL
    if decided == {Verdict.MET}:
        return State.SEEN
    return State.NOT_SEEN if decided == {Verdict.MISSED} else State.PARTLY


def caution(verdicts: Sequence[Verdict], quiet_told: float) -> State:
    """A caution: the worst decided part; quiet only when so great a share of the judged parts is decided (G14)."""
    judged = [v for v in verdicts if v in JUDGED]
    decided = [v for v in judged if v in DECIDED]
    if Verdict.MET in decided:
        return State.FIRING
    if Verdict.NEAR in decided:
        return State.WATCH
    return State.QUIET if decided and len(decided) >= quiet_told * len(judged) else State.CANNOT_TELL


def said_or_done(verdicts: Sequence[Verdict]) -> State:
    """A sign that people state (first part) or show (both others) (G12, lack-confidence)."""
    said, *done = verdicts
    shows = all(v in DECIDED for v in done)
    if said is Verdict.MET or all(v is Verdict.MET for v in done):
        return State.SEEN
    if said is Verdict.NEAR or Verdict.MET in done:
        return State.PARTLY
    return State.NOT_SEEN if said in DECIDED or shows else State.CANNOT_TELL
