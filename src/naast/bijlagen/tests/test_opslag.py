"""On disk: encrypted, whole or not at all, also when the disk is full or the process is killed."""

import errno
import os
import resource
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from naast.bijlagen import opslag, tasks
from naast.bijlagen.actions import withdraw_bijlage
from naast.bijlagen.models import Bijlage
from naast.bijlagen.tests.bestanden import PDF, bijlage_van
from naast.bijlagen.tests.test_toevoegen import send
from naast.bijlagen.versleuteling import BLOK, Beschadigd
from naast.testing.client import TestClient
from naast.testing.people import Persoon
from naast.trajecten.models import Traject


def files(kast: Path) -> list[Path]:
    return [path for path in kast.rglob("*") if path.is_file()]


@contextmanager
def files_up_to(size: int) -> Iterator[None]:
    """As on a disk that is almost full: the system refuses to make a file larger."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


@pytest.mark.parametrize("size", [0, 1, BLOK - 1, BLOK, BLOK + 1, 3 * BLOK])
def test_content_of_any_size_comes_back(size: int) -> None:
    naam, content = uuid4().hex, os.urandom(size)
    opslag.write(naam, BytesIO(content))
    assert opslag.read(naam) == content
    opslag.settle(naam)
    opslag.settle(naam)
    assert opslag.read(naam) == content


def test_on_disk_nothing_can_be_read_and_nobody_else_may_try(kast: Path) -> None:
    naam = uuid4().hex
    opslag.write(naam, BytesIO(b"Annie Zonderland" * 100))
    opslag.settle(naam)

    (path,) = files(kast)
    assert b"Annie" not in path.read_bytes()
    assert path.stat().st_mode & 0o077 == 0
    assert kast.stat().st_mode & 0o066 == 0


def test_what_was_changed_on_disk_is_found(kast: Path) -> None:
    naam, other = uuid4().hex, uuid4().hex
    opslag.write(naam, BytesIO(b"x" * 3 * BLOK))
    (path,) = files(kast)
    whole = path.read_bytes()
    flipped = whole[:-1] + bytes([whole[-1] ^ 1])
    cut = whole[: -(BLOK + 16)]
    swapped = whole[:32] + whole[32 + BLOK + 16 :] + whole[32 : 32 + BLOK + 16]
    for broken in (flipped, cut, swapped, b"", b"x"):
        path.write_bytes(broken)
        with pytest.raises(Beschadigd):
            opslag.read(naam)
    path.write_bytes(whole)
    path.rename(path.with_name(other))
    with pytest.raises(Beschadigd):
        opslag.read(other)
    with pytest.raises(opslag.Weg):
        opslag.read(naam)


@pytest.mark.django_db
def test_a_full_disk_refuses_in_words_and_keeps_nothing(
    traject: Traject, als_noor: TestClient, kast: Path
) -> None:
    large = PDF + os.urandom(500_000)
    with files_up_to(100_000):
        refused = send(als_noor, traject, "groot.pdf", large)
    assert "er is geen ruimte meer op de server" in refused.content.decode()
    assert not Bijlage.objects.exists()
    assert files(kast) == []

    verzoek = refused.context["form"]["verzoek"].value()
    assert send(als_noor, traject, "groot.pdf", large, verzoek=verzoek).status_code == 302
    assert Bijlage.objects.get().grootte == len(large)


@pytest.mark.django_db
@pytest.mark.parametrize("function", ["fsync", "open"])
def test_a_disk_that_says_no_later_does_too(
    function: str,
    traject: Traject,
    als_noor: TestClient,
    kast: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_given: Any, **_more: Any) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, function, full)
        refused = send(als_noor, traject, "a.pdf", PDF)
    assert "er is geen ruimte meer" in refused.content.decode()
    assert files(kast) == []


@pytest.mark.django_db
def test_a_folder_that_cannot_be_reached_is_said_and_not_a_broken_page(
    traject: Traject,
    bij_mee: Persoon,
    als_noor: TestClient,
    kast: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As when the disk with the files is not there: nothing can be added, nothing opened."""
    kept = bijlage_van(traject, bij_mee.medewerker)
    kast.with_name("bestand").write_text("geen map")
    monkeypatch.setenv("NAAST_BIJLAGEN", str(kast.with_name("bestand") / "kast"))

    refused = send(als_noor, traject, "a.pdf", PDF)
    assert "die kan niet bij zijn bestanden. De rest" in refused.content.decode()
    page = als_noor.get(f"/bijlagen/{kept.pk}/")
    assert page.status_code == 410
    assert "Vertel het aan uw beheerder" in page.content.decode()


@pytest.mark.django_db
def test_what_is_not_ours_in_the_folder_does_not_stop_the_cleaning(
    traject: Traject, bij_mee: Persoon, kast: Path
) -> None:
    kept = bijlage_van(traject, bij_mee.medewerker)
    (kast / "nieuw" / ".nfs0001").write_bytes(b"van het bestandssysteem")
    (kast / "nieuw" / ("0" * 32)).symlink_to("net-verplaatst")

    tasks.tidy_up(opslag.unsettled(ouder_dan=-1))

    assert kept.opslagnaam not in opslag.unsettled(ouder_dan=-1)
    assert (kast / "nieuw" / ".nfs0001").exists()


@pytest.mark.django_db
def test_room_for_the_database_is_left(
    traject: Traject, als_noor: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage("/")._replace(free=opslag.VRIJ)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage)

    assert "geen ruimte meer" in send(als_noor, traject, "a.pdf", PDF).content.decode()


@pytest.mark.django_db
def test_a_row_that_is_refused_takes_its_file_along(
    traject: Traject, bij_mee: Persoon, kast: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(**_values: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr(Bijlage.objects, "create", broken)
    with pytest.raises(RuntimeError):
        bijlage_van(traject, bij_mee.medewerker)
    assert files(kast) == []


@pytest.mark.django_db
def test_a_process_killed_half_way_leaves_nothing_half_done(
    traject: Traject, bij_mee: Persoon, als_noor: TestClient, kast: Path
) -> None:
    """While writing: a file without a row. After the commit: a row, its file still in `nieuw`."""
    kept = bijlage_van(traject, bij_mee.medewerker)
    (kast / "nieuw" / uuid4().hex).write_bytes(b"half")
    assert als_noor.get(f"/bijlagen/{kept.pk}/").content == PDF

    tasks.tidy_up(opslag.unsettled(ouder_dan=-1))

    assert [path.name for path in files(kast)] == [kept.opslagnaam]
    assert opslag.unsettled(ouder_dan=-1) == []
    assert als_noor.get(f"/bijlagen/{kept.pk}/").content == PDF


@pytest.mark.django_db
def test_what_is_being_written_just_now_is_left_alone(kast: Path) -> None:
    opslag.write(uuid4().hex, BytesIO(PDF))

    tasks.ruim_op(0)

    assert len(files(kast)) == 1


@pytest.mark.django_db
def test_a_file_that_is_gone_gets_a_page_that_says_what_to_do(
    traject: Traject, bij_mee: Persoon, als_noor: TestClient
) -> None:
    made = bijlage_van(traject, bij_mee.medewerker)
    opslag.remove(made.opslagnaam)

    page = als_noor.get(f"/bijlagen/{made.pk}/")
    assert page.status_code == 410
    assert "uit de back-up" in page.content.decode()


@pytest.mark.django_db
def test_withdrawn_content_goes_at_commit_or_else_by_the_job(
    traject: Traject,
    bij_mee: Persoon,
    kast: Path,
    django_capture_on_commit_callbacks: Any,
) -> None:
    first, second = (bijlage_van(traject, bij_mee.medewerker) for _ in range(2))
    for made in (first, second):
        opslag.settle(made.opslagnaam)
    with django_capture_on_commit_callbacks(execute=True):
        withdraw_bijlage(bijlage=first, door=bij_mee.medewerker, reden="verkeerd dossier")
    assert [path.name for path in files(kast)] == [second.opslagnaam]

    withdraw_bijlage(bijlage=second, door=bij_mee.medewerker, reden="dubbel")
    tasks.tidy_up([])
    assert files(kast) == []
