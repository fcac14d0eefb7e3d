"""The addresses of assets, of a partner's card, of the profile."""

from django.urls import path

from zhagen.web.pages.assets.partner_card import show_partner
from zhagen.web.pages.assets.views import show_assets, show_profile

urlpatterns = [
    path("work/<uuid:engagement>/assets/", show_assets, name="assets"),
    path("work/<uuid:engagement>/profile/", show_profile, name="profile_facts"),
    path("work/<uuid:engagement>/partners/<uuid:record>/", show_partner, name="partner"),
]
