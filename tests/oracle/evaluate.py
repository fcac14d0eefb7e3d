"""Evaluation."""

from datetime import timedelta
from math import sqrt

from tests.oracle import people
from tests.oracle.consolidate_more import actions_taken
from tests.oracle.judge import (
    at_least,
    beyond_above,
    beyond_below,
    count_part,
    from_on,
    ge,
    gt,
    judged,
    share,
    share_part,
    shown,
    yes,
)
from tests.oracle.prepare import accepted_and_asked, analyse_needs, newest_plan, top_categories
from tests.oracle.rows import with_ticks
from tests.oracle.surveys import confidence_rounds, mean

TYPED = ["contacts", "concerns", "activities", "attendance", "partner_dealings", "exchanges", "decisions"]


def first_round(view):
    """The lowest number with a row in need_ranks."""
    return min((row["round"] for row in view.rows("need_ranks") if row["round"] is not None), default=None)


def needs_change(view):
    """How far the top needs moved, and kinds of concern that are new."""
    newest, first = view.newest_number("need_ranks", "round"), first_round(view)
    both = either = 0
    if newest != first:
        now, then = top_categories(view, newest), top_categories(view, first)
        both, either = len(now & then), len(now | then)
    ever = people.first_days(
        (r["category"], r["day"]) for r in view.rows("concerns") if r["category"] is not None
    )
    new = [category for category, day in ever.items() if view.within(day, 90)]
    oldest = min((row["day"] for row in view.rows("concerns")), default=view.day)
    return [
        judged(
            view,
            1 - both / either if either else None,
            both,
            either,
            ["need_ranks"],
            lambda x: from_on(x, 0.2, 0.4),
            view.stale("need_ranks", 2 * 365),
        ),
        count_part(
            view,
            len(new),
            ["concerns"],
            lambda x: from_on(x, met=1),
            view.stale("concerns", 180),
            decided=view.ago(oldest) >= 90,
        ),
    ]


def confidence_change(view):
    """The newest round against the first: difference, its lower bound, respondents now, whether it may be told."""
    rounds = confidence_rounds(view)
    if not rounds:
        return None, None, 0, False
    now, then = rounds[max(rounds)], rounds[min(rounds)]
    if len(rounds) < 2:
        return None, None, len(now), False
    difference = mean(now) - mean(then)
    enough = len(now) >= 20 and len(then) >= 20
    lower = None
    if enough:
        variance = 0.0
        for values in (now, then):
            middle = mean(values)
            variance += sum((value - middle) ** 2 for value in values) / (len(values) - 1) / len(values)
        lower = difference - 1.96 * sqrt(variance)
    return difference, lower, len(now), enough


def known_households(view, day):
    """How many households that live here on a day have a made contact in the 180 days up to it (G26)."""
    left = {r["id"] for r in view.rows("households") if r["until"] is not None and r["until"] <= day}
    return len(
        {
            row["household"]
            for row in people.made_contacts(view)
            if row["household"] not in {None, *left} and 0 <= (day - row["day"]).days < 180
        }
    )


def willingness_and_expectations(view):
    """Confidence, acceptance and expectations, against the beginning."""
    difference, lower, respondents, enough = confidence_change(view)
    comparable = view.started is not None and view.ago(view.started) >= 179
    end = None if view.started is None else view.started + timedelta(days=89)

    def beginning(table):
        return [row for row in view.rows(table) if end is not None and view.started <= row["day"] <= end]

    accepted, asked = accepted_and_asked(view, view.last("invitations", 90))
    accepted_then, asked_then = accepted_and_asked(view, beginning("invitations"))
    gain = 100 * (accepted / asked - accepted_then / asked_then) if asked and asked_then else None

    to_us = ("worker", "leader", "group")
    turned = len([row for row in view.last("concerns", 90) if row["turned_to"] in to_us])
    turned_then = len([row for row in beginning("concerns") if row["turned_to"] in to_us])
    known = known_households(view, view.day)
    known_then = known_households(view, end) if end is not None else 0
    growth = None
    if known and known_then and turned_then:
        growth = (turned / known) / (turned_then / known_then) - 1
    return [
        judged(
            view,
            difference,
            None,
            respondents,
            ["survey_answers"],
            lambda x: "met" if ge(x, 10) and gt(lower, 0) else "missed",
            view.stale("survey_answers", 2 * 365),
            enough,
        ),
        judged(
            view,
            gain,
            accepted,
            asked,
            ["invitations"],
            lambda x: from_on(x, met=10),
            view.stale("invitations", 180),
            comparable and asked >= 10 and asked_then >= 10 and view.reaches_back("invitations", end),
        ),
        judged(
            view,
            growth,
            turned,
            known,
            ["concerns", "contacts"],
            lambda x: from_on(x, met=0.10),
            view.stale("concerns", 180),
            comparable and known >= 10 and known_then >= 10 and view.reaches_back("concerns", end),
        ),
    ]


def reassess_needs(view):
    """A newer round than the first, within a year, and as well founded as the first should be."""
    newest, first = view.newest_number("need_ranks", "round"), first_round(view)
    days = [row["day"] for row in view.rows("need_ranks") if newest is not None and row["round"] == newest]
    fresh = newest != first and view.within(max(days), 365)
    return [judged(view, int(fresh), None, None, ["need_ranks"], yes), *analyse_needs(view)]


REVIEW_TICKS = ["planned", "done_part", "changed", "why", "learned", "evidence"]
REVIEW_TICKS += ["process", "outcome", "benefit", "exit_plan", "signed"]
CLAIM_TICKS = ["number", "story", "third_party", "contrary"]


def newest_review(view):
    """The review with the latest day, then the largest id (G20), its ticks as a form; None when there is none."""
    found = max(view.rows("reviews"), key=lambda row: (row["day"], row["id"]), default=None)
    return None if found is None else with_ticks(found, REVIEW_TICKS)


def of_review(view, table):
    """Rows of a table that belong to the newest review."""
    review = newest_review(view)
    return [row for row in view.rows(table) if review is not None and row["review"] == review["id"]]


def summarise_practice(view):
    """What the newest review covers, and who took part in it."""
    review = newest_review(view)
    parts = []
    for columns in (
        ["planned", "done_part", "changed", "why", "learned", "evidence"],
        ["process", "outcome", "benefit"],
    ):
        told = [review[column] for column in columns if review is not None and review[column] is not None]
        ticked, n = told.count(True), len(told)
        parts.append(share_part(view, ticked, n, ["reviews"], lambda x: at_least(x, 1.0)))
    residents = everyone = 0
    if review is not None and review["reviewers"] is not None and review["resident_reviewers"] is not None:
        residents, everyone = review["resident_reviewers"], review["reviewers"]
    parts.append(share_part(view, residents, everyone, ["reviews"], lambda x: at_least(x, 0.30)))
    return parts


def decide_direction(view):
    """Options weighed, a signed decision, an exit plan, recommendations that somebody owns."""
    review = newest_review(view) or {"options": None, "decision": None, "signed": None, "exit_plan": None}
    decided = None
    if newest_review(view) is not None:
        decided = 0 if review["decision"] is None or review["signed"] is False else review["signed"]
    exit_plan = review["exit_plan"]
    told = [row for row in of_review(view, "recommendations") if row["owner"] is not None]
    owned = [row for row in told if row["owner"] and row["due"] is not None]
    return [
        count_part(view, review["options"], ["reviews"], lambda x: at_least(x, 2)),
        judged(view, decided, None, None, ["reviews"], yes),
        judged(view, exit_plan, None, None, ["reviews"], yes),
        share_part(view, len(owned), len(told), ["reviews", "recommendations"], lambda x: at_least(x, 1.0)),
    ]


def planning(view):
    """The plan that follows the newest review."""
    plan, review = newest_plan(view), newest_review(view)
    follows = bool(plan) and review is not None and min(row["day"] for row in plan) >= review["day"]
    told = [row for row in plan if row["complete"] is not None]
    complete = [row for row in told if row["complete"]]
    carried = [row for row in plan if row["carried_over"] is True]
    with_need = [row for row in carried if row["need"] is not None]
    tables = ["objectives", "reviews"]
    return [
        share_part(view, len(complete), len(told), tables, lambda x: at_least(x, 0.90), decided=follows),
        share_part(
            view,
            len(with_need),
            len(carried),
            tables,
            lambda x: at_least(x, 1.0),
            decided=follows,
            falls_away=follows and not carried,
        ),
    ]


def advocacy(view):
    """Advocacy of the last year."""
    return actions_taken(view, ("advocacy",), 365)


def told_claims(view):
    """The claims of the newest review, their ticks as a form."""
    return [with_ticks(row, CLAIM_TICKS) for row in of_review(view, "claims")]


def objective_summary(view):
    """Claims that stand on three legs, and those with evidence to the contrary."""
    claims = told_claims(view)
    told = [row for row in claims if row["number"] is not None]
    firm = [row for row in told if len([leg for leg in CLAIM_TICKS if row[leg]]) >= 3]
    contrary = [row for row in claims if row["contrary"] is True]
    tables = ["claims", "reviews"]
    return [
        share_part(view, len(firm), len(told), tables, lambda x: at_least(x, 0.80)),
        count_part(view, len(contrary), tables, lambda x: at_least(x, 1)),
    ]


def systematic_future(view):
    """Objectives with a whole chain, and recommendations that were taken up or declined with a reason."""
    told = [row for row in newest_plan(view) if row["chain"] is not None]
    whole = [row for row in told if row["chain"]]
    recommendations = [
        row
        for row in of_review(view, "recommendations")
        if row["closed"] is not None or (row["due"] is not None and row["due"] <= view.day)
    ]
    answered = [
        row
        for row in recommendations
        if row["became"] == "objective" or (row["became"] == "declined" and row["reason"] is True)
    ]
    return [
        share_part(view, len(whole), len(told), ["objectives"], lambda x: at_least(x, 1.0)),
        share_part(
            view,
            len(answered),
            len(recommendations),
            ["recommendations", "reviews"],
            lambda x: at_least(x, 0.80),
            falls_away=not recommendations,
        ),
    ]


def balanced_evidence(view):
    """Claims on number and story, on number only, on story only."""
    told = [row for row in told_claims(view) if row["number"] is not None]
    both = len([row for row in told if row["number"] and row["story"]])
    number = len([row for row in told if row["number"] and not row["story"]])
    story = len([row for row in told if row["story"] and not row["number"]])
    tables = ["claims", "reviews"]
    return [
        share_part(view, both, len(told), tables, lambda x: beyond_below(x, 0.60, 0.40), min_n=5),
        share_part(view, number, len(told), tables, lambda x: beyond_above(x, 0.40, 0.60), min_n=5),
        share_part(view, story, len(told), tables, lambda x: beyond_above(x, 0.40, 0.60), min_n=5),
    ]


def future_not_form(view):
    """Recommendations closed in time, late typing, reviews that recommend nothing."""
    due = [row for row in view.rows("recommendations") if view.between(row["due"], 90, 455)]
    closed = [row for row in due if row["closed"] is not None and (row["closed"] - row["due"]).days <= 90]
    typed = [row for table in TYPED for row in view.last(table, 90) if row["entered"] is not None]
    late = [row for row in typed if (row["entered"] - row["day"]).days > 14]
    named = {row["review"] for row in view.rows("recommendations")}
    silent = [row for row in view.last("reviews", 365) if row["id"] not in named]
    return [
        share_part(
            view, len(closed), len(due), ["recommendations"], lambda x: beyond_below(x, 0.70, 0.40), min_n=5
        ),
        shown(share(len(late), len(typed)), len(late), len(typed)),
        count_part(view, len(silent), ["reviews"], lambda x: from_on(x, met=1)),
    ]
