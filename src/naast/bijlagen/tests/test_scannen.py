"""Asking ClamAV: over TCP and a socket, and what happens when it is away."""

import socket
import threading
from io import BytesIO
from pathlib import Path

import pytest

from naast.bijlagen import clamav, tasks
from naast.bijlagen.models import Bijlage, Scan, Status
from naast.bijlagen.tests.bestanden import EICAR, PDF, bijlage_van
from naast.bijlagen.tests.conftest import Scanner
from naast.testing.client import TestClient
from naast.testing.people import Persoon
from naast.trajecten.models import Traject


def test_it_says_clean_or_the_name_of_the_virus(scanner: Scanner) -> None:
    assert clamav.scan(BytesIO(PDF * 3000)).scan == Scan.SCHOON
    found = clamav.scan(BytesIO(PDF + EICAR))
    assert (found.scan, found.virus) == (Scan.BESMET, "Eicar-Test-Signature")
    assert scanner.gezien == [len(PDF) * 3000, len(PDF + EICAR)]


def test_a_file_above_its_limit_is_not_scanned(scanner: Scanner) -> None:
    assert clamav.scan(BytesIO(b"x" * 3_000_000)).scan == Scan.NIET_GESCAND


@pytest.mark.parametrize("adres", ["127.0.0.1:1", "/bestaat/niet.sock", "onzin", "a:b", "uit"])
def test_away_or_wrongly_set_is_not_scanned(adres: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NAAST_CLAMAV", adres)

    assert clamav.scan(BytesIO(PDF)).scan == Scan.NIET_GESCAND


def test_it_speaks_over_a_unix_socket_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "clamd.ctl"
    listening = socket.socket(socket.AF_UNIX)
    listening.bind(str(place))
    listening.listen()

    def answer() -> None:
        connection, _ = listening.accept()
        with connection:
            while not connection.recv(65536).endswith(b"\0\0\0\0"):
                continue
            connection.sendall(b"stream: OK\0")

    threading.Thread(target=answer, daemon=True).start()
    monkeypatch.setenv("NAAST_CLAMAV", "")
    monkeypatch.setattr(clamav, "GEWONE_PLEKKEN", (str(tmp_path / "niets"), str(place)))

    assert clamav.scan(BytesIO(PDF)).scan == Scan.SCHOON
    listening.close()


@pytest.mark.django_db
def test_what_came_while_it_was_away_is_scanned_later(
    traject: Traject, bij_mee: Persoon, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = bijlage_van(traject, bij_mee.medewerker)
    bad = bijlage_van(traject, bij_mee.medewerker, PDF + EICAR)
    tasks.scan_opnieuw(0)
    assert {row.scan for row in Bijlage.objects.all()} == {Scan.NIET_GESCAND}

    monkeypatch.setenv("NAAST_CLAMAV", Scanner().adres)
    tasks.scan_opnieuw(0)

    found = {row.pk: row for row in Bijlage.objects.all()}
    assert (found[good.pk].scan, found[good.pk].status) == (Scan.SCHOON, Status.AANWEZIG)
    assert (found[bad.pk].scan, found[bad.pk].status) == (Scan.BESMET, Status.INGETROKKEN)
    assert found[bad.pk].reden == "virus gevonden: Eicar-Test-Signature"


@pytest.mark.django_db
def test_a_file_that_the_scanner_does_not_take_does_not_stop_the_others(
    traject: Traject, bij_mee: Persoon, monkeypatch: pytest.MonkeyPatch
) -> None:
    large = bijlage_van(traject, bij_mee.medewerker, PDF + b"\x00" * 2_000_000)
    small = bijlage_van(traject, bij_mee.medewerker)
    monkeypatch.setenv("NAAST_CLAMAV", Scanner().adres)

    assert tasks.scan_waiting() == 1
    assert Bijlage.objects.get(pk=small.pk).scan == Scan.SCHOON
    assert Bijlage.objects.get(pk=large.pk).scan == Scan.NIET_GESCAND


@pytest.mark.django_db
def test_the_list_tells_what_was_withdrawn_and_why(
    traject: Traject, bij_mee: Persoon, als_noor: TestClient, als_piet: TestClient
) -> None:
    made = bijlage_van(traject, bij_mee.medewerker)
    path = f"/bijlagen/{made.pk}/intrekken/"
    assert "Geef antwoord op de vraag" in als_noor.post(path, {"reden": ""}).content.decode()
    assert als_piet.post(path, {"reden": "x"}).status_code == 404
    assert als_noor.post(path, {"reden": "Hoort bij iemand anders"}).status_code == 302

    page = als_noor.get(f"/trajecten/{traject.pk}/bijlagen/").content.decode()
    assert "Hoort bij iemand anders" in page
    assert als_noor.get(f"/bijlagen/{made.pk}/").status_code == 404
    assert als_noor.post(path, {"reden": "nog eens"}).status_code == 409
