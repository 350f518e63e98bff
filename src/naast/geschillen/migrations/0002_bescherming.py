"""Only the aanbieder's own rows; every change leaves an event."""

from django.db import migrations

from naast.core import rls


class Migration(migrations.Migration):
    dependencies = [("geschillen", "0001_initial"), ("audit", "0002_logboek")]
    operations = [
        *rls.dossier("geschillen_geschil"),
        *rls.dossier("geschillen_geschilstap"),
        *rls.dossier("geschillen_geschiltermijn"),
    ]
