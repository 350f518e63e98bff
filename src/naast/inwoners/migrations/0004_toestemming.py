"""Consent and who acts for an inwoner; consent is never changed, only withdrawn."""

import django.db.models.deletion
from django.db import migrations, models

from naast.core import rls

# Only the day of withdrawing may come after; what was given stays as it was.
KEPT = """
CREATE FUNCTION inwoners_toestemming_blijft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.ingetrokken_op IS NOT NULL
    OR to_jsonb(NEW) - 'ingetrokken_op' IS DISTINCT FROM to_jsonb(OLD) - 'ingetrokken_op' THEN
    RAISE EXCEPTION 'een toestemming verandert niet: trek haar in en leg een nieuwe vast';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER toestemming_blijft BEFORE UPDATE ON inwoners_toestemming
  FOR EACH ROW EXECUTE FUNCTION inwoners_toestemming_blijft();
"""
GONE = """
DROP TRIGGER toestemming_blijft ON inwoners_toestemming;
DROP FUNCTION inwoners_toestemming_blijft();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("inwoners", "0003_netwerk"),
        ("organisaties", "0002_bescherming"),
    ]

    operations = [
        migrations.CreateModel(
            name="Vertegenwoordiger",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("extern_id", models.CharField(blank=True, default="", max_length=100)),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("curator", "curator"),
                            ("bewindvoerder", "bewindvoerder"),
                            ("mentor", "mentor"),
                            ("gemachtigde", "gemachtigde"),
                            ("ouder", "ouder"),
                            ("voogd", "voogd"),
                        ],
                        max_length=20,
                        verbose_name="soort",
                    ),
                ),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                ("telefoon", models.CharField(blank=True, max_length=20, verbose_name="telefoon")),
                ("sinds_op", models.DateField(blank=True, null=True, verbose_name="sinds")),
                ("tot_op", models.DateField(blank=True, null=True, verbose_name="tot en met")),
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
                        related_name="vertegenwoordigers",
                        to="inwoners.inwoner",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="Toestemming",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("extern_id", models.CharField(blank=True, default="", max_length=100)),
                (
                    "waarvoor",
                    models.CharField(
                        choices=[
                            ("verwijzer", "gegevens delen met de verwijzer"),
                            ("gemeente", "gegevens delen met de gemeente"),
                            ("organisatie", "gegevens delen met een organisatie"),
                            ("netwerk", "gegevens delen met familie of bekenden"),
                            ("opvolger", "het dossier meegeven aan wie het overneemt"),
                        ],
                        max_length=20,
                        verbose_name="waarvoor",
                    ),
                ),
                ("met", models.CharField(blank=True, max_length=160, verbose_name="met wie")),
                ("gegeven_op", models.DateField(verbose_name="gegeven op")),
                (
                    "wijze",
                    models.CharField(
                        choices=[("mondeling", "mondeling"), ("schriftelijk", "schriftelijk")],
                        max_length=20,
                        verbose_name="hoe",
                    ),
                ),
                ("tot_op", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                (
                    "ingetrokken_op",
                    models.DateField(blank=True, null=True, verbose_name="ingetrokken op"),
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
                    "inwoner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="toestemmingen",
                        to="inwoners.inwoner",
                    ),
                ),
                (
                    "vertegenwoordiger",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="inwoners.vertegenwoordiger",
                    ),
                ),
            ],
            options={
                "ordering": ["-id"],
            },
        ),
        migrations.AddConstraint(
            model_name="vertegenwoordiger",
            constraint=models.UniqueConstraint(
                condition=models.Q(("extern_id", ""), _negated=True),
                fields=("aanbieder", "gemeente", "extern_id"),
                name="vertegenwoordiger_extern_uniek",
            ),
        ),
        migrations.AddConstraint(
            model_name="vertegenwoordiger",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("sinds_op__isnull", True),
                    ("tot_op__isnull", True),
                    ("tot_op__gte", models.F("sinds_op")),
                    _connector="OR",
                ),
                name="vertegenwoordiger_tot_na_sinds",
                violation_error_message="Het einde ligt vóór het begin.",
            ),
        ),
        migrations.AddConstraint(
            model_name="toestemming",
            constraint=models.UniqueConstraint(
                condition=models.Q(("extern_id", ""), _negated=True),
                fields=("aanbieder", "gemeente", "extern_id"),
                name="toestemming_extern_uniek",
            ),
        ),
        migrations.AddConstraint(
            model_name="toestemming",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("tot_op__isnull", True),
                        ("tot_op__gte", models.F("gegeven_op")),
                        _connector="OR",
                    ),
                    models.Q(
                        ("ingetrokken_op__isnull", True),
                        ("ingetrokken_op__gte", models.F("gegeven_op")),
                        _connector="OR",
                    ),
                ),
                name="toestemming_dagen_na_gegeven",
                violation_error_message="Het einde ligt vóór de dag van de toestemming.",
            ),
        ),
        *rls.dossier("inwoners_vertegenwoordiger"),
        *rls.dossier("inwoners_toestemming"),
        migrations.RunSQL(KEPT, GONE),
    ]
