"""Settings of an installation. What differs per gemeente or contract is data, never a setting."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from naast.core.geheim import geheim

BASE_DIR = Path(__file__).resolve().parent

DEMO = os.environ.get("NAAST_DEMO") == "1"
if DEMO and "DATABASE_URL" in os.environ:
    raise ImproperlyConfigured(
        "De demo draait niet op de database van DATABASE_URL: demo-accounts loggen in zonder tweede"
        " stap. Haal NAAST_DEMO weg, of haal DATABASE_URL weg."
    )
if os.environ.get("NAAST_NU") and "DATABASE_URL" in os.environ:
    raise ImproperlyConfigured(
        "NAAST_NU zet de klok stil en is alleen voor toetsen: termijnen en het logboek kloppen dan"
        " niet. Haal NAAST_NU weg, of haal DATABASE_URL weg."
    )
DEBUG = False
SECRET_KEY = geheim("django")
ALLOWED_HOSTS = os.environ.get("NAAST_HOSTS", "127.0.0.1,localhost").split(",")
HTTPS = os.environ.get("NAAST_HTTPS", "0" if "DATABASE_URL" not in os.environ else "1") == "1"

INSTALLED_APPS = [
    "naast.demo",
    "naast.portaal",
    "naast.aanlevering",
    "naast.verantwoording",
    "naast.tevredenheid",
    "naast.klachten",
    "naast.bijlagen",
    "naast.geschillen",
    "naast.veiligheid",
    "naast.zoeken",
    "naast.trajecten",
    "naast.meldingen",
    "naast.afspraken",
    "naast.inzage",
    "naast.sociale_kaart",
    "naast.inwoners",
    "naast.contracten",
    "naast.organisaties",
    "naast.berichten",
    "naast.accounts",
    "naast.audit",
    "naast.core",
    "procrastinate.contrib.django",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_htmx",
    "template_partials",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.contrib.postgres",
    "django.forms",
]

MIDDLEWARE = [
    "naast.core.headers.HeadersMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "naast.core.foutpagina.FoutpaginaMiddleware",
    "naast.core.leesbaar.LeesbaarMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "naast.organisaties.middleware.WerkcontextMiddleware",
    "naast.organisaties.inlogboek.InlogboekMiddleware",
    "naast.organisaties.tweede_factor.TweedeFactorMiddleware",
]

ROOT_URLCONF = "naast.urls"
WSGI_APPLICATION = "naast.wsgi.application"
FORM_RENDERER = "naast.core.forms.Renderer"

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "naast.core.context_processors.naast",
                "naast.portaal.navigatie.navigatie",
            ],
        },
    }
]


def _database(rol: str, variable: str) -> dict[str, Any]:
    """Connection of one database role: its variable in production, else the embedded server."""
    shared: dict[str, Any] = {"ENGINE": "django.db.backends.postgresql", "CONN_MAX_AGE": 0}
    if url := os.environ.get(variable):
        parts = urlsplit(url)
        return shared | {
            "NAME": parts.path.lstrip("/"),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": parts.hostname or "",
            "PORT": str(parts.port or ""),
        }
    return shared | {
        "NAME": os.environ.get("NAAST_DB_NAAM", "naast"),
        "USER": rol,
        "HOST": os.environ.get("NAAST_DB_SOCKET", ""),
    }


DATABASES = {
    "default": _database("naast_app", "DATABASE_URL")
    | {
        "OPTIONS": {
            "pool": {"min_size": 1, "max_size": 8},
            # The same statement again is not planned again: a third of the time of a query here.
            "server_side_binding": True,
            "prepare_threshold": 3,
        }
    },
    "eigenaar": _database("naast_eigenaar", "DATABASE_URL_EIGENAAR"),
    "cijfers": _database("naast_cijfers", "DATABASE_URL_CIJFERS"),
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "core_cache",
        # Of 300 (the default) a third goes: a few addresses would wipe out the counts of guessing.
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}

LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True
USE_I18N = True
USE_THOUSAND_SEPARATOR = True

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False

# An upload stays in memory until it is stored encrypted: never in the clear on a disk.
# `core.leesbaar` refuses what is larger before it is read.
FILE_UPLOAD_MAX_MEMORY_SIZE = 22 * 1024 * 1024

AUTH_USER_MODEL = "accounts.Account"
PROXIES = int(os.environ.get("NAAST_PROXIES", "0"))
LOGIN_REDIRECT_URL = "portaal:home"
LOGIN_URL = "account_login"
LOGOUT_REDIRECT_URL = "portaal:home"
AUTHENTICATION_BACKENDS = ["naast.accounts.auth.AccountBackend"]
AUTH_PASSWORD_VALIDATORS: list[dict[str, Any]] = [
    {
        "NAME": "naast.accounts.wachtwoorden.Eigen",
        "OPTIONS": {"user_attributes": ("email", "naam")},
    },
    {"NAME": "naast.accounts.wachtwoorden.Lang", "OPTIONS": {"min_length": 12}},
    {"NAME": "naast.accounts.wachtwoorden.Ongewoon"},
    {"NAME": "naast.accounts.wachtwoorden.NietAlleenCijfers"},
]

ACCOUNT_ADAPTER = "naast.accounts.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if HTTPS else "http"
ACCOUNT_SESSION_REMEMBER = False
# Five wrong passwords or codes close an account for a quarter of an hour (BIO2 5.17); the number
# per address is wide enough for an office behind one address.
ACCOUNT_RATE_LIMITS = {"login": "60/m/ip", "login_failed": "30/m/ip,5/15m/key"}
ACCOUNT_FORMS = {
    "login": "naast.accounts.forms.InlogForm",
    "reset_password": "naast.accounts.forms.WachtwoordVergetenForm",
    "reset_password_from_key": "naast.accounts.forms.NieuwWachtwoordForm",
    "change_password": "naast.accounts.forms.WachtwoordWijzigenForm",
    "reauthenticate": "naast.accounts.forms.BevestigForm",
}
ALLAUTH_TRUSTED_PROXY_COUNT = PROXIES

MFA_ADAPTER = "naast.accounts.adapters.MfaAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Naast"
MFA_TOTP_TOLERANCE = 1
MFA_WEBAUTHN_USER_VERIFICATION = "required"
# Browsers allow passkeys without https on localhost only.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS
MFA_FORMS = {
    "authenticate": "naast.accounts.forms.CodeForm",
    "reauthenticate": "naast.accounts.forms.CodeBevestigForm",
    "activate_totp": "naast.accounts.forms.AppForm",
    "add_webauthn": "naast.accounts.forms.SleutelForm",
    "edit_webauthn": "naast.accounts.forms.SleutelnaamForm",
}

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = HTTPS
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "naast.core.errors.csrf_failure"
SESSION_COOKIE_AGE = 60 * 60 * 10
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None

EMAIL_BACKEND = "naast.berichten.backend.OutboxBackend"
EMAIL_HOST = os.environ.get("NAAST_SMTP_HOST", "127.0.0.1")
EMAIL_PORT = int(os.environ.get("NAAST_SMTP_PORT", "1025"))
EMAIL_HOST_USER = os.environ.get("NAAST_SMTP_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("NAAST_SMTP_PASSWORD", "")
EMAIL_USE_TLS = os.environ.get("NAAST_SMTP_TLS", "0") == "1"
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = os.environ.get("NAAST_MAIL_VAN", "Naast <noreply@naast.example>")

# Where somebody tells that the site has a weakness: a mail address or a page (security.txt).
BEVEILIGING_CONTACT = os.environ.get("NAAST_BEVEILIGING_CONTACT", "mailto:security@naast.example")
