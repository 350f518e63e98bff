"""The gemeente writes the money of its contracts; the aanbieder reads its own."""

from django.db import migrations

from naast.core import rls

GEMEENTE = "gemeente_id = (SELECT huidige_gemeente())"


def _writes(who: str) -> str:
    return f"ALTER POLICY eigen_rijen ON contracten_contractjaar USING ({who}) WITH CHECK ({who})"


class Migration(migrations.Migration):
    dependencies = [("contracten", "0005_bedrag_leeg")]
    operations = [migrations.RunSQL(_writes(GEMEENTE), _writes(rls.BOTH_PARTIES))]
