"""The addresses of one's own account and signing in."""

from django.urls import path

from zhagen.web.pages.account.sign_in_views import demo_sign_in, give_code, run_first, sign_in, sign_out
from zhagen.web.pages.account.views import (
    change_password,
    renew_recovery_codes,
    set_up_second_factor,
    show_account,
    sign_out_everywhere,
    sign_out_session,
    turn_off_second_factor,
)

urlpatterns = [
    path("first-run/", run_first, name="first-run"),
    path("sign-in/", sign_in, name="sign-in"),
    path("sign-in/demo/", demo_sign_in, name="demo-sign-in"),
    path("sign-in/code/", give_code, name="sign-in-code"),
    path("account/", show_account, name="account"),
    path("account/password/", change_password, name="account-password"),
    path("account/second-factor/", set_up_second_factor, name="account-second-factor"),
    path("account/second-factor/off/", turn_off_second_factor, name="account-second-factor-off"),
    path("account/second-factor/codes/", renew_recovery_codes, name="account-codes"),
    path("account/sign-out-everywhere/", sign_out_everywhere, name="account-sign-out-everywhere"),
    path("account/places/<uuid:place>/sign-out/", sign_out_session, name="account-place-sign-out"),
    path("sign-out/", sign_out, name="sign-out"),
]
