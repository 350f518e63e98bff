"""`naast inrichten`: gemeente, aanbieder and contract, made where absent."""

from argparse import ArgumentParser
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction

from naast.aanlevering import waarden
from naast.contracten.actions import Afspraken, ensure_overeenkomst
from naast.contracten.models import Overeenkomst, Termijnenprofiel
from naast.core.context import Werkcontext, als
from naast.core.errors import Geweigerd
from naast.core.leesfouten import Celfout
from naast.organisaties.actions import ensure_aanbieder, ensure_gemeente

FOUTEN = 2


class Command(BaseCommand):
    """Again with the same options changes nothing; an option that differs changes the contract."""

    help = "Maak een gemeente, een aanbieder en hun overeenkomst, voor zover die er niet zijn."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--gemeente", default="", help="naam van de gemeente")
        parser.add_argument("--aanbieder", default="", help="naam van de aanbieder")
        parser.add_argument("--van", help="begin van de overeenkomst (anders 2024-01-01)")
        parser.add_argument("--termijnen", help="pve of zosamen (anders pve)")
        parser.add_argument("--richtlijn", help="uren per hulpvraag (anders 4)")
        parser.add_argument("--richtlijn-wlz", help="uren per hulpvraag Wlz (anders 6)")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            afspraken = Afspraken(
                van=_date(options["van"]),
                termijnenprofiel=_profile(options["termijnen"]),
                richtlijn_uren=_hours("--richtlijn", options["richtlijn"]),
                richtlijn_wlz_uren=_hours("--richtlijn-wlz", options["richtlijn_wlz"]),
            )
            lijnen = _ensure(options["gemeente"], options["aanbieder"], afspraken)
        except Geweigerd as fout:
            self.stdout.write(fout.melding)
            raise SystemExit(FOUTEN) from fout
        self.stdout.write("\n".join(lijnen))


def _ensure(gemeentenaam: str, aanbiedernaam: str, afspraken: Afspraken) -> list[str]:
    with transaction.atomic(), als(Werkcontext(rol="beheer", herkomst="opdrachtregel")):
        gemeente, nieuwe_gemeente = ensure_gemeente(naam=gemeentenaam)
        aanbieder, nieuwe_aanbieder = ensure_aanbieder(naam=aanbiedernaam)
        contract, nieuw_contract, anders = ensure_overeenkomst(
            gemeente=gemeente, aanbieder=aanbieder, afspraken=afspraken
        )
    return [
        f"Gemeente {gemeente}: {_what(nieuwe_gemeente)}",
        f"Aanbieder {aanbieder}: {_what(nieuwe_aanbieder)}",
        f"Overeenkomst: {_what(nieuw_contract, anders)}; {_terms(contract)}",
    ]


def _what(nieuw: bool, anders: list[str] | None = None) -> str:
    if nieuw:
        return "gemaakt"
    return f"gewijzigd ({', '.join(anders)})" if anders else "was er al, niet gewijzigd"


def _terms(contract: Overeenkomst) -> str:
    return (
        f"van {contract.van}, termijnen {contract.termijnenprofiel},"
        f" richtlijn {contract.richtlijn_uren.normalize():f} uur,"
        f" Wlz {contract.richtlijn_wlz_uren.normalize():f} uur"
    )


def _date(tekst: str | None) -> date | None:
    if tekst is None:
        return None
    try:
        return date.fromisoformat(waarden.datum()(tekst.strip()))
    except Celfout as fout:
        raise Geweigerd(f"--van '{tekst}': verwacht {fout.verwacht}.") from fout


def _profile(tekst: str | None) -> str | None:
    if tekst is not None and tekst not in Termijnenprofiel.values:
        keuzes = " of ".join(Termijnenprofiel.values)
        raise Geweigerd(f"--termijnen '{tekst}': verwacht {keuzes}.")
    return tekst


def _hours(optie: str, tekst: str | None) -> Decimal | None:
    if tekst is None:
        return None
    lees = waarden.decimaal(van=0, tot_en_met=999, plaatsen=2, wat="uren")
    try:
        uren = Decimal(lees(tekst.strip()))
    except Celfout as fout:
        raise Geweigerd(f"{optie} '{tekst}': verwacht {fout.verwacht}.") from fout
    if not uren:
        raise Geweigerd(f"{optie} '{tekst}': verwacht meer dan 0 uur.")
    return uren
