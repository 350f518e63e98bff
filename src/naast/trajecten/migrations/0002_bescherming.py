"""Only the aanbieder's own rows; every change leaves an event."""

from django.db import migrations

from naast.core import rls


class Migration(migrations.Migration):
    dependencies = [("trajecten", "0001_initial"), ("audit", "0002_logboek")]
    operations = [
        *rls.dossier("trajecten_traject"),
        *rls.dossier("trajecten_hulpvraag"),
        *rls.dossier("trajecten_contactmoment"),
        *rls.dossier("trajecten_doorverwijzing"),
        *rls.dossier("trajecten_signaal"),
    ]
