"""Items of later stages are not asked yet."""

from tests.method.reading.notes.drawn_reading import NOT_ASKED, whole_readings
from zhagen.method.reading.notes import not_asked_yet

STAGES = ("first", "second", "third")


def test_only_what_lies_behind_both_stages_is_not_asked() -> None:
    assert not_asked_yet(STAGES, "third", ("second", "first")) == NOT_ASKED
    assert not_asked_yet(STAGES, "second", ("second", "first")) is None
    assert not_asked_yet(STAGES, "first", ("second", "first")) is None


def test_on_record_and_read_in_the_first_stage_the_other_three_are_not_asked() -> None:
    tables = """
        contacts
        worker | day        | made
        w1     | 2025-01-05 | yes
    """
    (reading,) = whole_readings(tables, "2025-03-31")
    quiet = {item.stage for item in reading.items if NOT_ASKED in item.notes}
    loud = {item.stage for item in reading.items if NOT_ASKED not in item.notes}
    assert (loud, quiet) == ({"prepare"}, {"launch", "consolidate", "evaluate"})
