"""Generated ledgers for the properties, and readings of them."""

from datetime import date
from random import Random
from typing import Any

from hypothesis import Phase, settings
from hypothesis import strategies as st

from tests.method.agreement.compared import Tables, ledger_of
from tests.oracle.tables_for_tests import random_tables
from zhagen.method.playbook.load import load_playbook
from zhagen.method.reading.as_json import to_plain
from zhagen.method.reading.read import read

SEEDS = st.integers(0, 100_000)
# Each example reads several whole tables; a few examples a run, other ones each time.
# A smaller seed is no smaller ledger: nothing to shrink.
FEW = settings(max_examples=3, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))


def generated(seed: int) -> tuple[Tables, date]:
    """A small adversarial ledger and its as-of day."""
    tables, as_of = random_tables(seed, 500)
    return tables, as_of


def plain_readings(tables: Tables, as_of: date) -> dict[str, Any]:
    """Readings as plain data by engagement, without the count of remarks, which is about the whole ledger."""
    plain = to_plain(read(ledger_of(tables), [as_of], load_playbook()))
    return {r["engagement"]: {**r, "remarks": 0} for r in plain["readings"]}


def shuffled(tables: Tables, seed: int) -> Tables:
    """The same rows in another order. Rows that share an id keep theirs: there the later in the file counts."""
    random = Random(seed)
    mixed = {}
    for name, rows in tables.items():
        repeated = [row["id"] for row in rows]
        single = [row for row in rows if repeated.count(row["id"]) == 1]
        random.shuffle(single)
        mixed[name] = single + [row for row in rows if repeated.count(row["id"]) > 1]
    return mixed
