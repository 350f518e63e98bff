"""The code of the letter; behind the wall, every change recorded.

Who brings a code does not log in, and sees that one row only: the row of which it knows the hash.
"""

import uuid

import django.db.models.deletion
from django.db import migrations, models

from naast.core import rls


class Migration(migrations.Migration):
    dependencies = [
        ("organisaties", "0002_bescherming"),
        ("trajecten", "0024_signaal"),
    ]

    operations = [
        migrations.CreateModel(
            name="Inwonercode",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("extern_id", models.CharField(blank=True, default="", max_length=100)),
                ("uid", models.UUIDField(default=uuid.uuid4, unique=True)),
                ("code_hash", models.CharField(max_length=64, unique=True)),
                ("gemaakt_at", models.DateTimeField(verbose_name="gemaakt om")),
                (
                    "ingetrokken_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="gestopt om"),
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
                    "gemaakt_door",
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
                        related_name="inwonercodes",
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
                        name="inwonercode_extern_uniek",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("ingetrokken_at__isnull", True)),
                        fields=("traject",),
                        name="inwonercode_een_per_traject",
                    ),
                ],
            },
        ),
        *rls.dossier("trajecten_inwonercode"),
        migrations.RunSQL(
            """
            CREATE POLICY met_code ON trajecten_inwonercode FOR SELECT TO naast_app
              USING (code_hash = nullif(current_setting('naast.inwonercode', true), ''));
            """,
            "DROP POLICY met_code ON trajecten_inwonercode;",
        ),
    ]
