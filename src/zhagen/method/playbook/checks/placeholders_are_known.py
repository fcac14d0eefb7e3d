"""What stands in braces in `do` and `settle` can be filled."""

import string
from collections.abc import Iterator

from zhagen.method.playbook.issue import Issue
from zhagen.method.playbook.raw import RawPlaybook, words_pair
from zhagen.method.terms import Words

RULE = "placeholders-are-known"
KNOWN = frozenset({"short", "target", "n", "k", "value"})


def check(raw: RawPlaybook) -> Iterator[Issue]:
    """Unknown placeholders, and braces that do not close."""
    for part in raw.parts():
        for key in ("do", "settle"):
            if not words_pair(part.block.get(key)):
                continue
            for text in part.block[key]:
                problem = _problem(text)
                if problem is not None:
                    yield Issue(part.block.place(key), problem, RULE)


def _problem(text: str) -> Words | None:
    try:
        names = [name for _, name, _, _ in string.Formatter().parse(text) if name is not None]
    except ValueError:
        return Words(f"花括号没有配对：{text}", f"the braces do not match: {text}")
    unknown = [name for name in names if name not in KNOWN]
    if not unknown:
        return None
    known = ", ".join(sorted(KNOWN))
    return Words(
        f"不认得 {{{unknown[0]}}}，可用的有 {known}", f"{{{unknown[0]}}} is not known; there are {known}"
    )
