"""The work of the last weeks, done through the same actions as the screens.

Each story is told once per database; what somebody changes afterwards stays as it is. The clock
stands at the day of each step, so that a traject of a month ago was accepted a month ago.
"""

from datetime import date

from naast.contracten.queries import contract_on
from naast.contracten.termijnen import kalender_van
from naast.core import klok
from naast.core.context import Werkcontext, als
from naast.core.models import Verzoek
from naast.demo import verhalen_week
from naast.demo.inrichting import HERKOMST, Stadhuis
from naast.demo.levend_dossier import tell_dossier
from naast.demo.levend_toestemming import tell_consent
from naast.demo.levend_week import tell_week
from naast.demo.plek import Plek
from naast.demo.verhalen import Aanbiederverhaal, Meldingverhaal, Trajectverhaal, Vraagverhaal
from naast.demo.verhalen_assen import MEE_SAMEN
from naast.demo.verhalen_zoetermeer import MEE, PALET_WELZIJN
from naast.meldingen import actions as meldingen
from naast.meldingen.actions_afspraak import plan_first_appointment
from naast.meldingen.actions_bericht import receive_bericht
from naast.meldingen.models import Melding
from naast.organisaties.models import Medewerker
from naast.sociale_kaart.queries import by_name
from naast.trajecten import actions as trajecten
from naast.trajecten.models import Hulpvraag, Traject

PLAATSEN = {
    "huisbezoek": "thuis",
    "keukentafelgesprek": "thuis",
    "gesprek": "wijkcentrum",
    "mdo": "organisatie",
}


def tell_stories(stadhuis: Stadhuis) -> None:
    """All stories that were not told in this database yet."""
    vandaag, nu = klok.vandaag(), klok.nu()
    for verhaal, week in (
        (MEE_SAMEN, verhalen_week.MEE_SAMEN),
        (MEE, verhalen_week.MEE),
        (PALET_WELZIJN, verhalen_week.PALET_WELZIJN),
    ):
        aanbieder = stadhuis.aanbieders[verhaal.aanbieder]
        gemeente = stadhuis.gemeenten[verhaal.gemeente]
        context = Werkcontext(rol="beheer", aanbieder_id=aanbieder.pk, herkomst=HERKOMST)
        with als(context):
            door = Medewerker.objects.get(account__email=verhaal.wie)
        contract = contract_on(gemeente_id=gemeente.pk, aanbieder_id=aanbieder.pk, op=vandaag)
        if contract is None:
            raise LookupError(f"no contract of {aanbieder} and {gemeente}")
        plek = Plek(gemeente, aanbieder, door, kalender_van(contract), vandaag, nu)
        with als(_worker(door)):
            _tell(plek, verhaal)
            tell_week(plek, week)


def _worker(door: Medewerker) -> Werkcontext:
    return Werkcontext(
        rol=door.rol,
        account_id=door.account_id,
        aanbieder_id=door.aanbieder_id,
        herkomst=HERKOMST,
    )


def _tell(plek: Plek, verhaal: Aanbiederverhaal) -> None:
    for melding in verhaal.meldingen:
        if not _is_told(plek, melding.naam):
            _tell_melding(plek, melding)
    for traject in verhaal.trajecten:
        if not _is_told(plek, traject.naam):
            _tell_traject(plek, traject)


def _is_told(plek: Plek, naam: str) -> bool:
    return Verzoek.objects.filter(sleutel=plek.key(naam, "melding")).exists()


def _tell_melding(plek: Plek, verhaal: Meldingverhaal) -> None:
    melding = _make_melding(plek, verhaal)
    if verhaal.spoed:
        melding = meldingen.mark_spoed(melding=melding, reden=verhaal.spoed)
    if verhaal.genomen:
        melding = meldingen.take_melding(melding=melding, door=plek.door, van=None)
    if verhaal.contact is not None:
        with klok.bevroren(plek.at(verhaal.contact)):
            melding = meldingen.record_first_contact(
                melding=melding, op=plek.day(verhaal.contact), door=plek.door
            )
    if verhaal.afspraak is not None:
        plan_first_appointment(
            melding=melding,
            op=plek.working_day(verhaal.afspraak),
            om=verhaal.om,
            plaats=verhaal.plaats,
            door=plek.door,
        )
    if verhaal.bericht:
        with klok.bevroren(plek.at(1)):
            receive_bericht(
                verzoek=plek.key(verhaal.naam, "bericht"),
                melding_id=melding.pk,
                tekst=verhaal.bericht,
            )


def _make_melding(plek: Plek, verhaal: Meldingverhaal) -> Melding:
    voornaam, _, achternaam = verhaal.naam.partition(" ")
    met_melder = verhaal.melder != "zelf"
    return meldingen.create_melding(
        verzoek=plek.key(verhaal.naam, "melding"),
        gemeente=plek.gemeente,
        aanbieder=plek.aanbieder,
        kanaal=verhaal.kanaal,
        melder=verhaal.melder,
        ontvangen_at=plek.at(verhaal.ontvangen),
        verwijzer=verhaal.verwijzer,
        melder_naam="Melder Bedacht" if met_melder else "",
        melder_telefoon="000 000 00 01" if met_melder else "",
        toestemming=True if met_melder else None,
        voornaam=voornaam,
        achternaam=achternaam,
        telefoon=_number(plek, verhaal.naam),
        email=f"{voornaam.lower()}@voorbeeld.example",
        contactwijze="telefoon",
        vraag=verhaal.vraag,
    )


def _number(plek: Plek, naam: str) -> str:
    """A telephone number that nobody has; another for everybody, or all would look alike."""
    last = f"{plek.key(naam, 'telefoon').int % 10_000:04}"
    return f"000 000 {last[:2]} {last[2:]}"


def _tell_traject(plek: Plek, verhaal: Trajectverhaal) -> None:
    """From melding to where it is now."""
    melding = _make_melding(plek, verhaal.melding)
    contact = max(verhaal.melding.ontvangen - 1, verhaal.gestart)
    with klok.bevroren(plek.at(verhaal.gestart)):
        traject = _accept(plek, verhaal, melding, contact)
    vragen = [traject.hulpvragen.get()]
    vragen += [_add_vraag(plek, traject, vraag) for vraag in verhaal.vragen[1:]]
    _add_contacts(plek, verhaal, traject, vragen)
    tell_dossier(plek, verhaal.naam, traject)
    tell_consent(plek, verhaal.naam, traject, verhaal.gestart)
    for hulpvraag, vraag in zip(vragen, verhaal.vragen, strict=True):
        if vraag.gesloten is not None:
            _close_vraag(plek, hulpvraag, vraag, vraag.gesloten)
    if verhaal.complex_reden:
        trajecten.mark_complex(traject=traject, reden=verhaal.complex_reden)
    if verhaal.einde is not None:
        with klok.bevroren(plek.at(verhaal.einde)):
            op = plek.day(verhaal.einde)
            trajecten.close_traject(traject=traject, op=op, reden="vraag beantwoord")


def _accept(plek: Plek, verhaal: Trajectverhaal, melding: Melding, contact: int) -> Traject:
    voornaam, _, achternaam = verhaal.naam.partition(" ")
    return trajecten.accept_melding(
        verzoek=plek.key(verhaal.naam, "traject"),
        melding=melding,
        eigenaar=plek.door,
        inwoner={
            "voornaam": voornaam,
            "achternaam": achternaam,
            "geboortedatum": date(verhaal.geboren, 6, 1),
            "telefoon": melding.telefoon,
            "email": melding.email,
            "adres": f"Voorbeeldlaan {plek.key(verhaal.naam, 'adres').int % 90 + 1}",
            "postcode": "9999 ZZ",
            "woonplaats": plek.gemeente.naam,
            "wijk": verhaal.wijk,
            "doelgroepen": [verhaal.doelgroep],
            "kwetsbaar": True,
        },
        hulpvraag=_vraag(verhaal.vragen[0]),
        gestart_op=plek.day(verhaal.gestart),
        verwacht_einde_op=plek.day(verhaal.verwacht_einde),
        contact_op=plek.day(contact),
        afspraak_op=plek.day(verhaal.gestart),
    )


def _vraag(vraag: Vraagverhaal) -> trajecten.HulpvraagGegevens:
    return {
        "omschrijving": vraag.omschrijving,
        "leefgebieden": [vraag.leefgebied],
        "wet": vraag.wet,
        "fase": vraag.fase,
        "wlz_aanvraag": vraag.wet == "wlz",
    }


def _add_vraag(plek: Plek, traject: Traject, vraag: Vraagverhaal) -> Hulpvraag:
    gegevens = _vraag(vraag)
    gegevens["verborgen"] = True
    return trajecten.add_hulpvraag(
        verzoek=plek.key(traject.pk, vraag.omschrijving),
        traject=traject,
        ontvangen_op=plek.day(vraag.dag),
        **gegevens,
    )


def _add_contacts(
    plek: Plek, verhaal: Trajectverhaal, traject: Traject, vragen: list[Hulpvraag]
) -> None:
    for number, contact in enumerate(verhaal.contacten):
        delen = contact.verdeeld or (None,)
        about = vragen[: len(delen)]
        trajecten.add_contactmoment(
            verzoek=plek.key(verhaal.naam, "contact", number),
            traject=traject,
            door=plek.door,
            hulpvragen=[trajecten.Aandeel(*part) for part in zip(about, delen, strict=True)],
            begin=plek.at(contact.dag, contact.om),
            minuten=contact.minuten,
            reistijd_minuten=contact.reistijd,
            vorm=contact.vorm,
            met=list(contact.met),
            functie=contact.functie,
            plaats=PLAATSEN.get(contact.vorm, ""),
            outreachend=contact.vorm == "gesprek",
            leefgebieden=list(dict.fromkeys(x for vraag in about for x in vraag.leefgebieden)),
            notitie=contact.notitie,
        )


def _close_vraag(plek: Plek, hulpvraag: Hulpvraag, vraag: Vraagverhaal, ago: int) -> None:
    op = plek.day(ago)
    if vraag.warm_naar:
        trajecten.add_doorverwijzing(
            verzoek=plek.key(hulpvraag.pk, "doorverwijzing"),
            hulpvraag=hulpvraag,
            datum=op,
            naar=vraag.warm_naar,
            voorziening=by_name(plek.gemeente).get(vraag.warm_naar.lower()),
            soort_bestemming=vraag.warm_soort,
            wijze="warm",
            toestemming=True,
            gesproken_met=vraag.gesproken_met,
            overgedragen_door=plek.door,
        )
    trajecten.close_hulpvraag(hulpvraag=hulpvraag, op=op, resultaat=vraag.resultaat, passend="ja")
