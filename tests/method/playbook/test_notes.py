"""Notes that an item asks for in a way that cannot be meant."""

from pathlib import Path

import pytest

from tests.method.playbook.small_method import small_playbook
from tests.method.playbook.spoilt import Found, Spoilt, found_in

SHORT = "short: [缺乏信心, Lack confidence]"
RULE = "notes-are-known"
SPOILT = [
    Spoilt(
        "prepare.yaml",
        SHORT,
        f"{SHORT}\n  notes: [few-part]",
        Found(
            "prepare",
            5,
            RULE,
            "没有旁注“few-part”，是不是“few-parts”？",
            'there is no note "few-part"; did you mean "few-parts"?',
        ),
    ),
    Spoilt(
        "prepare.yaml",
        SHORT,
        f"{SHORT}\n  notes: few-parts",
        Found("prepare", 5, RULE, "“notes”应是一列名字", '"notes" should be a list of names'),
    ),
    Spoilt(
        "prepare.yaml",
        SHORT,
        f"{SHORT}\n  notes: [few-parts, few-parts]",
        Found("prepare", 5, RULE, "旁注“few-parts”写了两次", 'the note "few-parts" is written twice'),
    ),
]


@pytest.mark.parametrize("spoilt", SPOILT, ids=[s.new.rpartition("notes: ")[2] for s in SPOILT])
def test_a_spoilt_note_is_found(spoilt: Spoilt, tmp_path: Path) -> None:
    assert found_in(spoilt, tmp_path) == list(spoilt.found)


def test_an_item_without_notes_has_none() -> None:
    assert {item.notes for item in small_playbook().items} == {()}
