"""The registrations as the figures read them: views without personal columns, and who may read.

To change a view, drop and make it again in a new migration.
"""

from pathlib import Path

from django.db import migrations

VIEWS = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
WEG = """
DROP SCHEMA cijfers CASCADE;
REVOKE ALL ON contracten_overeenkomst, contracten_contractjaar, contracten_doelstelling,
  inwoners_inwoner, meldingen_melding, trajecten_traject, trajecten_hulpvraag,
  trajecten_contactmoment, trajecten_doorverwijzing, trajecten_signaal, klachten_klacht,
  tevredenheid_enquete FROM naast_cijfers;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("verantwoording", "0002_bescherming"),
        ("contracten", "0002_bescherming"),
        ("inwoners", "0002_bescherming"),
        ("klachten", "0002_bescherming"),
        ("meldingen", "0002_bescherming"),
        ("tevredenheid", "0002_bescherming"),
        ("trajecten", "0003_complex_gemarkeerd"),
    ]
    operations = [migrations.RunSQL(VIEWS, WEG)]
