"""The organisations around: what is understood of each, what was dealt with together, what they promised."""

from datetime import date

from zhagen.examples.fictional.book import Chance
from zhagen.examples.fictional.days import LAST, Trend, later, next_working_day, on
from zhagen.examples.fictional.story import Story

# kind, key, aspects understood in the order in which they came to be
PARTNERS = (
    ("government", True, "mandate window decides procedure cycle"),
    ("government", True, "mandate decides window procedure"),
    ("work_unit", True, "mandate window decides procedure cycle"),
    ("work_unit", True, "window mandate decides procedure"),
    ("association", True, "mandate decides window procedure cycle"),
    ("business", True, "decides window mandate procedure"),
    ("association", False, "mandate decides"),
    ("association", False, "mandate window"),
    ("business", False, "decides"),
    ("business", False, "window"),
    ("work_unit", False, "mandate"),
    ("association", False, "mandate"),
)
BETWEEN_FACTS = 45  # days
DEALINGS_EVERY = 5  # days
_EARLY = {"called": 45, "met": 45, "discussed_jointly": 4, "cooperated": 2, "request_handled": 4}
_LATE = {"called": 22, "met": 24, "discussed_jointly": 18, "cooperated": 20, "request_handled": 16}
TURNING = on("2025-03-01")  # from calling and meeting to working together
ABOUT_A_CONCERN = Trend({"2025-03": 0.4, "2025-10": 0.8})
# partner by its place above, day, inside the community, last day
AGREEMENTS = (
    (2, "2025-03-20", True, ""),  # the property company lends its hall
    (5, "2025-06-12", True, "2026-06-11"),
    (5, "2026-03-18", True, ""),  # the same shop promises again, for as long as it is there
    (4, "2025-07-08", False, "2025-12-31"),
    (6, "2025-10-15", False, "2026-10-14"),
    (3, "2025-11-25", False, ""),
)


def write_partners(story: Story) -> None:
    """Write partners, facts, dealings and agreements."""
    chance = Chance("partners")
    for place, (kind, key, topics) in enumerate(PARTNERS):
        day = next_working_day(on("2024-10-10") if key else later(on("2024-11-18"), place * 12))
        partner = story.book.write("partners", day, kind=kind, key=key)
        story.partners.append(partner)
        for number, topic in enumerate(topics.split()):
            learned = next_working_day(later(day, 9 + number * BETWEEN_FACTS + chance.whole(0, 20)))
            story.book.write("partner_facts", learned, partner=partner, topic=topic)
    _write_dealings(story, chance)
    for place, text, inside, ends in AGREEMENTS:
        story.book.write(
            "agreements",
            on(text),
            partner=story.partners[place],
            inside=inside,
            ends=on(ends) if ends else None,
        )


def _write_dealings(story: Story, chance: Chance) -> None:
    """Key partners twice as often as the others, each at first only called and met."""
    day = on("2024-10-14")
    while day <= LAST:
        known_partners = story.partners[:6] * 2 + (story.partners[6:] if day >= on("2025-05") else [])
        form = chance.weighted(_EARLY if day < TURNING else _LATE)
        story.book.write(
            "partner_dealings",
            day,
            partner=chance.one(known_partners),
            form=form,
            concern=_concern(story, chance, day, form),
        )
        day = next_working_day(later(day, chance.whole(2, DEALINGS_EVERY * 2 - 2)))


def _concern(story: Story, chance: Chance, day: date, form: str) -> str | None:
    recent = [concern for raised, concern in story.shared_concerns if later(day, -120) <= raised <= day]
    tied = form in ("discussed_jointly", "request_handled") and chance.happens(ABOUT_A_CONCERN(day))
    return chance.one(recent) if recent and tied else None
