"""The dossier, through its pages: who and why, its details, its list."""

import pytest
from django.urls import reverse

from naast.audit.models import Gebeurtenis
from naast.organisaties.models import Gemeente
from naast.testing.client import TestClient
from naast.testing.inwoners import ANNIE, JOOP, contact_in, traject_van
from naast.testing.people import Persoon
from naast.trajecten.models import Doorverwijzing, Hulpvraag, Signaal, Traject

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
