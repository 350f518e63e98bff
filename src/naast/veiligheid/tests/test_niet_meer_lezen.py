"""Somebody who read a meldcode reads it no more, just while being at it."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Event
from uuid import uuid4

import pytest
from django.db import connection, connections
from django.urls import reverse

from naast.accounts.models import Account
from naast.core.action import handeling
from naast.core.errors import Verouderd
from naast.organisaties.models import Gemeente, Medewerker
from naast.testing.client import TestClient
from naast.testing.inwoners import ANNIE, traject_van
from naast.testing.live import OwnDatabase
from naast.testing.people import Persoon, persoon
from naast.trajecten.models import Traject
from naast.veiligheid import actions
from naast.veiligheid.keuzes import Stap
from naast.veiligheid.models import Meldcode, Meldcodelezer, Meldcodeverslag
from naast.veiligheid.overzicht import overview
from naast.veiligheid.queries import likely_decider
from naast.veiligheid.tests.gevallen import (
    begonnen,
    besloten,
    gezet,
    klaar_voor_besluit,
    werkt,
)

NIET_MEER = "U leest deze meldcode niet meer mee"


def let_read(meldcode: Meldcode, noor: Persoon, tess: Persoon) -> Meldcodelezer:
    """Tess reads along, named by Noor."""
    with werkt(noor.medewerker):
        return actions.name_reader(
            meldcode=meldcode, door=noor.medewerker, medewerker=tess.medewerker, reden="vervangt"
        )


def end_reading(lezer: Meldcodelezer, noor: Persoon) -> None:
    with werkt(noor.medewerker):
        actions.withdraw_reader(lezer=lezer, door=noor.medewerker, reden="Noor is terug")


@pytest.mark.django_db
def test_a_step_written_by_who_reads_no_more_says_so(
    meldcode: Meldcode, noor: Persoon, tess: Persoon
) -> None:
    lezer = let_read(meldcode, noor, tess)
    with werkt(tess.medewerker):
        opened = Meldcode.objects.get(pk=meldcode.pk)
    end_reading(lezer, noor)
    with pytest.raises(Verouderd, match=NIET_MEER), werkt(tess.medewerker):
        gezet(opened, Stap.GESPREK, tess.medewerker)
    with werkt(noor.medewerker):
        assert Meldcodeverslag.objects.count() == 1


@pytest.mark.django_db
def test_a_page_that_is_being_made_for_who_reads_no_more_says_so(
    meldcode: Meldcode, noor: Persoon, tess: Persoon
) -> None:
    lezer = let_read(meldcode, noor, tess)
    with werkt(tess.medewerker):
        opened = Meldcode.objects.get(pk=meldcode.pk)
        assert len(overview(opened, date(2026, 3, 10)).rijen) == 5
    end_reading(lezer, noor)
    with pytest.raises(Verouderd, match=NIET_MEER), werkt(tess.medewerker):
        overview(opened, date(2026, 3, 10))


@pytest.mark.django_db
def test_ending_the_reading_twice_with_one_form_does_it_once_and_leads_back(
    meldcode: Meldcode, noor: Persoon, tess: Persoon, als_noor: TestClient
) -> None:
    lezer = let_read(meldcode, noor, tess)
    path = reverse("veiligheid:withdraw_reader", args=[lezer.pk])
    form = {"reden": "Noor is terug", "verzoek": str(uuid4())}
    for _ in range(2):
        assert als_noor.post(path, form)["Location"] == f"/meldcode/{meldcode.pk}/"
    later = als_noor.get(path)
    assert later.status_code == 409
    assert "Tess Proefstra leest deze meldcode al niet meer" in later.content.decode()
    other = als_noor.post(path, form | {"verzoek": str(uuid4())})
    assert "Tess Proefstra leest deze meldcode al niet meer" in other.content.decode()


@pytest.mark.django_db
def test_nobody_waits_for_a_colleague_whose_account_is_closed(
    annie: Traject, meldcode: Meldcode, tess: Persoon, als_noor: TestClient
) -> None:
    pages = (
        ("create", annie.pk, "beslisser"),
        ("name_reader", meldcode.pk, "medewerker"),
        ("change_decider", meldcode.pk, "beslisser"),
    )

    def offers(name: str, pk: int, field: str) -> bool:
        form = als_noor.get(reverse(f"veiligheid:{name}", args=[pk])).context["form"]
        return tess.medewerker in form.fields[field].queryset

    assert [offers(*page) for page in pages] == [True, True, True]
    assert likely_decider(annie, meldcode.opener) == tess.medewerker
    with handeling("toets"):
        Account.objects.filter(pk=tess.account.pk).update(is_active=False)
    assert [offers(*page) for page in pages] == [False, False, False]
    assert likely_decider(annie, meldcode.opener) == meldcode.opener


Werk = Callable[[], object]


@pytest.fixture
def vastgelegd(own_database: OwnDatabase) -> Meldcode:
    """Stored for everybody's transaction, ready for the decision of Bas; Tess reads along."""
    noor = persoon("noor")
    with werkt(noor.medewerker):
        assen = Gemeente.objects.get(slug="assen")
        traject = traject_van(ANNIE, assen, noor.medewerker, dagen_geleden=7)
        made = begonnen(traject, noor.medewerker, persoon("bas").medewerker)
        klaar_voor_besluit(made, noor.medewerker)
    let_read(made, noor, persoon("tess"))
    return made


def test_who_loses_the_file_while_waiting_for_it_writes_nothing(vastgelegd: Meldcode) -> None:
    noor, tess = persoon("noor").medewerker, persoon("tess").medewerker
    with werkt(noor):
        lezer = vastgelegd.lezers.get(medewerker=tess)

    def take_away() -> None:
        actions.withdraw_reader(lezer=lezer, door=noor, reden="Noor is terug")

    def write() -> None:
        actions.add_supplement(
            verzoek=uuid4(),
            meldcode=vastgelegd,
            door=tess,
            stap=Stap.GESPREK,
            op=date(2026, 3, 10),
            tekst="Nog iets.",
        )

    assert NIET_MEER in _at_once((noor, take_away), (tess, write))


def test_of_two_deciders_the_one_who_was_replaced_decides_nothing(vastgelegd: Meldcode) -> None:
    noor, bas, tess = (persoon(name).medewerker for name in ("noor", "bas", "tess"))

    def replace() -> None:
        actions.change_decider(meldcode=vastgelegd, door=noor, beslisser=tess, reden="verlof")

    def decide() -> None:
        besloten(vastgelegd, bas, melden=False)

    assert NIET_MEER in _at_once((noor, replace), (bas, decide))
    besloten(vastgelegd, tess, melden=True)
    with werkt(noor):
        assert Meldcode.objects.get().status == "te_melden"
        assert Meldcodeverslag.objects.filter(stap="beslissen").get().door == tess


def _at_once(first: tuple[Medewerker, Werk], second: tuple[Medewerker, Werk]) -> str:
    """The first holds the file until the second waits for it; what the second hears."""
    held, waits = Event(), Event()

    def hold() -> None:
        try:
            with werkt(first[0]):
                first[1]()
                held.set()
                assert waits.wait(timeout=30)
        finally:
            connections.close_all()

    def wait() -> str:
        try:
            assert held.wait(timeout=30)
            with werkt(second[0]):
                second[1]()
        except Verouderd as fault:
            return fault.melding
        finally:
            connections.close_all()
        return "geschreven"

    with ThreadPoolExecutor(2) as pool:
        ends, hears = pool.submit(hold), pool.submit(wait)
        while not _somebody_waits() and not hears.done():
            continue
        waits.set()
        ends.result(timeout=30)
        return hears.result(timeout=30)


def _somebody_waits() -> bool:
    query = "SELECT count(*), pg_sleep(0.02) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
    with connection.cursor() as cursor:
        cursor.execute(query)
        row = cursor.fetchone()
    return bool(row and row[0])
