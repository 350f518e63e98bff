"""That a traject has a reason for complex, without the reason itself: for the figures."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("trajecten", "0002_bescherming")]
    operations = [
        migrations.AddField(
            model_name="traject",
            name="complex_gemarkeerd",
            field=models.GeneratedField(
                expression=models.ExpressionWrapper(
                    models.Q(complex_reden="", _negated=True),
                    output_field=models.BooleanField(),
                ),
                output_field=models.BooleanField(),
                db_persist=True,
            ),
        ),
    ]
