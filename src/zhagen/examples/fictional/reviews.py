"""The five reviews: what each looked at, its claims, what it recommended and what came of it."""

from dataclasses import dataclass
from datetime import date

from zhagen.examples.fictional.days import on
from zhagen.examples.fictional.story import Story

LOOKED_AT = ("planned", "done_part", "changed", "why", "learned", "evidence", "process", "outcome", "benefit")


@dataclass(frozen=True)
class Review:
    """A review. `looked_at`: y or n for each of LOOKED_AT; `claims`: n(umber) s(tory) t(hird party) c(ontrary)."""

    day: str
    stage: str
    decision: str
    options: int
    looked_at: str
    exit_plan: bool
    reviewers: int
    residents: int
    claims: tuple[str, ...]
    # written down, due, owner, closed, became
    recommendations: tuple[tuple[str, str, bool, str, str], ...]


REVIEWS = (
    # After the fairs: what was done is counted, nothing is recommended. The supervisor sends it back in April.
    Review(
        "2024-12-27",
        "prepare",
        "stay",
        0,
        "yynnnnynn",
        False,
        3,
        0,
        ("n", "n", "s"),
        (
            ("2025-04-10", "2025-05-31", True, "2025-05-26", "objective"),
            ("2025-04-10", "2025-06-15", True, "2025-06-30", "objective"),
            ("2025-04-10", "2025-06-30", False, "2025-11-20", "declined"),
        ),
    ),
    # Carried into the start-up stage by numbers alone: eight claims, six of them nothing but a count.
    Review(
        "2025-02-20",
        "prepare",
        "advance",
        1,
        "yyynnyyyn",
        False,
        5,
        1,
        ("n", "n", "n", "n", "n", "n", "ns", "s"),
        (
            ("2025-02-20", "2025-04-30", True, "2025-05-08", "objective"),
            ("2025-02-20", "2025-04-30", True, "2025-06-02", "objective"),
            ("2025-02-20", "2025-05-31", False, "2025-11-28", "declined"),
            ("2025-02-20", "2025-05-31", True, "2025-12-12", "objective"),
        ),
    ),
    Review(
        "2025-08-28",
        "launch",
        "advance",
        2,
        "yyyyyyyyn",
        False,
        8,
        2,
        ("nst", "ns", "nsc", "nst", "ns", "n", "nst", "nsc", "nst"),
        (
            ("2025-08-28", "2025-10-15", True, "2025-10-12", "objective"),
            ("2025-08-28", "2025-10-31", True, "2025-11-18", "objective"),
            ("2025-08-28", "2025-11-15", True, "2025-11-12", "objective"),
            ("2025-08-28", "2025-11-30", True, "2025-12-20", "declined"),
            ("2025-08-28", "2025-12-15", True, "2026-01-15", "objective"),
        ),
    ),
    Review(
        "2026-01-29",
        "consolidate",
        "advance",
        2,
        "yyyyyyyyy",
        True,
        9,
        3,
        ("nst", "nstc", "ns", "nst", "nsc", "s", "nst", "nst"),
        (
            ("2026-01-29", "2026-03-15", True, "2026-03-10", "objective"),
            ("2026-01-29", "2026-03-31", True, "2026-03-20", "objective"),
            ("2026-01-29", "2026-05-31", True, "", ""),
        ),
    ),
    # The evaluation, with residents at the table. Of six recommendations three are already in the new plan,
    # the others were due within the month.
    Review(
        "2026-03-12",
        "evaluate",
        "stay",
        3,
        "yyyyyyyyy",
        True,
        10,
        4,
        ("nst", "nstc", "nst", "nsc", "ns", "nst", "nstc", "ns", "nst", "s"),
        (
            ("2026-03-12", "2026-05-15", True, "2026-03-20", "objective"),
            ("2026-03-12", "2026-05-31", True, "2026-03-20", "objective"),
            ("2026-03-12", "2026-06-10", True, "2026-03-20", "objective"),
            ("2026-03-12", "2026-03-25", True, "", ""),
            ("2026-03-12", "2026-03-31", True, "", ""),
            ("2026-03-12", "2026-03-31", False, "", ""),
        ),
    ),
)


_STANDS_ON = {"n": "number", "s": "story", "t": "third_party", "c": "contrary"}


def write_reviews(story: Story) -> None:
    """Write reviews, claims and recommendations."""
    for review in REVIEWS:
        day = on(review.day)
        review_id = story.book.write(
            "reviews",
            day,
            stage=review.stage,
            decision=review.decision,
            options=review.options,
            **{part: mark == "y" for part, mark in zip(LOOKED_AT, review.looked_at, strict=True)},
            exit_plan=review.exit_plan,
            reviewers=review.reviewers,
            resident_reviewers=review.residents,
            signed=True,
        )
        for claim in review.claims:
            story.book.write(
                "claims", day, review=review_id, **{name: mark in claim for mark, name in _STANDS_ON.items()}
            )
        for written, due, owner, closed, became in review.recommendations:
            story.book.write(
                "recommendations",
                on(written),
                review=review_id,
                due=_day(due),
                owner=owner,
                closed=_day(closed),
                became=became or None,
                reason=True if became == "declined" else None,
            )


def _day(text: str) -> date | None:
    return on(text) if text else None
