"""Three rounds of needs assessment: what was found, from whom, and the order each round ended with."""

from dataclasses import dataclass

from zhagen.examples.fictional.chance import Chance
from zhagen.examples.fictional.days import later, next_working_day, on
from zhagen.examples.fictional.story import Story


@dataclass(frozen=True)
class Round:
    """A round. `kinds`: f(elt) e(xpressed) n(ormative) c(omparative), for each need in its order."""

    number: int
    began: str
    ranked: str
    kinds: dict[str, str]


ROUNDS = (
    # The first asks mostly for feelings.
    Round(
        1,
        "2024-11-25",
        "2024-12-23",
        {
            "sanitation": "fen",
            "elder_care": "fe",
            "parking": "fec",
            "safety": "f",
            "facilities": "fe",
            "noise": "f",
        },
    ),
    Round(
        2,
        "2025-07-28",
        "2025-08-22",
        {
            "parking": "fenc",
            "elder_care": "fen",
            "sanitation": "fec",
            "child_care": "fe",
            "safety": "fen",
            "noise": "f",
        },
    ),
    Round(
        3,
        "2026-01-12",
        "2026-02-06",
        {
            "elder_care": "fenc",
            "parking": "fen",
            "child_care": "fec",
            "governance": "fe",
            "sanitation": "fenc",
            "disability": "fn",
        },
    ),
)
_KINDS = {"f": "felt", "e": "expressed", "n": "normative", "c": "comparative"}
_INFORMANTS = ("老人", "租户", "家长", "商户", "楼长", "残障居民")


def write_needs(story: Story) -> None:
    """Write findings and ranks."""
    chance = Chance("needs")
    for each in ROUNDS:
        for rank, (category, kinds) in enumerate(each.kinds.items(), 1):
            for kind in kinds:
                story.book.write(
                    "need_findings",
                    next_working_day(later(on(each.began), chance.whole(0, 20))),
                    round=each.number,
                    kind=_KINDS[kind],
                    category=category,
                    informants=";".join(chance.some(_INFORMANTS, 2)),
                    form="number" if kind in "nc" or chance.happens(0.4) else "story",
                    severity=chance.whole(2, 5),
                    reach=chance.whole(2, 40) * 10 if kind != "f" else None,
                )
            story.book.write("need_ranks", on(each.ranked), round=each.number, category=category, rank=rank)
