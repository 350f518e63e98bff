"""While the other side has it: receipt confirmed, decision put off. And the complaint."""

from datetime import date
from uuid import UUID

from naast.core.action import action
from naast.core.atw import Termijn
from naast.core.dagen import check_has_been, check_not_before
from naast.core.errors import Geweigerd
from naast.core.woorden import datum_in_woorden, getal_in_woorden
from naast.geschillen import termijnen
from naast.geschillen.actions.basis import (
    begin,
    check_after,
    count_again,
    counted,
    current,
    finish,
    has_committee,
    last_step,
    received_on,
    record,
    store,
)
from naast.geschillen.actions.besluiten import store_herstel
from naast.geschillen.actions.terug import keep
from naast.geschillen.keuzes import Stapsoort, Status, Termijnsoort
from naast.geschillen.models import Geschil, Geschilstap, Geschiltermijn
from naast.geschillen.termijnen import Gevonden
from naast.organisaties.models import Medewerker

IN_GEBREKE = (Status.AANVRAAG_IN_GEBREKE, Status.BEZWAAR_IN_GEBREKE)
LANGSTE_UITSTEL = {Status.BEZWAAR_LOOPT: 6, Status.KLACHT_LOOPT: 4}
ARTIKEL = {Status.BEZWAAR_LOOPT: "Awb artikel 7:10", Status.KLACHT_LOOPT: "Awb artikel 9:11"}


def _waiting_for(row: Geschil) -> tuple[Stapsoort, Termijnsoort | None]:
    """What was sent, and the term of the answer to it."""
    if row.status in IN_GEBREKE:
        return Stapsoort.INGEBREKESTELLING, None
    if row.status == Status.BEROEP_LOOPT:
        return Stapsoort.BEROEP, None
    if row.status == Status.KLACHT_LOOPT:
        return Stapsoort.KLACHT, Termijnsoort.KLACHT
    return Stapsoort.BEZWAAR, Termijnsoort.BESLUIT_OP_BEZWAAR


@action("geschillen.confirm_receipt")
def confirm_receipt(
    *,
    verzoek: UUID,
    geschil: Geschil,
    door: Medewerker,
    op: date,
    ontvangen_op: date,
    met_commissie: bool = False,
    kenmerk: str,
) -> Geschilstap:
    """The body says when it received the letter, and whether a committee advises.

    `op` is the day of its message. A committee makes the term of the answer longer; the day of
    receipt starts the two weeks of an ingebrekestelling, and the term of a complaint.
    """

    def create() -> Geschilstap:
        row = begin(geschil, "confirm_receipt")
        what, answer = _waiting_for(row)
        sent = last_step(row, what)
        if sent is None:
            raise Geweigerd("Leg eerst vast wat er is verstuurd.")
        check_not_before(ontvangen_op, sent.op, wat="Verstuurd is", veld="ontvangen_op")
        check_has_been(ontvangen_op, veld="ontvangen_op")
        check_not_before(op, ontvangen_op, wat="Ontvangen is", veld="op")
        sent.ontvangen_op = ontvangen_op
        sent.save()
        stap = record(
            row,
            Stapsoort.ONTVANGST,
            op=op,
            door=door,
            kenmerk=kenmerk,
            met_commissie=met_commissie if answer else None,
        )
        _start_again(row, door, ontvangen_op)
        return stap

    return keep(verzoek, geschil, create)


def _start_again(row: Geschil, door: Medewerker, ontvangen_op: date) -> None:
    advised = has_committee(row)
    if row.status in IN_GEBREKE:
        store_herstel(row, ontvangen_op, door)
    elif row.status == Status.BEZWAAR_LOOPT and advised:
        if objecting := current(row, Termijnsoort.BEZWAAR):
            found = termijnen.besluit_op_bezwaar(objecting.uiterlijk_op, met_commissie=True)
            found = _with_adjournment(row, found)
            count_again(row, found, door=door, reden="er is een adviescommissie")
    elif row.status == Status.KLACHT_LOOPT and row.overheid:
        found = termijnen.antwoord_op_klacht(ontvangen_op, met_commissie=advised)
        found = _with_adjournment(row, found)
        count_again(row, found, door=door, reden="ontvangst bevestigd")


def _with_adjournment(row: Geschil, found: Gevonden) -> Gevonden:
    put_off = last_step(row, Stapsoort.UITSTEL)
    return termijnen.verdaagd(found, put_off.weken) if put_off and put_off.weken else found


@action("geschillen.adjourn")
def adjourn(
    *, verzoek: UUID, geschil: Geschil, door: Medewerker, op: date, weken: int
) -> Geschilstap:
    """The body puts its answer off in writing: once, by at most six weeks (a complaint: four)."""

    def create() -> Geschilstap:
        row = begin(geschil, "adjourn")
        _check_law_of_answer(row)
        what, answer = _waiting_for(row)
        check_after(row, op, what)
        termijn = current(row, answer) if answer else None
        if termijn is None:
            raise Geweigerd(
                "Er loopt nog geen termijn die kan worden uitgesteld. Leg eerst vast wanneer de "
                "instantie de brief heeft ontvangen."
            )
        _check_may_adjourn(row, termijn, op, weken)
        stap = record(row, Stapsoort.UITSTEL, op=op, door=door, weken=weken)
        found = Gevonden(
            Termijnsoort(termijn.soort),
            termijn.gebeurtenis_op,
            counted(termijn),
            termijn.bron,
            termijn.gecontroleerd,
        )
        reden = f"uitgesteld met {getal_in_woorden(weken)} {'week' if weken == 1 else 'weken'}"
        later = termijnen.verdaagd(found, weken)
        store(row, later, door=door, reden=reden, met_de_hand=termijn.met_de_hand)
        return stap

    return keep(verzoek, geschil, create)


def _check_law_of_answer(row: Geschil) -> None:
    if row.status == Status.KLACHT_LOOPT and not row.overheid:
        raise Geweigerd(
            "Deze organisatie is geen overheid en volgt haar eigen klachtenregeling. Komt het "
            "antwoord later? Pas dan de laatste dag aan, met de reden."
        )


def _check_may_adjourn(row: Geschil, termijn: Geschiltermijn, op: date, weken: int) -> None:
    status = Status(row.status)
    if last_step(row, Stapsoort.UITSTEL):
        raise Geweigerd(
            f"Uitstellen mag één keer ({ARTIKEL[status]}). Vindt de inwoner langer wachten goed? "
            "Pas dan de laatste dag met de hand aan, met de reden."
        )
    if not 1 <= weken <= LANGSTE_UITSTEL[status]:
        raise Geweigerd(
            f"Uitstellen mag met ten hoogste {getal_in_woorden(LANGSTE_UITSTEL[status])} weken "
            f"({ARTIKEL[status]}).",
            veld="weken",
        )
    if op > termijn.uiterlijk_op:
        raise Geweigerd(
            f"De termijn was al voorbij op {datum_in_woorden(termijn.uiterlijk_op)}. "
            "Uitstellen kan alleen daarvoor. Bespreek of de inwoner de instantie in gebreke stelt.",
            veld="op",
        )


@action("geschillen.send_klacht")
def send_klacht(
    *,
    verzoek: UUID,
    geschil: Geschil,
    door: Medewerker,
    op: date,
    wijze: str,
    ontvangen_op: date | None,
    antwoord_uiterlijk_op: date | None = None,
) -> Geschilstap:
    """The complaint was sent. Of a public body the term is the Awb's, else as its own rules say."""

    def create() -> Geschilstap:
        row = begin(geschil, "send_klacht")
        there_on = received_on(op, wijze, ontvangen_op)
        stap = record(row, Stapsoort.KLACHT, op=op, door=door, wijze=wijze, ontvangen_op=there_on)
        if not row.overheid:
            store(
                row,
                _by_own_rules(op, antwoord_uiterlijk_op),
                door=door,
                met_de_hand=True,
                reden="klachtenregeling van de organisatie",
            )
        elif there_on:
            found = termijnen.antwoord_op_klacht(there_on, met_commissie=False)
            store(row, found, door=door)
        return stap

    return keep(verzoek, geschil, create)


def _by_own_rules(op: date, uiterlijk_op: date | None) -> Gevonden:
    if uiterlijk_op is None:
        raise Geweigerd(
            "Vul de laatste dag voor een antwoord in. Die staat in de klachtenregeling van de "
            "organisatie.",
            veld="antwoord_uiterlijk_op",
        )
    check_not_before(uiterlijk_op, op, wat="De klacht is verstuurd", veld="antwoord_uiterlijk_op")
    uitleg = (
        f"klacht verstuurd op {datum_in_woorden(op)}; volgens de klachtenregeling is er uiterlijk "
        f"op {datum_in_woorden(uiterlijk_op)} een antwoord"
    )
    return Gevonden(
        Termijnsoort.KLACHT, op, Termijn(op, uiterlijk_op, uitleg), "eigen klachtenregeling", False
    )


@action("geschillen.receive_klachtantwoord")
def receive_klachtantwoord(
    *, verzoek: UUID, geschil: Geschil, door: Medewerker, op: date, notitie: str
) -> Geschilstap:
    """The body has answered the complaint."""

    def create() -> Geschilstap:
        row = begin(geschil, "receive_klachtantwoord")
        check_after(row, op, Stapsoort.KLACHT)
        stap = record(row, Stapsoort.KLACHTANTWOORD, op=op, door=door, notitie=notitie)
        finish(row, op, Termijnsoort.KLACHT)
        return stap

    return keep(verzoek, geschil, create)
