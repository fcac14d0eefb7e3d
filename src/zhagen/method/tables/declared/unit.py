"""What is read, and which records are kept."""

from zhagen.method.tables.declare import date, ident, table, text
from zhagen.method.tables.table import Allowed, Table

ENGAGEMENTS = table(
    "engagements",
    "项目点",
    "Engagements",
    "一个团队在一个社区的工作，可以只限一个重点",
    "One team's work in one community, optionally on one focus",
    one="Engagement",
    columns=(
        ident("community", "社区编号", "Community", "哪个社区", "Which community"),
        date("started", "开始日期", "Started", "工作从哪天开始", "The day the work began"),
        date(
            "ended",
            "结束日期",
            "Ended",
            "工作哪天结束；空白表示仍在进行",
            "The day it ended; empty while it goes on",
            starts="started",
        ),
        date("term", "约定到期日", "Term", "约定做到哪天", "The planned end", starts="started"),
        text(
            "focus",
            "重点",
            "Focus",
            "只做一个重点时写明",
            "Where the work has a single focus",
            example=("楼道环境", "Stairwells"),
        ),
    ),
)


def kept(others: tuple[Table, ...]) -> Table:
    """The table of kept tables; it knows the names and labels of all `others`."""
    tables = tuple(Allowed(other.name, other.label, other.earlier) for other in others)
    return table(
        "kept",
        "已建台账",
        "Kept tables",
        "从这天起我们记录这一类事情；表里没有记录就是没有发生，而不是不知道",
        "We keep this kind of record from this day on: an empty table then means none, not unknown",
        one="Kept table",
        day=("从哪天起记", "The day from which they are kept"),
        columns=(
            text(
                "table",
                "记录表",
                "Table",
                "哪一张表；写“活动”还表示连没有社工在场的活动也记",
                "Which table; activities also promises those held without a worker",
                suggested=tables,
                example=("activities", "activities"),
            ),
            date(
                "until",
                "记到哪天",
                "Kept until",
                "从这天起不再记录",
                "From this day on no longer kept",
                starts="day",
            ),
        ),
    )
