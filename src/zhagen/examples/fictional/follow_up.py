"""Contacts that follow from something: priority households looked after, newcomers met again after an activity."""

from zhagen.examples.fictional.chance import Chance
from zhagen.examples.fictional.contact import write_contact
from zhagen.examples.fictional.days import LAST, Trend, later, next_working_day, on
from zhagen.examples.fictional.population import Resident
from zhagen.examples.fictional.story import Story

PRIORITY_FROM = on("2024-11-04")
PRIORITY_EVERY = 68  # days between two visits to a priority household
# Of those who come to an activity for the first time, how many a worker meets in the month after.
MET_AFTERWARDS = Trend(
    {"2024-11": 0.04, "2025-01": 0.3, "2025-04": 0.4, "2025-08": 0.4, "2025-09": 0.15, "2025-11": 0.4}
)


def write_follow_ups(story: Story) -> None:
    """Write both kinds of contact."""
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
