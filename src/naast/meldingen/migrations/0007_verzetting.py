"""When a first appointment was made, reminded of and moved; behind the wall."""

import django.db.models.deletion
from django.db import migrations, models

from naast.core import rls


class Migration(migrations.Migration):
    dependencies = [
        ("meldingen", "0006_inwonerbericht_bescherming"),
        ("organisaties", "0002_bescherming"),
    ]

    operations = [
        migrations.AddField(
            model_name="melding",
            name="afspraak_gemaakt_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="afspraak gemaakt"),
        ),
        migrations.AddField(
            model_name="melding",
            name="afspraak_herinnerd_at",
            field=models.DateTimeField(
                blank=True, null=True, verbose_name="aan afspraak herinnerd"
            ),
        ),
        migrations.CreateModel(
            name="Verzetting",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("extern_id", models.CharField(blank=True, default="", max_length=100)),
                ("was_op", models.DateField(verbose_name="de afspraak was op")),
                (
                    "was_om",
                    models.TimeField(blank=True, null=True, verbose_name="de afspraak was om"),
                ),
                ("reden", models.CharField(max_length=300, verbose_name="reden")),
                (
                    "op_verzoek_van",
                    models.CharField(
                        choices=[("inwoner", "de inwoner"), ("organisatie", "wij")],
                        max_length=20,
                        verbose_name="op verzoek van",
                    ),
                ),
                ("te_laat", models.BooleanField(default=False, verbose_name="te laat verzet")),
                ("verzet_at", models.DateTimeField(verbose_name="verzet")),
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
                    "medewerker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisaties.medewerker",
                    ),
                ),
                (
                    "melding",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="verzettingen",
                        to="meldingen.melding",
                    ),
                ),
            ],
            options={
                "ordering": ["-verzet_at", "-id"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("te_laat", True)),
                        fields=["aanbieder", "verzet_at"],
                        name="verzetting_te_laat",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("extern_id", ""), _negated=True),
                        fields=("aanbieder", "gemeente", "extern_id"),
                        name="verzetting_extern_uniek",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("te_laat", False), ("op_verzoek_van", "organisatie"), _connector="OR"
                        ),
                        name="verzetting_te_laat_alleen_door_ons",
                    ),
                ],
            },
        ),
        *rls.dossier("meldingen_verzetting"),
    ]
