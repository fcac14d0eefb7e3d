"""Time that is neither contact nor activity: paperwork and errands every fortnight, supervision every month."""

from zhagen.examples.fictional.chance import Chance
from zhagen.examples.fictional.days import LAST, Trend, later, next_working_day, on
from zhagen.examples.fictional.months import months
from zhagen.examples.fictional.story import Story, workers_on

PAPERWORK = Trend({"2024-10": 14, "2025-06": 11, "2026-03": 7})  # hours a fortnight
ERRANDS = Trend({"2024-10": 8, "2026-03": 6})


def write_work_hours(story: Story) -> None:
    """Write the other hours of every worker."""
    chance = Chance("work hours")
    day = on("2024-10-18")
    while day <= LAST:
        for worker in workers_on(day):
            for kind, hours in (("paperwork", PAPERWORK(day)), ("administrative", ERRANDS(day))):
                spent = round(hours * 2 * (0.7 + 0.6 * chance.share())) / 2
                story.book.write("work_hours", next_working_day(day), worker=worker, kind=kind, hours=spent)
        day = later(day, 14)
    for month in months():
        supervised = next_working_day(later(month.first, 17))
        for worker in workers_on(supervised):
            story.book.write("work_hours", supervised, worker=worker, kind="supervision", hours=2.0)
            if chance.happens(0.2):
                story.book.write("work_hours", supervised, worker=worker, kind="learning", hours=6.0)
