"""The plan of a traject; only the aanbieder's own rows, every change leaves an event."""

import django.db.models.deletion
from django.db import migrations, models

from naast.core import rls


class Migration(migrations.Migration):
    dependencies = [
        ("organisaties", "0002_bescherming"),
        ("trajecten", "0004_verlengd_reden"),
    ]

    operations = [
        migrations.CreateModel(
            name="Plan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("extern_id", models.CharField(blank=True, default="", max_length=100)),
                ("begonnen_op", models.DateField(verbose_name="begonnen op")),
                (
                    "status",
                    models.CharField(
                        choices=[("lopend", "lopend"), ("geevalueerd", "geëvalueerd")],
                        default="lopend",
                        max_length=20,
                    ),
                ),
                (
                    "geevalueerd_op",
                    models.DateField(blank=True, null=True, verbose_name="teruggekeken op"),
                ),
                ("evaluatie", models.TextField(blank=True, verbose_name="hoe het ging")),
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
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="plan",
                        to="trajecten.traject",
                    ),
                ),
            ],
            options={
                "ordering": ["-begonnen_op", "-id"],
            },
        ),
        migrations.CreateModel(
            name="Doel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("extern_id", models.CharField(blank=True, default="", max_length=100)),
                ("omschrijving", models.TextField(verbose_name="wat de inwoner wil bereiken")),
                (
                    "bereikt",
                    models.CharField(
                        blank=True,
                        choices=[("ja", "ja"), ("deels", "deels"), ("nee", "nee")],
                        max_length=10,
                        verbose_name="bereikt",
                    ),
                ),
                ("toelichting", models.TextField(blank=True, verbose_name="hoe het ging")),
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
                    "hulpvraag",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="doelen",
                        to="trajecten.hulpvraag",
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="doelen",
                        to="trajecten.plan",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="Actie",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("extern_id", models.CharField(blank=True, default="", max_length=100)),
                ("omschrijving", models.CharField(max_length=300, verbose_name="wat")),
                (
                    "uitvoerder",
                    models.CharField(
                        choices=[
                            ("inwoner", "de inwoner"),
                            ("netwerk", "iemand uit het netwerk"),
                            ("ondersteuner", "de ondersteuner"),
                            ("organisatie", "een organisatie"),
                        ],
                        max_length=20,
                        verbose_name="wie",
                    ),
                ),
                ("naam", models.CharField(blank=True, max_length=120, verbose_name="naam")),
                ("uiterlijk_op", models.DateField(verbose_name="uiterlijk op")),
                ("gedaan_op", models.DateField(blank=True, null=True, verbose_name="gedaan op")),
                (
                    "vervallen_op",
                    models.DateField(blank=True, null=True, verbose_name="vervallen op"),
                ),
                (
                    "vervallen_reden",
                    models.CharField(blank=True, max_length=300, verbose_name="waarom niet meer"),
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
                    "gemeente",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisaties.gemeente",
                    ),
                ),
                (
                    "doel",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="acties",
                        to="trajecten.doel",
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="acties",
                        to="trajecten.plan",
                    ),
                ),
            ],
            options={
                "ordering": ["uiterlijk_op", "id"],
            },
        ),
        migrations.AddConstraint(
            model_name="plan",
            constraint=models.UniqueConstraint(
                condition=models.Q(("extern_id", ""), _negated=True),
                fields=("aanbieder", "gemeente", "extern_id"),
                name="plan_extern_uniek",
            ),
        ),
        migrations.AddConstraint(
            model_name="plan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("status", "lopend"), ("geevalueerd_op__isnull", False), _connector="OR"
                ),
                name="plan_status_past_bij_evaluatie",
            ),
        ),
        migrations.AddConstraint(
            model_name="doel",
            constraint=models.UniqueConstraint(
                condition=models.Q(("extern_id", ""), _negated=True),
                fields=("aanbieder", "gemeente", "extern_id"),
                name="doel_extern_uniek",
            ),
        ),
        migrations.AddIndex(
            model_name="actie",
            index=models.Index(
                condition=models.Q(("gedaan_op__isnull", True), ("vervallen_op__isnull", True)),
                fields=["aanbieder", "uiterlijk_op"],
                name="actie_open",
            ),
        ),
        migrations.AddConstraint(
            model_name="actie",
            constraint=models.UniqueConstraint(
                condition=models.Q(("extern_id", ""), _negated=True),
                fields=("aanbieder", "gemeente", "extern_id"),
                name="actie_extern_uniek",
            ),
        ),
        migrations.AddConstraint(
            model_name="actie",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("gedaan_op__isnull", True), ("vervallen_op__isnull", True), _connector="OR"
                ),
                name="actie_gedaan_of_vervallen",
            ),
        ),
        *rls.dossier("trajecten_plan"),
        *rls.dossier("trajecten_doel"),
        *rls.dossier("trajecten_actie"),
    ]
