"""An independent plain-Python implementation of the rulings gives the same figures, verdicts and states."""

import pytest

from tests.method.agreement.compared import differences
from tests.oracle.tables_for_tests import random_tables
from zhagen.method.playbook.load import load_playbook

SEEDS = range(12)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_product_agrees_with_the_oracle(seed: int) -> None:
    tables, as_of = random_tables(seed, 1000)
    assert [str(d) for d in differences(tables, as_of, load_playbook())] == []


@pytest.mark.parametrize("seed", [101])
def test_so_does_the_product_on_duckdb(seed: int) -> None:
    tables, as_of = random_tables(seed, 600)
    assert [str(d) for d in differences(tables, as_of, load_playbook(), engine="duckdb")] == []
