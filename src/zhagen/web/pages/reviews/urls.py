"""The addresses at which a review is signed."""

from django.urls import path

from zhagen.web.pages.reviews.views import sign_review, unsign_review

urlpatterns = [
    path("work/<uuid:engagement>/reviews/<uuid:review>/sign/", sign_review, name="review-sign"),
    path("work/<uuid:engagement>/reviews/<uuid:review>/unsign/", unsign_review, name="review-unsign"),
]
