"""Prices: the money of the contract years, per inwoner and per hulpvraag."""

from decimal import Decimal

from naast.verantwoording.figuren.bron import Figuur, row
from naast.verantwoording.figuren.periode import Periode

# A contract without money in a year that it ran makes the price of all together too low.
SQL_GELD = """
WITH jaren AS (
  SELECT generate_series(%(eerste)s::int, %(laatste)s::int) AS jaar
), geld AS (
  SELECT overeenkomst_id, jaar, bedrag FROM contracten_contractjaar
  WHERE gemeente_id = %(gemeente)s
    AND (%(aanbieder)s::bigint IS NULL OR aanbieder_id = %(aanbieder)s)
    AND jaar >= %(eerste)s AND jaar <= %(laatste)s AND bedrag IS NOT NULL
), nodig AS (
  SELECT o.id AS overeenkomst_id, j.jaar FROM contracten_overeenkomst o, jaren j
  WHERE o.gemeente_id = %(gemeente)s
    AND (%(aanbieder)s::bigint IS NULL OR o.aanbieder_id = %(aanbieder)s)
    AND o.van < make_date(j.jaar + 1, 1, 1)
    AND (o.tot IS NULL OR o.tot > make_date(j.jaar, 1, 1))
)
SELECT sum(bedrag) AS bedrag, count(DISTINCT jaar) AS jaren,
  (SELECT count(*) FROM nodig LEFT JOIN geld USING (overeenkomst_id, jaar)
   WHERE bedrag IS NULL) AS ontbreekt
FROM geld
"""

SQL_DOELEN = """
SELECT CASE WHEN count(inwoners) = %(jaren)s THEN sum(inwoners) END AS inwoners,
  CASE WHEN count(hulpvragen) = %(jaren)s THEN sum(hulpvragen) END AS hulpvragen
FROM contracten_doelstelling
WHERE gemeente_id = %(gemeente)s AND jaar >= %(eerste)s AND jaar <= %(laatste)s
"""


def kosten_per_inwoner(p: Periode, unieke_inwoners: Figuur) -> Figuur:
    """Money divided by the unique inwoners, and by the target of the gemeente. Euro."""
    return _kosten(p, "inwoners", unieke_inwoners.waarden["waarde"])


def kosten_per_hulpvraag(p: Periode, hulpvragen: Figuur) -> Figuur:
    """Money divided by the hulpvragen closed, and by the target of the gemeente. Euro."""
    return _kosten(p, "hulpvragen", hulpvragen.waarden["delen"]["afgesloten"])


def _kosten(p: Periode, waarvan: str, aantal: int) -> Figuur:
    bedrag = _money(p)
    doel = _target(p, waarvan) if bedrag is not None else None
    return Figuur(
        {"waarde": _per(bedrag, aantal), "begroot": _per(bedrag, doel)}, {}, {"waarde": aantal}
    )


def _per(bedrag: Decimal | None, aantal: int | None) -> float | None:
    return float(bedrag / aantal) if bedrag is not None and aantal else None


def _money(p: Periode) -> Decimal | None:
    """The money of all contracts in the years of the period; None unless all of it is known."""
    if not _is_whole(p) or not (years := p.calendar_years):
        return None
    found = row(p, SQL_GELD, eerste=years[0], laatste=years[-1])
    bedrag: Decimal | None = found["bedrag"]
    return bedrag if found["jaren"] == len(years) and not found["ontbreekt"] else None


def _target(p: Periode, waarvan: str) -> int | None:
    """The target is of all aanbieders together; one of them has none of its own."""
    years = p.calendar_years
    if p.bereik.aanbieder_id is not None or not years:
        return None
    found = row(p, SQL_DOELEN, eerste=years[0], laatste=years[-1], jaren=len(years))
    target: int | None = found[waarvan]
    return target


def _is_whole(p: Periode) -> bool:
    """Money is not known per wijk, doelgroep, leefgebied or perceel."""
    b = p.bereik
    return (b.perceel, b.wijk, b.doelgroep, b.leefgebied) == (None, None, None, None)
