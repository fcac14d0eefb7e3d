"""Eighteen women at fourteen events: real attendance, and nothing else (Davis, Gardner and Gardner 1941)."""

from datetime import date, timedelta

import networkx as nx
import polars as pl

from zhagen.method.terms import Words

ABOUT = Words(
    "Davis 1941：18 位女性参加 14 次聚会的真实到场记录；只有谁来了，大多数项“待判断”",
    "Davis 1941: real attendance of 18 women at 14 events; only who came is known, so most items cannot be told",
)
SOURCE = """# 南方女性到场记录 · attendance of Southern women

A. Davis, B. B. Gardner, M. R. Gardner: Deep South. University of Chicago Press 1941; carried by networkx
(`davis_southern_women_graph`). 18 women, 14 events, 89 attendances: 18 heads (人数), 89 attendances (人次).

真实的是谁到了哪一次；日子（每十天一次，1936 年）是我们定的。谁出了力没有记，所以 part 空着；
聚会算邻里联谊（relation）。
Real is who came to which event. The days (every tenth day of 1936) are ours. Who helped was not recorded, so
`part` stays empty; the events are neighbours meeting each other (method relation).
"""
ENGAGEMENT = "davis-1941"
BEGAN = date(1936, 1, 1)
EVERY = timedelta(days=10)


def tables() -> dict[str, pl.DataFrame]:
    """engagements, activities and attendance. Women and events are numbered; nobody is named."""
    graph = nx.davis_southern_women_graph()
    women, events = graph.graph["top"], graph.graph["bottom"]
    days = {event: BEGAN + EVERY * (place + 1) for place, event in enumerate(events)}
    number = {woman: place + 1 for place, woman in enumerate(women)}
    came = [(woman, event) for woman in women for event in events if graph.has_edge(woman, event)]
    return {
        "engagements": pl.DataFrame(
            [_row(ENGAGEMENT, BEGAN, community="natchez", started=BEGAN, focus="Southern women 1941")]
        ),
        "activities": pl.DataFrame(
            [_row(f"event-{event[1:]}", days[event], method="relation", held=True) for event in events]
        ),
        "attendance": pl.DataFrame(
            [
                _row(
                    f"sign-in-{place + 1}",
                    days[event],
                    activity=f"event-{event[1:]}",
                    resident=f"woman-{number[woman]}",
                )
                for place, (woman, event) in enumerate(came)
            ]
        ),
    }


def _row(row_id: str, day: date, **cells: object) -> dict[str, object]:
    return {"id": row_id, "engagement": ENGAGEMENT, "day": day, "entered": day, **cells}
