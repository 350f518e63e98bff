"""A grade and awareness as targets, and what a survey found of awareness (RKC-6)."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("contracten", "0002_bescherming"),
    ]

    operations = [
        migrations.AddField(
            model_name="doelstelling",
            name="bekendheid",
            field=models.PositiveSmallIntegerField(
                blank=True, null=True, verbose_name="bekendheid"
            ),
        ),
        migrations.AddField(
            model_name="doelstelling",
            name="bekendheid_bron",
            field=models.CharField(blank=True, max_length=200, verbose_name="bron van de meting"),
        ),
        migrations.AddField(
            model_name="doelstelling",
            name="bekendheid_gemeten",
            field=models.PositiveSmallIntegerField(
                blank=True, null=True, verbose_name="gemeten bekendheid"
            ),
        ),
        migrations.AddField(
            model_name="doelstelling",
            name="bekendheid_gevraagd",
            field=models.PositiveIntegerField(
                blank=True, null=True, verbose_name="aantal ondervraagde inwoners"
            ),
        ),
        migrations.AddField(
            model_name="doelstelling",
            name="cijfer",
            field=models.DecimalField(
                blank=True, decimal_places=1, max_digits=3, null=True, verbose_name="cijfer"
            ),
        ),
        migrations.AddConstraint(
            model_name="doelstelling",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("cijfer__isnull", True),
                    models.Q(("cijfer__gte", 1), ("cijfer__lte", 10)),
                    _connector="OR",
                ),
                name="doelstelling_cijfer_van_1_tot_10",
                violation_error_message="Een cijfer is van 1 tot en met 10.",
            ),
        ),
        migrations.AddConstraint(
            model_name="doelstelling",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("bekendheid__isnull", True), ("bekendheid__lte", 100), _connector="OR"
                ),
                name="doelstelling_bekendheid_is_percentage",
                violation_error_message="Een percentage is hoogstens 100.",
            ),
        ),
        migrations.AddConstraint(
            model_name="doelstelling",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("bekendheid_bron", ""),
                        ("bekendheid_gemeten__isnull", True),
                        ("bekendheid_gevraagd__isnull", True),
                    ),
                    models.Q(
                        ("bekendheid_gemeten__lte", 100),
                        ("bekendheid_gevraagd__gte", 5),
                        models.Q(("bekendheid_bron", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="doelstelling_meting_heeft_bron",
                violation_error_message="Bij een meting horen het percentage, de bron en hoeveel inwoners er zijn gevraagd: minstens 5.",
            ),
        ),
    ]
