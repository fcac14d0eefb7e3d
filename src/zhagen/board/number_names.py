"""The names of a playbook's numbers in both languages, and their values as people write them."""

from zhagen.method.measures.registry import Scale
from zhagen.method.playbook.spec import Number
from zhagen.method.reading.words.figure import percent, plain, value_words
from zhagen.method.terms import Lang, Words

NAMES: dict[str, Words] = {
    "target": Words("目标", "target"),
    "enough": Words("或者够这么多", "or this many"),
    "floor": Words("下限", "floor"),
    "ceiling": Words("上限", "ceiling"),
    "seen": Words("看到线", "seen line"),
    "partly": Words("部分线", "partly line"),
    "watch": Words("留意线", "watch line"),
    "firing": Words("示警线", "firing line"),
    "interval_floor": Words("区间下限要高于", "interval stays above"),
    "window": Words("看最近", "looking back"),
    "follow": Words("跟踪", "followed for"),
    "min_n": Words("最少要有", "at least so many"),
    "share": Words("比例", "share"),
    "half": Words("一半", "half"),
    "days": Words("天数", "days"),
}
IN_SCALE = frozenset({"target", "floor", "ceiling", "seen", "partly", "watch", "firing", "interval_floor"})
IN_DAYS = ("window", "follow", "within", "days")


def number_name(number: Number, lang: Lang) -> str:
    """What the number is called; a name of a measure's own stands as it is written in the playbook."""
    words = NAMES.get(number.name)
    return words.in_(lang) if words else number.name.replace("_", " ")


def number_value(number: Number, scale: str | None, of: Words, lang: Lang) -> str:
    """The value: lines and targets in the part's scale, windows in days, shares in per cent."""
    if scale is not None and number.name in IN_SCALE:
        return value_words(Scale(scale), number.value, of).in_(lang).strip()
    if number.name.startswith(IN_DAYS):
        return Words(f"{plain(number.value)} 天", f"{plain(number.value)} days").in_(lang)
    if number.name.endswith("share"):
        return percent(number.value)
    return plain(number.value)
