"""How long after a record's day it was typed."""

import narwhals as nw

from zhagen.method.measures.derived.field_records import FIELD_TABLES, field_records
from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import Figure, share_of_rows
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers


@measure("records-entered-late", scale=Scale.SHARE, tables=("contacts",), or_tables=("activities",))
def records_entered_late(evidence: Evidence, numbers: Numbers) -> Figure:
    """Records of the window typed more than `days` days after their day / records that say when they were typed.

    future-not-form P2, shown and never judged. Contacts, concerns, activities, attendance, partner dealings,
    exchanges and decisions together: of the team, never of a person.
    """
    late = nw.col("ago") - nw.col("entered_ago") > numbers["days"]
    recent = field_records(evidence).filter(nw.col("ago") < numbers["window"])
    figure = share_of_rows(recent, late, FIELD_TABLES[0])
    told = (nw.col("ago") < numbers["window"], ~nw.col("entered_ago").is_null())
    return Figure(
        figure.frame, {t: evidence.table(t).filter(*told).select("unit", "id") for t in FIELD_TABLES}
    )
