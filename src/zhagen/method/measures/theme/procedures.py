"""Whether minutes and decisions follow in time, and how much paper it takes."""

import narwhals as nw

from zhagen.method.measures.derived.activities import held, held_of_groups
from zhagen.method.measures.derived.contacts import made
from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import Figure, share_of_amounts, share_of_rows
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers

MINUTES_AN_HOUR = 60


@measure("meetings-minuted", scale=Scale.SHARE, tables=("activities",))
def meetings_minuted(evidence: Evidence, numbers: Numbers) -> Figure:
    """Groups' meetings minuted within some days / held meetings of groups that had so many days.

    sound-procedures P1. k, n: meetings, `follow` days before the window (G10).
    """
    follow = numbers["follow"]
    rows = held_of_groups(evidence).filter(
        nw.col("method") == "meeting", nw.col("ago") >= follow, nw.col("ago") < numbers["window"] + follow
    )
    after = nw.col("ago") - nw.col("minuted_ago")
    in_time = nw.coalesce((after >= 0) & (after <= follow), nw.lit(False))
    return share_of_rows(rows, in_time, "activities")


@measure("decisions-done", scale=Scale.SHARE, tables=("decisions",), stale_on="due")
def decisions_done(evidence: Evidence, numbers: Numbers) -> Figure:
    """Decisions done by their day or a little later / decisions due.

    sound-procedures P2. Decisions whose day of grace has come, due in the window before that.
    """
    grace, due = numbers["grace"], nw.col("due_ago")
    rows = evidence.table("decisions").filter(due >= grace, due < numbers["window"] + grace)
    in_time = nw.coalesce(nw.col("done_ago") >= due - grace, nw.lit(False))
    return share_of_rows(rows, in_time, "decisions")


@measure("paperwork-share", scale=Scale.SHARE, tables=("work_hours", "contacts", "activities"))
def paperwork_share(evidence: Evidence, numbers: Numbers) -> Figure:
    """Staff hours of paperwork / all staff hours: contacts, activities, and work that is neither.

    Shown beside sound-procedures. k, n: hours; contacts at an activity are in the activity's hours (G17).
    """
    recent = nw.col("ago") < numbers["window"]
    contacts = (
        made(evidence)
        .filter(recent, nw.col("mode") != "activity")
        .with_columns(hours=nw.col("minutes") / MINUTES_AN_HOUR, paper=nw.lit(False))
    )
    activities = held(evidence).filter(recent).with_columns(paper=nw.lit(False))
    work = evidence.table("work_hours").filter(recent).with_columns(paper=nw.col("kind") == "paperwork")
    columns = ["unit", "id", "hours", "paper"]
    rows = nw.concat([contacts.select(columns), activities.select(columns), work.select(columns)])
    figure = share_of_amounts(rows, "hours", nw.col("paper"), "work_hours")
    behind = {"work_hours": work, "contacts": contacts, "activities": activities}
    return Figure(figure.frame, {table: frame.select("unit", "id") for table, frame in behind.items()})
