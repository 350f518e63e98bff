"""Only the aanbieder's own rows; every change leaves an event."""

from django.db import migrations

from naast.core import rls


class Migration(migrations.Migration):
    dependencies = [("bijlagen", "0001_initial"), ("audit", "0002_logboek")]
    operations = rls.dossier("bijlagen_bijlage")
