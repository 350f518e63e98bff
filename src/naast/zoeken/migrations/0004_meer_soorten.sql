-- More kinds are found: who stand around an inwoner, geschillen and their steps, acties, signalen, files.
-- In the same two tables, by the same two questions: nothing is asked that was not asked before.

ALTER TABLE zoeken.naam DROP CONSTRAINT naam_soort_check,
  ADD CONSTRAINT naam_soort_check CHECK (soort IN ('inwoner', 'melding', 'netwerklid'));
ALTER TABLE zoeken.notitie DROP CONSTRAINT notitie_soort_check,
  ADD CONSTRAINT notitie_soort_check CHECK (soort IN ('contact', 'hulpvraag', 'melding', 'doel',
    'geschil', 'geschilstap', 'actie', 'signaal', 'bijlage'));

-- A snelle vraag has no page to lead to; who left a network, and a file that was withdrawn, are gone.
CREATE OR REPLACE FUNCTION zoeken.te_vinden(soort text, rij jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN CASE soort
  WHEN 'contact' THEN rij ->> 'traject_id' IS NOT NULL
  WHEN 'netwerklid' THEN rij ->> 'tot_op' IS NULL
  WHEN 'bijlage' THEN rij ->> 'status' = 'aanwezig'
  ELSE true END;

CREATE OR REPLACE FUNCTION zoeken.tekst_van(rij jsonb, kolommen text) RETURNS text LANGUAGE sql IMMUTABLE
RETURN (SELECT coalesce(string_agg(rij ->> k, ' '), '')
  FROM unnest(string_to_array(kolommen, ' ')) AS k WHERE rij ->> k <> '');

-- The first of these columns that is filled.
CREATE OR REPLACE FUNCTION zoeken.dag_van(rij jsonb, kolommen text) RETURNS date LANGUAGE sql STABLE
RETURN (SELECT (rij ->> k)::date FROM unnest(string_to_array(kolommen, ' ')) WITH ORDINALITY AS u(k, nr)
  WHERE rij ->> k IS NOT NULL ORDER BY nr LIMIT 1);

GRANT EXECUTE ON FUNCTION zoeken.te_vinden, zoeken.tekst_van, zoeken.dag_van TO naast_zoeker;

GRANT CREATE ON SCHEMA zoeken TO naast_zoeker;
SET ROLE naast_zoeker;

-- Arguments: kind; columns of the name; of a kenmerk or address; of a telephone number.
CREATE OR REPLACE FUNCTION zoeken.onthoud_naam() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM zoeken.naam WHERE soort = TG_ARGV[0] AND object_id = OLD.id;
  END IF;
  IF TG_OP <> 'DELETE' AND zoeken.te_vinden(TG_ARGV[0], to_jsonb(NEW)) THEN
    INSERT INTO zoeken.naam (soort, object_id, aanbieder_id, naam, overig)
    SELECT TG_ARGV[0], NEW.id, NEW.aanbieder_id, n, o
    FROM (SELECT zoeken.naam_van(to_jsonb(NEW), TG_ARGV[1]) AS n,
      zoeken.overig_van(to_jsonb(NEW), TG_ARGV[2], TG_ARGV[3]) AS o) AS vorm
    WHERE btrim(n || o) <> '';
  END IF;
  RETURN NULL;
END $$;

-- Arguments: kind; columns of the text; columns of its day, empty for the day on which it came.
CREATE OR REPLACE FUNCTION zoeken.onthoud_notitie() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  rij jsonb;
  tekst text;
  geweest date;
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM zoeken.notitie WHERE soort = TG_ARGV[0] AND object_id = OLD.id
      RETURNING op INTO geweest;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    rij := to_jsonb(NEW);
    tekst := zoeken.tekst_van(rij, TG_ARGV[1]);
    IF tekst <> '' AND zoeken.te_vinden(TG_ARGV[0], rij) THEN
      INSERT INTO zoeken.notitie (soort, object_id, aanbieder_id, op, woorden)
      VALUES (TG_ARGV[0], NEW.id, NEW.aanbieder_id,
        coalesce(zoeken.dag_van(rij, TG_ARGV[2]), geweest, current_date), zoeken.woorden(tekst));
    END IF;
  END IF;
  RETURN NULL;
END $$;

-- A trigger may only be made by who may run its function; afterwards nobody may.
GRANT EXECUTE ON FUNCTION zoeken.onthoud_naam, zoeken.onthoud_notitie TO naast_eigenaar;
RESET ROLE;
REVOKE CREATE ON SCHEMA zoeken FROM naast_zoeker;

CALL zoeken.volg('inwoners_netwerklid', 'naam', 'naam organisatie telefoon',
  'netwerklid', 'naam organisatie', '', 'telefoon');
CALL zoeken.volg('geschillen_geschil', 'notitie', 'onderwerp instantie kenmerk gevraagd gronden toelichting',
  'geschil', 'onderwerp instantie kenmerk gevraagd gronden toelichting',
  'gemeld_op bekendgemaakt_op besluit_op aangevraagd_op');
CALL zoeken.volg('geschillen_geschilstap', 'notitie', 'notitie kenmerk',
  'geschilstap', 'notitie kenmerk', 'op');
CALL zoeken.volg('trajecten_actie', 'notitie', 'omschrijving naam', 'actie', 'omschrijving naam', '');
CALL zoeken.volg('trajecten_signaal', 'notitie', 'soort omschrijving doorgegeven_aan',
  'signaal', 'soort omschrijving doorgegeven_aan', 'datum');
CALL zoeken.volg('bijlagen_bijlage', 'notitie', 'naam omschrijving',
  'bijlage', 'naam omschrijving', 'toegevoegd_at');

SET ROLE naast_zoeker;
REVOKE EXECUTE ON FUNCTION zoeken.onthoud_naam, zoeken.onthoud_notitie FROM naast_eigenaar;
RESET ROLE;

-- The rows of these kinds, for who may read all: at this migration, and as a superuser.
CREATE PROCEDURE zoeken.vul_erbij() LANGUAGE sql SET search_path = public, pg_temp
BEGIN ATOMIC
  INSERT INTO zoeken.naam (soort, object_id, aanbieder_id, naam, overig)
    SELECT 'netwerklid', id, aanbieder_id, zoeken.naam_van(to_jsonb(r), 'naam organisatie'),
      zoeken.overig_van(to_jsonb(r), '', 'telefoon')
    FROM inwoners_netwerklid AS r
    WHERE naam || organisatie || telefoon <> '' AND zoeken.te_vinden('netwerklid', to_jsonb(r));
  INSERT INTO zoeken.notitie (soort, object_id, aanbieder_id, op, woorden)
    SELECT soort, (rij ->> 'id')::bigint, (rij ->> 'aanbieder_id')::bigint,
      coalesce(zoeken.dag_van(rij, dagen), current_date),
      zoeken.woorden(zoeken.tekst_van(rij, kolommen))
    FROM (
      SELECT 'geschil', to_jsonb(r), 'onderwerp instantie kenmerk gevraagd gronden toelichting',
        'gemeld_op bekendgemaakt_op besluit_op aangevraagd_op' FROM geschillen_geschil AS r
      UNION ALL
      SELECT 'geschilstap', to_jsonb(r), 'notitie kenmerk', 'op' FROM geschillen_geschilstap AS r
      UNION ALL
      SELECT 'actie', to_jsonb(r) || jsonb_build_object('plan_op', p.begonnen_op),
        'omschrijving naam', 'plan_op'
      FROM trajecten_actie AS r JOIN trajecten_plan AS p ON p.id = r.plan_id
      UNION ALL
      SELECT 'signaal', to_jsonb(r), 'soort omschrijving doorgegeven_aan', 'datum'
      FROM trajecten_signaal AS r
      UNION ALL
      SELECT 'bijlage', to_jsonb(r), 'naam omschrijving', 'toegevoegd_at' FROM bijlagen_bijlage AS r
    ) AS alles (soort, rij, kolommen, dagen)
    WHERE zoeken.tekst_van(rij, kolommen) <> '' AND zoeken.te_vinden(soort, rij);
END;

ALTER PROCEDURE zoeken.vul RENAME TO vul_eerste;
CREATE PROCEDURE zoeken.vul() LANGUAGE plpgsql AS $$
BEGIN
  CALL zoeken.vul_eerste();
  CALL zoeken.vul_erbij();
END $$;
