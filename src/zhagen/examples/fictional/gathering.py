"""Writing down one activity: who did what for it, and who came with which part."""

from datetime import date

from zhagen.examples.fictional.chance import Chance
from zhagen.examples.fictional.days import Trend
from zhagen.examples.fictional.story import Held, Story

LEVELS = ("inform", "consult", "involve", "collaborate", "empower")
PARTICIPATION = ("meeting", "group_building", "collective_action", "planning", "advocacy", "training")
# The share of the six functions that staff hold in groups. Until the summer of 2025 they do nearly everything.
BY_STAFF = Trend({"2025-03": 0.94, "2025-06": 0.88, "2025-08": 0.72, "2025-10": 0.42, "2026-01": 0.24})
LEVEL = Trend({"2024-10": 1.1, "2025-03": 1.9, "2025-08": 2.5, "2025-12": 3.4, "2026-03": 3.8})
WITHOUT_WORKER = Trend({"2025-07": 0.0, "2025-09": 0.15, "2025-11": 0.5, "2026-03": 0.55})
# The share of ordinary residents who lend a hand where they come.
HELPS = Trend({"2024-12": 0.02, "2025-03": 0.15, "2025-09": 0.35, "2026-03": 0.5})
_ASKED = {
    "initiated_by": 1.0,
    "convened_by": 1.0,
    "chaired_by": 0.95,
    "recorded_by": 0.9,
    "money_by": 0.45,
    "external_by": 0.4,
}


def functions(chance: Chance, by_staff: float) -> dict[str, str]:
    """Whose doing each of the six functions was; some are not needed and stay empty."""
    found = {}
    for column, how_often in _ASKED.items():
        point = chance.share()
        staff = "committee" if chance.happens(0.08) else "worker"
        who = staff if point < by_staff - 0.08 else "mixed" if point < by_staff + 0.08 else "resident"
        if chance.happens(how_often):
            found[column] = who
    return found


def level_on(chance: Chance, day: date, above: float = 0.0) -> str:
    """How far residents take part: higher as the story goes on."""
    height = LEVEL(day) + above + chance.share() - 0.5
    return LEVELS[max(1, min(5, round(height))) - 1]


def write_attendance(story: Story, chance: Chance, held: Held, hours: float) -> None:
    """Write who came; hours are those of the activity, some left earlier."""
    for resident, part in held.came.items():
        story.people.see(resident, held.day)
        stayed = hours if part or chance.happens(0.8) else hours / 2
        story.book.write(
            "attendance",
            held.day,
            activity=held.id,
            resident=resident.id,
            part=part,
            hours=stayed,
        )
    story.held.append(held)


def objective_for(story: Story, chance: Chance, day: date, how_often: float) -> str | None:
    """One of the objectives in force, that often."""
    objectives = story.objectives_on(day)
    return chance.one(objectives) if objectives and chance.happens(how_often) else None


def part_of_role(chance: Chance, role: str, day: date, chaired: bool) -> int:
    """The part a member takes: leaders chair once they may, ordinary members help more as time goes on."""
    if role == "leader":
        return 3 if chaired else 2
    if role in ("core", "deputy"):
        return 2 if chance.happens(0.6 if role == "core" else 0.45) else 1
    helps = HELPS(day)
    return 2 if chance.happens(helps / 14) else 1 if chance.happens(helps) else 0
