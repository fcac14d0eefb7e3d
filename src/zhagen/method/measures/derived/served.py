"""Residents who were served: by a contact, or at a service or a gathering of neighbours."""

import narwhals as nw

from zhagen.method.measures.derived.activities import present
from zhagen.method.measures.derived.contacts import made
from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.measures.frame import Frame

SERVES = ("service", "relation")  # an event serves nobody


@derived
def served_by_contact(evidence: Evidence) -> Frame:
    """unit, resident, ago, id: made contacts that served a known resident."""
    rows = made(evidence).filter(nw.col("purpose") == "serve", ~nw.col("resident").is_null())
    return rows.select("unit", "resident", "ago", "id")


@derived
def served_at_activity(evidence: Evidence) -> Frame:
    """unit, resident, ago, id: attendances at held activities that serve."""
    return present(evidence).filter(nw.col("method").is_in(SERVES)).select("unit", "resident", "ago", "id")


@derived
def served(evidence: Evidence) -> Frame:
    """unit, resident, ago: every time that a resident was served, either way."""
    ways = (served_by_contact(evidence), served_at_activity(evidence))
    return nw.concat([way.select("unit", "resident", "ago") for way in ways])
