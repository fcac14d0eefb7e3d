"""The one sentence that a person would say of an item: the playbook's words for its state, filled with the figures of
the part that decides. Where a figure is missing, the sentence without it.
"""

import re
from collections.abc import Sequence
from datetime import date

from zhagen.method.measures.registry import Scale
from zhagen.method.playbook.checks.leads import ANY
from zhagen.method.playbook.spec import ItemSpec
from zhagen.method.reading.sentences import ReadPart, in_turn
from zhagen.method.reading.words import day_words, plain, value_words
from zhagen.method.reading.working import Figure
from zhagen.method.terms import STATE_WORDS, Lang, State, Words

LANGS: tuple[Lang, Lang] = ("zh", "en")
OF_N = (Scale.SHARE, Scale.PER_HUNDRED)
AMOUNT = 10_000  # so many of anything is money, not people or things: its share says more
DONE, NOT_DONE = Words("做到了", "done"), Words("还没有", "not yet")
# What ends before a figure: a colon, or the opening of brackets.
_ENDS = re.compile(r"\s*[：:（(][^：:（(]*\{")


class _Missing(Exception):  # noqa: N818  # it reads as what it is: a missing figure
    """The sentence names a figure that there is not."""


class _PartFigure:
    """A part's figures as a lead names them: {part} as one says it, {part.k}, {part.n}, {part.value}, {part.target}."""

    def __init__(self, part: ReadPart, lang: Lang) -> None:
        self._part, self._lang = part, lang

    @property
    def k(self) -> Figure:
        """How many."""
        return _there(self._part.figures.k if self._part.figures.n else None)

    @property
    def n(self) -> Figure:
        """Of how many."""
        return _there(self._part.figures.n or None)

    @property
    def value(self) -> Figure:
        """The bare value."""
        return _there(self._part.figures.value)

    @property
    def target(self) -> Figure:
        """What it is held against."""
        target = self._part.judged.target
        return _there(None if target is None else float(target["value"]))

    def __format__(self, how: str) -> str:
        value = self.value
        if self._part.scale is Scale.COUNT:
            return plain(float(value))
        return value_words(self._part.scale, float(value), self._part.spec.of).in_(self._lang)


def lead_of(spec: ItemSpec, state: State, parts: Sequence[ReadPart]) -> Words:
    """The sentence for this state."""
    deciding = next(iter(in_turn(state, parts)), None)
    leads = spec.leads.get(state, {})
    words = leads.get(deciding.spec.id if deciding else ANY, leads.get(ANY))
    word = STATE_WORDS[state]
    bare = Words(f"{spec.short.zh}：{word.zh}", f"{spec.short.en}: {word.en.lower()}")
    if words is None:
        return bare
    zh, en = (_said(words.in_(lang), lang, state, deciding, parts) for lang in LANGS)
    return Words(zh, en) if zh and en else bare


def _said(text: str, lang: Lang, state: State, deciding: ReadPart | None, parts: Sequence[ReadPart]) -> str:
    """The text with its figures; without the clause that holds them where one is missing, '' where none is left."""
    try:
        return text.format_map(_Named(deciding, parts, lang)) if "{" in text else text
    except _Missing:
        end = _ENDS.search(text)
        rest = text[: end.start()] if end else ""
        return "" if "{" in rest else rest


class _Named(dict[str, "str | _PartFigure"]):
    """What the names in a sentence stand for, made when one is asked for. KeyError where it is no part's."""

    def __init__(self, deciding: ReadPart | None, parts: Sequence[ReadPart], lang: Lang) -> None:
        super().__init__()
        self._deciding, self._parts, self._lang = deciding, parts, lang

    def __missing__(self, name: str) -> "str | _PartFigure":
        if name in ("why", "newest", "settles"):
            return _of(name, self._deciding, self._lang)
        for part in self._parts:
            if part.spec.id == name:
                return _PartFigure(part, self._lang)
        raise KeyError(name)


def _of(name: str, deciding: ReadPart | None, lang: Lang) -> str:
    """What the deciding part gives: its label with its figure, its newest day, what would settle it."""
    if deciding is None:
        raise _Missing
    if name == "settles":
        if deciding.settles is None:
            raise _Missing
        return deciding.settles.in_(lang)
    if name == "newest":
        return _day(deciding.figures.newest).in_(lang)
    return _why(deciding).in_(lang)


def _why(part: ReadPart) -> Words:
    label, figures = part.spec.label, part.figures
    english = f"{label.en[:1].lower()}{label.en[1:]}"
    value = float(_there(figures.value))
    if part.scale is Scale.YES:
        done = DONE if value >= 1 else NOT_DONE
        return Words(f"{label.zh}：{done.zh}", f"{english}: {done.en}")
    figure = value_words(part.scale, value, part.spec.of)
    whole = figures.k is not None and figures.k == round(figures.k) and bool(figures.n)
    if part.scale in OF_N and whole and (figures.n or 0) < AMOUNT and part.working is None:
        kn = f"{plain(figures.k or 0)}/{plain(figures.n or 0)}"
        figure = Words(kn, kn)
    return Words(f"{label.zh} {figure.zh}", f"{english}: {figure.en}")


def _there(number: float | None) -> Figure:
    if number is None:
        raise _Missing
    return Figure(number)


def _day(day: date | None) -> Words:
    if day is None:
        raise _Missing
    return day_words(day)
