"""Figures over klachten and surveys: j, k, l, n."""

from naast.verantwoording.figuren.bron import Figuur, geteld, row
from naast.verantwoording.figuren.periode import Periode

SQL_J = """
SELECT count(*) AS waarde, array_agg(id) FILTER (WHERE %(geteld)s) AS nummers
FROM cijfers.klacht
WHERE {bereik} AND ontvangen_op >= %(van)s AND ontvangen_op < %(tot)s
"""


def j(p: Periode) -> Figuur:
    """Complaints received."""
    found = row(p, SQL_J)
    return Figuur({"waarde": found["waarde"]}, {"waarde": geteld("klacht", found["nummers"])})


SQL_K = """
SELECT avg(afgehandeld_op - ontvangen_op)::float8 AS gemiddelde,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY afgehandeld_op - ontvangen_op) AS mediaan,
  count(*) AS aantal,
  avg((afgehandeld_op <= uiterlijk_op)::int)::float8 AS binnen_termijn,
  array_agg(id) FILTER (WHERE %(geteld)s) AS nummers,
  array_agg(id) FILTER (WHERE %(geteld)s AND afgehandeld_op > uiterlijk_op) AS te_laat
FROM cijfers.klacht
WHERE {bereik} AND afgehandeld_op >= %(van)s AND afgehandeld_op < %(tot)s
"""


def k(p: Periode) -> Figuur:
    """Lead time of complaints handled, in calendar days, and the share within the term."""
    found = row(p, SQL_K)
    counted = {
        "aantal": geteld("klacht", found.pop("nummers")),
        "te_laat": geteld("klacht", found.pop("te_laat")),
    }
    return Figuur({"waarde": found["gemiddelde"]} | found, counted)


SQL_L = """
SELECT count(*) AS waarde, array_agg(id) FILTER (WHERE %(geteld)s) AS nummers
FROM cijfers.klacht
WHERE {bereik} AND afgehandeld_op >= %(van)s AND afgehandeld_op < %(tot)s
  AND uitkomst = 'opgelost'
"""


def l(p: Periode) -> Figuur:  # noqa: E743 - the letter of the figure (PvE 4.7l)
    """Complaints handled that were solved."""
    found = row(p, SQL_L)
    return Figuur({"waarde": found["waarde"]}, {"waarde": geteld("klacht", found["nummers"])})


SQL_N = """
WITH ingevuld AS (
  SELECT id, cijfer FROM cijfers.enquete
  WHERE {bereik} AND ingevuld_op >= %(van)s AND ingevuld_op < %(tot)s
), uitgenodigd AS (
  SELECT id, ingevuld_op IS NOT NULL AS beantwoord FROM cijfers.enquete
  WHERE {bereik} AND uitgenodigd_op >= %(van)s AND uitgenodigd_op < %(tot)s
)
SELECT avg(i.cijfer)::float8 AS gemiddelde, count(*) AS aantal, count(i.cijfer) AS cijfers,
  array_agg(i.id) FILTER (WHERE %(geteld)s) AS nummers,
  (SELECT avg(beantwoord::int)::float8 FROM uitgenodigd) AS respons,
  (SELECT count(*) FROM uitgenodigd) AS uitnodigingen,
  (SELECT array_agg(id) FILTER (WHERE %(geteld)s) FROM uitgenodigd) AS gevraagd
FROM ingevuld i
"""


def n(p: Periode) -> Figuur:
    """Satisfaction: mean grade of the surveys answered, and the response of those invited."""
    found = row(p, SQL_N)
    return Figuur(
        {
            "waarde": found["gemiddelde"],
            "aantal": found["aantal"],
            "respons": found["respons"],
        },
        {
            "aantal": geteld("enquete", found["nummers"]),
            "respons": geteld("enquete", found["gevraagd"]),
        },
        {"waarde": found["cijfers"], "respons": found["uitnodigingen"]},
    )
