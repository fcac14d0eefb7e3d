"""The addresses of questionnaires."""

from django.urls import path

from zhagen.web.pages.questionnaires.views import (
    begin_questionnaire,
    list_questionnaires,
    show_questionnaire,
    undo_sheet,
)

urlpatterns = [
    path("work/<uuid:engagement>/questionnaires/", list_questionnaires, name="questionnaires"),
    path("work/<uuid:engagement>/questionnaires/begin/", begin_questionnaire, name="questionnaire-begin"),
    path("work/<uuid:engagement>/questionnaires/<uuid:record>/", show_questionnaire, name="questionnaire"),
    path("work/<uuid:engagement>/questionnaires/<uuid:record>/undo/", undo_sheet, name="questionnaire-undo"),
]
