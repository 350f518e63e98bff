"""Search: what it reads, who fills it and who may ask; what was there already is taken in.

A kind of record is found only when it is followed in 0001_vullen.sql; a Meldcode file is not.
"""

from pathlib import Path

from django.db import migrations

GEVOLGD = (
    *("inwoners_inwoner", "meldingen_melding", "trajecten_contactmoment"),
    *("trajecten_hulpvraag", "trajecten_doel", "trajecten_plan"),
)
WEG = (
    "".join(f"DROP FUNCTION zoeken.onthoud_{naam} CASCADE;" for naam in ("naam", "notitie"))
    + "DROP SCHEMA zoeken CASCADE;"
)


def _file(naam: str) -> str:
    return Path(__file__).with_name(f"0001_{naam}.sql").read_text(encoding="utf-8")


def _take_in() -> str:
    """The owner of a table sees no row of it either; for this one moment it does."""
    open_, close = (
        "".join(f"ALTER TABLE {t} {how} ROW LEVEL SECURITY;" for t in GEVOLGD)
        for how in ("NO FORCE", "FORCE")
    )
    return f"{open_} CALL zoeken.vul(); {close}"


class Migration(migrations.Migration):
    initial = True
    dependencies = [
        ("core", "0001_grondslag"),
        ("inwoners", "0002_bescherming"),
        ("meldingen", "0002_bescherming"),
        ("trajecten", "0005_plan"),
    ]
    operations = [
        # Made by rechten.sql mostly, and then not ours to drop.
        migrations.RunSQL("CREATE EXTENSION IF NOT EXISTS btree_gin", migrations.RunSQL.noop),
        migrations.RunSQL(_file("zoeken") + _file("vullen") + _file("vragen"), WEG),
        migrations.RunSQL(_take_in(), migrations.RunSQL.noop),
        migrations.RunSQL(_file("rechten"), migrations.RunSQL.noop),
    ]
