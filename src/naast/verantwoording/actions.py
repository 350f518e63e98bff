"""Making, writing, sending and correcting a report."""

from datetime import date
from uuid import UUID

from naast.berichten.actions import queue_bericht
from naast.contracten.queries import contract_on
from naast.core.action import action
from naast.core.eenmalig import once
from naast.core.errors import Geweigerd
from naast.core.klok import nu, vandaag
from naast.core.versie import check_versie
from naast.organisaties.models import Gemeente, Medewerker
from naast.verantwoording.definities import VERSIE
from naast.verantwoording.models import Cijferbijlage, Rapportage, Status
from naast.verantwoording.opstellen import as_report, compute, contract_in_woorden
from naast.verantwoording.queries import addresses_of_contractmanagers, latest_of_period
from naast.verantwoording.states import RAPPORTAGE
from naast.verantwoording.verschillen import differences

ONDERWERP = "Er staat een rapportage voor u klaar in Naast"
TEKST = """Goedendag,

Er staat een nieuwe rapportage over de cliëntondersteuning voor u klaar.
In deze mail staan met opzet geen cijfers. Log in bij Naast om de rapportage te lezen.

Met vriendelijke groet,
Naast
"""


@action("verantwoording.make_rapportage")
def make_rapportage(
    *, verzoek: UUID, medewerker: Medewerker, gemeente: Gemeente, van: date, tot: date
) -> Rapportage:
    """Begin a report over `[van, tot)`, whole months; the same form sent twice makes one."""
    aanbieder = medewerker.aanbieder
    if aanbieder is None:
        raise Geweigerd("Een rapportage is van een aanbieder.")
    _check_period(van, tot)
    contract = contract_on(gemeente_id=gemeente.pk, aanbieder_id=aanbieder.pk, op=van)
    if contract is None:
        raise Geweigerd("Met deze gemeente is geen overeenkomst.", veld="gemeente")

    def create() -> Rapportage:
        if latest_of_period(aanbieder, gemeente, van, tot) is not None:
            raise Geweigerd("Deze rapportage is er al. Kies haar in de lijst.", veld="periode")
        return Rapportage.objects.create(
            aanbieder=aanbieder, gemeente=gemeente, overeenkomst=contract, van=van, tot=tot
        )

    return once(verzoek, Rapportage, create)


def _check_period(van: date, tot: date) -> None:
    if tot <= van:
        raise Geweigerd("Het einde ligt niet na het begin. Kies een latere maand.", veld="tot")
    if van.day != 1 or tot.day != 1:
        raise Geweigerd("Een rapportage gaat over hele maanden.", veld="periode")
    if van > vandaag():
        raise Geweigerd("Deze periode moet nog beginnen.", veld="periode")


@action("verantwoording.write_toelichting")
def write_toelichting(
    *, rapportage: Rapportage, tekst: str, versie: str | None = None
) -> Rapportage:
    """Keep the account of trends and developments (PvE 4.7 q); `versie` is that of the page."""
    row = _locked(rapportage)
    status = RAPPORTAGE.naar("write_toelichting", row.status)
    if versie is not None:
        check_versie(row, versie)
    row.status = status
    row.toelichting = tekst.replace("\r\n", "\n").strip()
    row.save(update_fields=["status", "toelichting"])
    return row


@action("verantwoording.send_rapportage")
def send_rapportage(*, rapportage: Rapportage, medewerker: Medewerker) -> Rapportage:
    """Compute, freeze and send. From here on nothing changes it, and the gemeente can read it.

    A report that corrects another takes its place and lists what differs.
    """
    row = _locked(rapportage)
    status = RAPPORTAGE.naar("send_rapportage", row.status)
    _check_ready(row)
    if row.vorige is not None:
        _replace(row.vorige)
    _freeze(row)
    row.status = status
    row.verzonden_at, row.verzonden_door = nu(), medewerker
    row.save()
    for address in addresses_of_contractmanagers(row.gemeente_id):
        queue_bericht(aan=address, onderwerp=ONDERWERP, tekst=TEKST, aanbieder_id=row.aanbieder_id)
    return row


def _check_ready(row: Rapportage) -> None:
    if row.tot > vandaag():
        raise Geweigerd("De periode is nog niet afgelopen. Daarna kunt u versturen.")
    if not row.toelichting:
        raise Geweigerd("Schrijf eerst de toelichting: wat ziet u in deze cijfers?")


def _freeze(row: Rapportage) -> None:
    cijfers = compute(row)
    row.definities_versie = VERSIE
    row.contract = contract_in_woorden(row.overeenkomst)
    row.definities = as_report(row, cijfers.onderdrukt)["definities"]
    row.figuren = cijfers.onderdrukt
    if row.vorige is not None:
        row.verschillen = differences(
            as_report(row.vorige, row.vorige.figuren or {}), as_report(row, cijfers.onderdrukt)
        )
    Cijferbijlage.objects.create(
        rapportage=row,
        aanbieder_id=row.aanbieder_id,
        gemeente_id=row.gemeente_id,
        figuren=cijfers.volledig,
        geteld=cijfers.geteld,
    )


def _replace(vorige: Rapportage) -> None:
    row = _locked(vorige)
    row.status = RAPPORTAGE.naar("replace_rapportage", row.status)
    row.save(update_fields=["status"])


@action("verantwoording.correct_rapportage")
def correct_rapportage(*, rapportage: Rapportage) -> Rapportage:
    """Begin a new version of a sent report. The old one holds until the new one is sent."""
    row = _locked(rapportage)
    RAPPORTAGE.naar("correct_rapportage", row.status)
    found = Rapportage.objects.filter(vorige=row, status=Status.CONCEPT).first()
    return found or Rapportage.objects.create(
        aanbieder_id=row.aanbieder_id,
        gemeente_id=row.gemeente_id,
        overeenkomst_id=row.overeenkomst_id,
        van=row.van,
        tot=row.tot,
        versie=row.versie + 1,
        vorige=row,
        toelichting=row.toelichting,
    )


def _locked(rapportage: Rapportage) -> Rapportage:
    """The row as it is now, held until the transaction ends."""
    rows = Rapportage.objects.select_for_update(of=("self",))
    return rows.select_related("aanbieder", "gemeente", "overeenkomst", "vorige").get(
        pk=rapportage.pk
    )
