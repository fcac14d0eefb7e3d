"""The reference page "what each item means", printed from the specs: docs/items.md."""

from collections.abc import Iterator
from textwrap import dedent

from tests.method.spec import all_specs
from tests.method.spec.case import Case, Spec
from zhagen.method.playbook.load import load_playbook
from zhagen.method.playbook.spec import ItemSpec, Playbook
from zhagen.method.terms import STATE_WORDS, State

HEAD = """# 每一项是什么意思 · What each item means

这一页由测试生成（`make docs`）：每个例子都是真跑过的。表里没写的列就是“没有记录”；没写的工作编号都是 E1；
`c1..c3` 是三行。部分后面的数是 k/n 或值。每个数字和它的理由在 [numbers.md](numbers.md)。

This page is printed from tests (`make docs`): every example has been run. A column that is not drawn is not
recorded; every row belongs to engagement E1; `c1..c3` are three rows. The figures behind a part are k/n or its
value. Every number and its reason stand in [numbers.md](numbers.md).
"""


def render_manual() -> str:
    """The whole page, in the order of the method's table."""
    playbook = load_playbook()
    specs = {spec.item: spec for spec in all_specs()}
    lines = [HEAD]
    for stage in playbook.stages:
        lines.append(f"## {stage.words.zh} · {stage.words.en}\n")
        for item in playbook.items:
            if item.stage == stage.id and item.id in specs:
                lines += _item(playbook, item, specs[item.id])
    return "\n".join(lines)


def _item(playbook: Playbook, item: ItemSpec, spec: Spec) -> Iterator[str]:
    dimension = next(d for d in playbook.dimensions if d.id == item.dimension)
    yield f"### {item.words.zh}\n"
    yield f"**{item.words.en}** · `{item.id}` · {dimension.words.zh} {dimension.words.en}\n"
    yield f"{item.means.zh}\n\n{item.means.en}\n"
    for part in item.parts:
        yield f"- `{part.id}` {part.label.zh} · {part.label.en}"
    yield ""
    for case in spec.cases:
        yield from _case(case)


def _case(case: Case) -> Iterator[str]:
    state = STATE_WORDS[State(case.state)]
    yield f"<details><summary>{case.title.zh} · {case.title.en} → {state.zh} · {state.en}</summary>\n"
    yield "```text"
    yield dedent(case.tables).strip()
    yield "```\n"
    parts = "; ".join(f"`{part}` {expected}" for part, expected in case.parts.items())
    yield f"{case.as_of}: {parts}\n"
    if case.says is not None:
        yield f"> {case.says.zh}\n>\n> {case.says.en}\n"
    yield "</details>\n"
