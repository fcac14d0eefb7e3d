"""What the items mean, which of them read a kind of record, from when a household is known."""

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import gettext as _

from zhagen.method.measures.registry import all_measures
from zhagen.method.playbook import Playbook
from zhagen.method.playbook.spec import ItemSpec
from zhagen.method.terms import STATE_WORDS, Lang, State


@dataclass(frozen=True, slots=True)
class Explained:
    """`name` and what it means; `mark`, `state`: the mark and the code of a state, of which there is one to draw."""

    name: str
    means: str
    mark: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True)
class ExplainedStage:
    """A stage with its items in the order of the table."""

    name: str
    items: tuple[Explained, ...]


@dataclass(frozen=True, slots=True)
class ExplainedMethod:
    """`marks`: by the question that they answer, in words."""

    stages: tuple[ExplainedStage, ...]
    dimensions: tuple[Explained, ...]
    marks: tuple[tuple[str, tuple[Explained, ...]], ...]


def explain_method(playbook: Playbook, lang: Lang) -> ExplainedMethod:
    """The playbook's words in one language; of a state the sentence is that of the moment's language."""
    stages = tuple(
        ExplainedStage(
            stage.words.in_(lang),
            tuple(
                Explained(item.short.in_(lang), item.means.in_(lang))
                for item in playbook.items
                if item.stage == stage.id
            ),
        )
        for stage in playbook.stages
    )
    dimensions = tuple(Explained(one.words.in_(lang), one.asks.in_(lang)) for one in playbook.dimensions)
    return ExplainedMethod(stages, dimensions, _marks(lang))


def _marks(lang: Lang) -> tuple[tuple[str, tuple[Explained, ...]], ...]:
    def mark(state: State, means: str, name: str = "") -> Explained:
        return Explained(STATE_WORDS[state].in_(lang), means, name or str(state), str(state))

    return (
        (
            _("圆：做到几成"),
            (
                mark(State.REACHED, _("每个部分都到了目标。")),
                mark(State.CLOSE, _("每个部分都离目标不远了。")),
                mark(State.NOT_YET, _("判断得了的部分里，有的离目标还远。")),
                mark(State.OUT_OF_DATE, _("最近的记录也太旧了，说不了现在。")),
                mark(State.CANNOT_TELL, _("记录还不够判断。这不是零。")),
            ),
        ),
        (
            _("方：看到没有"),
            (
                mark(State.SEEN, _("记录里看得到这样的情形。看到没看到都不是好坏。")),
                mark(State.PARTLY, _("看到一部分。")),
                mark(State.NOT_SEEN, _("记录够判断，没有看到。")),
                mark(State.CANNOT_TELL, _("记录还不够判断。这不是零。"), "sign-cannot-tell"),
            ),
        ),
        (
            _("三角：要不要当心"),
            (
                mark(State.QUIET, _("判断得了的部分都在线内。")),
                mark(State.WATCH, _("过了留意线，和督导说一说。")),
                mark(State.FIRING, _("过了示警线，先商量这一件。")),
                mark(State.CANNOT_TELL, _("记录还不够判断。这不是零。"), "caution-cannot-tell"),
            ),
        ),
        ("", (mark(State.NOT_APPLICABLE, _("站里自己说这一项不适用，写明理由和日期。")),)),
    )


def items_reading(
    playbook: Playbook, tables: frozenset[str], lang: Lang, *, beside: bool = False
) -> tuple[tuple[str, str], ...]:
    """Id and name of each item that some of these tables decide; with `beside` also where they are only shown."""
    return tuple(
        (one.id, one.short.in_(lang)) for one in playbook.items if _tables_of(one, beside=beside) & tables
    )


def _tables_of(item: ItemSpec, *, beside: bool) -> frozenset[str]:
    """The tables of the item's parts, and of the figures that stand beside them."""
    measures = all_measures()
    parts = (*item.parts, *(item.beside if beside else ()))
    asked = [measures[part.measure] for part in parts if part.measure]
    return frozenset(name.partition(".")[0] for one in asked for name in (*one.tables, *one.or_tables))


ITEM, PART = "prepare.goals.know-households", "known"


def household_window(playbook: Playbook) -> dt.timedelta:
    """The days within which a household has to have been seen to count as known."""
    (item,) = (one for one in playbook.items if one.id == ITEM)
    (part,) = (one for one in item.parts if one.id == PART)
    return dt.timedelta(part.numbers["window"])
