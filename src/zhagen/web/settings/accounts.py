"""Accounts and their passwords."""

_CHECKS = "django.contrib.auth.password_validation"

AUTH_USER_MODEL = "agency.Account"
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "zhagen.web.agency.checks.PasswordUnlikeOwner"},
    {"NAME": "zhagen.web.agency.validators.password_length.PasswordLength", "OPTIONS": {"min_length": 10}},
    {"NAME": f"{_CHECKS}.CommonPasswordValidator"},
    {"NAME": f"{_CHECKS}.NumericPasswordValidator"},
]
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "home"
