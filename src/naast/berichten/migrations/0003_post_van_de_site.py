"""Mail of the site itself (keys to accounts) is for the postman only, in every way of reading.

The policy for writing also counted as one for reading, and left those rows open to everybody.
"""

from django.db import migrations

from naast.core import rls

ZICHTBAAR = (
    f"{rls.OWN} OR (aanbieder_id IS NULL AND current_setting('naast.rol', true) = 'postbode')"
)


class Migration(migrations.Migration):
    dependencies = [("berichten", "0002_bescherming")]
    operations = [
        migrations.RunSQL(
            f"""
            ALTER POLICY eigen_rijen ON berichten_bericht
              USING ({ZICHTBAAR}) WITH CHECK ({ZICHTBAAR});
            """,
            f"""
            ALTER POLICY eigen_rijen ON berichten_bericht
              USING ({rls.OWN} OR aanbieder_id IS NULL)
              WITH CHECK ({rls.OWN} OR aanbieder_id IS NULL);
            """,
        ),
    ]
