"""The day a reading is taken as of, where no day is asked for."""

import json

from tests.cli.run import zhagen

ENGAGEMENTS = "id,day,community,started\nE1,2026-01-05,C1,2026-01-05\n"


def as_of(folder, activities: str) -> str:
    folder.mkdir()
    (folder / "engagements.csv").write_text(ENGAGEMENTS, "utf-8")
    (folder / "activities.csv").write_text("id,engagement,day,held\n" + activities, "utf-8")
    return json.loads(zhagen("read", folder, "--json").out)["readings"][0]["as_of"]


def test_an_activity_still_to_come_does_not_hide_those_that_were_held(tmp_path) -> None:
    held = "A1,E1,2026-03-01,yes\n"
    assert as_of(tmp_path / "without", held) == "2026-03-01"
    assert as_of(tmp_path / "with", held + "A2,E1,2190-06-01,no\n") == "2026-03-01"


def test_where_a_table_has_days_to_come_only_the_others_tell(tmp_path) -> None:
    assert as_of(tmp_path / "ledger", "A2,E1,2190-06-01,no\n") == "2026-01-05"
