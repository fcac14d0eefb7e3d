"""Whether residents believe in taking part, are readier than at the beginning, and expect more."""

import narwhals as nw

from zhagen.method.measures.derived.contacts import made
from zhagen.method.measures.derived.rounds import first_round, latest, newest_round
from zhagen.method.measures.derived.since import beginning, comparable, in_beginning
from zhagen.method.measures.engine import Frame
from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.measures.figure import Figure, share_of_rows, share_of_things
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers

QUESTIONS = ("together_helps", "i_matter", "would_join")
DOORS = ("random_door", "everyone")  # who comes to an activity has more confidence than others
HIGHEST = 3  # answers are scores from 0 to 3
NOT_ABOUT_CONFIDENCE = ("no_time", "cost", "health", "care")


@derived
def confidence_answers(evidence: Evidence) -> Frame:
    """Answers to the three questions of confidence, not from activities: of each respondent and round the latest."""
    asked = evidence.table("survey_answers").filter(
        nw.col("question").is_in(QUESTIONS), ~nw.col("respondent").is_null()
    )
    # The latest answer counts; where it is empty the respondent has taken the earlier one back.
    answers = latest(asked, "round", "respondent", "question")
    return answers.filter(nw.col("sample").is_in(DOORS), ~nw.col("score").is_null())


@derived
def confidence_scores(evidence: Evidence) -> Frame:
    """unit, round, respondent, score: each respondent's mean over the questions answered, on 0-100."""
    people = confidence_answers(evidence).group_by("unit", "round", "respondent")
    means = people.agg(nw.col("score").cast(nw.Float64).mean().alias("score"))
    return means.with_columns(score=nw.col("score") / HIGHEST * 100)


@measure("confidence", scale=Scale.POINTS, tables=("survey_answers",))
def confidence(evidence: Evidence, numbers: Numbers) -> Figure:
    """Mean confidence in taking part together, on 0-100, in the newest round.

    lack-confidence P1. n: respondents, at the door or everybody, not at activities. A round whose latest row is
    older than `speaks_window` is weak: it does not decide where invitations do.
    """
    answers = newest_round(confidence_answers(evidence))
    people = newest_round(confidence_scores(evidence)).group_by("unit")
    frame = people.agg(nw.col("score").mean().alias("value"), nw.len().cast(nw.Int64).alias("n"))
    rounds = answers.select("unit", "round").unique()
    days = evidence.table("survey_answers").join(rounds, on=["unit", "round"], how="inner")
    days = days.group_by("unit").agg(nw.col("ago").min().alias("newest"))
    weak = days.select("unit", weak=nw.col("newest") > numbers["speaks_window"])
    return Figure(frame, {"survey_answers": answers.select("unit", "id")}).with_flags(weak)


@measure("invitations-accepted", scale=Scale.SHARE, tables=("invitations",))
def invitations_accepted(evidence: Evidence, numbers: Numbers) -> Figure:
    """Invitations that were accepted / invitations.

    lack-confidence P2. n: invitations, without refusals for want of time or money, for health or for caring: they
    say nothing about confidence.
    """
    about = nw.col("accepted") | ~nw.coalesce(nw.col("reason").is_in(NOT_ABOUT_CONFIDENCE), nw.lit(False))
    rows = evidence.table("invitations").filter(nw.col("ago") < numbers["window"], about)
    return share_of_rows(rows, nw.col("accepted"), "invitations")


@measure("invitees-came", scale=Scale.SHARE, tables=("invitations",))
def invitees_came(evidence: Evidence, numbers: Numbers) -> Figure:
    """Accepted invitations whose invitee came / accepted invitations of which it is known.

    lack-confidence P3.
    """
    rows = evidence.table("invitations").filter(nw.col("ago") < numbers["window"], nw.col("accepted"))
    return share_of_rows(rows, nw.col("came"), "invitations")


@measure("willing-to-join", scale=Scale.SHARE, tables=("survey_answers",))
def willing_to_join(evidence: Evidence, numbers: Numbers) -> Figure:
    """Respondents of the newest round who say that they would join / respondents who were asked.

    Shown beside lack-confidence: what is said, against what is done. k: answers from `score` on.
    """
    asked = newest_round(confidence_answers(evidence).filter(nw.col("question") == "would_join"))
    return share_of_things(asked, "respondent", nw.col("score") >= numbers["score"], "survey_answers")


OURS = ("worker", "leader", "group")
IMPORTANT = ("importance_worker", "importance_org")
SATISFIED = "satisfied"


@measure("confidence-change", scale=Scale.POINTS, tables=("survey_answers",))
def confidence_change(evidence: Evidence, numbers: Numbers) -> Figure:
    """Mean confidence in the newest round minus that in the first, on 0-100, with the interval of the difference.

    willingness-and-expectations P1. n: respondents of the newest round; both rounds need `min_each`. Undecided
    with one round only.
    """
    scores = confidence_scores(evidence)
    now, first = _mean(newest_round(scores), "now"), _mean(first_round(scores), "first")
    both = now.join(first, on="unit", how="inner")
    two = nw.col("round_now") > nw.col("round_first")
    change = nw.col("mean_now") - nw.col("mean_first")
    spread = (
        nw.col("var_now") / nw.col("people_now") + nw.col("var_first") / nw.col("people_first")
    ).sqrt() * evidence.rules["z"]
    told = two & ~spread.is_null()
    enough = nw.min_horizontal("people_now", "people_first") >= numbers["min_each"]
    frame = both.select(
        "unit",
        n="people_now",
        value=nw.when(told).then(change),
        low=nw.when(told).then(change - spread),
        high=nw.when(told).then(change + spread),
        undecided=~(two & enough),
    )
    answers = confidence_answers(evidence)
    ends = nw.concat([newest_round(answers).select("unit", "id"), first_round(answers).select("unit", "id")])
    return Figure(frame, {"survey_answers": ends.unique()})


@measure("acceptance-change", scale=Scale.POINTS, tables=("invitations",))
def acceptance_change(evidence: Evidence, numbers: Numbers) -> Figure:
    """Share of invitations accepted in the window minus that in the first days, in points.

    willingness-and-expectations P2. k and n: invitations of the window accepted and all; both windows need
    `min_each`. Refusals for want of time or money, for health or for caring are left out.
    """
    window = numbers["window"]
    about = nw.col("accepted") | ~nw.coalesce(nw.col("reason").is_in(NOT_ABOUT_CONFIDENCE), nw.lit(False))
    rows = evidence.table("invitations").filter(about)
    first = beginning(evidence, window, "invitations")
    now = share_of_rows(rows.filter(nw.col("ago") < window), nw.col("accepted"), "invitations")
    then = share_of_rows(in_beginning(rows, first), nw.col("accepted"), "invitations")
    joined = now.frame.join(then.frame, on="unit", how="full", suffix="_then")
    joined = joined.with_columns(unit=nw.coalesce("unit", "unit_then"))
    frame = joined.select("unit", "k", "n", value=(nw.col("value") - nw.col("value_then")) * 100)
    least = numbers["min_each"]
    enough = joined.select("unit", now=nw.col("n") >= least, before=nw.col("n_then") >= least)
    figure = Figure(frame).with_flags(comparable(first, enough, window))
    behind = nw.concat([now.source_records["invitations"], then.source_records["invitations"]])
    return figure.with_source_records(invitations=behind)


@measure("expectations-change", scale=Scale.RISE, tables=("concerns", "contacts"))
def expectations_change(evidence: Evidence, numbers: Numbers) -> Figure:
    """Concerns brought to worker, leaders or groups per 100 known households: the window against the first days.

    willingness-and-expectations P3. Value: now / then - 1, each per household known at the end of its window
    (G26), of which both need `min_each`. k: concerns now, n: households known now. Undecided where there were no
    concerns then.
    """
    window = numbers["window"]
    concerns = evidence.table("concerns").filter(nw.col("turned_to").is_in(OURS))
    first = beginning(evidence, window, "concerns")
    recent, early = concerns.filter(nw.col("ago") < window), in_beginning(concerns, first)
    met = made(evidence).drop_nulls("household")
    met = met.join(first.select("unit", "ends"), on="unit", how="inner")
    months = evidence.rules["known_window"]
    known_now = met.filter(nw.col("ago") < months)
    known_then = met.filter(nw.col("ago") >= nw.col("ends"), nw.col("ago") < nw.col("ends") + months)
    frame = evidence.units.select("unit")
    for name, rows in (("now", recent), ("then", early)):
        frame = frame.join(
            rows.group_by("unit").agg(nw.len().cast(nw.Int64).alias(name)), on="unit", how="left"
        )
    for name, rows in (("known_now", known_now), ("known_then", known_then)):
        homes = rows.select("unit", "household").unique().group_by("unit")
        frame = frame.join(homes.agg(nw.len().cast(nw.Int64).alias(name)), on="unit", how="left")
    now = nw.coalesce("now", nw.lit(0))
    rate_now = now.cast(nw.Float64) / nw.col("known_now").cast(nw.Float64)
    rate_then = nw.col("then").cast(nw.Float64) / nw.col("known_then").cast(nw.Float64)
    least = numbers["min_each"]
    enough = frame.select(
        "unit",
        now=nw.col("known_now") >= least,
        before=(nw.col("known_then") >= least) & (nw.col("then") > 0),
    )
    told = frame.select("unit", k=now, n="known_now", value=rate_now / rate_then - 1)
    figure = Figure(told).with_flags(comparable(first, enough, window))
    ids = [rows.select("unit", "id") for rows in (recent, early)]
    homes_met = [rows.select("unit", "id") for rows in (known_now, known_then)]
    return figure.with_source_records(concerns=nw.concat(ids), contacts=nw.concat(homes_met))


@measure("importance-over-satisfaction", scale=Scale.CHANGE, tables=("survey_answers",))
def importance_over_satisfaction(evidence: Evidence, numbers: Numbers) -> Figure:
    """How much more important worker and organisations are to residents than they are satisfied.

    Shown beside willingness-and-expectations (G29). Value: mean of the answers on importance minus mean of those
    on satisfaction, scores 0-3, in the newest round that asked both. n: respondents of it.
    """
    asked = evidence.table("survey_answers").filter(
        nw.col("question").is_in([*IMPORTANT, SATISFIED]),
        ~nw.col("score").is_null(),
        ~nw.col("respondent").is_null(),
    )
    rows = latest(asked, "round", "respondent", "question").with_columns(
        important=nw.when(nw.col("question") != SATISFIED).then(nw.col("score").cast(nw.Float64)),
        satisfied=nw.when(nw.col("question") == SATISFIED).then(nw.col("score").cast(nw.Float64)),
    )
    rounds = rows.group_by("unit", "round").agg(
        nw.col("important").mean(), nw.col("satisfied").mean(), nw.col("respondent").n_unique().alias("n")
    )
    both = rounds.drop_nulls(["important", "satisfied"])
    gap = nw.col("important") - nw.col("satisfied")
    frame = newest_round(both).select("unit", "round", n=nw.col("n").cast(nw.Int64), value=gap)
    behind = rows.join(frame.select("unit", "round"), on=["unit", "round"], how="inner")
    return Figure(frame.drop("round"), {"survey_answers": behind.select("unit", "id")})


def _mean(scores: Frame, name: str) -> Frame:
    """unit, and of one round: round, people, mean and var (sample variance), each with the name behind it."""
    people = scores.group_by("unit", "round").agg(
        nw.len().cast(nw.Int64).alias(f"people_{name}"),
        nw.col("score").mean().alias(f"mean_{name}"),
        nw.col("score").var(ddof=1).alias(f"var_{name}"),
    )
    return people.rename({"round": f"round_{name}"})
