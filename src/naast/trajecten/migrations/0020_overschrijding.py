"""Why a hulpvraag takes more hours than the guideline; behind the wall, every change recorded."""

import django.db.models.deletion
from django.db import migrations, models

from naast.core import rls


class Migration(migrations.Migration):
    dependencies = [
        ("organisaties", "0002_bescherming"),
        ("trajecten", "0007_doorverwijzing_voorziening"),
    ]

    operations = [
        migrations.CreateModel(
            name="Overschrijding",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("extern_id", models.CharField(blank=True, default="", max_length=100)),
                (
                    "reden",
                    models.CharField(
                        choices=[
                            ("wachtlijst", "andere hulp heeft een wachtlijst"),
                            ("geen_passende_hulp", "er is geen passende hulp"),
                            ("nieuwe_vragen", "er komen steeds nieuwe vragen bij"),
                            ("vinger_aan_de_pols", "de inwoner trekt niet zelf aan de bel"),
                            ("weinig_zelfredzaam", "de inwoner of het netwerk kan weinig zelf"),
                            ("procedure", "er loopt een aanvraag, bezwaar of klacht"),
                            ("met_zijn_tweeen", "we gaan met zijn tweeën, voor de veiligheid"),
                            ("anders", "iets anders"),
                        ],
                        max_length=30,
                        verbose_name="waarom meer uren",
                    ),
                ),
                (
                    "toelichting",
                    models.CharField(blank=True, max_length=300, verbose_name="toelichting"),
                ),
                ("minuten", models.PositiveIntegerField(verbose_name="minuten")),
                ("richtlijn", models.PositiveIntegerField(verbose_name="richtlijn in minuten")),
                ("opgegeven_op", models.DateField(verbose_name="opgegeven op")),
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
                        related_name="overschrijdingen",
                        to="trajecten.hulpvraag",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("extern_id", ""), _negated=True),
                        fields=("aanbieder", "gemeente", "extern_id"),
                        name="overschrijding_extern_uniek",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("reden", "anders"), _negated=True),
                            models.Q(("toelichting", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="overschrijding_anders_met_toelichting",
                        violation_error_message="Schrijf op wat de reden is.",
                    ),
                ],
            },
        ),
        *rls.dossier("trajecten_overschrijding"),
    ]
