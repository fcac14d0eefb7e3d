"""The few words in which tables are declared, so that a declaration reads like the contract that it states.

`words` are always four: the label in Chinese and English, then the meaning in Chinese and English.
"""

from zhagen.method.tables.table import Allowed, Column, ColumnType, Table
from zhagen.method.terms import Words


def codes(**listed: tuple[str, ...]) -> tuple[Allowed, ...]:
    """A list of allowed values from code=(Chinese, English, words of former versions)."""
    return tuple(Allowed(code, Words(*words[:2]), words[2:]) for code, words in listed.items())


WHO = codes(
    worker=("社工", "Worker"),
    committee=("居委会", "Residents' committee"),
    mixed=("社工与居民", "Worker and residents"),
    resident=("居民", "Resident"),
)

# How much of a thing was the worker's doing.
WORKER_INPUT = (("没有", "none"), ("建议", "advice"), ("共做", "together"), ("代做", "done for them"))

_KNOWN_SINCE = ("从哪天起知道的；不知道可以空着", "Known since; may be left empty")


def ident(name: str, *words: str, refers: str | None = None, may_be_empty: bool = False) -> Column:
    """An id; required unless the contract marks it with '?'."""
    label, meaning = _both(words)
    return Column(name, ColumnType.ID, label, meaning, required=not may_be_empty, refers=refers)


def worker(meaning_zh: str, meaning_en: str, *, may_be_empty: bool = False) -> Column:
    """The id of somebody of the team."""
    label, meaning = Words("社工编号", "Worker"), Words(meaning_zh, meaning_en)
    return Column("worker", ColumnType.ID, label, meaning, required=not may_be_empty, is_worker=True)


def idents(name: str, *words: str, refers: str) -> Column:
    """Several ids in one cell."""
    label, meaning = _both(words)
    return Column(name, ColumnType.IDS, label, meaning, refers=refers, joined=True)


def date(name: str, *words: str, starts: str | None = None) -> Column:
    """A calendar day; `starts` names the date it may not come before."""
    label, meaning = _both(words)
    return Column(name, ColumnType.DATE, label, meaning, starts=starts)


def whole(name: str, *words: str, low: int | None = None, high: int | None = None) -> Column:
    """A whole number, within a documented range if there is one."""
    label, meaning = _both(words)
    return Column(name, ColumnType.INT, label, meaning, low=low, high=high)


def scale(
    name: str,
    label_zh: str,
    label_en: str,
    *,
    levels: tuple[tuple[str, str], ...],
    beside: tuple[str, str] | None = None,
) -> Column:
    """A whole number each level of which has its word (Chinese, English), from 0 up.

    The meaning lists them; `beside` is what else it says.
    """
    numbered = tuple((level, Words(*pair)) for level, pair in enumerate(levels))
    zh = "，".join(f"{level} {word.zh}" for level, word in numbered)
    en = ", ".join(f"{level} {word.en}" for level, word in numbered)
    if beside is not None:
        zh, en = f"{zh}；{beside[0]}", f"{en}; {beside[1]}"
    label, meaning = Words(label_zh, label_en), Words(zh, en)
    return Column(name, ColumnType.INT, label, meaning, low=0, high=len(levels) - 1, levels=numbered)


def amount(name: str, *words: str, low: float | None = None, high: float | None = None) -> Column:
    """A number that need not be whole."""
    label, meaning = _both(words)
    return Column(name, ColumnType.FLOAT, label, meaning, low=low, high=high)


def yes_no(name: str, *words: str) -> Column:
    """Yes or no; empty means not recorded."""
    label, meaning = _both(words)
    return Column(name, ColumnType.BOOL, label, meaning)


def text(
    name: str,
    *words: str,
    example: tuple[str, str],
    joined: bool = False,
    suggested: tuple[Allowed, ...] = (),
    offered: tuple[Allowed, ...] = (),
) -> Column:
    """A text; `suggested` codes are known and have words, others are only remarked on.

    `offered`: codes that the workplace offers, of which a ledger knows nothing.
    """
    label, meaning = _both(words)
    return Column(
        name,
        ColumnType.TEXT,
        label,
        meaning,
        allowed=suggested,
        open_list=bool(suggested),
        joined=joined,
        example=Words(*example),
        offered=offered,
    )


def who(name: str, *words: str) -> Column:
    """Whose doing it was; empty means not applicable."""
    label, meaning = _both(words)
    return Column(name, ColumnType.WHO, label, meaning, allowed=WHO)


def one_of(name: str, *words: str, allowed: tuple[Allowed, ...]) -> Column:
    """One value of a closed list."""
    label, meaning = _both(words)
    return Column(name, ColumnType.ONE_OF, label, meaning, allowed=allowed)


def table(
    name: str,
    *words: str,
    one: str,
    columns: tuple[Column, ...],
    community_wide: bool = False,
    register: bool = False,
    day: tuple[str, str] | None = None,
    private: bool = False,
    earlier: tuple[str, ...] = (),
) -> Table:
    """A table with the four columns that every table has put in front. `one`: what a row of it is called in English.

    `register`: a thing that is simply there, so that its row needs no day. `day`: what its day is, where that is
    no happening. A row of `engagements` is its own engagement, so that nobody types one. `private`: for worker and
    supervisor only. `earlier`: labels of former versions.
    """
    label, meaning = _both(words)
    common = (
        Column(
            "id",
            ColumnType.ID,
            Words("编号", "ID"),
            Words("这条记录的编号，表内不重复", "Names this record; no other row of the table has it"),
            required=True,
        ),
        Column(
            "engagement",
            ColumnType.ID,
            Words("项目点", "Engagement"),
            Words(
                "由哪个项目点记录；空白表示全社区" if community_wide else "属于哪个项目点",
                "Which engagement recorded it; empty means everybody"
                if community_wide
                else "Whose work this is",
            ),
            required=not community_wide and name != "engagements",
            refers="engagements",
        ),
        Column(
            "day",
            ColumnType.DATE,
            Words("日期", "Day"),
            Words("事情发生的日子，不是录入的日子", "When it happened, not when it was typed"),
            required=not register,
        ),
        Column(
            "entered", ColumnType.DATE, Words("录入日期", "Entered"), Words("录入的日子", "When it was typed")
        ),
    )
    known = day or (_KNOWN_SINCE if register else None)
    return Table(
        name,
        label,
        Words(label.zh, one),
        meaning,
        common + columns,
        community_wide,
        None if known is None else Words(*known),
        private,
        earlier,
    )


def _both(words: tuple[str, ...]) -> tuple[Words, Words]:
    label_zh, label_en, meaning_zh, meaning_en = words
    return Words(label_zh, label_en), Words(meaning_zh, meaning_en)
