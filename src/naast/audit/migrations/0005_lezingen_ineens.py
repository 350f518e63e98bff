"""What a page read of a dossier, in one statement that is a transaction by itself."""

from django.db import migrations

LEZINGEN = """
CREATE FUNCTION audit_log_lezingen(wie text, rol text, aanbieder text, gemeente text, vanaf text,
  wat text[], nummer bigint[], waarvoor text[], hoe text[]) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM set_config('naast.account', wie, true), set_config('naast.rol', rol, true),
    set_config('naast.aanbieder', aanbieder, true), set_config('naast.gemeente', gemeente, true),
    set_config('naast.herkomst', vanaf, true);
  PERFORM audit_log_lezing(w, n, d, h) FROM unnest(wat, nummer, waarvoor, hoe) AS l(w, n, d, h);
END
$$;
REVOKE EXECUTE ON FUNCTION audit_log_lezingen FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_log_lezingen TO naast_app;
"""


class Migration(migrations.Migration):
    dependencies = [("audit", "0004_inloggen")]
    operations = [migrations.RunSQL(LEZINGEN, "DROP FUNCTION audit_log_lezingen")]
