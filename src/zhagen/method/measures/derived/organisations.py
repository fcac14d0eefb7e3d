"""Residents' organisations that are open, their rules in use, and their activities."""

import narwhals as nw

from zhagen.method.measures.derived.activities import activity_groups
from zhagen.method.measures.derived.groups import open_groups
from zhagen.method.measures.derived.latest import latest
from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.measures.frame import Frame


@derived
def open_organisations(evidence: Evidence) -> Frame:
    """Open groups that are residents' organisations. The columns of groups."""
    return open_groups(evidence).filter(nw.col("is_organisation"))


@derived
def rule_levels(evidence: Evidence) -> Frame:
    """unit, group, topic, level: the newest level of each topic that an open organisation has one for."""
    rows = evidence.table("group_rules").drop_nulls(["level", "topic"])
    names = open_organisations(evidence).select("unit", group="id")
    rows = latest(rows, "group", "topic").join(names, on=["unit", "group"], how="inner")
    return rows.select("unit", "id", "group", "topic", "level")


@derived
def naming_organisations(evidence: Evidence) -> Frame:
    """Activities, held or not, that name an open organisation, each once. The columns of activities."""
    names = open_organisations(evidence).select("unit", group="id")
    named = activity_groups(evidence).join(names, on=["unit", "group"], how="inner")
    return evidence.table("activities").join(
        named.select("unit", id="activity").unique(), on=["unit", "id"], how="inner"
    )
