"""What is written down of the community, and how long after its day."""

from zhagen.method.measures.derived.since import FIELD_TABLES
from zhagen.method.measures.forms import Counting, how_many_different, of_units, share, share_of_places
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.measures.sources import different, per, rows, under, within
from zhagen.method.measures.terms import N, c

# The five heads under which a textbook describes a community, and the topics that belong to each.
# The fifth, its resources, has a table of its own.
HEADS = {
    "geography": ("boundary", "housing", "facilities"),
    "population": ("population", "age", "hardship", "mobility", "livelihood"),
    "power": ("power", "past_action"),
    "culture": ("history", "culture"),
}


@measure("topics-known", scale=Scale.SHARE, tables=("profile_facts",))
def topics_known() -> Counting:
    """Topics of the community's profile with a fresh fact / all topics.

    know-community P1. k: topics with a fact in the window, n: topics that a profile has.
    """
    return share_of_places(_fresh_facts, "topic", N.topics)


@measure("topics-from-several-sources", scale=Scale.SHARE, tables=("profile_facts",))
def topics_from_several_sources() -> Counting:
    """Topics whose fresh facts come from several kinds of source / all topics.

    know-community P2. k: topics with enough different sources in the window, n: topics that a profile has.
    """
    facts = _fresh_facts.where(c.source.told)
    several = per(facts, "topic", sources=different(c.source)).where(c.sources >= N.sources)
    return share_of_places(several, "topic", N.topics).from_(facts)


@measure("kinds-of-source", scale=Scale.COUNT, tables=("profile_facts",))
def kinds_of_source() -> Counting:
    """Kinds of source that the fresh facts of the profile come from.

    Shown beside know-community. Value: observation, interview, document, statistics, survey: those in use.
    """
    return how_many_different(_fresh_facts, "source")


@measure("heads-covered", scale=Scale.SHARE, tables=("profile_facts",))
def heads_covered() -> Counting:
    """Heads of a textbook's description of a community that something fresh is known of / five.

    Shown beside know-community. The heads are geography, population, power, culture (by topics of the profile)
    and resources (by the register of resources). k: heads, n: five.
    """
    known = [_fresh_facts.where(c.topic.isin(*topics)) for topics in HEADS.values()]
    heads = [source.any.number for source in (*known, rows("resources"))]
    figure = of_units(_fresh_facts, k=sum(heads[1:], heads[0]), n=len(heads), value=c.k / c.n)
    return figure.also(rows("resources"))


_fresh_facts = rows("profile_facts").where(within(), c.topic.told)


@measure("records-entered-late", scale=Scale.SHARE, tables=("contacts",), or_tables=("activities",))
def records_entered_late() -> Counting:
    """Records of the window typed more than `days` days after their day / records that say when they were typed.

    future-not-form P2, shown and never judged. Contacts, concerns, activities, attendance, partner dealings,
    exchanges and decisions together: of the team, never of a person.
    """
    tables = [rows(table).where(within(), c.entered_ago.told) for table in FIELD_TABLES]
    typed = under(*tables, columns=("ago", "entered_ago"))
    return share(typed, c.ago - c.entered_ago > N.days)
