"""The community's organisations: met, understood, and brought to one table."""

import narwhals as nw

from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.measures.figure import Figure, count_of_rows, count_of_things, share_of_rows
from zhagen.method.measures.frame import Frame
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers

MET = ("met", "discussed_jointly", "cooperated", "request_handled")  # a call alone is no meeting
RESPONDED = ("request_handled", "cooperated")


@derived
def key_partners(evidence: Evidence) -> Frame:
    """Key partners of the community."""
    return evidence.table("partners").filter(nw.col("key"))


@measure("key-partners-met", scale=Scale.SHARE, tables=("partners", "partner_dealings"), stale_on=None)
def key_partners_met(evidence: Evidence, numbers: Numbers) -> Figure:
    """Key partners that were ever met, or more / key partners.

    liaise-organisations P1.
    """
    return _share_dealt_with(evidence, MET)


@measure("key-partners-cooperated", scale=Scale.SHARE, tables=("partners", "partner_dealings"), stale_on=None)
def key_partners_cooperated(evidence: Evidence, numbers: Numbers) -> Figure:
    """Key partners that ever cooperated / key partners.

    liaise-organisations P2.
    """
    return _share_dealt_with(evidence, ("cooperated",))


@measure("partner-topics-known", scale=Scale.SHARE, tables=("partner_facts", "partners"))
def partner_topics_known(evidence: Evidence, numbers: Numbers) -> Figure:
    """Fresh topics understood of key partners / topics that there are to understand of them.

    understand-organisations P1. k: different topics of each partner, summed; n: topics a partner, times key partners.
    """
    key = key_partners(evidence).select("unit", partner="id").unique()
    facts = evidence.table("partner_facts").filter(
        nw.col("ago") < numbers["window"], ~nw.col("topic").is_null()
    )
    facts = facts.join(key, on=["unit", "partner"], how="inner")
    topics = facts.select("unit", "partner", "topic").unique().group_by("unit")
    known = topics.agg(nw.len().cast(nw.Int64).alias("k"))
    partners = key.group_by("unit").agg(nw.len().cast(nw.Int64).alias("partners"))
    frame = partners.join(known, on="unit", how="left").select(
        "unit", k=nw.coalesce("k", nw.lit(0)), n=nw.col("partners") * int(numbers["topics"])
    )
    frame = frame.with_columns(value=nw.col("k") / nw.col("n"))
    return Figure(
        frame, {"partner_facts": facts.select("unit", "id"), "partners": key.select("unit", id="partner")}
    )


@measure("key-partners-responsive", scale=Scale.COUNT, tables=("partners", "partner_dealings"), stale_on=None)
def key_partners_responsive(evidence: Evidence, numbers: Numbers) -> Figure:
    """Key partners that ever handled a request or cooperated.

    understand-organisations P2. Target: so many, or all where there are fewer.
    """
    key = key_partners(evidence).select("unit", partner="id").unique()
    rows = _dealings(evidence, RESPONDED).join(key, on=["unit", "partner"], how="inner")
    figure = count_of_things(rows, "partner", "partner_dealings", "partners")
    counts = key.group_by("unit").agg(nw.len().cast(nw.Float64).alias("all"))
    counts = evidence.units.select("unit").join(counts, on="unit", how="left")
    everybody = nw.coalesce(nw.col("all"), nw.lit(0.0))
    target = nw.min_horizontal(everybody, nw.lit(float(numbers["target"])))
    return figure.with_flags(counts.select("unit", target=target))


@measure("joint-discussions", scale=Scale.COUNT, tables=("partner_dealings",))
def joint_discussions(evidence: Evidence, numbers: Numbers) -> Figure:
    """Times that a residents' concern was discussed jointly with a partner.

    cooperate P1.
    """
    return count_of_rows(_discussions(evidence, numbers["window"]), "partner_dealings")


@measure("partners-in-discussions", scale=Scale.COUNT, tables=("partner_dealings",))
def partners_in_discussions(evidence: Evidence, numbers: Numbers) -> Figure:
    """Different partners with whom a residents' concern was discussed jointly.

    cooperate P2.
    """
    rows = _discussions(evidence, numbers["window"])
    return count_of_things(rows, "partner", "partner_dealings", "partners")


def _dealings(evidence: Evidence, forms: tuple[str, ...]) -> Frame:
    return evidence.table("partner_dealings").filter(nw.col("form").is_in(forms))


def _discussions(evidence: Evidence, window: float) -> Frame:
    """Joint discussions in the window that were about a concern."""
    return _dealings(evidence, ("discussed_jointly",)).filter(
        nw.col("ago") < window, ~nw.col("concern").is_null()
    )


def _share_dealt_with(evidence: Evidence, forms: tuple[str, ...]) -> Figure:
    """Key partners with a dealing of one of the forms, ever / key partners."""
    key, dealings = key_partners(evidence), _dealings(evidence, forms)
    dealt = dealings.select("unit", id="partner").unique().with_columns(dealt=nw.lit(True))
    rows = key.join(dealt, on=["unit", "id"], how="left")
    figure = share_of_rows(rows, ~nw.col("dealt").is_null(), "partners")
    with_key = dealings.join(key.select("unit", partner="id"), on=["unit", "partner"], how="inner")
    return figure.with_behind(partner_dealings=with_key.select("unit", "id"))
