"""Logging in, and trying to, leaves an event (BIO2 8.15)."""

from django.db import migrations

INLOGGEN = """
CREATE FUNCTION audit_log_inloggen(nummer bigint, hoe text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO audit_gebeurtenis (at, transactie, account_id, rol, aanbieder_id, gemeente_id,
    actie, tabel, object_id, voor, na, doel, herkomst, resultaat)
  VALUES (clock_timestamp(), pg_current_xact_id()::text::bigint, huidig_account(),
    coalesce(current_setting('naast.rol', true), ''), huidige_aanbieder(), huidige_gemeente(),
    'inloggen', 'accounts_account', nummer, NULL, NULL, '',
    coalesce(current_setting('naast.herkomst', true), ''), hoe)
$$;
REVOKE EXECUTE ON FUNCTION audit_log_inloggen FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_log_inloggen TO naast_app;
"""


class Migration(migrations.Migration):
    dependencies = [("audit", "0003_ander_nummer_en_weigering")]
    operations = [migrations.RunSQL(INLOGGEN, "DROP FUNCTION audit_log_inloggen")]
