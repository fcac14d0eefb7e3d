"""Whom services reach, and whether the worker meets them again for something else."""

import narwhals as nw

from zhagen.method.measures.derived.cohort import cohort, followed
from zhagen.method.measures.derived.contacts import made
from zhagen.method.measures.derived.served import served, served_at_activity, served_by_contact
from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import Figure, count_of_rows, share_of_things
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers


@measure("residents-served", scale=Scale.COUNT, tables=("contacts",), or_tables=("activities", "attendance"))
def residents_served(evidence: Evidence, numbers: Numbers) -> Figure:
    """Residents served in the window, each once: by a contact, at a service or a gathering of neighbours.

    approach-by-serving P1, provide-services P1.
    """
    recent = nw.col("ago") < numbers["window"]
    people = served(evidence).filter(recent).select("unit", id="resident").unique()
    figure = count_of_rows(people, "residents")
    return figure.with_behind(
        contacts=served_by_contact(evidence).filter(recent).select("unit", "id"),
        attendance=served_at_activity(evidence).filter(recent).select("unit", "id"),
    )


@measure("served-met-otherwise", scale=Scale.SHARE, tables=("contacts",))
def served_met_otherwise(evidence: Evidence, numbers: Numbers) -> Figure:
    """Residents served who were met again for something else / residents served in the window before.

    approach-by-serving P2. Each is followed from the first service of that window (G10); k: those with a made contact
    of another purpose within the days of following.
    """
    other = made(evidence).filter(nw.col("purpose") != "serve", ~nw.col("resident").is_null())
    firsts = cohort(served(evidence), "resident", numbers["window"], numbers["follow"])
    people = followed(firsts, other, "resident", numbers["follow"]).with_columns(id="resident")
    return share_of_things(people, "resident", nw.col("again"), "residents")
