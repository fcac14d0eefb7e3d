"""An invented community, named so in every output: eighteen months from preparation to evaluation.

The story, month by month. Every month has its reason: along the way each caution fires once and quiets again,
and on the last day every item can be told.

2024-10  Two workers come to 柳林巷: 1 240 households in five areas. They open with a fair and gifts; nearly all of the
         staff's hours go into it (no-eventification fires).
2024-11  More fairs. Hardly anybody who came to them is met again. The first needs round asks mostly for feelings.
2024-12  The first survey finds little confidence. A dance group is put together for the gala. The first review
         counts what was done and recommends nothing (future-not-form fires); a plan is written in a hurry.
2025-01  The supervisor asks for doors instead of fairs: visits double. The core grant comes with a quarter missing.
2025-02  A vote sets the first priorities. The second review moves the work to start-up on numbers alone
         (balanced-evidence fires), before the evidence does. Fairs are over: no-eventification is quiet.
2025-03  Stairwell and elders' groups begin, a new plan is in force, the households are known. Workers settle nearly
         everything for people: it is quicker that way.
2025-04  The parents' group begins. Most of what was settled this year was done for people, but no group is half a
         year old yet: that is watched. The first review gets its recommendations at last (future-not-form is quiet,
         until in August it shows that too few of them were closed in time).
2025-05  People who own cars form a group by themselves. Asked whom they turn to, neighbours name the worker
         (worker-over-leaders fires).
2025-06  The dance group is half a year old and workers still do what it could do (dependency fires). The first
         organisation begins. Two groups quarrel over the shared room and the worker decides it (group-disputes
         fires). The second worker leaves, and with her the knowledge of many households.
2025-07  One worker alone for three weeks. The organisation only tells people what it plans. The supervisor takes the
         quarrel over and ends it.
2025-08  The organisation does little but serve (stuck-in-services fires). The new worker begins to knock at doors.
         Second survey, second needs round. A review with better evidence moves the work to consolidation
         (balanced-evidence is quiet).
2025-09  A third plan, a residents' council. The leaders decide among themselves; the groups begin to keep notebooks of
         what they hold without a worker, and there is nothing in them yet.
2025-10  Workers have seen hardly anybody but leaders for two months (leader-centred fires). The parents' group
         dissolves. The organisations turn to meetings and mutual aid (stuck-in-services is quiet); nobody takes sides
         any more (group-disputes is quiet).
2025-11  Asked again, people name leaders and groups (worker-over-leaders is quiet). A reading group forms itself.
2025-12  Doors again: contacts go back to ordinary residents. Elections; half of the leading core is new. Groups hold
         a fifth of what they hold without a worker (dependency is quiet).
2026-01  The second vote, in residents' hands. A review moves the work to evaluation (leader-centred is quiet). A watch
         forms itself.
2026-02  The third survey finds most people behind the organisations; the third needs round finds new needs.
2026-03  The evaluation is written with residents; a last plan for the way out. The workers do less, on purpose; one
         dispute has come back, in residents' hands; half of the recommendations were due and have come to nothing yet.
"""

import polars as pl

from zhagen.examples.fictional.activities import write_open_activities
from zhagen.examples.fictional.book import COMMUNITY, ENGAGEMENT, Book
from zhagen.examples.fictional.concerns import write_actions, write_concerns, write_exchanges
from zhagen.examples.fictional.contacts import write_follow_ups, write_invitations, write_visits
from zhagen.examples.fictional.days import STARTED, TERM
from zhagen.examples.fictional.groups import write_groups
from zhagen.examples.fictional.leading import write_disputes, write_leading, write_nominations
from zhagen.examples.fictional.needs import write_needs, write_surveys, write_votes
from zhagen.examples.fictional.partners import write_partners
from zhagen.examples.fictional.people import People
from zhagen.examples.fictional.plans import write_kept, write_plans, write_work_hours
from zhagen.examples.fictional.resources import write_money, write_profile, write_resources
from zhagen.examples.fictional.reviews import write_reviews
from zhagen.examples.fictional.sessions import write_rules, write_sessions
from zhagen.examples.fictional.story import Story
from zhagen.method.terms import Words

FOCUS = "【虚构】柳林巷社区 · fictional community, invented for trying"
# Each theme may use what those before it left: groups need people, sessions need groups, dealings need concerns.
THEMES = (
    write_kept,
    write_money,
    write_plans,
    write_groups,
    write_rules,
    write_sessions,
    write_open_activities,
    write_visits,
    write_follow_ups,
    write_invitations,
    write_concerns,
    write_profile,
    write_needs,
    write_votes,
    write_resources,
    write_partners,
    write_exchanges,
    write_leading,
    write_nominations,
    write_disputes,
    write_surveys,
    write_actions,
    write_reviews,
    write_work_hours,
)


def tell_story() -> Story:
    """The whole story, its book written to the last day."""
    book = Book()
    book.write(
        "engagements", STARTED, ENGAGEMENT, community=COMMUNITY, started=STARTED, term=TERM, focus=FOCUS
    )
    story = Story(book, People(book))
    for write_theme in THEMES:
        write_theme(story)
    story.people.write()
    return story


ABOUT = Words(
    "【虚构】柳林巷社区：编造出来供试用的社区，从准备到评估 18 个月，人和事都不是真的；最后一天 62 项都可以判断",
    "Fictional: a community invented for trying, 18 months from preparation to evaluation; nobody and nothing in it "
    "is real. On its last day all 62 items can be told",
)
SOURCE = """# 【虚构】柳林巷社区 · fictional community, invented for trying

这份台账是程序编出来的：社区、住户、居民、社工、小组和日子都是虚构，只有编号，没有姓名。每次生成，一字不差。
从 2024-10-08 到 2026-03-31，18 个月，从准备到评估。沿途每一条警示都亮过，又都平息；最后一天每一项都能判断。
不要拿它的数字当作任何真实社区的水平。

A program made this ledger: the community, its households, residents, workers, groups and days are invented; there
are numbers only, no names. It comes out the same, to the byte, whenever it is made. It runs for 18 months, from
2024-10-08 to 2026-03-31, from preparation to evaluation. Along the way every caution fires and quiets again; on the
last day every item can be told. Its figures say nothing about any real community.
"""


def tables() -> dict[str, pl.DataFrame]:
    """The ledger's tables, made anew each time and always the same."""
    return tell_story().book.frames()
