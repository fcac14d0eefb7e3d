"""What may stand in the repository: small, readable files, no drawers, no traces of one machine."""

import ast
import re
from pathlib import Path
from statistics import median

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


def list_source() -> dict[Path, str]:
    """The texts of the program's own files: no migrations, no tests."""
    source = Path("src/zhagen")
    found = [path for path in list_code() if path.is_relative_to(source) and "migrations" not in path.parts]
    return {path: read_text(path) for path in found}


def is_head(path: Path, text: str) -> bool:
    """Whether it only says what a package is for: a folder's label, and no file that somebody has to open."""
    return path.name == "__init__.py" and all(isinstance(one, ast.Expr) for one in ast.parse(text).body)


def test_files_are_of_a_size_to_read() -> None:
    lengths = [len(text.splitlines()) for path, text in list_source().items() if not is_head(path, text)]
    assert 80 <= median(lengths) <= 130
    assert sum(length <= 25 for length in lengths) <= len(lengths) / 10


def test_little_of_the_source_is_imports() -> None:
    # What a service imports is what it offers: its text, and no preparation for one.
    texts = [text for path, text in list_source().items() if path.name != "service.py"]
    imports = [
        one.end_lineno - one.lineno + 1
        for text in texts
        for one in ast.walk(ast.parse(text))
        if isinstance(one, ast.Import | ast.ImportFrom) and one.end_lineno is not None
    ]
    assert sum(imports) < 0.095 * sum(len(text.splitlines()) for text in texts)


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
