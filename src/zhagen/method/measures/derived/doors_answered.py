"""Who answered at doors that were drawn at random."""

import narwhals as nw

from zhagen.method.measures.derived.latest import newest_round
from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.measures.frame import Frame


@derived
def doors_answered(evidence: Evidence) -> Frame:
    """unit, answered: different respondents of the newest round that went to random doors."""
    rows = evidence.table("survey_answers").filter(
        nw.col("sample") == "random_door", ~nw.col("score").is_null(), ~nw.col("respondent").is_null()
    )
    people = newest_round(rows).select("unit", "respondent").unique()
    return people.group_by("unit").agg(nw.len().cast(nw.Int64).alias("answered"))
