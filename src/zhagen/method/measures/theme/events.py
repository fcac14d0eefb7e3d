"""Whether activities lead further: where the hours go, who keeps coming, and who comes for what they get."""

from zhagen.method.measures.derived.activities import held, member_attendance, present
from zhagen.method.measures.derived.contacts import made
from zhagen.method.measures.derived.groups import live_groups
from zhagen.method.measures.derived.living import lives_here
from zhagen.method.measures.derived.since import followed, kept_since, newest_ago
from zhagen.method.measures.forms import Counting, amounts, of_units, share, share_of_things
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.measures.sources import Source, any_of, count, most, per, rows, to, total, under, within
from zhagen.method.measures.terms import Expr, N, R, c, when

EVENTS = ("event", "education", "resource")
HOUR = 60  # minutes


@measure("event-hours", scale=Scale.SHARE, tables=("activities", "contacts"))
def event_hours() -> Counting:
    """Staff hours of held events, education and resource activities / staff hours of activities and contacts.

    no-eventification P1. Contacts online or at an activity are left out; the time of these is in the activity's.
    k and n: hours; the least count is on records.
    """
    activities, contacts = _times(N.window)
    both = under(activities, contacts, columns=("hours", "event"))
    return amounts(both, c.hours, c.event).from_(activities, contacts)


@measure("newcomers-met", scale=Scale.SHARE, tables=("attendance", "activities", "contacts"))
def newcomers_met() -> Counting:
    """Newcomers to activities whom a worker met elsewhere soon after / newcomers.

    no-eventification P2. n: residents whose first attendance ever lies in the window before the days of following
    (G10), k: those with a made contact not at an activity within these days. From `enough` people on it is quiet;
    while few hours go into events it only watches, and only together with P3.
    """
    firsts = per(present, "resident", first=most(c.ago))
    firsts = firsts.where(c.first >= N.follow, c.first < N.window + N.follow)
    elsewhere = made.where(c.mode != "activity", c.resident.told)
    people = followed(firsts, elsewhere, "resident")
    begun = present.where(people.at(c.resident, c.first) == c.ago)
    figure = share_of_things(begun, "resident", people.at(c.resident, c.again), "residents")
    return figure.with_(inside=c.k >= N.enough, capped=_calm())


@measure("attendees-taking-part", scale=Scale.SHARE, tables=("attendance.part", "activities"))
def attendees_taking_part() -> Counting:
    """Attendees who did something at an activity / attendees.

    no-eventification P3. n: residents present in the window, k: those with part >= `part`. Undecided until
    `first_window` days have passed since the first sign-in. While few hours go into events it only watches, and
    only together with P2.
    """
    wait = N.first_window.whole - present.of_unit(most(c.ago))
    figure = share_of_things(present.where(within()), "resident", c.part >= N.part)
    return figure.with_(wait=when(wait > 0, wait), undecided=wait > 0, capped=_calm())


def _times(window: Expr) -> tuple[Source, Source]:
    """The activities and the contacts that staff time went into (G17), with hours and event.

    A contact at an activity is no record here: its time is the activity's.
    """
    activities = held.where(within(window)).with_(hours=c.hours * 1.0, event=c.method.isin(*EVENTS))
    apart = made.where(within(window), c.mode != "online", c.mode != "activity")
    contacts = apart.with_(hours=c.minutes / HOUR, event=False)
    return activities, contacts


def _calm() -> Expr:
    """Where the share of hours in events is told, and low."""
    both = under(*_times(N.calm_window), columns=("hours", "event"))
    sums = amounts(both, c.hours, c.event).sums
    low = (sums["rows"] >= N.calm_min_n) & (sums["value"] <= N.calm + R.tolerance)
    kept = kept_since("activities").told & kept_since("contacts").told
    silent = newest_ago("activities") >= R.stale_windows * N.calm_window
    return low.or_(False) & kept & ~silent.or_(False)


@measure("comes-and-gives-nothing", scale=Scale.SHARE, tables=("attendance.part", "activities"))
def comes_and_gives_nothing() -> Counting:
    """Residents who came several times in the window and gave nothing / residents who came several times.

    free-riding P1. n: residents who live here, the exempt left out, with so many attendances not at a service; k:
    those with part 0 everywhere, services included, who gave no exchange. An attendance without part tells nothing.
    """
    recent = present.where(within(), c.part.told, lives_here("resident"))
    often = per(recent.where(c.method != "service"), "resident").where(c.rows >= N.times)
    exempt = to("residents", c.resident, "exempt").or_(False)
    gave = per(rows("exchanges").where(within()), "giver").has(c.resident)
    coming = per(recent.where(often.has(c.resident), ~exempt), "resident", most=most(c.part))
    return share(coming, (c.most == 0) & ~gave)


@measure("incentive-ratio", scale=Scale.RATIO, tables=("attendance", "activities"))
def incentive_ratio() -> Counting:
    """Mean attendees of held activities with an incentive / of those without, in the window.

    free-riding P2; also beside consolidate-participation. n: activities with somebody there; undecided with
    fewer than `min_each` on either side.
    """
    heads = per(present, "activity")
    there = held.where(within(), c.incentive.told, heads.has(c.id)).with_(heads=heads.at(c.id, c.rows))
    drawn, plain = there.where(c.incentive), there.where(~c.incentive)
    many_drawn, many_plain = (side.of_unit(count(), 0) for side in (drawn, plain))
    mean_drawn, mean_plain = (side.of_unit(total(c.heads)) / side.of_unit(count()) for side in (drawn, plain))
    return of_units(
        there,
        n=there.of_unit(count()),
        value=mean_drawn / mean_plain,
        undecided=there.any & ((many_drawn < N.min_each) | (many_plain < N.min_each)),
    )


@measure("keep-coming", scale=Scale.SHARE, tables=("attendance", "activities"))
def keep_coming() -> Counting:
    """Residents with several attendances in the window / with any, events and services left out.

    consolidate-participation P1. k, n: residents.
    """
    return share(per(_taking_part.where(within(), lives_here("resident")), "resident"), c.rows >= N.times)


@measure("newcomers-seen-again", scale=Scale.SHARE, tables=("attendance", "activities"))
def newcomers_seen_again() -> Counting:
    """Of the residents first seen in the earlier part of the window, those seen again in the recent part.

    consolidate-participation P2. k, n: residents; events and services left out.
    """
    people = per(_taking_part, "resident", first=most(c.ago), again=any_of(c.ago < N.recent_window))
    new = people.where(c.first >= N.recent_window, c.first < N.window, lives_here("resident"))
    return share(new, c.again)


@measure(
    "members-at-activities",
    scale=Scale.SHARE,
    tables=("attendance", "activities", "groups", "memberships", "residents", "roles"),
)
def members_at_activities() -> Counting:
    """Members present at the activities of their live group / members on those days, all activities together.

    consolidate-participation P3. k, n: members, counted for each group and activity in the window. Organisations
    count only where every live group is one.
    """
    plain = ~c.is_organisation.or_(False)
    groups = live_groups.where(plain | ~live_groups.where(plain).any)
    there = member_attendance(N.window).where(groups.has(c.group))
    figure = of_units(n=there.of_unit(total(c.members)), k=there.of_unit(total(c.present)), value=c.k / c.n)
    return figure.also(there, "activities", c.activity).also(groups)


# Attendances where one takes part: not at an event, not at a service.
_taking_part = present.where(c.method != "event", c.method != "service")
