"""Money and posts: the core grant by quarters, small sums from around, two posts and a gap in one of them."""

from zhagen.examples.fictional.days import on
from zhagen.examples.fictional.story import FIRST_WORKER, SECOND_WORKER, THIRD_WORKER, Story

# day due, source, inside, agreed, received, spent, core
FUNDING = (
    ("2024-10-15", "街道办", False, 60000.0, 60000.0, 52000.0, True),
    ("2025-01-10", "街道办", False, 60000.0, 45000.0, 58000.0, True),  # a quarter of it never came
    ("2025-04-10", "街道办", False, 60000.0, 60000.0, 57000.0, True),
    ("2025-07-10", "街道办", False, 60000.0, 60000.0, 41000.0, True),
    ("2025-10-10", "街道办", False, 60000.0, 60000.0, 59000.0, True),
    ("2026-01-10", "街道办", False, 60000.0, 40000.0, 47000.0, True),  # the rest is promised for April
    ("2025-01-20", "区福彩公益金", False, 20000.0, 20000.0, 18500.0, False),
    ("2025-05-12", "基金会", False, 15000.0, 15000.0, 14000.0, False),
    ("2025-06-20", "物业公司", True, 3000.0, 3000.0, 2800.0, False),
    ("2025-09-08", "商户联合", True, 4000.0, 3500.0, 3500.0, False),
    ("2025-11-18", "基金会", False, 8000.0, 8000.0, 5200.0, False),
    ("2025-12-22", "居民自筹", True, 2600.0, 2600.0, 1900.0, False),
    ("2026-02-10", "商户联合", True, 5000.0, 5000.0, 2100.0, False),
)
# post set up, filled, by whom, ready, until
POSTS = (
    ("2024-10-08", "2024-10-08", FIRST_WORKER, "2024-10-18", ""),
    ("2024-10-08", "2024-10-14", SECOND_WORKER, "2024-10-30", "2025-06-30"),  # at doors before she was ready
    ("2025-07-01", "2025-07-21", THIRD_WORKER, "2025-08-08", ""),
)


def write_money(story: Story) -> None:
    """Write instalments and posts."""
    for day, source, inside, agreed, received, spent, core in FUNDING:
        story.book.write(
            "funding",
            on(day),
            source=source,
            inside=inside,
            agreed=agreed,
            received=received,
            spent=spent,
            core=core,
        )
    for set_up, filled, worker, ready, until in POSTS:
        story.book.write(
            "posts",
            on(set_up),
            filled=on(filled),
            worker=worker,
            ready=on(ready),
            until=on(until) if until else None,
        )
