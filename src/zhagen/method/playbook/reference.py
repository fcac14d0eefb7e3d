"""All numbers of a playbook on one page, each with its reason and source."""

from collections.abc import Iterator

from zhagen.method.playbook.load import load_playbook
from zhagen.method.playbook.spec import ItemSpec, Number, Numbers, Playbook
from zhagen.method.terms import Lang, Words

TITLE = Words("手法里的每一个数", "Every number of the method")
LEAD = Words(
    "文献里几乎没有现成的界线，所以这些数都是缺省值；站点可以改，改时写明日期、理由和姓名。"
    "这一页由手法文件生成，不要手改。",
    "The literature gives almost no cut-offs, so these numbers are defaults; a station may change one, with "
    "a day, a reason and a name. This page is generated from the playbook: do not edit it.",
)
RULES = Words("通用规则", "Rules that hold for many items")
HEAD = Words("| 部分 | 数 | 值 | 理由 | 出处 |", "| part | number | value | reason | source |")
DEFAULT = Words("手法缺省值", "the method's default")
BESIDE = Words("旁边", "beside")
SIGNS = {"<": "<", "<=": "≤", ">": ">", ">=": "≥"}
OPS = {
    "at-least": {"target": ">="},
    "at-most": {"target": "<="},
    "either": {"target": ">=", "enough": ">="},
    "within": {"floor": ">=", "ceiling": "<="},
    "above-by-interval": {"target": ">"},
    "favoured-by-interval": {"target": ">"},
    "ratio-by-interval": {"watch": ">", "firing": ">"},
}


def numbers_page(lang: Lang, playbook: Playbook | None = None) -> str:
    """The page in one language, as Markdown: the rules, then each item under its stage and dimension.

    Without a playbook it is the packaged one's; BadPlaybook where that is not sound.
    """
    return "\n".join(_lines(lang, playbook or load_playbook())) + "\n"


def render_numbers() -> str:
    """The packaged playbook's numbers, Chinese first: docs/numbers.md."""
    return f"{numbers_page('zh')}\n{numbers_page('en')}"


def _lines(lang: Lang, playbook: Playbook) -> Iterator[str]:
    yield f"# {TITLE.in_(lang)}"
    yield ""
    yield LEAD.in_(lang)
    yield ""
    yield f"`{playbook.method}` {playbook.version} · `{playbook.hash}`"
    yield ""
    yield f"## {RULES.in_(lang)}"
    yield ""
    yield from _head(lang)
    yield from _rows(lang, "—", playbook.rules, {})
    stage = dimension = ""
    dimensions = {d.id: d for d in playbook.dimensions}
    for item in playbook.items:
        if item.stage != stage:
            stage, dimension = item.stage, ""
            words = next(s.words for s in playbook.stages if s.id == stage)
            yield from ("", f"## {words.in_(lang)}")
        if item.dimension != dimension:
            dimension = item.dimension
            yield from ("", f"### {dimensions[dimension].words.in_(lang)}")
        yield from _item(lang, item)


def _item(lang: Lang, item: ItemSpec) -> Iterator[str]:
    yield ""
    yield f"**{item.words.in_(lang)}** `{item.id}`"
    numbers = [part for part in (*item.parts, *item.beside) if part.numbers]
    if not numbers:
        return
    yield ""
    yield from _head(lang)
    for part in numbers:
        label = part.label.in_(lang)
        if part in item.beside:
            label = f"{label} ({BESIDE.in_(lang)})"
        yield from _rows(lang, label, part.numbers, OPS.get(part.test, {}) | dict(part.ops))


def _head(lang: Lang) -> Iterator[str]:
    yield HEAD.in_(lang)
    yield "|---|---|---|---|---|"


def _rows(lang: Lang, label: str, numbers: Numbers, ops: dict[str, str]) -> Iterator[str]:
    for name in numbers:
        number = numbers.number(name)
        value = f"{SIGNS.get(ops.get(name, ''), '')} {number.value:g}".strip()
        cells = (label, f"`{name}`", value, _why(lang, number), number.source_in(lang) or DEFAULT.in_(lang))
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _why(lang: Lang, number: Number) -> str:
    change = number.change
    if change is None:
        return number.why.in_(lang)
    return f"{number.why.in_(lang)} [{change.before:g} → {number.value:g}, {change.line(lang)}]"
