"""A concern and the list of them as their pages show them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zhagen.web.common.formats import Sentence
from zhagen.web.pages.records.titles import title_of, word_of
from zhagen.web.records import service as records
from zhagen.web.store.kinds import kind_of
from zhagen.web.store.sensitive import HIDDEN, hidden_columns

if TYPE_CHECKING:
    from zhagen.web.records.models.fieldwork import Concern


CONCERNS = kind_of(records.MODELS["concerns"])
LONGEST = 24
INPUT = (
    ("0", gettext_lazy("没有")),
    ("1", gettext_lazy("建议")),
    ("2", gettext_lazy("共做")),
    ("3", gettext_lazy("代做")),
)


@dataclass(frozen=True, slots=True)
class Step:
    """One of five. `state`: done, now or to-come; `said`: the day or the word, empty where it is not known."""

    label: str
    said: str
    state: str


def title_of_concern(row: Concern) -> str:
    """What kind of problem it is, in the words of the list; else the first of what was said."""
    hidden = hidden_columns(row)
    if hidden & {"category", "note"}:
        return str(HIDDEN)
    word = word_of(CONCERNS.column("category"), row.category)
    note = row.note if len(row.note) <= LONGEST else row.note[: LONGEST - 1] + "…"
    return word or note or str(_("没写类别的一件"))


def line_of_concern(row: Concern) -> str:
    """Whose it is and who brought it: a line under its name."""
    person = title_of(row.contact.resident) if row.contact and row.contact.resident else ""
    home = row.household or (row.contact.resident.household if row.contact and person else None)
    where = records.place_of(home) if home is not None else row.area
    asked = {True: _("我问的"), False: _("自己说的")}.get(row.prompted, "")
    scope = word_of(CONCERNS.column("scope"), row.scope)
    return " · ".join(str(one) for one in (scope, person, where, asked) if one)


def cells_of_concern(row: Concern) -> list[tuple[Sentence, str]]:
    """How it ended and what the worker put in, with the labels of these columns; what is not known is left out."""
    put_in = "" if row.worker_input is None else str(dict(INPUT).get(str(row.worker_input), row.worker_input))
    ended = word_of(CONCERNS.column("outcome"), row.outcome)
    said = (("outcome", ended), ("worker_input", put_in))
    return [(CONCERNS.column(name).label, word) for name, word in said if word]


def steps_of(row: Concern) -> list[Step]:
    """Raised, turned to, in hand, closed, told back; the first that is not done is the one for now."""
    reached = [
        (_("提出"), short_day(row.day), True),
        (_("找到人"), word_of(CONCERNS.column("turned_to"), row.turned_to), bool(row.turned_to)),
        (_("有人办"), word_of(CONCERNS.column("lead"), row.lead), bool(row.lead)),
        (_("办结"), short_day(row.closed), row.closed is not None),
        (_("回话"), short_day(row.told_back), row.told_back is not None),
    ]
    steps, now = [], False
    for label, said, done in reached:
        state = "done" if done else "to-come" if now or _is_past(row, label) else "now"
        now = now or state == "now"
        steps.append(Step(str(label), said, state))
    return steps


def _is_past(row: Concern, label: str) -> bool:
    """Whom they turned to and who led may stay unknown once it is closed: what is next is to tell them."""
    return row.closed is not None and label in (_("找到人"), _("有人办"))


def short_day(day: dt.date | None) -> str:
    """Short, as a step has little room; with its year where that is another."""
    if day is None:
        return ""
    return str(date_format(day, "m-d" if day.year == timezone.localdate().year else "Y-m-d"))


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


def bands_of(counts: records.ConcernCounts) -> list[Band]:
    """Five steps from raised to told back."""
    steps = [
        (counts.raised, _("提出"), ""),
        (counts.turned_to, _("找到人"), _under(_("%(n)s 件还没找到人"), counts.raised - counts.turned_to)),
        (counts.led, _("有人办"), _under(_("%(n)s 件还没人办"), counts.raised - counts.led)),
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


def shares_of(counts: records.ConcernCounts) -> list[Share]:
    """Residents in the lead, the worker, others, not written: of what was solved or partly solved."""
    column = CONCERNS.column("lead")
    groups = [
        (
            "residents",
            " · ".join(word_of(column, code) for code in records.BY_RESIDENTS),
            records.BY_RESIDENTS,
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
