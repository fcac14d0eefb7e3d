"""The addresses of people and the agency."""

from django.urls import path

from zhagen.web.pages.people.agency_views import (
    add_community,
    add_engagement,
    add_station,
    end_engagement,
    rename_place,
    require_second_factor,
    show_agency,
)
from zhagen.web.pages.people.change_views import (
    confirm_change,
    list_role_changes,
    object_to_change,
    see_notice,
    withdraw_change,
)
from zhagen.web.pages.people.views import (
    accept_invitation,
    close_account,
    end_role,
    free_account,
    invite,
    list_people,
    open_account,
    renew_access,
    revoke_invitation,
    show_person,
)

urlpatterns = [
    path("people/<uuid:person>/free/", free_account, name="account-free"),
    path("invitation/<str:token>/", accept_invitation, name="invitation"),
    path("people/", list_people, name="people"),
    path("people/invite/", invite, name="invite"),
    path("people/invitations/<uuid:invitation>/revoke/", revoke_invitation, name="invitation-revoke"),
    path("people/changes/", list_role_changes, name="role-changes"),
    path("people/changes/<uuid:change>/confirm/", confirm_change, name="role-change-confirm"),
    path("people/changes/<uuid:change>/object/", object_to_change, name="role-change-object"),
    path("people/changes/<uuid:change>/withdraw/", withdraw_change, name="role-change-withdraw"),
    path("people/notices/<uuid:notice>/seen/", see_notice, name="notice-seen"),
    path("people/<uuid:person>/", show_person, name="person"),
    path("people/<uuid:person>/roles/<uuid:membership>/end/", end_role, name="role-end"),
    path("people/<uuid:person>/close/", close_account, name="account-close"),
    path("people/<uuid:person>/open/", open_account, name="account-open"),
    path("people/<uuid:person>/link/", renew_access, name="access-renew"),
    path("agency/", show_agency, name="agency"),
    path("agency/<uuid:place>/second-factor/", require_second_factor, name="second-factor-required"),
    path("agency/<uuid:place>/name/", rename_place, name="place-name"),
    path("agency/<uuid:place>/station/", add_station, name="station-add"),
    path("agency/<uuid:place>/community/", add_community, name="community-add"),
    path("agency/<uuid:place>/engagement/", add_engagement, name="engagement-add"),
    path("agency/<uuid:place>/end/", end_engagement, name="engagement-end"),
]
