"""Which number of the packaged playbook an entry of a station's file names."""

from collections.abc import Iterable
from typing import NamedTuple

from zhagen.method.playbook.issue import Issue
from zhagen.method.playbook.lined import Block
from zhagen.method.playbook.overlay import RULES
from zhagen.method.playbook.spec import Number, PartSpec, Playbook
from zhagen.method.terms import Words

RULE = "what-is-named-exists"
NOUNS = {"rule": "规则", "item": "条目", "part": "部分", "number": "数"}


class Named(NamedTuple):
    """A number with the first half of its address; `part` is None for a rule."""

    owner: str
    number: Number
    part: PartSpec | None


def find_named(packaged: Playbook, entry: Block) -> Named | Issue:
    """The number that an entry names by `item`, `part` and `number`, or by `rule`; else what is not there."""
    if "rule" in entry:
        rules = packaged.rules
        name = str(entry["rule"])
        return Named(RULES, rules.number(name), None) if name in rules else _no_such(entry, "rule", rules)
    item = next((item for item in packaged.items if item.id == entry.get("item")), None)
    if item is None:
        return _no_such(entry, "item", ())
    own = {part.id: part for part in (*item.parts, *item.beside) if part.refers is None}
    part = own.get(str(entry.get("part")))
    if part is None:
        return _no_such(entry, "part", own)
    name = str(entry.get("number"))
    if name not in part.numbers:
        return _no_such(entry, "number", part.numbers)
    return Named(f"{item.id}#{part.id}", part.numbers.number(name), part)


def _no_such(entry: Block, key: str, known: Iterable[str]) -> Issue:
    zh = NOUNS[key]
    names = ", ".join(known)
    tail_zh, tail_en = (f"，有的是 {names}", f"; there are {names}") if names else ("", "")
    if entry.get(key) is None:
        says = Words(f"没有写哪个{zh}（{key}）{tail_zh}", f"it does not say which {key}{tail_en}")
    else:
        says = Words(f"没有{zh}“{entry[key]}”{tail_zh}", f'there is no {key} "{entry[key]}"{tail_en}')
    return Issue(entry.place(key), says, RULE)
