"""Asking ClamAV: over TCP and a socket, and what happens when it is away."""

import contextlib
import socket
import threading
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import pytest

from naast.bijlagen import clamav, opslag, tasks
from naast.bijlagen.actions import withdraw_bijlage
from naast.bijlagen.models import Bijlage, Scan, Status
from naast.bijlagen.tests.bestanden import EICAR, PDF, bijlage_van
from naast.bijlagen.tests.conftest import Scanner
from naast.core.context import Werkcontext, als
from naast.organisaties import middleware
from naast.testing.client import TestClient
from naast.testing.people import Persoon
from naast.trajecten.models import Traject


def werk_van(wie: Persoon) -> Werkcontext:
    """As this person works."""
    who = wie.medewerker
    return Werkcontext(rol=who.rol, account_id=who.account_id, aanbieder_id=who.aanbieder_id)


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


@pytest.mark.parametrize("bytes_", [b"", b"s"], ids=["silent", "a byte now and then"])
def test_a_scanner_that_hangs_keeps_nobody_waiting(
    bytes_: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    listening, over = socket.create_server(("127.0.0.1", 0)), threading.Event()

    def answer() -> None:
        connection, _ = listening.accept()
        with connection, contextlib.suppress(OSError):
            while not over.wait(0.02):
                connection.sendall(bytes_)

    threading.Thread(target=answer, daemon=True).start()
    monkeypatch.setenv("NAAST_CLAMAV", f"127.0.0.1:{listening.getsockname()[1]}")
    monkeypatch.setattr(clamav, "_GEDULD", 0.2)

    stop = threading.Timer(10, over.set)
    stop.start()
    assert clamav.scan(BytesIO(PDF)) == clamav.WEG
    assert not over.is_set()
    stop.cancel()
    over.set()
    listening.close()


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

    tasks.scan_opnieuw(0)
    assert Bijlage.objects.get(pk=small.pk).scan == Scan.SCHOON
    assert Bijlage.objects.get(pk=large.pk).scan == Scan.NIET_GESCAND


@pytest.mark.django_db
def test_files_that_are_never_taken_do_not_keep_newer_ones_waiting_for_ever(
    traject: Traject, bij_mee: Persoon, monkeypatch: pytest.MonkeyPatch
) -> None:
    bijlage_van(traject, bij_mee.medewerker, PDF + b"\x00" * 2_000_000)
    newer = bijlage_van(traject, bij_mee.medewerker)
    monkeypatch.setenv("NAAST_CLAMAV", Scanner().adres)
    monkeypatch.setattr(tasks, "PER_KEER", 1)

    for timestamp in (0, 900):
        tasks.scan_opnieuw(timestamp)
    assert Bijlage.objects.get(pk=newer.pk).scan == Scan.SCHOON


@pytest.mark.django_db
def test_a_file_withdrawn_while_it_is_scanned_stays_so_and_the_rest_goes_on(
    traject: Traject, bij_mee: Persoon, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = (bijlage_van(traject, bij_mee.medewerker) for _ in range(2))
    asked: list[BinaryIO] = []

    def scan(inhoud: BinaryIO) -> clamav.Uitslag:
        asked.append(inhoud)
        if len(asked) == 1:
            with als(werk_van(bij_mee)):
                withdraw_bijlage(bijlage=first, door=bij_mee.medewerker, reden="dubbel")
        return clamav.Uitslag(Scan.SCHOON)

    monkeypatch.setenv("NAAST_CLAMAV", "127.0.0.1:1")
    monkeypatch.setattr(clamav, "scan", scan)
    tasks.scan_opnieuw(0)
    assert Bijlage.objects.get(pk=first.pk).scan == Scan.NIET_GESCAND
    assert Bijlage.objects.get(pk=second.pk).scan == Scan.SCHOON


@pytest.mark.django_db
def test_what_was_answered_before_the_worker_was_stopped_is_kept(
    traject: Traject, bij_mee: Persoon, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = (bijlage_van(traject, bij_mee.medewerker) for _ in range(2))
    answers = iter([clamav.Uitslag(Scan.SCHOON)])
    monkeypatch.setenv("NAAST_CLAMAV", "127.0.0.1:1")
    monkeypatch.setattr(clamav, "scan", lambda _inhoud: next(answers))

    with pytest.raises(StopIteration):
        tasks.scan_opnieuw(0)
    assert Bijlage.objects.get(pk=first.pk).scan == Scan.SCHOON
    assert Bijlage.objects.get(pk=second.pk).scan == Scan.NIET_GESCAND


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
    gone = als_noor.get(f"/bijlagen/{made.pk}/")
    assert gone.status_code == 410
    assert "ingetrokken op 10 maart 2026" in gone.content.decode()
    assert als_noor.get(path).status_code == 409
    assert als_noor.post(path, {"reden": "nog eens"}).status_code == 409
    assert als_piet.get(f"/bijlagen/{made.pk}/").status_code == 404


@pytest.mark.django_db
def test_a_file_withdrawn_while_it_is_opened_is_not_called_damaged(
    traject: Traject,
    bij_mee: Persoon,
    als_noor: TestClient,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = bijlage_van(traject, bij_mee.medewerker)

    def withdrawn_just_now(naam: str) -> bytes:
        Bijlage.objects.filter(pk=made.pk).update(
            status=Status.INGETROKKEN, ingetrokken_at=made.toegevoegd_at, reden="dubbel"
        )
        raise opslag.Weg(naam)

    monkeypatch.setattr(opslag, "read", withdrawn_just_now)
    # Of two people at once, in one transaction here: opening alone may not write.
    monkeypatch.setattr(middleware, "SAFE", ())
    page = als_noor.get(f"/bijlagen/{made.pk}/").content.decode()
    assert "ingetrokken op 10 maart 2026" in page
    assert "beschadigd" not in page
