"""The addresses of the board."""

from django.urls import path

from zhagen.web.pages.board.views import (
    list_boards,
    list_item_records,
    show_board,
    show_item,
    show_months,
    show_moved,
    show_reading,
)

urlpatterns = [
    path("boards/", list_boards, name="boards"),
    path("board/<uuid:engagement>/", show_board, name="board"),
    path("board/<uuid:engagement>/reading.json", show_reading, name="reading-json"),
    path("board/<uuid:engagement>/moved/", show_moved, name="moved"),
    path("board/<uuid:engagement>/months/", show_months, name="months"),
    path("board/<uuid:engagement>/items/<str:item>/", show_item, name="item"),
    path("board/<uuid:engagement>/items/<str:item>/records/", list_item_records, name="item-records"),
]
