"""Figures over the people reached: unieke_inwoners and bereik."""

from typing import Any

from naast.verantwoording.figuren.bron import Figuur, Geteld, as_parts, geteld, row, rows, under
from naast.verantwoording.figuren.periode import Periode

# Somebody was reached by a hulpvraag received, a gesprek, or a traject that ran.
SQL_BEREIKT = """
WITH rijen AS (
  SELECT inwoner_id FROM cijfers.hulpvraag
  WHERE {bereik} AND ontvangen_op >= %(van)s AND ontvangen_op < %(tot)s
  UNION
  SELECT inwoner_id FROM cijfers.contactmoment
  WHERE {bereik} AND begonnen_op >= %(van)s AND begonnen_op < %(tot)s
    AND gesprek AND inwoner_id IS NOT NULL
  UNION
  SELECT inwoner_id FROM cijfers.traject
  WHERE {bereik} AND gestart_op < %(tot)s AND (afgesloten_op IS NULL OR afgesloten_op >= %(van)s)
), bereikt AS (
  SELECT i.* FROM rijen r JOIN cijfers.inwoner i ON i.id = r.inwoner_id
)
"""

SQL_UNIEKE_INWONERS = """
SELECT count(DISTINCT pseudoniem) AS waarde,
  array_agg(DISTINCT pseudoniem) FILTER (WHERE %(geteld)s) AS nummers
FROM bereikt
"""


def unieke_inwoners(p: Periode) -> Figuur:
    """Distinct inwoners reached; the same person at two aanbieders is one, by pseudoniem."""
    found = row(p, SQL_BEREIKT + SQL_UNIEKE_INWONERS)
    return Figuur({"waarde": found["waarde"]}, {"waarde": geteld("inwoner", found["nummers"])})


# Of somebody known at two aanbieders the last row that knows counts, so that the parts of age,
# wijk and vulnerable add up to unieke_inwoners. Doelgroepen and channels may be several.
SQL_BEREIK = """
, personen AS (
  SELECT pseudoniem,
    (array_agg(geboortejaar ORDER BY id DESC) FILTER (WHERE geboortejaar IS NOT NULL))[1] AS jaar,
    coalesce((array_agg(wijk ORDER BY id DESC) FILTER (WHERE wijk <> ''))[1], 'onbekend') AS wijk,
    CASE bool_or(kwetsbaar) WHEN true THEN 'ja' WHEN false THEN 'nee' ELSE 'onbekend' END
      AS kwetsbaar
  FROM bereikt GROUP BY pseudoniem
), doelgroepen AS (
  SELECT DISTINCT pseudoniem, doelgroep FROM bereikt, unnest(doelgroepen) AS doelgroep
), kanalen AS (
  SELECT DISTINCT b.pseudoniem, m.kanaal
  FROM bereikt b JOIN cijfers.melding m ON m.inwoner_id = b.id
), verdeling AS (
  SELECT 'wijk' AS soort, wijk AS deel, pseudoniem FROM personen
  UNION ALL SELECT 'kwetsbaar', kwetsbaar, pseudoniem FROM personen
  UNION ALL
  SELECT 'leeftijd', CASE
      WHEN jaar IS NULL THEN 'onbekend'
      WHEN %(jaar)s - jaar < 18 THEN '0-17' WHEN %(jaar)s - jaar < 30 THEN '18-29'
      WHEN %(jaar)s - jaar < 45 THEN '30-44' WHEN %(jaar)s - jaar < 65 THEN '45-64'
      WHEN %(jaar)s - jaar < 75 THEN '65-74' ELSE '75+' END, pseudoniem
  FROM personen
  UNION ALL
  SELECT 'doelgroep', coalesce(d.doelgroep, 'onbekend'), p.pseudoniem
  FROM personen p LEFT JOIN doelgroepen d USING (pseudoniem)
  UNION ALL
  SELECT 'kanaal', coalesce(k.kanaal, 'onbekend'), p.pseudoniem
  FROM personen p LEFT JOIN kanalen k USING (pseudoniem)
)
SELECT soort, deel, count(*) AS aantal, array_agg(pseudoniem) FILTER (WHERE %(geteld)s) AS nummers
FROM verdeling GROUP BY soort, deel ORDER BY soort, deel
"""
SOORTEN = ("doelgroep", "leeftijd", "wijk", "kanaal", "kwetsbaar")


def bereik(p: Periode) -> Figuur:
    """The unique inwoners by doelgroep, age, wijk, channel, and whether vulnerable."""
    found = rows(p, SQL_BEREIKT + SQL_BEREIK, jaar=p.last_day.year)
    parts: dict[str, Any] = {}
    counted: dict[str, Geteld] = {}
    for soort in SOORTEN:
        counts, numbers = as_parts(
            (each for each in found if each["soort"] == soort), "deel", "inwoner"
        )
        parts[soort] = counts
        counted |= under(f"delen/{soort}", numbers)
    parts["kwetsbaar"] = {
        name: parts["kwetsbaar"].get(name, 0) for name in ("ja", "nee", "onbekend")
    }
    return Figuur({"delen": parts}, counted)
