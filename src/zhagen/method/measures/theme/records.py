"""What is written down of the community, and how long after its day."""

import narwhals as nw

from zhagen.method.measures.derived.since import FIELD_TABLES, field_records
from zhagen.method.measures.engine import Frame
from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.measures.figure import Figure, count_of_things, share_of_places, share_of_rows
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers

# The five heads under which a textbook describes a community, and the topics that belong to each.
# The fifth, its resources, has a table of its own.
HEADS = {
    "geography": ("boundary", "housing", "facilities"),
    "population": ("population", "age", "hardship", "mobility", "livelihood"),
    "power": ("power", "past_action"),
    "culture": ("history", "culture"),
}


@measure("topics-known", scale=Scale.SHARE, tables=("profile_facts",))
def topics_known(evidence: Evidence, numbers: Numbers) -> Figure:
    """Topics of the community's profile with a fresh fact / all topics.

    know-community P1. k: topics with a fact in the window, n: topics that a profile has.
    """
    facts = _fresh_facts(evidence, numbers["window"])
    return share_of_places(evidence.units, facts, "topic", numbers["topics"], "profile_facts")


@measure("topics-from-several-sources", scale=Scale.SHARE, tables=("profile_facts",))
def topics_from_several_sources(evidence: Evidence, numbers: Numbers) -> Figure:
    """Topics whose fresh facts come from several kinds of source / all topics.

    know-community P2. k: topics with enough different sources in the window, n: topics that a profile has.
    """
    facts = _fresh_facts(evidence, numbers["window"]).drop_nulls("source")
    kinds = facts.select("unit", "topic", "source").unique().group_by("unit", "topic")
    enough = kinds.agg(nw.len().cast(nw.Int64).alias("sources")).filter(
        nw.col("sources") >= numbers["sources"]
    )
    figure = share_of_places(
        evidence.units, enough.with_columns(id="topic"), "topic", numbers["topics"], "profile_facts"
    )
    return figure.with_source_records(profile_facts=facts.select("unit", "id"))


@measure("kinds-of-source", scale=Scale.COUNT, tables=("profile_facts",))
def kinds_of_source(evidence: Evidence, numbers: Numbers) -> Figure:
    """Kinds of source that the fresh facts of the profile come from.

    Shown beside know-community. Value: observation, interview, document, statistics, survey: those in use.
    """
    return count_of_things(_fresh_facts(evidence, numbers["window"]), "source", "profile_facts")


@measure("heads-covered", scale=Scale.SHARE, tables=("profile_facts",))
def heads_covered(evidence: Evidence, numbers: Numbers) -> Figure:
    """Heads of a textbook's description of a community that something fresh is known of / five.

    Shown beside know-community. The heads are geography, population, power, culture (by topics of the profile)
    and resources (by the register of resources). k: heads, n: five.
    """
    facts = _fresh_facts(evidence, numbers["window"])
    by_topic = [
        facts.filter(nw.col("topic").is_in(topics)).select("unit", "id", head=nw.lit(head))
        for head, topics in HEADS.items()
    ]
    resources = evidence.table("resources").select("unit", "id", head=nw.lit("resources"))
    rows = nw.concat([*by_topic, resources])
    figure = share_of_places(evidence.units, rows, "head", len(HEADS) + 1, "profile_facts")
    return Figure(
        figure.frame,
        {"profile_facts": facts.select("unit", "id"), "resources": resources.select("unit", "id")},
    )


@derived
def _fresh_facts(evidence: Evidence, window: float) -> Frame:
    return evidence.table("profile_facts").filter(nw.col("ago") < window, ~nw.col("topic").is_null())


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
