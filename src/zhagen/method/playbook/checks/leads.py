"""Leads: for each state of an item the one sentence that a person would say of it, its figure filled by the reading.

A figure that a lead names stands after a colon or in brackets where it can, so that without it a sentence is left.
"""

import string
from collections.abc import Iterator, Mapping
from typing import Any

from zhagen.method.playbook.issue import Issue
from zhagen.method.playbook.lined import Block
from zhagen.method.playbook.raw import RawPlaybook, words_pair
from zhagen.method.terms import Kind, State, Words

LEADS_RULE = "leads-for-every-state"
ANY = "any"  # in place of a part's id: whichever part decides
FIGURES = ("k", "n", "value", "target")

_FAR = (State.REACHED, State.CLOSE, State.NOT_YET, State.OUT_OF_DATE, State.CANNOT_TELL)
STATES_OF: Mapping[Kind, tuple[State, ...]] = {
    Kind.GOAL: _FAR,
    Kind.TASK: _FAR,
    Kind.METHOD: _FAR,
    Kind.SIGN: (State.SEEN, State.PARTLY, State.NOT_SEEN, State.CANNOT_TELL),
    Kind.CAUTION: (State.FIRING, State.WATCH, State.QUIET, State.CANNOT_TELL),
}
# States that one part is enough for: there a lead may name the figure of the part it is written for, or of `why`.
BY_ONE = frozenset({State.CLOSE, State.NOT_YET, State.PARTLY, State.FIRING, State.WATCH})
ELSE = {State.OUT_OF_DATE: ("newest",), State.CANNOT_TELL: ("settles",)}


def check_leads(raw: RawPlaybook) -> Iterator[Issue]:
    """An item's leads, where it has some, are of all states of its kind, in both languages, with figures that are so.

    Issues: states that lack or are of another kind, parts that the item has not, figures that nothing fills, and
    figures of a part that may not be the one that decides.
    """
    kinds = {name: block.get("kind") for name, block in raw.method.block("dimensions").blocks()}
    for item_id, item in raw.items():
        if "leads" not in item:
            continue
        leads = item.block("leads")
        kind = item.get("kind", kinds.get(".".join(item_id.split(".")[1:2])))
        states = STATES_OF[Kind(kind)] if isinstance(kind, str) and kind in [*Kind] else ()
        for one in states:
            if one not in leads:
                yield _issue(item, "leads", f"缺“{one}”的一句话", f'the sentence for "{one}" is missing')
        judged = [part for part, block in item.block("parts").blocks() if block.get("test") != "shown"]
        for state, said in leads.items():
            if state not in states:
                yield _issue(leads, state, f"这一项没有“{state}”", f'this item is never "{state}"')
            else:
                yield from _check_state(leads, State(state), said, item, judged)


def _check_state(leads: Block, state: State, said: Any, item: Block, judged: list[str]) -> Iterator[Issue]:
    parts = [part for part, _ in item.block("parts").blocks()]
    if not isinstance(said, Block):
        yield from _check_words(leads, state, said, state, judged if len(judged) == 1 else None, parts)
        return
    for part, words in said.items():
        if part != ANY and part not in parts:
            yield _issue(said, part, f"没有部分“{part}”", f'there is no part "{part}"')
        else:
            yield from _check_words(said, part, words, state, None if part == ANY else [part], parts)


def _check_words(
    block: Block, key: str, words: Any, state: State, own: list[str] | None, parts: list[str]
) -> Iterator[Issue]:
    """`own`: the parts whose figure is the one that decides; None where any may be."""
    if not words_pair(words):
        yield _issue(block, key, f"“{key}”应写成 [中文, 英文]", f'"{key}" should be [Chinese, English]')
        return
    known = {f"{part}.{name}" for part in parts for name in FIGURES} | {*parts}
    if state in BY_ONE:
        known = {one for one in known if own is not None and one.partition(".")[0] in own}
    if state in ELSE:
        known = set()
    for text in words:
        try:
            names = [name for _, name, _, _ in string.Formatter().parse(text) if name is not None]
        except ValueError:
            yield _issue(block, key, f"花括号没有配对：{text}", f"the braces do not match: {text}")
            continue
        for name in names:
            if name not in known and name not in (*ELSE.get(state, ()), "why"):
                yield _issue(block, key, f"{{{name}}} 在这里没有可填的", f"{{{name}}} cannot be filled here")


def _issue(block: Block, key: str, zh: str, en: str) -> Issue:
    return Issue(block.place(key), Words(zh, en), LEADS_RULE)
