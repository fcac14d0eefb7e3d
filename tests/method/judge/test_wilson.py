"""The Wilson interval against two independent sources."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest
from statsmodels.stats.proportion import proportion_confint

from zhagen.method.judge.criteria import answers_needed, wilson

Z = 1.959963984540054  # what both sources use; the playbook's 1.96 is its usual rounding


@given(n=st.integers(1, 3000), share=st.floats(0, 1))
def test_wilson_is_that_of_scipy_and_statsmodels(n: int, share: float) -> None:
    k = round(n * share)
    low, high = wilson(k, n, Z)
    ours = (low, high)
    assert ours == pytest.approx(tuple(proportion_confint(k, n, method="wilson")), abs=1e-9)
    scipys = binomtest(k, n).proportion_ci(method="wilson")
    assert ours == pytest.approx((scipys.low, scipys.high), abs=1e-9)


def test_a_published_value() -> None:
    # Newcombe 1998, Statistics in Medicine 17: 857-872, table I: 81 of 263 gives 0.2553 to 0.3662.
    assert wilson(81, 263, 1.959964) == pytest.approx((0.2553, 0.3662), abs=5e-5)


@pytest.mark.parametrize(("k", "n"), [(6, 10), (11, 20), (9, 20), (30, 50)])
def test_so_many_more_answers_settle_it_and_one_fewer_does_not(k: int, n: int) -> None:
    more = answers_needed(k, n, 0.5, Z)
    assert more is not None
    assert more > 0

    def settled(extra: int) -> bool:
        low, high = wilson(round(k / n * (n + extra)), n + extra, Z)
        return low > 0.5 or high < 0.5

    assert settled(more)
    assert not settled(more - 1)


def test_a_tie_is_settled_by_no_number_of_equal_answers() -> None:
    assert answers_needed(10, 20, 0.5, Z) is None
