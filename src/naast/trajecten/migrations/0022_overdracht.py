"""The handover after a Wlz indication; behind the wall, every change recorded."""

import django.db.models.deletion
from django.db import migrations, models

from naast.core import rls


class Migration(migrations.Migration):
    dependencies = [
        ("organisaties", "0002_bescherming"),
        ("sociale_kaart", "0002_bescherming"),
        ("trajecten", "0021_herziening"),
    ]

    operations = [
        migrations.CreateModel(
            name="Overdracht",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("extern_id", models.CharField(blank=True, default="", max_length=100)),
                ("indicatie_op", models.DateField(verbose_name="dag van de Wlz-indicatie")),
                ("naar", models.CharField(max_length=160, verbose_name="overgedragen aan")),
                (
                    "wijze",
                    models.CharField(
                        choices=[("warm", "warm"), ("koud", "koud")],
                        max_length=10,
                        verbose_name="wijze",
                    ),
                ),
                ("toestemming", models.BooleanField(verbose_name="de inwoner vindt het goed")),
                (
                    "gesproken_met",
                    models.CharField(blank=True, max_length=120, verbose_name="gesproken met"),
                ),
                ("verteld", models.TextField(blank=True, verbose_name="wat er is verteld")),
                ("datum", models.DateField(verbose_name="overgedragen op")),
                (
                    "aangekomen",
                    models.CharField(
                        choices=[("ja", "ja"), ("nee", "nee"), ("onbekend", "nog niet bekend")],
                        default="onbekend",
                        max_length=10,
                        verbose_name="aangekomen",
                    ),
                ),
                (
                    "aangekomen_op",
                    models.DateField(blank=True, null=True, verbose_name="aangekomen op"),
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
                    "hulpvraag",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="overdrachten",
                        to="trajecten.hulpvraag",
                    ),
                ),
                (
                    "traject",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="overdracht",
                        to="trajecten.traject",
                    ),
                ),
                (
                    "voorziening",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sociale_kaart.voorziening",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("aangekomen", "onbekend")),
                        fields=["aanbieder", "datum"],
                        name="overdracht_navragen",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("extern_id", ""), _negated=True),
                        fields=("aanbieder", "gemeente", "extern_id"),
                        name="overdracht_extern_uniek",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("toestemming", True),
                            models.Q(("gesproken_met", ""), ("verteld", ""), ("wijze", "koud")),
                            _connector="OR",
                        ),
                        name="overdracht_niets_zonder_toestemming",
                        violation_error_message="Zonder toestemming mag u met niemand praten.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("aangekomen_op__isnull", True),
                            models.Q(
                                ("aangekomen", "ja"),
                                ("aangekomen_op__gte", models.F("indicatie_op")),
                            ),
                            _connector="OR",
                        ),
                        name="overdracht_aangekomen_op_alleen_na_ja",
                        violation_error_message="De inwoner kan pas na de indicatie zijn aangekomen.",
                    ),
                ],
            },
        ),
        *rls.dossier("trajecten_overdracht"),
    ]
