"""The address of the rounds of needs."""

from django.urls import path

from zhagen.web.pages.needs.views import show_needs

urlpatterns = [path("work/<uuid:engagement>/needs/", show_needs, name="needs")]
