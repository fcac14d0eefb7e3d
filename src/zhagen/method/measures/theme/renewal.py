"""The leading core over time: new people, deputies, terms, and leaders who bear too much."""

from zhagen.method.measures.derived.activities import held, present
from zhagen.method.measures.derived.groups import holders, leaders, open_groups, open_roles
from zhagen.method.measures.forms import Counting, of_units, share
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.measures.sources import count, each, latest, mean, most, nth, pairs, per, rows, within
from zhagen.method.measures.terms import Expr, N, R, c, expr, greatest_of

LEADING = ("leader", "core")
TABLES = ("roles", "groups")


@measure("leading-core-new", scale=Scale.SHARE, tables=TABLES, stale_on=None)
def leading_core_new() -> Counting:
    """Places in the leading core held by somebody new / places held, in groups older than a year.

    leadership-renewal P1. A place: a group and a person who leads it or is of its core. New: the first such term
    in that group began in the window and later than the founders'. `wait`: until enough places are old enough.
    """
    formed = open_groups.at(c.group, c.ago)
    places = per(_open_terms, "group", "resident").where(formed.told)
    first = per(_terms, "group", "resident", first=most(c.ago)).at((c.group, c.resident), c.first)
    old = places.where(formed > N.group_age)
    new = (first < N.window) & (formed - first > N.founding)
    left = greatest_of(N.group_age + 1 - formed, 0).whole
    figure = share(old, new.or_(False))
    return figure.with_(wait=places.of_unit(nth(left, N.min_n)))


@measure("leaders-with-deputy", scale=Scale.SHARE, tables=TABLES, stale_on=None)
def leaders_with_deputy() -> Counting:
    """Leader roles with another person as deputy in the group / leader roles that are held.

    leadership-renewal P2.
    """
    deputies = open_roles.where(c.role == "deputy")
    leading = open_roles.where(c.role == "leader")
    others = per(pairs(leading, deputies, "group", deputy="resident").where(c.deputy != c.resident), "id")
    return share(leading, others.has(c.id))


@measure("exits-handed-over", scale=Scale.SHARE, tables=TABLES, stale_on=None)
def exits_handed_over() -> Counting:
    """Exits from the leading core that were handed over / exits in the window of which it is written.

    leadership-renewal P3. A term whose holder still leads there, or leads again on its last day or within `follow`
    days, is no exit. Falls away where nobody left.
    """
    ended = _terms.where(within(ago=c.until_ago))
    pause = c.until_ago - c.started
    starts = pairs(ended, _terms, "group", "resident", started="ago", other="id").where(c.other != c.id)
    again = per(starts.where(pause >= 0, pause <= N.follow), "id")
    still = per(_open_terms, "group", "resident")
    exits = ended.where(~still.has(c.group, c.resident), ~again.has(c.id))
    return share(exits, c.handed_over).with_(away=~exits.where(c.handed_over.told).any)


@measure("longest-term", scale=Scale.DAYS, tables=TABLES, stale_on=None)
def longest_term() -> Counting:
    """Days of the longest term in the leading core that still runs; a re-election begins a new one.

    leadership-renewal P4. n: terms that run. Target: an adviser's norm of two years.
    """
    longest = _open_terms.of_unit(most(c.ago))
    return of_units(_open_terms.where(c.ago == longest), value=longest, n=_open_terms.of_unit(count()))


@measure("roles-per-person", scale=Scale.RATIO, tables=TABLES, stale_on=None)
def roles_per_person() -> Counting:
    """Roles in the leading core / people who hold them.

    Shown beside leadership-renewal: new places filled with the same few people renew nothing.
    """
    people = holders.of_unit(count())
    return of_units(_open_terms, k=_open_terms.of_unit(count()), n=people, value=c.k / c.n)


@measure("leading-core-appointed", scale=Scale.SHARE, tables=TABLES, stale_on=None)
def leading_core_appointed() -> Counting:
    """Terms of the leading core begun in the window by appointment / those of which it is written how.

    Shown beside leadership-renewal: appointing people renews nothing.
    """
    return share(_terms.where(within()), c.chosen_by == "appointed")


_terms = rows("roles").where(c.role.isin(*LEADING))


_open_terms = open_roles.where(c.role.isin(*LEADING))


@measure("leaders-strained", scale=Scale.SHARE, tables=("check_ins", "roles"))
def leaders_strained() -> Counting:
    """Leaders with several flags of strain / leaders with a check-in in the window.

    leaders-under-strain P1. Five flags, by the newest check-in: hours or tiredness; unreasonable demands; an open
    dispute in a group they lead; feeling useful or going on down against their own mean, or very low; attendances
    with a part down by half on the window before. What is not recorded raises no flag.
    """
    recent = rows("check_ins").where(within(), leaders.has(c.resident))
    newest = latest(recent, "resident")
    asked = per(newest, "resident", newest=most(c.ago))
    before = rows("check_ins").where(within(N.usual_window), c.ago > asked.at(c.resident, c.newest))
    lowered = []
    for mood in (c.useful, c.go_on):
        usual = per(before, "resident", mood=mean(mood)).at(c.resident, c.mood)
        lowered.append((mood <= N.low) | (mood <= usual - N.drop + R.tolerance))
    flags = (
        (c.hours_week > N.hours) | (c.tired >= N.tired),
        c.demands >= N.demands,
        _in_dispute.has(c.resident),
        lowered[0] | lowered[1],
        _doing_less(),
    )
    raised = sum([flag.or_(False).number for flag in flags], expr(0))
    return share(newest, raised >= N.flags)


@measure("resident-initiative", scale=Scale.RATIO, tables=("activities", "roles"))
def resident_initiative() -> Counting:
    """Held activities that residents initiated, per leader and month.

    leaders-under-strain P2, shown. k: activities in the window, n: leaders; value: k / n / months.
    """
    initiated = held.where(within(), c.initiated_by == "resident")
    months = N.window / N.month
    return of_units(
        initiated,
        k=initiated.of_unit(count(), 0),
        n=leaders.of_unit(count(), 0),
        value=c.k / c.n / months,
        made_months=months,
    )


_disputed = per(each(rows("disputes").where(~c.closed_ago.told), "groups", "group"), "group")
# Leaders of a group that an open dispute names.
_in_dispute = per(open_roles.where(c.role == "leader", _disputed.has(c.group)), "resident")


def _doing_less() -> Expr:
    """Attendances with a part down by half in the window, against the one before."""
    both = present.where(c.part >= N.part, within(2 * N.window))
    counts = per(both, "resident", now=count(within()), before=count(~within()))
    fallen = (c.before >= N.least_before) & (c.now <= N.fall * c.before + R.tolerance)
    return counts.at(c.resident, fallen)
