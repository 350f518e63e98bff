"""The letters, downloaded and read back."""

from io import BytesIO
from typing import Any

import docx
import pikepdf
import pytest
from django.urls import reverse

from naast.geschillen.models import Geschil
from naast.geschillen.tests.lezen import words_of_docx, words_of_pdf
from naast.geschillen.tests.test_termijnen import at_noon, begin, page, step
from naast.testing.client import TestClient
from naast.trajecten.models import Traject

pytestmark = pytest.mark.django_db

WOONT = {
    "adres": "Voorbeeldstraat 1",
    "postcode": "9400 AA",
    "woonplaats": "Assen",
    "telefoon": "06 00 00 00 01",
}
BESLUIT = {
    "besluit_op": "2026-03-02",
    "bekendgemaakt_op": "2026-03-03",
    "kenmerk": "WMO-2026/17",
    "gronden": "Ik kan niet zelf stofzuigen.\nMijn arts zegt dat ook.",
    "gevraagd": "Drie uur hulp per week.",
}
READ = {"docx": words_of_docx, "pdf": words_of_pdf}


@pytest.fixture
def annie_woont(annie: Traject) -> Traject:
    """Annie, with where she lives."""
    for name, value in WOONT.items():
        setattr(annie.inwoner, name, value)
    annie.inwoner.save()
    return annie


def download(als: TestClient, geschil: Geschil, brief: str, vorm: str) -> Any:
    """The answer of the address of a letter."""
    return als.get(reverse("geschillen:letter", args=[geschil.pk, brief, vorm]))


@pytest.mark.parametrize("vorm", ["docx", "pdf"])
def test_a_bezwaarschrift_has_all_that_the_law_asks(
    vorm: str, als_noor: TestClient, annie_woont: Traject
) -> None:
    geschil = begin(als_noor, annie_woont, "bezwaar", **BESLUIT)
    answer = download(als_noor, geschil, "bezwaarschrift", vorm)
    assert answer.status_code == 200
    assert (
        answer["Content-Disposition"] == f'attachment; filename="bezwaarschrift-2026-03-10.{vorm}"'
    )
    words = READ[vorm](answer.content)
    for needed in (
        "Annie Zonderland",
        "Voorbeeldstraat 1",
        "9400 AA Assen",
        "Gemeente Assen",
        "Postbus 30018",
        "Assen, 10 maart 2026",
        "uw besluit van 2 maart 2026, met kenmerk WMO-2026/17, over huishoudelijke hulp",
        "bekendgemaakt op 3 maart 2026",
        "Ik kan niet zelf stofzuigen.",
        "Mijn arts zegt dat ook.",
        "Drie uur hulp per week.",
        "Handtekening:",
        "een kopie van het besluit",
    ):
        assert needed in words


def test_a_notice_before_the_application_leads_to_where_that_is_recorded(
    als_noor: TestClient, annie_woont: Traject
) -> None:
    geschil = begin(als_noor, annie_woont, "geen_besluit", wet="wmo", gemeld_op="2026-03-05")
    there = reverse("geschillen:step", args=[geschil.pk, "aanvraag"])
    shown = download(als_noor, geschil, "ingebrekestelling", "pdf").content.decode()
    assert "de dag waarop de aanvraag is gedaan" in shown
    assert f'href="{there}"' in shown
    assert als_noor.get(there).status_code == 200


def test_a_letter_is_refused_while_something_is_missing(
    als_noor: TestClient, annie: Traject
) -> None:
    geschil = begin(als_noor, annie, "bezwaar", bekendgemaakt_op="2026-03-03", instantie_adres="")
    shown = page(als_noor, geschil)
    assert "Dit is nog nodig voor de brief" in shown
    answer = download(als_noor, geschil, "bezwaarschrift", "pdf")
    words = answer.content.decode()
    assert answer.status_code == 409
    assert "Deze brief kan nog niet worden gemaakt" in words
    for needed in (
        "het adres van de inwoner",
        "de postcode van de inwoner",
        "de woonplaats van de inwoner",
        "het adres van de instantie",
        "de datum van het besluit",
        "waarom de inwoner het niet eens is met het besluit",
    ):
        assert needed in words
    assert "de naam van de inwoner" not in words
    assert reverse("trajecten:inwoner", args=[annie.pk]) in words


@pytest.mark.parametrize("vorm", ["docx", "pdf"])
def test_an_ingebrekestelling_waits_for_the_end_of_the_term(
    vorm: str, als_noor: TestClient, annie_woont: Traject
) -> None:
    with at_noon("2026-05-18"):
        geschil = begin(
            als_noor, annie_woont, "geen_besluit", wet="wmo", aangevraagd_op="2026-04-30"
        )
        early = download(als_noor, geschil, "ingebrekestelling", vorm)
        assert early.status_code == 409
        assert "mag nog beslissen tot en met maandag 18 mei 2026" in early.content.decode()
    with at_noon("2026-05-19"):
        words = READ[vorm](download(als_noor, geschil, "ingebrekestelling", vorm).content)
    for needed in (
        "Op 30 april 2026 heb ik bij u een aanvraag gedaan voor huishoudelijke hulp.",
        "U moest uiterlijk op 18 mei 2026 beslissen.",
        "artikel 4:17 van de Algemene wet bestuursrecht",
        "binnen twee weken",
        "Handtekening:",
    ):
        assert needed in words


def test_an_ingebrekestelling_about_an_objection_names_the_decision(
    als_noor: TestClient, annie_woont: Traject
) -> None:
    with at_noon("2026-03-10"):
        geschil = begin(als_noor, annie_woont, "bezwaar", **BESLUIT)
        step(als_noor, geschil, "bezwaar", op="2026-03-10", wijze="digitaal")
    with at_noon("2026-06-01"):
        words = words_of_docx(download(als_noor, geschil, "ingebrekestelling", "docx").content)
    assert "Op 10 maart 2026 heb ik bezwaar gemaakt tegen uw besluit van 2 maart 2026" in words
    assert "U moest uiterlijk op 26 mei 2026 beslissen." in words


@pytest.mark.parametrize("vorm", ["docx", "pdf"])
def test_a_complaint_says_what_happened_and_what_is_asked(
    vorm: str, als_noor: TestClient, annie_woont: Traject
) -> None:
    geschil = begin(als_noor, annie_woont, "klacht", overheid="ja", onderwerp="het gesprek")
    refused = download(als_noor, geschil, "klacht", vorm)
    assert "wat er is gebeurd" in refused.content.decode()
    geschil = begin(
        als_noor,
        annie_woont,
        "klacht",
        overheid="ja",
        onderwerp="het gesprek",
        gronden="De consulent lachte mij uit.",
        gevraagd="Excuses.",
    )
    words = READ[vorm](download(als_noor, geschil, "klacht", vorm).content)
    for needed in ("klacht in over het gesprek", "De consulent lachte mij uit.", "Excuses."):
        assert needed in words


def test_what_people_type_is_text_and_never_markup(
    als_noor: TestClient, annie_woont: Traject
) -> None:
    mean = '<w:p> {{ 7*7 }} {% if x %} #sys.inputs *vet* & "\\'
    geschil = begin(als_noor, annie_woont, "bezwaar", **BESLUIT | {"gronden": mean})
    for vorm, read in READ.items():
        assert mean in read(download(als_noor, geschil, "bezwaarschrift", vorm).content)


def test_what_a_paste_brings_along_stops_no_letter(
    als_noor: TestClient, annie_woont: Traject
) -> None:
    geschil = begin(als_noor, annie_woont, "bezwaar", **BESLUIT | {"gronden": "Ik ben\x0bziek."})
    assert geschil.gronden == "Ik ben ziek."
    # As it may come from a file of another system.
    type(geschil).objects.update(gronden="Ik ben \x1berg ziek, 1\ufe0f\u20e3 jaar.")
    for vorm, read in READ.items():
        assert "erg ziek, 1" in read(download(als_noor, geschil, "bezwaarschrift", vorm).content)


def test_the_letters_can_be_read_aloud(als_noor: TestClient, annie_woont: Traject) -> None:
    geschil = begin(als_noor, annie_woont, "bezwaar", **BESLUIT)
    content = download(als_noor, geschil, "bezwaarschrift", "pdf").content
    with pikepdf.open(BytesIO(content)) as pdf:
        assert pdf.Root["/MarkInfo"]["/Marked"]
        assert str(pdf.Root["/Lang"]) == "nl-NL"
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"] == "Bezwaarschrift"
    word = docx.Document(BytesIO(download(als_noor, geschil, "bezwaarschrift", "docx").content))
    heads = [p.text for p in word.paragraphs if p.style and p.style.name == "Heading 1"]
    assert heads == ["Waarom ik het niet eens ben met het besluit", "Wat ik u vraag"]
    assert word.core_properties.title == "Bezwaarschrift"


def test_a_letter_that_does_not_fit_or_does_not_exist(
    als_noor: TestClient, annie_woont: Traject
) -> None:
    geschil = begin(als_noor, annie_woont, "bezwaar", **BESLUIT)
    refused = download(als_noor, geschil, "klacht", "pdf")
    assert "past niet bij de stand ‘bezwaar is mogelijk’" in refused.content.decode()
    assert download(als_noor, geschil, "liefdesbrief", "pdf").status_code == 404
    assert download(als_noor, geschil, "klacht", "exe").status_code == 404
