"""The gemeente reads what was sent; the full figures stay with the aanbieder."""

from django.db import migrations

from naast.core import rls


class Migration(migrations.Migration):
    dependencies = [("verantwoording", "0001_initial"), ("audit", "0002_logboek")]
    operations = [
        rls.protect(
            "verantwoording_rapportage",
            using=f"{rls.OWN} OR (gemeente_id = (SELECT huidige_gemeente()) AND status <> 'concept')",
        ),
        rls.record_changes("verantwoording_rapportage"),
        *rls.dossier("verantwoording_cijferbijlage"),
    ]
