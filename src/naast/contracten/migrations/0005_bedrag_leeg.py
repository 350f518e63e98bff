"""An amount can be taken back: the year stays, without money."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("contracten", "0004_doelstelling_bescherming"),
    ]

    operations = [
        migrations.AlterField(
            model_name="contractjaar",
            name="bedrag",
            field=models.DecimalField(
                blank=True, decimal_places=2, max_digits=12, null=True, verbose_name="bedrag"
            ),
        ),
    ]
