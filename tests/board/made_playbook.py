"""A playbook with all items of the method's table and invented parts, so that boards can be tried without measures."""

import tomllib
from datetime import date
from importlib.resources import files
from itertools import count

from zhagen.method.playbook.spec import (
    Change,
    DimensionSpec,
    ItemSpec,
    Number,
    Numbers,
    PartSpec,
    Place,
    Playbook,
    StageSpec,
)
from zhagen.method.terms import Kind, Words

KINDS = {
    "situation": Kind.SIGN,
    "residents": Kind.SIGN,
    "tasks": Kind.TASK,
    "methods": Kind.METHOD,
    "goals": Kind.GOAL,
    "cautions": Kind.CAUTION,
}
DIMENSIONS = (
    ("situation", "社区状况", "Community situation", "看到没有", "Is it seen?"),
    ("residents", "居民表现", "How residents behave", "看到没有", "Is it seen?"),
    ("tasks", "方针任务", "Tasks", "做到几成", "How far done?"),
    ("methods", "策略方法", "Methods", "用得怎样", "How well used?"),
    ("goals", "目标实现", "Goals", "到没到", "Reached?"),
    ("cautions", "注意事项", "Cautions", "有没有示警", "Does it fire?"),
)
PARTS = (
    ("known", "认识的户", "Households known", "户", "households", "share", 0.4),
    ("groups", "活着的小组", "Live groups", "个", "groups", "count", 3.0),
    ("score", "信心分", "Confidence score", "人", "people", "points", 60.0),
    ("hours", "每岗每周工时", "Hours a post and week", "次", "contacts", "hours-per-week", 3.0),
    ("change", "比先前多", "More than before", "件", "concerns", "change", 0.0),
    ("days", "拖了几天", "Days open", "件", "disputes", "days", 30.0),
)
HERE = Place("made.yaml", 1)


def made_playbook() -> Playbook:
    """All 62 items, one to four parts each, one number changed by the station."""
    source = files("zhagen.method.playbook") / "four_stages" / "table.toml"
    table = tomllib.loads(source.read_text("utf-8"))
    places = count()
    items = tuple(
        _item(f"{stage['id']}.{dimension}.{name}", stage["id"], dimension, words, next(places))
        for stage in table["stage"]
        for dimension in KINDS
        for name, words in stage[dimension].items()
    )
    return Playbook(
        method=table["method"],
        version=table["version"],
        hash="0123456789abcdef",
        words=Words("社区工作四阶段手法", "Four-stage method of community work"),
        stages=tuple(StageSpec(s["id"], Words(s["zh"], s["en"])) for s in table["stage"]),
        dimensions=tuple(
            DimensionSpec(name, Words(zh, en), Words(asks_zh, asks_en), KINDS[name])
            for name, zh, en, asks_zh, asks_en in DIMENSIONS
        ),
        items=items,
        rules=Numbers({"close_share": _number("close_share", 0.7)}),
        changes=("prepare.goals.know-households#known.target",),
    )


def _item(item_id: str, stage: str, dimension: str, words: dict[str, str], place: int) -> ItemSpec:
    kind = Kind(words.get("kind", KINDS[dimension]))
    parts = tuple(_part(kind, (place + n) % len(PARTS), n) for n in range(1 + place % 4))
    last = words["zh"].replace(":", ",").split(",")[-1]
    return ItemSpec(
        id=item_id,
        stage=stage,
        dimension=dimension,
        kind=kind,
        words=Words(words["zh"], words["en"]),
        means=Words(f"这一项看的是：{last}。", f"What this item asks: {words['en']}."),
        short=Words(last[:7], " ".join(words["en"].split()[:3])),
        parts=parts,
        beside=(_part(Kind.TASK, (place + 1) % len(PARTS), 9),) if kind is Kind.GOAL else (),
        place=HERE,
    )


def _part(kind: Kind, which: int, n: int) -> PartSpec:
    name, zh, en, of_zh, of_en, _, target = PARTS[which]
    numbers = [_number("window", 90.0), _number("min_n", 10.0)]
    if kind is Kind.CAUTION:
        numbers += [_number("watch", target * 0.7), _number("firing", target)]
    else:
        numbers.append(_number("target", target))
    return PartSpec(
        id=f"{name}-{n}",
        measure=name,
        test="lines" if kind in (Kind.SIGN, Kind.CAUTION) else "at-least",
        label=Words(zh, en),
        of=Words(of_zh, of_en),
        do=Words("再做 {short}", "do {short} more"),
        settle=None,
        ops={},
        numbers=Numbers({number.name: number for number in numbers}),
        place=HERE,
    )


def _number(name: str, value: float) -> Number:
    why = Words("手法的缺省值，没有权威标准", "A default of the method: there is no authority for it")
    if name != "target":
        return Number(name, value, why, None, HERE)
    change = Change(date(2026, 1, 5), "本站人手少", "站长甲", value / 2)
    return Number(name, value, why, "某地社区工作指引（2019）", HERE, change)
