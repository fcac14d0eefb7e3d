"""Consolidation: situation, residents and tasks."""

from datetime import timedelta

from tests.oracle import people
from tests.oracle.judge import at_least, at_most, count_part, from_on, ge, gt, judged, le, share, share_part
from tests.oracle.launch import highest_levels
from tests.oracle.people import attendances, has_part
from tests.oracle.rows import age_order, latest, split_ids
from tests.oracle.surveys import mean

TOPICS = ["charter", "division", "meetings", "finance", "membership", "planning", "external", "succession"]


def vigour(view, group):
    """The mean of those of a group's four figures that have a denominator, None when fewer than two have."""
    name = group["id"]
    planned = [
        row
        for row in people.naming(view.rows("activities"), name)
        if view.within(row["planned"], 90) and row["held"] is not None
    ]
    present, on_the_list = people.present_and_members(view, name)
    now = people.members(view, name)
    new = {
        row["resident"]
        for row in view.last("memberships", 90)
        if row["group"] == name and row["left"] is None and row["day"] > group["day"]
    } - people.gone(view, "residents")
    meetings = [
        row for row in people.naming(people.held_activities(view, 90), name) if row["method"] == "meeting"
    ]
    proposed = [
        row for row in view.last("decisions", 90) if row["group"] == name and row["proposed_by"] == "member"
    ]
    figures = [share(len([row for row in planned if row["held"]]), len(planned)), share(present, on_the_list)]
    figures.append(min(1.0, len(new) / len(now) / 0.2) if now else None)
    figures.append(min(1.0, len(proposed) / len(meetings) / 2) if meetings else None)
    figures = [figure for figure in figures if figure is not None]
    return mean(figures) if len(figures) >= 2 else None


def groups_vigorous(view):
    """The mean vigour of the newly formed groups."""
    young = [row for row in people.open_groups(view) if view.within(row["day"], 180)]
    values = [value for value in (vigour(view, group) for group in young) if value is not None]
    return [
        judged(
            view,
            mean(values),
            None,
            len(values),
            ["groups"],
            lambda x: from_on(x, 0.4, 0.6),
            enough=len(values) >= 1,
        )
    ]


def flags_of_strain(view, who, newest, led):
    """How many of the five flags a leader has, by the newest check-in."""

    def reaches(column, line):
        return newest[column] is not None and ge(newest[column], line)

    flags = 0
    flags += (newest["hours_week"] is not None and gt(newest["hours_week"], 6)) or reaches("tired", 3)
    flags += reaches("demands", 2)
    flags += any(
        led & set(split_ids(row["groups"])) for row in view.rows("disputes") if row["closed"] is None
    )
    earlier = [r for r in view.last("check_ins", 180) if r["resident"] == who and r["day"] < newest["day"]]
    low = False
    for column in ("useful", "go_on"):
        usual = mean([row[column] for row in earlier if row[column] is not None])
        if newest[column] is not None:
            low = low or newest[column] <= 1 or (usual is not None and le(newest[column], usual - 1))
    flags += low
    active = [e["day"] for e in attendances(view) if e["resident"] == who and has_part(e, 2)]
    now = len([day for day in active if view.within(day, 90)])
    before = len([day for day in active if view.between(day, 90, 180)])
    flags += before >= 2 and 2 * now <= before
    return flags


def leaders_under_strain(view):
    """Leaders with two flags of strain; activities residents begin per leader and month."""
    leaders = people.leaders(view)
    asked, strained = 0, 0
    for who in leaders:
        newest = latest([row for row in view.last("check_ins", 90) if row["resident"] == who])
        if newest is not None:
            asked += 1
            led = {row["group"] for row in people.open_roles(view, "leader") if row["resident"] == who}
            strained += flags_of_strain(view, who, newest, led) >= 2
    begun = len([row for row in people.held_activities(view, 90) if row["initiated_by"] == "resident"])
    rate = begun / len(leaders) / 3 if leaders else None
    return [
        share_part(
            view,
            strained,
            asked,
            ["check_ins", "roles"],
            lambda x: from_on(x, 1 / 6, 1 / 3),
            view.stale("check_ins", 180),
        ),
        {"value": rate, "k": begun, "n": len(leaders), "verdict": "shown"},
    ]


def newest_levels(view, group):
    """Topic -> newest level of a group's rules; no row = 0."""
    levels = dict.fromkeys(TOPICS, 0)
    for row in sorted(view.rows("group_rules"), key=age_order):
        if row["group"] == group and row["level"] is not None and row["topic"] in levels:
            levels[row["topic"]] = row["level"]
    return levels


def found_organisations(view):
    """Organisations whose rules are in use."""
    organisations = people.open_organisations(view)
    passing = 0
    for group in organisations:
        levels = list(newest_levels(view, group["id"]).values())
        if sum(levels) >= 16 and min(levels) >= 1 and len([level for level in levels if level >= 3]) >= 2:
            passing += 1
    n = len(organisations)
    out = share_part(
        view,
        passing,
        n,
        ["groups", "group_rules"] if organisations else ["groups"],
        lambda x: at_least(x, 0.50) if passing >= 1 else "missed",
    )
    if n == 0 and view.kept("groups"):
        out["verdict"] = "missed"
    return [out]


def sound_procedures(view):
    """Minutes in a week, decisions done in time, finance and meetings by rule."""
    meetings = [
        row
        for row in people.held_activities(view)
        if row["method"] == "meeting" and split_ids(row["groups"]) and view.between(row["day"], 7, 187)
    ]
    minuted = [r for r in meetings if r["minuted"] is not None and 0 <= (r["minuted"] - r["day"]).days <= 7]
    due = [row for row in view.rows("decisions") if view.between(row["due"], 14, 194)]
    done = [row for row in due if row["done"] is not None and (row["done"] - row["due"]).days <= 14]
    organisations = people.open_organisations(view)
    sound = 0
    for group in organisations:
        levels = newest_levels(view, group["id"])
        sound += levels["finance"] >= 3 and levels["meetings"] >= 3
    return [
        share_part(
            view,
            len(minuted),
            len(meetings),
            ["activities"],
            lambda x: at_least(x, 0.80),
            view.stale("activities", 2 * (180 + 7)),
            3,
        ),
        share_part(
            view,
            len(done),
            len(due),
            ["decisions"],
            lambda x: at_least(x, 0.70),
            view.stale("decisions", 360, "due"),
            falls_away=not due,
        ),
        share_part(view, sound, len(organisations), ["groups", "group_rules"], lambda x: at_least(x, 0.50)),
    ]


def share_skills(view):
    """Skills that two people master, and what groups pass on to each other."""
    in_use = {
        row["skill"]
        for row in view.last("skill_evidence", 180)
        if row["skill"] is not None and row["level"] is not None and row["level"] >= 1
    }
    masters, left = {}, people.gone(view, "residents")
    for (who, skill), level in highest_levels(view).items():
        if level >= 3 and who not in left:
            masters.setdefault(skill, set()).add(who)
    safe = [skill for skill in in_use if len(masters.get(skill, ())) >= 2]
    passed_on = [
        row
        for row in view.last("sharings", 180)
        if row["from_group"] is not None
        and row["to_group"] is not None
        and row["from_group"] != row["to_group"]
    ]
    return [
        share_part(
            view,
            len(safe),
            len(in_use),
            ["skill_evidence"],
            lambda x: at_least(x, 0.70),
            view.stale("skill_evidence", 360),
        ),
        count_part(view, len(passed_on), ["sharings"], lambda x: at_least(x, 2), view.stale("sharings", 360)),
    ]


def live_agreements(view):
    """Agreements live through their last day (G16)."""
    return [row for row in view.rows("agreements") if row["ends"] is None or row["ends"] >= view.day]


def support_system(view):
    """Live agreements, how spread the money is, and agreements that run out."""
    live = live_agreements(view)
    money = [
        row
        for row in view.last("funding", 365)
        if row["core"] is False and row["source"] is not None and row["received"] is not None
    ]
    total = sum(row["received"] for row in money)
    by_source = {}
    for row in money:
        by_source[row["source"]] = by_source.get(row["source"], 0) + row["received"]
    spread = sum((amount / total) ** 2 for amount in by_source.values()) if total > 0 else None
    ending = []
    for row in live:
        if row["ends"] is not None and row["ends"] <= view.day + timedelta(days=90):
            others = [o for o in live if o is not row and o["partner"] == row["partner"]]
            if not any(other["ends"] is None or other["ends"] > row["ends"] for other in others):
                ending.append(row)
    return [
        count_part(view, len(live), ["agreements"], lambda x: at_least(x, 3)),
        judged(
            view,
            spread,
            None,
            len(money),
            ["funding"],
            lambda x: at_most(x, 0.50),
            view.stale("funding", 730),
            falls_away=total == 0,
        ),
        count_part(view, len(ending), ["agreements"], lambda x: at_most(x, 0)),
    ]
