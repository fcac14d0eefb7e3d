"""The marks: shape says the kind, fill says the state, a word says it again."""

from dataclasses import dataclass

from zhagen.method.terms import STATE_WORDS, Kind, Lang, State, Verdict, verdict_words


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark of the page: the drawing's name, the class that gives its colour, and the word beside it."""

    symbol: str
    css: str
    word: str


_FAR = {
    State.REACHED: "reached",
    State.CLOSE: "close",
    State.NOT_YET: "notyet",
    State.OUT_OF_DATE: "stale",
    State.CANNOT_TELL: "cannot",
}
_SIGN = {State.SEEN: "seen", State.PARTLY: "partly", State.NOT_SEEN: "notseen", State.CANNOT_TELL: "scannot"}
_CAUTION = {
    State.QUIET: "quiet",
    State.WATCH: "watch",
    State.FIRING: "firing",
    State.CANNOT_TELL: "ccannot",
}
_CLASS = {"scannot": "cannot", "ccannot": "cannot"}
_GLYPHS = {
    "reached": "●",
    "close": "◎",
    "notyet": "○",
    "stale": "⊙",
    "seen": "■",
    "partly": "▄",
    "notseen": "□",
    "firing": "▲",
    "watch": "◢",
    "quiet": "△",
    "shown": "·",
    "na": "-",
}
_VERDICTS = {
    Kind.SIGN: {Verdict.MET: "seen", Verdict.NEAR: "partly", Verdict.MISSED: "notseen"},
    Kind.CAUTION: {Verdict.MET: "firing", Verdict.NEAR: "watch", Verdict.MISSED: "quiet"},
}
_FAR_VERDICTS = {Verdict.MET: "reached", Verdict.NEAR: "close", Verdict.MISSED: "notyet"}
_CANNOT = {Kind.SIGN: "scannot", Kind.CAUTION: "ccannot"}


def state_symbol(kind: Kind, state: State) -> str:
    """The drawing for an item's state: circle for how far, square for a sign, triangle for a caution."""
    if state is State.NOT_APPLICABLE:
        return "na"
    shapes = _SIGN if kind is Kind.SIGN else _CAUTION if kind is Kind.CAUTION else _FAR
    return shapes.get(state) or _FAR[state]


def verdict_symbol(kind: Kind, verdict: Verdict) -> str:
    """The drawing for a part's verdict, in the shapes of its item's kind."""
    if verdict is Verdict.SHOWN:
        return "shown"
    if verdict is Verdict.NOT_APPLICABLE:
        return "na"
    if verdict is Verdict.STALE:
        return "stale"
    if verdict is Verdict.UNDECIDED:
        return _CANNOT.get(kind, "cannot")
    return _VERDICTS.get(kind, _FAR_VERDICTS)[verdict]


def state_mark(kind: Kind, state: State, lang: Lang) -> Mark:
    """The mark of an item."""
    symbol = state_symbol(kind, state)
    return Mark(symbol, _CLASS.get(symbol, symbol), STATE_WORDS[state].in_(lang))


def verdict_mark(kind: Kind, verdict: Verdict, lang: Lang) -> Mark:
    """The mark of a part."""
    symbol = verdict_symbol(kind, verdict)
    return Mark(symbol, _CLASS.get(symbol, symbol), verdict_words(kind, verdict).in_(lang))


def glyph(symbol: str) -> str:
    """One character for a terminal. All of them are in GBK, so that an old console can print them."""
    return _GLYPHS.get(symbol, "?")
