"""The addresses of what is done in one tap."""

from django.urls import path

from zhagen.web.pages.settling.views import settle, unsettle

urlpatterns = [
    path("records/<uuid:engagement>/<slug:table>/<uuid:record>/settle/", settle, name="settle"),
    path("records/<uuid:engagement>/<slug:table>/<uuid:record>/unsettle/", unsettle, name="unsettle"),
]
