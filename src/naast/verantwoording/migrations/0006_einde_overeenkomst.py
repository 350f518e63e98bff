"""The figures may read when a contract ends: of which contracts the money must be known."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("verantwoording", "0005_tijddelen"),
        ("contracten", "0006_bedrag_van_gemeente"),
    ]
    operations = [
        migrations.RunSQL(
            "GRANT SELECT (tot) ON contracten_overeenkomst TO naast_cijfers",
            "REVOKE SELECT (tot) ON contracten_overeenkomst FROM naast_cijfers",
        )
    ]
