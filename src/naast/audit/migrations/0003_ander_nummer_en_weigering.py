"""A change of the number of a row leaves its events too, and so does a reading that was refused.

Old and new were joined by that number: who changed it found no pair, left no event and needed no
action. Now the old number is recorded as gone and the new one as come.
"""

from django.db import migrations

VASTLEGGEN = """
CREATE OR REPLACE FUNCTION audit_leg_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  wie bigint := huidig_account();
  rol_nu text := coalesce(current_setting('naast.rol', true), '');
  bij_aanbieder bigint := huidige_aanbieder();
  bij_gemeente bigint := huidige_gemeente();
  vanaf text := coalesce(current_setting('naast.herkomst', true), '');
  doet text := coalesce(current_setting('naast.actie', true), '');
  tx bigint := pg_current_xact_id()::text::bigint;
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO audit_gebeurtenis (at, transactie, account_id, rol, aanbieder_id, gemeente_id,
      actie, tabel, object_id, voor, na, doel, herkomst, resultaat)
    SELECT clock_timestamp(), tx, wie, rol_nu, bij_aanbieder, bij_gemeente, doet, TG_TABLE_NAME,
      n.id, NULL, to_jsonb(n), '', vanaf, 'gelukt' FROM nieuw n;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO audit_gebeurtenis (at, transactie, account_id, rol, aanbieder_id, gemeente_id,
      actie, tabel, object_id, voor, na, doel, herkomst, resultaat)
    SELECT clock_timestamp(), tx, wie, rol_nu, bij_aanbieder, bij_gemeente, doet, TG_TABLE_NAME,
      id,
      CASE WHEN o.id IS NOT NULL THEN audit_verschil(to_jsonb(o), coalesce(to_jsonb(n), '{}')) END,
      CASE WHEN n.id IS NOT NULL THEN audit_verschil(to_jsonb(n), coalesce(to_jsonb(o), '{}')) END,
      '', vanaf, 'gelukt'
    FROM oud o FULL JOIN nieuw n USING (id) WHERE o IS DISTINCT FROM n;
  ELSE
    INSERT INTO audit_gebeurtenis (at, transactie, account_id, rol, aanbieder_id, gemeente_id,
      actie, tabel, object_id, voor, na, doel, herkomst, resultaat)
    SELECT clock_timestamp(), tx, wie, rol_nu, bij_aanbieder, bij_gemeente, doet, TG_TABLE_NAME,
      o.id, to_jsonb(o), NULL, '', vanaf, 'gelukt' FROM oud o;
  END IF;
  IF FOUND AND doet = '' THEN
    RAISE EXCEPTION 'Wijziging van % zonder handeling.', TG_TABLE_NAME
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;
"""

LEZEN = """
DROP FUNCTION audit_log_lezing(text, bigint, text);
CREATE FUNCTION audit_log_lezing(wat text, nummer bigint, waarvoor text, hoe text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO audit_gebeurtenis (at, transactie, account_id, rol, aanbieder_id, gemeente_id,
    actie, tabel, object_id, voor, na, doel, herkomst, resultaat)
  VALUES (clock_timestamp(), pg_current_xact_id()::text::bigint, huidig_account(),
    coalesce(current_setting('naast.rol', true), ''), huidige_aanbieder(), huidige_gemeente(),
    'lezen', wat, nummer, NULL, NULL, left(waarvoor, 200),
    coalesce(current_setting('naast.herkomst', true), ''), hoe)
$$;
REVOKE EXECUTE ON FUNCTION audit_log_lezing FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_log_lezing TO naast_app;
"""


class Migration(migrations.Migration):
    dependencies = [("audit", "0002_logboek")]
    operations = [migrations.RunSQL(VASTLEGGEN + LEZEN, migrations.RunSQL.noop)]
