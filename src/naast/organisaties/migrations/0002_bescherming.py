"""Colleagues of one's own organisation; every change leaves an event."""

from django.db import migrations

from naast.core import rls


class Migration(migrations.Migration):
    dependencies = [("organisaties", "0001_initial"), ("audit", "0002_logboek")]
    operations = [
        rls.protect(
            "organisaties_medewerker",
            using=f"account_id = (SELECT huidig_account()) OR {rls.BOTH_PARTIES}",
            check=rls.BOTH_PARTIES,
        ),
        rls.record_changes("organisaties_gemeente"),
        rls.record_changes("organisaties_aanbieder"),
        rls.record_changes("organisaties_medewerker"),
    ]
