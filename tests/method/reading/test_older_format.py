"""A reading that was kept by an older version is read as before: what its format lacked is empty."""

from tests.method.reading.notes.drawn_reading import drawn_reading
from tests.method.spec.launch.dependency import MOSTLY_STAFF
from zhagen.board.figures import interval_text, kn_text, working_text
from zhagen.method.playbook import load_playbook
from zhagen.method.reading.as_json import FORMAT, from_plain, to_plain
from zhagen.method.reading.model import Readings

ADDED = ("form", "made_of", "working", "softened", "lead")


def test_a_first_reading_has_none_of_what_was_added() -> None:
    reading = drawn_reading("launch.cautions.dependency", MOSTLY_STAFF, "2026-06-30")
    book = load_playbook()
    plain = to_plain(Readings(book.method, book.version, book.hash, (reading,)))
    assert plain.pop("format") == FORMAT
    for item in plain["readings"][0]["items"]:
        for one in (item, *item["parts"], *item["beside"]):
            for name in ADDED:
                one.pop(name, None)
    (old,) = from_plain(plain).readings
    part = old.items[0].parts[0]
    assert (old.items[0].lead, part.form, part.made_of, part.working) == (None, "", {}, None)
    assert (part.value, kn_text(part), working_text(part, "zh")) == (0.71875, "", "")
    assert interval_text(part, "zh") == ""
