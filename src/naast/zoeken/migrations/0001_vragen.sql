-- What the application may ask of search: numbers, never texts. Each begins with whose rows they are.

CREATE FUNCTION zoeken.namen(gevraagd text[], gelijkenis real, meest int)
RETURNS TABLE (soort text, object_id bigint, rang real)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
SET plan_cache_mode = force_custom_plan
SET enable_seqscan = off
AS $$
#variable_conflict use_column
DECLARE
  van bigint := public.huidige_aanbieder();
  alle text[];
  een text;
  twee text;
  een_patroon text;
  twee_patroon text;
  -- Of four letters, half the triples say little; that is for when nothing else is found.
  ruim constant text := CASE WHEN gelijkenis < 0.5 THEN '^[^0-9]{4,}$' ELSE '^[^0-9]{5,}$' END;
  een_ruim boolean;
  twee_ruim boolean;
BEGIN
  SELECT array_agg(w ORDER BY length(w) DESC) INTO alle
  FROM (SELECT zoeken.vorm(g) AS w FROM unnest(gevraagd) AS g) AS vorm WHERE w <> '';
  IF van IS NULL OR alle IS NULL THEN
    RETURN;
  END IF;
  -- The two longest words narrow it down by the index.
  een := alle[1];
  twee := alle[2];
  een_patroon := CASE WHEN length(een) < 3 THEN '% ' ELSE '%' END || een || '%';
  twee_patroon := CASE WHEN length(twee) < 3 THEN '% ' ELSE '%' END || twee || '%';
  een_ruim := gelijkenis < 1 AND een ~ ruim;
  twee_ruim := gelijkenis < 1 AND twee ~ ruim;
  PERFORM set_config('pg_trgm.word_similarity_threshold', gelijkenis::text, true);
  RETURN QUERY
  WITH woord AS MATERIALIZED (
    SELECT w, '% ' || w || ' %' AS heel, '% ' || w || '%' AS begin,
      CASE WHEN length(w) > 2 THEN '%' || w || '%' END AS deel,
      gelijkenis < 1 AND w ~ ruim AS lijkt
    FROM unnest(alle) AS w
  ), kandidaat AS MATERIALIZED (
    SELECT n.soort, n.object_id, n.naam, n.naam || n.overig AS alles FROM zoeken.naam AS n
    WHERE n.aanbieder_id = van
      AND (n.naam LIKE een_patroon OR n.overig LIKE een_patroon
        OR (een_ruim AND een <% n.naam))
      AND (twee IS NULL OR n.naam LIKE twee_patroon OR n.overig LIKE twee_patroon
        OR (twee_ruim AND twee <% n.naam))
    -- One letter begins thousands of names, of which none is better than another.
    LIMIT CASE WHEN length(een) = 1 THEN 500 END
  ), punt AS (
    SELECT k.soort, k.object_id, k.naam, CASE
      WHEN k.alles LIKE w.heel THEN 1
      WHEN k.alles LIKE w.begin THEN 0.9
      WHEN k.alles LIKE w.deel THEN 0.8
      -- The index looks at parts of words: 'eten' is a part of 'Quinten', and not like it.
      WHEN w.lijkt THEN 0.7 * strict_word_similarity(w.w, k.naam) END AS punten
    FROM kandidaat AS k CROSS JOIN woord AS w
  ), geheel AS (
    SELECT p.soort, p.object_id, avg(p.punten)::real AS rang, row_number() OVER (
      PARTITION BY p.soort ORDER BY avg(p.punten) DESC, p.naam, p.object_id DESC) AS plaats
    FROM punt AS p GROUP BY p.soort, p.object_id, p.naam
    HAVING min(coalesce(p.punten, 0)) >= CASE WHEN gelijkenis < 1 THEN 0.7 * 0.3 ELSE 0.8 END
  )
  SELECT g.soort, g.object_id, g.rang FROM geheel AS g WHERE g.plaats <= meest
  ORDER BY g.soort, g.plaats;
END $$;

-- For each word: its stem, or a word that begins with it. A stem keeps the z of 'huizen' and the v of
-- 'brieven', so both are asked. Null when only words as 'de' and 'van' are asked.
CREATE FUNCTION zoeken.tekstvraag(gevraagd text[]) RETURNS tsquery LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  WITH vorm AS (
    SELECT DISTINCT zoeken.vorm(g) AS w FROM unnest(gevraagd) AS g
  ), deel AS (
    SELECT w, s FROM vorm, unnest(tsvector_to_array(to_tsvector('zoeken.stam'::regconfig, w))) AS s
    UNION
    SELECT w, left(s, -1) || translate(right(s, 1), 'zsvf', 'szfv')
    FROM vorm, unnest(tsvector_to_array(to_tsvector('zoeken.stam'::regconfig, w))) AS s
  ), woord AS (
    SELECT format('(%s | %L%s)', string_agg(quote_literal(s), ' | ' ORDER BY s), w,
      CASE WHEN length(w) > 2 THEN ':*' END) AS gevraagd
    FROM deel GROUP BY w
  )
  SELECT string_agg(gevraagd, ' & ')::tsquery FROM woord;
END;

-- The newest first. A word that is everywhere is soon found among the latest, one that is rare in the
-- index; each is slow at the work of the other. Of what is found past `meeste_werk` the newest may miss.
CREATE FUNCTION zoeken.notities(gevraagd text[], meest int)
RETURNS TABLE (soort text, object_id bigint, op date)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
SET plan_cache_mode = force_custom_plan
SET enable_seqscan = off
AS $$
#variable_conflict use_column
DECLARE
  van bigint := public.huidige_aanbieder();
  q tsquery := zoeken.tekstvraag(gevraagd);
  laatste constant int := 2000;
  meeste_werk constant int := 10000;
BEGIN
  IF van IS NULL OR q IS NULL THEN
    RETURN;
  END IF;
  IF meest <= (
    SELECT count(*) FROM (
      SELECT FROM (
        SELECT n.woorden FROM zoeken.notitie AS n WHERE n.aanbieder_id = van
        ORDER BY n.op DESC, n.object_id DESC LIMIT laatste
      ) AS r WHERE r.woorden @@ q LIMIT meest
    ) AS gevonden
  ) THEN
    RETURN QUERY
    SELECT r.soort, r.object_id, r.op FROM (
      SELECT * FROM zoeken.notitie AS n WHERE n.aanbieder_id = van
      ORDER BY n.op DESC, n.object_id DESC LIMIT laatste
    ) AS r
    WHERE r.woorden @@ q ORDER BY r.op DESC, r.object_id DESC LIMIT meest;
  ELSE
    RETURN QUERY
    WITH k AS MATERIALIZED (
      SELECT n.soort, n.object_id, n.op FROM zoeken.notitie AS n
      WHERE n.aanbieder_id = van AND n.woorden @@ q LIMIT meeste_werk
    )
    SELECT k.soort, k.object_id, k.op FROM k ORDER BY k.op DESC, k.object_id DESC LIMIT meest;
  END IF;
END $$;
