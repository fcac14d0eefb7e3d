"""Start-up: cautions."""

from tests.oracle import people
from tests.oracle.judge import (
    beyond_above,
    beyond_below,
    caution_state,
    count_part,
    ge,
    gt,
    judged,
    share,
    share_part,
    shown,
)
from tests.oracle.launch import days_before
from tests.oracle.rows import split_ids
from tests.oracle.surveys import mean
from tests.oracle.wilson import wilson


def dependency(view):
    """What staff do in groups' activities, whether it falls, who is there, what is done for people."""
    held = [row for row in people.held_activities(view) if split_ids(row["groups"])]
    now_rows = [row for row in held if view.within(row["day"], 90)]
    now_shares = people.staff_shares(now_rows)
    before_shares = people.staff_shares([row for row in held if view.between(row["day"], 90, 180)])
    now, before = mean(now_shares), mean(before_shares)
    ages = [view.ago(group["day"]) for group in people.open_groups(view)]
    grown = any(age > 180 for age in ages)

    def soften(word):
        return word if grown or word != "met" else "near"

    change = now - before if now_shares and before_shares else None
    told = [row for row in now_rows if row["worker_present"] is not None]
    alone = [row for row in told if not row["worker_present"]]
    closed = [
        row
        for row in view.rows("concerns")
        if row["scope"] == "shared" and view.within(row["closed"], 90) and row["worker_input"] is not None
    ]
    done_for = [row for row in closed if row["worker_input"] == 3]
    stale = view.stale("activities", 180)
    enough_both = len(now_shares) >= 3 and len(before_shares) >= 3
    reaches = view.reaches_back("activities", days_before(view, 90))
    without = share_part(
        view, len(alone), len(told), ["activities"], lambda x: soften(beyond_below(x, 0.20, 0.05)), stale, 3
    )
    for_them = share_part(
        view,
        len(done_for),
        len(closed),
        ["concerns"],
        lambda x: soften(beyond_above(x, 0.40, 0.60)),
        view.stale("concerns", 180, "closed"),
        5,
    )
    if not view.live_kept_days("activities"):
        without = shown(without["value"], without["k"], without["n"])
    if not any(age > 90 for age in ages):
        for_them = shown(for_them["value"], for_them["k"], for_them["n"])
    return [
        judged(
            view,
            now,
            None,
            len(now_shares),
            ["activities"],
            lambda x: soften(beyond_above(x, 0.45, 0.70)),
            stale,
            len(now_shares) >= 3,
        ),
        judged(
            view,
            change,
            None,
            len(now_shares),
            ["activities"],
            lambda x: "near" if ge(x, 0) and gt(now, 0.45) else "missed",
            stale,
            enough_both and reaches,
        ),
        without,
        for_them,
    ]


def worker_over_leaders(view):
    """Whom people turn to first: the worker, or leaders and groups."""
    number = view.newest_number("nominations", "round")
    rows = [row for row in view.rows("nominations") if number is not None and row["round"] == number]
    rows = [row for row in rows if row["named"] is not None]
    respondents = {row["respondent"] for row in rows}
    worker = len([row for row in rows if row["named"] == "worker"])
    theirs = len([row for row in rows if row["named"] in ("leader", "group")])
    n = worker + theirs

    def names_verdict(_):
        low, high = wilson(worker, n)
        if gt(low, 2 / 3):
            return "met"
        if gt(low, 1 / 2):
            return "near"
        return "undecided" if gt(high, 1 / 2) else "missed"

    turned = [
        r for r in view.last("concerns", 90) if r["turned_to"] in ("worker", "leader", "group", "committee")
    ]
    to_worker = [row for row in turned if row["turned_to"] == "worker"]
    kept = view.all_kept(["nominations", "roles"])
    stale = view.stale("nominations", 2 * 365)
    names = share_part(view, worker, n, kept, names_verdict, stale, decided=len(respondents) >= 20)
    names["value"] = share(worker, theirs)  # shown as a ratio, judged on the share
    return [
        names,
        share_part(
            view,
            len(to_worker),
            len(turned),
            ["concerns", "roles"],
            lambda x: beyond_above(x, near=0.60),
            view.stale("concerns", 180),
            10,
        ),
    ]


def worker_over_leaders_state(view, parts):
    """Cannot tell until a leader role has been held for 90 days."""
    held = any(view.ago(row["day"]) >= 90 for row in people.open_roles(view, "leader"))
    return caution_state(parts) if held else "cannot-tell"


def group_disputes(view):
    """Disputes open, sides taken, disputes that come back."""
    rows = view.rows("disputes")
    still = [row for row in rows if row["closed"] is None]
    long_alone = [
        r
        for r in still
        if view.ago(r["day"]) > 30 and r["handler"] not in ("supervisor", "partner", "residents")
    ]
    grave = [row for row in still if row["severity"] is not None and row["severity"] >= 3]
    sided = [
        row
        for row in rows
        if (row["closed"] is None or view.within(row["day"], 90) or view.within(row["closed"], 90))
        and row["kind"] in ("people", "power")
        and row["stance"] in ("takes_side", "decides")
    ]
    closed = [row for row in rows if view.within(row["closed"], 365)]
    again = [
        r for r in closed if any(other["recurs"] == r["id"] and other["id"] != r["id"] for other in rows)
    ]
    return [
        count_part(
            view,
            len(still),
            ["disputes"],
            lambda x: "met" if long_alone or grave else "near" if x >= 1 else "missed",
        ),
        count_part(view, len(sided), ["disputes"], lambda x: "met" if x >= 1 else "missed"),
        share_part(view, len(again), len(closed), ["disputes"], lambda x: beyond_above(x, near=0.20)),
    ]
