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
    """Earlier trajecten and contactmomenten against the meldingen that changed."""
    for controle in _checks(doel):
        run(cursor, controle, fouten)


def _checks(doel: Doel) -> list[Controle]:
    m, v = own(doel, "m"), own(doel, "v")
    traject = SQL(
        "SELECT t.regel, t.ontvangen_op::text AS waarde,"
        " 'een melding op of vóór de start van traject ' || v.extern_id || ' op ' || v.gestart_op"
        " AS verwacht FROM t_meldingen t"
        " JOIN meldingen_melding m ON m.extern_id = t.melding_id AND {m}"
        " JOIN trajecten_traject v ON v.melding_id = m.id"
        " WHERE v.gestart_op < m.ontvangen_op"
    ).format(m=m)
    contact = SQL(
        "SELECT t.regel, t.ontvangen_op::text AS waarde,"
        " 'een melding op of vóór het eerste contact van traject ' || v.extern_id || ' op '"
        " || min(c.begonnen_op) AS verwacht FROM t_meldingen t"
        " JOIN meldingen_melding m ON m.extern_id = t.melding_id AND {m}"
        " JOIN trajecten_traject v ON v.melding_id = m.id"
        " JOIN trajecten_contactmoment c ON c.traject_id = v.id"
        " WHERE c.begonnen_op < m.ontvangen_op GROUP BY t.regel, t.ontvangen_op, v.id"
    ).format(m=m)
    verhangen = SQL(
        "SELECT t.regel, t.melding_id AS waarde,"
        " 'een melding op of vóór het eerste contact van het traject op ' || min(c.begonnen_op)"
        " AS verwacht FROM t_trajecten t"
        " JOIN trajecten_traject v ON v.extern_id = t.traject_id AND {v}"
        " JOIN meldingen_melding m ON m.id = v.melding_id"
        " JOIN trajecten_contactmoment c ON c.traject_id = v.id"
        " WHERE c.begonnen_op < m.ontvangen_op"
        " AND NOT EXISTS (SELECT FROM t_meldingen n WHERE n.melding_id = m.extern_id)"
        " GROUP BY t.regel, t.melding_id"
    ).format(v=v)
    return [
        Controle("meldingen", "ontvangen_op", "volgorde", traject),
        Controle("meldingen", "ontvangen_op", "volgorde", contact),
        Controle("trajecten", "melding_id", "volgorde", verhangen),
    ]
