"""Writing the reviews down, each with its claims and recommendations."""

from datetime import date

from zhagen.examples.fictional.days import on
from zhagen.examples.fictional.reviews_held import LOOKED_AT, REVIEWS
from zhagen.examples.fictional.story import Story

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
