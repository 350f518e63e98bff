"""Texts in which the words were found, with a piece of each and the dossier it belongs to."""

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.urls import reverse

from naast.audit.actions import Lezing
from naast.bijlagen import access as bijlagen
from naast.bijlagen.models import Bijlage, Status
from naast.core.klok import lokale_datum
from naast.geschillen import access as geschillen
from naast.geschillen.models import Geschil, Geschilstap
from naast.meldingen import access as meldingen
from naast.meldingen.models import Melding
from naast.organisaties.models import Medewerker
from naast.trajecten import access as trajecten
from naast.trajecten.models import (
    Actie,
    ActieStatus,
    Contactmoment,
    Doel,
    Hulpvraag,
    Signaal,
    Traject,
)
from naast.zoeken.fragment import fragment
from naast.zoeken.treffers import DOEL, Groep, Treffer, day, found_in
from naast.zoeken.vinden import Gevonden, stems
from naast.zoeken.vraag import Vraag


class Tekst(NamedTuple):
    """A text of a dossier or melding, as it is shown and as its reading is noted."""

    titel: str
    url: str
    waarom: str
    bij: str
    tekst: str
    lezing: Lezing


def notities(wie: Medewerker, vraag: Vraag, found: Sequence[Gevonden], aantal: int) -> Groep:
    """The newest first, as the database found them."""
    numbers: dict[str, list[int]] = defaultdict(list)
    for one in found:
        numbers[one.soort].append(one.pk)
    known = {
        Gevonden(soort, row.pk): (soort, row)
        for soort, pks in numbers.items()
        for row in _SOORTEN[soort].rows(wie).filter(pk__in=pks)
    }
    rows = [known[one] for one in found if one in known]
    shown = [_SOORTEN[soort].tekst(row) for soort, row in rows[:aantal]]
    words = stems(vraag) if shown else []
    return Groep(
        "notities",
        "Wat er is opgeschreven",
        [_line(one, words) for one in shown],
        len(rows) > aantal,
        [one.lezing for one in shown],
    )


def _line(one: Tekst, words: Collection[str]) -> Treffer:
    return Treffer(one.titel, one.url, found_in(one.waarom), one.bij, fragment(one.tekst, words))


def _contact(row: Contactmoment) -> Tekst:
    assert row.traject  # noqa: S101 - only contacts within a traject are searched
    return Tekst(
        row.traject.inwoner.naam,
        reverse("trajecten:contact", args=[row.pk]),
        "een notitie bij een contact",
        f"{row.get_vorm_display()}, {day(row.begonnen_op)}",
        row.notitie,
        _reading(row.traject),
    )


def _hulpvraag(row: Hulpvraag) -> Tekst:
    return Tekst(
        row.traject.inwoner.naam,
        f"{_dossier(row.traject)}#hulpvraag-{row.pk}",
        "een hulpvraag",
        f"ontvangen op {day(row.ontvangen_op)}",
        row.omschrijving,
        _reading(row.traject),
    )


def _doel(row: Doel) -> Tekst:
    traject = row.plan.traject
    return Tekst(
        traject.inwoner.naam,
        reverse("trajecten:plan", args=[traject.pk]),
        "een doel in het plan",
        f"plan van {day(row.plan.begonnen_op)}",
        row.omschrijving,
        _reading(traject),
    )


def _actie(row: Actie) -> Tekst:
    traject = row.plan.traject
    return Tekst(
        traject.inwoner.naam,
        f"{reverse('trajecten:plan', args=[traject.pk])}#actie-{row.pk}",
        "een actie in het plan",
        _ACTIE[row.status].format(day(row.gedaan_op or row.vervallen_op or row.uiterlijk_op)),
        _text(row.omschrijving, row.naam),
        _reading(traject),
    )


def _geschil(row: Geschil) -> Tekst:
    return Tekst(
        row.traject.inwoner.naam,
        reverse("geschillen:detail", args=[row.pk]),
        "een geschil",
        f"{row.get_soort_display()}, {row.instantie}",
        _text(
            *(row.onderwerp, row.instantie, row.kenmerk),
            *(row.gevraagd, row.gronden, row.toelichting),
        ),
        _reading(row.traject),
    )


def _stap(row: Geschilstap) -> Tekst:
    return Tekst(
        row.geschil.traject.inwoner.naam,
        reverse("geschillen:detail", args=[row.geschil_id]),
        "een stap in een geschil",
        f"{row.get_soort_display()}, {day(row.op)}",
        _text(row.notitie, row.kenmerk),
        _reading(row.geschil.traject),
    )


def _bijlage(row: Bijlage) -> Tekst:
    return Tekst(
        row.traject.inwoner.naam,
        reverse("bijlagen:list", args=[row.traject_id]),
        "de naam of omschrijving van een bestand",
        f"toegevoegd op {day(lokale_datum(row.toegevoegd_at))}",
        _text(row.naam, row.omschrijving),
        _reading(row.traject),
    )


def _signaal(row: Signaal) -> Tekst:
    """In its list, where it stands among those of that day."""
    narrowed = urlencode({"wie": "team", "vanaf": row.datum, "tot": row.datum})
    return Tekst(
        row.soort,
        f"{reverse('trajecten:signalen')}?{narrowed}",
        "een signaal",
        f"{row.gemeente}, {day(row.datum)}",
        _text(row.omschrijving, row.doorgegeven_aan),
        Lezing(Signaal._meta.db_table, row.pk, DOEL),
    )


def _melding(row: Melding) -> Tekst:
    return Tekst(
        row.naam,
        reverse("meldingen:detail", args=[row.pk]),
        "de vraag in een melding",
        f"ontvangen op {day(row.ontvangen_op)}",
        row.vraag,
        Lezing(Melding._meta.db_table, row.pk, DOEL),
    )


def _text(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _dossier(traject: Traject) -> str:
    return reverse("trajecten:dossier", args=[traject.pk])


def _reading(traject: Traject) -> Lezing:
    return Lezing(Traject._meta.db_table, traject.pk, DOEL)


_ACTIE = {
    ActieStatus.OPEN: "uiterlijk {}",
    ActieStatus.GEDAAN: "gedaan op {}",
    ActieStatus.VERVALLEN: "gaat niet door sinds {}",
}


class _Soort(NamedTuple):
    """Where the rows of a kind come from, and how one is shown."""

    rows: Callable[[Medewerker], QuerySet[Any]]
    tekst: Callable[[Any], Tekst]


_SOORTEN = {
    "contact": _Soort(
        lambda wie: trajecten.visible_contacten(wie).select_related("traject__inwoner"), _contact
    ),
    "hulpvraag": _Soort(trajecten.visible_hulpvragen, _hulpvraag),
    "doel": _Soort(trajecten.visible_doelen, _doel),
    "melding": _Soort(meldingen.visible, _melding),
    "actie": _Soort(trajecten.visible_acties, _actie),
    "geschil": _Soort(geschillen.visible, _geschil),
    "geschilstap": _Soort(geschillen.visible_stappen, _stap),
    "signaal": _Soort(trajecten.visible_signalen, _signaal),
    "bijlage": _Soort(lambda wie: bijlagen.visible(wie).filter(status=Status.AANWEZIG), _bijlage),
}
