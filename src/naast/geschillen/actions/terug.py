"""Taking back the newest step of a geschil, which was recorded by mistake.

With each step is kept what it changed (`Geschilstap.gevolg`): that is put back, and nothing else.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any
from uuid import UUID

from django.db import models

from naast.core.action import action
from naast.core.eenmalig import once
from naast.core.errors import Geweigerd, Verouderd
from naast.core.klok import vandaag
from naast.core.woorden import datum_in_woorden
from naast.geschillen.actions.basis import locked, record
from naast.geschillen.keuzes import Stapsoort
from naast.geschillen.models import Geschil, Geschilstap, Geschiltermijn
from naast.organisaties.models import Medewerker

Rij = Geschil | Geschilstap | Geschiltermijn
Stand = dict[str, dict[str, Any]]
"""Per record, as in 'geschiltermijn 7', the fields that a step may change."""

VAN_GESCHIL = (
    *("status", "aangevraagd_op", "bekendgemaakt_op", "besluit_op", "kenmerk"),
    *("uitkomst", "toelichting", "afgesloten_op", "opvolgen_op", "opvolgen_gekozen"),
)
VAN_TERMIJN = ("geldt", "afgedaan_op")
VAN_STAP = ("ontvangen_op",)


def keep(verzoek: UUID, geschil: Geschil, create: Callable[[], Geschilstap]) -> Geschilstap:
    """Carry out a step once, and keep with it what it changed. Runs inside an action."""

    def do() -> Geschilstap:
        row = locked(geschil)
        before = _stand(row)
        stap = create()
        after = _stand(Geschil.objects.get(pk=row.pk))
        del after[_naam(stap)]
        stap.gevolg = {
            "gewijzigd": {
                naam: _changes(before[naam], values)
                for naam, values in after.items()
                if naam in before and before[naam] != values
            },
            "gemaakt": [naam for naam in after if naam not in before],
            "laatste_termijn": _newest_term(row),
        }
        stap.save(update_fields=["gevolg"])
        return stap

    return once(verzoek, Geschilstap, do)


def _stand(row: Geschil) -> Stand:
    return {_naam(one): _plain(one, fields) for one, fields in _records(row)}


def _records(row: Geschil) -> Iterator[tuple[Rij, tuple[str, ...]]]:
    yield row, VAN_GESCHIL
    for termijn in row.termijnen.order_by("-pk"):
        yield termijn, VAN_TERMIJN
    for stap in row.stappen.order_by("pk"):
        yield stap, VAN_STAP


def _field(one: Rij, naam: str) -> "models.Field[Any, Any]":
    return next(field for field in one._meta.concrete_fields if field.name == naam)


def _naam(one: Rij) -> str:
    return f"{one._meta.model_name} {one.pk}"


def _plain(one: Rij, fields: Iterable[str]) -> dict[str, Any]:
    """Values as JSON keeps them."""
    values = {naam: getattr(one, naam) for naam in fields}
    return {k: v.isoformat() if hasattr(v, "isoformat") else v for k, v in values.items()}


def _changes(before: dict[str, Any], after: dict[str, Any]) -> dict[str, list[Any]]:
    return {naam: [before[naam], after[naam]] for naam in after if before[naam] != after[naam]}


def _newest_term(row: Geschil) -> int:
    return max(row.termijnen.values_list("pk", flat=True), default=0)


def to_take_back(stappen: Iterable[Geschilstap]) -> Geschilstap | None:
    """The newest of these; None when it is how the geschil began."""
    rows = [stap for stap in stappen if stap.soort != Stapsoort.TERUGGENOMEN]
    newest = max(rows, key=lambda stap: stap.pk, default=None)
    return newest if newest and newest.gevolg else None


@action("geschillen.take_back_step")
def take_back_step(*, geschil: Geschil, stap: int, reden: str, door: Medewerker) -> Geschilstap:
    """What this step changed is as before, and a line says that it was taken back, and why.

    `stap`: its key, as the page had it. Refused when it began or ended a term and a last day
    was set by hand after it.
    """
    if not reden.strip():
        raise Geweigerd("Vul een reden in.", veld="reden")
    row = locked(geschil)
    newest = to_take_back(row.stappen.all())
    if newest is None or newest.pk != stap or newest.gevolg is None:
        raise Verouderd("Er is intussen iets anders vastgelegd. Open de pagina opnieuw.")
    _put_back(row, newest.gevolg)
    what = f"‘{newest.get_soort_display().capitalize()}’ van {datum_in_woorden(newest.op)}."
    newest.delete()
    said = f"{what}\n{reden.strip()}"
    return record(row, Stapsoort.TERUGGENOMEN, op=vandaag(), door=door, notitie=said)


def _touched_terms(gevolg: dict[str, Any]) -> bool:
    names = (*gevolg["gemaakt"], *gevolg["gewijzigd"])
    return any(naam.startswith(f"{Geschiltermijn._meta.model_name} ") for naam in names)


def _put_back(row: Geschil, gevolg: dict[str, Any]) -> None:
    """Not what somebody changed once more since then; but a day that it brought goes."""
    if _touched_terms(gevolg) and _newest_term(row) != gevolg["laatste_termijn"]:
        raise Geweigerd(
            "Na deze stap is een laatste dag aangepast. Terugnemen kan dan niet meer. Pas de "
            "laatste dag aan, of sluit dit geschil af en begin een nieuw."
        )
    for one, _ in list(_records(row)):
        if _naam(one) in gevolg["gemaakt"]:
            one.delete()
            continue
        changes = gevolg["gewijzigd"].get(_naam(one), {})
        for naam, (before, after) in changes.items():
            if before is None or _plain(one, [naam])[naam] == after:
                setattr(one, naam, _field(one, naam).to_python(before))
        if changes and one is not row:
            one.save()
