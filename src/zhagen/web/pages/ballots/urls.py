"""The addresses of votes."""

from django.urls import path

from zhagen.web.pages.ballots.acting import change_options, end_vote, undo_ballot
from zhagen.web.pages.ballots.views import begin_vote, count_typed, list_votes, show_vote

urlpatterns = [
    path("work/<uuid:engagement>/votes/", list_votes, name="votes"),
    path("work/<uuid:engagement>/votes/begin/", begin_vote, name="vote-begin"),
    path("work/<uuid:engagement>/votes/<uuid:record>/", show_vote, name="vote"),
    path("work/<uuid:engagement>/votes/<uuid:record>/count/", count_typed, name="vote-count"),
    path("work/<uuid:engagement>/votes/<uuid:record>/end/", end_vote, name="vote-end"),
    path("work/<uuid:engagement>/votes/<uuid:record>/options/", change_options, name="vote-options"),
    path("work/<uuid:engagement>/votes/<uuid:record>/undo/", undo_ballot, name="vote-undo"),
]
