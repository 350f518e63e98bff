"""A replacement offered for the first appointment; behind the wall, every change recorded."""

import django.db.models.deletion
from django.db import migrations, models

from naast.core import rls


class Migration(migrations.Migration):
    dependencies = [
        ("meldingen", "0003_beurt"),
        ("organisaties", "0002_bescherming"),
    ]

    operations = [
        migrations.CreateModel(
            name="Vervanging",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("extern_id", models.CharField(blank=True, default="", max_length=100)),
                ("aangeboden_op", models.DateField(verbose_name="aangeboden op")),
                (
                    "aanbod",
                    models.CharField(
                        choices=[
                            ("collega", "een collega die eerder kan"),
                            ("aanbieder", "een andere aanbieder"),
                            ("anders", "iets anders"),
                        ],
                        max_length=20,
                        verbose_name="aanbod",
                    ),
                ),
                ("wie", models.CharField(max_length=160, verbose_name="wie of wat")),
                (
                    "antwoord",
                    models.CharField(
                        choices=[
                            ("open", "nog niet bekend"),
                            ("ja", "ja"),
                            ("nee", "nee, de inwoner wacht liever"),
                        ],
                        default="open",
                        max_length=10,
                        verbose_name="antwoord",
                    ),
                ),
                (
                    "antwoord_op",
                    models.DateField(blank=True, null=True, verbose_name="antwoord op"),
                ),
                (
                    "toelichting",
                    models.CharField(blank=True, max_length=300, verbose_name="toelichting"),
                ),
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
                    "melding",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vervangingen",
                        to="meldingen.melding",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("antwoord", "open")),
                        fields=["aanbieder", "aangeboden_op"],
                        name="vervanging_open",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("extern_id", ""), _negated=True),
                        fields=("aanbieder", "gemeente", "extern_id"),
                        name="vervanging_extern_uniek",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("antwoord", "open"), ("antwoord_op__isnull", True)),
                            models.Q(
                                models.Q(("antwoord", "open"), _negated=True),
                                ("antwoord_op__gte", models.F("aangeboden_op")),
                            ),
                            _connector="OR",
                        ),
                        name="vervanging_antwoord_past_bij_dag",
                        violation_error_message="Het antwoord kwam na het aanbod.",
                    ),
                ],
            },
        ),
        *rls.dossier("meldingen_vervanging"),
    ]
