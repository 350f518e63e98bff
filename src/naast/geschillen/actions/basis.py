"""What every step shares: the lock, the row of the step, and the terms. Runs inside an action."""

from datetime import date, timedelta
from typing import TypedDict, Unpack

from naast.core.atw import Termijn
from naast.core.dagen import check_has_been, check_not_before
from naast.core.errors import Geweigerd
from naast.core.klok import nu, vandaag
from naast.core.woorden import datum_in_woorden
from naast.geschillen.keuzes import Stapsoort, Status, Termijnsoort, Wijze
from naast.geschillen.models import Geschil, Geschilstap, Geschiltermijn
from naast.geschillen.states import GESCHIL
from naast.geschillen.termijnen import Gevonden
from naast.organisaties.models import Medewerker

OPVOLGEN_NA = timedelta(days=14)


class Stapgegevens(TypedDict, total=False):
    """What may be known of a step."""

    wijze: str
    ontvangen_op: date | None
    kenmerk: str
    weken: int | None
    met_commissie: bool | None
    oordeel: str
    notitie: str


def locked(geschil: Geschil) -> Geschil:
    """The row, held until the end of the transaction."""
    rows = Geschil.objects.select_for_update(of=("self",)).select_related("traject")
    return rows.get(pk=geschil.pk)


def begin(geschil: Geschil, actie: str, *, reden: str = "") -> Geschil:
    """The geschil, locked, in the state that the action gives it; not stored yet."""
    row = locked(geschil)
    row.status = GESCHIL.naar(actie, row.status, reden=reden)
    return row


def record(
    row: Geschil,
    soort: Stapsoort,
    *,
    op: date,
    door: Medewerker,
    **stap: Unpack[Stapgegevens],
) -> Geschilstap:
    """Store the step and the new state; without a term somebody looks again in two weeks.

    A chosen day that must still come stays.
    """
    check_has_been(op, veld="op")
    still_to_come = row.opvolgen_op is not None and row.opvolgen_op > vandaag()
    if row.status != Status.AFGESLOTEN and not (row.opvolgen_gekozen and still_to_come):
        row.opvolgen_op, row.opvolgen_gekozen = vandaag() + OPVOLGEN_NA, False
    row.save()
    return Geschilstap.objects.create(
        aanbieder_id=row.aanbieder_id,
        gemeente_id=row.gemeente_id,
        geschil=row,
        soort=soort,
        op=op,
        door=door,
        vastgelegd_at=nu(),
        **stap,
    )


def last_step(row: Geschil, *soorten: Stapsoort) -> Geschilstap | None:
    """The newest step of these kinds."""
    return row.stappen.filter(soort__in=soorten).order_by("-op", "-id").first()


def check_after(row: Geschil, op: date, *soorten: Stapsoort, veld: str = "op") -> None:
    """Refuse a day before the newest step of these kinds."""
    if stap := last_step(row, *soorten):
        check_not_before(op, stap.op, wat=f"‘{stap.get_soort_display()}’ was", veld=veld)


def current(row: Geschil, soort: Termijnsoort) -> Geschiltermijn | None:
    """The term of this kind that holds."""
    return row.termijnen.filter(soort=soort, geldt=True).first()


def counted(termijn: Geschiltermijn) -> Termijn:
    """The stored term as the pure functions know it."""
    return Termijn(termijn.gebeurtenis_op + timedelta(days=1), termijn.uiterlijk_op, termijn.uitleg)


def store(
    row: Geschil,
    gevonden: Gevonden,
    *,
    door: Medewerker,
    reden: str = "",
    met_de_hand: bool = False,
    afgedaan_op: date | None = None,
) -> Geschiltermijn:
    """Store a term; one of the same kind that held stays to be read, with why it was replaced.

    Found again on the same day by the same event, it is left as it is.
    """
    earlier = current(row, gevonden.soort)
    if earlier and (earlier.gebeurtenis_op, earlier.uiterlijk_op, earlier.afgedaan_op) == (
        gevonden.gebeurtenis_op,
        gevonden.termijn.uiterlijk_op,
        afgedaan_op,
    ):
        return earlier
    if earlier:
        earlier.geldt = False
        earlier.save()
    return Geschiltermijn.objects.create(
        aanbieder_id=row.aanbieder_id,
        gemeente_id=row.gemeente_id,
        geschil=row,
        soort=gevonden.soort,
        gebeurtenis_op=gevonden.gebeurtenis_op,
        uiterlijk_op=gevonden.termijn.uiterlijk_op,
        uitleg=gevonden.termijn.uitleg,
        bron=gevonden.bron,
        gecontroleerd=gevonden.gecontroleerd,
        met_de_hand=met_de_hand,
        vervangt=earlier,
        reden=reden if earlier or met_de_hand else "",
        door=door,
        vastgelegd_at=nu(),
        afgedaan_op=afgedaan_op,
    )


def count_again(row: Geschil, gevonden: Gevonden, *, door: Medewerker, reden: str) -> None:
    """As `store`, by what has become known; a last day that a person has set stays."""
    held = current(row, gevonden.soort)
    if held is None or not held.met_de_hand:
        store(row, gevonden, door=door, reden=reden)


def has_committee(row: Geschil) -> bool:
    """Whether the body has said that a committee advises."""
    return row.stappen.filter(soort=Stapsoort.ONTVANGST, met_commissie=True).exists()


def check_still_awaited(row: Geschil, besluit: Stapsoort, herstel: Termijnsoort) -> None:
    """After an appeal only the decision that did not come in time is still to come (Awb 6:20)."""
    if last_step(row, Stapsoort.BEROEP) is None:
        return
    if current(row, herstel) is None or last_step(row, besluit):
        raise Geweigerd(
            "Dit beroep gaat over een besluit dat er al is. Is er een nieuw besluit? Begin dan een "
            "nieuw geschil."
        )


def finish(row: Geschil, op: date, *soorten: Termijnsoort) -> None:
    """What these terms were for has been done, or was acted upon, on this day."""
    open_terms = row.termijnen.filter(geldt=True, afgedaan_op__isnull=True)
    for termijn in open_terms.filter(soort__in=soorten) if soorten else open_terms:
        termijn.afgedaan_op = op
        termijn.save()


def received_on(op: date, wijze: str, ontvangen_op: date | None) -> date | None:
    """When the other side has what was sent: at once, except by post; None when not known."""
    if ontvangen_op is not None:
        check_not_before(ontvangen_op, op, wat="Verstuurd is", veld="ontvangen_op")
        check_has_been(ontvangen_op, veld="ontvangen_op")
        return ontvangen_op
    return None if wijze == Wijze.POST else op


def check_late(termijn: Geschiltermijn | None, op: date, waarom: str) -> None:
    """After the last day one may still try, and must say why it is excusable (Awb 6:11)."""
    if termijn is None or op <= termijn.uiterlijk_op or waarom.strip():
        return
    raise Geweigerd(
        f"De laatste dag was {datum_in_woorden(termijn.uiterlijk_op)}. Te laat kan soms toch nog, "
        "als er een goede reden is (Awb artikel 6:11). Schrijf hier die reden op.",
        veld="waarom_te_laat",
    )
