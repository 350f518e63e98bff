"""Figures over hulpvragen: a, h, m, hulpvragen, wlz_aanvragen, uren_per_hulpvraag."""

from naast.verantwoording.figuren.bron import Figuur, as_parts, geteld, row, rows, under
from naast.verantwoording.figuren.periode import Periode

SQL_A = """
SELECT count(DISTINCT pseudoniem) AS waarde,
  array_agg(DISTINCT pseudoniem) FILTER (WHERE %(geteld)s) AS inwoners
FROM cijfers.hulpvraag
WHERE {bereik} AND afgesloten_op >= %(van)s AND afgesloten_op < %(tot)s
  AND resultaat IN ('beantwoord', 'doorverwezen')
"""


def a(p: Periode) -> Figuur:
    """Residents helped."""
    found = row(p, SQL_A)
    return Figuur({"waarde": found["waarde"]}, {"waarde": geteld("inwoner", found["inwoners"])})


SQL_H = """
WITH ontvangen AS (
  SELECT id, leefgebieden FROM cijfers.hulpvraag
  WHERE {bereik} AND ontvangen_op >= %(van)s AND ontvangen_op < %(tot)s
)
SELECT NULL AS leefgebied, count(*) AS aantal, array_agg(id) FILTER (WHERE %(geteld)s) AS nummers
FROM ontvangen
UNION ALL
SELECT gebied, count(DISTINCT id), array_agg(DISTINCT id) FILTER (WHERE %(geteld)s)
FROM ontvangen, unnest(leefgebieden) AS gebied
GROUP BY gebied
ORDER BY 1 NULLS FIRST
"""


def h(p: Periode) -> Figuur:
    """Hulpvragen received, by life domain; one may count in several."""
    total, *found = rows(p, SQL_H)
    parts, counted = as_parts(found, "leefgebied", "hulpvraag")
    return Figuur(
        {"waarde": total["aantal"], "delen": parts},
        {"waarde": geteld("hulpvraag", total["nummers"])} | under("delen", counted),
    )


SQL_M = """
SELECT CASE WHEN passend IN ('ja', 'nee') THEN passend ELSE 'onbekend' END AS passend,
  count(*) AS aantal, array_agg(id) FILTER (WHERE %(geteld)s) AS nummers
FROM cijfers.hulpvraag
WHERE {bereik} AND afgesloten_op >= %(van)s AND afgesloten_op < %(tot)s
GROUP BY 1
"""


def m(p: Periode) -> Figuur:
    """Fitting support: hulpvragen closed, by whether the support fitted."""
    counts, counted = as_parts(rows(p, SQL_M), "passend", "hulpvraag")
    parts = {name: counts.get(name, 0) for name in ("ja", "nee", "onbekend")}
    fitting = counted.get("ja", geteld("hulpvraag", ()))
    return Figuur(
        {"waarde": parts["ja"], "delen": parts}, {"waarde": fitting} | under("delen", counted)
    )


SQL_HULPVRAGEN = """
WITH vragen AS (
  SELECT id, ontvangen_op >= %(van)s AS ontvangen,
    afgesloten_op >= %(van)s AND afgesloten_op < %(tot)s AS afgesloten,
    afgesloten_op IS NULL OR afgesloten_op >= %(tot)s AS open
  FROM cijfers.hulpvraag
  WHERE {bereik} AND ontvangen_op < %(tot)s
)
SELECT count(*) FILTER (WHERE ontvangen) AS ontvangen,
  count(*) FILTER (WHERE afgesloten) AS afgesloten, count(*) FILTER (WHERE open) AS open,
  array_agg(id) FILTER (WHERE %(geteld)s AND ontvangen) AS nummers_ontvangen,
  array_agg(id) FILTER (WHERE %(geteld)s AND afgesloten) AS nummers_afgesloten,
  array_agg(id) FILTER (WHERE %(geteld)s AND open) AS nummers_open
FROM vragen
"""


def hulpvragen(p: Periode) -> Figuur:
    """Hulpvragen received in the period, closed in it, and open at its end."""
    found = row(p, SQL_HULPVRAGEN)
    parts = {name: found[name] for name in ("ontvangen", "afgesloten", "open")}
    counted = {name: geteld("hulpvraag", found[f"nummers_{name}"]) for name in parts}
    return Figuur(
        {"waarde": parts["ontvangen"], "delen": parts},
        {"waarde": counted["ontvangen"]} | under("delen", counted),
    )


SQL_WLZ_AANVRAGEN = """
SELECT count(*) AS waarde, array_agg(id) FILTER (WHERE %(geteld)s) AS nummers
FROM cijfers.hulpvraag
WHERE {bereik} AND ontvangen_op >= %(van)s AND ontvangen_op < %(tot)s AND wlz_aanvraag
"""


def wlz_aanvragen(p: Periode) -> Figuur:
    """Hulpvragen received that are an application for the Wlz."""
    found = row(p, SQL_WLZ_AANVRAGEN)
    return Figuur({"waarde": found["waarde"]}, {"waarde": geteld("hulpvraag", found["nummers"])})


SQL_UREN_PER_HULPVRAAG = """
WITH afgesloten AS (
  SELECT id, wlz_aanvraag, overeenkomst_id FROM cijfers.hulpvraag
  WHERE {bereik} AND afgesloten_op >= %(van)s AND afgesloten_op < %(tot)s
), besteed AS (
  SELECT b.hulpvraag_id, sum(b.minuten) AS minuten
  FROM cijfers.besteding b JOIN afgesloten a ON a.id = b.hulpvraag_id
  GROUP BY b.hulpvraag_id
), uren AS (
  SELECT a.id, coalesce(b.minuten, 0) / 60.0 AS uren,
    CASE WHEN a.wlz_aanvraag THEN coalesce(k.richtlijn_wlz_uren, 6)
      ELSE coalesce(k.richtlijn_uren, 4) END AS richtlijn
  FROM afgesloten a
  LEFT JOIN besteed b ON b.hulpvraag_id = a.id
  LEFT JOIN cijfers.contract k ON k.id = a.overeenkomst_id
)
SELECT avg(uren)::float8 AS gemiddelde,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY uren) AS mediaan, count(*) AS aantal,
  array_agg(id) FILTER (WHERE %(geteld)s) AS nummers,
  array_agg(id) FILTER (WHERE %(geteld)s AND uren > richtlijn) AS boven
FROM uren
"""


def uren_per_hulpvraag(p: Periode) -> Figuur:
    """Hours for each hulpvraag closed, travel apart.

    Opened under 'boven_richtlijn': those that took more than the guideline of the contract.
    """
    found = row(p, SQL_UREN_PER_HULPVRAAG)
    return Figuur(
        {name: found[name] for name in ("gemiddelde", "mediaan", "aantal")},
        {
            "aantal": geteld("hulpvraag", found["nummers"]),
            "boven_richtlijn": geteld("hulpvraag", found["boven"]),
        },
    )
