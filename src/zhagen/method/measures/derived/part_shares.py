"""How many of the sign-ins say that somebody helped, lately and before."""

import narwhals as nw

from zhagen.method.measures.derived.activities import present
from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.measures.frame import Frame


@derived
def part_shares(evidence: Evidence) -> Frame:
    """unit, k_now, n_now, k_before, n_before: attendances with part >= 1, and all whose part is recorded.

    `before` is the time before the window, as far back as a habit of recording shows.
    """
    window, history = evidence.rules["note_jump_window"], evidence.rules["note_jump_history_window"]
    rows = present(evidence).filter(~nw.col("part").is_null(), nw.col("ago") < window + history)
    now = (nw.col("ago") < window).cast(nw.Int64)
    helped = (nw.col("part") >= 1).cast(nw.Int64)
    return (
        rows.with_columns(n_now=now, k_now=now * helped, n_before=1 - now, k_before=(1 - now) * helped)
        .group_by("unit")
        .agg(*[nw.col(c).sum() for c in ("k_now", "n_now", "k_before", "n_before")])
    )
