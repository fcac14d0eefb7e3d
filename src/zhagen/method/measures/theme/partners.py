"""Partners: organisations met, understood and brought to one table, and standing support from them."""

import narwhals as nw

from zhagen.method.measures.engine import Frame
from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.measures.figure import Figure, count_of_rows, count_of_things, share_of_rows
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
    return figure.with_source_records(partner_dealings=with_key.select("unit", "id"))


@measure("agreements-live", scale=Scale.COUNT, tables=("agreements",), stale_on=None)
def agreements_live(evidence: Evidence, numbers: Numbers) -> Figure:
    """Standing promises of support that are live.

    support-system P1. An agreement is live through its last day; without one it is live.
    """
    return count_of_rows(_live(evidence), "agreements")


@measure("money-spread", scale=Scale.INDEX, tables=("funding",))
def money_spread(evidence: Evidence, numbers: Numbers) -> Figure:
    """How far the money that came hangs on few sources: the sum of the squared shares of each.

    support-system P2. Core money is left out. Value 0-1 (1: a single source), n: rows of funding. Falls away
    where there are none; cannot be told where nothing came.
    """
    rows = evidence.table("funding").filter(
        nw.col("ago") < numbers["window"],
        ~nw.col("core"),
        ~nw.col("source").is_null(),
        ~nw.col("received").is_null(),
    )
    sources = rows.group_by("unit", "source").agg(
        nw.col("received").sum(), nw.len().cast(nw.Int64).alias("rows_each")
    )
    square = nw.col("received") * nw.col("received")
    sums = (
        sources.with_columns(square=square)
        .group_by("unit")
        .agg(
            nw.col("square").sum(),
            nw.col("received").sum().alias("whole"),
            nw.col("rows_each").sum().alias("n"),
        )
    )
    whole = nw.col("whole")
    spread = nw.when(whole > 0).then(nw.col("square") / (whole * whole))
    frame = evidence.units.select("unit").join(sums.with_columns(value=spread), on="unit", how="left")
    frame = frame.with_columns(n=nw.coalesce("n", nw.lit(0)))
    frame = frame.select("unit", "value", "n", away=nw.col("n") == 0)
    return Figure(frame, {"funding": rows.select("unit", "id")})


@measure("agreements-ending", scale=Scale.COUNT, tables=("agreements",), stale_on=None)
def agreements_ending(evidence: Evidence, numbers: Numbers) -> Figure:
    """Live agreements that end within some days ahead and that no longer one of the same partner replaces.

    support-system P3.
    """
    live = _live(evidence)
    ending = live.filter(nw.col("ends_ago") >= -numbers["ahead"])
    others = live.select("unit", "partner", other_ends="ends_ago")
    longer = ending.join(others, on=["unit", "partner"], how="inner").filter(
        nw.col("other_ends").is_null() | (nw.col("other_ends") < nw.col("ends_ago"))
    )
    renewed = longer.select("unit", "id").unique()
    return count_of_rows(ending.join(renewed, on=["unit", "id"], how="anti"), "agreements")


@measure("support-sides", scale=Scale.COUNT, tables=("agreements",), stale_on=None)
def support_sides(evidence: Evidence, numbers: Numbers) -> Figure:
    """Sides, inside the community and outside it, that a live agreement ties.

    inside-outside-support P1. Value and k: sides with at least one; n: the two there are.
    """
    rows = _live(evidence).drop_nulls("inside")
    sides = count_of_things(rows, "inside", "agreements")
    frame = evidence.units.select("unit").join(sides.frame.select("unit", "k"), on="unit", how="left")
    frame = frame.with_columns(k=nw.coalesce("k", nw.lit(0)), n=nw.lit(2))
    return Figure(frame.with_columns(value=nw.col("k")), sides.source_records, counts=True)


@measure("partners-cooperated", scale=Scale.COUNT, tables=("partner_dealings",))
def partners_cooperated(evidence: Evidence, numbers: Numbers) -> Figure:
    """Different partners that something was done together with in the window.

    inside-outside-support P2.
    """
    rows = evidence.table("partner_dealings").filter(
        nw.col("ago") < numbers["window"], nw.col("form") == "cooperated"
    )
    return count_of_things(rows, "partner", "partner_dealings", "partners")


@derived
def _live(evidence: Evidence) -> Frame:
    """Agreements that have no end, or whose last day has not passed (G16)."""
    ends = nw.col("ends_ago")
    return evidence.table("agreements").filter(ends.is_null() | (ends <= 0))
