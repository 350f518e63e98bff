-- The sociale kaart: everybody may read it, so its own tables can be searched by an index.

CREATE FUNCTION zoeken.voorzieningwoorden(
  naam text, wat text, doelgroepen text[], leefgebieden text[]
) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN zoeken.woorden(concat_ws(' ', naam, wat, array_to_string(doelgroepen, ' '),
  array_to_string(leefgebieden, ' ')));

CREATE FUNCTION zoeken.organisatiewoorden(naam text, omschrijving text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN zoeken.woorden(naam || ' ' || omschrijving);

CREATE INDEX voorziening_woorden ON sociale_kaart_voorziening
  USING gin (zoeken.voorzieningwoorden(naam, wat, doelgroepen::text[], leefgebieden::text[]));
CREATE INDEX organisatie_woorden ON sociale_kaart_organisatie
  USING gin (zoeken.organisatiewoorden(naam, omschrijving));

-- What one can be referred to in these gemeenten: each word stands with the voorziening or with its
-- organisation. In the order of the alphabet. Works with the rights of who asks.
CREATE FUNCTION zoeken.kaart(gevraagd text[], gemeenten bigint[], meest int) RETURNS SETOF bigint
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, public, pg_temp
SET plan_cache_mode = force_custom_plan
AS $$
DECLARE
  w text;
  q tsquery;
  gevonden bigint[];
BEGIN
  FOREACH w IN ARRAY gevraagd LOOP
    q := zoeken.tekstvraag(ARRAY[w]);
    CONTINUE WHEN q IS NULL;
    gevonden := ARRAY(
      SELECT f.id FROM (
        SELECT v.id FROM sociale_kaart_voorziening AS v
        WHERE zoeken.voorzieningwoorden(v.naam, v.wat, v.doelgroepen::text[], v.leefgebieden::text[])
          @@ q
        UNION
        SELECT v.id FROM sociale_kaart_voorziening AS v
        JOIN sociale_kaart_organisatie AS o ON o.id = v.organisatie_id
        WHERE zoeken.organisatiewoorden(o.naam, o.omschrijving) @@ q
      ) AS f WHERE gevonden IS NULL OR f.id = ANY (gevonden));
  END LOOP;
  RETURN QUERY
  SELECT v.id FROM sociale_kaart_voorziening AS v
  JOIN sociale_kaart_organisatie AS o ON o.id = v.organisatie_id
  WHERE v.id = ANY (gevonden) AND o.gemeente_id = ANY (gemeenten) AND v.status = 'bestaat'
  ORDER BY v.naam, v.id LIMIT meest;
END $$;

GRANT EXECUTE ON FUNCTION zoeken.voorzieningwoorden, zoeken.organisatiewoorden, zoeken.tekstvraag,
  zoeken.kaart TO naast_app;
