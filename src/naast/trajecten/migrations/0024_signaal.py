"""A signaal has a leefgebied, who gave it, and what was done with it."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("organisaties", "0002_bescherming"),
        ("trajecten", "0023_tijddelen"),
    ]

    operations = [
        migrations.AddField(
            model_name="signaal",
            name="door",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="organisaties.medewerker",
            ),
        ),
        migrations.AddField(
            model_name="signaal",
            name="doorgegeven_aan",
            field=models.CharField(blank=True, max_length=160, verbose_name="doorgegeven aan"),
        ),
        migrations.AddField(
            model_name="signaal",
            name="doorgegeven_op",
            field=models.DateField(blank=True, null=True, verbose_name="doorgegeven op"),
        ),
        migrations.AddField(
            model_name="signaal",
            name="leefgebied",
            field=models.CharField(
                blank=True,
                choices=[
                    ("maatschappelijke_ondersteuning", "maatschappelijke ondersteuning"),
                    ("preventieve_zorg", "preventieve zorg"),
                    ("zorg", "zorg"),
                    ("jeugdhulp", "jeugdhulp"),
                    ("onderwijs", "onderwijs"),
                    ("welzijn", "welzijn"),
                    ("wonen", "wonen"),
                    ("werk", "werk"),
                    ("inkomen", "inkomen"),
                ],
                max_length=40,
                verbose_name="leefgebied",
            ),
        ),
        migrations.AddConstraint(
            model_name="signaal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("doorgegeven_aan", ""), ("doorgegeven_op__isnull", True)),
                    models.Q(
                        models.Q(("doorgegeven_aan", ""), _negated=True),
                        ("doorgegeven_op__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="signaal_doorgegeven_aan_en_op",
                violation_error_message="Vul in aan wie en op welke dag.",
            ),
        ),
    ]
