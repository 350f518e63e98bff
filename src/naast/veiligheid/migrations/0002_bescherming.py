"""Only who may read a meldcode sees its rows, and the log of them; what was signed stays as it is.

The walls of a dossier (`rls.dossier`) let in the whole aanbieder. A restrictive policy on top lets
in the readers of one file only: who began it, and who stands in the list of readers. A policy on
that list that reads the list would go round for ever, so one function of the owner looks it up,
for whoever is at work and for nobody else.
"""

from django.db import migrations

from naast.core import rls

TABELLEN = (
    "veiligheid_meldcode",
    "veiligheid_meldcodelezer",
    "veiligheid_meldcodestap",
    "veiligheid_meldcodeverslag",
)

LEZERS = """
CREATE POLICY meldcode_wie_leest ON veiligheid_meldcodelezer FOR SELECT TO naast_eigenaar
  USING (true);
CREATE POLICY meldcode_wie_werkt ON organisaties_medewerker FOR SELECT TO naast_eigenaar
  USING (account_id = (SELECT huidig_account()));

CREATE FUNCTION mijn_meldcodes() RETURNS SETOF bigint LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT l.meldcode_id FROM veiligheid_meldcodelezer l
  JOIN organisaties_medewerker m ON m.id = l.medewerker_id
  WHERE m.account_id = huidig_account() AND l.ingetrokken_at IS NULL
$$;
REVOKE EXECUTE ON FUNCTION mijn_meldcodes FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mijn_meldcodes TO naast_app;

CREATE POLICY alleen_lezers ON veiligheid_meldcode AS RESTRICTIVE TO naast_app, naast_cijfers
  USING (id IN (SELECT mijn_meldcodes()) OR opener_id = (
    SELECT m.id FROM organisaties_medewerker m WHERE m.account_id = (SELECT huidig_account())));
CREATE POLICY alleen_lezers ON veiligheid_meldcodelezer AS RESTRICTIVE TO naast_app, naast_cijfers
  USING (meldcode_id IN (SELECT id FROM veiligheid_meldcode));
CREATE POLICY alleen_lezers ON veiligheid_meldcodestap AS RESTRICTIVE TO naast_app, naast_cijfers
  USING (meldcode_id IN (SELECT id FROM veiligheid_meldcode));
CREATE POLICY alleen_lezers ON veiligheid_meldcodeverslag AS RESTRICTIVE TO naast_app, naast_cijfers
  USING (meldcode_id IN (SELECT id FROM veiligheid_meldcode));

CREATE POLICY meldcode_alleen_lezers ON audit_gebeurtenis AS RESTRICTIVE FOR SELECT TO naast_app
  USING (CASE
    WHEN tabel = 'veiligheid_meldcode'
      THEN object_id IN (SELECT id FROM veiligheid_meldcode)
    WHEN tabel = 'veiligheid_meldcodelezer'
      THEN object_id IN (SELECT id FROM veiligheid_meldcodelezer)
    WHEN tabel = 'veiligheid_meldcodestap'
      THEN object_id IN (SELECT id FROM veiligheid_meldcodestap)
    WHEN tabel = 'veiligheid_meldcodeverslag'
      THEN object_id IN (SELECT id FROM veiligheid_meldcodeverslag)
    ELSE true END);
"""

LEZERS_WEG = """
DROP POLICY meldcode_alleen_lezers ON audit_gebeurtenis;
DROP POLICY alleen_lezers ON veiligheid_meldcodeverslag;
DROP POLICY alleen_lezers ON veiligheid_meldcodestap;
DROP POLICY alleen_lezers ON veiligheid_meldcodelezer;
DROP POLICY alleen_lezers ON veiligheid_meldcode;
DROP FUNCTION mijn_meldcodes;
DROP POLICY meldcode_wie_werkt ON organisaties_medewerker;
DROP POLICY meldcode_wie_leest ON veiligheid_meldcodelezer;
"""

TEKENEN = """
CREATE FUNCTION meldcode_handtekening(v veiligheid_meldcodeverslag) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(v.id, v.aanbieder_id, v.gemeente_id,
    v.extern_id, v.meldcode_id, v.stap, v.soort, v.op, v.tekst, v.met, v.advies_veilig_thuis,
    v.acuut, v.structureel, v.melden, v.hulp, v.kinderen, v.aantal, v.gemeld_door, v.contact,
    v.kenmerk, v.door_id, v.naam, v.rol, extract(epoch FROM v.getekend_at))::text, 'UTF8')),
    'hex')
$$;

CREATE FUNCTION meldcode_teken() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wie organisaties_medewerker;
BEGIN
  SELECT * INTO wie FROM organisaties_medewerker WHERE account_id = huidig_account();
  IF wie.id IS DISTINCT FROM NEW.door_id THEN
    RAISE EXCEPTION 'Een verslag van de meldcode tekent men zelf.'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NEW.stap = 'beslissen' AND NEW.soort = 'gedaan' THEN
    PERFORM meldcode_mag_besluiten(NEW.meldcode_id, NEW.door_id);
  END IF;
  NEW.naam := wie.naam;
  NEW.rol := wie.rol;
  NEW.handtekening := meldcode_handtekening(NEW);
  RETURN NEW;
END $$;

CREATE FUNCTION meldcode_mag_besluiten(nummer bigint, wie bigint) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM veiligheid_meldcode WHERE id = nummer AND beslisser_id = wie) THEN
    RAISE EXCEPTION 'Alleen wie beslist, legt het besluit vast.'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF EXISTS (SELECT FROM veiligheid_meldcodestap
             WHERE meldcode_id = nummer AND stap <> 'beslissen' AND status = 'open')
    OR (SELECT kinderen FROM veiligheid_meldcodeverslag WHERE meldcode_id = nummer
        AND soort = 'kindcheck' ORDER BY id DESC LIMIT 1)
       IS NOT DISTINCT FROM 'nog_onbekend'
    OR NOT EXISTS (SELECT FROM veiligheid_meldcodeverslag
                   WHERE meldcode_id = nummer AND soort = 'kindcheck') THEN
    RAISE EXCEPTION 'Eerst de andere stappen en de kindcheck.' USING ERRCODE = 'check_violation';
  END IF;
END $$;

CREATE FUNCTION meldcode_weiger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Wat in een meldcode staat, blijft staan. Schrijf een aanvulling.'
    USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER tekenen BEFORE INSERT ON veiligheid_meldcodeverslag
  FOR EACH ROW EXECUTE FUNCTION meldcode_teken();
CREATE TRIGGER onveranderlijk BEFORE UPDATE OR DELETE OR TRUNCATE ON veiligheid_meldcodeverslag
  FOR EACH STATEMENT EXECUTE FUNCTION meldcode_weiger();
CREATE TRIGGER blijft BEFORE DELETE OR TRUNCATE ON veiligheid_meldcode
  FOR EACH STATEMENT EXECUTE FUNCTION meldcode_weiger();
CREATE TRIGGER blijft BEFORE DELETE OR TRUNCATE ON veiligheid_meldcodelezer
  FOR EACH STATEMENT EXECUTE FUNCTION meldcode_weiger();
CREATE TRIGGER blijft BEFORE DELETE OR TRUNCATE ON veiligheid_meldcodestap
  FOR EACH STATEMENT EXECUTE FUNCTION meldcode_weiger();
"""

TEKENEN_WEG = """
DROP FUNCTION meldcode_weiger CASCADE;
DROP FUNCTION meldcode_teken CASCADE;
DROP FUNCTION meldcode_mag_besluiten;
DROP FUNCTION meldcode_handtekening;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("veiligheid", "0001_initial"),
        ("audit", "0004_inloggen"),
        ("organisaties", "0002_bescherming"),
    ]
    operations = [
        *(operation for table in TABELLEN for operation in rls.dossier(table)),
        migrations.RunSQL(LEZERS, LEZERS_WEG),
        migrations.RunSQL(TEKENEN, TEKENEN_WEG),
    ]
