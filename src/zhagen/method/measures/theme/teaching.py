"""Community education: whether residents teach it."""

import narwhals as nw

from zhagen.method.measures.derived.activities import held
from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import Figure, count_of_rows, share_of_rows
from zhagen.method.measures.frame import Frame
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers


@measure("education-taught-by-residents", scale=Scale.SHARE, tables=("activities",))
def education_taught_by_residents(evidence: Evidence, numbers: Numbers) -> Figure:
    """Education activities that residents taught / those of which it is written who taught.

    community-education P1. A mixed pair of teachers is no resident.
    """
    return share_of_rows(_education(evidence, numbers), nw.col("taught_by") == "resident", "activities")


@measure("education-held", scale=Scale.COUNT, tables=("activities",))
def education_held(evidence: Evidence, numbers: Numbers) -> Figure:
    """Education activities held in the window.

    community-education P2; uncover-and-educate P2.
    """
    return count_of_rows(_education(evidence, numbers), "activities")


def _education(evidence: Evidence, numbers: Numbers) -> Frame:
    return held(evidence).filter(nw.col("ago") < numbers["window"], nw.col("method") == "education")
