"""What the conclusions of the newest review stand on: numbers, stories, third parties, contrary evidence."""

import narwhals as nw

from zhagen.method.measures.derived.newest_review import of_newest_review
from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import Figure, count_of_rows, share_of_rows
from zhagen.method.measures.frame import Frame
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers

SUPPORTS = ("number", "story", "third_party", "contrary")


@measure("claims-supported", scale=Scale.SHARE, tables=("claims", "reviews"), stale_on=None)
def claims_supported(evidence: Evidence, numbers: Numbers) -> Figure:
    """Conclusions with enough kinds of support of four / conclusions of the newest review.

    objective-summary P1. The four: number, story, third party, contrary evidence looked at. A conclusion with one
    of them empty is left out.
    """
    kinds = nw.lit(0)
    for support in SUPPORTS:
        kinds = kinds + nw.col(support).cast(nw.Int64)  # empty where one of the four is
    hit = kinds >= numbers["kinds"]
    return share_of_rows(of_newest_review(evidence, "claims"), hit, "claims")


@measure("claims-with-contrary", scale=Scale.COUNT, tables=("claims", "reviews"), stale_on=None)
def claims_with_contrary(evidence: Evidence, numbers: Numbers) -> Figure:
    """Conclusions of the newest review for which contrary evidence was looked at.

    objective-summary P2.
    """
    return count_of_rows(of_newest_review(evidence, "claims").filter(nw.col("contrary")), "claims")


@measure("claims-number-and-story", scale=Scale.SHARE, tables=("claims", "reviews"), stale_on=None)
def claims_number_and_story(evidence: Evidence, numbers: Numbers) -> Figure:
    """Conclusions with both a number and a story / conclusions of the newest review.

    balanced-evidence P1.
    """
    return share_of_rows(_told(evidence), nw.col("number") & nw.col("story"), "claims")


@measure("claims-number-only", scale=Scale.SHARE, tables=("claims", "reviews"), stale_on=None)
def claims_number_only(evidence: Evidence, numbers: Numbers) -> Figure:
    """Conclusions with a number and no story / conclusions of the newest review.

    balanced-evidence P2. Third parties and contrary evidence play no part.
    """
    return share_of_rows(_told(evidence), nw.col("number") & ~nw.col("story"), "claims")


@measure("claims-story-only", scale=Scale.SHARE, tables=("claims", "reviews"), stale_on=None)
def claims_story_only(evidence: Evidence, numbers: Numbers) -> Figure:
    """Conclusions with a story and no number / conclusions of the newest review.

    balanced-evidence P3. Third parties and contrary evidence play no part.
    """
    return share_of_rows(_told(evidence), nw.col("story") & ~nw.col("number"), "claims")


def _told(evidence: Evidence) -> Frame:
    """Claims of the newest review that say of both, number and story, whether they have one."""
    claims = of_newest_review(evidence, "claims")
    return claims.drop_nulls(["number", "story"])
