"""Whatever stands in a file: a list of issues, never an exception of ours."""

import contextlib
from pathlib import Path
from typing import Any

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.method.playbook.small_method import FILES, MEASURES, SMALL, with_station
from zhagen.method.playbook.build import build_playbook
from zhagen.method.playbook.checks import check_playbook, check_sound
from zhagen.method.playbook.issue import BadPlaybook
from zhagen.method.playbook.load import read_folder

REUSES_FOLDER = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    deadline=None,
    max_examples=150,
)
STATION_KEYS = (
    "station",
    "changes",
    "not_applicable",
    "add",
    "reasons",
    "item",
    "part",
    "number",
    "rule",
    "value",
)
SIGNING_KEYS = ("since", "why", "by")
ITEM_KEYS = (
    "en",
    "zh",
    "short",
    "kind",
    "parts",
    "beside",
    "quiet_when",
    "reached",
    "measure",
    "test",
    "numbers",
)
ITEMS = ("prepare.goals.x", "prepare.goals.know-households")
KEYS = st.sampled_from(STATION_KEYS + SIGNING_KEYS + ITEM_KEYS + ITEMS)
ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 5),
    st.just(float("nan")),
    st.sampled_from(["", "known", "{", "all"]),
)
ANYTHING = st.recursive(
    ODD, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4)
)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of everything inside a value."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, child in inner for place in places(child, (*path, key)))]


def put(value: Any, path: tuple[Any, ...], new: Any) -> Any:
    """The value with something else at a path."""
    if not path:
        return new
    copy = value.copy()
    copy[path[0]] = put(value[path[0]], path[1:], new)
    return copy


@REUSES_FOLDER
@given(data=st.data(), file=st.sampled_from(["method.yaml", "prepare.yaml", "reasons.yaml"]), new=ANYTHING)
def test_a_spoilt_method(tmp_path: Path, data: st.DataObject, file: str, new: Any) -> None:
    whole = yaml.safe_load((SMALL / file).read_text("utf-8"))
    spoilt = put(whole, data.draw(st.sampled_from(places(whole))), new)
    for name in FILES:
        (tmp_path / name).write_text((SMALL / name).read_text("utf-8"), "utf-8")
    (tmp_path / file).write_text(yaml.safe_dump(spoilt, allow_unicode=True), "utf-8")
    try:
        raw = read_folder(tmp_path)
    except BadPlaybook:
        return
    check_playbook(raw, MEASURES)
    if not check_sound(raw):
        build_playbook(raw)


@REUSES_FOLDER
@given(top=st.dictionaries(KEYS, ANYTHING, max_size=4))
def test_a_stations_file(top: dict[str, Any]) -> None:
    with contextlib.suppress(BadPlaybook):
        with_station(yaml.safe_dump(top, allow_unicode=True))
