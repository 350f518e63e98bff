"""Figures over trajecten: e, f, i, p."""

from typing import Any

from naast.verantwoording.figuren.bron import Figuur, Geteld, geteld, row, rows, under
from naast.verantwoording.figuren.periode import Periode

SQL_E = """
WITH afgesloten AS (
  SELECT id FROM cijfers.traject
  WHERE {bereik} AND afgesloten_op >= %(van)s AND afgesloten_op < %(tot)s
), met_een_gesprek AS MATERIALIZED (
  SELECT a.id FROM afgesloten a JOIN cijfers.contactmoment c ON c.traject_id = a.id
  GROUP BY a.id HAVING count(*) FILTER (WHERE c.gesprek) = 1
), snel AS MATERIALIZED (
  SELECT id FROM cijfers.contactmoment
  WHERE {bereik} AND begonnen_op >= %(van)s AND begonnen_op < %(tot)s AND traject_id IS NULL
)
SELECT 'trajecten_met_een_gesprek' AS deel, count(*) AS aantal,
  array_agg(id) FILTER (WHERE %(geteld)s) AS nummers
FROM met_een_gesprek
UNION ALL
SELECT 'snelle_vragen', count(*), array_agg(id) FILTER (WHERE %(geteld)s)
FROM snel
"""


def e(p: Periode) -> Figuur:
    """Information and advice in a single contact."""
    found = {each["deel"]: each for each in rows(p, SQL_E)}
    quick, short = found["snelle_vragen"], found["trajecten_met_een_gesprek"]
    parts = {name: found[name]["aantal"] for name in ("snelle_vragen", "trajecten_met_een_gesprek")}
    return Figuur(
        {"waarde": sum(parts.values()), "delen": parts},
        {
            "delen/snelle_vragen": geteld("contactmoment", quick["nummers"]),
            "delen/trajecten_met_een_gesprek": geteld("traject", short["nummers"]),
        },
    )


SQL_F = """
WITH liep AS (
  SELECT id, gestart_op, afgesloten_op FROM cijfers.traject
  WHERE {bereik} AND gestart_op < %(tot)s AND (afgesloten_op IS NULL OR afgesloten_op >= %(van)s)
), met_meer_gesprekken AS (
  SELECT l.id FROM liep l JOIN cijfers.contactmoment c ON c.traject_id = l.id
  WHERE c.begonnen_op < %(tot)s
  GROUP BY l.id HAVING count(*) FILTER (WHERE c.gesprek) >= 2
)
SELECT 'waarde' AS deel, count(*) AS aantal, array_agg(id) FILTER (WHERE %(geteld)s) AS nummers
FROM met_meer_gesprekken
UNION ALL
SELECT 'gestart', count(*), array_agg(id) FILTER (WHERE %(geteld)s)
FROM liep WHERE gestart_op >= %(van)s
UNION ALL
SELECT 'afgesloten', count(*), array_agg(id) FILTER (WHERE %(geteld)s)
FROM liep WHERE afgesloten_op < %(tot)s
"""


def f(p: Periode) -> Figuur:
    """Trajecten with several conversations; beside it all that started and all that closed."""
    found = {each["deel"]: each for each in rows(p, SQL_F)}
    counted = {name: geteld("traject", each["nummers"]) for name, each in found.items()}
    return Figuur(
        {
            "waarde": found["waarde"]["aantal"],
            "delen": {name: found[name]["aantal"] for name in ("gestart", "afgesloten")},
        },
        {"waarde": counted.pop("waarde")} | under("delen", counted),
    )


SQL_I = """
WITH liep AS MATERIALIZED (
  SELECT id, complex_gemarkeerd, overeenkomst_id FROM cijfers.traject
  WHERE {bereik} AND gestart_op < %(tot)s AND (afgesloten_op IS NULL OR afgesloten_op >= %(van)s)
), vragen AS (
  SELECT h.traject_id, h.leefgebieden,
    CASE WHEN h.wlz_aanvraag THEN coalesce(k.richtlijn_wlz_uren, 6)
      ELSE coalesce(k.richtlijn_uren, 4) END AS richtlijn
  FROM liep l JOIN cijfers.hulpvraag h ON h.traject_id = l.id
  LEFT JOIN cijfers.contract k ON k.id = l.overeenkomst_id
  WHERE h.ontvangen_op < %(tot)s
), richtlijnen AS (
  SELECT traject_id, sum(richtlijn) AS uren FROM vragen GROUP BY traject_id
), breed AS (
  SELECT traject_id
  FROM (SELECT DISTINCT traject_id, unnest(leefgebieden) FROM vragen) AS gebieden
  GROUP BY traject_id HAVING count(*) >= 3
), besteed AS (
  SELECT c.traject_id, sum(c.minuten) AS minuten
  FROM liep l JOIN cijfers.contactmoment c ON c.traject_id = l.id
  WHERE c.begonnen_op < %(tot)s
  GROUP BY c.traject_id
), gronden AS (
  SELECT l.id, l.complex_gemarkeerd AS handmatig, b.traject_id IS NOT NULL AS leefgebieden,
    coalesce(t.minuten, 0) > 2 * 60 * coalesce(r.uren, 0) AS uren
  FROM liep l
  LEFT JOIN breed b ON b.traject_id = l.id
  LEFT JOIN besteed t ON t.traject_id = l.id
  LEFT JOIN richtlijnen r ON r.traject_id = l.id
)
SELECT handmatig, leefgebieden, uren, count(*) AS aantal,
  array_agg(id) FILTER (WHERE %(geteld)s) AS nummers
FROM gronden WHERE handmatig OR leefgebieden OR uren
GROUP BY handmatig, leefgebieden, uren
"""
GRONDEN = ("handmatig", "leefgebieden", "uren")


def i(p: Periode) -> Figuur:
    """Complex trajecten: each ground apart, and the distinct ones."""
    found = rows(p, SQL_I)
    parts = {ground: sum(each["aantal"] for each in found if each[ground]) for ground in GRONDEN}
    counted = {ground: _numbers(each for each in found if each[ground]) for ground in GRONDEN}
    return Figuur(
        {"waarde": sum(each["aantal"] for each in found), "delen": parts},
        {"waarde": _numbers(found)} | under("delen", counted),
    )


def _numbers(found: Any) -> Geteld:
    return geteld("traject", [number for each in found for number in each["nummers"] or ()])


SQL_P = """
SELECT avg(afgesloten_op - gestart_op)::float8 AS gemiddelde,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY afgesloten_op - gestart_op) AS mediaan,
  percentile_cont(0.9) WITHIN GROUP (ORDER BY afgesloten_op - gestart_op) AS p90,
  count(*) AS aantal, array_agg(id) FILTER (WHERE %(geteld)s) AS nummers
FROM cijfers.traject
WHERE {bereik} AND afgesloten_op >= %(van)s AND afgesloten_op < %(tot)s
"""


def p(periode: Periode) -> Figuur:
    """Lead time of the trajecten closed, in calendar days."""
    found = row(periode, SQL_P)
    numbers = found.pop("nummers")
    return Figuur({"waarde": found["gemiddelde"]} | found, {"aantal": geteld("traject", numbers)})
