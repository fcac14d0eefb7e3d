"""The addresses of people and the agency."""

from django.urls import path

from zhagen.web.pages.people import agency_views, change_views, phone_views, views

urlpatterns = [
    path("people/<uuid:person>/free/", views.free_account, name="account-free"),
    path("invitation/<str:token>/", views.accept_invitation, name="invitation"),
    path("people/", views.list_people, name="people"),
    path("people/invite/", views.invite, name="invite"),
    path("people/invitations/<uuid:invitation>/revoke/", views.revoke_invitation, name="invitation-revoke"),
    path("people/changes/", change_views.list_role_changes, name="role-changes"),
    path("people/changes/<uuid:change>/confirm/", change_views.confirm_change, name="role-change-confirm"),
    path("people/changes/<uuid:change>/object/", change_views.object_to_change, name="role-change-object"),
    path("people/changes/<uuid:change>/withdraw/", change_views.withdraw_change, name="role-change-withdraw"),
    path("people/notices/<uuid:notice>/seen/", change_views.see_notice, name="notice-seen"),
    path("people/<uuid:person>/", views.show_person, name="person"),
    path("people/<uuid:person>/roles/<uuid:membership>/end/", views.end_role, name="role-end"),
    path("people/<uuid:person>/close/", views.close_account, name="account-close"),
    path("people/<uuid:person>/open/", views.open_account, name="account-open"),
    path("people/<uuid:person>/link/", views.renew_access, name="access-renew"),
    path("phones/", phone_views.show_phones, name="phones"),
    path("agency/", agency_views.show_agency, name="agency"),
    path(
        "agency/<uuid:place>/second-factor/",
        agency_views.require_second_factor,
        name="second-factor-required",
    ),
    path("agency/<uuid:place>/name/", agency_views.rename_place, name="place-name"),
    path("agency/<uuid:place>/station/", agency_views.add_station, name="station-add"),
    path("agency/<uuid:place>/community/", agency_views.add_community, name="community-add"),
    path("agency/<uuid:place>/engagement/", agency_views.add_engagement, name="engagement-add"),
    path("agency/<uuid:place>/end/", agency_views.end_engagement, name="engagement-end"),
]
