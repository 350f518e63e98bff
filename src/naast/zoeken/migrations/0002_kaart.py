"""The sociale kaart is found by an index too: seven thousand voorzieningen took a tenth of a second."""

from pathlib import Path

from django.db import migrations

WEG = """
DROP FUNCTION zoeken.kaart;
DROP INDEX voorziening_woorden, organisatie_woorden;
DROP FUNCTION zoeken.voorzieningwoorden, zoeken.organisatiewoorden;
"""


class Migration(migrations.Migration):
    dependencies = [("zoeken", "0001_zoeken"), ("sociale_kaart", "0001_initial")]
    operations = [
        migrations.RunSQL(Path(__file__).with_suffix(".sql").read_text(encoding="utf-8"), WEG)
    ]
