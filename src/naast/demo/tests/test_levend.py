"""The demo has work for today: some of it late, some urgent, some at a stated hour."""

from datetime import date, time

import pytest

from naast.accounts.models import Account
from naast.afspraken.models import Afspraak, Beschikbaarheid
from naast.core.context import Werkcontext, als
from naast.core.klok import lokale_datum
from naast.core.taken import Taak
from naast.demo import verhalen_week
from naast.demo.inrichting import make_stadhuis
from naast.demo.levend import tell_stories
from naast.demo.verhalen import Aanbiederverhaal
from naast.demo.verhalen_assen import MEE_SAMEN
from naast.demo.verhalen_week import Weekverhaal
from naast.demo.verhalen_zoetermeer import MEE, PALET_WELZIJN
from naast.geschillen.models import Geschil
from naast.inwoners.models import Netwerklid, Toestemming, Vertegenwoordiger
from naast.meldingen.models import Inwonerbericht, Melding
from naast.organisaties.models import Medewerker
from naast.trajecten.models import Actie, Contactmoment, Meting, Signaal, Tijddeel, Traject
from naast.trajecten.vandaag import tasks
from naast.veiligheid.models import Meldcode

pytestmark = pytest.mark.usefixtures("demo")


def _medewerker(email: str) -> Medewerker:
    account = Account.objects.get(email=email)
    with als(Werkcontext(rol="account", account_id=account.pk)):
        return Medewerker.objects.get(account=account)


def _context_of(email: str) -> Werkcontext:
    who = _medewerker(email)
    return Werkcontext(rol=who.rol, account_id=who.account_id, aanbieder_id=who.aanbieder_id)


def _tasks(email: str, vandaag: date) -> list[Taak]:
    medewerker = _medewerker(email)
    with als(_context_of(email)):
        return tasks(medewerker, wie="team", vandaag=vandaag)


def test_the_supporter_of_assen_finds_late_urgent_and_planned_work(vandaag: date) -> None:
    found = _tasks("noor@mee-samen.example", vandaag)
    late = [taak for taak in found if taak.soort == "fout"]

    assert "Eerste contact: Bea Bedacht" in [taak.titel for taak in late]
    assert "Traject van Mina Musicalster" in [taak.titel for taak in late]
    assert any("Spoed" in taak.reden for taak in found)
    assert any(taak.uiterlijk_op == vandaag and "14.00 uur" in taak.termijn for taak in found)


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


def test_every_page_of_a_dossier_has_something_to_show(vandaag: date) -> None:
    context = _context_of("noor@mee-samen.example")
    with als(context):
        for model in (
            Actie,
            Meting,
            Netwerklid,
            Toestemming,
            Vertegenwoordiger,
            Geschil,
            Meldcode,
            Afspraak,
            Beschikbaarheid,
            Signaal,
        ):
            assert model._default_manager.exists(), model
        closed = Traject.objects.get(inwoner__achternaam="Poppenkast")
        assert closed.plan.geevalueerd_op is not None
        assert [meting.moment for meting in closed.metingen.order_by("gemeten_op")] == [
            "start",
            "eind",
        ]
        days = {lokale_datum(row.begin_at).isocalendar().week for row in Afspraak.objects.all()}
        parts = Tijddeel.objects.order_by("-minuten").values_list("minuten", flat=True)
        assert list(parts) == [40, 20]
        assert Inwonerbericht.objects.get().gelezen_at is None
    assert days == {vandaag.isocalendar().week}
    found = _tasks("noor@mee-samen.example", vandaag)
    assert "Nieuw bericht: Demi Demonstratie" in [taak.titel for taak in found]
    assert any("eigen bijdrage" in taak.titel.lower() + taak.reden.lower() for taak in found)


@pytest.mark.parametrize(
    ("verhaal", "week"),
    [
        (MEE_SAMEN, verhalen_week.MEE_SAMEN),
        (MEE, verhalen_week.MEE),
        (PALET_WELZIJN, verhalen_week.PALET_WELZIJN),
    ],
)
def test_whatever_day_it_is_no_first_appointment_meets_another(
    verhaal: Aanbiederverhaal, week: Weekverhaal
) -> None:
    def minutes(om: time) -> int:
        return om.hour * 60 + om.minute

    firsts = [minutes(m.om) for m in verhaal.meldingen if m.afspraak is not None]
    others = [(minutes(a.om), minutes(a.om) + a.duur) for a in week.afspraken]
    assert firsts
    assert [(f, o) for f in firsts for o in others if f < o[1] and o[0] < f + 60] == []
