"""The playbook's numbers: their names, values, reasons and sources, and what a station changed."""

from collections.abc import Iterator
from dataclasses import dataclass

from zhagen.board.labels import day_text, label
from zhagen.board.views.frame import Frame
from zhagen.method.measures.registry import Scale
from zhagen.method.playbook.spec import ItemSpec, Number, PartSpec
from zhagen.method.reading.model import Item
from zhagen.method.reading.words import percent, plain, value_words
from zhagen.method.terms import Lang, Words

# In English a number is called as the playbook writes it, unless it stands here too.
CHINESE = {
    "target": "目标", "enough": "或者够这么多", "floor": "至少", "ceiling": "至多", "seen": "多少算看到",
    "partly": "多少算部分", "watch": "留意线", "firing": "示警线", "interval_floor": "区间要高过",
    "window": "看最近", "follow": "跟踪", "min_n": "最少要有", "min_each": "每边最少要有",
    "stale_window": "多久算旧", "part": "出力到第几级", "kinds": "几种", "score": "几分起", "days": "见过几天",
    "level": "会到第几级", "topics": "几个主题", "top": "排在前几", "groups": "几群人或几个组", "grace": "宽限",
    "times": "几次起", "group_age": "新组算多久", "share": "或者占全部", "small": "小社区的数",
    "small_share": "小社区占全部", "least_households": "总户数最少", "calm": "平稳时活动占工时不过",
    "calm_window": "平稳看最近", "calm_min_n": "平稳最少要有", "small_target": "小社区的目标", "spared": "允许缺几个",
    "worker_input": "社工介入到第几级", "mixed": "一起做的算", "led_for": "带头满多久", "after": "等多久",
    "sources": "几种来源", "entries": "每种几项", "entries_small": "小社区每种几项", "speaks_window": "问卷多久内作数",
    "posts_assumed": "没登记时算几个岗", "half": "不到全社区的", "voices": "几家提", "areas": "几个片区",
    "first_window": "头一次之后多久", "skills": "会几样", "recent_window": "近来看", "chosen": "选几件",
    "least_options": "最少几个选项", "least": "最少几人", "households_each": "每几户一位",
    "target_later": "以后的目标", "asked_above": "高过这些才问", "severity": "几级起", "open_days": "拖过几天",
    "young_window": "新组算多久", "least_signs": "最少看几样", "new": "新人满分的份额", "proposals": "提议满分的件数",
    "hours": "每周几小时起", "tired": "累到几分起", "demands": "几次无理要求起", "usual_window": "平时看多久",
    "drop": "比平时掉几级", "low": "低到几级", "fall": "比先前少", "least_before": "先前最少几次",
    "flags": "几样凑在一起", "month": "一个月算", "sum": "几分起", "least_level": "每样至少几级",
    "strong_level": "立住要几级", "strong_topics": "几样立住", "used_level": "用到第几级", "people": "几个人会",
    "ahead": "提前多久", "together": "几个组一起", "founding": "成立后多久算创始", "gaps": "几次间隔起",
    "close_share": "到目标几成算接近", "tolerance": "比较时的误差", "z": "区间的 z", "stale_windows": "几倍窗口算旧",
    "minutes_when_empty": "没记时长算几分钟", "known_window": "认识看最近", "backbone_part": "骨干出力到第几级",
    "backbone_activities": "骨干几次活动起", "backbone_window": "骨干看最近",
    "backbone_role_part": "有职务的出力到第几级",
    "live_members": "活的小组几位成员", "live_households": "活的小组来自几户", "live_activities": "活的小组几次活动",
    "live_window": "活的小组看最近", "members_a_group": "每组算几人", "small_households": "小社区不到几户",
    "quiet_told": "平静要判断得了几成", "passed_goals": "签过的阶段目标要有几成", "term_window": "到期前多久该评估",
    "told_goals": "读阶段要看得出几成目标", "least_share": "至少占全部", "met_window": "近来打过交道",
    "hands_window": "居民经手看最近", "shown_age": "组满多久才判断", "note_known_window": "可能搬走看最近",
    "note_begin_window": "进驻多久内算起头", "note_typing_window": "补录看最近", "note_typing_more": "补录多过",
    "note_jump_window": "突变看最近", "note_jump_history_window": "突变往前看", "note_jump": "差出多少算突变",
    "note_least": "提醒最少要有",
}  # fmt: skip
ENGLISH = {
    "enough": "or this many",
    "window": "looking back",
    "follow": "followed for",
    "min_n": "at least so many",
    "min_each": "at least so many on each side",
    "share": "or of all",
    "part": "level of taking part",
}
IN_SCALE = frozenset({"target", "floor", "ceiling", "seen", "partly", "watch", "firing", "interval_floor"})
LASTING = frozenset(
    {
        "follow",
        "grace",
        "after",
        "ahead",
        "led_for",
        "group_age",
        "shown_age",
        "open_days",
        "month",
        "founding",
    }
)
SHARES = frozenset(
    {"half", "calm", "target_later", "asked_above", "new", "fall", "quiet_told", "passed_goals", "told_goals"}
)


def number_name(number: Number, lang: Lang) -> str:
    """What the number is called; a name that is not in the tables stands as the playbook writes it."""
    plain_name = number.name.replace("_", " ")
    return (CHINESE if lang == "zh" else ENGLISH).get(number.name, plain_name)


def number_value(number: Number, scale: str | None, of: Words, lang: Lang) -> str:
    """The value: lines and targets in the part's scale, windows in days, shares in per cent."""
    if scale is not None and number.name in IN_SCALE:
        return value_words(Scale(scale), number.value, of).in_(lang).strip()
    if number.name.endswith("window") or number.name in LASTING:
        return Words(f"{plain(number.value)} 天", f"{plain(number.value)} days").in_(lang)
    if number.name.endswith("share") or number.name in SHARES:
        return percent(number.value)
    return f"{number.value:g}"


@dataclass(frozen=True, slots=True)
class NumberView:
    """One number: what it is for, its value, why, where from, and the station's own change."""

    part: str
    name: str
    value: str
    why: str
    source: str
    changed: str


def numbers_of(item: Item, frame: Frame) -> tuple[NumberView, ...]:
    """The numbers of an item's parts and of what stands beside them, in the playbook's order."""
    spec = frame.specs.get(item.id)
    if spec is None:
        return ()
    scales = {part.id: part.unit for part in (*item.parts, *item.beside)}
    return tuple(
        number_view(number, part.label.in_(frame.lang), scales.get(part.id), part.of, frame.lang)
        for part in own_parts(spec)
        for number in part_numbers(part)
    )


def rules_of(frame: Frame) -> tuple[NumberView, ...]:
    """The numbers that hold for many items."""
    rules, none = frame.playbook.rules, Words("", "")
    return tuple(number_view(rules.number(name), "", None, none, frame.lang) for name in rules)


def own_parts(spec: ItemSpec) -> tuple[PartSpec, ...]:
    """The parts that carry numbers of their own: not those that show another item's part."""
    return tuple(part for part in (*spec.parts, *spec.beside) if part.refers is None)


def part_numbers(part: PartSpec) -> Iterator[Number]:
    """A part's numbers with their reasons."""
    return (part.numbers.number(name) for name in part.numbers)


def number_view(number: Number, part: str, scale: str | None, of: Words, lang: Lang) -> NumberView:
    """One number, ready to be shown."""
    return NumberView(
        part=part,
        name=number_name(number, lang),
        value=number_value(number, scale, of, lang),
        why=number.why.in_(lang),
        source=number.source_in(lang),
        changed=change_text(number, lang),
    )


def change_text(number: Number, lang: Lang) -> str:
    """The station's change of a number with its value before, day, name and reason; '' where it changed nothing."""
    change = number.change
    if change is None:
        return ""
    said = {"since": day_text(change.since, lang), "by": change.by, "why": change.why}
    if change.before is None:
        return label("station_set", lang, **said)
    return label("station_changed", lang, before=f"{change.before:g}", **said)
