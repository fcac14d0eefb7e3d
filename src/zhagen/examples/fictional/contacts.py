"""The workers' daily contacts: doors knocked at, people seen again, leaders coached."""

from datetime import date

from zhagen.examples.fictional.chance import Chance
from zhagen.examples.fictional.contact import knocks_at_doors, write_contact
from zhagen.examples.fictional.days import Trend, working_days
from zhagen.examples.fictional.months import Month, months
from zhagen.examples.fictional.population import Resident
from zhagen.examples.fictional.story import Story, workers_on

STRANGERS = Trend({"2024-10": 0.9, "2025-02": 0.4, "2025-06": 0.2})
MISSED = Trend({"2024-10": 0.3, "2025-06": 0.15})
_WITH_LEADERS = {"coach": 45, "discuss": 40, "follow_up": 15}
_AT_NEW_DOORS = {"relate": 78, "invite": 12, "serve": 10}
_NEW_MODES = {"home": 60, "street": 30, "activity": 10}
_KNOWN_MODES = {"home": 44, "street": 22, "station": 16, "phone": 12, "online": 6}
_AGAIN = {"follow_up": 32, "relate": 26, "discuss": 18, "serve": 14, "invite": 10}


def write_visits(story: Story) -> None:
    """Write the contacts of every month."""
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
