"""More kinds are found; what was there already is taken in. A Meldcode file is still not one of them."""

from pathlib import Path

from django.db import migrations

GEVOLGD = (
    *("inwoners_netwerklid", "geschillen_geschil", "geschillen_geschilstap"),
    *("trajecten_actie", "trajecten_signaal", "bijlagen_bijlage"),
)
GELEZEN = (*GEVOLGD, "trajecten_plan", "zoeken.naam", "zoeken.notitie")
RIJEN_WEG = """
DELETE FROM zoeken.naam WHERE soort = 'netwerklid';
DELETE FROM zoeken.notitie
  WHERE soort IN ('geschil', 'geschilstap', 'actie', 'signaal', 'bijlage');
"""


def _open(do: str) -> str:
    """The owner of a table sees no row of it either; while it does this it does."""
    begin, end = (
        "".join(f"ALTER TABLE {t} {how} ROW LEVEL SECURITY;" for t in GELEZEN)
        for how in ("NO FORCE", "FORCE")
    )
    return f"{begin} {do} {end}"


def _weg() -> str:
    """Found no more; what follows a row may stay as it is, it still does what it did."""
    followed = [
        (tabel, "naam" if tabel == "inwoners_netwerklid" else "notitie") for tabel in GEVOLGD
    ]
    triggers = "".join(
        f"DROP TRIGGER zoeken_{functie}_{wanneer} ON {tabel};"
        for tabel, functie in followed
        for wanneer in ("komt", "gaat", "wijzigt")
    )
    return (
        f"{triggers} {_open(RIJEN_WEG)} DROP PROCEDURE zoeken.vul(); DROP PROCEDURE zoeken.vul_erbij();"
        "ALTER PROCEDURE zoeken.vul_eerste RENAME TO vul;"
    )


class Migration(migrations.Migration):
    dependencies = [
        ("zoeken", "0003_veel"),
        ("inwoners", "0003_netwerk"),
        ("geschillen", "0002_bescherming"),
        ("trajecten", "0024_signaal"),
        ("bijlagen", "0002_bescherming"),
    ]
    operations = [
        migrations.RunSQL(
            Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
            + _open("CALL zoeken.vul_erbij();"),
            _weg(),
        )
    ]
