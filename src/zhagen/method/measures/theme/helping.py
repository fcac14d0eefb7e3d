"""Mutual-aid activities, education and services: whether those who came then help."""

import narwhals as nw

from zhagen.method.measures.derived.activities import held, present
from zhagen.method.measures.derived.cohort import cohort, followed
from zhagen.method.measures.derived.served import served, served_at_activity, served_by_contact
from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import Figure, count_of_rows, share_of_things
from zhagen.method.measures.frame import Frame
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers


@measure("mutual-aid-held", scale=Scale.COUNT, tables=("activities",))
def mutual_aid_held(evidence: Evidence, numbers: Numbers) -> Figure:
    """Held mutual-aid activities in the window.

    mutual-aid-activities P1. Value: activities.
    """
    return count_of_rows(_mutual_aid(evidence, numbers), "activities")


@measure("helping-in-mutual-aid", scale=Scale.SHARE, tables=("attendance.part", "activities"))
def helping_in_mutual_aid(evidence: Evidence, numbers: Numbers) -> Figure:
    """Attendees of the window's mutual-aid activities who did something in one / attendees of them.

    mutual-aid-activities P2. k, n: residents.
    """
    activities = _mutual_aid(evidence, numbers).select("unit", activity="id")
    rows = present(evidence).join(activities, on=["unit", "activity"], how="inner")
    return share_of_things(rows, "resident", nw.col("part") >= numbers["part"], "attendance", "residents")


@measure("helping-after-education", scale=Scale.SHARE, tables=("attendance.part", "activities"))
def helping_after_education(evidence: Evidence, numbers: Numbers) -> Figure:
    """Attendees of education who did something soon after / attendees of education, in a window that long ago.

    uncover-and-educate P3. k, n: residents, each followed from their first education of the period (G10).
    """
    rows = present(evidence).filter(nw.col("method") == "education")
    return _helping_after(evidence, rows, numbers).with_behind(attendance=_in_period(rows, numbers))


@measure("helping-after-service", scale=Scale.SHARE, tables=("attendance.part", "activities"))
def helping_after_service(evidence: Evidence, numbers: Numbers) -> Figure:
    """Residents served who then did something / residents served, in a window that long ago.

    provide-services P2. k, n: residents, each followed from their first service of the period (G10).
    """
    return _helping_after(evidence, served(evidence), numbers).with_behind(
        attendance=_in_period(served_at_activity(evidence), numbers),
        contacts=_in_period(served_by_contact(evidence), numbers),
    )


def _mutual_aid(evidence: Evidence, numbers: Numbers) -> Frame:
    return held(evidence).filter(nw.col("method") == "mutual_aid", nw.col("ago") < numbers["window"])


def _helping_after(evidence: Evidence, rows: Frame, numbers: Numbers) -> Figure:
    firsts = cohort(rows, "resident", numbers["window"], numbers["follow"])
    helping = present(evidence).filter(nw.col("part") >= numbers["part"])
    marked = followed(firsts, helping, "resident", numbers["follow"])
    return share_of_things(marked.with_columns(id="resident"), "resident", nw.col("again"), "residents")


def _in_period(rows: Frame, numbers: Numbers) -> Frame:
    since, until = numbers["window"] + numbers["follow"], numbers["follow"]
    return rows.filter(nw.col("ago") >= until, nw.col("ago") < since).select("unit", "id")
