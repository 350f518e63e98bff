"""The registrations behind a number: their identifiers, days and kind. Never a name."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Model
from django.urls import reverse

from naast.klachten.models import Klacht
from naast.meldingen.models import Melding
from naast.tevredenheid.models import Enquete
from naast.trajecten.models import Contactmoment, Doorverwijzing, Hulpvraag, Signaal, Traject

ZICHTBAAR_PSEUDONIEM = 10


class Registratie(NamedTuple):
    """One line of the list. `adres`: the page of it, when it has one."""

    kenmerk: str
    soort: str
    dagen: tuple[tuple[str, date], ...]
    adres: str = ""


def read(soort: str, nummers: Sequence[Any]) -> list[Registratie]:
    """The registrations with these identifiers, in the same order.

    What has been destroyed since says so: the frozen number keeps counting it.
    """
    if soort == "inwoner":
        return _inwoners(nummers)
    model, describe = _SOORTEN[soort]
    together = ("hulpvraag",) if model is Doorverwijzing else ()
    rows = model._default_manager.select_related(*together).in_bulk(list(nummers))
    return [
        describe(rows[nummer]) if nummer in rows else _gone(soort, nummer) for nummer in nummers
    ]


def _inwoners(pseudoniemen: Sequence[str]) -> list[Registratie]:
    """Each with the dossier that was begun last; none when only a snelle vraag was answered."""
    rows = Traject.objects.filter(inwoner__pseudoniem__in=pseudoniemen)
    newest = {
        pseudoniem: (pk, gestart_op)
        for pseudoniem, pk, gestart_op in rows.order_by("gestart_op", "pk").values_list(
            "inwoner__pseudoniem", "pk", "gestart_op"
        )
    }
    found = []
    for pseudoniem in pseudoniemen:
        pk, gestart_op = newest.get(pseudoniem, (None, None))
        kenmerk = f"inwoner {pseudoniem[:ZICHTBAAR_PSEUDONIEM]}"
        soort = "traject" if pk else "zonder traject"
        found.append(Registratie(kenmerk, soort, _dagen(("gestart", gestart_op)), _dossier(pk)))
    return found


def _gone(soort: str, nummer: Any) -> Registratie:
    return Registratie(f"{soort} {nummer}", "is intussen vernietigd", ())


def _dagen(*dagen: tuple[str, date | None]) -> tuple[tuple[str, date], ...]:
    return tuple((naam, dag) for naam, dag in dagen if dag is not None)


def _dossier(traject_id: int | None) -> str:
    return reverse("trajecten:dossier", args=[traject_id]) if traject_id else ""


def _hulpvraag(row: Hulpvraag) -> Registratie:
    leefgebieden = ", ".join(name.replace("_", " ") for name in row.leefgebieden)
    resultaat = row.get_resultaat_display()
    return Registratie(
        f"hulpvraag {row.pk}",
        "; ".join(part for part in (leefgebieden, resultaat) if part) or "hulpvraag",
        _dagen(("ontvangen", row.ontvangen_op), ("afgesloten", row.afgesloten_op)),
        _dossier(row.traject_id),
    )


def _traject(row: Traject) -> Registratie:
    return Registratie(
        f"traject {row.pk}",
        row.get_status_display(),
        _dagen(("gestart", row.gestart_op), ("afgesloten", row.afgesloten_op)),
        _dossier(row.pk),
    )


def _contactmoment(row: Contactmoment) -> Registratie:
    return Registratie(
        f"contactmoment {row.pk}",
        f"{row.get_vorm_display()}, {row.minuten} minuten",
        _dagen(("op", row.begonnen_op)),
        _dossier(row.traject_id),
    )


def _doorverwijzing(row: Doorverwijzing) -> Registratie:
    bestemming = row.soort_bestemming or "bestemming niet bekend"
    return Registratie(
        f"doorverwijzing {row.pk}",
        f"{row.get_wijze_display()}, {bestemming}",
        _dagen(("op", row.datum)),
        _dossier(row.hulpvraag.traject_id),
    )


def _melding(row: Melding) -> Registratie:
    return Registratie(
        f"melding {row.pk}",
        row.get_kanaal_display() or "melding",
        _dagen(
            ("ontvangen", row.ontvangen_op),
            ("uiterste dag", row.uiterlijk_op),
            ("eerste contact", row.eerste_contact_op),
            ("eerste afspraak", row.eerste_afspraak_op),
        ),
        reverse("meldingen:detail", args=[row.pk]),
    )


def _klacht(row: Klacht) -> Registratie:
    return Registratie(
        f"klacht {row.pk}",
        row.get_uitkomst_display() or "loopt nog",
        _dagen(("ontvangen", row.ontvangen_op), ("afgehandeld", row.afgehandeld_op)),
    )


def _enquete(row: Enquete) -> Registratie:
    return Registratie(
        f"vragenlijst {row.pk}",
        "ingevuld" if row.ingevuld_op else "niet ingevuld",
        _dagen(("uitgenodigd", row.uitgenodigd_op), ("ingevuld", row.ingevuld_op)),
    )


def _signaal(row: Signaal) -> Registratie:
    return Registratie(f"signaal {row.pk}", row.soort, _dagen(("op", row.datum)))


_SOORTEN: dict[str, tuple[type[Model], Callable[[Any], Registratie]]] = {
    "hulpvraag": (Hulpvraag, _hulpvraag),
    "traject": (Traject, _traject),
    "contactmoment": (Contactmoment, _contactmoment),
    "doorverwijzing": (Doorverwijzing, _doorverwijzing),
    "melding": (Melding, _melding),
    "klacht": (Klacht, _klacht),
    "enquete": (Enquete, _enquete),
    "signaal": (Signaal, _signaal),
}
