"""An e-mail address is personal: mail of an aanbieder is its own, login mail the postman's."""

from django.db import migrations

from naast.core import rls


class Migration(migrations.Migration):
    dependencies = [("berichten", "0001_initial"), ("audit", "0002_logboek")]
    operations = [
        rls.protect(
            "berichten_bericht",
            using=f"{rls.OWN} OR (aanbieder_id IS NULL AND current_setting('naast.rol', true) = 'postbode')",
            check=f"{rls.OWN} OR aanbieder_id IS NULL",
        ),
    ]
