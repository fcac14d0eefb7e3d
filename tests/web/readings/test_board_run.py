"""What a board stands on says the same as a year of whole readings."""

import datetime as dt
from dataclasses import replace

import pytest

from tests.web.loading import load_tables
from zhagen.examples import fictional
from zhagen.method.reading.model import Reading
from zhagen.method.reading.units import month_ends
from zhagen.method.terms import State
from zhagen.web.readings.cached_readings import WHOLE, read_run, readings_of

pytestmark = pytest.mark.django_db(transaction=True)


def without_notes(reading: Reading) -> Reading:
    """An item's notes look back over all the days of a pass; a board shows none of them."""
    return replace(reading, items=tuple(replace(item, notes=()) for item in reading.items))


def test_since_when_a_caution_fires_is_what_whole_readings_say() -> None:
    keys = load_tables({name: frame.to_dicts() for name, frame in fictional.tables().items()})
    seen = 0
    for key in keys.values():
        for day in (dt.date(2025, 12, 4), dt.date(2026, 3, 31)):
            days = month_ends(day - dt.timedelta(days=300), day)
            whole = list(readings_of([key], days).readings)
            run = read_run(key, [key], days, None)
            assert [without_notes(one) for one in run[-WHOLE:]] == [
                without_notes(one) for one in whole[-WHOLE:]
            ]
            firing = [item.id for item in whole[-1].items if item.state is State.FIRING]
            seen += len(firing)
            for light, full in zip(run[:-WHOLE], whole if firing else [], strict=False):
                assert [light.item(one).state for one in firing] == [full.item(one).state for one in firing]
    assert seen
