"""A first appointment that does not go on is kept like one that was moved."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("meldingen", "0007_verzetting")]

    operations = [
        migrations.AddField(
            model_name="verzetting",
            name="afgezegd",
            field=models.BooleanField(default=False, verbose_name="afgezegd"),
        ),
        migrations.AlterField(
            model_name="verzetting",
            name="te_laat",
            field=models.BooleanField(default=False, verbose_name="te laat verzet of afgezegd"),
        ),
        migrations.AlterField(
            model_name="verzetting",
            name="verzet_at",
            field=models.DateTimeField(verbose_name="verzet of afgezegd"),
        ),
    ]
