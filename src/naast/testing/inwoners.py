"""Residents for the tests, each with a story. All are fictional."""

from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import uuid4

from naast.core.klok import lokaal_moment, nu, vandaag
from naast.inwoners.actions_netwerk import add_netwerklid
from naast.inwoners.actions_toestemming import add_vertegenwoordiger, give_consent
from naast.inwoners.models import Netwerklid, Toestemming, Vertegenwoordiger
from naast.meldingen.actions import create_melding, record_first_contact
from naast.meldingen.actions_afspraak import plan_first_appointment
from naast.meldingen.actions_bericht import receive_bericht
from naast.meldingen.actions_vervanging import offer_replacement
from naast.meldingen.models import Inwonerbericht, Melding, Vervanging, Verzetting
from naast.organisaties.models import Gemeente, Medewerker
from naast.trajecten.actions import (
    Aandeel,
    Einde,
    accept_melding,
    add_actie,
    add_contactmoment,
    add_doel,
    add_hulpvraag,
    add_meting,
    add_signaal,
    close_for_wlz,
    explain_hours,
    review_traject,
)
from naast.trajecten.models import (
    Actie,
    Contactmoment,
    Doel,
    Herziening,
    Hulpvraag,
    Meting,
    Overdracht,
    Overschrijding,
    Signaal,
    Traject,
)

ANNIE: dict[str, Any] = {
    "voornaam": "Annie",
    "achternaam": "Zonderland",
    "telefoon": "06 00 00 00 01",
    "vraag": "De gemeente wil mijn huishoudelijke hulp stoppen.",
}
JOOP: dict[str, Any] = {
    "voornaam": "Joop",
    "achternaam": "Nergenshuizen",
    "telefoon": "06 00 00 00 02",
    "vraag": "Ik begrijp de brief over mijn schulden niet.",
}


def melding_van(
    wie: dict[str, Any], gemeente: Gemeente, bij: Medewerker, *, dagen_geleden: int = 0, **more: Any
) -> Melding:
    """A melding at the aanbieder of `bij`, that came in at nine o'clock."""
    assert bij.aanbieder
    moment: datetime = lokaal_moment(vandaag() - timedelta(days=dagen_geleden), time(9))
    values: dict[str, Any] = {"kanaal": "website", "melder": "zelf"} | wie | more
    return create_melding(
        verzoek=uuid4(), gemeente=gemeente, aanbieder=bij.aanbieder, ontvangen_at=moment, **values
    )


def traject_van(
    wie: dict[str, Any], gemeente: Gemeente, eigenaar: Medewerker, *, dagen_geleden: int = 0
) -> Traject:
    """A traject that began so many days ago, with one open hulpvraag, for twelve weeks."""
    melding = melding_van(wie, gemeente, eigenaar, dagen_geleden=dagen_geleden)
    begin = vandaag() - timedelta(days=dagen_geleden)
    record_first_contact(melding=melding, op=begin, door=eigenaar)
    return accept_melding(
        verzoek=uuid4(),
        melding=Melding.objects.get(pk=melding.pk),
        eigenaar=eigenaar,
        inwoner={
            "voornaam": wie["voornaam"],
            "achternaam": wie["achternaam"],
            "telefoon": wie["telefoon"],
        },
        hulpvraag={"omschrijving": wie["vraag"], "leefgebieden": ["zorg"]},
        gestart_op=begin,
        verwacht_einde_op=begin + timedelta(weeks=12),
        afspraak_op=begin,
    )


def contact_in(
    traject: Traject, door: Medewerker, *, hulpvraag: Hulpvraag | None = None, **more: Any
) -> Contactmoment:
    """Half an hour with the inwoner, an hour ago."""
    values: dict[str, Any] = {
        "begin": nu() - timedelta(hours=1),
        "minuten": 30,
        "vorm": "gesprek",
        "met": ["inwoner"],
        "hulpvragen": [Aandeel(hulpvraag)] if hulpvraag else [],
    }
    return add_contactmoment(verzoek=uuid4(), traject=traject, door=door, **(values | more))


def verdeeld_in(traject: Traject, door: Medewerker) -> Contactmoment:
    """Half an hour, divided over the first hulpvraag and a new one."""
    first = traject.hulpvragen.order_by("pk")[0]
    second = add_hulpvraag(
        verzoek=uuid4(),
        traject=traject,
        ontvangen_op=vandaag(),
        omschrijving="Ik wil verhuizen.",
        leefgebieden=["wonen"],
    )
    return contact_in(traject, door, hulpvragen=[Aandeel(first), Aandeel(second)])


def doel_van(traject: Traject, omschrijving: str = "Ik wil mijn hulp houden.") -> Doel:
    """Something that the inwoner wants to reach."""
    return add_doel(verzoek=uuid4(), traject=traject, omschrijving=omschrijving, hulpvraag=None)


def actie_van(traject: Traject, doel: Doel | None = None, **more: Any) -> Actie:
    """Something that the inwoner does within three days."""
    values: dict[str, Any] = {
        "doel": doel,
        "omschrijving": "De huisarts bellen",
        "uitvoerder": "inwoner",
        "naam": "",
        "uiterlijk_op": vandaag() + timedelta(days=3),
    }
    return add_actie(verzoek=uuid4(), traject=traject, **(values | more))


def meting_van(traject: Traject, moment: str = "start", **niveaus: int) -> Meting:
    """What was found today; without levels somebody who does not manage with money."""
    return add_meting(
        verzoek=uuid4(),
        traject=traject,
        moment=moment,
        gemeten_op=vandaag(),
        niveaus=niveaus or {"financien": 2, "huisvesting": 4},
        notitie="",
    )


def lid_van(traject: Traject, naam: str = "Fenna", **more: Any) -> Netwerklid:
    """Somebody who stands around the inwoner: a daughter, close, who manages."""
    values: dict[str, Any] = {
        "naam": naam,
        "relatie": "dochter",
        "soort": "informeel",
        "organisatie": "",
        "nabijheid": 1,
        "belasting": "te_doen",
        "telefoon": "",
        "van_op": None,
    }
    return add_netwerklid(verzoek=uuid4(), inwoner=traject.inwoner, **(values | more))


def overschrijding_van(traject: Traject, **more: Any) -> Overschrijding:
    """Five hours on its hulpvraag, and why."""
    assert traject.eigenaar
    hulpvraag = traject.hulpvragen.get()
    contact_in(traject, traject.eigenaar, hulpvraag=hulpvraag, minuten=300)
    values: dict[str, Any] = {"reden": "wachtlijst", "toelichting": "Zes weken wachten."} | more
    return explain_hours(verzoek=uuid4(), hulpvraag=hulpvraag, door=traject.eigenaar, **values)


def herziening_van(traject: Traject, door: Medewerker, **more: Any) -> Herziening:
    """Looked over today: four weeks more."""
    values: dict[str, Any] = {
        "bereikt": "De aanvraag is de deur uit.",
        "reden": "Het bezwaar loopt nog.",
        "tot": vandaag() + timedelta(weeks=4),
    }
    return review_traject(verzoek=uuid4(), traject=traject, door=door, **(values | more))


def overdracht_van(traject: Traject, door: Medewerker, **more: Any) -> Overdracht:
    """A Wlz indication of today: every question answered, handed over warm."""
    vragen = traject.hulpvragen.order_by("pk")
    values: dict[str, Any] = {
        "hulpvraag": vragen[0],
        "indicatie_op": vandaag(),
        "einden": {vraag.pk: Einde("beantwoord", "ja") for vraag in vragen},
        "latere_contacten": False,
        "naar": "Zorgkantoor Nergenshuizen",
        "voorziening": None,
        "wijze": "warm",
        "toestemming": True,
        "gesproken_met": "mevrouw Bedacht",
        "verteld": "Welke zorg er nu is.",
        "datum": vandaag(),
    }
    return close_for_wlz(verzoek=uuid4(), traject=traject, door=door, **(values | more))


def vervanging_van(melding: Melding, door: Medewerker, **more: Any) -> Vervanging:
    """Palet offered today, as there is no room for the first appointment."""
    values: dict[str, Any] = {
        "aangeboden_op": vandaag(),
        "aanbod": "aanbieder",
        "wie": "Palet Welzijn",
        "antwoord": "open",
        "toelichting": "",
    }
    return offer_replacement(verzoek=uuid4(), melding=melding, door=door, **(values | more))


def verzetting_van(melding: Melding, door: Medewerker) -> Verzetting:
    """The first appointment was planned for tomorrow and moved a week by us."""
    record_first_contact(melding=melding, op=vandaag(), door=door)
    for days, reden in ((1, ""), (8, "Ziek")):
        plan_first_appointment(
            melding=melding,
            op=vandaag() + timedelta(days=days),
            om=time(9),
            plaats="thuis",
            door=door,
            reden=reden,
            op_verzoek_van="organisatie",
            verteld=True,
        )
    return melding.verzettingen.get()


def bericht_van(melding: Melding, tekst: str = "Ik heb een ander nummer.") -> Inwonerbericht:
    """Sent just now with the kenmerk."""
    return receive_bericht(verzoek=uuid4(), melding_id=melding.pk, tekst=tekst)


def vertegenwoordiger_van(traject: Traject, **more: Any) -> Vertegenwoordiger:
    """A mentor since this year."""
    values: dict[str, Any] = {
        "soort": "mentor",
        "naam": "Mia Denkbeeld",
        "telefoon": "06 00 00 00 09",
        "sinds_op": date(2026, 1, 1),
        "tot_op": None,
    }
    return add_vertegenwoordiger(verzoek=uuid4(), inwoner=traject.inwoner, **(values | more))


def toestemming_van(traject: Traject, door: Medewerker, **more: Any) -> Toestemming:
    """Told today that the wijkteam may know."""
    values: dict[str, Any] = {
        "waarvoor": "organisatie",
        "met": "het wijkteam",
        "gegeven_op": vandaag(),
        "vertegenwoordiger": None,
        "wijze": "mondeling",
        "tot_op": None,
    }
    return give_consent(verzoek=uuid4(), inwoner=traject.inwoner, door=door, **(values | more))


def signaal_van(door: Medewerker, gemeente: Gemeente, **more: Any) -> Signaal:
    """Waiting takes long, told today."""
    assert door.aanbieder
    values: dict[str, Any] = {
        "datum": vandaag(),
        "soort": "wachttijd",
        "leefgebied": "zorg",
        "omschrijving": "Wachten op huishoudelijke hulp duurt drie maanden.",
    }
    return add_signaal(
        verzoek=uuid4(), aanbieder=door.aanbieder, gemeente=gemeente, door=door, **(values | more)
    )
