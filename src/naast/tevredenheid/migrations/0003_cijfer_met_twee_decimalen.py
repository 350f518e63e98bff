"""A provider's own survey may give 7,25: kept as it is, so that the mean is exact."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("tevredenheid", "0002_bescherming")]
    operations = [
        migrations.AlterField(
            model_name="enquete",
            name="cijfer",
            field=models.DecimalField(
                blank=True, decimal_places=2, max_digits=4, null=True, verbose_name="cijfer"
            ),
        ),
    ]
