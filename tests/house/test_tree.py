"""What may stand in the repository: small, readable files, no drawers, no traces of one machine."""

import re
from pathlib import Path

from tests.house.tree import ROOT, list_code, list_tracked, read_text

MAX_BYTES = 300_000
MAX_LINES = 500
DRAWERS = {"utils", "util", "helpers", "helper", "misc", "common", "base", "stuff"}
LOCKS = {"uv.lock", "pylock.toml", "poetry.lock", "Pipfile.lock", "package-lock.json"}
# Written in pieces, so that this file does not hold what it looks for.
MACHINE = re.compile(
    "|".join(["/wor" + r"k/[\w.]", "/roo" + r"t/[\w.]", "/hom" + r"e/\w+/", r"\.\./" + "shared"])
)


def test_no_file_is_large() -> None:
    assert [str(path) for path in list_tracked() if (ROOT / path).stat().st_size > MAX_BYTES] == []


def test_no_source_file_is_long() -> None:
    # Django writes migrations; nobody reads them to learn how things work.
    own = [path for path in list_code() if "migrations" not in path.parts]
    assert [str(path) for path in own if len(read_text(path).splitlines()) >= MAX_LINES] == []


def test_no_drawers() -> None:
    # `web/common` is a room of its own, with contracts that keep it from knowing any other.
    named = {path: {path.stem, *path.parts} for path in list_code()}
    for path, names in named.items():
        if path.is_relative_to("src/zhagen/web/common"):
            names.remove("common")
    assert [str(path) for path, names in named.items() if DRAWERS & names] == []


def test_no_lock_files_and_no_bundles() -> None:
    assert [str(path) for path in list_tracked() if path.name in LOCKS or path.name.endswith(".min.js")] == []


def test_no_paths_of_one_machine() -> None:
    assert [
        f"{path}:{number}"
        for path in list_tracked()
        for number, line in enumerate(read_text(path).splitlines(), 1)
        if MACHINE.search(line)
    ] == []


def test_a_silenced_check_names_its_rule_and_says_why() -> None:
    silenced = re.compile(r"#\s*(type:\s*ignore|noqa)\b(.*)")
    reasoned = re.compile(r"^(\[[\w, -]+\]|:\s*[A-Z]+\d+(, ?[A-Z]+\d+)*)\s+\S.{7,}")
    assert [
        f"{path}:{number}"
        for path in list_code()
        if path != Path("tests/house/test_tree.py")
        for number, line in enumerate(read_text(path).splitlines(), 1)
        if (found := silenced.search(line)) and not reasoned.search(found.group(2))
    ] == []


def test_no_test_is_skipped() -> None:
    skips = re.compile(r"pytest\.(mark\.)?(skip|skipif|xfail|importorskip)\b")
    assert [
        str(path)
        for path in list_code()
        if path != Path("tests/house/test_tree.py") and skips.search(read_text(path))
    ] == []
