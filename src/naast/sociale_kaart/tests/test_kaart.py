"""The sociale kaart through its pages."""

from datetime import date
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

import pytest
from django.db import ProgrammingError, connection, transaction
from django.urls import reverse

from naast.audit.models import Gebeurtenis
from naast.contracten.models import Overeenkomst
from naast.core.context import Werkcontext, als
from naast.organisaties.models import Aanbieder, Gemeente
from naast.sociale_kaart.models import Organisatie, Voorziening
from naast.sociale_kaart.queries import is_old, tasks, to_check
from naast.sociale_kaart.tests.conftest import GELDLOKET, NOABERHUIS
from naast.testing.client import TestClient
from naast.testing.people import Persoon

pytestmark = pytest.mark.django_db

KAART = reverse("sociale_kaart:list")


def _text(client: TestClient, address: str, **asked: str) -> str:
    answer = client.get(address, asked)
    assert answer.status_code == 200
    return str(answer.content.decode())


def _at(naam: str, row: Organisatie | Voorziening) -> str:
    return reverse(f"sociale_kaart:{naam}", args=[row.pk])


def _as_typed(values: dict[str, Any], **anders: Any) -> dict[str, Any]:
    lists = {k: ", ".join(v) for k, v in values.items() if k in ("doelgroepen", "talen")}
    return values | lists | {"verzoek": str(uuid4())} | anders


def test_an_organisation_and_what_it_offers_are_added(
    als_noor: TestClient, noor: Persoon, assen: Gemeente
) -> None:
    address = reverse("sociale_kaart:add_organisatie")
    form = _as_typed(NOABERHUIS, gemeente=assen.pk, postcode="9400aa", website="noaberhuis.example")
    assert (
        "Schrijf het telefoonnummer in cijfers."
        in als_noor.post(address, form | {"telefoon": "bel maar"}).content.decode()
    )
    answers = [als_noor.post(address, form, follow=True) for _ in range(2)]
    organisatie = Organisatie.objects.get()
    assert "Schrijf nu op wat zij biedt" in answers[0].content.decode()
    assert (organisatie.postcode, organisatie.website) == ("9400 AA", "https://noaberhuis.example")

    form = _as_typed(GELDLOKET, doelgroepen="Jongeren; jongeren ,  gezinnen", wijken=["Peelo"])
    address = _at("add_voorziening", organisatie)
    fault = als_noor.post(address, form | {"leefgebieden": []}).content.decode()
    assert "Kies waar het over gaat." in fault
    als_noor.post(address, form)
    page = _text(als_noor, _at("detail", Voorziening.objects.get()))
    assert "jongeren, gezinnen" in page
    assert "Nagekeken op 10 maart 2026 door MEE." in page
    assert noor.medewerker.naam not in page.split("<main", 1)[1]
    with als(Werkcontext(rol="clientondersteuner", aanbieder_id=noor.medewerker.aanbieder_id)):
        event = Gebeurtenis.objects.get(tabel="sociale_kaart_voorziening")
    assert (event.account_id, event.actie) == (noor.account.pk, "sociale_kaart.add_voorziening")


def test_what_is_there_twice_is_refused(
    als_noor: TestClient, eten: Voorziening, assen: Gemeente, zoetermeer: Gemeente
) -> None:
    address = reverse("sociale_kaart:add_organisatie")
    form = _as_typed(NOABERHUIS, gemeente=assen.pk, naam="stichting noaberhuis")
    page = als_noor.post(address, form).content.decode()
    assert "Deze organisatie staat al op de sociale kaart" in page
    assert als_noor.post(address, form | {"gemeente": zoetermeer.pk}).status_code == 302
    form = _as_typed(GELDLOKET, naam="SAMEN ETEN")
    page = als_noor.post(_at("add_voorziening", eten.organisatie), form).content.decode()
    assert "Deze organisatie heeft al een voorziening met deze naam." in page


@pytest.mark.parametrize(
    ("vraag", "gevonden"),
    [
        ({}, {"Samen eten", "Spreekuur geld"}),
        ({"zoek": "BUURT warme"}, {"Samen eten"}),
        ({"zoek": "mantelzorg"}, {"Samen eten"}),
        ({"zoek": "dúit"}, {"Spreekuur geld"}),
        ({"zoek": "inkomen"}, {"Spreekuur geld"}),
        ({"zoek": "eten geld"}, set()),
        ({"leefgebied": "welzijn"}, {"Samen eten"}),
        ({"doelgroep": "ouderen"}, {"Samen eten"}),
        ({"wijk": "Peelo"}, {"Samen eten", "Spreekuur geld"}),
        ({"wijk": "Centrum"}, {"Spreekuur geld"}),
        ({"stand": "nakijken"}, {"Spreekuur geld"}),
        ({"stand": "gestopt"}, set()),
        ({"gemeente": "zoetermeer"}, set()),
        (
            {"leefgebied": "bestaat-niet", "pagina": "x", "stand": "y"},
            {"Samen eten", "Spreekuur geld"},
        ),
    ],
)
def test_the_kaart_is_searched(
    als_noor: TestClient,
    eten: Voorziening,
    geld: Voorziening,
    vraag: dict[str, str],
    gevonden: set[str],
) -> None:
    page = als_noor.get(KAART, vraag).content.decode().split("<main", 1)[1]

    assert {naam for naam in ("Samen eten", "Spreekuur geld") if naam in page} == gevonden


@pytest.mark.parametrize(
    ("nagekeken", "vandaag", "oud"),
    [
        (date(2025, 3, 9), date(2026, 3, 9), False),
        (date(2025, 3, 9), date(2026, 3, 10), True),
        # a leap day has its year on the last of February, and is old a day later
        (date(2024, 2, 29), date(2025, 2, 28), False),
        (date(2024, 2, 29), date(2025, 3, 1), True),
        (date(2027, 2, 28), date(2028, 2, 28), False),
        (date(2027, 2, 28), date(2028, 2, 29), True),
        (date(2027, 3, 1), date(2028, 2, 29), False),
    ],
)
def test_a_year_is_over_on_the_day_after_the_same_date(
    geld: Voorziening, assen: Gemeente, nagekeken: date, vandaag: date, oud: bool
) -> None:
    geld.nagekeken_op = nagekeken
    geld.save()
    assert to_check(assen, vandaag).exists() is oud
    assert is_old(geld, vandaag) is oud


def test_what_nobody_looked_over_for_a_year_is_said_and_asked(
    als_tess: TestClient,
    tess: Persoon,
    noor: Persoon,
    eten: Voorziening,
    geld: Voorziening,
    vandaag: Any,
) -> None:
    assert "langer dan een jaar geleden" in _text(als_tess, KAART)
    assert "Voor het laatst op 9 maart 2025 door MEE" in _text(als_tess, _at("detail", geld))
    assert "Langer dan een jaar" not in _text(als_tess, _at("detail", eten))
    (taak,) = tasks(tess.medewerker, wie="mij", vandaag=vandaag)
    assert taak.titel == "Sociale kaart van Assen: 1 voorziening nakijken"
    assert tasks(noor.medewerker, wie="team", vandaag=vandaag) == []
    assert tasks(tess.medewerker, wie="niemand", vandaag=vandaag) == []
    page = _text(als_tess, taak.url)
    assert "Spreekuur geld" in page
    assert "Samen eten" not in page

    done = als_tess.post(_at("check", geld), follow=True).content.decode()

    assert "Nagekeken op 10 maart 2026 door MEE." in done
    assert tasks(tess.medewerker, wie="mij", vandaag=vandaag) == []
    geld.organisatie.refresh_from_db()
    assert geld.organisatie.nagekeken_op == vandaag
    assert "Alles is nagekeken" in _text(als_tess, taak.url)


def test_a_change_says_whether_it_was_looked_over_and_overwrites_nobody(
    als_noor: TestClient, als_tess: TestClient, geld: Voorziening
) -> None:
    address = _at("change", geld)

    def change(door: TestClient, versie: str, **anders: str) -> str:
        form = _as_typed(GELDLOKET, versie=versie, **anders)
        return str(door.post(address, form, follow=True).content.decode())

    versie = als_noor.get(address).context["form"]["versie"].value()
    assert "De gegevens zijn bewaard." in change(als_tess, versie, kosten="Niets")
    assert "heeft deze gegevens intussen gewijzigd" in change(als_noor, versie, kosten="Gratis")
    geld.refresh_from_db()
    assert (geld.kosten, str(geld.nagekeken_op)) == ("Niets", "2025-03-09")

    versie = als_noor.get(address).context["form"]["versie"].value()
    change(als_noor, versie, kosten="Gratis", nagekeken="on")
    geld.refresh_from_db()
    assert (geld.kosten, str(geld.nagekeken_op)) == ("Gratis", "2026-03-10")


def test_what_stopped_is_not_offered_and_can_come_back(
    als_noor: TestClient, eten: Voorziening
) -> None:
    assert (
        "Verwijs er niemand naar" in als_noor.post(_at("stop", eten), follow=True).content.decode()
    )
    assert "Samen eten" not in _text(als_noor, KAART)
    assert "Samen eten" in _text(als_noor, KAART, stand="gestopt")
    assert als_noor.post(_at("check", eten)).status_code == 409
    als_noor.post(_at("resume", eten))
    assert "Samen eten" in _text(als_noor, KAART, stand="")


def test_who_does_not_work_in_the_gemeente_reads_and_does_not_write(
    als_piet: TestClient, als_noor: TestClient, eten: Voorziening, assen: Gemeente
) -> None:
    page = _text(als_piet, _at("detail", eten))
    assert "Een warme maaltijd" in page
    assert "Klopt het nog?" not in page
    assert als_piet.get(_at("change", eten)).status_code == 403
    assert als_piet.post(_at("stop", eten)).status_code == 403
    form = _as_typed(NOABERHUIS, naam="Iets anders", gemeente=assen.pk)
    als_piet.post(reverse("sociale_kaart:add_organisatie"), form)
    assert not Organisatie.objects.filter(naam="Iets anders").exists()

    Overeenkomst.objects.filter(gemeente=assen).update(tot="2026-03-10")

    assert als_noor.get(_at("detail", eten)).status_code == 200
    assert als_noor.post(_at("stop", eten)).status_code == 403
    eten.refresh_from_db()
    assert eten.bestaat


def test_the_database_itself_keeps_others_out(
    bij_palet: Persoon, mee: Aanbieder, palet: Aanbieder, noor: Persoon, assen: Gemeente
) -> None:
    with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        Organisatie.objects.create(gemeente=assen, naam="Niet van Palet")
    with als(Werkcontext(rol="clientondersteuner", aanbieder_id=mee.pk)):
        row = Organisatie.objects.create(gemeente=assen, naam="Van MEE")
        Voorziening.objects.create(organisatie=row, naam="Iets", leefgebieden=["wonen"])
    assert Organisatie.objects.update(naam="Gekaapt") == 0
    assert Voorziening.objects.update(naam="Gekaapt") == 0
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM sociale_kaart_voorziening")
        assert cursor.rowcount == 0
    assert Voorziening.objects.get().naam == "Iets"


def test_the_kaart_stays_as_it_was_narrowed_until_one_asks_for_all(
    als_noor: TestClient, eten: Voorziening, geld: Voorziening
) -> None:
    asked = {"gemeente": "assen", "leefgebied": eten.leefgebieden[0], "stand": ""}
    narrowed = _text(als_noor, f"{KAART}?{urlencode(asked)}")
    assert "Spreekuur geld" not in narrowed
    assert "Spreekuur geld" not in _text(als_noor, KAART)
    assert "Spreekuur geld" not in _text(als_noor, f"{KAART}?gemeente=assen")
    assert "Spreekuur geld" in _text(als_noor, f"{KAART}?gemeente=assen&leefgebied=&stand=")
    assert "Spreekuur geld" in _text(als_noor, KAART)
