"""The playbook that ships with the package."""

from pathlib import Path

import pytest

from zhagen.method import judge, measures, reading
from zhagen.method.judge.criteria import CRITERIA
from zhagen.method.measures.registry import all_measures, needed_numbers
from zhagen.method.playbook import BadPlaybook, load_playbook
from zhagen.method.playbook.checks import check_playbook
from zhagen.method.playbook.known import KNOWN_CRITERIA
from zhagen.method.playbook.load import read_packaged
from zhagen.method.playbook.raw import table_rows
from zhagen.method.terms import Words


def test_nothing_is_wrong_with_it_and_all_its_measures_exist() -> None:
    assert [issue.line("en") for issue in check_playbook(read_packaged(), needed_numbers())] == []


def test_every_test_that_a_part_may_name_is_one_that_the_judge_knows() -> None:
    assert set(KNOWN_CRITERIA) == {*CRITERIA, "shown"}


def test_it_has_the_62_items_in_the_order_of_the_table_with_its_words() -> None:
    rows = table_rows(read_packaged().table)
    assert len(rows) == 62
    assert {item.id: item.words for item in load_playbook().items} == {
        item_id: Words(row["zh"], row["en"]) for item_id, row in rows.items()
    }
    assert [item.id for item in load_playbook().items] == list(rows)


def test_its_cells_are_24() -> None:
    assert len({(item.stage, item.dimension) for item in load_playbook().items}) == 24


def test_the_table_is_the_methods_own() -> None:
    table = read_packaged().table
    assert [stage["id"] for stage in table["stage"]] == ["prepare", "launch", "consolidate", "evaluate"]


def test_it_is_loaded_once() -> None:
    assert load_playbook() is load_playbook()


def test_a_stations_file_lies_on_top(tmp_path: Path) -> None:
    file = tmp_path / "柳林.yaml"
    file.write_text(
        "station: 柳林\nchanges:\n"
        "  - {rule: backbone_activities, value: 2, since: 2026-03-01, why: 人少, by: 周晓梅}\n",
        "utf-8",
    )
    playbook = load_playbook(file)
    assert (playbook.rules["backbone_activities"], playbook.version) == (2.0, "2+station")
    assert load_playbook().rules["backbone_activities"] == 3.0


def test_a_stations_bad_file_names_itself(tmp_path: Path) -> None:
    file = tmp_path / "station.yaml"
    file.write_text("changes: []\n", "utf-8")
    with pytest.raises(BadPlaybook) as caught:
        load_playbook(file)
    assert [issue.place.file for issue in caught.value.issues] == [str(file)]


def read_by_the_code(name: str) -> bool:
    """Whether a measure asks for it, or the rooms that read numbers hold this name as a text."""
    counts = [measure.counts for measure in all_measures().values()]
    if any(name in one.needs or name in one.needs_rules for one in counts):
        return True
    rooms = (Path(room.__file__ or "").parent for room in (judge, measures, reading))
    texts = [file.read_text("utf-8") for room in rooms for file in room.rglob("*.py")]
    return any(f'"{name}"' in text or f"R.{name}" in text for text in texts)


def test_no_number_can_be_changed_without_effect() -> None:
    playbook = load_playbook()
    parts = (part for item in playbook.items for part in (*item.parts, *item.beside))
    names = {*playbook.rules, *(name for part in parts for name in part.numbers)}
    assert sorted(name for name in names if not read_by_the_code(name)) == []


def test_a_part_has_every_number_that_its_measure_asks_for() -> None:
    needed, rules = needed_numbers(), load_playbook().rules
    for item in load_playbook().items:
        for part in (*item.parts, *item.beside):
            if part.refers is None:
                assert needed[part.measure] <= set(part.numbers), part.measure
                assert all_measures()[part.measure].counts.needs_rules <= set(rules)
