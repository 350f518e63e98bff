"""Every table is behind the wall and leaves events, or stands here with the reason why not."""

import pytest
from django.db import connection

pytestmark = pytest.mark.django_db

LOGIN = "logging in comes before one is of an organisation; holds no dossier"
MACHINE = "of the framework; no rows about people"
JOBS = "jobs hold identifiers only"
NO_WALL = {
    "account_emailaddress": LOGIN,
    "account_emailconfirmation": LOGIN,
    "accounts_account": LOGIN,
    "mfa_authenticator": LOGIN + "; secrets are encrypted",
    "auth_group": MACHINE,
    "auth_group_permissions": MACHINE,
    "auth_permission": MACHINE,
    "django_content_type": MACHINE,
    "django_migrations": MACHINE,
    "django_session": "read before one is known; a half-filled sign-up in it is encrypted",
    "core_cache": "counters against guessing, under keyed hashes",
    "core_verzoek": "random identifiers of forms that were sent",
    "audit_zegel": "hashes over ranges of the log; no content of it",
    "meldingen_beurt": "a counter per gemeente, shared by its aanbieders",
    "procrastinate_events": JOBS,
    "procrastinate_jobs": JOBS,
    "procrastinate_periodic_defers": JOBS,
    "procrastinate_workers": JOBS,
    "contracten_overeenkomst": "public: who may be chosen, and within which terms",
    "organisaties_aanbieder": "public: who may be chosen",
    "organisaties_gemeente": "public: where one lives",
}
KAART = "everybody reads, who has a contract in that gemeente writes; no people in it"
SHARED = {
    "contracten_doelstelling": "public: the council sets it; only its gemeente writes",
    "sociale_kaart_organisatie": KAART,
    "sociale_kaart_voorziening": KAART,
}
NO_EVENTS = {
    name: reason
    for name, reason in NO_WALL.items()
    if not name.startswith(("contracten_", "organisaties_"))
} | {
    "audit_gebeurtenis": "is the log; nobody can change it",
    "berichten_bericht": "notes its own sending; what caused it left its event",
}

_TABLES = """
SELECT c.relname,
  c.relrowsecurity AND c.relforcerowsecurity
    AND EXISTS (SELECT FROM pg_policies p WHERE p.tablename = c.relname),
  (SELECT count(*) FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgenabled = 'O'
     AND t.tgfoid = 'audit_leg_vast'::regproc)
FROM pg_class c WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
"""


def tables() -> list[tuple[str, bool, int]]:
    with connection.cursor() as cursor:
        cursor.execute(_TABLES)
        return list(cursor.fetchall())


def test_every_table_is_behind_the_wall_or_says_why_not() -> None:
    open_tables = {name for name, protected, _ in tables() if not protected}

    assert open_tables == set(NO_WALL)


def test_every_table_leaves_events_or_says_why_not() -> None:
    silent = {name for name, _, triggers in tables() if triggers != 3}

    assert silent == set(NO_EVENTS)


def test_every_protected_table_says_whose_its_rows_are() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name FROM information_schema.columns"
            " WHERE table_schema = 'public' AND column_name = 'aanbieder_id'"
        )
        owned = {row[0] for row in cursor.fetchall()}
    protected = {name for name, is_protected, _ in tables() if is_protected}

    assert protected - owned == set(SHARED)


def test_without_an_organisation_no_protected_table_shows_a_row() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('naast.aanbieder', '', true)")
        for name, protected, _ in tables():
            if protected and name not in SHARED:
                cursor.execute(f"SELECT count(*) FROM {name}")
                assert cursor.fetchone() == (0,), name
