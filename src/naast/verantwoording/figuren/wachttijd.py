"""Figure o: how long people wait for the first contact, the appointment and the start."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from naast.core.kalenders import contractkalender, werkdagen_reeks
from naast.verantwoording.figuren.bron import Figuur, Geteld, Rij, geteld, row, rows
from naast.verantwoording.figuren.periode import Periode

SQL_KALENDERS = """
SELECT DISTINCT goede_vrijdag_vrij, bevrijdingsdag_vrij, besluitdagen_vrij
FROM cijfers.contract WHERE gemeente_id = %(gemeente)s
"""

SQL_DAGEN = """
SELECT min(ontvangen_op) AS eerste,
  max(greatest(ontvangen_op, eerste_contact_op, eerste_afspraak_op)) AS laatste
FROM cijfers.melding
WHERE {bereik} AND ontvangen_op >= %(van)s AND ontvangen_op < %(tot)s
"""

# What is recorded on or after `tot` was still open then. The term of an appointment that starts
# with the first contact has no last day before that contact.
SQL_WACHTTIJD = """
WITH reeks AS (
  SELECT * FROM unnest(%(sleutels)s::int[], %(standen)s::int[]) AS r (sleutel, stand)
), ontvangen AS (
  SELECT m.id, m.ontvangen_op,
    CASE WHEN m.eerste_contact_op < %(tot)s THEN m.eerste_contact_op END AS contact_op,
    CASE WHEN m.eerste_afspraak_op < %(tot)s THEN m.eerste_afspraak_op END AS afspraak_op,
    m.uiterlijk_op AS contact_uiterlijk_op,
    CASE WHEN m.eerste_contact_op < %(tot)s OR k.afspraak_vanaf = 'melding'
      THEN m.afspraak_uiterlijk_op END AS afspraak_uiterlijk_op,
    CASE WHEN k.id IS NULL THEN 6 ELSE 4 * k.goede_vrijdag_vrij::int
      + 2 * k.bevrijdingsdag_vrij::int + k.besluitdagen_vrij::int END AS kalender
  FROM (SELECT * FROM cijfers.melding
    WHERE {bereik} AND ontvangen_op >= %(van)s AND ontvangen_op < %(tot)s) m
  LEFT JOIN cijfers.contract k ON k.id = m.overeenkomst_id
), stappen AS (
  SELECT 'eerste_contact' AS stap, id, kalender, ontvangen_op AS vanaf, contact_op AS op,
    contact_uiterlijk_op AS uiterlijk_op
  FROM ontvangen
  UNION ALL
  SELECT 'eerste_afspraak', id, kalender, contact_op, afspraak_op, afspraak_uiterlijk_op
  FROM ontvangen
), gewacht AS (
  SELECT s.*, einde.stand - begin.stand AS dagen,
    s.op <= s.uiterlijk_op AS op_tijd, s.op IS NULL AND s.uiterlijk_op < %(tot)s AS open_te_laat
  FROM stappen s
  LEFT JOIN reeks begin ON begin.sleutel = s.kalender + 8 * (s.vanaf - %(van)s)
  LEFT JOIN reeks einde ON einde.sleutel = s.kalender + 8 * (s.op - %(van)s)
)
SELECT stap, avg(dagen)::float8 AS gemiddelde,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY dagen) AS mediaan,
  percentile_cont(0.9) WITHIN GROUP (ORDER BY dagen) AS p90, count(dagen) AS aantal,
  count(*) FILTER (WHERE op_tijd) AS op_tijd,
  count(*) FILTER (WHERE op_tijd IS NOT NULL OR open_te_laat) AS beoordeeld,
  count(*) FILTER (WHERE open_te_laat) AS open_te_laat,
  array_agg(id) FILTER (WHERE %(geteld)s AND dagen IS NOT NULL) AS nummers,
  array_agg(id) FILTER (WHERE %(geteld)s AND op_tijd) AS nummers_op_tijd,
  array_agg(id) FILTER (WHERE %(geteld)s AND open_te_laat) AS nummers_open_te_laat
FROM gewacht GROUP BY stap
"""

SQL_START = """
SELECT avg(t.gestart_op - m.ontvangen_op)::float8 AS gemiddelde,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY t.gestart_op - m.ontvangen_op) AS mediaan,
  percentile_cont(0.9) WITHIN GROUP (ORDER BY t.gestart_op - m.ontvangen_op) AS p90,
  count(*) AS aantal, array_agg(t.id) FILTER (WHERE %(geteld)s) AS nummers
FROM (SELECT id, melding_id, gestart_op FROM cijfers.traject
  WHERE {bereik} AND gestart_op >= %(van)s AND gestart_op < %(tot)s) t
JOIN cijfers.melding m ON m.id = t.melding_id
"""

GEMIDDELDEN = ("gemiddelde", "mediaan", "p90", "aantal")
NIETS: Mapping[str, Any] = {"aantal": 0, "op_tijd": 0, "beoordeeld": 0, "open_te_laat": 0}


def o(p: Periode) -> Figuur:
    """Waiting time: working days to first contact and appointment, calendar days to the start."""
    steps = {found["stap"]: found for found in rows(p, SQL_WACHTTIJD, **_working_days(p))}
    start = row(p, SQL_START)
    waarden: dict[str, Any] = {"waarde": None}
    counted: dict[str, Geteld] = {}
    rests_on: dict[str, int] = {}
    for name in ("eerste_contact", "eerste_afspraak"):
        found = steps.get(name, dict(NIETS))
        waarden[name] = _step(found)
        counted[f"{name}/aantal"] = geteld("melding", found.get("nummers"))
        counted[f"{name}/op_tijd"] = geteld("melding", found.get("nummers_op_tijd"))
        counted[f"{name}/open_te_laat"] = geteld("melding", found.get("nummers_open_te_laat"))
        rests_on[f"{name}/binnen_termijn"] = found["beoordeeld"]
    waarden["waarde"] = waarden["eerste_contact"]["binnen_termijn"]
    rests_on["waarde"] = rests_on["eerste_contact/binnen_termijn"]
    waarden["melding_tot_start"] = {name: start[name] for name in GEMIDDELDEN}
    counted["melding_tot_start/aantal"] = geteld("traject", start["nummers"])
    return Figuur(waarden, counted, rests_on)


def _step(found: Rij) -> dict[str, Any]:
    assessed = found["beoordeeld"]
    return {name: found.get(name) for name in GEMIDDELDEN} | {
        "binnen_termijn": found["op_tijd"] / assessed if assessed else None,
        "open_te_laat": found["open_te_laat"],
    }


def _working_days(p: Periode) -> dict[str, list[int]]:
    """How many working days lie before each day, per calendar in use, as columns to join on.

    The key is the calendar (0 to 7, as in the SQL) and the day of the period in one number: a
    join on two columns is planned badly here.
    """
    days = row(p, SQL_DAGEN)
    columns: dict[str, list[int]] = {"sleutels": [], "standen": []}
    if days["eerste"] is None:
        return columns
    # Beyond `tot` nothing counts; an appointment may be planned far ahead.
    end = min(days["laatste"] + timedelta(days=1), p.tot)
    in_use = {tuple(each.values()) for each in rows(p, SQL_KALENDERS)}
    for flags in sorted(in_use | {(True, True, False)}):
        standen = _standen(*flags, days["eerste"], end)
        number = 4 * flags[0] + 2 * flags[1] + flags[2]
        first = (days["eerste"] - p.van).days
        columns["sleutels"] += [number + 8 * (first + at) for at in range(len(standen))]
        columns["standen"] += standen
    return columns


@lru_cache(maxsize=64)
def _standen(
    goede_vrijdag: bool, bevrijdingsdag: bool, besluitdagen: bool, van: date, tot: date
) -> list[int]:
    kalender = contractkalender(
        goede_vrijdag_vrij=goede_vrijdag,
        bevrijdingsdag_vrij=bevrijdingsdag,
        besluitdagen_vrij=besluitdagen,
    )
    return [stand for _, stand in werkdagen_reeks(kalender, van, tot)]
