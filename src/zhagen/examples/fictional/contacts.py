"""The workers' contacts: doors knocked at, people seen again or followed up, leaders coached, residents asked in."""

from datetime import date

from zhagen.examples.fictional.activities import objective_for
from zhagen.examples.fictional.book import Chance
from zhagen.examples.fictional.days import (
    LAST,
    Month,
    Trend,
    later,
    months,
    next_working_day,
    on,
    working_days,
)
from zhagen.examples.fictional.people import Resident
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


STRANGERS = Trend({"2024-10": 0.9, "2025-02": 0.4, "2025-06": 0.2})
MISSED = Trend({"2024-10": 0.3, "2025-06": 0.15})
_WITH_LEADERS = {"coach": 45, "discuss": 40, "follow_up": 15}
_AT_NEW_DOORS = {"relate": 78, "invite": 12, "serve": 10}
_NEW_MODES = {"home": 60, "street": 30, "activity": 10}
_KNOWN_MODES = {"home": 44, "street": 22, "station": 16, "phone": 12, "online": 6}
_AGAIN = {"follow_up": 32, "relate": 26, "discuss": 18, "serve": 14, "invite": 10}


def write_visits(story: Story) -> None:
    """Write the workers' daily contacts: doors knocked at, people seen again, leaders coached."""
    chance = Chance("visits")
    for month in months():
        for day in sorted(chance.one(working_days(month.first, month.last)) for _ in range(month.contacts)):
            _go_out(story, chance, month, day)


def _go_out(story: Story, chance: Chance, month: Month, day: date) -> None:
    holders = story.seats_with_role(day, "leader", "core")
    if holders and chance.happens(month.with_leaders):
        resident = chance.one(holders).resident
        purpose, minutes = chance.weighted(_WITH_LEADERS), chance.whole(40, 70)
        write_contact(story, chance, day, resident, "station", purpose, minutes, month.by_residents)
    elif chance.happens(month.new_doors):
        _knock(story, chance, month, day)
    else:
        resident = _somebody_known(story, chance, day)
        mode, purpose = chance.weighted(_KNOWN_MODES), chance.weighted(_AGAIN)
        write_contact(story, chance, day, resident, mode, purpose, chance.whole(15, 45), month.by_residents)


def _knock(story: Story, chance: Chance, month: Month, day: date) -> None:
    """A door nobody had knocked at, or a first talk; later on also with people seen at an activity before."""
    worker = chance.one(workers_on(day))
    if knocks_at_doors(worker, day) and chance.happens(MISSED(day)):
        why = chance.weighted({"nobody_home": 70, "vacant": 12, "refused": 18})
        story.book.write(
            "contacts",
            day,
            worker=worker,
            household=story.people.unmet_household(day).id,
            mode="home",
            initiator="worker",
            purpose="relate",
            made=False,
            missed=why,
            minutes=5,
        )
        return
    strangers = chance.happens(STRANGERS(day))
    resident = story.people.newcomer(day) if strangers else chance.one(story.people.known_on(day))
    mode, purpose = chance.weighted(_NEW_MODES), chance.weighted(_AT_NEW_DOORS)
    write_contact(story, chance, day, resident, mode, purpose, chance.whole(10, 30))


def _somebody_known(story: Story, chance: Chance, day: date) -> Resident:
    """Mostly somebody from the circle that the workers keep up with, else anybody who was seen before."""
    known = story.people.known_on(day)
    return chance.one(known[:45] + known[-20:] if chance.happens(0.62) else known)


PRIORITY_FROM = on("2024-11-04")
PRIORITY_EVERY = 68  # days between two visits to a priority household
# Of those who come to an activity for the first time, how many a worker meets in the month after.
MET_AFTERWARDS = Trend(
    {"2024-11": 0.04, "2025-01": 0.3, "2025-04": 0.4, "2025-08": 0.4, "2025-09": 0.15, "2025-11": 0.4}
)


def write_follow_ups(story: Story) -> None:
    """Write contacts that follow from something: priority households, and newcomers after an activity."""
    _visit_priority_households(story, Chance("priority households"))
    _meet_newcomers(story, Chance("newcomers met again"))


def _visit_priority_households(story: Story, chance: Chance) -> None:
    for place, household in enumerate(story.people.priority):
        day = later(PRIORITY_FROM, place * 5)
        while day <= LAST:
            day = next_working_day(later(day, chance.whole(-6, 6)))
            if day > LAST:
                break
            purpose = chance.weighted({"serve": 40, "follow_up": 40, "relate": 20})
            resident = story.people.somebody_of(household, day)
            write_contact(story, chance, day, resident, "home", purpose, chance.whole(25, 50))
            day = later(day, PRIORITY_EVERY)


def _meet_newcomers(story: Story, chance: Chance) -> None:
    """After the first fairs hardly anybody is met again; the supervisor asks for it from December 2024 on."""
    met: dict[Resident, None] = {}
    for held in sorted(story.held, key=lambda held: held.day):
        for resident in held.came:
            if resident in met:
                continue
            met[resident] = None
            day = next_working_day(later(held.day, chance.whole(4, 24)))
            if day <= LAST and chance.happens(MET_AFTERWARDS(held.day)):
                mode = chance.weighted({"home": 40, "phone": 35, "street": 25})
                purpose = chance.weighted({"relate": 45, "invite": 30, "discuss": 25})
                write_contact(story, chance, day, resident, mode, purpose, chance.whole(10, 30))


INVITATIONS_A_MONTH = Trend({"2024-10": 8, "2025-03": 13, "2026-03": 13})
ACCEPTED = Trend({"2024-10": 0.28, "2025-02": 0.34, "2025-08": 0.5, "2026-02": 0.54})
CAME = Trend({"2024-10": 0.45, "2025-03": 0.6, "2025-10": 0.8})
_WHY_NOT = {
    "no_time": 26,
    "care": 14,
    "health": 10,
    "cost": 2,
    "no_use": 18,
    "no_interest": 14,
    "no_skill": 8,
    "no_trust": 5,
    "other": 3,
}


def write_invitations(story: Story) -> None:
    """Write who was asked to join in, who said yes and who came: more of both as the story goes on."""
    chance = Chance("invitations")
    for month in months():
        open_days = working_days(month.first, month.last)
        for _ in range(round(INVITATIONS_A_MONTH(month.first))):
            day = chance.one(open_days)
            known = [resident for resident in story.people.known_on(day) if resident.grown_up]
            accepted = chance.happens(ACCEPTED(day))
            told = accepted and later(day, 7) <= LAST and chance.happens(0.9)
            story.book.write(
                "invitations",
                day,
                resident=story.people.see(chance.one(known), day).id,
                accepted=accepted,
                came=chance.happens(CAME(day)) if told else None,
                reason=None if accepted else chance.weighted(_WHY_NOT),
            )
