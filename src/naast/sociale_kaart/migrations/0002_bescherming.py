"""Everybody reads the sociale kaart; only who works in that gemeente writes; nobody deletes.

The wall asks for a contract with the gemeente, of any time; `access.may_write` for one that runs.
"""

from django.db import migrations

from naast.core import rls

EIGEN = """
CREATE FUNCTION sociale_kaart_van_ons(gemeente bigint) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT EXISTS (SELECT FROM contracten_overeenkomst o
    WHERE o.gemeente_id = gemeente AND o.aanbieder_id = huidige_aanbieder())
$$;
"""
VAN_ORGANISATIE = (
    "EXISTS (SELECT FROM sociale_kaart_organisatie o"
    " WHERE o.id = organisatie_id AND sociale_kaart_van_ons(o.gemeente_id))"
)


class Migration(migrations.Migration):
    dependencies = [
        ("sociale_kaart", "0001_initial"),
        ("contracten", "0001_initial"),
        ("audit", "0002_logboek"),
    ]
    operations = [
        migrations.RunSQL(EIGEN, "DROP FUNCTION sociale_kaart_van_ons;"),
        rls.shared("sociale_kaart_organisatie", own="sociale_kaart_van_ons(gemeente_id)"),
        rls.shared("sociale_kaart_voorziening", own=VAN_ORGANISATIE),
        rls.record_changes("sociale_kaart_organisatie"),
        rls.record_changes("sociale_kaart_voorziening"),
    ]
