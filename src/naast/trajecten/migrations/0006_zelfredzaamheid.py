"""Metingen of zelfredzaamheid, and the texts of an aanbieder with a licence."""

import django.db.models.deletion
from django.db import migrations, models

from naast.core import rls

# Known domains only, each with a whole number from 1 to 5.
KNOWN = """
ALTER TABLE trajecten_meting ADD CONSTRAINT meting_niveaus CHECK (
  jsonb_typeof(niveaus) = 'object'
  AND niveaus - ARRAY['financien', 'werk_en_opleiding', 'tijdsbesteding', 'huisvesting',
    'huiselijke_relaties', 'geestelijke_gezondheid', 'lichamelijke_gezondheid', 'middelengebruik',
    'basale_adl', 'instrumentele_adl', 'sociaal_netwerk', 'maatschappelijke_participatie',
    'justitie'] = '{}'
  AND NOT jsonb_path_exists(niveaus, '$.* ? (@.type() != "number" || @ < 1 || @ > 5)')
  AND NOT jsonb_path_exists(niveaus, '$.* ? (@.type() == "number" && @ != @.floor())')
)
"""


class Migration(migrations.Migration):
    dependencies = [
        ("organisaties", "0002_bescherming"),
        ("trajecten", "0005_plan"),
    ]

    operations = [
        migrations.CreateModel(
            name="Meting",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("extern_id", models.CharField(blank=True, default="", max_length=100)),
                (
                    "moment",
                    models.CharField(
                        choices=[
                            ("start", "bij de start"),
                            ("tussen", "tussendoor"),
                            ("eind", "aan het eind"),
                        ],
                        max_length=10,
                        verbose_name="moment",
                    ),
                ),
                ("gemeten_op", models.DateField(verbose_name="gemeten op")),
                ("niveaus", models.JSONField(default=dict, verbose_name="niveaus")),
                ("notitie", models.TextField(blank=True, verbose_name="notitie")),
                (
                    "aanbieder",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisaties.aanbieder",
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
                        related_name="metingen",
                        to="trajecten.traject",
                    ),
                ),
            ],
            options={
                "ordering": ["gemeten_op", "id"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("extern_id", ""), _negated=True),
                        fields=("aanbieder", "gemeente", "extern_id"),
                        name="meting_extern_uniek",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("moment__in", ["start", "eind"])),
                        fields=("traject", "moment"),
                        name="meting_een_start_een_eind",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ZrmTekst",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "domein",
                    models.CharField(
                        choices=[
                            ("financien", "Financiën"),
                            ("werk_en_opleiding", "Werk en opleiding"),
                            ("tijdsbesteding", "Tijdsbesteding"),
                            ("huisvesting", "Huisvesting"),
                            ("huiselijke_relaties", "Huiselijke relaties"),
                            ("geestelijke_gezondheid", "Geestelijke gezondheid"),
                            ("lichamelijke_gezondheid", "Lichamelijke gezondheid"),
                            ("middelengebruik", "Middelengebruik"),
                            ("basale_adl", "Basale ADL"),
                            ("instrumentele_adl", "Instrumentele ADL"),
                            ("sociaal_netwerk", "Sociaal netwerk"),
                            ("maatschappelijke_participatie", "Maatschappelijke participatie"),
                            ("justitie", "Justitie"),
                        ],
                        max_length=40,
                        verbose_name="domein",
                    ),
                ),
                (
                    "niveau",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (1, "acute problematiek"),
                            (2, "niet zelfredzaam"),
                            (3, "beperkt zelfredzaam"),
                            (4, "voldoende zelfredzaam"),
                            (5, "volledig zelfredzaam"),
                        ],
                        verbose_name="niveau",
                    ),
                ),
                ("tekst", models.TextField(verbose_name="tekst")),
                (
                    "aanbieder",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisaties.aanbieder",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("aanbieder", "domein", "niveau"), name="zrmtekst_uniek"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("niveau__gte", 1), ("niveau__lte", 5)),
                        name="zrmtekst_niveau",
                    ),
                ],
            },
        ),
        migrations.RunSQL(KNOWN, "ALTER TABLE trajecten_meting DROP CONSTRAINT meting_niveaus"),
        *rls.dossier("trajecten_meting"),
        *rls.dossier("trajecten_zrmtekst"),
    ]
