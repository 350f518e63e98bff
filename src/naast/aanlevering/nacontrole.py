"""After a correction: does what was loaded earlier still agree with what changed?

Only rows that refer to a row of the delivery are looked at; the fault is at that row's line.
"""

from typing import Any

from psycopg import Cursor
from psycopg.sql import SQL

from naast.aanlevering.controles import Controle, own, run
from naast.aanlevering.inlezen import Doel
from naast.core.leesfouten import Foutenlijst


def check_loaded(cursor: Cursor[Any], doel: Doel, fouten: Foutenlijst) -> None:
    """Earlier rows against the meldingen that changed, kept columns against the rest of the row."""
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
    ander_traject = SQL(
        "SELECT t.regel, t.contact_id AS waarde,"
        " 'het traject ' || v.extern_id || ' van de hulpvraag die eerder bij dit contact stond'"
        " AS verwacht FROM t_contactmomenten t"
        " JOIN trajecten_contactmoment c ON c.extern_id = t.contact_id AND {c}"
        " JOIN trajecten_hulpvraag h ON h.id = c.hulpvraag_id"
        " JOIN trajecten_traject v ON v.id = h.traject_id WHERE c.traject_id <> v.id"
    ).format(c=own(doel, "c"))
    andere_inwoner = SQL(
        "SELECT t.regel, t.contact_id AS waarde,"
        " 'de inwoner ' || i.extern_id || ' van traject ' || v.extern_id AS verwacht"
        " FROM t_contactmomenten t"
        " JOIN trajecten_contactmoment c ON c.extern_id = t.contact_id AND {c}"
        " JOIN trajecten_traject v ON v.id = c.traject_id"
        " JOIN inwoners_inwoner i ON i.id = v.inwoner_id WHERE c.inwoner_id <> v.inwoner_id"
    ).format(c=own(doel, "c"))
    return [
        Controle("contactmomenten", "traject_id", "tegenspraak", ander_traject),
        Controle("contactmomenten", "inwoner_id", "tegenspraak", andere_inwoner),
        Controle("meldingen", "ontvangen_op", "volgorde", traject),
    ]
