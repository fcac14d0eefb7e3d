"""The plan as its page shows it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from zhagen.web.common.formats import Sentence, say_near_day
from zhagen.web.pages.records.titles import title_of, word_of
from zhagen.web.records import service as records
from zhagen.web.store.kinds import kind_of
from zhagen.web.store.sensitive import HIDDEN, hidden_columns

if TYPE_CHECKING:
    from zhagen.web.records.models.fieldwork import Objective, PlanStep

OBJECTIVES = kind_of(records.MODELS["objectives"])
LINKS: dict[str, Sentence] = {
    "finding": _("发现"),
    "title": _("目标"),
    "indicator": _("指标"),
    "baseline": _("现在"),
    "target": _("要到"),
    "resource": _("资源"),
    "owner": _("负责人"),
    "due": _("期限"),
}


@dataclass(frozen=True, slots=True)
class StepLine:
    """`late`: days past its day, 0 where it is not; a done one says when."""

    row: PlanStep
    title: str
    said: str
    late: int


@dataclass(frozen=True, slots=True)
class ObjectiveCard:
    """`links`: each link of the chain with what is written, empty where nothing is."""

    row: Objective
    title: str
    need: str
    links: list[tuple[Sentence, str]]
    missing: list[Sentence]
    steps: list[StepLine]

    @property
    def done(self) -> int:
        """How many of the steps are."""
        return sum(step.row.done is not None for step in self.steps)


def card_of(planned: records.PlannedObjective, day: dt.date) -> ObjectiveCard:
    """An objective with its chain and its steps."""
    row = planned.objective
    hidden = bool(hidden_columns(row))
    missing = records.missing_in_chain(row)
    return ObjectiveCard(
        row,
        title_of(row),
        str(HIDDEN) if hidden else word_of(OBJECTIVES.column("need"), row.need),
        [
            (LINKS[name], "" if name in missing else _said(row, name))
            for name in records.CHAIN
            if name != "title"
        ],
        [LINKS[name] for name in missing],
        [step_line(step, day) for step in planned.steps],
    )


def step_line(row: PlanStep, day: dt.date) -> StepLine:
    """A step with its day."""
    said: Sentence
    if row.done is not None:
        said, late = _("%(day)s做完") % {"day": say_near_day(row.done)}, 0
    elif row.due is not None:
        said, late = _("%(day)s前") % {"day": say_near_day(row.due)}, max((day - row.due).days, 0)
    else:
        said, late = _("没写期限"), 0
    return StepLine(row, row.title or title_of(row), str(said), late)


def _said(row: Any, name: str) -> str:
    value = getattr(row, name)
    if name == "due":
        return say_near_day(value)
    if name == "owner":
        return str(value)
    return title_of(value) if name in ("finding", "resource") else str(value)
