"""What was taken to a body that decides, and disputes between groups."""

from zhagen.method.measures.forms import Counting, how_many, share
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.measures.sources import Source, most, pairs, per, rows, within
from zhagen.method.measures.terms import N, c, greatest_of, when

CLAIMS = ("claim", "contest")
ADVOCACY = ("advocacy",)


@measure("claims-taken", scale=Scale.COUNT, tables=("actions",))
def claims_taken() -> Counting:
    """Claims and contests taken in the window.

    collective-action P1.
    """
    return how_many(_taken(CLAIMS))


@measure("advocacy-taken", scale=Scale.COUNT, tables=("actions",))
def advocacy_taken() -> Counting:
    """Advocacy taken in the window.

    advocacy P1.
    """
    return how_many(_taken(ADVOCACY))


@measure("claims-replied", scale=Scale.SHARE, tables=("actions",))
def claims_replied() -> Counting:
    """Claims and contests that were replied to / those taken more than `after` days ago.

    collective-action P2.
    """
    return _replied(_taken(CLAIMS))


@measure("advocacy-replied", scale=Scale.SHARE, tables=("actions",))
def advocacy_replied() -> Counting:
    """Advocacy that was replied to / advocacy taken more than `after` days ago.

    advocacy P2.
    """
    return _replied(_taken(ADVOCACY))


@measure("claims-residents-spoke", scale=Scale.SHARE, tables=("actions",))
def claims_residents_spoke() -> Counting:
    """Claims and contests in which residents spoke / all of which it is written.

    collective-action P3.
    """
    return share(_taken(CLAIMS), c.residents_spoke)


@measure("advocacy-residents-spoke", scale=Scale.SHARE, tables=("actions",))
def advocacy_residents_spoke() -> Counting:
    """Advocacy in which residents spoke / all of which it is written.

    advocacy P3.
    """
    return share(_taken(ADVOCACY), c.residents_spoke)


@measure("disputes-after-claims", scale=Scale.COUNT, tables=("disputes", "actions"), stale_on=None)
def disputes_after_claims() -> Counting:
    """Disputes in or between groups that began soon after a claim or contest of the window.

    Shown beside collective-action: what a contest may cost. Value: disputes 1 to `follow` days after one.
    """
    after = c.taken - c.ago
    both = pairs(rows("disputes"), _taken(CLAIMS), taken="ago")
    return how_many(per(both.where(after >= 1, after <= N.follow), "id"))


def _taken(kinds: tuple[str, ...]) -> Source:
    return rows("actions").where(within(), c.kind.isin(*kinds))


def _replied(actions: Source) -> Counting:
    """Those replied to / those due a reply; `wait`: until the first of them is due one."""
    left = N.after.whole + 1 - actions.of_unit(most(c.ago))
    figure = share(actions.where(c.ago > N.after), c.replied_ago.told)
    return figure.with_(wait=when(left.told, greatest_of(left, 0)))


# A dispute that is not left to the worker alone.
SHARED_HANDLERS = ("supervisor", "partner", "residents")


@measure("open-disputes", scale=Scale.COUNT, tables=("disputes",), stale_on=None)
def open_disputes() -> Counting:
    """Disputes that are open.

    group-disputes P1. Value: disputes. Beyond its lines when one is severe, or open too long with nobody but the
    worker to handle it.
    """
    unsettled = rows("disputes").where(~c.closed_ago.told)
    severe = (c.severity >= N.severity).or_(False)
    alone = ~c.handler.isin(*SHARED_HANDLERS).or_(False)
    grave = unsettled.where(severe | (alone & (c.ago > N.open_days)))
    return how_many(unsettled).with_(beyond=grave.any)


CURRENT = ~c.closed_ago.told | within(ago=c.closed_ago) | within()


@measure("worker-took-sides", scale=Scale.COUNT, tables=("disputes",), stale_on=None)
def worker_took_sides() -> Counting:
    """Disputes over people or power in which the worker took a side or decided.

    group-disputes P2. Value: disputes that are open, or were opened or closed in the window.
    """
    current = rows("disputes").where(CURRENT, c.kind.isin("people", "power"))
    return how_many(current.where(c.stance.isin("takes_side", "decides")))


@measure("disputes-that-recur", scale=Scale.SHARE, tables=("disputes",), stale_on=None)
def disputes_that_recur() -> Counting:
    """Disputes closed in the window that came back as another / disputes closed in it.

    group-disputes P3. k, n: disputes.
    """
    back = per(rows("disputes").where(c.recurs != c.id), "recurs")
    return share(rows("disputes").where(within(ago=c.closed_ago)), back.has(c.id))


@measure("disputes-handled-by-residents", scale=Scale.SHARE, tables=("disputes",), stale_on=None)
def disputes_handled_by_residents() -> Counting:
    """Disputes that residents handle themselves / disputes that somebody handles.

    Beside group-disputes. k, n: disputes that are open, or were opened or closed in the window.
    """
    return share(rows("disputes").where(CURRENT), c.handler == "residents")
