"""How long after a record's day it was typed."""

import narwhals as nw

from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import Figure, share_of_rows
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers

FIELD_TABLES = (
    "contacts",
    "concerns",
    "activities",
    "attendance",
    "partner_dealings",
    "exchanges",
    "decisions",
)


@measure("records-entered-late", scale=Scale.SHARE, tables=("contacts",), or_tables=("activities",))
def records_entered_late(evidence: Evidence, numbers: Numbers) -> Figure:
    """Records of the window typed more than `days` days after their day / records that say when they were typed.

    future-not-form P2, shown and never judged. Contacts, concerns, activities, attendance, partner dealings,
    exchanges and decisions together: of the team, never of a person.
    """
    late = nw.col("ago") - nw.col("entered_ago") > numbers["days"]
    recent = {t: evidence.table(t).filter(nw.col("ago") < numbers["window"]) for t in FIELD_TABLES}
    every = nw.concat([rows.select("unit", "id", "ago", "entered_ago") for rows in recent.values()])
    figure = share_of_rows(every, late, FIELD_TABLES[0])
    told = {t: rows.filter(~nw.col("entered_ago").is_null()) for t, rows in recent.items()}
    return Figure(figure.frame, {t: rows.select("unit", "id") for t, rows in told.items()})
