"""Only the aanbieder's own rows; every change leaves an event.

A calendar program does not log in. It brings a secret, and sees that one row of the feeds only:
the row of which it knows the hash.
"""

from django.db import migrations

from naast.core import rls


class Migration(migrations.Migration):
    dependencies = [("afspraken", "0001_initial"), ("audit", "0002_logboek")]
    operations = [
        *rls.dossier("afspraken_afspraak"),
        *rls.dossier("afspraken_beschikbaarheid"),
        *rls.dossier("afspraken_afwezigheid"),
        *rls.dossier("afspraken_agendafeed"),
        migrations.RunSQL(
            """
            CREATE POLICY met_sleutel ON afspraken_agendafeed FOR SELECT TO naast_app
              USING (sleutel_hash = nullif(current_setting('naast.agendafeed', true), ''));
            """,
            "DROP POLICY met_sleutel ON afspraken_agendafeed;",
        ),
    ]
