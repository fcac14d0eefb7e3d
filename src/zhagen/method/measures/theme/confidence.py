"""Whether residents believe in taking part, are readier than at the beginning, and expect more."""

from zhagen.method.measures.derived.contacts import made
from zhagen.method.measures.derived.living import gone_homes
from zhagen.method.measures.derived.rounds import answers
from zhagen.method.measures.derived.since import comparable, ends, in_beginning
from zhagen.method.measures.forms import Counting, of_units, share, share_of_things
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.measures.sources import (
    count,
    different,
    first,
    least,
    mean,
    most,
    newest,
    per,
    rows,
    variance,
    within,
)
from zhagen.method.measures.terms import N, R, c, least_of, when

QUESTIONS = ("together_helps", "i_matter", "would_join")
DOORS = ("random_door", "everyone")  # who comes to an activity has more confidence than others
HIGHEST = 3  # answers are scores from 0 to 3
NOT_ABOUT_CONFIDENCE = ("no_time", "cost", "health", "care")


# Answers to the three questions of confidence, not from activities.
_answers = answers.where(c.question.isin(*QUESTIONS), c.sample.isin(*DOORS))


# Each respondent's mean over the questions answered, on 0-100.
_scores = per(_answers, "round", "respondent", score=mean(c.score) / HIGHEST * 100)
# Refusals for want of time or money, for health or for caring say nothing about confidence.
_invitations = rows("invitations").where(c.accepted | ~c.reason.isin(*NOT_ABOUT_CONFIDENCE).or_(False))


@measure("confidence", scale=Scale.POINTS, tables=("survey_answers",))
def confidence() -> Counting:
    """Mean confidence in taking part together, on 0-100, in the newest round.

    lack-confidence P1. n: respondents, at the door or everybody, not at activities. A round whose latest row is
    older than `speaks_window` is weak: it does not decide where invitations do.
    """
    people = newest(_scores)
    told = newest(_answers)
    rounds = rows("survey_answers").where(per(told, "round").has(c.round))
    figure = of_units(told, value=people.of_unit(mean(c.score)), n=people.of_unit(count()))
    return figure.with_(weak=rounds.of_unit(least(c.ago)) > N.speaks_window)


@measure("invitations-accepted", scale=Scale.SHARE, tables=("invitations",))
def invitations_accepted() -> Counting:
    """Invitations that were accepted / invitations.

    lack-confidence P2. n: invitations, without refusals for want of time or money, for health or for caring: they
    say nothing about confidence.
    """
    return share(_invitations.where(within()), c.accepted)


@measure("invitees-came", scale=Scale.SHARE, tables=("invitations",))
def invitees_came() -> Counting:
    """Accepted invitations whose invitee came / accepted invitations of which it is known.

    lack-confidence P3.
    """
    return share(rows("invitations").where(within(), c.accepted), c.came)


@measure("willing-to-join", scale=Scale.SHARE, tables=("survey_answers",))
def willing_to_join() -> Counting:
    """Respondents of the newest round who say that they would join / respondents who were asked.

    Shown beside lack-confidence: what is said, against what is done. k: answers from `score` on.
    """
    asked = newest(_answers.where(c.question == "would_join"))
    return share_of_things(asked, "respondent", c.score >= N.score)


OURS = ("worker", "leader", "group")
IMPORTANT = ("importance_worker", "importance_org")
SATISFIED = "satisfied"


@measure("confidence-change", scale=Scale.POINTS, tables=("survey_answers",))
def confidence_change() -> Counting:
    """Mean confidence in the newest round minus that in the first, on 0-100, with the interval of the difference.

    willingness-and-expectations P1. n: respondents of the newest round; both rounds need `min_each`. Undecided
    with one round only.
    """
    now, before = newest(_scores), first(_scores)
    two = now.of_unit(most(c.round)) > before.of_unit(most(c.round))
    change = now.of_unit(mean(c.score)) - before.of_unit(mean(c.score))
    people_now, people_before = now.of_unit(count()), before.of_unit(count())
    error = now.of_unit(variance(c.score)) / people_now + before.of_unit(variance(c.score)) / people_before
    spread = error.root * R.z
    told = two & spread.told
    return of_units(
        newest(_answers),
        first(_answers),
        n=people_now,
        value=when(told, change),
        low=when(told, change - spread),
        high=when(told, change + spread),
        undecided=~(two & (least_of(people_now, people_before) >= N.min_each)),
    )


@measure("acceptance-change", scale=Scale.POINTS, tables=("invitations",))
def acceptance_change() -> Counting:
    """Share of invitations accepted in the window minus that in the first days, in points.

    willingness-and-expectations P2. k and n: invitations of the window accepted and all; both windows need
    `min_each`. Refusals for want of time or money, for health or for caring are left out.
    """
    now, then = _invitations.where(within()), in_beginning(_invitations, N.window)
    shares, shares_then = share(now, c.accepted), share(then, c.accepted)
    figure = shares.with_(value=(shares.sums["value"] - shares_then.sums["value"]) * 100)
    enough = shares.sums["n"] >= N.min_each, shares_then.sums["n"] >= N.min_each
    return figure.also(then.where(c.accepted.told)).with_(**comparable("invitations", *enough))


@measure("expectations-change", scale=Scale.RISE, tables=("concerns", "contacts"))
def expectations_change() -> Counting:
    """Concerns brought to worker, leaders or groups per 100 known households: the window against the first days.

    willingness-and-expectations P3. Value: now / then - 1, each per household known at the end of its window
    (G26), of which both need `min_each`. k: concerns now, n: households known now. Undecided where there were no
    concerns then.
    """
    concerns = rows("concerns").where(c.turned_to.isin(*OURS))
    recent, early = concerns.where(within()), in_beginning(concerns, N.window)
    met = made.where(c.household.told)
    gone = gone_homes.at(c.household, c.until_ago)
    known_now = met.where(c.ago < R.known_window, ~gone.told)
    by_then = c.ago >= ends(N.window), c.ago < ends(N.window) + R.known_window
    known_then = met.where(*by_then, ~(gone >= ends(N.window)).or_(False))
    homes_now, homes_then = (homes.of_unit(different(c.household)) for homes in (known_now, known_then))
    then = early.of_unit(count())
    enough = homes_now >= N.min_each, (homes_then >= N.min_each) & (then > 0)
    figure = of_units(recent, early, known_now, known_then, k=recent.of_unit(count(), 0), n=homes_now)
    figure = figure.with_(value=c.k / c.n / (then / homes_then) - 1, made_then=then, made_homes=homes_then)
    return figure.with_(**comparable("concerns", *enough))


@measure("importance-over-satisfaction", scale=Scale.CHANGE, tables=("survey_answers",))
def importance_over_satisfaction() -> Counting:
    """How much more important worker and organisations are to residents than they are satisfied.

    Shown beside willingness-and-expectations (G29). Value: mean of the answers on importance minus mean of those
    on satisfaction, scores 0-3, in the newest round that asked both. n: respondents of it.
    """
    asked = answers.where(c.question.isin(*IMPORTANT, SATISFIED))
    rounds = per(
        asked,
        "round",
        important=mean(c.score, c.question != SATISFIED),
        satisfied=mean(c.score, c.question == SATISFIED),
        people=different(c.respondent),
    )
    both = newest(rounds.where(c.important.told, c.satisfied.told))
    return of_units(
        asked.where(both.has(c.round)),
        n=both.of_unit(most(c.people)),
        value=both.of_unit(most(c.important - c.satisfied)),
        made_important=both.of_unit(most(c.important)),
        made_satisfied=both.of_unit(most(c.satisfied)),
    )
