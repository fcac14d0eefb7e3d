"""One name in its several spellings: with or without spaces, by any dot between its parts, traditional or simplified.

What is looked for and what was written are made bare alike, in Python and in the database, so that every list and
finder finds the same.
"""

import re
from functools import cache, reduce
from importlib.resources import files
from itertools import product
from math import prod
from operator import or_
from typing import TYPE_CHECKING, Any

from django.db.models import Case, CharField, F, Func, Q, TextField, Transform, Value
from django.db.models.functions import Coalesce, Length

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper
    from django.db.models.sql.compiler import SQLCompiler

# Dots as keyboards and input methods give them between the parts of a name, and the spaces of both widths.
DOTS = "·•‧・．."
SPACES = " \u3000"
_LEFT_OUT = str.maketrans("", "", DOTS + SPACES)


@CharField.register_lookup
@TextField.register_lookup
class Bare(Transform):
    """`alias__bare`: the text without the spaces and dots, for a query."""

    lookup_name = "bare"

    def as_sqlite(
        self, compiler: "SQLCompiler", connection: "BaseDatabaseWrapper", **context: Any
    ) -> tuple[str, Any]:
        """One replacement inside the other; it does not read many more of them."""
        sql, params = compiler.compile(self.lhs)
        return reduce(lambda inner, one: f"REPLACE({inner}, '{one}', '')", DOTS + SPACES, sql), params

    def as_postgresql(
        self, compiler: "SQLCompiler", connection: "BaseDatabaseWrapper", **context: Any
    ) -> tuple[str, Any]:
        """All of them at once."""
        sql, params = compiler.compile(self.lhs)
        return f"TRANSLATE({sql}, '{DOTS}{SPACES}', '')", params


class Lines(Func):
    """The texts of these columns as one, each between two ends of a line, so that no word is found across two."""

    template = "(%(expressions)s)"
    arg_joiner = " || "

    def __init__(self, *names: str) -> None:
        end = Value("\n")
        texts = [part for name in names for part in (Coalesce(name, Value("")), end)]
        super().__init__(end, *texts, output_field=TextField())


class _Uncounted(Func):
    """The text without its digits: what 阿姨 9 and 阿姨 10 have in common."""

    output_field = TextField()

    def as_sqlite(
        self, compiler: "SQLCompiler", connection: "BaseDatabaseWrapper", **context: Any
    ) -> tuple[str, Any]:
        sql, params = compiler.compile(self.source_expressions[0])
        return reduce(lambda inner, one: f"REPLACE({inner}, '{one}', '')", "0123456789", sql), params

    def as_postgresql(
        self, compiler: "SQLCompiler", connection: "BaseDatabaseWrapper", **context: Any
    ) -> tuple[str, Any]:
        sql, params = compiler.compile(self.source_expressions[0])
        return f"TRANSLATE({sql}, '0123456789', '')", params


def as_counted(column: str | F | Case) -> tuple[F | Case | Func, ...]:
    """For `order_by`: 9, 10, 100, as people count, where a text has one number; else as the database compares."""
    said = F(column) if isinstance(column, str) else column
    return _Uncounted(said), Length(said), said


_NUMBERS = re.compile(r"(\d+)")


def by_name(title: str) -> list[tuple[bool, int, str]]:
    """The same for Python's `sorted`: 2 号楼 before 10 号楼."""
    return [(part.isdecimal(), int(part) if part.isdecimal() else 0, part) for part in _NUMBERS.split(title)]


def bare(text: str) -> str:
    """The text without the spaces and dots."""
    return text.translate(_LEFT_OUT)


def one_spelling(text: str) -> str:
    """The same for any two spellings of one text: bare, simplified, in small letters."""
    simplified, _classes = _characters()
    return "".join(simplified.get(one, one)[0] for one in bare(text).casefold())


def is_near(one: str, other: str) -> bool:
    """Whether one character is another, missing or added between two names of at least three.

    Not a digit: door 12 is not door 13. Nor in names of two characters, half of which is the surname.
    """
    if one == other or max(len(one), len(other)) < 3 or abs(len(one) - len(other)) > 1:
        return False
    shorter, longer = sorted((one, other), key=len)
    at = next((i for i, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), len(shorter))
    if len(one) == len(other):
        same, differ = shorter[at + 1 :] == longer[at + 1 :], shorter[at] + longer[at]
        return same and not any(letter.isdigit() for letter in differ)
    return shorter[at:] == longer[at + 1 :] and not longer[at].isdigit()


def text_holds(name: str, word: str) -> Q:
    """Rows whose column of that name has the word in its text, in whatever spelling."""
    return bare_holds(f"{name}__bare", bare(word))


def bare_holds(name: str, text: str) -> Q:
    """The same of a text that is bare already; `text`: as it stands there, but for its characters' spelling."""
    spelt = [_spellings(one) for one in text]
    if prod(map(len, spelt)) <= FEW:
        return reduce(or_, (Q(**{f"{name}__icontains": "".join(one)}) for one in product(*spelt)))
    return Q(**{f"{name}__iregex": "".join(re.escape(one) if len(one) == 1 else f"[{one}]" for one in spelt)})


FEW = 6  # ways to spell a text: so many comparisons cost SQLite less than a regular expression, which Python answers


@cache
def _spellings(character: str) -> str:
    """All characters that are written for it, itself among them."""
    simplified, classes = _characters()
    found = {character}
    for one in simplified.get(character, character):
        found |= classes.get(one, set())
    return "".join(sorted(found))


@cache
def _characters() -> tuple[dict[str, str], dict[str, set[str]]]:
    """Traditional → its simplified ones; simplified → all that are written for it. By the table of OpenCC."""
    table = files("opencc").joinpath("dictionary", "TSCharacters.txt").read_text("utf-8")
    simplified: dict[str, str] = {}
    classes: dict[str, set[str]] = {}
    for line in table.splitlines():
        traditional, _tab, written = line.partition("\t")
        simplified[traditional] = written.replace(" ", "")
        for one in simplified[traditional]:
            classes.setdefault(one, {one}).add(traditional)
    return simplified, classes
