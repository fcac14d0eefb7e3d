"""The words that somebody looks for, as records may have written them: 2号楼 finds 2 号楼, and the other way round."""

import re

_COUNTED = re.compile(r"(?<=\d)\s+(?=号|栋|幢|单元|层|室)")
_BETWEEN = re.compile(r"(?<=\d)(?=[\u4e00-\u9fff])")


def words_of(text: str) -> list[str]:
    """Each is looked for by itself. A number stays with what it counts; the point between parts of a title is none."""
    return _COUNTED.sub("", text.replace("·", " ")).split()


def spellings_of(word: str) -> tuple[str, ...]:
    """The word with and without a space behind its numbers."""
    return tuple(dict.fromkeys((word, _BETWEEN.sub(" ", word))))
