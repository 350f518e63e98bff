"""The demo has work for today: some of it late, some urgent, some at a stated hour."""

from datetime import date

import pytest

from naast.accounts.models import Account
from naast.core.context import Werkcontext, als
from naast.core.taken import Taak
from naast.demo.inrichting import make_stadhuis
from naast.demo.levend import tell_stories
from naast.meldingen.models import Melding
from naast.organisaties.models import Medewerker
from naast.trajecten.models import Contactmoment, Traject
from naast.trajecten.vandaag import tasks

pytestmark = pytest.mark.usefixtures("demo")


def _tasks(email: str, vandaag: date) -> list[Taak]:
    account = Account.objects.get(email=email)
    with als(Werkcontext(rol="account", account_id=account.pk)):
        medewerker = Medewerker.objects.get(account=account)
    context = Werkcontext(
        rol=medewerker.rol, account_id=account.pk, aanbieder_id=medewerker.aanbieder_id
    )
    with als(context):
        return tasks(medewerker, wie="team", vandaag=vandaag)


def test_the_supporter_of_assen_finds_late_urgent_and_planned_work(vandaag: date) -> None:
    found = _tasks("noor@mee-samen.example", vandaag)
    late = [taak for taak in found if taak.soort == "fout"]

    assert "Eerste contact: Bea Bedacht" in [taak.titel for taak in late]
    assert "Traject van Mina Musicalster" in [taak.titel for taak in late]
    assert any("Spoed" in taak.reden for taak in found)
    assert any(taak.uiterlijk_op == vandaag and "14.00 uur" in taak.titel for taak in found)


@pytest.mark.parametrize("email", ["mats@mee.example", "piet@palet-welzijn.example"])
def test_both_aanbieders_of_zoetermeer_have_work_of_their_own(email: str, vandaag: date) -> None:
    found = _tasks(email, vandaag)

    assert len(found) >= 3
    assert "fout" in {taak.soort for taak in found}
    assert not any("Bedacht" in taak.titel for taak in found)


def test_stories_are_told_once(vandaag: date) -> None:
    def count() -> list[int]:
        return [model.objects.count() for model in (Melding, Traject, Contactmoment)]

    stadhuis = make_stadhuis()
    aanbieder = stadhuis.aanbieders["MEE Samen"]
    with als(Werkcontext(rol="beheer", aanbieder_id=aanbieder.pk)):
        before = count()
        tell_stories(stadhuis)
        assert count() == before
