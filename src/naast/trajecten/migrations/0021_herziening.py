"""A traject looked over and made longer; behind the wall, every change recorded."""

import django.db.models.deletion
from django.db import migrations, models

from naast.core import rls


class Migration(migrations.Migration):
    dependencies = [
        ("organisaties", "0002_bescherming"),
        ("trajecten", "0020_overschrijding"),
    ]

    operations = [
        migrations.CreateModel(
            name="Herziening",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("extern_id", models.CharField(blank=True, default="", max_length=100)),
                ("op", models.DateField(verbose_name="op")),
                ("bereikt", models.TextField(verbose_name="wat er is bereikt")),
                ("reden", models.CharField(max_length=300, verbose_name="waarom het langer duurt")),
                (
                    "was_op",
                    models.DateField(blank=True, null=True, verbose_name="verwacht einde tot dan"),
                ),
                ("tot_op", models.DateField(verbose_name="nieuw verwacht einde")),
                (
                    "aanbieder",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisaties.aanbieder",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisaties.medewerker",
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisaties.gemeente",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="herzieningen",
                        to="trajecten.traject",
                    ),
                ),
            ],
            options={
                "ordering": ["-id"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("extern_id", ""), _negated=True),
                        fields=("aanbieder", "gemeente", "extern_id"),
                        name="herziening_extern_uniek",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("tot_op__gt", models.F("op"))),
                        name="herziening_tot_na_op",
                        violation_error_message="Het nieuwe einde ligt na de dag van de herziening.",
                    ),
                ],
            },
        ),
        *rls.dossier("trajecten_herziening"),
    ]
