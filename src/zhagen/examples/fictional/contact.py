"""Writing down one contact that was made."""

from datetime import date

from zhagen.examples.fictional.chance import Chance
from zhagen.examples.fictional.days import on
from zhagen.examples.fictional.gathering import objective_for
from zhagen.examples.fictional.population import Resident
from zhagen.examples.fictional.story import Story, workers_on

# Home visits begin after the training for them; the second worker went six days too early.
_AT_HOME_FROM = {"worker-1": on("2024-10-21"), "worker-2": on("2024-10-24"), "worker-3": on("2025-08-12")}


def knocks_at_doors(worker: str, day: date) -> bool:
    """Whether a worker has begun with home visits."""
    return day >= _AT_HOME_FROM[worker]


def write_contact(
    story: Story,
    chance: Chance,
    day: date,
    resident: Resident,
    mode: str,
    purpose: str,
    minutes: int,
    by_residents: float = 0.0,
) -> None:
    """Write one contact; `by_residents`: how often people come to the worker by themselves."""
    worker = chance.one(workers_on(day))
    if mode == "home" and not knocks_at_doors(worker, day):
        mode = "street"
    story.people.see(resident, day)
    may_be_theirs = mode != "home" and purpose != "relate"
    story.book.write(
        "contacts",
        day,
        worker=worker,
        resident=resident.id,
        household=resident.household.id,
        mode=mode,
        initiator="resident" if may_be_theirs and chance.happens(by_residents * 2) else "worker",
        purpose=purpose,
        made=True,
        minutes=None if chance.happens(0.08) else minutes,
        objective=objective_for(story, chance, day, 0.45),
    )
