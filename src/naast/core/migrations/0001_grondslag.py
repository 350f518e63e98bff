"""The functions that row-level security reads, and the tables of the foundation."""

from django.contrib.postgres.operations import TrigramExtension, UnaccentExtension
from django.db import migrations, models

FUNCTIES = """
CREATE FUNCTION huidige_aanbieder() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT nullif(current_setting('naast.aanbieder', true), '')::bigint $$;
CREATE FUNCTION huidige_gemeente() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT nullif(current_setting('naast.gemeente', true), '')::bigint $$;
CREATE FUNCTION huidig_account() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT nullif(current_setting('naast.account', true), '')::bigint $$;
"""
FUNCTIES_WEG = "DROP FUNCTION huidige_aanbieder, huidige_gemeente, huidig_account;"

CACHE = """
CREATE TABLE core_cache (
    cache_key varchar(255) PRIMARY KEY, value text NOT NULL, expires timestamptz NOT NULL
);
CREATE INDEX core_cache_expires ON core_cache (expires);
"""


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        TrigramExtension(),
        UnaccentExtension(),
        migrations.RunSQL(FUNCTIES, FUNCTIES_WEG),
        migrations.RunSQL(CACHE, "DROP TABLE core_cache"),
        migrations.CreateModel(
            name="Verzoek",
            fields=[
                ("sleutel", models.UUIDField(primary_key=True, serialize=False)),
                ("soort", models.CharField(max_length=60)),
                ("object_id", models.BigIntegerField(null=True)),
                ("at", models.DateTimeField(auto_now_add=True)),
            ],
        ),
    ]
