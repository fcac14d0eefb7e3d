"""Names as people mean them: the same name in other spaces, dots, widths or characters is the same."""

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from zhagen.web.common.formats import visible

if TYPE_CHECKING:
    from opencc import OpenCC

_BETWEEN = re.compile(r"[\s·•‧・．。.,，、\-—_()（）]+")


def fold_name(text: str) -> str:
    """What the spellings of one name have in common: 張偉, 张 伟 and 张·伟 are the same; "" where nothing is left."""
    plain = unicodedata.normalize("NFKC", visible(text)).casefold()
    return str(_simplifier().convert(_BETWEEN.sub("", plain)))


@cache
def _simplifier() -> "OpenCC":
    from opencc import OpenCC  # half a megabyte of tables, which only those pay who look for names

    return OpenCC("t2s")


def is_near(one: str, other: str) -> bool:
    """Whether one character is another, missing or added between two folded names of at least three.

    Not a digit: door 12 is not door 13. Nor in names of two characters, half of which is the surname.
    """
    if one == other or max(len(one), len(other)) < 3 or abs(len(one) - len(other)) > 1:
        return False
    start = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    if len(one) == len(other):
        rest, differ = (one[start + 1 :], other[start + 1 :]), one[start] + other[start]
    else:
        longer, shorter = (one, other) if len(one) > len(other) else (other, one)
        rest, differ = (longer[start + 1 :], shorter[start:]), longer[start]
    return rest[0] == rest[1] and not any(letter.isdigit() for letter in differ)
