"""Whether residents' organisations stand on rules that are in use."""

import narwhals as nw

from zhagen.method.measures.derived.organisations import open_organisations, rule_levels
from zhagen.method.measures.derived.since import kept_since
from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import Figure, share_of_rows
from zhagen.method.measures.frame import Frame
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers

TOPICS = ("charter", "division", "meetings", "finance", "membership", "planning", "external", "succession")
OF_MONEY_AND_MEETINGS = ("finance", "meetings")


@measure("organisations-founded", scale=Scale.SHARE, tables=("groups",), stale_on=None)
def organisations_founded(evidence: Evidence, numbers: Numbers) -> Figure:
    """Organisations whose rules are in use / open organisations.

    found-organisations P1. Over eight topics of rules, at their newest level (none: 0): a least sum, no topic
    below the least level, some at the highest. With no organisation at all it is missed; with some, it cannot be
    told unless their rules are kept.
    """
    level = nw.col("level")
    rules = rule_levels(evidence).filter(nw.col("topic").is_in(TOPICS), level >= numbers["least_level"])
    sums = rules.group_by("unit", "group").agg(
        level.sum().alias("sum"),
        nw.len().cast(nw.Int64).alias("topics"),
        (level >= numbers["strong_level"]).cast(nw.Int64).sum().alias("strong"),
    )
    passing = sums.filter(
        nw.col("sum") >= numbers["sum"],
        nw.col("topics") == len(TOPICS),
        nw.col("strong") >= numbers["strong_topics"],
    )
    figure = _share_of_organisations(evidence, passing)
    return figure.with_behind(group_rules=rules.select("unit", "id")).with_flags(_what_is_known(evidence))


@measure("organisations-by-rule", scale=Scale.SHARE, tables=("groups", "group_rules"), stale_on=None)
def organisations_by_rule(evidence: Evidence, numbers: Numbers) -> Figure:
    """Organisations with money and meetings by rules that are followed / open organisations.

    sound-procedures P3.
    """
    rules = rule_levels(evidence).filter(
        nw.col("topic").is_in(OF_MONEY_AND_MEETINGS), nw.col("level") >= numbers["level"]
    )
    topics = rules.group_by("unit", "group").agg(nw.len().cast(nw.Int64).alias("topics"))
    figure = _share_of_organisations(evidence, topics.filter(nw.col("topics") == len(OF_MONEY_AND_MEETINGS)))
    return figure.with_behind(group_rules=rules.select("unit", "id"))


def _share_of_organisations(evidence: Evidence, passing: Frame) -> Figure:
    passing = passing.select("unit", id="group").with_columns(passes=nw.lit(True))
    rows = open_organisations(evidence).join(passing, on=["unit", "id"], how="left")
    return share_of_rows(rows, ~nw.col("passes").is_null(), "groups")


def _what_is_known(evidence: Evidence) -> Frame:
    """unit, decided, undecided: no organisation decides; organisations whose rules nobody keeps leave it open."""
    some = open_organisations(evidence).select("unit").unique().with_columns(some=nw.lit(True))
    kept = kept_since(evidence, "group_rules").select("unit").unique().with_columns(kept=nw.lit(True))
    units = evidence.units.select("unit").join(some, on="unit", how="left").join(kept, on="unit", how="left")
    none = nw.col("some").is_null()
    return units.select("unit", decided=none, undecided=~none & nw.col("kept").is_null())
