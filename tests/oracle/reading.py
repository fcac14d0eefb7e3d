"""read(): every item of every engagement, and where the work stands."""

from tests.oracle.items import ITEMS
from tests.oracle.judge import caution_state, goal_state, sign_state
from tests.oracle.rows import View, without_duplicates
from tests.oracle.stages import STAGES, read_stage, stage_on_record

STATE = {
    "goal": goal_state,
    "task": goal_state,
    "method": goal_state,
    "sign": sign_state,
    "caution": caution_state,
}


def read_item(view, item):
    """The state and the parts of one item."""
    parts = item.measure(view)
    state = item.own_state(view, parts) if item.own_state else STATE[item.kind](parts)
    return {"state": state, "parts": parts}


def read_engagement(view):
    """All items of one engagement, the stage on record and the stage read."""
    items = {item.id: read_item(view, item) for item in ITEMS}
    of_kind = {
        kind: {
            stage: {
                item.id: items[item.id]["state"]
                for item in ITEMS
                if item.kind == kind and item.stage == stage
            }
            for stage in STAGES
        }
        for kind in ("goal", "sign")
    }
    on_record = stage_on_record(view)
    stage, told, make_good = read_stage(on_record, of_kind["goal"], of_kind["sign"])
    return {
        "engagement": view.id,
        "stage_on_record": on_record,
        "stage_read": stage,
        "stage_told": told,
        "make_good": make_good,
        "items": items,
    }


def read(tables, as_of):
    """tables: name -> rows in the order of the file; as_of: the day D. One reading per engagement, by id."""
    ledger = {name: without_duplicates(rows) for name, rows in tables.items()}
    engagements = sorted(ledger.get("engagements", []), key=lambda row: row["id"])
    return [read_engagement(View(ledger, engagement, as_of)) for engagement in engagements]
