"""The addresses of entries that may be two of one."""

from django.urls import path

from zhagen.web.pages.merging.views import list_pairs, show_pair, undo_merge

urlpatterns = [
    path("work/<uuid:engagement>/same/<str:table>/", list_pairs, name="pairs"),
    path("work/<uuid:engagement>/same/<str:table>/<uuid:record>/", show_pair, name="pair"),
    path("work/<uuid:engagement>/same/<str:table>/<uuid:record>/undo/", undo_merge, name="merge-undo"),
]
