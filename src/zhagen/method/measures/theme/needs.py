"""Needs: how well they are founded, whether they have moved on, and whether their order is set by residents."""

from zhagen.method.measures.derived.rounds import newest_vote, options, places, position, ranked
from zhagen.method.measures.derived.since import oldest
from zhagen.method.measures.forms import Counting, how_many_different, of_units, share, share_of_things
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.measures.sources import (
    count,
    different,
    each,
    first,
    latest,
    least,
    most,
    newest,
    per,
    rows,
    total,
    within,
)
from zhagen.method.measures.terms import Expr, N, c, least_of, when


@measure("needs-analysed", scale=Scale.SHARE, tables=("need_ranks", "need_findings"))
def needs_analysed() -> Counting:
    """Top needs of the newest round with several kinds of evidence and several informant groups / top needs.

    analyse-needs P1, reassess-needs P2. n: categories ranked from 1 to the last that counts in the newest ranked
    round, k: those whose findings of that round have enough kinds (felt, expressed, normative, comparative) and
    enough different informant groups. The kinds are Bradshaw's four (1972).
    """
    top = newest(rows("need_ranks")).where(c.rank >= 1, c.rank <= N.top, c.category.told)
    ranks = per(top, "round", "category")
    findings = rows("need_findings").where(ranks.has(c.round, c.category))
    kinds = per(findings, "category", kinds=different(c.kind))
    groups = per(each(findings, "informants", "group"), "category", groups=different(c.group))
    founded = (kinds.at(c.category, c.kinds, 0) >= N.kinds) & (groups.at(c.category, c.groups, 0) >= N.groups)
    return share(per(top, "category"), founded).also(findings)


@measure("findings-in-numbers", scale=Scale.SHARE, tables=("need_findings",))
def findings_in_numbers() -> Counting:
    """Findings of the newest round that are numbers, not stories / findings of that round (form mix, G29).

    Shown beside analyse-needs. n: findings whose form is told.
    """
    return share(newest(rows("need_findings")), c.form == "number")


@measure("top-needs-changed", scale=Scale.INDEX, tables=("need_ranks",))
def top_needs_changed() -> Counting:
    """How far the needs that come first differ between the newest round and the first: 1 - both / either.

    needs-change P1, the distance of Jaccard (1901). k: categories at the top of both rounds, n: of either.
    Undecided with one round only.
    """
    ranked_needs = rows("need_ranks")
    begun, now = (ranked_needs.of_unit(end(c.round)) for end in (least, most))
    top = ranked_needs.where(now > begun, c.rank >= 1, c.rank <= N.top, c.category.told)
    sides = top.where((c.round == begun) | (c.round == now))
    named = per(sides, "category", rounds=different(c.round))
    either, both = named.of_unit(count()), named.of_unit(count(c.rounds == 2))
    return of_units(sides, n=either, k=both, value=1 - c.k / c.n, made_both=both, made_either=either)


@measure("new-concern-categories", scale=Scale.COUNT, tables=("concerns",))
def new_concern_categories() -> Counting:
    """Categories of concerns that nobody had brought before the window.

    needs-change P2. Undecided until the oldest concern is older than the window: before that all are new.
    """
    concerns = rows("concerns").where(c.category.told)
    before = per(concerns.where(c.ago >= N.window), "category")
    figure = how_many_different(concerns.where(within(), ~before.has(c.category)), "category")
    begun = oldest("concerns")
    return figure.with_(undecided=~(begun >= N.window).or_(False), wait=N.window.whole - begun)


@measure("needs-reassessed", scale=Scale.YES, tables=("need_ranks",), stale_on=None)
def needs_reassessed() -> Counting:
    """Whether the newest round of needs is a later one than the first and lies in the window.

    reassess-needs P1. 1: yes. A round's day is that of its latest row (G20).
    """
    now, begun = newest(rows("need_ranks")), first(rows("need_ranks"))
    later = now.of_unit(most(c.round)) > begun.of_unit(most(c.round))
    again = later & (now.of_unit(least(c.ago)) < N.window)
    return of_units(now, value=again.number.or_(0) * 1.0)


RESIDENTS = ("resident", "leader")


@measure("resident-voters", scale=Scale.COUNT, tables=("ballots",))
def resident_voters() -> Counting:
    """Residents and leaders who voted in the newest vote.

    prioritise-goals P1. Value: voters.
    """
    return how_many_different(_voters.where(c.voter_kind.isin(*RESIDENTS)), "voter")


@measure("share-of-resident-voters", scale=Scale.SHARE, tables=("ballots",))
def share_of_resident_voters() -> Counting:
    """Residents and leaders / voters of the newest vote.

    prioritise-goals P2. k, n: voters.
    """
    return share_of_things(_voters, "voter", c.voter_kind.isin(*RESIDENTS))


# One ballot row for each voter of the newest vote: the latest that says the voter's kind.
_voters = latest(newest_vote.where(c.voter_kind.told), "voter")


@measure("order-settled", scale=Scale.SHARE, tables=("ballots",))
def order_settled() -> Counting:
    """Ballots that put the last option chosen before the first not chosen / ballots that put them apart.

    prioritise-goals P3. Options in order of mean place; chosen: the first three, or all but the last. k, n: voters.
    """
    last = least_of(N.chosen.whole, options - 1)
    inner, outer = _place_of(last), _place_of(last + 1)
    return share(per(ranked.where(inner != outer), "voter"), inner < outer)


@measure("objectives-with-priority", scale=Scale.SHARE, tables=("objectives",), stale_on=None)
def objectives_with_priority() -> Counting:
    """Objectives of the newest plan with a priority / its objectives.

    prioritise-goals P4. k, n: objectives.
    """
    return share(newest(rows("objectives"), "plan"), c.priority.told)


@measure("agreement-of-voters", scale=Scale.INDEX, tables=("ballots",))
def agreement_of_voters() -> Counting:
    """Kendall's W with ties, over the ballots of the newest vote that rank every option: 0 none, 1 full agreement.

    prioritise-goals P5 (shown). n: such ballots; no value with too few of them, or too few options.
    Source: Kendall and Babington Smith 1939, corrected for ties.
    """
    whole = places.where(c.placed == options)
    ties = per(whole, "voter", "place")
    excess = ties.of_unit(total(c.rows * c.rows * c.rows - c.rows))
    sums = per(whole, "option", sum=total(c.place))
    m, k = whole.of_unit(different(c.voter)), options * 1.0
    off = c.sum - m * (k + 1) / 2
    squared = sums.of_unit(total(off * off))
    highest = m * m * (k * k * k - k) - m * excess
    enough = (m >= N.min_n) & (k >= N.least_options) & (highest > 0)
    return of_units(whole, n=m, value=when(enough, squared * 12 / highest), made_options=options)


def _place_of(wanted: Expr) -> Expr:
    """The place that the row's voter gave to the option in that position."""
    return per(places.where(position == wanted), "voter", place=most(c.place)).at(c.voter, c.place)
