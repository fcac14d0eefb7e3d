"""The story from its first to its last theme."""

from zhagen.examples.fictional.actions import write_actions
from zhagen.examples.fictional.book import COMMUNITY, ENGAGEMENT, Book
from zhagen.examples.fictional.concerns import write_concerns
from zhagen.examples.fictional.contacts import write_visits
from zhagen.examples.fictional.days import STARTED, TERM
from zhagen.examples.fictional.disputes import write_disputes
from zhagen.examples.fictional.exchanges import write_exchanges
from zhagen.examples.fictional.follow_up import write_follow_ups
from zhagen.examples.fictional.groups import write_groups
from zhagen.examples.fictional.invitations import write_invitations
from zhagen.examples.fictional.kept import write_kept
from zhagen.examples.fictional.leading import write_leading
from zhagen.examples.fictional.money import write_money
from zhagen.examples.fictional.needs import write_needs
from zhagen.examples.fictional.nominations import write_nominations
from zhagen.examples.fictional.open_activities import write_open_activities
from zhagen.examples.fictional.partners import write_partners
from zhagen.examples.fictional.people import People
from zhagen.examples.fictional.plans import write_plans
from zhagen.examples.fictional.profile import write_profile
from zhagen.examples.fictional.resources import write_resources
from zhagen.examples.fictional.reviews import write_reviews
from zhagen.examples.fictional.rules import write_rules
from zhagen.examples.fictional.sessions import write_sessions
from zhagen.examples.fictional.story import Story
from zhagen.examples.fictional.surveys import write_surveys
from zhagen.examples.fictional.votes import write_votes
from zhagen.examples.fictional.work_hours import write_work_hours

FOCUS = "【虚构】柳林巷社区 · fictional community, invented for trying"
# Each theme may use what those before it left: groups need people, sessions need groups, dealings need concerns.
THEMES = (
    write_kept,
    write_money,
    write_plans,
    write_groups,
    write_rules,
    write_sessions,
    write_open_activities,
    write_visits,
    write_follow_ups,
    write_invitations,
    write_concerns,
    write_profile,
    write_needs,
    write_votes,
    write_resources,
    write_partners,
    write_exchanges,
    write_leading,
    write_nominations,
    write_disputes,
    write_surveys,
    write_actions,
    write_reviews,
    write_work_hours,
)


def tell_story() -> Story:
    """The whole story, its book written to the last day."""
    book = Book()
    book.write(
        "engagements", STARTED, ENGAGEMENT, community=COMMUNITY, started=STARTED, term=TERM, focus=FOCUS
    )
    story = Story(book, People(book))
    for write_theme in THEMES:
        write_theme(story)
    story.people.write()
    return story
