"""Time that is neither contact nor activity: paperwork and errands every third week, supervision every month."""

from zhagen.examples.fictional.chance import Chance
from zhagen.examples.fictional.days import LAST, Trend, later, next_working_day, on
from zhagen.examples.fictional.months import months
from zhagen.examples.fictional.story import Story, workers_on

PAPERWORK = Trend({"2024-10": 20, "2025-06": 16, "2026-03": 10})  # hours in three weeks
ERRANDS = Trend({"2024-10": 12, "2026-03": 9})


def write_work_hours(story: Story) -> None:
    """Write the other hours of every worker."""
    chance = Chance("work hours")
    day = on("2024-10-18")
    while day <= LAST:
        for worker in workers_on(day):
            for kind, hours in (("paperwork", PAPERWORK(day)), ("administrative", ERRANDS(day))):
                spent = round(hours * 2 * (0.7 + 0.6 * chance.share())) / 2
                story.book.write("work_hours", next_working_day(day), worker=worker, kind=kind, hours=spent)
        day = later(day, 21)
    for month in months():
        supervised = next_working_day(later(month.first, 17))
        for worker in workers_on(supervised):
            story.book.write("work_hours", supervised, worker=worker, kind="supervision", hours=2.0)
            if chance.happens(0.2):
                story.book.write("work_hours", supervised, worker=worker, kind="learning", hours=6.0)
