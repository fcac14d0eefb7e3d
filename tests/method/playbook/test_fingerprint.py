"""The hash follows the numbers and nothing else."""

import re
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.method.playbook.small_method import FILES, SMALL, small_playbook, with_station
from zhagen.method.playbook.build import build_playbook
from zhagen.method.playbook.load import read_folder
from zhagen.method.playbook.spec import Playbook

PART = "item: prepare.goals.know-households, part: known, number: target"
SIGNED = "since: 2026-03-01, why: w, by: b"
REUSES_FOLDER = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None
)


def rewritten(folder: Path, change: dict[str, tuple[str, str]]) -> Playbook:
    """The small method with texts replaced in its files: file to (old, new)."""
    for name in FILES:
        text = (SMALL / name).read_text("utf-8")
        old, new = change.get(name, ("", ""))
        assert old in text
        (folder / name).write_text(text.replace(old, new) if old else text, "utf-8")
    return build_playbook(read_folder(folder))


def changed(value: float) -> Playbook:
    """The small method with a station's own target."""
    return with_station(f"station: s\nchanges:\n  - {{{PART}, value: {value:.6f}, {SIGNED}}}\n")


def test_it_is_short_and_plain() -> None:
    assert re.fullmatch(r"[0-9a-f]{12}", small_playbook().hash)


words = st.text(st.characters(categories=["L"]), min_size=1, max_size=20)
values = st.one_of(
    st.integers(min_value=0, max_value=10**6), st.floats(min_value=0, max_value=1e6, allow_nan=False)
).map(lambda value: float(f"{float(value):.6f}"))


@REUSES_FOLDER
@given(zh=words, en=words, source=words)
def test_reasons_and_sources_play_no_part(tmp_path: Path, zh: str, en: str, source: str) -> None:
    because = ("why: [因为, Because]", f'why: ["{zh}", "{en}"]\n  source: "{source}"')
    assert rewritten(tmp_path, {"reasons.yaml": because}).hash == small_playbook().hash


def test_the_layout_of_a_file_plays_no_part(tmp_path: Path) -> None:
    old = "        window: [365, because]\n        seen: [50, because]\n"
    new = "        # turned\n\n        seen: [50.0, because]\n        window: [365, because]\n"
    assert rewritten(tmp_path, {"prepare.yaml": (old, new)}).hash == small_playbook().hash


def test_the_order_of_items_plays_no_part(tmp_path: Path) -> None:
    text = (SMALL / "prepare.yaml").read_text("utf-8")
    first, *others = text.split("\n\n")
    turned = "\n\n".join([*(other.rstrip("\n") for other in others), first]) + "\n"
    assert rewritten(tmp_path, {"prepare.yaml": (text, turned)}).hash == small_playbook().hash


@given(value=values)
def test_it_differs_exactly_when_the_value_does(value: float) -> None:
    assert (changed(value).hash == small_playbook().hash) == (value == 100)


@given(one=values, other=values)
def test_two_values_are_told_apart(one: float, other: float) -> None:
    assert (changed(one).hash == changed(other).hash) == (one == other)


def test_who_signed_and_why_play_no_part_the_day_does() -> None:
    texts = [
        f"station: {station}\nchanges:\n  - {{{PART}, value: 60, since: {since}, why: {why}, by: {by}}}\n"
        for station, since, why, by in (
            ("甲", "2026-03-01", "小", "周"),
            ("乙", "2026-03-01", "大", "李"),
            ("乙", "2026-03-02", "大", "李"),
        )
    ]
    one, other, later = (with_station(text).hash for text in texts)
    assert one == other != later


def test_tests_operators_rules_and_what_is_not_applicable_count(tmp_path: Path) -> None:
    hashes = {
        small_playbook().hash,
        rewritten(tmp_path, {"prepare.yaml": ("seen: <,", "seen: <=,")}).hash,
        rewritten(tmp_path, {"prepare.yaml": ("test: at-least", "test: at-most")}).hash,
        rewritten(tmp_path, {"prepare.yaml": ("measure: event-share", "measure: confidence")}).hash,
        rewritten(tmp_path, {"method.yaml": ("close_share: [0.7", "close_share: [0.8")}).hash,
        with_station(
            f"station: s\nnot_applicable:\n  - {{item: prepare.goals.know-households, {SIGNED}}}\n"
        ).hash,
    }
    assert len(hashes) == 6
