"""Adding a file by the form: what is taken, what is refused and in which words."""

from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from naast.audit.models import Gebeurtenis
from naast.bijlagen import opslag
from naast.bijlagen.models import Bijlage, Scan
from naast.bijlagen.namen import clean_name
from naast.bijlagen.soorten import MEEST
from naast.bijlagen.tests.bestanden import (
    EICAR,
    JPEG,
    PDF,
    PNG,
    TEKST,
    docx,
    odt,
    with_hidden_directory,
    zipped,
)
from naast.bijlagen.tests.conftest import Scanner
from naast.testing.client import TestClient
from naast.trajecten.models import Traject

pytestmark = pytest.mark.django_db


def send(
    client: TestClient, traject: Traject, naam: str, inhoud: bytes, *, verzoek: str = ""
) -> Any:
    sent = {
        "verzoek": verzoek or str(uuid4()),
        "omschrijving": "Het besluit",
        "bestand": SimpleUploadedFile(naam, inhoud),
    }
    return client.post(f"/trajecten/{traject.pk}/bijlagen/nieuw/", sent)


@pytest.mark.parametrize(
    ("naam", "inhoud", "soort"),
    [
        ("besluit.pdf", PDF, "pdf"),
        ("Brief van de gemeente.DOCX", docx(), "docx"),
        ("brief.odt", odt(), "odt"),
        ("foto.jpg", JPEG, "jpeg"),
        ("foto.jpeg", JPEG, "jpeg"),
        ("scherm.png", PNG, "png"),
        ("notitie.txt", TEKST, "txt"),
        ("oud.txt", "Één café".encode("cp1252"), "txt"),
    ],
)
def test_a_file_of_each_kind_is_kept_and_given_back_as_it_was(
    naam: str, inhoud: bytes, soort: str, traject: Traject, als_noor: TestClient
) -> None:
    assert send(als_noor, traject, naam, inhoud).status_code == 302

    made = Bijlage.objects.get()
    assert (made.soort, made.grootte) == (soort, len(inhoud))
    assert opslag.read(made.opslagnaam) == inhoud
    given = als_noor.get(f"/bijlagen/{made.pk}/")
    assert given.content == inhoud
    assert given["Content-Disposition"].startswith("attachment; filename")
    assert given["X-Content-Type-Options"] == "nosniff"
    assert given["Content-Security-Policy"].startswith("sandbox; default-src 'none'")
    read = Gebeurtenis.objects.filter(actie="lezen", tabel="bijlagen_bijlage", object_id=made.pk)
    assert [one.doel for one in read] == ["bijlage downloaden"]


@pytest.mark.parametrize(
    ("naam", "inhoud", "woorden"),
    [
        ("leeg.pdf", b"", "Dit bestand is leeg"),
        ("pagina.html", b"<html>", "Dit soort bestand kan niet"),
        ("plaatje.svg", b"<svg/>", "Dit soort bestand kan niet"),
        ("programma.exe", b"MZ", "Dit soort bestand kan niet"),
        ("brief.docm", docx(), "Dit soort bestand kan niet"),
        ("zonder-punt", PDF, "Dit soort bestand kan niet"),
        ("besluit.pdf.exe", PDF, "Dit soort bestand kan niet"),
        ("besluit.pdf", b"MZ\x90\x00" + b"\x00" * 2000, "De naam eindigt op .pdf"),
        ("foto.png", JPEG, "De naam eindigt op .png"),
        ("brief.docx", zipped(iets=b"anders"), "De naam eindigt op .docx"),
        ("brief.docx", b"PK\x03\x04" + b"\x00" * 100, "De naam eindigt op .docx"),
        ("notitie.txt", b"a\x00b", "De naam eindigt op .txt"),
    ],
)
def test_what_is_no_document_is_refused_in_words(
    naam: str, inhoud: bytes, woorden: str, traject: Traject, als_noor: TestClient
) -> None:
    refused = send(als_noor, traject, naam, inhoud)

    assert refused.status_code == 200
    assert woorden in refused.content.decode()
    assert not Bijlage.objects.exists()


def test_a_document_with_a_macro_is_refused(traject: Traject, als_noor: TestClient) -> None:
    for name, content in (
        ("brief.docx", docx(**{"word/vbaProject.bin": b"x"})),
        ("brief.odt", odt("Basic/Standard/script-lb.xml")),
        ("brief.odt", odt("Scripts/python/lees_mee.py")),
    ):
        refused = send(als_noor, traject, name, content)
        assert "programma (macro)" in refused.content.decode()
    assert send(als_noor, traject, "brief.docx", docx()).status_code == 302
    assert send(als_noor, traject, "brief.odt", odt("Pictures/stempel.png")).status_code == 302


def test_a_document_of_which_the_list_of_names_cannot_be_read_is_refused(
    traject: Traject, als_noor: TestClient
) -> None:
    """Else a program could stand in it unseen."""
    unseen = odt("Basic/Standard/script-lb.xml", *(f"x{number}" for number in range(6000)))
    for content in (unseen, odt()[:-30]):
        refused = send(als_noor, traject, "brief.odt", content)
        assert "De naam eindigt op .odt" in refused.content.decode()


def test_a_packed_bomb_is_never_unpacked(traject: Traject, als_noor: TestClient) -> None:
    """50 MB of nothing in 50 kB is kept as it came; a list of thousands of names is not read."""
    bomb = docx(**{"word/media.bin": b"\x00" * 50_000_000})
    assert len(bomb) < 100_000
    assert send(als_noor, traject, "brief.docx", bomb).status_code == 302

    many = docx(**{f"x{number}": b"" for number in range(6000)})
    assert "De naam eindigt op" in send(als_noor, traject, "b.docx", many).content.decode()

    hidden = with_hidden_directory(docx(), 20_000)
    assert len(hidden) > 900_000
    assert "De naam eindigt op" in send(als_noor, traject, "c.docx", hidden).content.decode()


def test_too_large_says_how_large_it_may_be(traject: Traject, als_noor: TestClient) -> None:
    refused = send(als_noor, traject, "groot.pdf", PDF + b"\x00" * MEEST)
    assert "te groot: 21 MB. Het mag hoogstens 20 MB zijn" in refused.content.decode()

    far_too_large = als_noor.post(
        f"/trajecten/{traject.pk}/bijlagen/nieuw/",
        b"--x",
        content_type="multipart/form-data; boundary=x",
        CONTENT_LENGTH=30 << 20,
    )
    assert far_too_large.status_code == 413
    assert "kies een kleiner bestand" in far_too_large.content.decode()


def test_a_form_without_a_file_says_so(traject: Traject, als_noor: TestClient) -> None:
    page = als_noor.post(f"/trajecten/{traject.pk}/bijlagen/nieuw/", {"omschrijving": "x"})

    assert "Kies een bestand bij ‘Welk bestand?’." in page.content.decode()


@pytest.mark.parametrize(
    ("gegeven", "bewaard"),
    [
        ("..\\..\\etc\\besluit.pdf", "besluit.pdf"),
        ("gpj.\u202efdp\u202c.pdf", "gpj.fdp.pdf"),
        ('"><script>.PDF", ', None),
        ("é" * 300 + ".pdf", "é" * 116 + ".pdf"),
        ("...  .pdf", "bestand.pdf"),
        ("Ünïcode 東京 😀.pdf", "Ünïcode 東京 😀.pdf"),
    ],
)
def test_the_name_is_cleaned(
    gegeven: str, bewaard: str | None, traject: Traject, als_noor: TestClient
) -> None:
    send(als_noor, traject, gegeven, PDF)

    found = Bijlage.objects.first()
    assert (found.naam if found else None) == bewaard
    if found:
        header = als_noor.get(f"/bijlagen/{found.pk}/")["Content-Disposition"]
        assert header.startswith("attachment; ")
        assert "\n" not in header


def test_no_name_breaks_out_of_its_header_or_its_folder() -> None:
    assert clean_name("a\r\nSet-Cookie: x.pdf") == "aSet-Cookie- x.pdf"
    assert clean_name("/../../") == clean_name("\x00") == clean_name("..") == "bestand"
    assert clean_name("x." + "y" * 300) == "x." + "y" * 20
    assert len(clean_name("é" * 500)) == 120
    # A system of files takes names of 255 bytes, and the zip of a dossier puts a number before it.
    for long in ("東" * 119 + ".pdf", "😀" * 200 + ".jpeg", "東" * 300):
        assert 230 < len(clean_name(long).encode()) <= 240
    assert clean_name("東" * 119 + ".pdf").endswith("東.pdf")


def test_a_form_sent_twice_makes_one_file(
    traject: Traject, als_noor: TestClient, scanner: Scanner
) -> None:
    verzoek = str(uuid4())
    for _ in range(2):
        assert send(als_noor, traject, "a.pdf", PDF, verzoek=verzoek).status_code == 302

    assert Bijlage.objects.count() == 1
    assert len(opslag.unsettled(ouder_dan=-1)) == 1
    assert len(scanner.gezien) == 1


def test_a_virus_is_refused_and_nothing_is_kept(
    traject: Traject, als_noor: TestClient, scanner: Scanner
) -> None:
    refused = send(als_noor, traject, "besluit.pdf", PDF + EICAR)
    assert "zit een virus (Eicar-Test-Signature)" in refused.content.decode()
    assert not Bijlage.objects.exists()
    assert opslag.unsettled(ouder_dan=-1) == []

    verzoek = refused.context["form"]["verzoek"].value()
    assert send(als_noor, traject, "schoon.pdf", PDF, verzoek=verzoek).status_code == 302
    assert Bijlage.objects.get().scan == Scan.SCHOON


def test_without_a_scanner_the_page_says_so(traject: Traject, als_noor: TestClient) -> None:
    send(als_noor, traject, "besluit.pdf", PDF)

    for path in (f"/trajecten/{traject.pk}/bijlagen/", f"/trajecten/{traject.pk}/meer/"):
        page = als_noor.get(path).content.decode()
        assert "niet op virussen gecontroleerd" in page
        assert "besluit.pdf" in page
