"""The vocabulary that every other room uses. It stands left of them all and imports none."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Lang = Literal["zh", "en"]


@dataclass(frozen=True, slots=True)
class Words:
    """One text in both languages."""

    zh: str
    en: str

    def in_(self, lang: Lang) -> str:
        """The text in one language."""
        return self.zh if lang == "zh" else self.en

    def filled(self, **values: object) -> "Words":
        """Both texts with their {placeholders} filled; a value that is Words gives each language its own."""

        def side(lang: Lang) -> dict[str, object]:
            return {name: v.in_(lang) if isinstance(v, Words) else v for name, v in values.items()}

        return Words(self.zh.format(**side("zh")), self.en.format(**side("en")))


class Kind(StrEnum):
    """What the software owes an item: how far, is it so, does it warn."""

    SIGN = "sign"
    TASK = "task"
    METHOD = "method"
    GOAL = "goal"
    CAUTION = "caution"


class State(StrEnum):
    """What the evidence says of an item.

    The first four belong to goals, tasks and methods, the next three to signs, the next three to cautions.
    not-applicable is a station's own word about an item, with a reason; it is never read from evidence.
    """

    REACHED = "reached"
    CLOSE = "close"
    NOT_YET = "not-yet"
    OUT_OF_DATE = "out-of-date"
    SEEN = "seen"
    PARTLY = "partly"
    NOT_SEEN = "not-seen"
    QUIET = "quiet"
    WATCH = "watch"
    FIRING = "firing"
    CANNOT_TELL = "cannot-tell"
    NOT_APPLICABLE = "not-applicable"


class Verdict(StrEnum):
    """What the evidence says of one part of an item.

    For signs and cautions: met = the sign is there / beyond the firing line, near = partly / beyond the
    watch line, missed = inside.
    """

    MET = "met"
    NEAR = "near"
    MISSED = "missed"
    UNDECIDED = "undecided"
    STALE = "stale"
    SHOWN = "shown"
    NOT_APPLICABLE = "n/a"


STATE_WORDS: dict[State, Words] = {
    State.REACHED: Words("达到", "Reached"),
    State.CLOSE: Words("接近", "Close"),
    State.NOT_YET: Words("未到", "Not yet"),
    State.OUT_OF_DATE: Words("过期", "Out of date"),
    State.SEEN: Words("看到", "Seen"),
    State.PARTLY: Words("部分", "Partly"),
    State.NOT_SEEN: Words("没看到", "Not seen"),
    State.QUIET: Words("平静", "Quiet"),
    State.WATCH: Words("留意", "Watch"),
    State.FIRING: Words("示警", "Firing"),
    State.CANNOT_TELL: Words("待判断", "Can't tell"),
    State.NOT_APPLICABLE: Words("不适用", "Not applicable"),
}

# A part's verdict in the words of its item's kind.
_FAR = {Verdict.MET: State.REACHED, Verdict.NEAR: State.CLOSE, Verdict.MISSED: State.NOT_YET}
_SIGN = {Verdict.MET: State.SEEN, Verdict.NEAR: State.PARTLY, Verdict.MISSED: State.NOT_SEEN}
_CAUTION = {Verdict.MET: State.FIRING, Verdict.NEAR: State.WATCH, Verdict.MISSED: State.QUIET}
_UNTOLD = {
    Verdict.UNDECIDED: STATE_WORDS[State.CANNOT_TELL],
    Verdict.STALE: STATE_WORDS[State.OUT_OF_DATE],
    Verdict.SHOWN: Words("只供参考", "Shown"),
    Verdict.NOT_APPLICABLE: Words("不涉及", "Does not apply"),
}


def verdict_words(kind: Kind, verdict: Verdict) -> Words:
    """The verdict as people say it: a sign is seen, a caution fires, a goal is reached."""
    if verdict in _UNTOLD:
        return _UNTOLD[verdict]
    states = _SIGN if kind is Kind.SIGN else _CAUTION if kind is Kind.CAUTION else _FAR
    return STATE_WORDS[states[verdict]]
