"""Statistics that measures compute, against independent sources: scipy, statsmodels, or a count of all pairs."""

from datetime import date
from itertools import product
from random import Random
from typing import Any

import pytest
from scipy.spatial.distance import jaccard
from scipy.stats import friedmanchisquare, norm
from statsmodels.stats.weightstats import CompareMeans, DescrStatsW

from tests.method.agreement.compared import ledger_of
from tests.method.spec.test_specs import only
from zhagen.method.reading.model import Part
from zhagen.method.reading.read import read

DAY = date(2026, 3, 1)
E1 = {"id": "E1", "engagement": "E1", "day": date(2025, 1, 1), "community": "C1", "started": date(2025, 1, 1)}


def part_of(item: str, part: str, **tables: list[dict[str, Any]]) -> Part:
    """One part of an item, read from rows that are given an id, a day and an engagement."""
    rows = {
        name: [
            {"id": f"{name}-{i}", "engagement": "E1", "day": DAY, "entered": DAY, **row}
            for i, row in enumerate(of)
        ]
        for name, of in tables.items()
    }
    (reading,) = read(ledger_of({"engagements": [E1], **rows}), [DAY], only(item)).readings
    return next(p for p in reading.item(item).parts if p.id == part)


@pytest.mark.parametrize("seed", range(5))
def test_kendalls_w_is_that_of_friedmans_test_with_ties(seed: int) -> None:
    random = Random(seed)
    options, voters = "abcde", range(12)
    places = {(voter, option): random.randint(1, 4) for voter in voters for option in options}
    ballots = [
        {"vote": "v", "voter": f"r{voter}", "voter_kind": "resident", "option": option, "rank": float(place)}
        for (voter, option), place in places.items()
    ]
    found = part_of("launch.tasks.prioritise-goals", "agreement", ballots=ballots)
    statistic = friedmanchisquare(
        *[[places[voter, option] for voter in voters] for option in options]
    ).statistic
    assert found.value == pytest.approx(statistic / (len(voters) * (len(options) - 1)), abs=1e-9)


@pytest.mark.parametrize(
    ("first", "newest"), [("abcde", "abcde"), ("abcde", "fghij"), ("abcde", "abcxy"), ("abc", "cxyzw")]
)
def test_the_change_of_needs_is_jaccards_distance(first: str, newest: str) -> None:
    ranks = [
        {"round": number, "category": category, "rank": rank + 1}
        for number, categories in ((1, first), (2, newest))
        for rank, category in enumerate(categories)
    ]
    found = part_of("evaluate.situation.needs-change", "order", need_ranks=ranks)
    either = sorted(set(first) | set(newest))
    assert found.value == pytest.approx(jaccard([c in first for c in either], [c in newest for c in either]))


def test_diversity_is_the_chance_that_two_groups_differ() -> None:
    natures = ["culture", "culture", "culture", "rights", "rights", "learning"]
    groups = [
        {"id": f"g{i}", "nature": nature, "purpose_written": True, "day": date(2025, 6, 1)}
        for i, nature in enumerate(natures)
    ]
    people = [f"g{i}-r{j}" for i in range(len(natures)) for j in range(5)]
    found = part_of(
        "launch.goals.diverse-groups",
        "diversity",
        groups=groups,
        residents=[{"id": person, "household": f"h-{person}"} for person in people],
        memberships=[{"group": person.partition("-")[0], "resident": person} for person in people],
        roles=[{"group": f"g{i}", "resident": f"g{i}-r0", "role": "leader"} for i in range(len(natures))],
        activities=[
            {"method": "meeting", "groups": f"g{i}", "held": True}
            for i in range(len(natures))
            for _ in range(3)
        ],
    )
    pairs = list(product(natures, repeat=2))
    assert found.value == pytest.approx(sum(a != b for a, b in pairs) / len(pairs))


@pytest.mark.parametrize("seed", range(5))
def test_the_difference_of_confidence_has_the_interval_of_statsmodels(seed: int) -> None:
    random = Random(seed)
    scores = {1: [random.randint(0, 2) for _ in range(25)], 2: [random.randint(1, 3) for _ in range(31)]}
    answers = [
        {
            "round": number,
            "sample": "everyone",
            "respondent": f"{number}-{i}",
            "question": "i_matter",
            "score": score,
        }
        for number, given in scores.items()
        for i, score in enumerate(given)
    ]
    found = part_of("evaluate.residents.willingness-and-expectations", "confidence", survey_answers=answers)
    first, newest = ([score / 3 * 100 for score in scores[number]] for number in (1, 2))
    compared = CompareMeans(DescrStatsW(newest), DescrStatsW(first))
    low, high = compared.zconfint_diff(alpha=2 * norm.sf(1.96), usevar="unequal")
    difference = sum(newest) / len(newest) - sum(first) / len(first)
    assert (found.value, found.low, found.high) == pytest.approx((difference, low, high), abs=1e-6)
