"""Figure q: every figure a to p against two earlier periods, and the signalen."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from naast.verantwoording.figuren.bron import Figuur, as_parts, rows, under
from naast.verantwoording.figuren.periode import Periode

Berekening = Callable[[Periode], Figuur]

SQL_SIGNALEN = """
SELECT coalesce(nullif(soort, ''), 'onbekend') AS soort, count(*) AS aantal,
  array_agg(id) FILTER (WHERE %(geteld)s) AS nummers
FROM cijfers.signaal
WHERE {bereik} AND datum >= %(van)s AND datum < %(tot)s
GROUP BY 1 ORDER BY 1
"""


def q(p: Periode, letters: Mapping[str, Berekening]) -> Figuur:
    """Trends: the figures of the preceding period and of a year earlier; signalen by kind.

    The written account of the aanbieder stands in the report, not here.
    """
    kinds, counted = as_parts(rows(p, SQL_SIGNALEN), "soort", "signaal")
    earlier = {
        period: {key: compute(period) for key, compute in letters.items()}
        for period in {replace(each, met_geteld=False) for each in (p.preceding, p.year_earlier)}
    }
    compared = {
        "vorige_periode": earlier[replace(p.preceding, met_geteld=False)],
        "jaar_eerder": earlier[replace(p.year_earlier, met_geteld=False)],
    }
    values = {
        name: {key: figuur.waarden["waarde"] for key, figuur in figuren.items()}
        for name, figuren in compared.items()
    }
    return Figuur(
        {"waarde": None} | values | {"signalen": kinds},
        under("signalen", counted),
        vergelijking=compared,
    )
