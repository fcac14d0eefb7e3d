"""The addresses of one's own account and signing in."""

from django.urls import path

from zhagen.web.pages.account import sign_in_views, views

urlpatterns = [
    path("first-run/", sign_in_views.run_first, name="first-run"),
    path("sign-in/", sign_in_views.sign_in, name="sign-in"),
    path("sign-in/demo/", sign_in_views.demo_sign_in, name="demo-sign-in"),
    path("sign-in/code/", sign_in_views.give_code, name="sign-in-code"),
    path("account/", views.show_account, name="account"),
    path("account/password/", views.change_password, name="account-password"),
    path("account/second-factor/", views.set_up_second_factor, name="account-second-factor"),
    path("account/second-factor/off/", views.turn_off_second_factor, name="account-second-factor-off"),
    path("account/second-factor/codes/", views.renew_recovery_codes, name="account-codes"),
    path("account/sign-out-everywhere/", views.sign_out_everywhere, name="account-sign-out-everywhere"),
    path("account/places/<uuid:place>/sign-out/", views.sign_out_session, name="account-place-sign-out"),
    path("sign-out/", sign_in_views.sign_out, name="sign-out"),
]
