"""Objection and appeal."""

from datetime import date
from uuid import UUID

from naast.core.action import action
from naast.core.errors import Geweigerd
from naast.core.woorden import datum_in_woorden
from naast.geschillen import termijnen
from naast.geschillen.actions.basis import (
    begin,
    check_after,
    check_late,
    check_still_awaited,
    current,
    finish,
    received_on,
    record,
    store,
)
from naast.geschillen.actions.terug import keep
from naast.geschillen.keuzes import Stapsoort, Status, Termijnsoort
from naast.geschillen.models import Geschil, Geschilstap
from naast.organisaties.models import Medewerker

HERSTEL = (Termijnsoort.HERSTEL_AANVRAAG, Termijnsoort.HERSTEL_BEZWAAR)
BESLUIT_OP_BEZWAAR = (
    Termijnsoort.BESLUIT_OP_BEZWAAR,
    Termijnsoort.HERSTEL_BEZWAAR,
    Termijnsoort.HOGER_BEROEP,
)


@action("geschillen.send_bezwaar")
def send_bezwaar(
    *,
    verzoek: UUID,
    geschil: Geschil,
    door: Medewerker,
    op: date,
    wijze: str,
    waarom_te_laat: str = "",
) -> Geschilstap:
    """The objection was sent; the term to decide on it begins when the term to object ends."""

    def create() -> Geschilstap:
        row = begin(geschil, "send_bezwaar")
        check_after(row, op, Stapsoort.BESLUIT)
        termijn = current(row, Termijnsoort.BEZWAAR)
        check_late(termijn, op, waarom_te_laat)
        stap = record(
            row,
            Stapsoort.BEZWAAR,
            op=op,
            door=door,
            wijze=wijze,
            ontvangen_op=received_on(op, wijze, None),
            notitie=waarom_te_laat,
        )
        finish(row, op, Termijnsoort.BEZWAAR)
        if termijn:
            found = termijnen.besluit_op_bezwaar(termijn.uiterlijk_op, met_commissie=False)
            store(row, found, door=door)
        return stap

    return keep(verzoek, geschil, create)


@action("geschillen.receive_besluit_op_bezwaar")
def receive_besluit_op_bezwaar(
    *,
    verzoek: UUID,
    geschil: Geschil,
    door: Medewerker,
    op: date,
    kenmerk: str,
    oordeel: str,
    notitie: str,
) -> Geschilstap:
    """The decision on the objection came (`op`: announced on): the term to appeal begins.

    As `receive_besluit`, not while an appeal runs because it did not come.
    """

    def create() -> Geschilstap:
        row = begin(geschil, "receive_besluit_op_bezwaar")
        check_still_awaited(row, Stapsoort.BESLUIT_OP_BEZWAAR, Termijnsoort.HERSTEL_BEZWAAR)
        check_after(row, op, Stapsoort.BEZWAAR)
        stap = record(
            row,
            Stapsoort.BESLUIT_OP_BEZWAAR,
            op=op,
            door=door,
            kenmerk=kenmerk,
            oordeel=oordeel,
            notitie=notitie,
        )
        finish(row, op, *BESLUIT_OP_BEZWAAR)
        if row.status == Status.BEROEP_MOGELIJK:
            store(row, termijnen.beroep(op), door=door)
        return stap

    return keep(verzoek, geschil, create)


@action("geschillen.file_beroep")
def file_beroep(
    *,
    verzoek: UUID,
    geschil: Geschil,
    door: Medewerker,
    op: date,
    wijze: str,
    waarom_te_laat: str = "",
) -> Geschilstap:
    """Appeal. When no decision came it has no last day, and a first one (Awb 6:12)."""

    def create() -> Geschilstap:
        row = begin(geschil, "file_beroep")
        _check_may_appeal(row, op, waarom_te_laat)
        stap = record(
            row,
            Stapsoort.BEROEP,
            op=op,
            door=door,
            wijze=wijze,
            ontvangen_op=received_on(op, wijze, None),
            notitie=waarom_te_laat,
        )
        finish(row, op)
        return stap

    return keep(verzoek, geschil, create)


WAARTEGEN = (Stapsoort.BESLUIT_OP_BEZWAAR, Stapsoort.UITSPRAAK, Stapsoort.INGEBREKESTELLING)


def _check_may_appeal(row: Geschil, op: date, waarom_te_laat: str) -> None:
    # What was recorded last led to where the geschil stands; its day may be an earlier one.
    steps = row.stappen.filter(soort__in=WAARTEGEN).order_by("-id")
    decided = steps.first()
    if decided is None or decided.soort == Stapsoort.INGEBREKESTELLING:
        _check_default_has_passed(row, op)
        return
    check_after(row, op, Stapsoort.BESLUIT_OP_BEZWAAR, Stapsoort.UITSPRAAK)
    higher = decided.soort == Stapsoort.UITSPRAAK
    soort = Termijnsoort.HOGER_BEROEP if higher else Termijnsoort.BEROEP
    check_late(current(row, soort), op, waarom_te_laat)


def _check_default_has_passed(row: Geschil, op: date) -> None:
    running = row.termijnen.filter(soort__in=HERSTEL, geldt=True, afgedaan_op__isnull=True).first()
    if running is None:
        raise Geweigerd(
            "Leg eerst vast wanneer de instantie de ingebrekestelling heeft ontvangen: twee weken "
            "daarna mag de inwoner in beroep."
        )
    if op <= running.uiterlijk_op:
        raise Geweigerd(
            "Beroep omdat er geen besluit komt, kan pas na "
            f"{datum_in_woorden(running.uiterlijk_op)} (Awb artikel 6:12).",
            veld="op",
        )


@action("geschillen.receive_uitspraak")
def receive_uitspraak(
    *, verzoek: UUID, geschil: Geschil, door: Medewerker, op: date, oordeel: str, notitie: str
) -> Geschilstap:
    """The court has judged (`op`: sent on); the term to appeal again begins."""

    def create() -> Geschilstap:
        row = begin(geschil, "receive_uitspraak")
        check_after(row, op, Stapsoort.BEROEP)
        stap = record(row, Stapsoort.UITSPRAAK, op=op, door=door, oordeel=oordeel, notitie=notitie)
        store(row, termijnen.hoger_beroep(op), door=door, reden="nieuwe uitspraak")
        return stap

    return keep(verzoek, geschil, create)
