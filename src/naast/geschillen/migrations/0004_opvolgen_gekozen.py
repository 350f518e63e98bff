from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("geschillen", "0003_klaar_voor_het_besluit")]

    operations = [
        migrations.AddField(
            model_name="geschil",
            name="opvolgen_gekozen",
            field=models.BooleanField(default=False, verbose_name="die dag is gekozen"),
        ),
    ]
