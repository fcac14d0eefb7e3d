"""prioritise-goals: who voted, whether the order is settled, how much the voters agree."""

from tests.oracle.judge import at_least, count_part, gt, judged, lt, part, share, share_part
from tests.oracle.prepare import newest_plan
from tests.oracle.rows import age_order
from tests.oracle.wilson import wilson


def newest_vote(view):
    """The ballots of the newest vote: the latest row per voter and option."""
    still_open = {row["vote"] for row in view.rows("polls") if row["closed"] is None}
    rows = [row for row in view.rows("ballots") if row["vote"] is not None and row["vote"] not in still_open]
    if not rows:
        return []
    newest = max((row["day"], row["vote"]) for row in rows)[1]
    latest = {}
    for row in sorted((row for row in rows if row["vote"] == newest), key=age_order):
        latest[row["voter"], row["option"]] = row
    return list(latest.values())


def places(ranks):
    """Mid-ranks of one ballot: option -> place, 1 = lowest number."""
    found = {}
    for option, rank in ranks.items():
        lower = len([other for other in ranks.values() if other < rank])
        same = len([other for other in ranks.values() if other == rank])
        found[option] = lower + (same + 1) / 2
    return found


def ballots_of(rows):
    """voter -> option -> rank, of rows with option and rank filled."""
    ballots = {}
    for row in rows:
        if row["option"] is not None and row["rank"] is not None:
            ballots.setdefault(row["voter"], {})[row["option"]] = row["rank"]
    return ballots


def settled(ballots, options):
    """Of the ballots that place the last chosen and the first not chosen apart: those for the last chosen, and all."""
    k = len(options)
    if k < 2:
        return 0, 0
    full = []
    for ranks in ballots.values():
        placed = places(ranks)
        rest = (len(placed) + 1 + k) / 2
        full.append({option: placed.get(option, rest) for option in options})
    order = sorted(options, key=lambda option: (sum(ballot[option] for ballot in full), option))
    c = min(3, k - 1)
    last, following = order[c - 1], order[c]
    ahead = len([ballot for ballot in full if ballot[last] < ballot[following]])
    behind = len([ballot for ballot in full if ballot[last] > ballot[following]])
    return ahead, ahead + behind


def kendall_w(ballots, options):
    """Kendall's W with ties over whole ballots, and how many they are; None with fewer than 10 ballots or 3 options."""
    whole = [places(ranks) for ranks in ballots.values() if len(ranks) == len(options)]
    m, k = len(whole), len(options)
    if m < 10 or k < 3:
        return None, m
    sums = [sum(ballot[option] for ballot in whole) for option in options]
    middle = sum(sums) / k
    spread = sum((value - middle) ** 2 for value in sums)
    ties = 0
    for ballot in whole:
        values = list(ballot.values())
        for value in set(values):
            t = values.count(value)
            ties += t**3 - t
    below = m * m * (k**3 - k) - m * ties
    return (12 * spread / below if below else None), m


def kinds_of_voters(rows):
    """voter -> kind, of the latest ballot that says it; voters without any are left out."""
    told = sorted((row for row in rows if row["voter_kind"] is not None), key=age_order)
    return {row["voter"]: row["voter_kind"] for row in told}


def prioritise_goals(view):
    """The newest vote, and the priorities of the newest plan."""
    rows = newest_vote(view)
    voters = kinds_of_voters(rows)
    people = [voter for voter, kind in voters.items() if kind in ("resident", "leader")]
    ballots = ballots_of(rows)
    options = sorted({option for ranks in ballots.values() for option in ranks})
    ahead, apart = settled(ballots, options)

    def order_verdict(_):
        low, high = wilson(ahead, apart)
        if gt(low, 0.50):
            return "met"
        return "missed" if lt(high, 0.50) else "near"

    plan = newest_plan(view)
    ordered = [row for row in plan if row["priority"] is not None]
    agreement, whole = kendall_w(ballots, options)
    stale = view.stale("ballots", 2 * 365)
    return [
        count_part(view, len(people), ["ballots"], lambda x: at_least(x, 15), stale),
        share_part(view, len(people), len(voters), ["ballots"], lambda x: at_least(x, 0.70), stale, 10),
        judged(view, share(ahead, apart), ahead, apart, ["ballots"], order_verdict, stale, apart >= 10),
        share_part(view, len(ordered), len(plan), ["objectives"], lambda x: at_least(x, 1.0)),
        part(agreement, None, whole, "shown"),
    ]
