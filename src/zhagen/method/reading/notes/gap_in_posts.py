"""Figures fall when nobody is there to work, and that is no finding about the work."""

from datetime import date

from zhagen.method.reading.words.days import day_words
from zhagen.method.terms import Words


def gap_in_posts(posts: int, held: int, contact: date | None) -> Words | None:
    """Says so where posts are on record and none is filled. `contact` is the day of the last made contact."""
    if posts == 0 or held > 0:
        return None
    if contact is None:
        return Words("没有接触记录；现在没有人在岗", "No contact is on record; nobody is in post")
    said = Words("{day}以后没有接触；现在没有人在岗", "No contact since {day}; nobody is in post")
    return said.filled(day=day_words(contact))
