"""What would settle a part that cannot be told."""

from datetime import date, timedelta

from zhagen.method.judge.criteria import share_of_ratio
from zhagen.method.judge.figures import Judged, Told
from zhagen.method.judge.part import too_few
from zhagen.method.judge.wilson import answers_needed
from zhagen.method.playbook.spec import Numbers, PartSpec
from zhagen.method.reading.words.days import day_words
from zhagen.method.reading.words.figure import plain, so_many_more
from zhagen.method.tables import TABLES
from zhagen.method.terms import Verdict, Words

BY_INTERVAL = frozenset({"above-by-interval", "favoured-by-interval", "ratio-by-interval"})
RECORDS = Words("笔记录", "records")  # what the least count is on where n is an amount
HELPING = Words("签到时谁出了力", "who helped, in the sign-in lists")


def settles(part: PartSpec, told: Told, judged: Judged, as_of: date, rules: Numbers) -> Words | None:
    """The first thing that would let the part be told; None for a part that is told, shown or falls away."""
    if judged.verdict is Verdict.STALE and told.newest is not None:
        newest = day_words(told.newest)
        return Words(
            f"最近一笔是{newest.zh}，补上新的记录", f"record again: the newest record is of {newest.en}"
        )
    if judged.verdict is not Verdict.UNDECIDED and not told.too_early:
        return None
    if told.unkept:
        names = [_table_words(table) for table in told.unkept]
        zh, en = "、".join(w.zh for w in names), ", ".join(w.en for w in names)
        return Words(f"开始记录：{zh}", f"begin to record: {en}")
    if told.wait is not None and told.wait > 0:
        day = day_words(as_of + timedelta(days=told.wait))
        return Words(f"到{day.zh}就能判断", f"it can be told on {day.en}")
    if told.too_early:
        return part.settle
    if too_few(part, told):
        records = told.n if told.records is None else told.records
        more = plain(part.numbers["min_n"] - (records or 0))
        # The records of a sample are the people asked, and they are what its part counts.
        of = part.of if told.records is None or part.test in BY_INTERVAL else RECORDS
        return so_many_more(more, of)
    if part.test in BY_INTERVAL and told.n:
        line = part.numbers["target"] if "target" in part.numbers else share_of_ratio(part.numbers["watch"])
        more_answers = answers_needed(int(told.k or 0), int(told.n), line, rules["z"])
        if more_answers:
            return so_many_more(str(more_answers), part.of)
        return Words("两边接近，再问一轮", "the two sides are close: ask another round")
    return part.settle or Words(f"还没有可算的{part.of.zh}", f"no {part.of.en} to count yet")


def _table_words(table: str) -> Words:
    if table == "attendance.part":
        return HELPING
    label = TABLES[table].label
    return Words(label.zh, label.en.lower())
