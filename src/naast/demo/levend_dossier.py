"""Plan, metingen, netwerk, geschillen and meldcode of the stories, by the actions of screens."""

from uuid import UUID

from naast.core import klok
from naast.demo.levend_bijlage import tell_bijlage
from naast.demo.levend_geschil import tell_geschillen
from naast.demo.levend_meldcode import tell_meldcode
from naast.demo.plek import Plek
from naast.demo.verhalen_dossier import (
    DOSSIERS,
    Actieverhaal,
    Doelverhaal,
    Lidverhaal,
    Planverhaal,
)
from naast.inwoners import actions_netwerk as netwerk
from naast.inwoners.models import Netwerksoort
from naast.trajecten import actions as trajecten
from naast.trajecten.models import Doel, Traject


def tell_dossier(plek: Plek, naam: str, traject: Traject) -> None:
    """What stands in the dossier of this inwoner, as far as there is a story of it."""
    tell_meldcode(plek, naam, traject)
    verhaal = DOSSIERS.get(naam)
    if verhaal is None:
        return
    if verhaal.plan:
        _tell_plan(plek, naam, traject, verhaal.plan)
    for number, meting in enumerate(verhaal.metingen):
        trajecten.add_meting(
            verzoek=plek.key(naam, "meting", number),
            traject=traject,
            moment=meting.moment,
            gemeten_op=plek.day(meting.dag),
            niveaus=meting.niveaus,
            notitie=meting.notitie,
        )
    for number, lid in enumerate(verhaal.netwerk):
        _add_lid(plek, plek.key(naam, "lid", number), traject, lid)
    tell_geschillen(plek, naam, traject)
    tell_bijlage(plek, naam, traject)


def _tell_plan(plek: Plek, naam: str, traject: Traject, verhaal: Planverhaal) -> None:
    with klok.bevroren(plek.at(verhaal.dag)):
        doelen = [
            _add_doel(plek, plek.key(naam, "doel", number), traject, doel)
            for number, doel in enumerate(verhaal.doelen)
        ]
        # For the letter with this plan.
        trajecten.make_inwonercode(traject=traject, door=plek.door)
    if verhaal.terug is None:
        return
    with klok.bevroren(plek.at(verhaal.terug)):
        trajecten.evaluate_plan(
            plan=doelen[0].plan,
            op=plek.day(verhaal.terug),
            evaluatie=verhaal.evaluatie,
            uitkomsten={
                doel.pk: trajecten.Uitkomst(told.bereikt, told.toelichting)
                for doel, told in zip(doelen, verhaal.doelen, strict=True)
            },
        )


def _add_doel(plek: Plek, sleutel: UUID, traject: Traject, verhaal: Doelverhaal) -> Doel:
    doel = trajecten.add_doel(
        verzoek=sleutel, traject=traject, omschrijving=verhaal.wens, hulpvraag=None
    )
    for number, actie in enumerate(verhaal.acties):
        _add_actie(plek, plek.key(sleutel, number), traject, doel, actie)
    return doel


def _add_actie(
    plek: Plek, sleutel: UUID, traject: Traject, doel: Doel, verhaal: Actieverhaal
) -> None:
    actie = trajecten.add_actie(
        verzoek=sleutel,
        traject=traject,
        doel=doel,
        omschrijving=verhaal.wat,
        uitvoerder=verhaal.wie,
        naam=verhaal.naam,
        uiterlijk_op=plek.day(verhaal.uiterlijk),
    )
    if verhaal.gedaan is not None:
        with klok.bevroren(plek.at(verhaal.gedaan)):
            trajecten.finish_actie(actie=actie, op=plek.day(verhaal.gedaan))


def _add_lid(plek: Plek, sleutel: UUID, traject: Traject, verhaal: Lidverhaal) -> None:
    lid = netwerk.add_netwerklid(
        verzoek=sleutel,
        inwoner=traject.inwoner,
        van_op=None if verhaal.vanaf is None else plek.day(verhaal.vanaf),
        naam=verhaal.naam,
        relatie=verhaal.relatie,
        soort=Netwerksoort.FORMEEL if verhaal.organisatie else Netwerksoort.INFORMEEL,
        organisatie=verhaal.organisatie,
        nabijheid=verhaal.nabijheid,
        belasting=verhaal.belasting,
        telefoon="",
    )
    if verhaal.tot is not None:
        netwerk.end_netwerklid(lid=lid, tot_op=plek.day(verhaal.tot))
