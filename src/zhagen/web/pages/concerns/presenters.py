"""Counts of a list of concerns, drawn as a taper."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from zhagen.web.fieldwork import service as fieldwork
from zhagen.web.pages.records.concerns import CONCERNS
from zhagen.web.pages.records.titles import word_of

WIDE, HIGH = 100, 48
LISTED = ("", "heard", "led", "closed", "told")


@dataclass(frozen=True, slots=True)
class Band:
    """One step: its count, its word, a line under it, the points of its band, and the state that lists its concerns."""

    number: int
    label: str
    under: str
    points: str
    state: str


@dataclass(frozen=True, slots=True)
class Share:
    """Who led how many; `x`, `width`: where its bar stands, in hundredths."""

    kind: str
    label: str
    number: int
    x: str
    width: str


def bands_of(counts: fieldwork.ConcernCounts) -> list[Band]:
    """Five steps from raised to told back."""
    missing = _("还没有 %(n)s 件")
    steps = [
        (counts.raised, _("提出"), ""),
        (counts.turned_to, _("找到人"), _under(missing, counts.raised - counts.turned_to)),
        (counts.led, _("有人办"), _under(missing, counts.raised - counts.led)),
        (counts.closed, _("办结"), _under(_("解决或部分解决 %(n)s 件"), counts.solved)),
        (counts.told, _("回了话"), _under(_("%(n)s 件还在等"), counts.untold)),
    ]
    sizes = [number / counts.raised if counts.raised else 0.0 for number, _label, _under in steps]
    nexts = [*sizes[1:], sizes[-1]]
    return [
        Band(number, str(label), said, _points(left, right), state)
        for (number, label, said), left, right, state in zip(steps, sizes, nexts, LISTED, strict=True)
    ]


def _under(sentence: str, number: int) -> str:
    """Of none there is nothing to say."""
    return sentence % {"n": number} if number else ""


def shares_of(counts: fieldwork.ConcernCounts) -> list[Share]:
    """Residents in the lead, the worker, others, not written: of what was solved or partly solved."""
    column = CONCERNS.column("lead")
    groups = [
        (
            "residents",
            " · ".join(word_of(column, code) for code in fieldwork.BY_RESIDENTS),
            fieldwork.BY_RESIDENTS,
        ),
        ("worker", word_of(column, "worker"), ("worker",)),
        (
            "others",
            " · ".join(word_of(column, code) for code in ("committee", "partner")),
            ("committee", "partner"),
        ),
        ("unsaid", str(_("没写")), ("",)),
    ]
    shares, x = [], 0.0
    for kind, label, codes in groups:
        number = sum(counts.leads.get(code, 0) for code in codes)
        width = 100 * number / counts.solved if counts.solved else 0.0
        shares.append(Share(kind, label, number, f"{x:.2f}", f"{width:.2f}"))
        x += width
    return shares


def _points(left: float, right: float) -> str:
    middle = HIGH / 2
    corners: list[tuple[Any, float]] = [
        (0, middle - left * middle),
        (WIDE, middle - right * middle),
        (WIDE, middle + right * middle),
        (0, middle + left * middle),
    ]
    return " ".join(f"{x},{y:.1f}" for x, y in corners)
