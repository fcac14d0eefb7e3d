"""How well the needs that came first are founded: several kinds of evidence, several groups asked."""

import narwhals as nw

from zhagen.method.measures.derived.latest import newest_round
from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import Figure, share_of_rows, share_of_things
from zhagen.method.measures.frame import Frame
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers

KEY = ["unit", "round", "category"]


@measure("needs-analysed", scale=Scale.SHARE, tables=("need_ranks", "need_findings"))
def needs_analysed(evidence: Evidence, numbers: Numbers) -> Figure:
    """Top needs of the newest round with several kinds of evidence and several informant groups / top needs.

    analyse-needs P1, reassess-needs P2. n: categories ranked from 1 to the last that counts in the newest ranked
    round, k: those whose findings of that round have enough kinds (felt, expressed, normative, comparative) and
    enough different informant groups. The kinds are Bradshaw's four (1972).
    """
    top = newest_round(evidence.table("need_ranks")).filter(
        nw.col("rank") >= 1, nw.col("rank") <= numbers["top"], ~nw.col("category").is_null()
    )
    findings = evidence.table("need_findings").join(top.select(KEY).unique(), on=KEY, how="inner")
    kinds = _different(findings.select(*KEY, thing="kind")).filter(nw.col("things") >= numbers["kinds"])
    groups = _different(_informant_groups(findings)).filter(nw.col("things") >= numbers["groups"])
    founded = kinds.select(KEY).join(groups.select(KEY), on=KEY, how="inner")
    rows = top.join(founded.with_columns(founded=nw.lit(True)), on=KEY, how="left")
    figure = share_of_things(rows, "category", ~nw.col("founded").is_null(), "need_ranks")
    return figure.with_behind(need_findings=findings.select("unit", "id"))


@measure("findings-in-numbers", scale=Scale.SHARE, tables=("need_findings",))
def findings_in_numbers(evidence: Evidence, numbers: Numbers) -> Figure:
    """Findings of the newest round that are numbers, not stories / findings of that round (form mix, G29).

    Shown beside analyse-needs. n: findings whose form is told.
    """
    newest = newest_round(evidence.table("need_findings"))
    return share_of_rows(newest, nw.col("form") == "number", "need_findings")


def _informant_groups(findings: Frame) -> Frame:
    """unit, round, category, thing: each group that was asked, from a cell that joins them by semicolons."""
    told = findings.drop_nulls("informants")
    split = told.select(*KEY, thing=nw.col("informants").str.split(";"))
    single = split.explode("thing").with_columns(nw.col("thing").str.strip_chars())
    return single.filter(nw.col("thing") != "")


def _different(rows: Frame) -> Frame:
    """unit, round, category, things: how many different things each category has."""
    singled = rows.drop_nulls("thing").unique()
    return singled.group_by(KEY).agg(nw.len().cast(nw.Int64).alias("things"))
