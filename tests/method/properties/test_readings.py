"""What holds of every reading, whatever the records."""

from datetime import timedelta

from hypothesis import given

from tests.method.agreement.compared import ledger_of
from tests.method.properties.ledgers import FEW, SEEDS, generated, plain_readings, shuffled
from zhagen.method.playbook.load import load_playbook
from zhagen.method.reading.as_json import from_plain, to_plain
from zhagen.method.reading.read import read
from zhagen.method.terms import Verdict

# Two amounts as somebody wrote them: more may come than was promised, and a slip of the pen is not mended here.
AS_WRITTEN = {
    ("prepare.tasks.funds-and-staff", "money"),
    ("evaluate.tasks.summarise-practice", "residents"),
}


@FEW
@given(seed=SEEDS)
def test_the_order_of_rows_does_not_matter(seed: int) -> None:
    tables, as_of = generated(seed)
    assert plain_readings(shuffled(tables, seed), as_of) == plain_readings(tables, as_of)


@FEW
@given(seed=SEEDS)
def test_rows_after_the_day_do_not_matter(seed: int) -> None:
    tables, as_of = generated(seed)
    day = as_of - timedelta(days=100)
    unique = {name: list({row["id"]: row for row in rows}.values()) for name, rows in tables.items()}
    cut = {
        name: [r for r in rows if name == "engagements" or r.get("day") is None or r["day"] <= day]
        for name, rows in unique.items()
    }
    assert sum(map(len, cut.values())) < sum(map(len, unique.values()))
    assert plain_readings(cut, day) == plain_readings(unique, day)


@FEW
@given(seed=SEEDS)
def test_what_becomes_of_people_later_leaves_a_reading_as_it_was(seed: int) -> None:
    tables, as_of = generated(seed)
    day, later = as_of - timedelta(days=100), as_of - timedelta(days=99)
    # Whoever the ledger leaves alone dies, moves away or into another home the day after.
    changed = {
        **tables,
        "residents": [
            {**r, "until": r.get("until") or later, "end_kind": "died"} for r in tables["residents"]
        ],
        "households": [{**r, "until": r.get("until") or later} for r in tables["households"]],
        "residences": [
            *({**r, "until": r.get("until") or later} for r in tables.get("residences", [])),
            *(
                {
                    "id": f"m{place}",
                    "day": later,
                    "resident": r["id"],
                    "household": tables["households"][0]["id"],
                }
                for place, r in enumerate(tables["residents"])
            ),
        ],
    }
    assert plain_readings(changed, as_of) != plain_readings(tables, as_of)
    assert plain_readings(changed, day) == plain_readings(tables, day)


@FEW
@given(seed=SEEDS)
def test_a_community_reads_alone_as_among_many(seed: int) -> None:
    tables, as_of = generated(seed)
    ledger, playbook = ledger_of(tables), load_playbook()
    among = read(ledger, [as_of], playbook).readings
    for reading in among:
        (alone,) = read(ledger, [as_of], playbook, engagements=[reading.engagement]).readings
        assert alone == reading


@FEW
@given(seed=SEEDS)
def test_many_days_in_one_pass_read_as_each_day_alone(seed: int) -> None:
    tables, as_of = generated(seed)
    ledger, playbook = ledger_of(tables), load_playbook()
    days = [as_of - timedelta(days=200), as_of]
    together = {(r.engagement, r.as_of): r for r in read(ledger, days, playbook).readings}
    for day in days:
        for reading in read(ledger, [day], playbook).readings:
            assert together[(reading.engagement, day)] == reading


@FEW
@given(seed=SEEDS)
def test_a_table_left_out_never_gives_a_decided_zero(seed: int) -> None:
    tables, as_of = generated(seed)
    name = sorted(set(tables) - {"engagements", "kept"})[seed % (len(tables) - 2)]
    without = {n: rows for n, rows in tables.items() if n not in (name, "kept")}
    from zhagen.method.measures.registry import all_measures

    measures, playbook = all_measures(), load_playbook()
    for reading in read(ledger_of(without), [as_of], playbook).readings:
        for item, spec in zip(reading.items, playbook.items, strict=True):
            for part, asked in zip(item.parts, spec.parts, strict=True):
                counted = asked if asked.refers is None else playbook.referred(asked)[1]
                needs = measures[counted.measure]
                first = {t.partition(".")[0] for t in needs.tables}
                other = {t.partition(".")[0] for t in needs.or_tables}
                if name in first and (not other or name in other):
                    assert part.verdict not in (Verdict.MET, Verdict.NEAR, Verdict.MISSED), part.id


@FEW
@given(seed=SEEDS)
def test_a_record_added_to_another_engagement_changes_nothing_here(seed: int) -> None:
    tables, as_of = generated(seed)
    before = plain_readings(tables, as_of)
    communities = {e["id"]: e["community"] for e in tables["engagements"]}
    here, there = min(communities), max(communities)
    assert communities[here] != communities[there]
    added = {
        name: [*rows, {**rows[0], "id": f"new-{name}", "engagement": there}] if rows else rows
        for name, rows in tables.items()
        if name != "engagements"
    }
    after = plain_readings({**added, "engagements": tables["engagements"]}, as_of)
    assert after[here] == before[here]


@FEW
@given(seed=SEEDS)
def test_a_share_never_counts_more_than_there_are(seed: int) -> None:
    tables, as_of = generated(seed)
    shares = 0
    for reading in read(ledger_of(tables), [as_of], load_playbook()).readings:
        for item in reading.items:
            for part in item.parts:
                if (item.id, part.id) in AS_WRITTEN:
                    continue
                if part.unit == "share" and part.k is not None and part.n is not None:
                    shares += 1
                    assert -1e-9 <= part.k <= part.n + 1e-9, (item.id, part.id)
    assert shares


@FEW
@given(seed=SEEDS)
def test_json_read_back_equals_the_reading(seed: int) -> None:
    import json

    tables, as_of = generated(seed)
    readings = read(ledger_of(tables), [as_of], load_playbook())
    text = json.dumps(to_plain(readings), ensure_ascii=False, allow_nan=False)
    assert from_plain(json.loads(text)) == readings
