"""The demo is filled by the rules, the same each time, and reads as the fictional ledger does."""

import datetime as dt
from pathlib import Path

import pytest
from django.core.management import call_command

from tests.web.readings.test_ledger_equality import differing
from zhagen.cli.demo_stations import demo_stations
from zhagen.examples import fictional
from zhagen.method.ledger import Ledger
from zhagen.method.playbook import load_playbook
from zhagen.method.reading.as_json import to_plain
from zhagen.method.reading.read import read
from zhagen.web.agency import service as agency
from zhagen.web.agency.models import Account, Engagement
from zhagen.web.common.errors import StateConflict
from zhagen.web.common.models import AuditRow
from zhagen.web.demo.filling import fill_demo
from zhagen.web.readings.cached_readings import readings_of
from zhagen.web.readings.frames import write_installation_ledger
from zhagen.web.records.registry import REGISTRY
from zhagen.web.store.checking import check

pytestmark = pytest.mark.django_db(transaction=True)
STORY_ENDS = dt.date(2026, 3, 31)
EVERY = 29  # of so many records one is asked what a form would have been asked


def filled(day: dt.date) -> int:
    return fill_demo(demo_stations(day), day)


def written(folder: Path) -> dict[str, bytes]:
    write_installation_ledger(folder)
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_demo() -> None:
    """One filling for all that is asked of it: it takes seconds."""
    rows = filled(STORY_ENDS)
    keep_the_rules(rows)
    stand_at_different_stages()
    first_station_is_the_fictional_ledger()
    with pytest.raises(StateConflict):
        filled(STORY_ENDS)


def keep_the_rules(rows: int) -> None:
    seen = 0
    for model in REGISTRY.models.values():
        made = model.objects.unscoped()
        assert (made.filter(created_by=None).count(), model.history.count()) == (0, made.count())
        assert not made.exclude(version=1).exists()
        seen += made.count()
        for row in made.order_by("pk")[::EVERY]:
            if not getattr(row, "signed", None):  # a form signs no review; a ledger's are signed already
                check(REGISTRY, row)
    kept = agency.MODELS["kept"].objects.unscoped().count()
    assert seen + kept == rows
    audited = AuditRow.objects.unscoped().filter(action="record").exclude(table="engagements")
    assert audited.count() == rows
    assert set(audited.values_list("account", flat=True)) <= set(Account.objects.values_list("pk", flat=True))


def stand_at_different_stages() -> None:
    engagements = list(Engagement.objects.unscoped().values_list("pk", flat=True))
    found = readings_of(engagements, [STORY_ENDS]).readings
    assert {one.stage_read for one in found} == {"prepare", "launch", "consolidate", "evaluate"}
    assert all(
        one.remarks == 0 and one.told[0] > (40 if one.stage_read == "prepare" else 50) for one in found
    )
    assert any(item.state == "firing" for one in found for item in one.items)


def first_station_is_the_fictional_ledger() -> None:
    days = [dt.date(2025, 9, 30), STORY_ENDS]
    (own,) = Engagement.objects.unscoped().filter(community__name__contains="柳林巷")
    (expected,) = (to_plain(read(Ledger.from_frames(fictional.tables()), days, load_playbook())),)
    found = to_plain(readings_of([own.pk], days))
    for mine, told in zip(found["readings"], expected["readings"], strict=True):
        same = {**told, "engagement": mine["engagement"], "focus": mine["focus"]}
        assert list(differing(mine, same)) == []


def test_made_twice_it_is_the_same(tmp_path: Path) -> None:
    day = dt.date(2027, 1, 5)
    filled(day)
    first = written(tmp_path / "first")
    call_command("flush", interactive=False, verbosity=0)
    filled(day)
    assert written(tmp_path / "second") == first
    assert len(first) > 40
