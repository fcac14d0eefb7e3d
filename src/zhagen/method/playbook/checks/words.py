"""Every text stands in Chinese and English, neither empty."""

from collections.abc import Iterator

from zhagen.method.playbook.issue import Issue
from zhagen.method.playbook.lined import Block
from zhagen.method.playbook.raw import RawPlaybook, words_pair
from zhagen.method.terms import Words

RULE = "words-in-both-languages"


def check(raw: RawPlaybook) -> Iterator[Issue]:
    """Texts that lack a language."""
    yield from _sides(raw.method)
    yield from _pairs(raw.method.block("stages"), tuple(raw.method.block("stages")))
    for _, dimension in raw.method.block("dimensions").blocks():
        yield from _sides(dimension)
        yield from _pairs(dimension, ("asks",))
    for _, item in raw.items():
        yield from _sides(item)
        yield from _pairs(item, ("short", "means"))
    for part in raw.parts():
        yield from _pairs(part.block, ("label", "of", "do", "settle"))


def _sides(block: Block) -> Iterator[Issue]:
    for key in ("zh", "en"):
        value = block.get(key)
        if key in block and not (isinstance(value, str) and value.strip()):
            yield Issue(block.place(key), Words(f"“{key}”没有文字", f'"{key}" has no text'), RULE)


def _pairs(block: Block, keys: tuple[str, ...]) -> Iterator[Issue]:
    for key in keys:
        if key in block and not words_pair(block[key]):
            says = Words(f"“{key}”应写成 [中文, 英文]", f'"{key}" should be [Chinese, English]')
            yield Issue(block.place(key), says, RULE)
