-- Keeping the tables of search up to date: one row for each record that has something to find.

CREATE FUNCTION zoeken.naam_van(rij jsonb, kolommen text) RETURNS text LANGUAGE sql IMMUTABLE
RETURN (SELECT ' ' || zoeken.vorm(coalesce(string_agg(rij ->> k, ' '), '')) || ' '
  FROM unnest(string_to_array(kolommen, ' ')) AS k);

CREATE FUNCTION zoeken.overig_van(rij jsonb, kolommen text, telefoons text) RETURNS text
LANGUAGE sql IMMUTABLE
RETURN zoeken.naam_van(rij, kolommen) || (
  SELECT coalesce(string_agg(zoeken.cijfers(rij ->> k), ' '), '') || ' '
  FROM unnest(string_to_array(telefoons, ' ')) AS k);

-- Arguments: kind; columns of the name; of a kenmerk or address; of a telephone number.
CREATE FUNCTION zoeken.onthoud_naam() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM zoeken.naam WHERE soort = TG_ARGV[0] AND object_id = OLD.id;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO zoeken.naam (soort, object_id, aanbieder_id, naam, overig)
    SELECT TG_ARGV[0], NEW.id, NEW.aanbieder_id, n, o
    FROM (SELECT zoeken.naam_van(to_jsonb(NEW), TG_ARGV[1]) AS n,
      zoeken.overig_van(to_jsonb(NEW), TG_ARGV[2], TG_ARGV[3]) AS o) AS vorm
    WHERE btrim(n || o) <> '';
  END IF;
  RETURN NULL;
END $$;

-- Arguments: kind; column of the text; column of its day, empty for the day on which it came.
CREATE FUNCTION zoeken.onthoud_notitie() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  rij jsonb;
  geweest date;
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM zoeken.notitie WHERE soort = TG_ARGV[0] AND object_id = OLD.id
      RETURNING op INTO geweest;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    rij := to_jsonb(NEW);
    -- A snelle vraag has no page to lead to.
    IF rij ->> TG_ARGV[1] <> '' AND (TG_ARGV[0] <> 'contact' OR rij ->> 'traject_id' IS NOT NULL)
    THEN
      INSERT INTO zoeken.notitie (soort, object_id, aanbieder_id, op, woorden)
      VALUES (TG_ARGV[0], NEW.id, NEW.aanbieder_id,
        coalesce((rij ->> TG_ARGV[2])::date, geweest, current_date),
        zoeken.woorden(rij ->> TG_ARGV[1]));
    END IF;
  END IF;
  RETURN NULL;
END $$;

-- Follow a table: its triggers run for the rows only that have one of `kolommen` filled.
CREATE PROCEDURE zoeken.volg(tabel text, functie text, kolommen text, VARIADIC argumenten text[])
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  nieuw text := replace('NEW.' || kolommen, ' ', ' || NEW.');
  oud text := replace('OLD.' || kolommen, ' ', ' || OLD.');
  waarden text := (SELECT string_agg(quote_literal(a), ', ' ORDER BY nr)
    FROM unnest(argumenten) WITH ORDINALITY AS u(a, nr));
  soorten text[] := ARRAY[
    ['komt', 'INSERT', nieuw || ' <> '''''],
    ['gaat', 'DELETE', oud || ' <> '''''],
    ['wijzigt', 'UPDATE', format('%s || %s <> '''' AND OLD IS DISTINCT FROM NEW', oud, nieuw)]];
  s text[];
BEGIN
  FOREACH s SLICE 1 IN ARRAY soorten LOOP
    EXECUTE format(
      'CREATE TRIGGER %I AFTER %s ON %I FOR EACH ROW WHEN (%s) EXECUTE FUNCTION zoeken.%I(%s)',
      'zoeken_' || functie || '_' || s[1], s[2], tabel, s[3], 'onthoud_' || functie, waarden);
  END LOOP;
END $$;

CALL zoeken.volg('inwoners_inwoner', 'naam', 'voornaam achternaam email telefoon',
  'inwoner', 'voornaam achternaam', 'email', 'telefoon');
CALL zoeken.volg('meldingen_melding', 'naam',
  'voornaam achternaam melder_naam kenmerk email melder_email telefoon melder_telefoon',
  'melding', 'voornaam achternaam melder_naam', 'kenmerk email melder_email',
  'telefoon melder_telefoon');
CALL zoeken.volg('trajecten_contactmoment', 'notitie', 'notitie',
  'contact', 'notitie', 'begonnen_op');
CALL zoeken.volg('trajecten_hulpvraag', 'notitie', 'omschrijving',
  'hulpvraag', 'omschrijving', 'ontvangen_op');
CALL zoeken.volg('meldingen_melding', 'notitie', 'vraag', 'melding', 'vraag', 'ontvangen_op');
CALL zoeken.volg('trajecten_doel', 'notitie', 'omschrijving', 'doel', 'omschrijving', '');

-- All of it anew, for who may read all: at this migration, and as a superuser.
CREATE PROCEDURE zoeken.vul() LANGUAGE sql SET search_path = public, pg_temp
BEGIN ATOMIC
  DELETE FROM zoeken.naam;
  DELETE FROM zoeken.notitie;
  INSERT INTO zoeken.naam (soort, object_id, aanbieder_id, naam, overig)
    SELECT 'inwoner', id, aanbieder_id, zoeken.naam_van(to_jsonb(r), 'voornaam achternaam'),
      zoeken.overig_van(to_jsonb(r), 'email', 'telefoon')
    FROM inwoners_inwoner AS r WHERE voornaam || achternaam || email || telefoon <> '';
  INSERT INTO zoeken.naam (soort, object_id, aanbieder_id, naam, overig)
    SELECT 'melding', id, aanbieder_id,
      zoeken.naam_van(to_jsonb(r), 'voornaam achternaam melder_naam'),
      zoeken.overig_van(to_jsonb(r), 'kenmerk email melder_email', 'telefoon melder_telefoon')
    FROM meldingen_melding AS r WHERE voornaam || achternaam || melder_naam || kenmerk || email
      || melder_email || telefoon || melder_telefoon <> '';
  INSERT INTO zoeken.notitie (soort, object_id, aanbieder_id, op, woorden)
    SELECT 'contact', id, aanbieder_id, begonnen_op, zoeken.woorden(notitie)
    FROM trajecten_contactmoment WHERE notitie <> '' AND traject_id IS NOT NULL
    UNION ALL
    SELECT 'hulpvraag', id, aanbieder_id, ontvangen_op, zoeken.woorden(omschrijving)
    FROM trajecten_hulpvraag WHERE omschrijving <> ''
    UNION ALL
    SELECT 'melding', id, aanbieder_id, ontvangen_op, zoeken.woorden(vraag)
    FROM meldingen_melding WHERE vraag <> ''
    UNION ALL
    SELECT 'doel', d.id, d.aanbieder_id, p.begonnen_op, zoeken.woorden(d.omschrijving)
    FROM trajecten_doel AS d JOIN trajecten_plan AS p ON p.id = d.plan_id WHERE omschrijving <> '';
END;
