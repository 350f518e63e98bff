-- All figures of a period and of the two that it is compared with, in one statement by hand: the
-- floor that the functions of `figuren` are held against. It shares the reading of contactmomenten
-- and hulpvragen between the figures. Identifiers for period 0 only, as the functions do.
WITH periode (nr, van, tot) AS (VALUES
  (0, %(van)s::date, %(tot)s::date),
  (1, %(vorige_van)s::date, %(vorige_tot)s::date),
  (2, %(jaar_eerder_van)s::date, %(jaar_eerder_tot)s::date)
), inwoner AS MATERIALIZED (
  SELECT id, pseudoniem, geboortejaar, wijk, doelgroepen, kwetsbaar FROM inwoners_inwoner
  WHERE gemeente_id = %(gemeente)s AND (%(aanbieder)s::bigint IS NULL OR aanbieder_id = %(aanbieder)s)
), traject AS MATERIALIZED (
  SELECT t.id, t.inwoner_id, t.melding_id, t.gestart_op, t.afgesloten_op, t.complex_gemarkeerd,
    coalesce(k.richtlijn_uren, 4) AS richtlijn, coalesce(k.richtlijn_wlz_uren, 6) AS richtlijn_wlz
  FROM trajecten_traject t
  LEFT JOIN contracten_overeenkomst k ON k.id = coalesce(t.overeenkomst_id, (
    SELECT o.id FROM contracten_overeenkomst o
    WHERE o.gemeente_id = t.gemeente_id AND o.aanbieder_id = t.aanbieder_id
    ORDER BY o.van > t.gestart_op, abs(o.van - t.gestart_op), o.id LIMIT 1))
  WHERE t.gemeente_id = %(gemeente)s AND (%(aanbieder)s::bigint IS NULL OR t.aanbieder_id = %(aanbieder)s)
), hulpvraag AS MATERIALIZED (
  SELECT h.id, h.traject_id, t.inwoner_id, h.ontvangen_op, h.afgesloten_op, h.resultaat, h.passend,
    h.leefgebieden, h.wlz_aanvraag,
    CASE WHEN h.wlz_aanvraag THEN t.richtlijn_wlz ELSE t.richtlijn END AS richtlijn
  FROM trajecten_hulpvraag h JOIN traject t ON t.id = h.traject_id
), contact AS MATERIALIZED (
  SELECT c.id, c.traject_id, c.hulpvraag_id, coalesce(c.inwoner_id, t.inwoner_id) AS inwoner_id,
    c.begonnen_op, c.minuten, c.reistijd_minuten, 'inwoner' = ANY (c.met) AS met_inwoner,
    'verwijzer' = ANY (c.met) AS met_verwijzer,
    'inwoner' = ANY (c.met) AND c.vorm IN ('gesprek', 'huisbezoek', 'telefoon', 'beeldbellen',
      'chat', 'keukentafelgesprek', 'mdo') AS gesprek
  FROM trajecten_contactmoment c LEFT JOIN traject t ON t.id = c.traject_id
  WHERE c.gemeente_id = %(gemeente)s AND (%(aanbieder)s::bigint IS NULL OR c.aanbieder_id = %(aanbieder)s)
), in_periode AS MATERIALIZED (
  SELECT p.nr, c.* FROM periode p JOIN contact c ON c.begonnen_op >= p.van AND c.begonnen_op < p.tot
), ontvangen AS MATERIALIZED (
  SELECT p.nr, h.* FROM periode p JOIN hulpvraag h ON h.ontvangen_op >= p.van AND h.ontvangen_op < p.tot
), besteed AS MATERIALIZED (
  SELECT hulpvraag_id, sum(minuten) AS minuten, sum(reistijd_minuten) AS reistijd,
    max(begonnen_op) - min(begonnen_op) AS dagen
  FROM (SELECT hulpvraag_id, minuten, reistijd_minuten, begonnen_op FROM contact
      WHERE hulpvraag_id IS NOT NULL
    UNION ALL
    SELECT d.hulpvraag_id, d.minuten, d.reistijd_minuten, c.begonnen_op
      FROM trajecten_tijddeel d JOIN contact c ON c.id = d.contactmoment_id) deel
  GROUP BY hulpvraag_id
), afgesloten AS MATERIALIZED (
  SELECT p.nr, h.*, b.dagen, b.minuten, b.reistijd, coalesce(b.minuten, 0) / 60.0 AS uren
  FROM periode p JOIN hulpvraag h ON h.afgesloten_op >= p.van AND h.afgesloten_op < p.tot
  LEFT JOIN besteed b ON b.hulpvraag_id = h.id
), per_traject AS MATERIALIZED (
  SELECT traject_id, count(*) FILTER (WHERE gesprek) AS gesprekken,
    count(*) FILTER (WHERE gesprek AND begonnen_op < %(tot)s) AS gesprekken_0,
    count(*) FILTER (WHERE gesprek AND begonnen_op < %(vorige_tot)s) AS gesprekken_1,
    count(*) FILTER (WHERE gesprek AND begonnen_op < %(jaar_eerder_tot)s) AS gesprekken_2,
    sum(minuten) FILTER (WHERE begonnen_op < %(tot)s) AS minuten_0,
    sum(minuten) FILTER (WHERE begonnen_op < %(vorige_tot)s) AS minuten_1,
    sum(minuten) FILTER (WHERE begonnen_op < %(jaar_eerder_tot)s) AS minuten_2
  FROM contact WHERE traject_id IS NOT NULL GROUP BY traject_id
), liep AS MATERIALIZED (
  SELECT p.nr, p.van, p.tot, t.*, coalesce(x.gesprekken, 0) AS gesprekken,
    coalesce(CASE p.nr WHEN 0 THEN gesprekken_0 WHEN 1 THEN gesprekken_1 ELSE gesprekken_2 END, 0)
      AS gesprekken_tot,
    coalesce(CASE p.nr WHEN 0 THEN minuten_0 WHEN 1 THEN minuten_1 ELSE minuten_2 END, 0)
      AS minuten_tot
  FROM periode p
  JOIN traject t ON t.gestart_op < p.tot AND (t.afgesloten_op IS NULL OR t.afgesloten_op >= p.van)
  LEFT JOIN per_traject x ON x.traject_id = t.id
), vragen AS (
  SELECT p.nr, h.traject_id, sum(h.richtlijn) AS richtlijn
  FROM periode p JOIN hulpvraag h ON h.ontvangen_op < p.tot GROUP BY 1, 2
), breed AS (
  SELECT p.nr, h.traject_id FROM periode p JOIN hulpvraag h ON h.ontvangen_op < p.tot,
    unnest(h.leefgebieden) AS gebied
  GROUP BY 1, 2 HAVING count(DISTINCT gebied) >= 3
), gronden AS (
  SELECT l.nr, l.id, l.complex_gemarkeerd AS handmatig, b.traject_id IS NOT NULL AS leefgebieden,
    l.minuten_tot > 120 * coalesce(v.richtlijn, 0) AS uren
  FROM liep l LEFT JOIN vragen v ON v.nr = l.nr AND v.traject_id = l.id
  LEFT JOIN breed b ON b.nr = l.nr AND b.traject_id = l.id
), gesprekken AS (
  SELECT c.nr, i.pseudoniem, count(*) AS aantal FROM in_periode c JOIN inwoner i ON i.id = c.inwoner_id
  WHERE c.gesprek GROUP BY 1, 2
), kalender AS MATERIALIZED (
  SELECT dag::date, sum((extract(isodow FROM dag) < 6 AND NOT dag::date = ANY (%(vrij)s::date[]))::int)
    OVER (ORDER BY dag) AS stand
  FROM generate_series(%(eerste)s::date, %(laatste)s::date, interval '1 day') AS dag
), melding AS MATERIALIZED (
  SELECT p.nr, p.tot, m.id, m.ontvangen_op, m.uiterlijk_op,
    CASE WHEN m.eerste_contact_op < p.tot THEN m.eerste_contact_op END AS contact_op,
    CASE WHEN m.eerste_afspraak_op < p.tot THEN m.eerste_afspraak_op END AS afspraak_op,
    CASE WHEN m.eerste_contact_op < p.tot OR k.afspraak_vanaf = 'melding'
      THEN m.afspraak_uiterlijk_op END AS afspraak_uiterlijk_op
  FROM periode p
  JOIN meldingen_melding m ON m.ontvangen_op >= p.van AND m.ontvangen_op < p.tot
  LEFT JOIN contracten_overeenkomst k ON k.id = m.overeenkomst_id
  WHERE m.gemeente_id = %(gemeente)s AND (%(aanbieder)s::bigint IS NULL OR m.aanbieder_id = %(aanbieder)s)
), wacht AS (
  SELECT m.*, kc.stand - km.stand AS tot_contact, ka.stand - kc.stand AS tot_afspraak
  FROM melding m JOIN kalender km ON km.dag = m.ontvangen_op
  LEFT JOIN kalender kc ON kc.dag = m.contact_op LEFT JOIN kalender ka ON ka.dag = m.afspraak_op
), bereikt AS (
  SELECT inwoner_id FROM ontvangen WHERE nr = 0
  UNION SELECT inwoner_id FROM in_periode WHERE nr = 0 AND gesprek AND inwoner_id IS NOT NULL
  UNION SELECT inwoner_id FROM liep WHERE nr = 0
), rij AS MATERIALIZED (
  SELECT i.* FROM bereikt b JOIN inwoner i ON i.id = b.inwoner_id
), persoon AS MATERIALIZED (
  SELECT pseudoniem,
    (array_agg(geboortejaar ORDER BY id DESC) FILTER (WHERE geboortejaar IS NOT NULL))[1] AS jaar,
    coalesce((array_agg(wijk ORDER BY id DESC) FILTER (WHERE wijk <> ''))[1], 'onbekend') AS wijk,
    CASE bool_or(kwetsbaar) WHEN true THEN 'ja' WHEN false THEN 'nee' ELSE 'onbekend' END AS kwetsbaar
  FROM rij GROUP BY pseudoniem
), verdeling AS (
  SELECT 'wijk' AS soort, wijk AS deel, pseudoniem FROM persoon
  UNION ALL SELECT 'kwetsbaar', kwetsbaar, pseudoniem FROM persoon
  UNION ALL SELECT 'leeftijd', CASE WHEN jaar IS NULL THEN 'onbekend'
    WHEN %(jaar)s - jaar < 18 THEN '0-17' WHEN %(jaar)s - jaar < 30 THEN '18-29'
    WHEN %(jaar)s - jaar < 45 THEN '30-44' WHEN %(jaar)s - jaar < 65 THEN '45-64'
    WHEN %(jaar)s - jaar < 75 THEN '65-74' ELSE '75+' END, pseudoniem FROM persoon
  UNION ALL SELECT 'doelgroep', coalesce(d.doelgroep, 'onbekend'), p.pseudoniem FROM persoon p
  LEFT JOIN (SELECT DISTINCT pseudoniem, doelgroep FROM rij, unnest(doelgroepen) AS doelgroep) d
    USING (pseudoniem)
  UNION ALL SELECT 'kanaal', coalesce(k.kanaal, 'onbekend'), p.pseudoniem FROM persoon p
  LEFT JOIN (SELECT DISTINCT r.pseudoniem, m.kanaal FROM rij r JOIN (
      SELECT m.kanaal, coalesce(m.inwoner_id, t.inwoner_id) AS inwoner_id FROM meldingen_melding m
      LEFT JOIN traject t ON t.melding_id = m.id AND m.inwoner_id IS NULL
    ) m ON m.inwoner_id = r.id) k USING (pseudoniem)
)
SELECT nr, 'a' AS sleutel, '' AS deel, count(DISTINCT pseudoniem)::float8 AS waarde,
  NULL::float8[] AS verdeling, NULL::bigint[] AS nummers,
  array_agg(DISTINCT pseudoniem) FILTER (WHERE nr = 0) AS inwoners
FROM afgesloten a JOIN inwoner i ON i.id = a.inwoner_id
WHERE resultaat IN ('beantwoord', 'doorverwezen') GROUP BY nr
UNION ALL SELECT nr, 'b', wijze || '/' || coalesce(nullif(soort_bestemming, ''), 'onbekend'), count(*), NULL,
  array_agg(d.id) FILTER (WHERE nr = 0), NULL
FROM periode p JOIN trajecten_doorverwijzing d ON d.datum >= p.van AND d.datum < p.tot
WHERE d.gemeente_id = %(gemeente)s AND (%(aanbieder)s::bigint IS NULL OR d.aanbieder_id = %(aanbieder)s)
GROUP BY 1, 3
UNION ALL SELECT nr, 'c', '', count(*), NULL, array_agg(id) FILTER (WHERE nr = 0), NULL
FROM in_periode WHERE met_verwijzer GROUP BY nr
UNION ALL SELECT nr, 'd', '', avg(aantal), array_cat(ARRAY[count(*), sum(aantal)]::float8[],
  percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY aantal)),
  (SELECT array_agg(id) FROM in_periode c WHERE c.nr = 0 AND g.nr = 0 AND c.gesprek
    AND c.inwoner_id IS NOT NULL), array_agg(pseudoniem) FILTER (WHERE nr = 0)
FROM gesprekken g GROUP BY nr
UNION ALL SELECT nr, 'e', 'snelle_vragen', count(*), NULL, array_agg(id) FILTER (WHERE nr = 0), NULL
FROM in_periode WHERE traject_id IS NULL GROUP BY nr
UNION ALL SELECT nr, 'e', 'trajecten_met_een_gesprek', count(*), NULL,
  array_agg(id) FILTER (WHERE nr = 0), NULL
FROM liep WHERE afgesloten_op < tot AND gesprekken = 1 GROUP BY nr
UNION ALL SELECT nr, 'f', '', count(*), NULL, array_agg(id) FILTER (WHERE nr = 0), NULL
FROM liep WHERE gesprekken_tot >= 2 GROUP BY nr
UNION ALL SELECT nr, 'f', 'gestart', count(*), NULL, array_agg(id) FILTER (WHERE nr = 0), NULL
FROM liep WHERE gestart_op >= van GROUP BY nr
UNION ALL SELECT nr, 'f', 'afgesloten', count(*), NULL, array_agg(id) FILTER (WHERE nr = 0), NULL
FROM liep WHERE afgesloten_op < tot GROUP BY nr
UNION ALL SELECT nr, 'g', '', avg(dagen), array_cat(
  ARRAY[count(*), sum(minuten) / 60.0, sum(reistijd) / 60.0]::float8[],
  percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY dagen)),
  array_agg(id) FILTER (WHERE nr = 0), NULL
FROM afgesloten WHERE dagen IS NOT NULL GROUP BY nr
UNION ALL SELECT nr, 'h', '', count(*), NULL, array_agg(id) FILTER (WHERE nr = 0), NULL
FROM ontvangen GROUP BY nr
UNION ALL SELECT 0, 'h', gebied, count(DISTINCT id), NULL, array_agg(DISTINCT id), NULL
FROM ontvangen, unnest(leefgebieden) AS gebied WHERE nr = 0 GROUP BY gebied
UNION ALL SELECT nr, 'i', concat_ws('/', CASE WHEN handmatig THEN 'handmatig' END,
  CASE WHEN leefgebieden THEN 'leefgebieden' END, CASE WHEN uren THEN 'uren' END), count(*), NULL,
  array_agg(id) FILTER (WHERE nr = 0), NULL
FROM gronden WHERE handmatig OR leefgebieden OR uren GROUP BY nr, 3
UNION ALL SELECT nr, 'j', '', count(*), NULL, array_agg(k.id) FILTER (WHERE nr = 0), NULL
FROM periode p JOIN klachten_klacht k ON k.ontvangen_op >= p.van AND k.ontvangen_op < p.tot
WHERE k.gemeente_id = %(gemeente)s AND (%(aanbieder)s::bigint IS NULL OR k.aanbieder_id = %(aanbieder)s)
GROUP BY nr
UNION ALL SELECT nr, 'k', '', avg(afgehandeld_op - ontvangen_op), ARRAY[count(*),
  percentile_cont(0.5) WITHIN GROUP (ORDER BY afgehandeld_op - ontvangen_op),
  avg((afgehandeld_op <= coalesce(uiterlijk_op, ontvangen_op + 42))::int),
  count(*) FILTER (WHERE uitkomst = 'opgelost')]::float8[], array_agg(k.id) FILTER (WHERE nr = 0), NULL
FROM periode p JOIN klachten_klacht k ON k.afgehandeld_op >= p.van AND k.afgehandeld_op < p.tot
WHERE k.gemeente_id = %(gemeente)s AND (%(aanbieder)s::bigint IS NULL OR k.aanbieder_id = %(aanbieder)s)
GROUP BY nr
UNION ALL SELECT nr, 'm', coalesce(nullif(passend, ''), 'onbekend'), count(*), NULL,
  array_agg(id) FILTER (WHERE nr = 0), NULL
FROM afgesloten GROUP BY 1, 3
UNION ALL SELECT nr, 'n', '', avg(cijfer) FILTER (WHERE ingevuld_op >= p.van AND ingevuld_op < p.tot),
  ARRAY[count(*) FILTER (WHERE ingevuld_op >= p.van AND ingevuld_op < p.tot),
    avg((ingevuld_op IS NOT NULL)::int) FILTER (WHERE uitgenodigd_op >= p.van AND uitgenodigd_op < p.tot)
  ]::float8[], array_agg(e.id) FILTER (WHERE nr = 0), NULL
FROM periode p JOIN tevredenheid_enquete e ON (e.ingevuld_op >= p.van AND e.ingevuld_op < p.tot)
  OR (e.uitgenodigd_op >= p.van AND e.uitgenodigd_op < p.tot)
WHERE e.gemeente_id = %(gemeente)s AND (%(aanbieder)s::bigint IS NULL OR e.aanbieder_id = %(aanbieder)s)
GROUP BY nr
UNION ALL SELECT nr, 'o', 'eerste_contact', avg(tot_contact), array_cat(ARRAY[count(tot_contact),
    count(*) FILTER (WHERE contact_op <= uiterlijk_op),
    count(*) FILTER (WHERE contact_op IS NULL AND uiterlijk_op < tot),
    count(*) FILTER (WHERE uiterlijk_op IS NOT NULL AND (contact_op IS NOT NULL OR uiterlijk_op < tot))
  ]::float8[], percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY tot_contact)),
  array_agg(id) FILTER (WHERE nr = 0), NULL
FROM wacht GROUP BY nr
UNION ALL SELECT nr, 'o', 'eerste_afspraak', avg(tot_afspraak), array_cat(ARRAY[count(tot_afspraak),
    count(*) FILTER (WHERE afspraak_op <= afspraak_uiterlijk_op),
    count(*) FILTER (WHERE afspraak_op IS NULL AND afspraak_uiterlijk_op < tot),
    count(*) FILTER (WHERE afspraak_uiterlijk_op IS NOT NULL
      AND (afspraak_op IS NOT NULL OR afspraak_uiterlijk_op < tot))
  ]::float8[], percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY tot_afspraak)),
  array_agg(id) FILTER (WHERE nr = 0), NULL
FROM wacht GROUP BY nr
UNION ALL SELECT nr, 'o', 'melding_tot_start', avg(l.gestart_op - m.ontvangen_op),
  array_cat(ARRAY[count(*)]::float8[],
    percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY l.gestart_op - m.ontvangen_op)),
  array_agg(l.id) FILTER (WHERE nr = 0), NULL
FROM liep l JOIN meldingen_melding m ON m.id = l.melding_id WHERE l.gestart_op >= l.van GROUP BY nr
UNION ALL SELECT nr, 'p', '', avg(afgesloten_op - gestart_op), array_cat(ARRAY[count(*)]::float8[],
  percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY afgesloten_op - gestart_op)),
  array_agg(id) FILTER (WHERE nr = 0), NULL
FROM liep WHERE afgesloten_op < tot GROUP BY nr
UNION ALL SELECT 0, 'q', s.soort, count(*), NULL, array_agg(s.id), NULL
FROM trajecten_signaal s WHERE s.datum >= %(van)s AND s.datum < %(tot)s AND s.gemeente_id = %(gemeente)s
  AND (%(aanbieder)s::bigint IS NULL OR s.aanbieder_id = %(aanbieder)s)
GROUP BY s.soort
UNION ALL SELECT 0, 'unieke_inwoners', '', count(*), NULL, NULL, array_agg(pseudoniem) FROM persoon
UNION ALL SELECT 0, 'hulpvragen', 'open', count(*), NULL, array_agg(id), NULL
FROM hulpvraag WHERE ontvangen_op < %(tot)s AND (afgesloten_op IS NULL OR afgesloten_op >= %(tot)s)
UNION ALL SELECT 0, 'wlz_aanvragen', '', count(*), NULL, array_agg(id), NULL
FROM ontvangen WHERE nr = 0 AND wlz_aanvraag
UNION ALL SELECT 0, 'uren', CASE WHEN met_inwoner THEN 'met_inwoner' ELSE 'zonder_inwoner' END,
  sum(minuten) / 60.0, ARRAY[sum(reistijd_minuten) / 60.0]::float8[], array_agg(id), NULL
FROM in_periode WHERE nr = 0 GROUP BY met_inwoner
UNION ALL SELECT 0, 'uren_per_hulpvraag', '', avg(uren), ARRAY[count(*),
  percentile_cont(0.5) WITHIN GROUP (ORDER BY uren)]::float8[], array_agg(id), NULL
FROM afgesloten WHERE nr = 0
UNION ALL SELECT 0, 'bereik', soort || '/' || deel, count(*), NULL, NULL, array_agg(pseudoniem)
FROM verdeling GROUP BY soort, deel
UNION ALL SELECT 0, 'geld', '', sum(bedrag), NULL, NULL, NULL FROM contracten_contractjaar
WHERE gemeente_id = %(gemeente)s AND (%(aanbieder)s::bigint IS NULL OR aanbieder_id = %(aanbieder)s)
  AND jaar = %(jaar)s
