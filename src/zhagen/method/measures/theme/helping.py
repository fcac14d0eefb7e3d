"""Mutual aid: who helps after activities, help between residents, what is shared between groups, and who teaches."""

from zhagen.method.measures.derived.activities import held, naming, present, served, ways_served
from zhagen.method.measures.derived.living import lives_here
from zhagen.method.measures.derived.since import cohort, followed, kept_since
from zhagen.method.measures.forms import Counting, how_many, of_units, share
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.measures.sources import (
    Source,
    count,
    different,
    most,
    per,
    rows,
    under,
    within,
)
from zhagen.method.measures.terms import N, c


@measure("mutual-aid-held", scale=Scale.COUNT, tables=("activities",))
def mutual_aid_held() -> Counting:
    """Held mutual-aid activities in the window.

    mutual-aid-activities P1. Value: activities.
    """
    return how_many(_mutual_aid)


@measure("helping-in-mutual-aid", scale=Scale.SHARE, tables=("attendance.part", "activities"))
def helping_in_mutual_aid() -> Counting:
    """Attendees of the window's mutual-aid activities who did something in one / attendees of them.

    mutual-aid-activities P2. k, n: residents.
    """
    there = present.where(_mutual_aid.has(c.activity), c.part.told)
    return share(per(there, "resident", part=most(c.part)), c.part >= N.part, "residents", c.resident)


@measure("helping-after-education", scale=Scale.SHARE, tables=("attendance.part", "activities"))
def helping_after_education() -> Counting:
    """Attendees of education who did something soon after / attendees of education, in a window that long ago.

    uncover-and-educate P3. k, n: residents, each followed from their first education of the period (G10).
    """
    taught = present.where(c.method == "education")
    return _helping_after(taught).also(_in_period(taught))


@measure("helping-after-service", scale=Scale.SHARE, tables=("attendance.part", "activities"))
def helping_after_service() -> Counting:
    """Residents served who then did something / residents served, in a window that long ago.

    provide-services P2. k, n: residents, each followed from their first service of the period (G10).
    """
    figure = _helping_after(served)
    for way in ways_served:
        figure = figure.also(_in_period(way))
    return figure


_mutual_aid = held.where(c.method == "mutual_aid", within())


def _helping_after(source: Source) -> Counting:
    """Residents who did something soon after their first time in the period / residents there in it."""
    people = followed(cohort(source, "resident"), present.where(c.part >= N.part), "resident")
    return share(people.with_(id=c.resident), c.again)


def _in_period(source: Source) -> Source:
    return source.where(c.ago >= N.follow, c.ago < N.window + N.follow)


@measure("exchanges-by-residents", scale=Scale.SHARE, tables=("exchanges",))
def exchanges_by_residents() -> Counting:
    """Exchanges that residents arranged themselves / exchanges in the window.

    mutual-aid-climate P1. k, n: exchanges.
    """
    return share(rows("exchanges").where(within()), c.arranged_by == "resident")


@measure("gave-and-received", scale=Scale.SHARE, tables=("exchanges",))
def gave_and_received() -> Counting:
    """People who both gave and received / people in exchanges, in the window.

    mutual-aid-climate P2. k, n: people.
    """
    recent = rows("exchanges").where(within())
    givers, receivers = recent.with_(person=c.giver), recent.with_(person=c.receiver)
    both = per(givers, "person").has(c.person) & per(receivers, "person").has(c.person)
    return share(per(under(givers, receivers, columns=("person",)), "person"), both)


@measure("exchanges-rising", scale=Scale.CHANGE, tables=("exchanges",))
def exchanges_rising() -> Counting:
    """Exchanges in the window, minus those in the window before.

    mutual-aid-climate P3. k: now, n: before; undecided until the records reach back into the window before.
    """
    both = rows("exchanges").where(within(2 * N.window))
    short = kept_since("exchanges").or_(0)
    return of_units(
        both,
        k=both.of_unit(count(within()), 0),
        n=both.of_unit(count(~within()), 0),
        value=c.k - c.n,
        undecided=short < N.window,
        wait=N.window.whole - short,
    )


@measure("activities-joint", scale=Scale.SHARE, tables=("activities",))
def activities_joint() -> Counting:
    """Held activities of several groups together / held activities of any group.

    mutual-aid P1.
    """
    groups = per(naming, "id")
    return share(held.where(within(), groups.has(c.id)), groups.at(c.id, c.rows) >= N.together)


@measure("exchanges-of-their-own", scale=Scale.COUNT, tables=("exchanges",))
def exchanges_of_their_own() -> Counting:
    """Times that one resident helped another without a worker arranging it.

    mutual-aid P2. Value: exchanges in the window.
    """
    return how_many(rows("exchanges").where(within(), c.arranged_by == "resident"))


@measure("skills-shared", scale=Scale.SHARE, tables=("skill_evidence",))
def skills_shared() -> Counting:
    """Skills that several residents master / skills in use.

    share-skills P1. In use: shown by somebody in the window. Mastered: the highest level ever.
    """
    shown = rows("skill_evidence").where(c.skill.told)
    masters = shown.where(c.level >= N.level, lives_here("resident"))
    able = per(masters, "skill", people=different(c.resident))
    used = per(shown.where(within(), c.level >= N.used_level), "skill")
    return share(used, able.at(c.skill, c.people, 0) >= N.people)


@measure("sharings-between-groups", scale=Scale.COUNT, tables=("sharings",))
def sharings_between_groups() -> Counting:
    """Times that one group passed experience or skill on to another.

    share-skills P2. Value: sharings in the window with both groups named and different.
    """
    return how_many(rows("sharings").where(within(), c.from_group != c.to_group))


@measure("education-taught-by-residents", scale=Scale.SHARE, tables=("activities",))
def education_taught_by_residents() -> Counting:
    """Education activities that residents taught / those of which it is written who taught.

    community-education P1. A mixed pair of teachers is no resident.
    """
    return share(_education, c.taught_by == "resident")


@measure("education-held", scale=Scale.COUNT, tables=("activities",))
def education_held() -> Counting:
    """Education activities held in the window.

    community-education P2; uncover-and-educate P2.
    """
    return how_many(_education)


_education = held.where(within(), c.method == "education")
