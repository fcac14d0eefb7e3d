"""Jinja2 over the room's templates: autoescape on, the css inlined, a missing name is an error."""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from zhagen.board.labels import label
from zhagen.board.lengths import hundredths
from zhagen.method.terms import Lang

if TYPE_CHECKING:
    from jinja2 import Environment

SHEETS = ("shell.css", "board.css", "lengths.css")


def render(template: str, lang: Lang, **context: object) -> str:
    """The template filled. `t` in it gives a label of the room in this language."""

    def text(name: str, /, **values: object) -> str:
        return label(name, lang, **values)

    return _environment().get_template(template).render(t=text, css=_css(), **context)


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("zhagen.board", "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters["runs"] = _runs
    environment.filters["hundredths"] = hundredths
    return environment


def _runs(rows: Iterable[Any], name: str) -> list[list[Any]]:
    """The rows in runs of neighbours whose field of that name is the same: Jinja's own groupby sorts them."""
    return [list(run) for _, run in groupby(rows, key=attrgetter(name))]


@cache
def _css() -> str:
    """The style sheets, without their comments and line ends: they are in every file."""
    import re

    sheets = files("zhagen.board") / "static" / "board"
    text = "\n".join((sheets / name).read_text("utf-8") for name in SHEETS)
    return re.sub(r"\s*\n\s*", "\n", re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)).strip()
