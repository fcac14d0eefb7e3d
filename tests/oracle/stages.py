"""The stage on record and the stage read (G27, G28)."""

from tests.oracle.rows import age_order

STAGES = ["prepare", "launch", "consolidate", "evaluate"]


def stage_on_record(view):
    """The stage that signed reviews have brought the work to."""
    stage = "prepare"
    for review in sorted(view.rows("reviews"), key=age_order):
        if review["signed"] is not True:
            continue
        decision = review["decision"]
        if decision == "new_cycle":
            stage = "prepare"
        elif decision in ("advance", "stay", "return") and review["stage"] in STAGES:
            place = STAGES.index(review["stage"])
            if decision == "advance":
                place = (place + 1) % len(STAGES)
            elif decision == "return":
                place = max(0, place - 1)
            stage = STAGES[place]
    return stage


def read_stage(on_record, goals, signs):
    """(stage, told, goals to make good). goals, signs: stage -> {item id: state}.

    When every stage is passed the read stage is the last one.
    """
    make_good = []
    for place, stage in enumerate(STAGES):
        states = goals[stage]
        holding = [item for item, state in states.items() if state in ("reached", "close")]
        moved_past = STAGES.index(on_record) > place
        if len(holding) == len(states) or (moved_past and 2 * len(holding) >= len(states)):
            make_good += [item for item in states if item not in holding]
            continue
        decided = [state for state in states.values() if state in ("reached", "close", "not-yet")]
        if 2 * len(decided) < len(states):
            return stage, False, make_good
        if "not-yet" in states.values():
            return stage, True, make_good
        for later in STAGES[place:]:
            words = list(signs[later].values())
            if "seen" in words and "not-seen" not in words:
                return later, True, make_good
        return stage, False, make_good
    return STAGES[-1], True, make_good
