"""A geschil begins, and what is known of it changes."""

from datetime import date
from typing import TypedDict, Unpack
from uuid import UUID

from naast.core.action import action
from naast.core.atw import Termijn
from naast.core.dagen import check_has_been, check_not_before
from naast.core.eenmalig import once
from naast.core.errors import Geweigerd
from naast.core.klok import vandaag
from naast.core.versie import check_versie
from naast.core.woorden import datum_in_woorden
from naast.geschillen import termijnen
from naast.geschillen.actions.basis import OPVOLGEN_NA, begin, current, record, store
from naast.geschillen.keuzes import BEGINSTATUS, Soort, Stapsoort, Termijnsoort
from naast.geschillen.models import Geschil
from naast.geschillen.termijnen import Gevonden
from naast.organisaties.models import Medewerker
from naast.trajecten.models import Hulpvraag, Traject, TrajectStatus


class Geschilgegevens(TypedDict, total=False):
    """What may be known of a geschil, of whichever kind."""

    hulpvraag: Hulpvraag | None
    instantie_adres: str
    overheid: bool
    wet: str
    spoed: bool
    gemeld_op: date | None
    aangevraagd_op: date | None
    besluit_op: date | None
    bekendgemaakt_op: date | None
    kenmerk: str
    gronden: str
    gevraagd: str


@action("geschillen.open_geschil")
def open_geschil(
    *,
    verzoek: UUID,
    traject: Traject,
    door: Medewerker,
    soort: str,
    onderwerp: str,
    instantie: str,
    beslissen_uiterlijk_op: date | None = None,
    **gegevens: Unpack[Geschilgegevens],
) -> Geschil:
    """Begin a geschil; the terms that run already are stored at once.

    `beslissen_uiterlijk_op`: the last day to decide, for a law of which the term is not known.
    """

    def create() -> Geschil:
        if Traject.objects.select_for_update().get(pk=traject.pk).status != TrajectStatus.LOPEND:
            raise Geweigerd("Dit traject is afgesloten. Begin eerst een nieuw traject.")
        row = Geschil(
            aanbieder_id=traject.aanbieder_id,
            gemeente_id=traject.gemeente_id,
            traject=traject,
            soort=soort,
            onderwerp=onderwerp,
            instantie=instantie,
            status=BEGINSTATUS[soort],
            opvolgen_op=vandaag() + OPVOLGEN_NA,
            **gegevens,
        )
        _check_days(row)
        row.save()
        _first_step(row, door)
        _first_terms(row, door, beslissen_uiterlijk_op)
        return row

    return once(verzoek, Geschil, create)


def _check_days(row: Geschil) -> None:
    for veld in ("gemeld_op", "aangevraagd_op", "besluit_op", "bekendgemaakt_op"):
        if dag := getattr(row, veld):
            check_has_been(dag, veld=veld)
    if row.besluit_op and row.bekendgemaakt_op:
        check_not_before(
            row.bekendgemaakt_op, row.besluit_op, wat="Het besluit is", veld="bekendgemaakt_op"
        )
    _check_order(row)
    if row.soort in (Soort.BEZWAAR, Soort.BEROEP) and not row.bekendgemaakt_op:
        raise Geweigerd(
            "Vul in wanneer het besluit is verstuurd: daarmee begint de termijn.",
            veld="bekendgemaakt_op",
        )
    if row.soort == Soort.GEEN_BESLUIT and not (row.gemeld_op or row.aangevraagd_op):
        raise Geweigerd(
            "Vul in wanneer de inwoner zich meldde of de aanvraag deed.", veld="aangevraagd_op"
        )


def _check_order(row: Geschil) -> None:
    """First the melding, then the application, then the decision."""
    asked, decided = row.aangevraagd_op, row.bekendgemaakt_op
    if asked and row.gemeld_op:
        check_not_before(asked, row.gemeld_op, wat="De melding was", veld="aangevraagd_op")
    if decided and (before := asked or row.gemeld_op):
        wat = "De aanvraag was" if asked else "De melding was"
        check_not_before(decided, before, wat=wat, veld="bekendgemaakt_op")


def _first_step(row: Geschil, door: Medewerker) -> None:
    if row.bekendgemaakt_op:
        soort = Stapsoort.BESLUIT_OP_BEZWAAR if row.soort == Soort.BEROEP else Stapsoort.BESLUIT
        record(row, soort, op=row.bekendgemaakt_op, door=door, kenmerk=row.kenmerk)
        return
    if row.gemeld_op:
        record(row, Stapsoort.MELDING, op=row.gemeld_op, door=door)
    if row.aangevraagd_op:
        record(row, Stapsoort.AANVRAAG, op=row.aangevraagd_op, door=door)
    if not (row.gemeld_op or row.aangevraagd_op):
        record(row, Stapsoort.BEGIN, op=vandaag(), door=door)


def _first_terms(row: Geschil, door: Medewerker, beslissen_uiterlijk_op: date | None) -> None:
    if row.soort == Soort.BEZWAAR and row.bekendgemaakt_op:
        store(row, termijnen.bezwaar(row.bekendgemaakt_op), door=door)
    if row.soort == Soort.BEROEP and row.bekendgemaakt_op:
        store(row, termijnen.beroep(row.bekendgemaakt_op), door=door)
    if row.gemeld_op and not row.aangevraagd_op:
        store_after_melding(row, row.gemeld_op, door)
    if row.aangevraagd_op:
        store_after_aanvraag(row, row.aangevraagd_op, door, beslissen_uiterlijk_op)
    elif beslissen_uiterlijk_op:
        raise Geweigerd(
            "Zonder aanvraag is er nog geen laatste dag om te beslissen. Vul ook de dag van de "
            "aanvraag in, of laat dit vak leeg.",
            veld="beslissen_uiterlijk_op",
        )


def store_after_melding(row: Geschil, gemeld_op: date, door: Medewerker) -> None:
    """The terms of the investigation or the talk; a plan that can no longer be given is left."""
    for found in termijnen.na_melding(row.wet, gemeld_op, spoed=row.spoed):
        mine = found.soort == Termijnsoort.PERSOONLIJK_PLAN
        if not mine or found.termijn.uiterlijk_op >= vandaag():
            store(row, found, door=door)


def store_after_aanvraag(
    row: Geschil, aangevraagd_op: date, door: Medewerker, uiterlijk_op: date | None
) -> None:
    """The term to decide; under a law that is not known here, as a person read it."""
    found = termijnen.besluit_op_aanvraag(row.wet, aangevraagd_op)
    if found is not None:
        _check_not_typed(found, uiterlijk_op)
        store(row, found, door=door)
        return
    if uiterlijk_op is None:
        raise Geweigerd(
            "Van deze wet kent Naast de beslistermijn niet. Vul de laatste dag in die in de wet of "
            "in de brief staat.",
            veld="beslissen_uiterlijk_op",
        )
    check_not_before(
        uiterlijk_op, aangevraagd_op, wat="De aanvraag was", veld="beslissen_uiterlijk_op"
    )
    uitleg = (
        f"aangevraagd op {datum_in_woorden(aangevraagd_op)}; laatste dag zelf opgezocht: "
        f"{datum_in_woorden(uiterlijk_op)}"
    )
    termijn = Termijn(aangevraagd_op, uiterlijk_op, uitleg)
    by_hand = Gevonden(
        Termijnsoort.BESLUIT, aangevraagd_op, termijn, "opgegeven door de cliëntondersteuner", False
    )
    store(row, by_hand, reden="zelf opgezocht", door=door, met_de_hand=True)


def _check_not_typed(found: Gevonden, uiterlijk_op: date | None) -> None:
    if uiterlijk_op not in (None, found.termijn.uiterlijk_op):
        last = datum_in_woorden(found.termijn.uiterlijk_op)
        raise Geweigerd(
            f"Bij deze wet rekent Naast die dag uit: {last}. Laat dit vak leeg. Noemt de brief een "
            "andere dag? Pas de laatste dag dan daarna aan, met de reden.",
            veld="beslissen_uiterlijk_op",
        )


class Wijziging(TypedDict, total=False):
    """What may be changed afterwards."""

    onderwerp: str
    instantie: str
    instantie_adres: str
    besluit_op: date | None
    bekendgemaakt_op: date | None
    kenmerk: str
    gronden: str
    gevraagd: str
    hulpvraag: Hulpvraag | None


@action("geschillen.change_geschil")
def change_geschil(
    *, geschil: Geschil, door: Medewerker, versie: str, **nieuw: Unpack[Wijziging]
) -> Geschil:
    """Change what is known. Another day of announcing makes the term to object anew.

    `versie` is that of the page: nobody overwrites a colleague unseen.
    """
    row = begin(geschil, "change_geschil")
    check_versie(row, versie)
    before = row.bekendgemaakt_op
    for veld, waarde in nieuw.items():
        setattr(row, veld, waarde)
    _check_days(row)
    row.save()
    if row.bekendgemaakt_op and before and row.bekendgemaakt_op != before:
        _announced_otherwise(row, row.bekendgemaakt_op, door)
    return row


def _announced_otherwise(row: Geschil, op: date, door: Medewerker) -> None:
    appeal = row.soort == Soort.BEROEP
    soort = Termijnsoort.BEROEP if appeal else Termijnsoort.BEZWAAR
    held = current(row, soort)
    if held is not None and held.afgedaan_op is not None:
        raise Geweigerd(
            "Het bezwaar of beroep is al verstuurd. Pas de termijn aan met een reden, dan blijft "
            "te zien hoe de eerste dag is gevonden.",
            veld="bekendgemaakt_op",
        )
    # None began by a decision that came while an appeal about its absence ran.
    if held is not None:
        found = termijnen.beroep(op) if appeal else termijnen.bezwaar(op)
        store(row, found, reden="andere dag van bekendmaking ingevuld", door=door)
    stap = Stapsoort.BESLUIT_OP_BEZWAAR if appeal else Stapsoort.BESLUIT
    row.stappen.filter(soort=stap).update(op=op)
