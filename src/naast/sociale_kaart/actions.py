"""The only writer of the sociale kaart, by hand; `uitwisseling.laden` writes whole files."""

from collections.abc import Callable, Mapping
from typing import TypedDict, TypeVar, Unpack
from uuid import UUID

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError

from naast.core.action import action
from naast.core.eenmalig import once
from naast.core.errors import Geweigerd
from naast.core.klok import vandaag
from naast.core.versie import check_versie
from naast.organisaties.models import Aanbieder, Gemeente
from naast.sociale_kaart.access import check_may_write
from naast.sociale_kaart.models import Organisatie, Voorziening
from naast.sociale_kaart.states import VOORZIENING

R = TypeVar("R", Organisatie, Voorziening)


class OrganisatieGegevens(TypedDict, total=False):
    """What is known of an organisation."""

    naam: str
    omschrijving: str
    telefoon: str
    email: str
    website: str
    adres: str
    postcode: str
    plaats: str
    open_tekst: str


class VoorzieningGegevens(TypedDict, total=False):
    """What is known of a voorziening. `wijken` empty: the whole gemeente."""

    naam: str
    wat: str
    leefgebieden: list[str]
    doelgroepen: list[str]
    wijken: list[str]
    kosten: str
    talen: list[str]
    toegankelijk: str
    aanmelden: str


@action("sociale_kaart.add_organisatie")
def add_organisatie(
    *,
    verzoek: UUID,
    gemeente: Gemeente,
    aanbieder: Aanbieder,
    **gegevens: Unpack[OrganisatieGegevens],
) -> Organisatie:
    """An organisation that is not on the kaart of this gemeente yet; looked over today."""

    def create() -> Organisatie:
        check_may_write(aanbieder, gemeente, vandaag())
        return _store(Organisatie(gemeente=gemeente), gegevens, aanbieder)

    return once(verzoek, Organisatie, create)


@action("sociale_kaart.change_organisatie")
def change_organisatie(
    *,
    organisatie: Organisatie,
    aanbieder: Aanbieder,
    versie: str,
    nagekeken: bool,
    **gegevens: Unpack[OrganisatieGegevens],
) -> Organisatie:
    """Change what is known. `versie` is that of the page: nobody overwrites another unseen."""
    row = _locked_organisatie(organisatie, aanbieder)
    check_versie(row, versie)
    return _store(row, gegevens, aanbieder if nagekeken else None)


@action("sociale_kaart.check_organisatie")
def check_organisatie(*, organisatie: Organisatie, aanbieder: Aanbieder) -> Organisatie:
    """Somebody looked: all that stands here is right today."""
    return _store(_locked_organisatie(organisatie, aanbieder), {}, aanbieder)


@action("sociale_kaart.add_voorziening")
def add_voorziening(
    *,
    verzoek: UUID,
    organisatie: Organisatie,
    aanbieder: Aanbieder,
    **gegevens: Unpack[VoorzieningGegevens],
) -> Voorziening:
    """Something more that an organisation offers; looked over today."""

    def create() -> Voorziening:
        row = _locked_organisatie(organisatie, aanbieder)
        return _store(Voorziening(organisatie=row), gegevens, aanbieder)

    return once(verzoek, Voorziening, create)


@action("sociale_kaart.change_voorziening")
def change_voorziening(
    *,
    voorziening: Voorziening,
    aanbieder: Aanbieder,
    versie: str,
    nagekeken: bool,
    **gegevens: Unpack[VoorzieningGegevens],
) -> Voorziening:
    """Change what is known, as `change_organisatie`."""
    row = _locked(voorziening, aanbieder)
    VOORZIENING.naar("change_voorziening", row.status)
    check_versie(row, versie)
    return _store(row, gegevens, aanbieder if nagekeken else None)


@action("sociale_kaart.check_voorziening")
def check_voorziening(*, voorziening: Voorziening, aanbieder: Aanbieder) -> Voorziening:
    """Somebody looked: the voorziening and how to reach its organisation are right today."""
    row = _locked(voorziening, aanbieder)
    VOORZIENING.naar("check_voorziening", row.status)
    _store(row.organisatie, {}, aanbieder)
    return _store(row, {}, aanbieder)


@action("sociale_kaart.stop_voorziening")
def stop_voorziening(*, voorziening: Voorziening, aanbieder: Aanbieder) -> Voorziening:
    """It is no longer there: nobody is referred to it from now on."""
    return _move("stop_voorziening", voorziening, aanbieder)


@action("sociale_kaart.resume_voorziening")
def resume_voorziening(*, voorziening: Voorziening, aanbieder: Aanbieder) -> Voorziening:
    """It is there again, and looked over today."""
    return _move("resume_voorziening", voorziening, aanbieder)


def _move(actie: str, voorziening: Voorziening, aanbieder: Aanbieder) -> Voorziening:
    row = _locked(voorziening, aanbieder)
    row.status = VOORZIENING.naar(actie, row.status)
    return _store(row, {}, aanbieder)


def _locked(voorziening: Voorziening, aanbieder: Aanbieder) -> Voorziening:
    rows = Voorziening.objects.select_related("organisatie__gemeente")
    check_may_write(aanbieder, rows.get(pk=voorziening.pk).organisatie.gemeente, vandaag())
    return rows.select_for_update(of=("self", "organisatie")).get(pk=voorziening.pk)


def _locked_organisatie(organisatie: Organisatie, aanbieder: Aanbieder) -> Organisatie:
    check_may_write(aanbieder, organisatie.gemeente, vandaag())
    rows = Organisatie.objects.select_for_update(of=("self",)).select_related("gemeente")
    return rows.get(pk=organisatie.pk)


def _store(row: R, gegevens: Mapping[str, object], door: Aanbieder | None) -> R:
    """Write the row; `door` looked it over today."""
    for naam, waarde in gegevens.items():
        setattr(row, naam, waarde)
    if door is not None:
        row.nagekeken_op, row.nagekeken_door = vandaag(), door.naam
    _in_words(row.full_clean)
    row.save()
    return row


def _in_words(check: Callable[[], None]) -> None:
    """A rule of the model refuses: say so at the field that it is about."""
    try:
        check()
    except ValidationError as fault:
        veld, meldingen = next(iter(fault.message_dict.items()))
        veld = "naam" if veld == NON_FIELD_ERRORS else veld
        raise Geweigerd(meldingen[0], veld=veld) from fault
