"""Partners: organisations met, understood and brought to one table, and standing support from them."""

from zhagen.method.measures.forms import Counting, how_many, how_many_different, of_units, share
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.measures.sources import Source, any_of, count, least, most, per, rows, total, within
from zhagen.method.measures.terms import N, c, least_of, when

MET = ("met", "discussed_jointly", "cooperated", "request_handled")  # a call alone is no meeting
RESPONDED = ("request_handled", "cooperated")


key_partners = rows("partners").where(c.key)


@measure("key-partners-met", scale=Scale.SHARE, tables=("partners", "partner_dealings"), stale_on=None)
def key_partners_met() -> Counting:
    """Key partners that were ever met, or more / key partners.

    liaise-organisations P1.
    """
    return _share_dealt_with(MET)


@measure("key-partners-cooperated", scale=Scale.SHARE, tables=("partners", "partner_dealings"), stale_on=None)
def key_partners_cooperated() -> Counting:
    """Key partners that ever cooperated / key partners.

    liaise-organisations P2.
    """
    return _share_dealt_with(("cooperated",))


@measure("partner-topics-known", scale=Scale.SHARE, tables=("partner_facts", "partners"))
def partner_topics_known() -> Counting:
    """Fresh topics understood of key partners / topics that there are to understand of them.

    understand-organisations P1. k: different topics of each partner, summed; n: topics a partner, times key partners.
    Fresh: not too old, or of a partner met or more lately.
    """
    in_use = per(_dealings(MET).where(within(N.met_window)), "partner")
    fresh = within() | in_use.has(c.partner)
    facts = rows("partner_facts").where(fresh, c.topic.told, key_partners.has(c.partner))
    topics = per(facts, "partner", "topic")
    partners = key_partners.of_unit(count())
    return of_units(
        facts,
        key_partners,
        k=when(partners.told, topics.of_unit(count(), 0)),
        n=partners * N.topics.whole,
        value=c.k / c.n,
    )


@measure("key-partners-responsive", scale=Scale.COUNT, tables=("partners", "partner_dealings"), stale_on=None)
def key_partners_responsive() -> Counting:
    """Key partners that ever handled a request or cooperated.

    understand-organisations P2. Target: so many, or all where there are fewer. Undecided where there is none.
    """
    dealings = _dealings(RESPONDED).where(key_partners.has(c.partner))
    everybody = key_partners.of_unit(count(), 0) * 1.0
    figure = how_many_different(dealings, "partner", "partners")
    return figure.with_(target=least_of(everybody, N.target * 1.0), undecided=~key_partners.any)


@measure("joint-discussions", scale=Scale.COUNT, tables=("partner_dealings",))
def joint_discussions() -> Counting:
    """Times that a residents' concern was discussed jointly with a partner.

    cooperate P1.
    """
    return how_many(_discussions)


@measure("partners-in-discussions", scale=Scale.COUNT, tables=("partner_dealings",))
def partners_in_discussions() -> Counting:
    """Different partners with whom a residents' concern was discussed jointly.

    cooperate P2.
    """
    return how_many_different(_discussions, "partner", "partners")


def _dealings(forms: tuple[str, ...]) -> Source:
    return rows("partner_dealings").where(c.form.isin(*forms))


# Joint discussions in the window that were about a concern.
_discussions = _dealings(("discussed_jointly",)).where(within(), c.concern.told)


def _share_dealt_with(forms: tuple[str, ...]) -> Counting:
    """Key partners with a dealing of one of the forms, ever / key partners."""
    dealings = _dealings(forms)
    figure = share(key_partners, per(dealings, "partner").has(c.id))
    return figure.also(dealings.where(key_partners.has(c.partner)))


@measure("agreements-live", scale=Scale.COUNT, tables=("agreements",), stale_on=None)
def agreements_live() -> Counting:
    """Standing promises of support that are live.

    support-system P1. An agreement is live through its last day; without one it is live.
    """
    return how_many(_live)


@measure("money-spread", scale=Scale.INDEX, tables=("funding",))
def money_spread() -> Counting:
    """How far the money that came hangs on few sources: the sum of the squared shares of each.

    support-system P2. Core money is left out. Value 0-1 (1: a single source), n: rows of funding. Falls away
    where nothing came.
    """
    came = rows("funding").where(within(), ~c.core, c.source.told, c.received.told)
    sources = per(came, "source", received=total(c.received))
    whole = came.of_unit(total(c.received))
    square = sources.of_unit(total(c.received * c.received))
    return of_units(
        came,
        n=came.of_unit(count(), 0),
        value=when(whole > 0, square / (whole * whole)),
        away=~(whole > 0).or_(False),
        made_sources=sources.of_unit(count()),
        made_biggest=when(whole > 0, sources.of_unit(most(c.received)) / whole),
    )


@measure("agreements-ending", scale=Scale.COUNT, tables=("agreements",), stale_on=None)
def agreements_ending() -> Counting:
    """Live agreements that end within some days ahead and that no longer one of the same partner replaces.

    support-system P3.
    """
    partners = per(_live, "partner", open=any_of(~c.ends_ago.told), last=least(c.ends_ago))
    ends_later = partners.at(c.partner, c.last) < c.ends_ago
    renewed = partners.at(c.partner, c.open, False) | ends_later.or_(False)
    return how_many(_live.where(c.ends_ago >= -N.ahead, ~renewed))


@measure("support-sides", scale=Scale.COUNT, tables=("agreements",), stale_on=None)
def support_sides() -> Counting:
    """Sides, inside the community and outside it, that a live agreement ties.

    inside-outside-support P1. Value and k: sides with at least one; n: the two there are.
    """
    tied = _live.where(c.inside.told)
    return of_units(tied, counts=True, k=per(tied, "inside").of_unit(count(), 0), n=2, value=c.k)


@measure("agreements-inside", scale=Scale.COUNT, tables=("agreements",), stale_on=None)
def agreements_inside() -> Counting:
    """Live agreements with partners inside the community.

    Shown beside inside-outside-support.
    """
    return how_many(_live.where(c.inside))


@measure("agreements-outside", scale=Scale.COUNT, tables=("agreements",), stale_on=None)
def agreements_outside() -> Counting:
    """Live agreements with partners outside the community.

    Shown beside inside-outside-support.
    """
    return how_many(_live.where(~c.inside))


@measure("partners-cooperated", scale=Scale.COUNT, tables=("partner_dealings",))
def partners_cooperated() -> Counting:
    """Different partners that something was done together with in the window.

    inside-outside-support P2.
    """
    cooperated = rows("partner_dealings").where(within(), c.form == "cooperated")
    return how_many_different(cooperated, "partner", "partners")


# Agreements that have no end, or whose last day has not passed (G16).
_live = rows("agreements").where(~(c.ends_ago > 0).or_(False))
