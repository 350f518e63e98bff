"""Words that thousands have in common are found as quickly as a name."""

from pathlib import Path

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("zoeken", "0002_kaart")]
    operations = [
        migrations.RunSQL(
            Path(__file__).with_suffix(".sql").read_text(encoding="utf-8"), migrations.RunSQL.noop
        )
    ]
