"""Who leads: every term in every group, by the member's place in it.

Founders step down, are elected again or hand over; at the end half of those who hold a role came after the beginning.
"""

Term = tuple[str, int, str, str, str, str, bool | None]

TERMS: tuple[Term, ...] = (
    # group, member, role, from, until, chosen by, handed over
    ("dance", 0, "leader", "2024-12-12", "2025-12-14", "appointed", True),
    ("dance", 1, "core", "2024-12-20", "", "appointed", None),
    ("dance", 2, "deputy", "2025-03-10", "2025-12-14", "invitation", True),
    ("dance", 5, "core", "2025-08-03", "", "election", None),
    ("dance", 3, "leader", "2025-12-14", "", "election", None),
    ("dance", 4, "deputy", "2025-12-14", "", "election", None),
    ("stairs", 0, "leader", "2025-03-08", "2026-03-08", "election", None),
    ("stairs", 0, "leader", "2026-03-08", "", "election", None),  # elected again after a year
    ("stairs", 1, "core", "2025-03-08", "", "self", None),
    ("stairs", 3, "deputy", "2025-06-01", "", "invitation", None),
    ("stairs", 2, "core", "2025-09-15", "", "election", None),
    ("elders", 0, "leader", "2025-03-25", "2025-11-24", "invitation", False),  # fell ill, nothing handed over
    ("elders", 1, "core", "2025-04-02", "", "invitation", None),
    ("elders", 2, "leader", "2025-11-30", "", "election", None),
    ("elders", 3, "deputy", "2025-12-05", "", "election", None),
    ("parents", 0, "leader", "2025-04-20", "2025-10-20", "appointed", True),
    ("parking", 0, "leader", "2025-05-14", "", "self", None),
    ("parking", 1, "core", "2025-05-14", "", "self", None),
    ("parking", 2, "deputy", "2025-09-01", "", "rotation", None),
    ("neighbours", 0, "leader", "2025-06-18", "", "election", None),
    ("neighbours", 1, "core", "2025-06-18", "2026-02-01", "election", True),
    ("neighbours", 2, "core", "2025-10-12", "", "election", None),
    ("neighbours", 3, "deputy", "2025-10-12", "", "election", None),
    ("council", 0, "leader", "2025-09-18", "", "election", None),
    ("council", 1, "core", "2025-09-18", "", "election", None),
    ("council", 2, "core", "2025-09-18", "", "election", None),
    ("council", 3, "deputy", "2025-09-18", "", "election", None),
    ("reading", 0, "leader", "2025-11-12", "", "self", None),
    ("reading", 1, "core", "2025-11-12", "", "self", None),
    ("reading", 2, "deputy", "2026-02-01", "", "rotation", None),
    ("watch", 0, "leader", "2026-01-10", "", "election", None),
    ("watch", 1, "core", "2026-01-10", "", "election", None),
)
