"""Resources: the register of them, their use, money and hours from inside, core money and people in post."""

from zhagen.method.measures.derived.activities import present
from zhagen.method.measures.derived.contacts import size
from zhagen.method.measures.forms import Counting, amounts, how_many, of_units, share, share_of_places
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.measures.sources import count, most, per, rows, to, total, within
from zhagen.method.measures.terms import N, R, c, when

_uses = rows("resource_uses").where(within())
_used = per(_uses, "resource")


@measure("resource-kinds", scale=Scale.SHARE, tables=("resources",), stale_on=None)
def resource_kinds() -> Counting:
    """Kinds of resource with enough entries / kinds there are.

    analyse-resources P1. k: kinds with enough entries (fewer in a small community, G30), n: the kinds.
    """
    told = rows("resources").where(c.kind.told)
    small = (size > 0) & (size < R.small_households)
    enough = per(told, "kind").where(c.rows >= when(small, N.entries_small, N.entries))
    return share_of_places(enough, "kind", N.kinds).from_(told)


@measure("resources-fresh", scale=Scale.SHARE, tables=("resources",), stale_on=None)
def resources_fresh() -> Counting:
    """Resources that were confirmed, used or first recorded in the window / resources.

    analyse-resources P2. Uses are this engagement's; without a record of uses there are none.
    """
    fresh = within(ago=c.confirmed_ago).or_(False) | within().or_(False) | _used.has(c.id)
    return share(rows("resources"), fresh)


@measure("resources-in-use", scale=Scale.SHARE, tables=("resource_uses", "resources"))
def resources_in_use() -> Counting:
    """Confirmed resources inside the community that were used in the window / confirmed resources inside it.

    resources-untapped P1; also the use rate beside analyse-resources. k, n: resources.
    """
    confirmed = rows("resources").where(c.inside, c.confirmed_ago.told)
    return share(confirmed, _used.has(c.id)).also(_uses.where(confirmed.has(c.resource)))


@measure("inside-uses", scale=Scale.SHARE, tables=("resource_uses", "resources"))
def inside_uses() -> Counting:
    """Uses of resources from inside the community / uses, in the window.

    mobilise-resources P1. k, n: uses. A use of a resource that is not in the ledger is left out.
    """
    return share(_uses, to("resources", c.resource, "inside"))


@measure("resources-found", scale=Scale.COUNT, tables=("resources",), stale_on=None)
def resources_found() -> Counting:
    """Resources recorded in the window.

    uncover-and-educate P1. Value: resources. Those without a day were always there and are not found now.
    """
    return how_many(rows("resources").where(within()))


@measure("inside-money", scale=Scale.SHARE, tables=("funding",))
def inside_money() -> Counting:
    """Money received from inside the community / money received, core funding left out, in the window.

    mobilise-resources P2. k, n: amounts; the least count is judged on rows. Falls away when nothing was received.
    """
    came = rows("funding").where(within(), ~c.core)
    figure = amounts(came, c.received * 1.0, c.inside)
    return figure.with_(away=~(figure.sums["n"] > 0).or_(False))


@measure("residents-giving-time", scale=Scale.PER_HUNDRED, tables=("attendance.part", "activities"))
def residents_giving_time() -> Counting:
    """Residents who did something (part 1 or more) per hundred attendees, in the window.

    mobilise-resources P3. Value: per hundred; k, n: residents.
    """
    told = present.where(within(), c.part.told)
    figure = share(per(told, "resident", part=most(c.part)), c.part >= N.part, "residents", c.resident)
    return figure.with_(value=c.k / c.n * 100)


@measure("core-money-received", scale=Scale.SHARE, tables=("funding",))
def core_money_received() -> Counting:
    """Core money received / core money agreed that fell due in the window.

    funds-and-staff P1. k and n: money; above 1 where more came than was agreed. The least count is on instalments.
    """
    due = rows("funding").where(c.core, within(), c.agreed.told, c.received.told)
    return of_units(
        due,
        k=due.of_unit(total(c.received)),
        n=due.of_unit(total(c.agreed)),
        rows=due.of_unit(count()),
        value=when(c.n > 0, c.k / c.n),
    )


@measure("money-concentration", scale=Scale.INDEX, tables=("funding",))
def money_concentration() -> Counting:
    """Sum of squared shares of all money received, by source: 1 where it all comes from one.

    Shown beside funds-and-staff. n: instalments received in the window.
    """
    came = rows("funding").where(within(), c.received > 0, c.source.told)
    part = per(came, "source", received=total(c.received)).with_(
        part=c.received / came.of_unit(total(c.received))
    )
    return of_units(
        came,
        value=part.of_unit(total(c.part * c.part)),
        n=came.of_unit(count()),
        made_sources=part.of_unit(count()),
        made_biggest=part.of_unit(most(c.part)),
    )


@measure("posts-filled", scale=Scale.SHARE, tables=("posts",), stale_on=None)
def posts_filled() -> Counting:
    """Posts that are filled / posts that have not ended.

    funds-and-staff P2.
    """
    return share(rows("posts").where(~c.until_ago.told), c.filled_ago.told)


@measure("posts-ready-first", scale=Scale.SHARE, tables=("posts", "contacts"), stale_on=None)
def posts_ready_first() -> Counting:
    """Filled posts whose worker was ready before ringing at a first door / filled posts of which it can be said.

    funds-and-staff P3. n: filled current posts with a worker who is ready or has gone to a home, k: ready on or
    before the day of the worker's first home contact, made or not. Nobody home counts: the worker went.
    """
    filled = rows("posts").where(~c.until_ago.told, c.filled_ago.told, c.worker.told)
    went = per(rows("contacts").where(c.mode == "home"), "worker", first=most(c.ago)).at(c.worker, c.first)
    in_time = c.ready_ago.told & (c.ready_ago >= went).or_(True)
    return share(filled.where(c.ready_ago.told | went.told), in_time)
