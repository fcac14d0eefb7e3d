"""Texts: in both languages, those of the method's table, with braces only where a reading fills them."""

import string
from collections.abc import Collection, Iterator

from zhagen.method.playbook.issue import Issue
from zhagen.method.playbook.lined import Block
from zhagen.method.playbook.raw import RawPart, RawPlaybook, table_rows, words_pair
from zhagen.method.terms import Words

LANGUAGES_RULE = "words-in-both-languages"


def check_languages(raw: RawPlaybook) -> Iterator[Issue]:
    """Every text stands in Chinese and English, neither empty. Issues: texts that lack a language."""
    yield from _check_sides(raw.method)
    yield from _check_pairs(raw.method.block("stages"), tuple(raw.method.block("stages")))
    for _, dimension in raw.method.block("dimensions").blocks():
        yield from _check_sides(dimension)
        yield from _check_pairs(dimension, ("asks",))
    for _, item in raw.items():
        yield from _check_sides(item)
        yield from _check_pairs(item, ("short", "means"))
    for part in raw.parts():
        yield from _check_pairs(part.block, ("label", "of", "do", "settle", "working"))
        softened = part.block.block("softened")
        yield from _check_pairs(softened, tuple(softened))


def _check_sides(block: Block) -> Iterator[Issue]:
    for key in ("zh", "en"):
        value = block.get(key)
        if key in block and not (isinstance(value, str) and value.strip()):
            yield Issue(block.place(key), Words(f"“{key}”没有文字", f'"{key}" has no text'), LANGUAGES_RULE)


def _check_pairs(block: Block, keys: tuple[str, ...]) -> Iterator[Issue]:
    for key in keys:
        if key in block and not words_pair(block[key]):
            says = Words(f"“{key}”应写成 [中文, 英文]", f'"{key}" should be [Chinese, English]')
            yield Issue(block.place(key), says, LANGUAGES_RULE)


TABLE_WORDS_RULE = "words-as-in-the-table"


def check_table_words(raw: RawPlaybook) -> Iterator[Issue]:
    """The words and kinds of stages and items are those of table.toml, letter by letter. Issues: each that differs."""
    stages = raw.method.block("stages")
    for stage in raw.table["stage"]:
        written = stages.get(stage["id"])
        if written is not None and written != [stage["zh"], stage["en"]]:
            says = Words(f"应是“{stage['zh']} / {stage['en']}”", f'should be "{stage["zh"]} / {stage["en"]}"')
            yield Issue(stages.place(stage["id"]), says, TABLE_WORDS_RULE)
    rows = table_rows(raw.table)
    for item_id, item in raw.items():
        row = rows.get(item_id)
        if row is None or item_id in raw.added:
            continue
        for key in ("zh", "en", "kind"):
            if key not in item or item[key] == row.get(key):
                continue
            if key in row:
                says = Words(f"手法表里的“{key}”是：{row[key]}", f'"{key}" in the table is: {row[key]}')
            else:
                says = Words(f"手法表这一项没有“{key}”", f'the table has no "{key}" for this item')
            yield Issue(item.place(key), says, TABLE_WORDS_RULE)
        if "kind" in row and "kind" not in item:
            says = Words(f"要写 kind: {row['kind']}", f"kind: {row['kind']} has to be written")
            yield Issue(item.place(), says, TABLE_WORDS_RULE)


PLACEHOLDERS_RULE = "placeholders-are-known"
PLACEHOLDERS: dict[str, tuple[str, ...]] = {"do": ("short", "target", "n"), "settle": ()}


def check_placeholders(raw: RawPlaybook) -> Iterator[Issue]:
    """What stands in braces in `do` is filled by the reading; `settle` is said as it stands. `softened` has the part's
    numbers; what `working` has is the measure's matter, here its braces have to close.

    Issues: placeholders that nothing fills, and braces that do not close.
    """
    for part in raw.parts():
        for key, known in PLACEHOLDERS.items():
            if not words_pair(part.block.get(key)):
                continue
            for text in part.block[key]:
                problem = _problem(text, known)
                if problem is not None:
                    yield Issue(part.block.place(key), problem, PLACEHOLDERS_RULE)
        yield from _check_own_figures(part)


def _check_own_figures(part: RawPart) -> Iterator[Issue]:
    softened = part.block.block("softened")
    asked = [(softened, flag, (*part.numbers, "of")) for flag in softened]
    for block, key, known in (*asked, (part.block, "working", None)):
        for text in block[key] if words_pair(block.get(key)) else ():
            problem = _problem(text, known)
            if problem is not None:
                yield Issue(block.place(key), problem, PLACEHOLDERS_RULE)


def _problem(text: str, known: Collection[str] | None) -> Words | None:
    """`known`: what may stand in braces; None where anything may."""
    try:
        names = [name for _, name, _, _ in string.Formatter().parse(text) if name is not None]
    except ValueError:
        return Words(f"花括号没有配对：{text}", f"the braces do not match: {text}")
    unknown = next((name for name in names if known is not None and name not in known), None)
    if unknown is None or known is None:
        return None
    there = ", ".join(f"{{{name}}}" for name in known)
    zh, en = (f"，可用的有 {there}", f"; there are {there}") if known else ("", "")
    return Words(f"{{{unknown}}} 没有可填的{zh}", f"{{{unknown}}} cannot be filled{en}")
