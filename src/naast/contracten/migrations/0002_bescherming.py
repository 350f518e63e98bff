"""The money is for both parties of the contract, and nobody else."""

from django.db import migrations

from naast.core import rls


class Migration(migrations.Migration):
    dependencies = [("contracten", "0001_initial"), ("audit", "0002_logboek")]
    operations = [
        rls.protect("contracten_contractjaar", using=rls.BOTH_PARTIES, check=rls.BOTH_PARTIES),
        rls.record_changes("contracten_overeenkomst"),
        rls.record_changes("contracten_contractjaar"),
        rls.record_changes("contracten_doelstelling"),
    ]
