"""Two votes on what comes first: the first with many who are no residents, the second in the residents' hands."""

from zhagen.examples.fictional.chance import Chance
from zhagen.examples.fictional.days import on
from zhagen.examples.fictional.story import Story

# day, options from the most to the least wanted, residents, leaders, workers, partners
VOTES = (
    ("2025-02-16", ("垃圾分类点", "停车", "老人助餐", "路灯", "楼道", "噪音"), 11, 1, 2, 4),
    ("2026-01-17", ("老人助餐", "停车", "放学托管", "议事规则", "路灯", "楼道"), 17, 6, 1, 2),
)
_OWN_MIND = 2.6  # how far a voter's order strays from the common one, in places


def write_votes(story: Story) -> None:
    """Write one ballot a voter and option."""
    chance = Chance("votes")
    for text, options, residents, leaders, workers, partners in VOTES:
        day = on(text)
        vote = story.book.new_id(day)
        holders = [seat.resident for seat in story.seats_with_role(day, "leader", "core")]
        others = [r for r in story.people.known_on(day) if r.grown_up and r not in holders]
        voters = [(story.people.see(r, day).id, "resident") for r in chance.some(others, residents)]
        voters += [(r.id, "leader") for r in chance.some(list(dict.fromkeys(holders)), leaders)]
        voters += [(story.book.new_id(day), "worker") for _ in range(workers)]
        voters += [(story.book.new_id(day), "partner") for _ in range(partners)]
        for voter, kind in voters:
            places = sorted(
                (place + _OWN_MIND * chance.share(), option) for place, option in enumerate(options)
            )
            for rank, (_, option) in enumerate(places, 1):
                story.book.write(
                    "ballots", day, vote=vote, voter=voter, voter_kind=kind, option=option, rank=float(rank)
                )
