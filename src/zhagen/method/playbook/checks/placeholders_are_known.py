"""What stands in braces in `do` is filled by the reading; `settle` is said as it stands."""

import string
from collections.abc import Collection, Iterator

from zhagen.method.playbook.issue import Issue
from zhagen.method.playbook.raw import RawPlaybook, words_pair
from zhagen.method.terms import Words

RULE = "placeholders-are-known"
KNOWN: dict[str, tuple[str, ...]] = {"do": ("short", "target", "n"), "settle": ()}


def check(raw: RawPlaybook) -> Iterator[Issue]:
    """Placeholders that nothing fills, and braces that do not close."""
    for part in raw.parts():
        for key, known in KNOWN.items():
            if not words_pair(part.block.get(key)):
                continue
            for text in part.block[key]:
                problem = _problem(text, known)
                if problem is not None:
                    yield Issue(part.block.place(key), problem, RULE)


def _problem(text: str, known: Collection[str]) -> Words | None:
    try:
        names = [name for _, name, _, _ in string.Formatter().parse(text) if name is not None]
    except ValueError:
        return Words(f"花括号没有配对：{text}", f"the braces do not match: {text}")
    unknown = next((name for name in names if name not in known), None)
    if unknown is None:
        return None
    there = ", ".join(f"{{{name}}}" for name in known)
    zh, en = (f"，可用的有 {there}", f"; there are {there}") if known else ("", "")
    return Words(f"{{{unknown}}} 没有可填的{zh}", f"{{{unknown}}} cannot be filled{en}")
