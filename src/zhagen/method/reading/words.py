"""Days, values, targets and shortfalls as people write them."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from math import ceil

from zhagen.method.judge.figures import PartFigures
from zhagen.method.measures.registry import Scale
from zhagen.method.playbook.spec import PartSpec
from zhagen.method.terms import Words

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@lru_cache(2048)  # a day stands in many sentences
def day_words(day: date) -> Words:
    """2026年3月31日, 31 March 2026."""
    return Words(f"{day.year}年{day.month}月{day.day}日", f"{day.day} {MONTHS[day.month - 1]} {day.year}")


LINES = {
    "firing": Words("示警线", "firing when"),
    "watch": Words("留意线", "watch when"),
    "seen": Words("就算看到", "seen when"),
    "partly": Words("就算部分", "partly when"),
}
OPS = {
    ">=": Words("至少", "at least"),
    "<=": Words("至多", "at most"),
    ">": Words("高于", "above"),
    "<": Words("低于", "below"),
}


def plain(number: float) -> str:
    """A number without needless decimals: 47, 3.2, 0.62."""
    if isinstance(number, int) or abs(number - round(number)) < 1e-9:
        return str(round(number))
    return f"{number:.1f}" if abs(number) >= 10 else f"{number:.2g}" if abs(number) < 1 else f"{number:.1f}"


def so_many_more(number: str, of: Words) -> Words:
    """How many more of something; in English the plural stands by itself, so that one reads as well as ten."""
    return Words(f"再有 {number} {of.zh}", f"{number} more needed: {of.en}")


def percent(share: float) -> str:
    """A share as a percentage, with a decimal only below 10 %."""
    points = share * 100
    return f"{points:.0f}%" if points >= 10 or abs(points - round(points)) < 0.05 else f"{points:.1f}%"


def value_words(scale: Scale, value: float, of: Words) -> Words:
    """A value in its scale; `of` names what is counted."""
    number = plain(value)
    match scale:
        case Scale.SHARE:
            return Words(percent(value), percent(value))
        case Scale.COUNT:
            # The label has named the thing: Chinese needs its measure word, the first character; English nothing.
            return Words(f"{number} {of.zh[:1]}", number)
        case Scale.POINTS:
            return Words(f"{number} 分", f"{number} points")
        case Scale.PER_HUNDRED:
            return Words(f"每百 {number}", f"{number} per hundred")
        case Scale.HOURS_A_WEEK:
            return Words(f"每周 {number} 小时", f"{number} hours a week")
        case Scale.CHANGE:
            return Words(f"{value:+.2g}", f"{value:+.2g}")
        case Scale.RISE:
            return Words(f"{value:+.0%}", f"{value:+.0%}")
        case Scale.DAYS:
            return Words(f"{number} 天", f"{number} days")
        case Scale.YES:
            return Words("是", "yes") if value >= 1 else Words("否", "no")
    return Words(number, number)


def figure_words(scale: Scale, figures: PartFigures, of: Words, working: Words | None = None) -> Words:
    """The figure with its k/n beside it, or with what it was made of (`working`)."""
    if figures.value is None and figures.k is not None and figures.n:
        beside = f"{plain(figures.k)}/{plain(figures.n)}"
        return Words(f"{beside} {of.zh}", f"{beside} {of.en}")
    if figures.value is None:
        none = figures.n == 0
        return Words(f"0 {of.zh}", f"0 {of.en}") if none else Words("没有数", "no figure")
    said = value_words(scale, figures.value, of)
    if working is not None:
        if figures.low is not None and figures.high is not None:
            low, high = plain(figures.low), plain(figures.high)
            working = Words(f"{working.zh}；区间 {low} 到 {high}", f"{working.en}; interval {low} to {high}")
        return Words(f"{said.zh}（{working.zh}）", f"{said.en} ({working.en})")
    if figures.n is None or figures.k is None:
        return said
    beside = f"{plain(figures.k)}/{plain(figures.n)}"
    if scale in (Scale.SHARE, Scale.PER_HUNDRED):
        return Words(f"{said.zh}（{beside} {of.zh}）", f"{said.en} ({beside} {of.en})")
    return Words(f"{said.zh}（{beside}）", f"{said.en} ({beside})")


def target_words(scale: Scale, target: Mapping[str, float | str], of: Words) -> Words:
    """What the figure is held against: a target, a range, or the lines of a sign or caution."""
    return _held_against(scale, tuple(target.items()), of)


@lru_cache(2048)  # all units have the same targets, but where one depends on the community
def _held_against(scale: Scale, named: tuple[tuple[str, float | str], ...], of: Words) -> Words:
    target = dict(named)

    def at(value: float | str) -> Words:
        return value_words(scale, float(value), of)

    op = str(target["op"])
    if op == "within":
        low, high = at(target["value"]), at(target["to"])
        return Words(f"目标 {low.zh} 到 {high.zh}", f"target {low.en} to {high.en}")
    if "line" not in target and "watch" not in target:
        if scale is Scale.CHANGE and target["value"] == 0:
            said = Words("目标比先前多", "target: more than before")
            if "or" in target:
                enough = plain(float(target["or"]))
                said = Words(f"{said.zh}，或 {enough} {of.zh}", f"{said.en}, or {enough} {of.en}")
            return said
        if scale is Scale.YES:
            return Words("目标为是", "target yes")
        if scale is Scale.SHARE and op == ">=" and target["value"] == 1:
            return Words("目标是全部", "target all")
        said = _against(op, at(target["value"]))
        if "or" in target:
            enough = plain(float(target["or"]))
            said = Words(f"{said.zh} 或 {enough} {of.zh}", f"{said.en} or {enough} {of.en}")
        return Words(f"目标{said.zh}", f"target {said.en}")
    main = str(target.get("line", "firing"))
    lines = [(main, target["value"])]
    lines += [(name, target[name]) for name in ("watch", "partly") if name in target and name != main]
    said_lines = [
        (LINES[name], _against(str(target.get(f"{name}_op", op)), at(value))) for name, value in lines
    ]
    zh = "，".join(_with_line(line.zh, against.zh) for line, against in said_lines)
    en = ", ".join(f"{line.en} {against.en}" for line, against in said_lines)
    return Words(zh, en)


def _with_line(line: str, against: str) -> str:
    """示警线高于 70%; but 至少 10 分就算看到: nobody speaks of a line for what is no warning."""
    if line.endswith("线"):
        return f"{line}{against}"
    return f"{against}{' ' if against[-1].isascii() else ''}{line}"


def _against(op: str, value: Words) -> Words:
    """至少 3 户, 至少每周 3 小时: a space stands only before a figure."""
    space = " " if value.zh[:1] in "+-0123456789" else ""
    return Words(f"{OPS[op].zh}{space}{value.zh}", f"{OPS[op].en} {value.en}")


def lacking(scale: Scale, figures: PartFigures, target: Mapping[str, float | str] | None) -> str:
    """How many are lacking to the target, or to the nearest line, at today's n; '' where that has no number."""
    if target is None or figures.value is None:
        return ""
    inner = "watch" if "watch" in target else "partly" if "partly" in target else "value"
    line = float(target[inner])
    gap = abs(line - figures.value)
    if scale is Scale.SHARE and figures.n is not None:
        by_share = gap * figures.n
        by_count = float(target["or"]) - (figures.k or 0) if "or" in target else by_share
        return plain(max(1, ceil(min(by_share, by_count) - 1e-9)))
    if scale is Scale.COUNT:
        return plain(max(1, ceil(gap - 1e-9)))
    if scale is Scale.HOURS_A_WEEK:
        return plain(ceil(gap * 10 - 1e-9) / 10)
    return plain(gap)


def target_value_words(part: PartSpec, scale: Scale, target: Mapping[str, float | str] | None) -> Words:
    """The bare value of a target, for sentences about what to do."""
    if target is None:
        return Words("", "")
    return value_words(scale, float(target["value"]), part.of)
