"""What is known of the community, gathered topic by topic in the first months and looked at again a year later."""

from zhagen.examples.fictional.chance import Chance
from zhagen.examples.fictional.days import later, next_working_day, on
from zhagen.examples.fictional.story import Story

# topic, first day, sources one after the other; culture and past action come last and from one side only
_GATHERED = """
population  2024-10-15 statistics document interview
boundary    2024-10-18 document observation
facilities  2024-10-24 observation interview
housing     2024-11-04 observation document
age         2024-11-12 statistics interview
hardship    2024-11-20 document interview interview
mobility    2024-12-09 interview survey
livelihood  2024-12-16 survey interview
history     2025-01-06 interview document interview
power       2025-01-20 interview observation
culture     2025-02-10 interview
past_action 2025-03-11 document
population  2025-09-16 statistics survey
age         2025-09-23 statistics
facilities  2025-10-14 observation survey
housing     2025-10-28 observation
mobility    2025-11-18 interview survey
power       2026-01-13 interview observation
hardship    2026-01-27 survey
culture     2026-02-05 observation
"""


def write_profile(story: Story) -> None:
    """Write one fact a source, a week or two apart."""
    chance = Chance("profile")
    for line in _GATHERED.split("\n"):
        if line:
            topic, first, *sources = line.split()
            for place, source in enumerate(sources):
                day = next_working_day(later(on(first), place * chance.whole(5, 12)))
                story.book.write("profile_facts", day, topic=topic, source=source)
