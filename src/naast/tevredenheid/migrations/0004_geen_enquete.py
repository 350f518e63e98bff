"""Why an inwoner was not asked; behind the wall, every change recorded."""

import django.db.models.deletion
from django.db import migrations, models

from naast.core import rls


class Migration(migrations.Migration):
    dependencies = [
        ("organisaties", "0002_bescherming"),
        ("tevredenheid", "0003_cijfer_met_twee_decimalen"),
        ("trajecten", "0024_signaal"),
    ]

    operations = [
        migrations.CreateModel(
            name="GeenEnquete",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("extern_id", models.CharField(blank=True, default="", max_length=100)),
                ("op", models.DateField(verbose_name="op")),
                (
                    "reden",
                    models.CharField(
                        choices=[
                            ("wil_niet", "de inwoner wil het niet"),
                            ("te_zwaar", "het is nu te zwaar voor de inwoner"),
                            ("niet_bereikbaar", "de inwoner is niet te bereiken"),
                            ("overleden", "de inwoner is overleden"),
                            ("anders", "iets anders"),
                        ],
                        max_length=20,
                        verbose_name="reden",
                    ),
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
                    "traject",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="geen_enquete",
                        to="trajecten.traject",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("extern_id", ""), _negated=True),
                        fields=("aanbieder", "gemeente", "extern_id"),
                        name="geenenquete_extern_uniek",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("reden", "anders"), _negated=True),
                            models.Q(("toelichting", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="geenenquete_anders_met_toelichting",
                        violation_error_message="Schrijf op waarom niet.",
                    ),
                ],
            },
        ),
        *rls.dossier("tevredenheid_geenenquete"),
    ]
