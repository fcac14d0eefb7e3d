"""The known name that somebody probably meant."""

import difflib
from collections.abc import Iterable

from zhagen.method.terms import Words


def did_you_mean(name: str, known: Iterable[str]) -> Words:
    """The end of a sentence that offers the nearest known name; empty where none is near."""
    near = difflib.get_close_matches(name, list(known), n=1)
    return Words(f"，是不是“{near[0]}”？", f'; did you mean "{near[0]}"?') if near else Words("", "")
