"""Who stands around an inwoner; only the aanbieder's own rows, every change leaves an event."""

import django.db.models.deletion
from django.db import migrations, models

from naast.core import rls


class Migration(migrations.Migration):
    dependencies = [
        ("inwoners", "0002_bescherming"),
        ("organisaties", "0002_bescherming"),
    ]

    operations = [
        migrations.CreateModel(
            name="Netwerklid",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("extern_id", models.CharField(blank=True, default="", max_length=100)),
                ("naam", models.CharField(max_length=120, verbose_name="naam of rol")),
                ("relatie", models.CharField(blank=True, max_length=80, verbose_name="relatie")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("informeel", "informeel: familie, vrienden, buren, vrijwilligers"),
                            ("formeel", "formeel: zorg, hulp, instanties"),
                        ],
                        max_length=20,
                        verbose_name="soort",
                    ),
                ),
                (
                    "organisatie",
                    models.CharField(blank=True, max_length=160, verbose_name="organisatie"),
                ),
                (
                    "nabijheid",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "heel dichtbij"), (2, "dichtbij"), (3, "verder weg")],
                        verbose_name="hoe dichtbij",
                    ),
                ),
                (
                    "belasting",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("geen", "geen"),
                            ("te_doen", "te doen"),
                            ("zwaar", "zwaar"),
                            ("te_zwaar", "te zwaar"),
                        ],
                        max_length=20,
                        verbose_name="belasting",
                    ),
                ),
                ("telefoon", models.CharField(blank=True, max_length=20, verbose_name="telefoon")),
                ("van_op", models.DateField(blank=True, null=True, verbose_name="sinds")),
                ("tot_op", models.DateField(blank=True, null=True, verbose_name="niet meer sinds")),
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
                    "inwoner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="netwerk",
                        to="inwoners.inwoner",
                    ),
                ),
                (
                    "voorganger",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="opvolger",
                        to="inwoners.netwerklid",
                    ),
                ),
            ],
            options={
                "ordering": ["nabijheid", "-soort", "id"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("extern_id", ""), _negated=True),
                        fields=("aanbieder", "gemeente", "extern_id"),
                        name="netwerklid_extern_uniek",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("nabijheid__gte", 1), ("nabijheid__lte", 3)),
                        name="netwerklid_nabijheid",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("van_op__isnull", True),
                            ("tot_op__isnull", True),
                            ("tot_op__gte", models.F("van_op")),
                            _connector="OR",
                        ),
                        name="netwerklid_tot_na_van",
                        violation_error_message="Het einde ligt vóór het begin.",
                    ),
                ],
            },
        ),
        *rls.dossier("inwoners_netwerklid"),
    ]
