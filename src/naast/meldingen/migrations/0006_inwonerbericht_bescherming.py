"""Messages of inwoners are behind the wall, and a kenmerk finds its melding for who has no account.

The function says which melding it is and nothing else. It works as the owner of the tables, who
sees of the meldingen only those with the kenmerk that is being looked for.
"""

from django.db import migrations

from naast.core import rls

BIJ_KENMERK = """
CREATE FUNCTION meldingen_bij_kenmerk(van_gemeente bigint, gevraagd text)
RETURNS TABLE (bij_aanbieder bigint, nummer bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM set_config('naast.kenmerk', gevraagd, true);
  RETURN QUERY SELECT m.aanbieder_id, m.id FROM meldingen_melding m
    WHERE m.kenmerk = gevraagd AND m.gemeente_id = van_gemeente ORDER BY m.id DESC LIMIT 1;
  PERFORM set_config('naast.kenmerk', '', true);
END $$;
REVOKE EXECUTE ON FUNCTION meldingen_bij_kenmerk FROM PUBLIC;
GRANT EXECUTE ON FUNCTION meldingen_bij_kenmerk TO naast_app;
CREATE POLICY bij_kenmerk ON meldingen_melding FOR SELECT TO naast_eigenaar
  USING (kenmerk <> '' AND kenmerk = current_setting('naast.kenmerk', true));
"""
WEG = """
DROP POLICY bij_kenmerk ON meldingen_melding;
DROP FUNCTION meldingen_bij_kenmerk;
"""


class Migration(migrations.Migration):
    dependencies = [("meldingen", "0005_inwonerbericht")]

    operations = [
        *rls.dossier("meldingen_inwonerbericht"),
        migrations.RunSQL(BIJ_KENMERK, WEG),
    ]
