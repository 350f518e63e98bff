"""Notes and mediation, another last day, and the end."""

from datetime import date
from uuid import UUID

from naast.core.action import action
from naast.core.atw import Termijn
from naast.core.dagen import check_has_been
from naast.core.errors import Geweigerd
from naast.core.klok import vandaag
from naast.core.woorden import datum_in_woorden
from naast.geschillen import termijnen
from naast.geschillen.actions.basis import (
    begin,
    check_after,
    count_again,
    current,
    finish,
    has_committee,
    record,
    store,
)
from naast.geschillen.actions.terug import keep
from naast.geschillen.keuzes import Stapsoort, Termijnsoort
from naast.geschillen.models import Geschil, Geschilstap, Geschiltermijn
from naast.geschillen.termijnen import Gevonden
from naast.organisaties.models import Medewerker


@action("geschillen.add_notitie")
def add_notitie(
    *,
    verzoek: UUID,
    geschil: Geschil,
    door: Medewerker,
    op: date,
    soort: str,
    notitie: str,
    opvolgen_op: date | None,
) -> Geschilstap:
    """What was said or tried, mediation too. Talking does not stop a term."""

    def create() -> Geschilstap:
        row = begin(geschil, "add_notitie")
        if opvolgen_op and opvolgen_op < vandaag():
            raise Geweigerd("Kies een dag die nog komt.", veld="opvolgen_op")
        stap = record(row, Stapsoort(soort), op=op, door=door, notitie=notitie)
        if opvolgen_op:
            row.opvolgen_op, row.opvolgen_gekozen = opvolgen_op, True
            row.save()
        return stap

    return keep(verzoek, geschil, create)


@action("geschillen.correct_termijn")
def correct_termijn(
    *, termijn: Geschiltermijn, door: Medewerker, uiterlijk_op: date, reden: str
) -> Geschiltermijn:
    """Another last day, with the reason; the earlier one stays to be read.

    The term to decide on an objection follows the term to object, unless a person has set it.
    """
    row = begin(termijn.geschil, "correct_termijn", reden=reden)
    old = Geschiltermijn.objects.select_for_update().get(pk=termijn.pk)
    if not old.geldt:
        raise Geweigerd(
            "Een collega heeft deze termijn intussen aangepast. Open de pagina opnieuw."
        )
    if uiterlijk_op == old.uiterlijk_op:
        raise Geweigerd("Dit is de dag die er al staat. Vul een andere in.", veld="uiterlijk_op")
    if uiterlijk_op < old.gebeurtenis_op:
        raise Geweigerd(
            f"De termijn begon na {datum_in_woorden(old.gebeurtenis_op)}. Vul een latere dag in.",
            veld="uiterlijk_op",
        )
    uitleg = f"{old.uitleg}; met de hand aangepast naar {datum_in_woorden(uiterlijk_op)}"
    found = Gevonden(
        Termijnsoort(old.soort),
        old.gebeurtenis_op,
        Termijn(old.gebeurtenis_op, uiterlijk_op, uitleg),
        old.bron,
        old.gecontroleerd,
    )
    new = store(
        row, found, door=door, reden=reden.strip(), met_de_hand=True, afgedaan_op=old.afgedaan_op
    )
    if old.soort == Termijnsoort.BEZWAAR:
        _follow(row, uiterlijk_op, door)
    return new


def _follow(row: Geschil, bezwaartermijn_eindigt_op: date, door: Medewerker) -> None:
    decision = current(row, Termijnsoort.BESLUIT_OP_BEZWAAR)
    if decision is None or decision.afgedaan_op is not None:
        return
    found = termijnen.besluit_op_bezwaar(
        bezwaartermijn_eindigt_op, met_commissie=has_committee(row)
    )
    put_off = row.stappen.filter(soort=Stapsoort.UITSTEL).first()
    if put_off and put_off.weken:
        found = termijnen.verdaagd(found, put_off.weken)
    count_again(row, found, door=door, reden="de termijn voor bezwaar is aangepast")


NO_EVENT = (Stapsoort.BEGIN, Stapsoort.TERUGGENOMEN)
"""Lines of which the day is that on which somebody wrote them down."""


@action("geschillen.close_geschil")
def close_geschil(
    *,
    verzoek: UUID,
    geschil: Geschil,
    door: Medewerker,
    op: date,
    uitkomst: str,
    toelichting: str,
) -> Geschilstap:
    """The end, with what it brought the inwoner."""

    def create() -> Geschilstap:
        row = begin(geschil, "close_geschil", reden=toelichting)
        check_has_been(op, veld="op")
        check_after(row, op, *(soort for soort in Stapsoort if soort not in NO_EVENT))
        row.uitkomst, row.toelichting, row.afgesloten_op = uitkomst, toelichting.strip(), op
        row.opvolgen_op, row.opvolgen_gekozen = None, False
        stap = record(row, Stapsoort.AFGESLOTEN, op=op, door=door, notitie=toelichting.strip())
        finish(row, op)
        return stap

    return keep(verzoek, geschil, create)
