"""What stands elsewhere in a dossier is found too, where it stands, and only by who may see it."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from naast.audit.models import Gebeurtenis
from naast.bijlagen.actions import withdraw_bijlage
from naast.bijlagen.models import Bijlage
from naast.bijlagen.tests.bestanden import bijlage_van
from naast.geschillen.models import Geschil, Geschilstap
from naast.geschillen.tests.gevallen import begonnen
from naast.inwoners.actions_netwerk import end_netwerklid, remove_netwerklid
from naast.inwoners.models import Netwerklid
from naast.organisaties.models import Gemeente
from naast.testing.client import TestClient
from naast.testing.inwoners import actie_van, lid_van, signaal_van
from naast.testing.people import Persoon
from naast.trajecten.actions import withdraw_signaal
from naast.trajecten.models import Actie, Signaal, Traject
from naast.veiligheid.tests import gevallen as meldcode
from naast.zoeken.tests.conftest import found

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def kast(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The files of this test."""
    monkeypatch.setenv("NAAST_BIJLAGEN", str(tmp_path / "kast"))


@pytest.fixture
def vol(annie: Traject, noor: Persoon, assen: Gemeente) -> Traject:
    """Annie, with one of each kind in her dossier."""
    lid_van(annie, "Wiebren Kruizinga", relatie="buurman", telefoon="06-11 22 33 44")
    lid_van(annie, "wijkverpleging", relatie="", soort="formeel", organisatie="Zorggroep Nergens")
    geschil = begonnen(annie, noor.medewerker, "bezwaar", kenmerk="SZ-2025/00417")
    Geschilstap.objects.filter(geschil=geschil).update(notitie="De hoorzitting duurde een uur.")
    actie_van(annie, omschrijving="Formulieren voor vervoer invullen", naam="Tjitske")
    signaal_van(noor.medewerker, assen, omschrijving="Loketten sluiten te vroeg.")
    bijlage_van(annie, noor.medewerker)
    return annie


def _lines(page: str) -> list[str]:
    return re.findall(r'treffer__titel"><a href="([^"]+)"', page)


def _geschil(_: Traject) -> str:
    return f"/geschillen/{Geschil.objects.get().pk}/"


def _actie(traject: Traject) -> str:
    return f"/trajecten/{traject.pk}/plan/#actie-{Actie.objects.get().pk}"


KINDS: list[tuple[str, Callable[[Traject], str], str]] = [
    ("kruizinga", lambda t: f"/trajecten/{t.pk}/netwerk/", "Gevonden in het netwerk"),
    ("kruizenga", lambda t: f"/trajecten/{t.pk}/netwerk/", "De naam lijkt op wat u typte"),
    ("zorggroep", lambda t: f"/trajecten/{t.pk}/netwerk/", "Gevonden in het netwerk"),
    ("0611223344", lambda t: f"/trajecten/{t.pk}/netwerk/", "een telefoonnummer in het netwerk"),
    ("huishoudelijke assen", _geschil, "Gevonden in een geschil"),
    ("sz-2025/00417", _geschil, "Gevonden in een geschil"),
    ("hoorzittingen", _geschil, "Gevonden in een stap in een geschil"),
    ("formulier", _actie, "Gevonden in een actie in het plan"),
    ("tjitske", _actie, "Gevonden in een actie in het plan"),
    (
        "loket",
        lambda _: "/signalen/?wie=team&amp;vanaf=2026-03-10&amp;tot=2026-03-10",
        "Gevonden in een signaal",
    ),
    ("besluiten", lambda t: f"/trajecten/{t.pk}/bijlagen/", "omschrijving van een bestand"),
]


@pytest.mark.parametrize(("vraag", "leads", "waarom"), KINDS)
def test_each_kind_is_found_by_its_own_aanbieder_and_leads_to_where_it_stands(
    vraag: str,
    leads: Callable[[Traject], str],
    waarom: str,
    vol: Traject,
    als_noor: TestClient,
    als_tess: TestClient,
    als_piet: TestClient,
) -> None:
    for own in (als_noor, als_tess):
        page = found(own, vraag)
        assert leads(vol) in _lines(page)
        assert waarom in page
    assert not _lines(found(als_piet, vraag))


def test_every_line_leads_to_a_page_on_which_it_stands(vol: Traject, als_noor: TestClient) -> None:
    for vraag, stands in (
        ("kruizinga", "Wiebren Kruizinga"),
        ("hoorzitting", "De hoorzitting duurde een uur."),
        ("formulier", "Formulieren voor vervoer invullen"),
        ("loket", "Loketten sluiten te vroeg."),
        ("besluit", "besluit.pdf"),
    ):
        addresses = _lines(found(als_noor, vraag))
        pages = [als_noor.get(a.replace("&amp;", "&")).content.decode() for a in addresses]
        assert any(stands in page for page in pages), vraag


def test_the_kind_of_a_signaal_is_its_title_and_stands_there_once(
    noor: Persoon, bij_mee: Persoon, assen: Gemeente, als_noor: TestClient
) -> None:
    signaal_van(noor.medewerker, assen, soort="Regiotaxi", omschrijving="Komt te laat.")

    page = found(als_noor, "regiotaxi")
    assert page.count(">Regiotaxi<") == 1
    assert '<p class="treffer__fragment">Komt te laat.</p>' in page


def test_who_left_the_network_is_found_no_more(
    vol: Traject, als_noor: TestClient, vandaag: date
) -> None:
    end_netwerklid(lid=Netwerklid.objects.get(naam="Wiebren Kruizinga"), tot_op=vandaag)
    remove_netwerklid(lid=Netwerklid.objects.get(naam="wijkverpleging"))

    for vraag in ("kruizinga", "kruizenga", "0611223344", "zorggroep"):
        assert not _lines(found(als_noor, vraag)), vraag


def test_what_stands_in_a_meldcode_is_found_by_nobody(
    annie: Traject, noor: Persoon, bas: Persoon, als_noor: TestClient, als_tess: TestClient
) -> None:
    meldcode.begonnen(annie, noor.medewerker, bas.medewerker)

    for client in (als_noor, als_tess):
        for vraag in ("blauwe", "gevallen", "antwoordt"):
            assert not _lines(found(client, vraag)), vraag


def test_what_was_withdrawn_is_found_no_more(
    vol: Traject, als_noor: TestClient, noor: Persoon
) -> None:
    withdraw_bijlage(bijlage=Bijlage.objects.get(), door=noor.medewerker, reden="Dubbel")
    withdraw_signaal(signaal=Signaal.objects.get())

    assert f"/trajecten/{vol.pk}/bijlagen/" not in _lines(found(als_noor, "besluit"))
    assert not _lines(found(als_noor, "loketten"))


@pytest.mark.parametrize(
    ("model", "veld", "oud", "nieuw"),
    [
        (Netwerklid, "naam", "kruizinga", "scotmobiel"),
        (Geschil, "onderwerp", "huishoudelijke assen", "scootmobielen"),
        (Geschilstap, "notitie", "hoorzitting", "scootmobielen"),
        (Actie, "omschrijving", "formulieren", "scootmobielen"),
        (Signaal, "omschrijving", "loketten", "scootmobielen"),
        (Bijlage, "omschrijving", "huishoudelijke besluit", "scootmobielen"),
    ],
)
def test_what_changes_is_found_by_its_new_words_only(
    model: type[Actie], veld: str, oud: str, nieuw: str, vol: Traject, als_noor: TestClient
) -> None:
    before = _lines(found(als_noor, oud))
    model.objects.update(**{veld: "Scootmobiel"})

    assert before
    assert set(_lines(found(als_noor, oud))) < set(before)
    assert _lines(found(als_noor, nieuw))


def test_the_name_of_many_around_others_does_not_hide_who_has_one_like_it(
    annie: Traject, als_noor: TestClient
) -> None:
    for number in range(7):
        lid_van(annie, f"Sonderland {number}")

    page = found(als_noor, "sonderland")
    assert f"/trajecten/{annie.pk}/" in _lines(page)
    assert "?q=sonderland&amp;groep=netwerk" in page
    assert len(_lines(found(als_noor, "sonderland", groep="netwerk"))) == 7


def test_a_text_shown_leaves_a_reading_of_its_dossier(vol: Traject, als_noor: TestClient) -> None:
    for vraag in ("kruizinga", "hoorzitting", "formulier", "besluit"):
        seen = Gebeurtenis.objects.filter(
            actie="lezen", tabel="trajecten_traject", object_id=vol.pk
        ).count()
        found(als_noor, vraag)
        after = Gebeurtenis.objects.filter(
            actie="lezen", tabel="trajecten_traject", object_id=vol.pk
        ).count()
        assert after > seen, vraag


def test_the_number_of_queries_does_not_grow_with_these_kinds(
    vol: Traject, als_noor: TestClient, noor: Persoon, assen: Gemeente
) -> None:
    def count() -> int:
        with CaptureQueriesContext(connection) as caught:
            for vraag in ("scootmobiel", "kruizinga"):
                found(als_noor, vraag)
        return len(caught)

    def more() -> None:
        lid_van(vol, "Jitske Kruizinga")
        begonnen(vol, noor.medewerker, "bezwaar", onderwerp="scootmobiel")
        actie_van(vol, omschrijving="Scootmobiel proberen")
        signaal_van(noor.medewerker, assen, omschrijving="Een scootmobiel komt laat.")
        Bijlage.objects.filter(pk=bijlage_van(vol, noor.medewerker).pk).update(
            omschrijving="Foto van de scootmobiel"
        )

    more()
    before = count()
    more()
    more()
    assert count() <= before
