"""Loading: what a delivery becomes, the same one again, a correction, and the walls."""

from datetime import date
from pathlib import Path

import pytest

from naast.aanlevering.models import Levering
from naast.aanlevering.tests.conftest import GOED, Laden, met
from naast.audit.models import Gebeurtenis
from naast.contracten.actions import Afspraken, ensure_overeenkomst
from naast.core.action import handeling
from naast.core.context import Werkcontext, als
from naast.core.versie import versie_van
from naast.inwoners.models import Inwoner
from naast.klachten.models import Klacht
from naast.meldingen.models import Melding
from naast.organisaties.models import Aanbieder, Gemeente
from naast.testing.people import Persoon
from naast.tevredenheid.models import Enquete
from naast.trajecten.actions import Aandeel, correct_contactmoment
from naast.trajecten.models import (
    Contactmoment,
    Doorverwijzing,
    Hulpvraag,
    Signaal,
    Tijddeel,
    Traject,
)

pytestmark = pytest.mark.django_db

TABELLEN = (
    Inwoner,
    Melding,
    Traject,
    Hulpvraag,
    Contactmoment,
    Doorverwijzing,
    Klacht,
    Enquete,
    Signaal,
)


def _counts() -> list[int]:
    return [model.objects.exclude(extern_id="").count() for model in TABELLEN]


def test_a_delivery_becomes_registrations(laad: Laden, bij_mee: Persoon) -> None:
    uitkomst = laad()
    assert uitkomst.gelukt, uitkomst.fouten.voluit()
    assert _counts() == [2, 2, 2, 2, 3, 1, 1, 1, 1]
    inwoner = Inwoner.objects.get(extern_id="I1")
    assert (inwoner.geboortejaar, inwoner.doelgroepen) == (1950, ["ouderen", "mantelzorgers"])
    assert inwoner.kwetsbaar is True
    assert Inwoner.objects.get(extern_id="I2").kwetsbaar is None
    hulpvraag = Hulpvraag.objects.get(extern_id="H1")
    assert (hulpvraag.leefgebieden, hulpvraag.status) == (["zorg", "wonen"], "afgesloten")
    assert (hulpvraag.wlz_aanvraag, hulpvraag.verborgen, hulpvraag.passend) == (True, False, "ja")
    assert Hulpvraag.objects.get(extern_id="H2").passend == ""
    assert str(Enquete.objects.get(extern_id="E1").cijfer) == "8.50"
    assert Signaal.objects.get(extern_id="S1").omschrijving == "- lang wachten"


def test_states_and_last_days_follow_from_dates_and_contract(laad: Laden, bij_mee: Persoon) -> None:
    laad()
    gewoon = Melding.objects.get(extern_id="M1")
    spoed = Melding.objects.get(extern_id="M2")
    assert (gewoon.status, gewoon.afhandeling) == ("afgehandeld", "traject")
    assert (gewoon.uiterlijk_op, gewoon.afspraak_uiterlijk_op) == (
        date(2024, 3, 5),
        date(2024, 3, 18),
    )
    assert (spoed.status, spoed.uiterlijk_op) == ("nieuw", date(2024, 3, 5))
    assert spoed.afspraak_uiterlijk_op is None
    assert Klacht.objects.get(extern_id="K1").uiterlijk_op == date(2024, 5, 13)
    dicht, lopend = Traject.objects.get(extern_id="T1"), Traject.objects.get(extern_id="T2")
    assert (dicht.status, dicht.melding, lopend.status) == ("afgesloten", gewoon, "lopend")
    assert dicht.overeenkomst is not None
    assert dicht.overeenkomst == gewoon.overeenkomst


def test_the_terms_of_zosamen_start_at_the_melding(
    laad: Laden, bij_mee: Persoon, assen: Gemeente, mee: Aanbieder
) -> None:
    ensure_overeenkomst(
        gemeente=assen, aanbieder=mee, afspraken=Afspraken(termijnenprofiel="zosamen")
    )
    laad()
    spoed = Melding.objects.get(extern_id="M2")
    assert (spoed.uiterlijk_op, spoed.afspraak_uiterlijk_op) == (
        date(2024, 3, 4),
        date(2024, 3, 4),
    )


def test_a_contact_takes_traject_and_inwoner_from_its_hulpvraag(
    laad: Laden, bij_mee: Persoon
) -> None:
    laad()
    contact = Contactmoment.objects.get(extern_id="C2")
    assert contact.traject == Traject.objects.get(extern_id="T1")
    assert contact.inwoner == Inwoner.objects.get(extern_id="I1")
    assert contact.begin.isoformat() == "2024-04-02T10:30:00+00:00"
    snelle_vraag = Contactmoment.objects.get(extern_id="C3")
    assert (snelle_vraag.traject, snelle_vraag.inwoner) == (None, None)
    assert snelle_vraag.begin.isoformat() == "2024-04-01T08:00:00+00:00"


def test_a_melding_that_names_its_traject_is_linked_too(laad: Laden, bij_mee: Persoon) -> None:
    laad(met("trajecten", "T1;I1;M1;", "T1;I1;;"))
    assert Traject.objects.get(extern_id="T1").melding == Melding.objects.get(extern_id="M1")


def test_a_later_melding_about_a_running_traject_is_not_its_start(
    laad: Laden, bij_mee: Persoon
) -> None:
    inhoud = met("meldingen", "M2;I2;2024-03-01;loket;;ja;;;;", "M2;I2;2024-05-01;loket;;ja;;;;T2")
    assert laad(inhoud).gelukt
    assert Traject.objects.get(extern_id="T2").melding is None
    assert Melding.objects.get(extern_id="M2").status == "afgehandeld"


def test_the_same_delivery_again_changes_nothing(laad: Laden, bij_mee: Persoon) -> None:
    laad()
    before = Gebeurtenis.objects.count()
    uitkomst = laad()
    assert uitkomst.gelukt
    assert not uitkomst.iets_veranderd
    assert sum(bestand.ongewijzigd for bestand in uitkomst.geladen.values()) == 15
    assert (Gebeurtenis.objects.count(), Levering.objects.count()) == (before, 1)


@pytest.mark.parametrize("bestand", GOED)
def test_one_file_of_it_again_changes_nothing(laad: Laden, bij_mee: Persoon, bestand: str) -> None:
    laad()
    before = Gebeurtenis.objects.count()
    assert not laad({bestand: GOED[bestand]}).iets_veranderd
    assert Gebeurtenis.objects.count() == before


def test_each_new_row_leaves_one_event_with_its_origin(laad: Laden, bij_mee: Persoon) -> None:
    laad()
    events = Gebeurtenis.objects.filter(actie="aanlevering.load_levering")
    assert events.exclude(tabel="aanlevering_levering").count() == 15
    event = events.get(tabel="trajecten_signaal")
    assert (event.rol, event.herkomst, event.voor) == ("beheer", "opdrachtregel", None)


def test_a_correction_replaces_and_says_what_it_changed(laad: Laden, bij_mee: Persoon) -> None:
    laad()
    before = Gebeurtenis.objects.count()
    uitkomst = laad(met("contactmomenten", "2024-03-08T10:00;60;20", "2024-03-08T10:00;75;20"))
    assert uitkomst.geladen["contactmomenten"].gewijzigd == 1
    assert uitkomst.geladen["contactmomenten"].ongewijzigd == 2
    assert uitkomst.geladen["contactmomenten"].kolommen == {"minuten": 1}
    assert Contactmoment.objects.get(extern_id="C1").minuten == 75
    assert Gebeurtenis.objects.count() == before + 2  # the row, and the levering
    event = Gebeurtenis.objects.get(tabel="trajecten_contactmoment", voor__isnull=False)
    assert (event.voor, event.na) == ({"minuten": 60}, {"minuten": 75})


def test_a_partial_delivery_leaves_the_rest(laad: Laden, bij_mee: Persoon) -> None:
    laad()
    uitkomst = laad(
        {
            "contactmomenten": "contact_id,hulpvraag_id,begin,minuten,vorm,met\n"
            "C9,H2,2024-05-01T09:00+02:00,15,telefoon,inwoner\n"
        }
    )
    assert uitkomst.gelukt, uitkomst.fouten.voluit()
    assert _counts() == [2, 2, 2, 2, 4, 1, 1, 1, 1]
    assert Contactmoment.objects.get(extern_id="C9").traject == Traject.objects.get(extern_id="T2")


def test_a_column_that_is_not_delivered_keeps_its_value(laad: Laden, bij_mee: Persoon) -> None:
    laad()
    uitkomst = laad(
        {
            "contactmomenten": "contact_id;begin;minuten;vorm;met\n"
            "C1;2024-03-08T10:00;61;huisbezoek;inwoner|netwerk\n",
            "inwoners": "inwoner_id;wijk\nI1;Noord\n",
        }
    )
    contact = Contactmoment.objects.get(extern_id="C1")
    assert (contact.minuten, contact.medewerker_naam, contact.reistijd_minuten) == (61, "Noor", 20)
    assert contact.hulpvraag is not None
    assert uitkomst.geladen["contactmomenten"].kolommen == {"minuten": 1}
    assert uitkomst.geladen["inwoners"].kolommen == {"wijk": 1}


def test_a_delivery_holds_above_a_division_made_here(laad: Laden, bij_mee: Persoon) -> None:
    laad()
    contact, first = (
        Contactmoment.objects.get(extern_id="C1"),
        Hulpvraag.objects.get(extern_id="H1"),
    )
    who = {"aanbieder_id": first.aanbieder_id, "gemeente_id": first.gemeente_id}
    second = Hulpvraag.objects.create(
        **who, traject=first.traject, ontvangen_op=first.ontvangen_op, leefgebieden=["werk"]
    )
    correct_contactmoment(
        contactmoment=contact,
        versie=versie_van(contact),
        hulpvragen=[Aandeel(first), Aandeel(second)],
        begin=contact.begin,
    )
    same = "contact_id;begin;minuten;vorm;met\nC1;2024-03-08T10:00;60;huisbezoek;inwoner|netwerk\n"
    laad({"contactmomenten": same})
    assert Tijddeel.objects.count() == 2
    laad({"contactmomenten": same.replace(";60;", ";75;")})
    contact.refresh_from_db()
    assert (contact.minuten, contact.hulpvraag, Tijddeel.objects.count()) == (75, None, 0)
    laad({"contactmomenten": GOED["contactmomenten"]})
    contact.refresh_from_db()
    assert (contact.minuten, contact.hulpvraag) == (60, first)


def test_contacts_follow_a_hulpvraag_that_moves(laad: Laden, bij_mee: Persoon) -> None:
    laad()
    uitkomst = laad({"hulpvragen": GOED["hulpvragen"].replace("H1;T1", "H1;T2")})
    assert uitkomst.gelukt, uitkomst.fouten.voluit()
    assert uitkomst.geladen["contactmomenten"].gewijzigd == 2
    contact = Contactmoment.objects.get(extern_id="C1")
    assert (contact.traject, contact.inwoner) == (
        Traject.objects.get(extern_id="T2"),
        Inwoner.objects.get(extern_id="I2"),
    )


def test_a_melding_that_is_emptied_of_its_traject_loses_it(laad: Laden, bij_mee: Persoon) -> None:
    laad()
    inhoud = met("meldingen", ";T1", ";")
    inhoud["trajecten"] = GOED["trajecten"].replace("I1;M1", "I1;")
    laad(inhoud)
    assert Traject.objects.get(extern_id="T1").melding is None


def test_a_dry_run_says_what_would_change_and_changes_nothing(
    laad: Laden, bij_mee: Persoon
) -> None:
    uitkomst = laad(proef=True)
    assert uitkomst.gelukt
    assert uitkomst.geladen["contactmomenten"].nieuw == 3
    assert _counts() == [0] * 9
    assert not Levering.objects.exists()


def test_one_fault_and_nothing_is_loaded(laad: Laden, bij_mee: Persoon) -> None:
    before = Gebeurtenis.objects.count()
    uitkomst = laad(met("signalen", "2024-04-01", "2024-04-31"))
    assert len(uitkomst.fouten) == 1
    assert _counts() == [0] * 9
    assert Gebeurtenis.objects.count() == before


def test_the_same_identifiers_in_another_gemeente_are_other_rows(
    laad: Laden, bij_mee: Persoon, assen: Gemeente, zoetermeer: Gemeente
) -> None:
    laad()
    uitkomst = laad(met("inwoners", "Centrum", "Rokkeveen"), gemeente=zoetermeer)
    assert uitkomst.geladen["inwoners"].nieuw == 2
    assert Inwoner.objects.get(extern_id="I1", gemeente=assen).wijk == "Centrum"
    assert Inwoner.objects.get(extern_id="I1", gemeente=zoetermeer).wijk == "Rokkeveen"
    traject = Traject.objects.get(extern_id="T1", gemeente=zoetermeer)
    assert traject.inwoner.gemeente == zoetermeer


def test_another_aanbieder_sees_nothing_and_cannot_refer_to_it(
    laad: Laden, zoetermeer: Gemeente, palet: Aanbieder, mee: Aanbieder, db: None
) -> None:
    laad(gemeente=zoetermeer)
    with als(Werkcontext(rol="teamleider", aanbieder_id=palet.pk)):
        assert not Inwoner.objects.exclude(extern_id="").exists()
    contacten = {"contactmomenten": GOED["contactmomenten"]}
    uitkomst = laad(contacten, gemeente=zoetermeer, aanbieder=palet)
    assert {fout.soort for fout in uitkomst.fouten.voluit()} == {"verwijzing"}


def test_a_shared_key_counts_once_over_aanbieders_of_one_gemeente(
    laad: Laden, assen: Gemeente, zoetermeer: Gemeente, palet: Aanbieder, mee: Aanbieder, db: None
) -> None:
    def pseudoniemen(aanbieder: Aanbieder, gemeente: Gemeente) -> list[str]:
        laad({"inwoners": GOED["inwoners"]}, aanbieder=aanbieder, gemeente=gemeente)
        with als(Werkcontext(rol="teamleider", aanbieder_id=aanbieder.pk)):
            rijen = Inwoner.objects.filter(gemeente=gemeente).exclude(extern_id="")
            return list(rijen.order_by("extern_id").values_list("pseudoniem", flat=True))

    eigen, ander = pseudoniemen(mee, zoetermeer), pseudoniemen(palet, zoetermeer)
    elders = pseudoniemen(mee, assen)
    assert eigen[0] == ander[0]
    assert len({*eigen, *ander, *elders}) == 5
    assert "abc" not in eigen[0]


def test_rows_of_the_screens_stay_as_they_are(
    laad: Laden, bij_mee: Persoon, assen: Gemeente, mee: Aanbieder
) -> None:
    with handeling("toets"):
        zelf = Inwoner.objects.create(
            aanbieder=mee, gemeente=assen, pseudoniem="x", voornaam="Voorbeeld"
        )
    laad()
    laad()
    zelf.refresh_from_db()
    assert (zelf.voornaam, zelf.extern_id) == ("Voorbeeld", "")


def test_a_file_without_rows_is_fine(laad: Laden, bij_mee: Persoon, tmp_path: Path) -> None:
    uitkomst = laad({"signalen": "signaal_id;datum;soort\n"})
    assert uitkomst.gelukt
    assert not uitkomst.iets_veranderd
