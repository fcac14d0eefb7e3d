"""The addresses of the plan."""

from django.urls import path

from zhagen.web.pages.plans.views import add_objective, change_objective, show_plan

urlpatterns = [
    path("work/<uuid:engagement>/plan/", show_plan, name="plan"),
    path("work/<uuid:engagement>/plan/objectives/add/", add_objective, name="objective-add"),
    path("work/<uuid:engagement>/plan/objectives/<uuid:record>/", change_objective, name="objective-change"),
]
