"""Gemeenten, aanbieders, contracts, money and targets of the demo; again changes nothing."""

from typing import NamedTuple

from naast.contracten.actions import Afspraken, ensure_overeenkomst
from naast.contracten.models import Contractjaar, Doelstelling
from naast.core.action import action
from naast.core.context import Werkcontext, als
from naast.demo.bronnen import Contract, contracten, doelen, subsidies
from naast.demo.profielen import WERKWIJZEN
from naast.organisaties.actions import ensure_aanbieder, ensure_gemeente
from naast.organisaties.models import Aanbieder, Gemeente

HERKOMST = "demo"

_OVER = {
    "MEE Samen": "Wij denken met u mee over zorg, wonen, werk en geld. Wij staan aan uw kant.",
    "MEE": "Voor iedereen met een beperking en voor wie daarbij helpt. Gratis en onafhankelijk.",
    "Palet Welzijn": "Dicht bij u in de buurt, met spreekuren in de wijken van Zoetermeer.",
}


class Stadhuis(NamedTuple):
    """The parties of the demo by name."""

    gemeenten: dict[str, Gemeente]
    aanbieders: dict[str, Aanbieder]


@action("demo.make_stadhuis")
def make_stadhuis() -> Stadhuis:
    """Everything that has to be there before a delivery can be loaded."""
    stadhuis = Stadhuis({}, {})
    for contract in contracten():
        with als(Werkcontext(rol="beheer", herkomst=HERKOMST)):
            gemeente, _ = ensure_gemeente(naam=contract.gemeente)
            aanbieder, _ = ensure_aanbieder(naam=contract.aanbieder)
            _describe(gemeente, aanbieder)
            _make_contract(gemeente, aanbieder, contract)
        stadhuis.gemeenten[gemeente.naam] = gemeente
        stadhuis.aanbieders[aanbieder.naam] = aanbieder
    _make_targets(stadhuis)
    return stadhuis


def _describe(gemeente: Gemeente, aanbieder: Aanbieder) -> None:
    """Once: what somebody changed in the demo stays."""
    if not gemeente.wijken:
        gemeente.wijken = list(WERKWIJZEN[aanbieder.naam].stad.wijken)
        gemeente.save(update_fields=["wijken"])
    if not aanbieder.over:
        aanbieder.over = _OVER[aanbieder.naam]
        aanbieder.telefoon = "088 000 00 00"
        aanbieder.email = f"hallo@{aanbieder.slug}.example"
        aanbieder.save(update_fields=["over", "telefoon", "email"])


def _make_contract(gemeente: Gemeente, aanbieder: Aanbieder, gegeven: Contract) -> None:
    afspraken = Afspraken(
        van=gegeven.van,
        termijnenprofiel=gegeven.termijnenprofiel,
        richtlijn_uren=gegeven.richtlijn_uren,
        richtlijn_wlz_uren=gegeven.richtlijn_wlz_uren,
    )
    contract, _, _ = ensure_overeenkomst(
        gemeente=gemeente, aanbieder=aanbieder, afspraken=afspraken
    )
    if contract.soort != gegeven.soort:
        contract.soort = gegeven.soort
        contract.save(update_fields=["soort"])
    with als(Werkcontext(rol="beheer", gemeente_id=gemeente.pk, herkomst=HERKOMST)):
        for subsidie in subsidies():
            if (subsidie.gemeente, subsidie.aanbieder) == (gegeven.gemeente, gegeven.aanbieder):
                Contractjaar.objects.get_or_create(
                    overeenkomst=contract,
                    jaar=subsidie.jaar,
                    defaults={
                        "gemeente": gemeente,
                        "aanbieder": aanbieder,
                        "bedrag": subsidie.bedrag,
                    },
                )


def _make_targets(stadhuis: Stadhuis) -> None:
    for doel in doelen():
        gemeente = stadhuis.gemeenten[doel.gemeente]
        with als(Werkcontext(rol="beheer", gemeente_id=gemeente.pk, herkomst=HERKOMST)):
            Doelstelling.objects.get_or_create(
                gemeente=gemeente, jaar=doel.jaar, defaults=doel.waarden
            )
