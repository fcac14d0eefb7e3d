"""The stage is told only where half of the goals at which it stops are decided; else it says what would settle it."""

import pytest

from zhagen.method.judge.stage import StageItem, StageRead, read_stage
from zhagen.method.playbook.load import load_playbook
from zhagen.method.reading.sentences import stage_says
from zhagen.method.terms import Kind, State

PLAYBOOK = load_playbook()
STAGES = [stage.id for stage in PLAYBOOK.stages]
GOALS = [item.id for item in PLAYBOOK.items if item.stage == "prepare" and item.kind is Kind.GOAL]


def read_of(*states: State) -> StageRead:
    """The stage read of four goals of preparation, with a sign of start-up that is seen."""
    goals = [StageItem(id_, "prepare", Kind.GOAL, state) for id_, state in zip(GOALS, states, strict=True)]
    sign = StageItem("launch.situation.resources-untapped", "launch", Kind.SIGN, State.SEEN)
    return read_stage(STAGES, [*goals, sign], "prepare", PLAYBOOK.rules)


@pytest.mark.parametrize("told", [State.REACHED, State.CLOSE, State.NOT_YET])
def test_one_goal_of_four_does_not_tell_the_stage(told: State) -> None:
    read = read_of(told, State.CANNOT_TELL, State.OUT_OF_DATE, State.CANNOT_TELL)
    assert (read.stage, read.told, read.to_tell, read.signs) == ("prepare", False, 1, ())


def test_what_would_settle_it_is_said() -> None:
    read = read_of(*[State.CANNOT_TELL] * 4)
    said = stage_says(PLAYBOOK, "prepare", read)
    assert "再有 2 个目标能判断，才看得出阶段" in said.zh
    assert "2 more needed: goals to be told first" in said.en


def test_two_of_four_tell_it_by_a_missed_goal_or_by_signs() -> None:
    missed = read_of(State.NOT_YET, State.REACHED, State.CANNOT_TELL, State.CANNOT_TELL)
    assert (missed.stage, missed.told, missed.to_tell) == ("prepare", True, 0)
    held = read_of(State.CLOSE, State.REACHED, State.CANNOT_TELL, State.CANNOT_TELL)
    assert (held.stage, held.told, held.signs) == ("launch", True, ("launch.situation.resources-untapped",))
