"""Loading the checked rows: new ones in, changed ones replaced, the same ones left alone."""

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Field, GeneratedField
from psycopg import Cursor
from psycopg.sql import SQL, Composable, Composed, Identifier, Literal

from naast.aanlevering import afleiden
from naast.aanlevering.controles import Controle, own
from naast.aanlevering.formaat import BIJ_NAAM, Volgorde
from naast.aanlevering.inlezen import Doel
from naast.aanlevering.laadplan import Laadplan, Veld
from naast.aanlevering.tussentabel import naam_van

_EIGENAAR = ("aanbieder_id", "gemeente_id", "extern_id")


@dataclass
class Geladen:
    """What loading a file changed; `kolommen` counts the rows changed per column."""

    nieuw: int = 0
    gewijzigd: int = 0
    ongewijzigd: int = 0
    kolommen: dict[str, int] = field(default_factory=dict)


def prepare_file(
    cursor: Cursor[Any], plan: Laadplan, doel: Doel, aanwezig: frozenset[str]
) -> list[Controle]:
    """Put the rows as they will be in a temporary table; the checks that kept values need.

    `aanwezig` are the columns of the delivered file.
    """
    cursor.execute(_effective(plan, doel, aanwezig))
    return [
        _order(plan, volgorde, volgorde.later if volgorde.later in aanwezig else volgorde.eerder)
        for volgorde in BIJ_NAAM[plan.bestand].volgordes
        if len({volgorde.eerder, volgorde.later} & aanwezig) == 1
    ]


def load_file(
    cursor: Cursor[Any], plan: Laadplan, doel: Doel, contracten: afleiden.Contracten
) -> Geladen:
    """Load one prepared file."""
    kolommen = [veld.naam for veld in plan.velden]
    if plan.bestand == "meldingen":
        afleiden.store_meldtermijnen(cursor, contracten)
        cursor.execute(afleiden.DERIVE_MELDINGEN)
        kolommen += [k for k in afleiden.AFGELEID_VAN_MELDING if k not in kolommen]
    geladen = _count_changes(cursor, plan, kolommen)
    if geladen.gewijzigd:
        cursor.execute(_update(plan, kolommen))
    cursor.execute(_insert(plan, doel, kolommen))
    geladen.nieuw = cursor.rowcount
    return geladen


def _order(plan: Laadplan, volgorde: Volgorde, kolom: str) -> Controle:
    vraag = SQL(
        "SELECT regel, {kolom}::text AS waarde, {verwacht} AS verwacht FROM {bron}"
        " WHERE {later} < {eerder}"
    ).format(
        kolom=Identifier(kolom),
        verwacht=Literal(f"{volgorde.verwacht}; de andere datum is eerder geladen"),
        bron=_bron(plan),
        later=Identifier(volgorde.later),
        eerder=Identifier(volgorde.eerder),
    )
    return Controle(plan.bestand, kolom, "volgorde", vraag)


def _bron(plan: Laadplan) -> Identifier:
    return Identifier(f"e_{plan.bestand}")


def _tabel(plan: Laadplan) -> Identifier:
    return Identifier(plan.model._meta.db_table)


def _effective(plan: Laadplan, doel: Doel, aanwezig: frozenset[str]) -> Composed:
    """The rows as they will be: values of the delivery, kept values where it has no column."""
    bestand = BIJ_NAAM[plan.bestand]
    joins = SQL(plan.joins).format(
        **{alias: own(doel, alias) for alias in ("i", "tr", "h", "m", "g")}
    )
    extra = SQL("")
    if plan.bestand == "meldingen":
        extra = SQL(
            ", NULL::bigint AS overeenkomst_id, NULL::date AS uiterlijk_op,"
            " NULL::date AS afspraak_uiterlijk_op, NULL::text AS status"
        )
    return SQL(
        "CREATE TEMP TABLE {bron} ON COMMIT DROP AS"
        " SELECT t.regel, t.{sleutel} AS extern_id, d.id, {velden}{extra}"
        " FROM {tussen} t LEFT JOIN {tabel} d ON d.extern_id = t.{sleutel} AND {eigen}{joins}"
    ).format(
        bron=_bron(plan),
        sleutel=Identifier(bestand.sleutel),
        velden=SQL(", ").join(_value(veld, aanwezig) for veld in plan.velden),
        extra=extra,
        tussen=Identifier(naam_van(bestand)),
        tabel=_tabel(plan),
        eigen=own(doel, "d"),
        joins=joins,
    )


def _value(veld: Veld, aanwezig: frozenset[str]) -> Composed:
    waarde: Composable = SQL(veld.waarde)
    if not aanwezig.issuperset(veld.uit):
        geen = aanwezig.isdisjoint(veld.uit) or not veld.deels
        bekend = Identifier("d", veld.naam) if geen else SQL(veld.deels)
        waarde = SQL("CASE WHEN d.id IS NULL THEN {} ELSE {} END").format(waarde, bekend)
    return SQL("{} AS {}").format(waarde, Identifier(veld.naam))


def _row(alias: str, kolommen: list[str]) -> Composed:
    return SQL("({})").format(SQL(", ").join(Identifier(alias, naam) for naam in kolommen))


def _count_changes(cursor: Cursor[Any], plan: Laadplan, kolommen: list[str]) -> Geladen:
    telling = SQL(", ").join(
        SQL("count(*) FILTER (WHERE d.{k} IS DISTINCT FROM e.{k})").format(k=Identifier(naam))
        for naam in kolommen
    )
    cursor.execute(
        SQL(
            "SELECT count(*), count(*) FILTER (WHERE {oud} IS DISTINCT FROM {nieuw}), {telling}"
            " FROM {bron} e JOIN {tabel} d ON d.id = e.id"
        ).format(
            oud=_row("d", kolommen),
            nieuw=_row("e", kolommen),
            telling=telling,
            bron=_bron(plan),
            tabel=_tabel(plan),
        )
    )
    bestaand, gewijzigd, *per_kolom = cursor.fetchone() or (0, 0)
    return Geladen(
        gewijzigd=gewijzigd,
        ongewijzigd=bestaand - gewijzigd,
        kolommen={naam: n for naam, n in zip(kolommen, per_kolom, strict=True) if n},
    )


def _update(plan: Laadplan, kolommen: list[str]) -> Composed:
    return SQL(
        "UPDATE {tabel} d SET ({kolommen}) = ROW {nieuw} FROM {bron} e"
        " WHERE d.id = e.id AND {oud} IS DISTINCT FROM {nieuw}"
    ).format(
        tabel=_tabel(plan),
        kolommen=SQL(", ").join(map(Identifier, kolommen)),
        nieuw=_row("e", kolommen),
        oud=_row("d", kolommen),
        bron=_bron(plan),
    )


def _insert(plan: Laadplan, doel: Doel, kolommen: list[str]) -> Composed:
    overig = _defaults(plan, kolommen)
    namen = [*_EIGENAAR, *kolommen, *overig]
    waarden: list[Composable] = [
        Literal(doel.aanbieder_id),
        Literal(doel.gemeente_id),
        SQL("e.extern_id"),
        *(Identifier("e", naam) for naam in kolommen),
        *(Literal(waarde) for waarde in overig.values()),
    ]
    return SQL(
        "INSERT INTO {tabel} ({namen}) SELECT {waarden} FROM {bron} e WHERE e.id IS NULL"
        " ORDER BY e.regel"
    ).format(
        tabel=_tabel(plan),
        namen=SQL(", ").join(map(Identifier, namen)),
        waarden=SQL(", ").join(waarden),
        bron=_bron(plan),
    )


def _defaults(plan: Laadplan, kolommen: list[str]) -> dict[str, Any]:
    """Columns that a delivery does not have and that may not be empty: the model's own default."""
    return {
        str(veld.column): veld.get_default()
        for veld in plan.model._meta.concrete_fields
        if _needs_default(veld) and veld.column not in {*kolommen, *_EIGENAAR}
    }


def _needs_default(veld: "Field[Any, Any]") -> bool:
    return not (veld.null or veld.primary_key or isinstance(veld, GeneratedField))
