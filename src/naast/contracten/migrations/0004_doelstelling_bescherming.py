"""Targets are public; only the gemeente itself writes them, and the figures may read them."""

from django.db import migrations

from naast.core import rls

FIGURES = (
    "CREATE POLICY cijfers ON contracten_doelstelling FOR SELECT TO naast_cijfers USING (true)"
)


class Migration(migrations.Migration):
    dependencies = [("contracten", "0003_doelstelling_cijfer_bekendheid")]
    operations = [
        rls.shared("contracten_doelstelling", own="gemeente_id = (SELECT huidige_gemeente())"),
        migrations.RunSQL(FIGURES, "DROP POLICY cijfers ON contracten_doelstelling"),
    ]
