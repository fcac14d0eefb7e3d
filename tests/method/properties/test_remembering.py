"""What is remembered is what would be counted: after any changes of any tables, figure by figure.

By hand, for an hour: python -m tests.method.properties.test_remembering 2000
"""

import sys
from datetime import date, timedelta
from random import Random

from hypothesis import given

from tests.method.agreement.compared import Tables, ledger_of
from tests.method.properties.ledgers import FEW, SEEDS, generated
from zhagen.method.measures.remembering import Memory
from zhagen.method.playbook.load import load_playbook
from zhagen.method.reading.as_json import to_plain
from zhagen.method.reading.read import read
from zhagen.method.tables import TABLES

SAVES = 8


def change(tables: Tables, others: Tables, random: Random) -> str:
    """One save in one table: a row goes, comes back changed, or comes from another ledger; the table's name."""
    name = random.choice([one for one in tables if tables[one] and one != "engagements"])
    rows = tables[name]
    where, what = random.randrange(len(rows)), random.choice(("deleted", "restored", "changed", "merged"))
    if what == "deleted" and len(rows) > 1:
        del rows[where]
    elif what == "restored" or not others.get(name):
        rows.append({**rows[where], "id": f"{rows[where]['id']}-again"})
    elif what == "changed":
        theirs = random.choice(others[name])
        column = random.choice([one for one in rows[where] if one not in ("id", "engagement", "day")])
        rows[where] = {**rows[where], column: theirs.get(column)}
    else:  # two days become one
        rows[where] = {**rows[where], "day": rows[random.randrange(len(rows))]["day"]}
    return name


def hold(seed: int, saves: int) -> None:
    """Fails where a reading from memory differs from one that counts everything."""
    random, playbook = Random(seed), load_playbook()
    tables, as_of = generated(seed)
    others, _ = generated(seed + 1)
    engagement = random.choice(tables["engagements"])["id"]
    memory, versions = Memory(), dict.fromkeys(TABLES, 0)
    for save in range(1, saves + 1):
        days = _days(as_of, random)
        ledger = ledger_of(tables)
        remembered = read(ledger, days, playbook, engagements=[engagement], known=(memory, dict(versions)))
        counted = read(ledger, days, playbook, engagements=[engagement])
        assert to_plain(remembered) == to_plain(counted), (seed, save)
        versions[change(tables, others, random)] = save


def _days(as_of: date, random: Random) -> list[date]:
    """A board's: the day itself, and some that were asked for before."""
    return [as_of - timedelta(days=30 * back) for back in random.sample((0, 1, 2, 7), random.randint(1, 3))]


@FEW
@given(seed=SEEDS)
def test_what_is_remembered_is_what_would_be_counted(seed: int) -> None:
    hold(seed, SAVES)


def test_what_no_save_touched_is_not_counted_again() -> None:
    tables, as_of = generated(1)
    ledger, playbook, memory = ledger_of(tables), load_playbook(), Memory()
    versions = dict.fromkeys(TABLES, 0)
    first = read(ledger, [as_of], playbook, known=(memory, versions))
    emptied = ledger_of({name: rows if name == "engagements" else [] for name, rows in tables.items()})
    # Of the same versions nothing is counted, whatever the tables hold; of others only what touches them.
    from_memory = read(emptied, [as_of], playbook, known=(memory, versions))
    assert [one.items for one in from_memory.readings] == [one.items for one in first.readings]
    again = read(emptied, [as_of], playbook, known=(memory, {**versions, "concerns": 1}))
    changed = {
        (item.id, part.id)
        for before, after in zip(first.readings, again.readings, strict=True)
        for was, item in zip(before.items, after.items, strict=True)
        for old, part in zip(was.parts, item.parts, strict=True)
        if old.evidence != part.evidence
    }
    assert changed
    assert all("concerns" in _touched(item, part) for item, part in changed)


def _touched(item: str, part: str) -> tuple[str, ...]:
    from zhagen.method.measures.registry import all_measures

    spec = next(one for one in load_playbook().item(item).parts if one.id == part)
    return all_measures()[spec.measure].counts.tables


if __name__ == "__main__":
    for number in range(int(sys.argv[1]) // SAVES):
        hold(number, SAVES)
        print(f"{(number + 1) * SAVES} saves", flush=True)
