"""Rows loaded earlier that are not in the delivery but follow a row that is."""

from dataclasses import dataclass
from typing import Any

from psycopg import Cursor
from psycopg.sql import SQL, Composed

from naast.aanlevering.controles import own
from naast.aanlevering.inlezen import Doel
from naast.aanlevering.laden import Geladen


@dataclass(frozen=True)
class Meegaan:
    """A change of rows of the table of `bestand`, needed after some change of the delivery."""

    bestand: str
    kolom: str
    nodig: bool
    wijziging: Composed


def follow(cursor: Cursor[Any], doel: Doel, geladen: dict[str, Geladen]) -> None:
    """Change the rows that follow, and count them with their file."""
    if _touched(geladen, "contactmomenten"):
        cursor.execute(_DELEN_WEG)
    for stap in _steps(doel, geladen):
        if stap.nodig:
            cursor.execute(stap.wijziging)
            _count(geladen, stap, cursor.rowcount)


# Time that was divided here, of a contact that by the delivery is another: the delivery holds.
_DELEN_WEG = """
DELETE FROM trajecten_tijddeel d USING (
  SELECT c.id FROM e_contactmomenten e JOIN trajecten_contactmoment c ON c.id = e.id
  JOIN trajecten_tijddeel s ON s.contactmoment_id = c.id
  JOIN trajecten_hulpvraag h ON h.id = s.hulpvraag_id
  GROUP BY c.id
  HAVING c.hulpvraag_id IS NOT NULL OR sum(s.minuten) <> c.minuten
    OR sum(s.reistijd_minuten) <> c.reistijd_minuten
    OR bool_or(h.traject_id IS DISTINCT FROM c.traject_id)
) anders WHERE d.contactmoment_id = anders.id
"""


def _touched(geladen: dict[str, Geladen], bestand: str) -> bool:
    return bestand in geladen and geladen[bestand].gewijzigd > 0


def _count(geladen: dict[str, Geladen], stap: Meegaan, aantal: int) -> None:
    if aantal:
        telling = geladen.setdefault(stap.bestand, Geladen())
        telling.gewijzigd += aantal
        telling.kolommen[stap.kolom] = telling.kolommen.get(stap.kolom, 0) + aantal


def _changed(geladen: dict[str, Geladen], bestand: str, kolom: str) -> bool:
    return bestand in geladen and kolom in geladen[bestand].kolommen


def _steps(doel: Doel, geladen: dict[str, Geladen]) -> list[Meegaan]:
    d = own(doel, "d")
    traject_krijgt_melding = SQL(
        """
        UPDATE trajecten_traject d SET melding_id = n.id FROM (
          SELECT DISTINCT ON (t.traject_id) t.traject_id, e.id, t.ontvangen_op
          FROM t_meldingen t JOIN meldingen_melding e ON e.extern_id = t.melding_id AND {e}
          JOIN trajecten_traject v ON v.extern_id = t.traject_id AND {v}
          WHERE t.ontvangen_op <= v.gestart_op
          ORDER BY t.traject_id, t.ontvangen_op, t.melding_id
        ) n WHERE d.extern_id = n.traject_id AND {d} AND d.melding_id IS NULL
        """
    ).format(d=d, e=own(doel, "e"), v=own(doel, "v"))
    melding_is_traject = SQL(
        """
        UPDATE meldingen_melding d SET status = 'afgehandeld',
          afhandeling = CASE d.afhandeling WHEN '' THEN 'traject' ELSE d.afhandeling END
        FROM t_trajecten t WHERE t.melding_id = d.extern_id AND {d}
          AND d.status <> 'afgehandeld'
        """
    ).format(d=d)
    contact_bij_hulpvraag = SQL(
        """
        UPDATE trajecten_contactmoment d
        SET traject_id = h.traject_id, inwoner_id = v.inwoner_id
        FROM t_hulpvragen t JOIN trajecten_hulpvraag h ON h.extern_id = t.hulpvraag_id AND {h}
        JOIN trajecten_traject v ON v.id = h.traject_id
        WHERE d.hulpvraag_id = h.id AND d.traject_id IS DISTINCT FROM h.traject_id
        """
    ).format(h=own(doel, "h"))
    contact_bij_inwoner = SQL(
        """
        UPDATE trajecten_contactmoment d SET inwoner_id = v.inwoner_id
        FROM t_trajecten t JOIN trajecten_traject v ON v.extern_id = t.traject_id AND {v}
        WHERE d.traject_id = v.id AND d.inwoner_id IS DISTINCT FROM v.inwoner_id
        """
    ).format(v=own(doel, "v"))
    return [
        Meegaan("trajecten", "melding_id", "meldingen" in geladen, traject_krijgt_melding),
        Meegaan("meldingen", "status", "trajecten" in geladen, melding_is_traject),
        Meegaan(
            "contactmomenten",
            "traject_id",
            _changed(geladen, "hulpvragen", "traject_id"),
            contact_bij_hulpvraag,
        ),
        Meegaan(
            "contactmomenten",
            "inwoner_id",
            _changed(geladen, "trajecten", "inwoner_id"),
            contact_bij_inwoner,
        ),
    ]
