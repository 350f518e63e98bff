"""Triggers and functions of the log: the only writers, and no way to change what is written."""

from django.db import migrations

WEIGER = """
CREATE FUNCTION audit_weiger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Het logboek kan niet worden gewijzigd.' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER onveranderlijk BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_gebeurtenis
  FOR EACH STATEMENT EXECUTE FUNCTION audit_weiger();
CREATE TRIGGER onveranderlijk BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_zegel
  FOR EACH STATEMENT EXECUTE FUNCTION audit_weiger();
"""

RECHTEN = """
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON audit_gebeurtenis, audit_zegel FROM naast_app;
ALTER TABLE audit_gebeurtenis ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_gebeurtenis FORCE ROW LEVEL SECURITY;
CREATE POLICY eigen_rijen ON audit_gebeurtenis FOR SELECT TO naast_app USING (
  aanbieder_id = (SELECT huidige_aanbieder())
  OR (aanbieder_id IS NULL AND gemeente_id = (SELECT huidige_gemeente())));
CREATE POLICY schrijven ON audit_gebeurtenis FOR INSERT TO naast_eigenaar WITH CHECK (true);
CREATE POLICY verzegelen ON audit_gebeurtenis FOR SELECT TO naast_eigenaar USING (true);
"""

VASTLEGGEN = """
CREATE FUNCTION audit_verschil(rij jsonb, andere jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(jsonb_object_agg(e.key, e.value), '{}') FROM jsonb_each(rij) e
  WHERE e.value IS DISTINCT FROM andere -> e.key
$$;

CREATE FUNCTION audit_leg_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
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
      o.id, audit_verschil(to_jsonb(o), to_jsonb(n)), audit_verschil(to_jsonb(n), to_jsonb(o)),
      '', vanaf, 'gelukt'
    FROM oud o JOIN nieuw n USING (id) WHERE o IS DISTINCT FROM n;
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

CREATE FUNCTION audit_log_lezing(wat text, nummer bigint, waarvoor text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO audit_gebeurtenis (at, transactie, account_id, rol, aanbieder_id, gemeente_id,
    actie, tabel, object_id, voor, na, doel, herkomst, resultaat)
  VALUES (clock_timestamp(), pg_current_xact_id()::text::bigint, huidig_account(),
    coalesce(current_setting('naast.rol', true), ''), huidige_aanbieder(), huidige_gemeente(),
    'lezen', wat, nummer, NULL, NULL, waarvoor,
    coalesce(current_setting('naast.herkomst', true), ''), 'gelukt')
$$;
"""

VERZEGELEN = """
CREATE FUNCTION audit_blad(g audit_gebeurtenis) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(convert_to(jsonb_build_array(g.id, extract(epoch FROM g.at), g.transactie,
    g.account_id, g.rol, g.aanbieder_id, g.gemeente_id, g.actie, g.tabel, g.object_id, g.voor,
    g.na, g.doel, g.herkomst, g.resultaat)::text, 'UTF8'))
$$;

CREATE FUNCTION audit_verzegel() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
  vorige audit_zegel;
  begin_tx bigint;
  grens bigint;
  blad bytea;
  aantal_nu bigint;
  keten bytea;
  nummer bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('audit_verzegel'));
  SELECT * INTO vorige FROM audit_zegel ORDER BY id DESC LIMIT 1;
  begin_tx := coalesce(vorige.tot_transactie, 0);
  keten := coalesce(vorige.hash, ''::bytea);
  grens := pg_snapshot_xmin(pg_current_snapshot())::text::bigint;
  SELECT string_agg(audit_blad(g), ''::bytea ORDER BY g.transactie, g.id), count(*)
    INTO blad, aantal_nu FROM audit_gebeurtenis g
    WHERE g.transactie >= begin_tx AND g.transactie < grens;
  IF aantal_nu = 0 THEN
    RETURN NULL;
  END IF;
  INSERT INTO audit_zegel (vanaf_transactie, tot_transactie, aantal, bladeren, vorige_hash, hash, at)
    VALUES (begin_tx, grens, aantal_nu, blad, keten,
      sha256(keten || int8send(begin_tx) || int8send(grens) || int8send(aantal_nu) || blad),
      clock_timestamp())
    RETURNING id INTO nummer;
  RETURN nummer;
END $$;
"""

UITVOEREN = """
REVOKE EXECUTE ON FUNCTION audit_log_lezing, audit_verzegel, audit_leg_vast FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_log_lezing, audit_verzegel TO naast_app;
"""

WEG = """
DROP FUNCTION audit_verzegel, audit_blad, audit_log_lezing, audit_verschil;
DROP FUNCTION audit_leg_vast CASCADE;
DROP FUNCTION audit_weiger CASCADE;
"""


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial"), ("core", "0001_grondslag")]
    operations = [
        migrations.RunSQL(WEIGER + RECHTEN + VASTLEGGEN + VERZEGELEN + UITVOEREN, WEG),
    ]
