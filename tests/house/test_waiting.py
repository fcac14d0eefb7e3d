"""No browser test reads a page at once after a press: what it sent for or a script draws may not be there yet."""

import ast
import itertools
from collections.abc import Iterator

import pytest

from tests.house.tree import ROOT

PRESSES = {"click", "press", "tap", "dblclick"}
READS = {"content", "count", "evaluate", "inner_text", "input_value", "is_visible", "text_content", "url"}


def names_in(part: ast.AST) -> set[str]:
    return {one.attr for one in ast.walk(part) if isinstance(one, ast.Attribute)}


def read_too_soon(source: str) -> Iterator[int]:
    """The lines of assertions that read a page right after a press."""
    for block in ast.walk(ast.parse(source)):
        body = getattr(block, "body", None)
        for press, then in itertools.pairwise(body) if isinstance(body, list) else ():
            pressed = isinstance(press, ast.Expr) and names_in(press) & PRESSES
            if pressed and isinstance(then, ast.Assert) and names_in(then) & READS:
                yield then.lineno


def test_nothing_is_read_at_once_after_a_press() -> None:
    files = [path for path in (ROOT / "tests").rglob("*.py") if "playwright" in path.read_text("utf-8")]
    assert files
    found = {str(path.relative_to(ROOT)): list(read_too_soon(path.read_text("utf-8"))) for path in files}
    assert {path: lines for path, lines in found.items() if lines} == {}


@pytest.mark.parametrize(
    ("then", "lines"),
    [
        ("assert page.locator('li').count() == 1", [3]),
        ("assert page.evaluate('scrollY') == 0", [3]),
        ("expect(page.locator('li')).to_have_count(1)", []),
    ],
)
def test_what_is_read_at_once_is_found(then: str, lines: list[int]) -> None:
    assert list(read_too_soon(f"def test(page):\n    page.click('a')\n    {then}\n")) == lines
