"""The address of the hours."""

from django.urls import path

from zhagen.web.pages.hours.views import show_hours

urlpatterns = [path("work/<uuid:engagement>/hours/", show_hours, name="hours")]
