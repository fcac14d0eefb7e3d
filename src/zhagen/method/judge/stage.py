"""The stage on record, from signed reviews (G27), and the stage that the evidence shows (G28)."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from zhagen.method.playbook.spec import Numbers
from zhagen.method.terms import Kind, State

HOLDS = frozenset({State.REACHED, State.CLOSE})
DECIDED = HOLDS | {State.NOT_YET}


@dataclass(frozen=True, slots=True)
class StageItem:
    """What the reading of a stage needs to know of an item."""

    id: str
    stage: str
    kind: Kind
    state: State


@dataclass(frozen=True, slots=True)
class StageRead:
    """The stage shown by evidence. `told` is False where it could not be told and `stage` is where it stopped.

    `open_goals`: goals of that stage that do not hold; `signs`: seen signs that placed it; `make_good`: goals of
    passed stages that no longer hold; `passed`: the stages before the one where it stopped; `to_tell`: how many more
    of its goals have to be decided before the stage can be told.
    """

    stage: str
    told: bool
    open_goals: tuple[str, ...]
    signs: tuple[str, ...]
    make_good: tuple[str, ...]
    passed: tuple[str, ...]
    to_tell: int = 0


def stage_on_record(stages: Sequence[str], decisions: Sequence[tuple[str | None, str | None]]) -> str:
    """The stage after these signed decisions (review's stage, decision), in order of day."""
    on_record = stages[0]
    for stage, decision in decisions:
        place = stages.index(stage) if stage in stages else None
        if decision == "new_cycle":
            on_record = stages[0]
        elif place is not None and decision == "advance":
            on_record = stages[(place + 1) % len(stages)]
        elif place is not None and decision == "stay":
            on_record = stages[place]
        elif place is not None and decision == "return":
            on_record = stages[max(place - 1, 0)]
    return on_record


def read_stage(
    stages: Sequence[str], items: Sequence[StageItem], on_record: str, rules: Numbers
) -> StageRead:
    """The first stage, from the left, that is not passed; told by its signs where no goal of it is missed.

    `rules`: the shares of a stage's goals that must hold where a signed review moved the work past it
    (`passed_goals`), and that must be decided for the stage to be told at all (`told_goals`).
    """
    goals = {s: [i for i in items if i.stage == s and i.kind is Kind.GOAL] for s in stages}
    past = stages[: stages.index(on_record)]
    stopped = next(
        (s for s in stages if not _passed(goals[s], rules["passed_goals"] if s in past else 1.0)), stages[-1]
    )
    passed = tuple(stages[: stages.index(stopped)])
    lacking = tuple(g.id for s in passed for g in goals[s] if g.state not in HOLDS)
    open_goals = tuple(g.id for g in goals[stopped] if g.state not in HOLDS)
    decided = sum(g.state in DECIDED for g in goals[stopped])
    to_tell = ceil(rules["told_goals"] * len(goals[stopped]) - decided - rules["tolerance"])
    if to_tell > 0:
        return StageRead(stopped, False, open_goals, (), lacking, passed, to_tell)
    if not open_goals or any(g.state is State.NOT_YET for g in goals[stopped]):
        return StageRead(stopped, True, open_goals, (), lacking, passed)
    for stage in stages[stages.index(stopped) :]:
        states = {i.id: i.state for i in items if i.stage == stage and i.kind is Kind.SIGN}
        seen = tuple(id_ for id_, state in states.items() if state is State.SEEN)
        if seen and State.NOT_SEEN not in states.values():
            return StageRead(stage, True, open_goals, seen, lacking, passed)
    return StageRead(stopped, False, open_goals, (), lacking, passed)


def _passed(goals: Sequence[StageItem], share: float) -> bool:
    return sum(g.state in HOLDS for g in goals) >= share * len(goals)
