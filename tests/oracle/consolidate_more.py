"""Consolidation: methods, goals and cautions."""

import itertools
from math import sqrt

from tests.oracle import people
from tests.oracle.consolidate import live_agreements
from tests.oracle.judge import (
    at_least,
    at_most,
    beyond_above,
    beyond_below,
    count_part,
    in_range,
    judged,
    le,
    lt,
    share_part,
    wilson_above,
)
from tests.oracle.launch import days_before
from tests.oracle.people import attendances, has_part
from tests.oracle.prepare_more import steps_done
from tests.oracle.rows import split_ids
from tests.oracle.surveys import mean, non_member_scores

LEVELS = ["inform", "consult", "involve", "collaborate", "empower"]


def mutual_aid(view):
    """Activities of groups together, and exchanges residents arrange."""
    numbers = [len(split_ids(row["groups"])) for row in people.held_activities(view, 90)]
    naming = [number for number in numbers if number >= 1]
    together = [number for number in numbers if number >= 2]
    theirs = [row for row in view.last("exchanges", 90) if row["arranged_by"] == "resident"]
    return [
        share_part(
            view,
            len(together),
            len(naming),
            ["activities"],
            lambda x: at_least(x, 0.10),
            view.stale("activities", 180),
            3,
        ),
        count_part(view, len(theirs), ["exchanges"], lambda x: at_least(x, 10), view.stale("exchanges", 180)),
    ]


def community_education(view):
    """Education that residents teach."""
    held = [row for row in people.held_activities(view, 90) if row["method"] == "education"]
    told = [row for row in held if row["taught_by"] is not None]
    theirs = [row for row in told if row["taught_by"] == "resident"]
    stale = view.stale("activities", 180)
    return [
        share_part(view, len(theirs), len(told), ["activities"], lambda x: at_least(x, 0.50), stale, 3),
        count_part(view, len(held), ["activities"], lambda x: at_least(x, 2), stale),
    ]


def actions_taken(view, kinds, w):
    """Actions of some kinds: how many, how many answered, in how many residents spoke."""
    rows = [row for row in view.last("actions", w) if row["kind"] in kinds]
    older = [row for row in rows if view.ago(row["day"]) > 60]
    replied = [row for row in older if row["replied"] is not None]
    told = [row for row in rows if row["residents_spoke"] is not None]
    spoke = [row for row in told if row["residents_spoke"]]
    stale = view.stale("actions", 2 * w)
    return [
        count_part(view, len(rows), ["actions"], lambda x: at_least(x, 1), stale),
        share_part(view, len(replied), len(older), ["actions"], lambda x: at_least(x, 0.60), stale),
        share_part(view, len(spoke), len(told), ["actions"], lambda x: at_least(x, 0.50), stale),
    ]


def collective_action(view):
    """Claims and contests."""
    return actions_taken(view, ("claim", "contest"), 180)


def majority_support(view):
    """Residents who are not members: do they support the organisations, do they know them."""
    parts = []
    for question in ("supports_org", "knows_org"):
        scores = non_member_scores(view, question)
        good, n = len([score for score in scores if score >= 2]), len(scores)
        parts.append(
            share_part(
                view,
                good,
                n,
                ["survey_answers"],
                lambda x, good=good, n=n: wilson_above(good, n, 0.50),
                view.stale("survey_answers", 2 * 365),
                10,
            )
        )
    return parts


def newcomers(view):
    """Pairs (group, person) now leading in groups older than a year, and those of them that are new there."""
    born = {row["id"]: row["day"] for row in people.open_groups(view) if view.ago(row["day"]) > 365}
    terms = [row for row in view.rows("roles") if row["role"] in ("leader", "core")]
    pairs = {
        (r["group"], r["resident"]) for r in people.open_roles(view, "leader", "core") if r["group"] in born
    }
    new = set()
    for group, who in pairs:
        first = min(row["day"] for row in terms if (row["group"], row["resident"]) == (group, who))
        if view.within(first, 730) and (first - born[group]).days > 30:
            new.add((group, who))
    return pairs, new


def exits(view):
    """Terms of leaders and cores that ended in the last year and were not taken up again."""
    terms = [row for row in view.rows("roles") if row["role"] in ("leader", "core")]
    still = {row["id"] for row in people.open_roles(view, "leader", "core")}
    found = []
    for row in terms:
        if not view.within(row["until"], 365):
            continue
        pair = (row["group"], row["resident"])
        others = [t for t in terms if t is not row and (t["group"], t["resident"]) == pair]
        goes_on = any(t["id"] in still or 0 <= (t["day"] - row["until"]).days <= 30 for t in others)
        if not goes_on and row["handed_over"] is not None:
            found.append(row)
    return found


def leadership_renewal(view):
    """New faces, deputies, exits handed over, the longest term."""
    pairs, new = newcomers(view)
    leading = people.open_roles(view, "leader")
    deputies = people.open_roles(view, "deputy")
    covered = [
        row
        for row in leading
        if any(d["group"] == row["group"] and d["resident"] != row["resident"] for d in deputies)
    ]
    ended = exits(view)
    over = [row for row in ended if row["handed_over"]]
    terms = [view.ago(row["day"]) for row in people.open_roles(view, "leader", "core")]
    tables = ["roles", "groups"]
    return [
        share_part(view, len(new), len(pairs), tables, lambda x: in_range(x, 0.20, 0.80), min_n=3),
        share_part(view, len(covered), len(leading), tables, lambda x: at_least(x, 0.80)),
        share_part(view, len(over), len(ended), tables, lambda x: at_least(x, 0.80), falls_away=not ended),
        judged(view, max(terms, default=None), None, len(terms), tables, lambda x: at_most(x, 730)),
    ]


def naming_organisations(view, rows, organisations):
    """Those activities that name one of these organisations."""
    names = {row["id"] for row in organisations}
    return [row for row in rows if names & set(split_ids(row["groups"]))]


def systematic_organisation(view):
    """Planned things held, meetings at even distances, steps done."""
    half_year = people.held_activities(view, 180)
    organisations = people.open_organisations(view)
    own = [g for g in organisations if people.residents_have_a_hand(people.naming(half_year, g["id"]))]
    planned = [
        row
        for row in naming_organisations(view, view.rows("activities"), own)
        if view.within(row["planned"], 90) and row["held"] is not None
    ]
    held = [row for row in planned if row["held"]]
    variations = []
    for group in own:
        meetings = [row for row in half_year if row["method"] == "meeting"]
        days = sorted({row["day"] for row in people.naming(meetings, group["id"])})
        gaps = [(later - earlier).days for earlier, later in itertools.pairwise(days)]
        if len(gaps) >= 2:
            middle = mean(gaps)
            variations.append(sqrt(mean([(gap - middle) ** 2 for gap in gaps])) / middle)
    tables = ["activities", "groups"]
    as_planned = share_part(
        view,
        len(held),
        len(planned),
        tables,
        lambda x: at_least(x, 0.80),
        view.stale("activities", 180, "planned"),
        3,
    )
    if organisations and not own:
        as_planned["value"] = 0.0
        if as_planned["verdict"] == "undecided" and view.all_kept(tables):
            as_planned["verdict"] = "missed"
    return [
        as_planned,
        judged(
            view,
            mean(variations),
            None,
            len(variations),
            tables,
            lambda x: at_most(x, 0.50),
            view.stale("activities", 360),
        ),
        steps_done(view),
    ]


def inside_outside_support(view):
    """Sides with a live agreement, and partners that worked along."""
    sides = {row["inside"] for row in live_agreements(view) if row["inside"] is not None}
    worked = {row["partner"] for row in view.last("partner_dealings", 180) if row["form"] == "cooperated"}
    return [
        judged(view, len(sides), len(sides), 2, ["agreements"], lambda x: at_least(x, 1)),
        count_part(
            view,
            len(worked - {None}),
            ["partner_dealings"],
            lambda x: at_least(x, 2),
            view.stale("partner_dealings", 360),
        ),
    ]


def leader_centred(view):
    """Time for backbones, ordinary residents met, members who vote."""
    backbones = people.backbones(view)
    special = backbones | people.leaders(view) | people.gone(view, "residents")
    contacts = [row for row in people.made_contacts(view) if row["resident"] is not None]
    now = [row for row in contacts if view.within(row["day"], 90)]
    before = [row for row in contacts if view.between(row["day"], 90, 180)]
    spent = sum(people.minutes(row) for row in now)
    on_backbones = sum(people.minutes(row) for row in now if row["resident"] in backbones)
    ordinary_now = len({row["resident"] for row in now} - special)
    ordinary_before = len({row["resident"] for row in before} - special)
    ratio = None
    if now and before and ordinary_before:
        ratio = (ordinary_now / len(now)) / (ordinary_before / len(before))
    known = people.backbones_can_be_known(view)
    decided = len(now) >= 10 and len(before) >= 10 and view.reaches_back("contacts", days_before(view, 90))
    voted = [row["members_voted"] for row in view.last("decisions", 90) if row["members_voted"] is not None]
    stale = view.stale("contacts", 180)
    return [
        share_part(
            view,
            on_backbones,
            spent,
            ["contacts"],
            lambda x: beyond_above(x, 0.50, 0.70),
            stale,
            10,
            len(now),
            decided=known,
        ),
        judged(
            view,
            ratio,
            ordinary_now,
            ordinary_before,
            ["contacts"],
            lambda x: beyond_below(x, 0.70, 0.40),
            stale,
            decided and known,
        ),
        judged(
            view,
            mean(voted),
            None,
            len(voted),
            ["decisions"],
            lambda x: beyond_below(x, 0.60, 0.40),
            view.stale("decisions", 180),
            len(voted) >= 3,
        ),
    ]


def stuck_in_services(view):
    """Time in participation and mutual aid, and how far participation goes."""
    held = naming_organisations(view, people.held_activities(view, 90), people.open_organisations(view))
    told = [row for row in held if row["hours"] is not None and row["method"] is not None]
    total = forward = 0.0
    for row in told:
        open_to_all = row["method"] in people.PARTICIPATION
        hours = row["hours"] + sum(
            entry["hours"]
            for entry in attendances(view)
            if entry["activity"]["id"] == row["id"] and (open_to_all or has_part(entry, 1))
        )
        total += hours
        if open_to_all or row["method"] == "mutual_aid":
            forward += hours
    levels = sorted(LEVELS.index(row["level"]) + 1 for row in held if row["level"] is not None)
    middle = len(levels) // 2
    median = None
    if levels:
        median = levels[middle] if len(levels) % 2 else (levels[middle - 1] + levels[middle]) / 2
    tables = ["activities", "groups"]
    stale = view.stale("activities", 180)
    time = share_part(
        view, forward, total, tables, lambda x: beyond_below(x, 0.30, 0.10), stale, 3, len(told)
    )
    worst = "near" if time["verdict"] == "missed" else "met"
    return [
        time,
        judged(
            view,
            median,
            None,
            len(levels),
            tables,
            lambda x: worst if le(x, 1) else "near" if lt(x, 3) else "missed",
            stale,
            len(levels) >= 3,
        ),
    ]
