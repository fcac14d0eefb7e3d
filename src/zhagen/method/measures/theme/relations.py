"""Relations with residents: how often, where, on whose initiative; whom services reach and whom the worker looks at."""

from zhagen.method.measures.derived.activities import served, ways_served
from zhagen.method.measures.derived.contacts import area_of_household, made, of_unit
from zhagen.method.measures.derived.groups import backbones, backbones_known, leaders
from zhagen.method.measures.derived.living import lives_here
from zhagen.method.measures.derived.since import cohort, followed, kept_since
from zhagen.method.measures.forms import Counting, amounts, how_many, of_units, share
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.measures.sources import count, different, mean, per, rows, total, within
from zhagen.method.measures.terms import N, c, least_of, when

RELATING = ("relate", "discuss", "follow_up")
WEEK = 7  # days
HOUR = 60  # minutes


@measure("households-met-again", scale=Scale.SHARE, tables=("contacts",))
def households_met_again() -> Counting:
    """Households with made contacts on several days in the window / households with any.

    build-relations P1. Households that moved away are left out.
    """
    homes = per(_recent.where(lives_here("household")), "household", days=different(c.ago))
    return share(homes, c.days >= N.days, "households", c.household)


@measure("contacts-away-from-activities", scale=Scale.SHARE, tables=("contacts",))
def contacts_away_from_activities() -> Counting:
    """Made contacts that were not at an activity / made contacts.

    build-relations P2.
    """
    return share(_recent, c.mode != "activity")


@measure("relating-hours", scale=Scale.HOURS_A_WEEK, tables=("contacts",))
def relating_hours() -> Counting:
    """Staff hours in contacts that relate, discuss or follow up, a week and filled post.

    know-and-relate P1. n: contacts. Weeks are those of the window, or since the start where that is later. Where
    posts are not kept, so many are assumed; undecided where they are kept and none is filled.
    """
    filled = rows("posts").where(~c.until_ago.told, c.filled_ago.told).of_unit(count())
    posts = filled.or_(when(kept_since("posts").told, None, N.posts_assumed)) * 1.0
    weeks = least_of(N.window * 1.0, of_unit("age") + 1.0) / WEEK
    hours = _relating.of_unit(total(c.minutes), 0.0) / HOUR
    return of_units(
        _relating,
        n=_relating.of_unit(count(), 0),
        value=when(weeks > 0, hours / weeks / posts),
        made_hours=hours,
        made_weeks=weeks,
        made_posts=posts,
    )


@measure("areas-reached", scale=Scale.SHARE, tables=("contacts", "households", "buildings"))
def areas_reached() -> Counting:
    """Areas with a household in such a contact / areas.

    know-and-relate P2. n: areas of the buildings.
    """
    at_home = _relating.with_(area=area_of_household(c.household)).where(c.area.told)
    places = per(rows("buildings"), "area")
    return share(places, per(at_home, "area").has(c.area)).from_(at_home)


@measure("contacts-by-residents", scale=Scale.SHARE, tables=("contacts",))
def contacts_by_residents() -> Counting:
    """Made contacts that a resident started / made contacts.

    win-trust P1.
    """
    return share(_recent, c.initiator == "resident")


@measure("households-seen-again", scale=Scale.SHARE, tables=("contacts",))
def households_seen_again() -> Counting:
    """Households seen again within the days of following / households met in the window before those days.

    win-trust P2. Each household is followed from its first made contact of that window (G10).
    """
    people = followed(cohort(made, "household"), made, "household")
    first = people.at(c.household, c.first)
    met = made.where(c.ago <= first, c.ago >= first - N.follow)
    again = people.at(c.household, c.again)
    return share(per(met.where(again.told), "household"), again, "households", c.household)


_recent = made.where(within())


_relating = _recent.where(c.purpose.isin(*RELATING))


@measure("residents-served", scale=Scale.COUNT, tables=("contacts",), or_tables=("activities", "attendance"))
def residents_served() -> Counting:
    """Residents served in the window, each once: by a contact, at a service or a gathering of neighbours.

    approach-by-serving P1, provide-services P1.
    """
    recent = [source.where(within()) for source in ways_served]
    people = per(served.where(within()), "resident").with_(id=c.resident)
    return how_many(people).also(recent[0]).also(recent[1])


@measure("served-met-otherwise", scale=Scale.SHARE, tables=("contacts",))
def served_met_otherwise() -> Counting:
    """Residents served who were met again for something else / residents served in the window before.

    approach-by-serving P2. Each is followed from the first service of that window (G10); k: those with a made contact
    of another purpose within the days of following.
    """
    other = made.where(c.purpose != "serve", c.resident.told)
    people = followed(cohort(served, "resident"), other, "resident")
    return share(people.with_(id=c.resident), c.again)


@measure("minutes-with-backbones", scale=Scale.SHARE, tables=("contacts",))
def minutes_with_backbones() -> Counting:
    """Staff minutes of made contacts with backbones / of made contacts with a known resident.

    leader-centred P1. k, n: minutes; the least count is on contacts. Backbone: as of the day; undecided
    while none can be known (G22).
    """
    figure = amounts(_with_a_resident.where(within()), c.minutes, backbones.has(c.resident))
    return figure.with_(undecided=~backbones_known)


@measure("ordinary-residents-met", scale=Scale.RATIO, tables=("contacts",))
def ordinary_residents_met() -> Counting:
    """Ordinary residents met for each contact, against the window before: 1 is as then, below 1 is fewer.

    leader-centred P2. k, n: ordinary residents met in the window and in the one before. Undecided while either
    window has too few contacts, the earlier one no ordinary resident, contacts are not kept since then, or no
    backbone can be known.
    """
    both = _with_a_resident.where(within(2 * N.window))
    now, before = both.where(within()), both.where(~within())
    neither = ~backbones.has(c.resident) & ~leaders.has(c.resident) & lives_here("resident")
    ordinary = [side.where(neither) for side in (now, before)]
    people = [side.of_unit(different(c.resident), 0) for side in ordinary]
    contacts_now, contacts_before = now.of_unit(count(), 0), before.of_unit(count(), 0)
    enough = (
        (contacts_now >= N.min_each) & (contacts_before >= N.min_each) & (kept_since("contacts") >= N.window)
    )
    rate_now, rate_before = c.k / contacts_now, c.n / contacts_before
    return of_units(
        both,
        k=people[0],
        n=people[1],
        value=when(both.any & (c.n > 0), rate_now / rate_before),
        undecided=(both.any & ~enough) | ~backbones_known,
    )


@measure("members-voting", scale=Scale.SHARE, tables=("decisions",))
def members_voting() -> Counting:
    """The share of members who voted on a decision, on average.

    leader-centred P3. n: decisions of which it is written. Source: self-help group grading.
    """
    told = rows("decisions").where(within(), c.members_voted.told)
    return of_units(told, value=told.of_unit(mean(c.members_voted)), n=told.of_unit(count()))


_with_a_resident = made.where(c.resident.told)
