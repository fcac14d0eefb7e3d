"""zhagen history and compare: several days of one ledger."""

from tests.cli.run import zhagen


def test_history_goes_month_by_month(davis, tmp_path) -> None:
    page = tmp_path / "history.html"
    ran = zhagen("history", davis, "--html", page, "--lang", "en")
    assert ran.status == 0
    assert "1936" in ran.out
    assert page.read_text("utf-8").count("<h1") == 1


def test_compare_takes_its_days_and_ledger_in_any_order(davis) -> None:
    one = zhagen("compare", "1936-02-01", "1936-05-20", davis, "--lang", "en")
    other = zhagen("compare", davis, "1936-05-20", "1936-02-01", "--lang", "en")
    assert one.status == other.status == 0
    assert one.out == other.out


def test_compare_explains_its_usage(davis) -> None:
    ran = zhagen("compare", "1936-02-01", davis, "--lang", "en")
    assert ran.status == 2
    assert "two days and one ledger" in ran.err
