"""Figures over contactmomenten and referring: b, c, d, g, uren."""

from naast.verantwoording.figuren.bron import Figuur, as_parts, geteld, row, rows, under
from naast.verantwoording.figuren.periode import Periode

SQL_B = """
SELECT wijze, coalesce(nullif(soort_bestemming, ''), 'onbekend') AS bestemming,
  count(*) AS aantal, array_agg(id) FILTER (WHERE %(geteld)s) AS nummers
FROM cijfers.doorverwijzing
WHERE {bereik} AND datum >= %(van)s AND datum < %(tot)s
GROUP BY 1, 2
ORDER BY 2, 1
"""


def b(p: Periode) -> Figuur:
    """Referrals: warm and cold, and by kind of destination."""
    found = rows(p, SQL_B)
    ways, by_way = as_parts(found, "wijze", "doorverwijzing")
    kinds, by_kind = as_parts(found, "bestemming", "doorverwijzing")
    everything = [number for counted in by_way.values() for number in counted.nummers]
    return Figuur(
        {
            "waarde": sum(ways.values()),
            "delen": {way: ways.get(way, 0) for way in ("warm", "koud")},
            "bestemmingen": kinds,
        },
        {"waarde": geteld("doorverwijzing", everything)}
        | under("delen", by_way)
        | under("bestemmingen", by_kind),
    )


SQL_C = """
SELECT count(*) AS waarde, array_agg(id) FILTER (WHERE %(geteld)s) AS nummers
FROM cijfers.contactmoment
WHERE {bereik} AND begonnen_op >= %(van)s AND begonnen_op < %(tot)s AND 'verwijzer' = ANY (met)
"""


def c(p: Periode) -> Figuur:
    """Contacts with referrers."""
    found = row(p, SQL_C)
    return Figuur(
        {"waarde": found["waarde"]}, {"waarde": geteld("contactmoment", found["nummers"])}
    )


SQL_D = """
WITH gesprekken AS (
  SELECT inwoner_id, count(*) AS aantal, array_agg(id) FILTER (WHERE %(geteld)s) AS nummers
  FROM cijfers.contactmoment
  WHERE {bereik} AND begonnen_op >= %(van)s AND begonnen_op < %(tot)s
    AND gesprek AND inwoner_id IS NOT NULL
  GROUP BY inwoner_id
), per_inwoner AS (
  SELECT i.pseudoniem, sum(g.aantal) AS aantal
  FROM gesprekken g JOIN cijfers.inwoner i ON i.id = g.inwoner_id
  GROUP BY i.pseudoniem
)
SELECT avg(aantal)::float8 AS gemiddelde,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY aantal) AS mediaan,
  percentile_cont(0.9) WITHIN GROUP (ORDER BY aantal) AS p90,
  count(*) AS aantal, coalesce(sum(aantal), 0)::int AS gesprekken,
  array_agg(pseudoniem) FILTER (WHERE %(geteld)s) AS inwoners,
  (SELECT array_agg(nummer) FROM gesprekken, unnest(nummers) AS nummer) AS nummers
FROM per_inwoner
"""


def d(p: Periode) -> Figuur:
    """Conversations per client, over the inwoners who had one."""
    found = row(p, SQL_D)
    means = {name: found[name] for name in ("gemiddelde", "mediaan", "p90", "aantal", "gesprekken")}
    return Figuur(
        {"waarde": found["gemiddelde"]} | means,
        {
            "aantal": geteld("inwoner", found["inwoners"]),
            "gesprekken": geteld("contactmoment", found["nummers"]),
        },
    )


SQL_G = """
WITH afgesloten AS (
  SELECT id FROM cijfers.hulpvraag
  WHERE {bereik} AND afgesloten_op >= %(van)s AND afgesloten_op < %(tot)s
), contacten AS (
  SELECT b.hulpvraag_id, max(b.begonnen_op) - min(b.begonnen_op) AS dagen,
    sum(b.minuten) AS minuten, sum(b.reistijd_minuten) AS reistijd
  FROM cijfers.besteding b JOIN afgesloten a ON a.id = b.hulpvraag_id
  GROUP BY b.hulpvraag_id
)
SELECT avg(dagen)::float8 AS gemiddelde,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY dagen) AS mediaan,
  percentile_cont(0.9) WITHIN GROUP (ORDER BY dagen) AS p90, count(*) AS aantal,
  (coalesce(sum(minuten), 0) / 60.0)::float8 AS uren,
  (coalesce(sum(reistijd), 0) / 60.0)::float8 AS reisuren,
  array_agg(hulpvraag_id) FILTER (WHERE %(geteld)s) AS nummers
FROM contacten
"""


def g(p: Periode) -> Figuur:
    """Lead time of contacts: calendar days from the first to the last of a hulpvraag closed."""
    found = row(p, SQL_G)
    numbers = found.pop("nummers")
    return Figuur({"waarde": found["gemiddelde"]} | found, {"aantal": geteld("hulpvraag", numbers)})


SQL_UREN = """
SELECT 'inwoner' = ANY (met) AS met_inwoner, count(*) AS aantal,
  (sum(minuten) / 60.0)::float8 AS uren, (sum(reistijd_minuten) / 60.0)::float8 AS reistijd,
  array_agg(id) FILTER (WHERE %(geteld)s) AS nummers,
  array_agg(id) FILTER (WHERE %(geteld)s AND reistijd_minuten > 0) AS op_reis,
  count(*) FILTER (WHERE reistijd_minuten > 0) AS reizen
FROM cijfers.contactmoment
WHERE {bereik} AND begonnen_op >= %(van)s AND begonnen_op < %(tot)s
GROUP BY 1
"""


def uren(p: Periode) -> Figuur:
    """Hours of the contactmomenten: with the inwoner and without, travel apart."""
    found = rows(p, SQL_UREN)
    for each in found:
        each["deel"] = "met_inwoner" if each["met_inwoner"] else "zonder_inwoner"
    counts, counted = as_parts(found, "deel", "contactmoment")
    parts = {"met_inwoner": 0.0, "zonder_inwoner": 0.0, "reistijd": 0.0}
    travelled: list[int] = []
    for each in found:
        parts[each["deel"]] = each["uren"]
        parts["reistijd"] += each["reistijd"]
        travelled += each["op_reis"] or ()
    counts["reistijd"] = sum(each["reizen"] for each in found)
    counted["reistijd"] = geteld("contactmoment", travelled)
    return Figuur(
        {"waarde": parts["met_inwoner"] + parts["zonder_inwoner"], "delen": parts},
        under("delen", counted),
        {"waarde": sum(each["aantal"] for each in found)}
        | {f"delen/{name}": counts.get(name, 0) for name in parts},
    )


SQL_OUTREACH = """
SELECT count(*) AS met_plaats, count(*) FILTER (WHERE outreachend) AS outreachend
FROM cijfers.contactmoment
WHERE {bereik} AND begonnen_op >= %(van)s AND begonnen_op < %(tot)s AND (met_plaats OR outreachend)
"""


def outreach(p: Periode) -> tuple[int, int]:
    """Contacts where the inwoner was already, of all with a known place (PvE 2.11); no letter."""
    found = row(p, SQL_OUTREACH)
    return found["outreachend"], found["met_plaats"]
