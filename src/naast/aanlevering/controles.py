"""What can only be seen over the rows of a delivery together: doubles, references, order.

Each check gives (line, value, what is expected). They hold the delivery against itself and against
what was loaded earlier for the same aanbieder and gemeente.
"""

from dataclasses import dataclass
from typing import Any

from psycopg import Cursor
from psycopg.sql import SQL, Composable, Composed, Identifier, Literal

from naast.aanlevering.formaat import BESTANDEN, BIJ_NAAM, Bestand, Kolom
from naast.aanlevering.inlezen import Doel, Gelezen
from naast.aanlevering.tussentabel import naam_van
from naast.core.leesfouten import VOLUIT, Celfout, Foutenlijst
from naast.inwoners.models import Inwoner
from naast.meldingen.models import Melding
from naast.organisaties.models import VanAanbieder
from naast.trajecten.models import Hulpvraag, Traject

MODELLEN: dict[str, type[VanAanbieder]] = {
    "inwoners": Inwoner,
    "meldingen": Melding,
    "trajecten": Traject,
    "hulpvragen": Hulpvraag,
}


@dataclass(frozen=True)
class Controle:
    """A query for rows that cannot be: columns regel, waarde, verwacht."""

    bestand: str
    kolom: str
    soort: str
    vraag: Composable


def check_all(cursor: Cursor[Any], doel: Doel, gelezen: Gelezen, fouten: Foutenlijst) -> None:
    """Run the checks that the delivery needs."""
    for controle in _checks(doel, gelezen):
        run(cursor, controle, fouten)


def run(cursor: Cursor[Any], controle: Controle, fouten: Foutenlijst) -> None:
    """Note what one check finds: the first thousand, and how many there are."""
    cursor.execute(
        SQL(
            "SELECT regel, waarde, verwacht, count(*) OVER () FROM ({}) AS q ORDER BY 1 LIMIT {}"
        ).format(controle.vraag, VOLUIT)
    )
    rijen = cursor.fetchall()
    for regel, waarde, verwacht, _ in rijen:
        fout = Celfout(controle.soort, verwacht)
        fouten.add(BIJ_NAAM[controle.bestand].bestandsnaam, regel, controle.kolom, waarde, fout)
    if rijen:
        fouten.add_uncounted(controle.soort, rijen[0][3] - len(rijen))


def _checks(doel: Doel, gelezen: Gelezen) -> list[Controle]:
    controles: list[Controle] = []
    for bestand in BESTANDEN:
        if not gelezen.regels.get(bestand.naam):
            continue
        controles.append(_double(bestand))
        controles += [
            _reference(bestand, kolom, doel)
            for kolom in bestand.kolommen
            if kolom.naar
            and kolom.naam in gelezen.kolommen[bestand.naam]
            and kolom.naar not in gelezen.onvolledig
        ]
    if gelezen.regels.get("trajecten") or gelezen.regels.get("meldingen"):
        controles.append(_traject_before_melding(doel))
    if gelezen.regels.get("contactmomenten"):
        controles += [
            _other_traject(doel),
            _other_inwoner(doel),
        ]
    return controles


def _double(bestand: Bestand) -> Controle:
    vraag = SQL(
        "SELECT regel, {sleutel} AS waarde, 'elk kenmerk één keer; dit staat ook op regel '"
        " || eerste AS verwacht FROM (SELECT regel, {sleutel},"
        " first_value(regel) OVER (PARTITION BY {sleutel} ORDER BY regel) AS eerste"
        " FROM {tabel} WHERE {sleutel} IS NOT NULL) AS d WHERE regel > eerste"
    ).format(sleutel=Identifier(bestand.sleutel), tabel=Identifier(naam_van(bestand)))
    return Controle(bestand.naam, bestand.sleutel, "dubbel", vraag)


def _reference(bestand: Bestand, kolom: Kolom, doel: Doel) -> Controle:
    naar = BIJ_NAAM[kolom.naar]
    vraag = SQL(
        "SELECT t.regel, t.{kolom} AS waarde, {verwacht} AS verwacht FROM {tabel} t"
        " WHERE t.{kolom} IS NOT NULL"
        " AND NOT EXISTS (SELECT FROM {naar} n WHERE n.{sleutel} = t.{kolom})"
        " AND NOT EXISTS (SELECT FROM {model} d WHERE d.extern_id = t.{kolom} AND {eigen})"
    ).format(
        kolom=Identifier(kolom.naam),
        tabel=Identifier(naam_van(bestand)),
        naar=Identifier(naam_van(naar)),
        sleutel=Identifier(naar.sleutel),
        model=Identifier(MODELLEN[naar.naam]._meta.db_table),
        eigen=own(doel, "d"),
        verwacht=Literal(
            f"een {naar.sleutel} uit {naar.bestandsnaam} of uit een eerdere aanlevering"
        ),
    )
    return Controle(bestand.naam, kolom.naam, "verwijzing", vraag)


def own(doel: Doel, alias: str) -> Composed:
    """Rows that were loaded earlier for the same aanbieder and gemeente."""
    return SQL(
        "{alias}.aanbieder_id = {aanbieder} AND {alias}.gemeente_id = {gemeente}"
        " AND {alias}.extern_id <> ''"
    ).format(
        alias=Identifier(alias),
        aanbieder=Literal(doel.aanbieder_id),
        gemeente=Literal(doel.gemeente_id),
    )


def worlds(doel: Doel) -> Composed:
    """The delivery over what was loaded earlier, as common tables for the checks below.

    A contactmoment before the melding of its traject is no fault: people are spoken to at a
    spreekuur before anybody writes a melding.
    """
    return SQL(
        """
        w_meldingen AS (
          SELECT melding_id, ontvangen_op, traject_id FROM t_meldingen
          UNION ALL
          SELECT d.extern_id, d.ontvangen_op, NULL FROM meldingen_melding d WHERE {d}
            AND NOT EXISTS (SELECT FROM t_meldingen t WHERE t.melding_id = d.extern_id)),
        w_trajecten AS (
          SELECT t.traject_id, t.inwoner_id, t.gestart_op, t.regel, t.melding_id
          FROM t_trajecten t
          UNION ALL
          SELECT d.extern_id, i.extern_id, d.gestart_op, NULL, m.extern_id
          FROM trajecten_traject d JOIN inwoners_inwoner i ON i.id = d.inwoner_id
          LEFT JOIN meldingen_melding m ON m.id = d.melding_id
          WHERE {d} AND NOT EXISTS (SELECT FROM t_trajecten t WHERE t.traject_id = d.extern_id)),
        w_hulpvragen AS (
          SELECT hulpvraag_id, traject_id FROM t_hulpvragen
          UNION ALL
          SELECT d.extern_id, tr.extern_id FROM trajecten_hulpvraag d
          JOIN trajecten_traject tr ON tr.id = d.traject_id
          WHERE {d} AND NOT EXISTS
            (SELECT FROM t_hulpvragen t WHERE t.hulpvraag_id = d.extern_id))
        """
    ).format(d=own(doel, "d"))


def _traject_before_melding(doel: Doel) -> Controle:
    vraag = SQL(
        "WITH {worlds} SELECT t.regel, t.gestart_op::text AS waarde,"
        " 'een start op of na de melding ' || m.melding_id || ' van ' || m.ontvangen_op"
        " AS verwacht FROM w_trajecten t JOIN w_meldingen m ON m.melding_id = t.melding_id"
        " WHERE t.gestart_op < m.ontvangen_op AND t.regel IS NOT NULL"
    ).format(worlds=worlds(doel))
    return Controle("trajecten", "gestart_op", "volgorde", vraag)


def _other_traject(doel: Doel) -> Controle:
    vraag = SQL(
        "WITH {worlds} SELECT c.regel, c.traject_id AS waarde,"
        " 'het traject ' || h.traject_id || ', want daarbij hoort hulpvraag ' || c.hulpvraag_id"
        " AS verwacht FROM t_contactmomenten c JOIN w_hulpvragen h USING (hulpvraag_id)"
        " WHERE c.traject_id <> h.traject_id"
    ).format(worlds=worlds(doel))
    return Controle("contactmomenten", "traject_id", "tegenspraak", vraag)


def _other_inwoner(doel: Doel) -> Controle:
    vraag = SQL(
        "WITH {worlds} SELECT c.regel, c.inwoner_id AS waarde,"
        " 'de inwoner ' || t.inwoner_id || ' van traject ' || t.traject_id AS verwacht"
        " FROM t_contactmomenten c LEFT JOIN w_hulpvragen h ON h.hulpvraag_id = c.hulpvraag_id"
        " JOIN w_trajecten t ON t.traject_id = coalesce(h.traject_id, c.traject_id)"
        " WHERE c.inwoner_id <> t.inwoner_id"
    ).format(worlds=worlds(doel))
    return Controle("contactmomenten", "inwoner_id", "tegenspraak", vraag)
