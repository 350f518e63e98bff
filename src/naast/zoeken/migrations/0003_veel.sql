-- Every word narrows it down by the index, and of what thousands hold enough is enough: '06' is in
-- nearly every telephone number, 'gmail.com' in half of the addresses, and each took a second.

GRANT CREATE ON SCHEMA zoeken TO naast_zoeker;
SET ROLE naast_zoeker;
CREATE OR REPLACE FUNCTION zoeken.namen(gevraagd text[], gelijkenis real, meest int)
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
  patroon text[];
  -- Of four letters, half the triples say little; that is for when nothing else is found.
  ruim constant text := CASE WHEN gelijkenis < 0.5 THEN '^[^0-9]{4,}$' ELSE '^[^0-9]{5,}$' END;
  lijkt boolean[];
BEGIN
  SELECT array_agg(w ORDER BY length(w) DESC, w) INTO alle
  FROM (SELECT zoeken.vorm(g) AS w FROM unnest(gevraagd) AS g) AS vorm WHERE w <> '';
  IF van IS NULL OR alle IS NULL THEN
    RETURN;
  END IF;
  patroon := ARRAY(
    SELECT CASE WHEN length(w) < 3 THEN '% ' ELSE '%' END || w || '%' FROM unnest(alle) AS w);
  lijkt := ARRAY(SELECT gelijkenis < 1 AND w ~ ruim FROM unnest(alle) AS w);
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
      AND (n.naam LIKE patroon[1] OR n.overig LIKE patroon[1]
        OR (lijkt[1] AND alle[1] <% n.naam))
      AND (alle[2] IS NULL OR n.naam LIKE patroon[2] OR n.overig LIKE patroon[2]
        OR (lijkt[2] AND alle[2] <% n.naam))
      AND (alle[3] IS NULL OR n.naam LIKE patroon[3] OR n.overig LIKE patroon[3]
        OR (lijkt[3] AND alle[3] <% n.naam))
      AND (alle[4] IS NULL OR n.naam LIKE patroon[4] OR n.overig LIKE patroon[4]
        OR (lijkt[4] AND alle[4] <% n.naam))
      AND (alle[5] IS NULL OR n.naam LIKE patroon[5] OR n.overig LIKE patroon[5]
        OR (lijkt[5] AND alle[5] <% n.naam))
      AND (alle[6] IS NULL OR n.naam LIKE patroon[6] OR n.overig LIKE patroon[6]
        OR (lijkt[6] AND alle[6] <% n.naam))
    -- What thousands hold, none of them holds better than another.
    LIMIT CASE WHEN length(alle[1]) = 1 THEN 500 WHEN gelijkenis < 1 THEN 5000 ELSE 2000 END
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

RESET ROLE;
REVOKE CREATE ON SCHEMA zoeken FROM naast_zoeker;
