"""After a correction: does what was loaded earlier still agree with what changed?

Only rows that refer to a row of the delivery are looked at; the fault is at that row's line.
"""

from typing import Any

from psycopg import Cursor
from psycopg.sql import SQL

from naast.aanlevering.controles import Controle, own, run
from naast.aanlevering.fouten import Foutenlijst
from naast.aanlevering.inlezen import Doel


def check_loaded(cursor: Cursor[Any], doel: Doel, fouten: Foutenlijst) -> None:
    """Earlier trajecten against the meldingen that changed."""
    for controle in _checks(doel):
        run(cursor, controle, fouten)


def _checks(doel: Doel) -> list[Controle]:
    m = own(doel, "m")
    traject = SQL(
        "SELECT t.regel, t.ontvangen_op::text AS waarde,"
        " 'een melding op of vóór de start van traject ' || v.extern_id || ' op ' || v.gestart_op"
        " AS verwacht FROM t_meldingen t"
        " JOIN meldingen_melding m ON m.extern_id = t.melding_id AND {m}"
        " JOIN trajecten_traject v ON v.melding_id = m.id"
        " WHERE v.gestart_op < m.ontvangen_op"
    ).format(m=m)
    return [Controle("meldingen", "ontvangen_op", "volgorde", traject)]
