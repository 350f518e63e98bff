"""The dossier, through its pages: from the first question to the end."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from naast.audit.models import Gebeurtenis
from naast.organisaties.models import Gemeente
from naast.testing.client import TestClient
from naast.testing.inwoners import ANNIE, JOOP, contact_in, meting_van, traject_van
from naast.testing.people import Persoon
from naast.trajecten.models import Contactmoment, Doorverwijzing, Hulpvraag, Signaal, Traject

pytestmark = pytest.mark.django_db


@pytest.fixture
def annie(bij_mee: Persoon, assen: Gemeente) -> Traject:
    """Annie is supported by Noor since Tuesday the 3rd."""
    return traject_van(ANNIE, assen, bij_mee.medewerker, dagen_geleden=7)


def _at(name: str, record: Traject | Hulpvraag) -> str:
    return reverse(f"trajecten:{name}", args=[record.pk])


def _versie(client: TestClient, address: str) -> str:
    return str(client.get(address).context["form"]["versie"].value())


def test_the_dossier_says_who_what_and_why_one_sees_it(
    als_noor: TestClient, als_tess: TestClient, annie: Traject, noor: Persoon
) -> None:
    contact_in(annie, noor.medewerker, notitie="Brief samen gelezen", reistijd_minuten=20)
    page = als_noor.get(_at("dossier", annie)).content.decode()
    for words in (
        "Annie Zonderland",
        "06 00 00 00 01",
        ANNIE["vraag"],
        "Brief samen gelezen",
        "30 minuten en 20 minuten reizen",
        "omdat u deze inwoner ondersteunt",
        "Traject begonnen",
    ):
        assert words in page
    assert (
        "U ziet dit dossier omdat u bij MEE werkt."
        in als_tess.get(_at("dossier", annie)).content.decode()
    )


def test_the_walls_of_a_dossier(
    client: TestClient,
    als_noor: TestClient,
    als_bas: TestClient,
    als_piet: TestClient,
    als_carla: TestClient,
    annie: Traject,
) -> None:
    hulpvraag = annie.hulpvragen.get()
    pages = [
        *(
            _at(name, annie)
            for name in (
                "dossier",
                "inwoner",
                "add_hulpvraag",
                "add_contact",
                "mark_complex",
                "extend",
                "hand_over",
                "close",
            )
        ),
        _at("close_hulpvraag", hulpvraag),
        _at("refer", hulpvraag),
    ]
    for page in pages:
        assert als_noor.get(page).status_code == 200
        assert als_bas.get(page).status_code == 200
        assert als_piet.get(page).status_code == 404
        assert als_carla.get(page).status_code == 403
        assert client.get(page).status_code == 302


def test_a_contact_is_written_down_once_with_its_time(
    als_noor: TestClient, annie: Traject, noor: Persoon
) -> None:
    page = als_noor.get(_at("add_contact", annie)).content.decode()
    assert 'value="2026-03-10"' in page
    assert 'value="10:00"' in page
    form = {
        "vorm": "huisbezoek",
        "met": ["inwoner", "gemeente"],
        "dag": "2026-03-10",
        "tijd": "09.15",
        "minuten": "45",
        "reistijd_minuten": "",
        "hulpvragen": str(annie.hulpvragen.get().pk),
        "functie": "bemiddelen",
        "notitie": "Gesprek met het Wmo-loket",
        "verzoek": str(uuid4()),
    }
    for _ in range(2):
        answer = als_noor.post(_at("add_contact", annie), form)
    contact = Contactmoment.objects.get()
    assert answer.headers["Location"] == f"{_at('dossier', annie)}#contact-{contact.pk}"
    assert contact.begin.isoformat() == "2026-03-10T08:15:00+00:00"
    assert (contact.minuten, contact.reistijd_minuten) == (45, 0)
    assert (contact.medewerker, contact.inwoner) == (noor.medewerker, annie.inwoner)
    assert f'id="contact-{contact.pk}"' in als_noor.get(_at("dossier", annie)).content.decode()


def test_a_contact_that_was_written_down_wrongly_is_mended(
    als_noor: TestClient, als_piet: TestClient, annie: Traject, noor: Persoon
) -> None:
    contact = contact_in(annie, noor.medewerker, notitie="Thuis gesproken", minuten=300)
    address = reverse("trajecten:correct_contact", args=[contact.pk])
    shown = als_noor.get(address)
    page = shown.content.decode()
    assert 'value="300"' in page
    assert "Thuis gesproken" in page
    assert als_piet.get(address).status_code == 404
    form = {
        "vorm": "gesprek",
        "met": "inwoner",
        "dag": "2026-03-10",
        "tijd": "09:00",
        "minuten": "30",
        "notitie": "Thuis gesproken",
        "versie": shown.context["form"]["versie"].value(),
    }
    assert als_noor.post(address, form | {"minuten": "-1"}).status_code == 200
    answer = als_noor.post(address, form)
    assert answer.headers["Location"].endswith(f"#contact-{contact.pk}")
    event = Gebeurtenis.objects.get(actie="trajecten.correct_contactmoment")
    assert (event.voor or {})["minuten"] == 300
    assert (event.na or {})["minuten"] == 30


@pytest.mark.parametrize(
    ("veld", "waarde", "woorden"),
    [
        ("minuten", "-5", "van 0 tot en met 1440"),
        ("minuten", "veel", "van 0 tot en met 1440"),
        ("minuten", "1441", "van 0 tot en met 1440"),
        ("tijd", "25:61", "Schrijf de tijd als uren:minuten"),
        ("tijd", "11:00", "Dit contact moet nog komen"),
        ("dag", "2026-03-11", "Dit contact moet nog komen"),
        ("dag", "2026-03-02", "De melding kwam binnen op dinsdag 3 maart 2026"),
        ("dag", "1024-03-10", "Kijk het jaar na"),
        ("met", [], "Kies met wie u contact had"),
        ("hulpvragen", "999999", "Selecteer een geldige keuze"),
        ("minuten", "", "Vul een getal in bij ‘Minuten, zonder reizen’"),
        ("plaats", "maan", "Selecteer een geldige keuze"),
    ],
)
def test_a_contact_that_cannot_be_is_refused_and_stays_typed(
    als_noor: TestClient, annie: Traject, veld: str, waarde: object, woorden: str
) -> None:
    good = {
        "vorm": "gesprek",
        "met": "inwoner",
        "dag": "2026-03-10",
        "tijd": "09:15",
        "minuten": "45",
        "notitie": "Dit blijft staan",
    }
    page = als_noor.post(_at("add_contact", annie), good | {veld: waarde}).content.decode()
    assert woorden in page
    assert "Dit blijft staan" in page
    assert als_noor.post(_at("add_contact", annie), good).status_code == 302


def test_a_hulpvraag_is_added_and_closed_with_its_result(
    als_noor: TestClient, annie: Traject
) -> None:
    form = {
        "omschrijving": "Ik wil leren reizen met de bus",
        "leefgebieden": ["welzijn"],
        "fase": "toegang",
        "ontvangen_op": "2026-03-10",
        "verborgen": "on",
    }
    refused = als_noor.post(_at("add_hulpvraag", annie), form | {"leefgebieden": []})
    assert "Kies waar de vraag over gaat" in refused.content.decode()
    refused = als_noor.post(_at("add_hulpvraag", annie), form | {"fase": ""})
    assert "Kies in welke fase de inwoner zit." in refused.content.decode()
    too_early = als_noor.post(_at("add_hulpvraag", annie), form | {"ontvangen_op": "2026-03-02"})
    assert "De melding kwam binnen op dinsdag 3 maart 2026" in too_early.content.decode()
    als_noor.post(_at("add_hulpvraag", annie), form)
    made = annie.hulpvragen.get(verborgen=True)
    end = {"resultaat": "beantwoord", "passend": "ja", "op": "2026-03-09"}
    refused = als_noor.post(_at("close_hulpvraag", made), end)
    assert "De hulpvraag kwam op dinsdag 10 maart 2026" in refused.content.decode()
    answer = als_noor.post(_at("close_hulpvraag", made), end | {"op": "2026-03-10"})
    assert answer.headers["Location"].endswith(f"#hulpvraag-{made.pk}")
    made.refresh_from_db()
    assert (made.status, made.resultaat, made.passend) == ("afgesloten", "beantwoord", "ja")
    assert (
        als_noor.post(_at("close_hulpvraag", made), end | {"op": "2026-03-10"}).status_code == 409
    )


def test_a_warm_referral_needs_consent_and_somebody_spoken_to(
    als_noor: TestClient, annie: Traject
) -> None:
    hulpvraag = annie.hulpvragen.get()
    form = {
        "naar": "het wijkteam",
        "soort_bestemming": "wijkteam",
        "wijze": "warm",
        "gesproken_met": "mevrouw Bedacht",
        "datum": "2026-03-10",
    }
    without = als_noor.post(_at("refer", hulpvraag), form).content.decode()
    assert "Wmo 2015, artikel 5.3.3" in without
    assert "mevrouw Bedacht" in without
    form["toestemming"] = "on"
    nobody = als_noor.post(_at("refer", hulpvraag), form | {"gesproken_met": ""})
    assert "Vul in met wie u hebt gesproken." in nobody.content.decode()
    als_noor.post(_at("refer", hulpvraag), form)
    cold = {"naar": "de bibliotheek", "wijze": "koud", "datum": "2026-03-10"}
    als_noor.post(_at("refer", hulpvraag), cold)
    rows = Doorverwijzing.objects.values_list("naar", "wijze", "toestemming")
    assert set(rows) == {("het wijkteam", "warm", True), ("de bibliotheek", "koud", False)}
    page = als_noor.get(_at("dossier", annie)).content.decode()
    assert "Warm doorverwezen naar het wijkteam" in page


def test_a_traject_closes_only_when_its_hulpvragen_have(
    als_noor: TestClient, annie: Traject, noor: Persoon
) -> None:
    contact_in(annie, noor.medewerker)
    hulpvraag = annie.hulpvragen.get()
    form = {"reden": "Alles is beantwoord", "op": "2026-03-10"}
    refused = als_noor.post(_at("close", annie), form).content.decode()
    assert "Er staan nog hulpvragen open" in refused
    assert _at("close_hulpvraag", hulpvraag) in refused
    end = {"resultaat": "beantwoord", "passend": "ja", "op": "2026-03-10"}
    als_noor.post(_at("close_hulpvraag", hulpvraag), end)
    too_early = als_noor.post(_at("close", annie), form | {"op": "2026-03-09"})
    assert "Het laatste contact was op dinsdag 10 maart 2026" in too_early.content.decode()
    assert als_noor.post(_at("close", annie), form | {"reden": ""}).status_code == 200
    assert als_noor.post(_at("close", annie), form).status_code == 302
    annie.refresh_from_db()
    assert (annie.status, annie.afgesloten_op) == ("afgesloten", date(2026, 3, 10))
    assert "Hulpvraag toevoegen" not in als_noor.get(_at("dossier", annie)).content.decode()
    late = {
        "omschrijving": "Nog iets",
        "leefgebieden": ["zorg"],
        "fase": "toegang",
        "ontvangen_op": "2026-03-10",
    }
    assert als_noor.post(_at("add_hulpvraag", annie), late).status_code == 409


def test_a_traject_ends_after_the_last_of_what_it_holds(
    als_noor: TestClient, annie: Traject
) -> None:
    end = {"resultaat": "beantwoord", "passend": "ja", "op": "2026-03-08"}
    als_noor.post(_at("close_hulpvraag", annie.hulpvragen.get()), end)
    meting_van(annie, "eind", financien=3)
    form = {"reden": "Alles is beantwoord", "op": "2026-03-07"}
    too_early = als_noor.post(_at("close", annie), form).content.decode()
    assert "De laatste hulpvraag eindigde op zondag 8 maart 2026" in too_early
    too_early = als_noor.post(_at("close", annie), form | {"op": "2026-03-09"}).content.decode()
    assert "De laatste meting was op dinsdag 10 maart 2026" in too_early
    assert als_noor.post(_at("close", annie), form | {"op": "2026-03-10"}).status_code == 302


def test_longer_complex_and_handed_over_each_with_its_words(
    als_noor: TestClient, annie: Traject, bas: Persoon, piet: Persoon
) -> None:
    longer = {"tot": "2026-07-01", "bereikt": "De aanvraag is weg"}
    assert als_noor.post(_at("extend", annie), longer | {"reden": ""}).status_code == 200
    als_noor.post(_at("extend", annie), longer | {"reden": "Het bezwaar loopt nog"})
    seen = _versie(als_noor, _at("mark_complex", annie))
    complex_now = {"reden": "Vijf instanties tegelijk", "versie": seen}
    als_noor.post(_at("mark_complex", annie), complex_now)
    stranger = {"eigenaar": str(piet.medewerker.pk), "vervanger": ""}
    assert als_noor.post(_at("hand_over", annie), stranger).status_code == 200
    to_bas = {"eigenaar": str(bas.medewerker.pk), "vervanger": ""}
    stale = als_noor.post(_at("hand_over", annie), to_bas | {"versie": seen}).content.decode()
    assert "Een collega heeft deze gegevens intussen gewijzigd" in stale
    assert "Vijf instanties tegelijk" in stale
    now = {"versie": _versie(als_noor, _at("hand_over", annie))}
    als_noor.post(_at("hand_over", annie), to_bas | now)
    annie.refresh_from_db()
    assert (annie.eigenaar, annie.vervanger) == (bas.medewerker, None)
    page = als_noor.get(_at("dossier", annie)).content.decode()
    for words in (
        "1 juli 2026",
        "Het bezwaar loopt nog",
        "Vijf instanties tegelijk",
        "Bas Testman",
    ):
        assert words in page


def test_nobody_overwrites_the_details_of_an_inwoner_unseen(
    als_noor: TestClient, als_bas: TestClient, annie: Traject
) -> None:
    address = _at("inwoner", annie)
    seen = als_noor.get(address).context["form"]["versie"].value()
    form = {"achternaam": "Zonderland", "telefoon": "06 99", "versie": seen}
    assert als_bas.post(address, form | {"taal": "Fries"}).status_code == 302
    conflict = als_noor.post(address, form | {"telefoon": "06 88", "postcode": "9401 ab"})
    page = conflict.content.decode()
    assert "Een collega heeft deze gegevens intussen gewijzigd" in page
    assert "06 88" in page
    newer = conflict.context["form"]["versie"].value()
    assert newer != seen
    als_noor.post(address, form | {"telefoon": "06 88", "postcode": "9401ab", "versie": newer})
    annie.inwoner.refresh_from_db()
    assert (annie.inwoner.telefoon, annie.inwoner.postcode) == ("06 88", "9401 AB")
    assert annie.inwoner.postcode4 == "9401"


def test_the_wijk_and_the_groups_of_an_inwoner_are_written_down_for_the_account(
    als_noor: TestClient, annie: Traject
) -> None:
    address = _at("inwoner", annie)
    shown = als_noor.get(address).context["form"]
    form = {"achternaam": "Zonderland", "versie": shown["versie"].value()}
    refused = als_noor.post(address, form | {"wijk": "Oosterheem"}).context["form"]
    assert list(refused.errors) == ["wijk"]
    groups = {"wijk": "Peelo", "doelgroepen": "ouderen, Mantelzorgers, ouderen"}
    assert als_noor.post(address, form | groups).status_code == 302
    annie.inwoner.refresh_from_db()
    assert annie.inwoner.wijk == "Peelo"
    assert sorted(annie.inwoner.doelgroepen) == ["Mantelzorgers", "ouderen"]
    again = als_noor.get(address).context["form"]
    assert again["wijk"].value() == "Peelo"


def test_each_change_leaves_one_event_and_each_page_one_reading(
    als_noor: TestClient, annie: Traject
) -> None:
    form = {"reden": "Veel partijen", "versie": _versie(als_noor, _at("mark_complex", annie))}
    before = Gebeurtenis.objects.count()
    als_noor.post(_at("mark_complex", annie), form)
    als_noor.get(_at("dossier", annie))
    changed, read = Gebeurtenis.objects.all()[before:]
    assert (changed.actie, changed.na) == (
        "trajecten.mark_complex",
        {"complex_reden": "Veel partijen", "complex_gemarkeerd": True},
    )
    assert (read.actie, read.tabel, read.doel) == (
        "lezen",
        "trajecten_traject",
        "inwoner ondersteunen",
    )


def test_the_list_is_of_mine_or_of_the_team_and_is_searched_by_any_fragment(
    als_noor: TestClient, annie: Traject, assen: Gemeente, bas: Persoon
) -> None:
    traject_van(JOOP, assen, bas.medewerker)
    address = reverse("trajecten:list")

    def page(**query: str) -> str:
        return str(als_noor.get(address, query).content.decode())

    assert "Annie" in page()
    assert "Joop" not in page()
    assert "Joop" in page(wie="team")
    assert "Joop" in page(zoek="nergens")
    assert "Joop" in page(zoek="00 02")
    assert "Annie" not in page(zoek="nergens")
    assert "Annie" not in page(collega=str(bas.medewerker.pk))
    for stand in ("over-einde", "afgesloten", "onzin"):
        assert page(stand=stand, pagina="zeven")


def test_a_signaal_is_kept_for_the_account(als_noor: TestClient, bij_mee: Persoon) -> None:
    form = {
        "gemeente": str(Gemeente.objects.get(slug="assen").pk),
        "soort": "wachttijd Wmo",
        "omschrijving": "Drie keer langer dan zes weken",
        "datum": "2026-03-10",
    }
    address = reverse("trajecten:add_signaal")
    assert als_noor.post(address, form | {"datum": "2026-03-11"}).status_code == 200
    assert als_noor.post(address, form).status_code == 302
    assert Signaal.objects.get().soort == "wachttijd Wmo"


def test_a_contact_of_before_the_end_may_still_be_written_down(
    als_noor: TestClient, annie: Traject
) -> None:
    Hulpvraag.objects.update(status="afgesloten", afgesloten_op=date(2026, 3, 9))
    als_noor.post(_at("close", annie), {"reden": "Klaar", "op": "2026-03-09"})
    form = {"vorm": "telefoon", "met": "inwoner", "minuten": "5", "tijd": "09:00"}
    late = als_noor.post(_at("add_contact", annie), form | {"dag": "2026-03-10"})
    assert "Het traject is afgesloten op maandag 9 maart 2026" in late.content.decode()
    in_time = als_noor.post(_at("add_contact", annie), form | {"dag": "2026-03-09"})
    assert in_time.status_code == 302
    assert annie.gestart_op == date(2026, 3, 10) - timedelta(days=7)


def test_the_list_stays_as_it_was_chosen_and_a_number_that_opens_it_is_looked_at_once(
    als_noor: TestClient, annie: Traject, bas: Persoon
) -> None:
    address = reverse("trajecten:list")
    als_noor.get(address, {"wie": "team", "stand": "afgesloten"})
    kept = als_noor.get(address).context
    assert (kept["wie"], kept["stand"]) == ("team", "afgesloten")
    once = als_noor.get(address, {"stand": "lopend", "collega": str(bas.medewerker.pk)}).context
    assert once["stand"] == "lopend"
    assert als_noor.get(address).context["stand"] == "afgesloten"
    als_noor.get(address, {"stand": "x" * 5000, "wie": "mij"})
    assert als_noor.get(address).context["stand"] == "afgesloten"


def test_pages_of_a_dossier_at_another_address_light_up_dossiers(
    als_noor: TestClient, annie: Traject
) -> None:
    question = annie.hulpvragen.get()
    for page in (_at("dossier", annie), reverse("trajecten:close_hulpvraag", args=[question.pk])):
        menu = als_noor.get(page).context["navigatie"]
        assert [line.tekst for line in menu if line.huidig] == ["Dossiers"], page


def test_a_closed_dossier_offers_no_new_appointment_and_measures_on_its_last_day(
    als_noor: TestClient, annie: Traject
) -> None:
    assert "Nieuwe afspraak" in als_noor.get(_at("more", annie)).content.decode()
    end = {"status": "afgesloten", "afgesloten_op": date(2026, 3, 9), "afsluitreden": "Klaar"}
    Traject.objects.update(**end)
    assert "Nieuwe afspraak" not in als_noor.get(_at("more", annie)).content.decode()
    form = als_noor.get(_at("add_meting", annie)).context["form"]
    assert form["gemeten_op"].value() == date(2026, 3, 9)


def test_an_ordinary_contact_is_one_click_from_the_dossier_until_it_is_closed(
    als_noor: TestClient, annie: Traject
) -> None:
    address = _at("add_contact", annie)
    page = als_noor.get(_at("dossier", annie)).content.decode()
    for kind in ("telefoontje", "huisbezoek", "e-mail", "mdo", "administratie"):
        assert f'href="{address}?soort={kind}"' in page
    end = {"status": "afgesloten", "afgesloten_op": date(2026, 3, 9), "afsluitreden": "Klaar"}
    Traject.objects.update(**end)
    closed = als_noor.get(_at("dossier", annie)).content.decode()
    assert "?soort=telefoontje" not in closed
    assert "Contact van eerder toevoegen" in closed
    assert "Vraag de inwoner met wie" not in closed
    assert "Leg het hier vast" not in als_noor.get(_at("more", annie)).content.decode()
    assert als_noor.get(address).context["form"]["dag"].value() == date(2026, 3, 9)
