"""From application to decision, and what may be done when no decision comes."""

from datetime import date
from uuid import UUID

from naast.core.action import action
from naast.core.dagen import check_not_before
from naast.core.errors import Geweigerd
from naast.core.woorden import datum_in_woorden
from naast.geschillen import termijnen
from naast.geschillen.actions.basis import (
    begin,
    check_after,
    check_still_awaited,
    count_again,
    current,
    finish,
    received_on,
    record,
    store,
)
from naast.geschillen.actions.openen import store_after_aanvraag
from naast.geschillen.actions.terug import keep
from naast.geschillen.keuzes import Stapsoort, Status, Termijnsoort
from naast.geschillen.models import Geschil, Geschilstap, Geschiltermijn
from naast.organisaties.models import Medewerker

AANVRAAG = (
    Termijnsoort.SPOED,
    Termijnsoort.ONDERZOEK,
    Termijnsoort.PERSOONLIJK_PLAN,
    Termijnsoort.SCHULDHULPGESPREK,
)
BESLUIT = (
    *AANVRAAG,
    Termijnsoort.BESLUIT,
    Termijnsoort.HERSTEL_AANVRAAG,
    Termijnsoort.HOGER_BEROEP,
)


@action("geschillen.record_aanvraag")
def record_aanvraag(
    *,
    verzoek: UUID,
    geschil: Geschil,
    door: Medewerker,
    op: date,
    beslissen_uiterlijk_op: date | None = None,
) -> Geschilstap:
    """The application after the investigation: the term to decide begins."""

    def create() -> Geschilstap:
        row = begin(geschil, "record_aanvraag")
        if row.aangevraagd_op:
            raise Geweigerd(
                "De aanvraag staat er al in. Klopt de dag niet? Pas dan de laatste dag om te "
                "beslissen aan, met de reden.",
                veld="op",
            )
        check_after(row, op, Stapsoort.MELDING)
        row.aangevraagd_op = op
        stap = record(row, Stapsoort.AANVRAAG, op=op, door=door)
        finish(row, op, *AANVRAAG)
        store_after_aanvraag(row, op, door, beslissen_uiterlijk_op)
        return stap

    return keep(verzoek, geschil, create)


@action("geschillen.finish_termijn")
def finish_termijn(
    *, verzoek: UUID, geschil: Geschil, door: Medewerker, op: date, termijn: str, notitie: str
) -> Geschilstap:
    """The plan was handed in, the talk was held, the investigation is ready, or help is there."""

    def create() -> Geschilstap:
        row = begin(geschil, "finish_termijn")
        held = current(row, Termijnsoort(termijn)) if termijn in AANVRAAG else None
        if held is None or held.afgedaan_op:
            raise Geweigerd("Deze termijn loopt niet meer. Kies een andere.", veld="termijn")
        check_not_before(op, held.gebeurtenis_op, wat="De melding was", veld="op")
        what = f"{held.get_soort_display().capitalize()}."
        words = "\n".join(filter(None, (what, notitie.strip())))
        stap = record(row, Stapsoort.GEDAAN, op=op, door=door, notitie=words)
        finish(row, op, Termijnsoort(termijn))
        return stap

    return keep(verzoek, geschil, create)


@action("geschillen.receive_besluit")
def receive_besluit(
    *,
    verzoek: UUID,
    geschil: Geschil,
    door: Medewerker,
    op: date,
    besluit_op: date | None,
    kenmerk: str,
    notitie: str,
) -> Geschilstap:
    """The decision came (`op`: announced on): the term to object begins.

    Not while an appeal runs because it did not come: that appeal is about it too (Awb 6:20).
    """

    def create() -> Geschilstap:
        row = begin(geschil, "receive_besluit")
        check_still_awaited(row, Stapsoort.BESLUIT, Termijnsoort.HERSTEL_AANVRAAG)
        check_after(row, op, Stapsoort.MELDING, Stapsoort.AANVRAAG)
        if besluit_op:
            check_not_before(op, besluit_op, wat="Het besluit is", veld="op")
        row.bekendgemaakt_op, row.besluit_op = op, besluit_op
        row.kenmerk = kenmerk or row.kenmerk
        stap = record(row, Stapsoort.BESLUIT, op=op, door=door, kenmerk=kenmerk, notitie=notitie)
        finish(row, op, *BESLUIT)
        if row.status == Status.BEZWAAR_MOGELIJK:
            store(row, termijnen.bezwaar(op), door=door)
        return stap

    return keep(verzoek, geschil, create)


@action("geschillen.send_ingebrekestelling")
def send_ingebrekestelling(
    *,
    verzoek: UUID,
    geschil: Geschil,
    door: Medewerker,
    op: date,
    wijze: str,
    ontvangen_op: date | None,
) -> Geschilstap:
    """Notice of default (Awb 4:17), refused while the term to decide runs: it would do nothing."""

    def create() -> Geschilstap:
        row = begin(geschil, "send_ingebrekestelling")
        soort = _decision_of(row)
        termijn = current(row, soort)
        if termijn is None:
            raise Geweigerd(
                "Er loopt nog geen beslistermijn. Leg eerst vast wanneer de aanvraag is gedaan."
            )
        there_on = received_on(op, wijze, ontvangen_op)
        _check_term_has_ended(termijn, there_on or op)
        stap = record(
            row,
            Stapsoort.INGEBREKESTELLING,
            op=op,
            door=door,
            wijze=wijze,
            ontvangen_op=there_on,
        )
        finish(row, op, soort)
        if there_on:
            store_herstel(row, there_on, door)
        return stap

    return keep(verzoek, geschil, create)


def _decision_of(row: Geschil) -> Termijnsoort:
    on_application = row.status == Status.AANVRAAG_IN_GEBREKE
    return Termijnsoort.BESLUIT if on_application else Termijnsoort.BESLUIT_OP_BEZWAAR


def _check_term_has_ended(termijn: Geschiltermijn, op: date) -> None:
    if op > termijn.uiterlijk_op:
        return
    raise Geweigerd(
        f"De instantie mag nog beslissen tot en met {datum_in_woorden(termijn.uiterlijk_op)}. "
        "Een ingebrekestelling die eerder aankomt, heeft geen gevolg. Verstuur haar na die dag.",
        veld="op",
    )


def store_herstel(row: Geschil, ontvangen_op: date, door: Medewerker) -> None:
    """The two weeks in which the body can still decide free of cost."""
    decision = _decision_of(row)
    termijn = current(row, decision)
    if termijn is None:
        return
    _check_term_has_ended(termijn, ontvangen_op)
    soort = (
        Termijnsoort.HERSTEL_AANVRAAG
        if decision == Termijnsoort.BESLUIT
        else Termijnsoort.HERSTEL_BEZWAAR
    )
    found = termijnen.herstel(soort, eindigde_op=termijn.uiterlijk_op, ontvangen_op=ontvangen_op)
    count_again(row, found, door=door, reden="andere dag van ontvangst")
