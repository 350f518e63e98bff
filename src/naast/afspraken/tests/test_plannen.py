"""Planning, moving and ending appointments, through the pages."""

from datetime import UTC, date, datetime, time
from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse

from naast.afspraken.models import Afspraak
from naast.afspraken.queries import tasks
from naast.afspraken.tests.conftest import Plan
from naast.audit.models import Gebeurtenis
from naast.berichten.models import Bericht
from naast.core import klok
from naast.inwoners.models import Inwoner
from naast.organisaties.models import Gemeente
from naast.testing.client import TestClient
from naast.testing.people import Persoon

pytestmark = pytest.mark.django_db

PLAN = reverse("afspraken:plan")


def _form(noor: Persoon, **anders: Any) -> dict[str, Any]:
    values = {
        "op": "2026-03-12",
        "om": "10:00",
        "duur": "45",
        "soort": "gesprek",
        "vorm": "thuis",
        "waar": "",
        "medewerker": noor.medewerker.pk,
        "bericht_via": "email",
        "verzoek": str(uuid4()),
    }
    return values | anders


def _move(noor: Persoon, **anders: Any) -> dict[str, Any]:
    wishes = {"reden": "Noor is ziek", "op_verzoek_van": "organisatie"}
    return _form(noor, op="2026-03-19", **wishes) | anders


def _address(naam: str, afspraak: Afspraak) -> str:
    return reverse(f"afspraken:{naam}", args=[afspraak.pk])


def _mails() -> list[tuple[str, str, str]]:
    return list(Bericht.objects.values_list("aan", "onderwerp", "tekst"))


def test_an_appointment_is_planned_and_the_inwoner_hears_when_and_not_what(
    als_noor: TestClient, annie: Inwoner, noor: Persoon
) -> None:
    address = f"{PLAN}?inwoner={annie.pk}"
    page = als_noor.get(address).content.decode()
    assert "Annie Zonderland" in page
    assert "Naar annie@voorbeeld.example" in page
    form = _form(noor, waar="Achterdeur, hond heet Bello")
    for _ in range(2):
        answer = als_noor.post(address, form, follow=True)
    afspraak = Afspraak.objects.get()
    assert "donderdag 12 maart 2026 om 10.00 uur" in answer.content.decode()
    assert (afspraak.begin_at, afspraak.einde_at) == (
        datetime(2026, 3, 12, 9, 0, tzinfo=UTC),
        datetime(2026, 3, 12, 9, 45, tzinfo=UTC),
    )
    ((aan, onderwerp, tekst),) = _mails()
    assert (aan, onderwerp) == ("annie@voorbeeld.example", "Uw afspraak")
    assert "donderdag 12 maart 2026 om 10.00 uur" in tekst
    assert "000 000 00 01" in tekst
    for personal in ("Annie", "Zonderland", "Noor", "Bello", "gesprek"):
        assert personal not in tekst


def test_an_appointment_without_an_inwoner_says_what_it_is_about(
    als_noor: TestClient, bij_mee: Persoon, noor: Persoon, assen: Gemeente
) -> None:
    form = _form(noor, gemeente=assen.pk, soort="spreekuur", vorm="locatie", bericht_via="zelf")
    refused = als_noor.post(PLAN, form).content.decode()
    assert "Schrijf waar de afspraak over gaat." in refused
    form["titel"] = "Spreekuur bibliotheek"
    assert "Schrijf waar de afspraak is." in als_noor.post(PLAN, form).content.decode()
    form["waar"] = "Bibliotheek, zaal 2"
    page = als_noor.post(PLAN, form, follow=True).content.decode()
    assert "Spreekuur bibliotheek" in page
    assert _mails() == []


def test_the_inwoner_is_found_by_a_fragment(als_noor: TestClient, annie: Inwoner) -> None:
    page = als_noor.get(PLAN, {"zoek": "ánn onder", "op": "2026-03-12"}).content.decode()
    assert f"?op=2026-03-12&amp;inwoner={annie.pk}" in page
    assert "Niemand gevonden" in als_noor.get(PLAN, {"zoek": "xyz"}).content.decode()
    assert als_noor.get(PLAN, {"inwoner": "x"}).status_code == 404


@pytest.mark.parametrize(
    ("anders", "woorden"),
    [
        ({"op": "2026-03-10", "om": "09:59"}, "Dit moment is al voorbij"),
        ({"op": "2028-04-01"}, "meer dan twee jaar vooruit"),
        ({"op": "31-02-2026"}, "Schrijf de datum als dag-maand-jaar"),
        ({"duur": "4"}, "Hoe lang"),
        ({"vorm": "video", "waar": "http://beeld.example/x"}, "Plak hier de link"),
        ({"vorm": "video", "waar": "https://"}, "Plak hier de link"),
        ({"vorm": "video", "waar": "https://["}, "Plak hier de link"),
        ({"vorm": "telefoon", "waar": "bel maar"}, "Vul het telefoonnummer in"),
        ({"medewerker": "999999"}, "Kies een collega uit de lijst."),
    ],
)
def test_what_cannot_be_is_refused_and_stays_typed(
    als_noor: TestClient, annie: Inwoner, noor: Persoon, anders: dict[str, str], woorden: str
) -> None:
    address = f"{PLAN}?inwoner={annie.pk}"
    page = als_noor.post(address, _form(noor, **anders))
    assert page.status_code == 200
    assert woorden in page.content.decode()
    assert not Afspraak.objects.exists()
    assert als_noor.post(address, _form(noor)).status_code == 302


def test_the_telephone_number_that_is_known_needs_no_typing(
    als_noor: TestClient, annie: Inwoner, noor: Persoon
) -> None:
    als_noor.post(f"{PLAN}?inwoner={annie.pk}", _form(noor, vorm="telefoon"))
    assert Afspraak.objects.get().waar == "06 00 00 00 01"


def test_nobody_has_two_appointments_at_a_time_and_one_after_another_is_fine(
    als_noor: TestClient, als_bas: TestClient, plan: Plan, annie: Inwoner, noor: Persoon
) -> None:
    plan()
    address = f"{PLAN}?inwoner={annie.pk}"
    page = als_bas.post(address, _form(noor, om="10:30")).content.decode()
    assert "Noor van den Voorbeeld heeft dan al een afspraak, van 10.00 tot 11.00 uur." in page
    assert als_bas.post(address, _form(noor, om="09:30")).status_code == 200
    assert als_bas.post(address, _form(noor, om="11:00")).status_code == 302
    assert als_noor.post(address, _form(noor, om="09:15")).status_code == 302


def test_moving_tells_the_inwoner_and_keeps_the_former_moment(
    als_noor: TestClient, plan: Plan, noor: Persoon
) -> None:
    old = plan()
    assert "Noor is ziek" not in als_noor.get(_address("move", old)).content.decode()
    answer = als_noor.post(_address("move", old), _move(noor), follow=True)
    new = Afspraak.objects.get(vervangt=old)
    old.refresh_from_db()
    assert (old.status, old.reden, old.te_laat_verzet) == ("verzet", "Noor is ziek", False)
    assert (new.status, new.uid, new.volgnummer) == ("gepland", old.uid, 1)
    page = answer.content.decode()
    assert "donderdag 19 maart 2026 om 10.00 uur" in page
    assert "Donderdag 12 maart 2026 om 10.00 uur" in page
    assert [onderwerp for _, onderwerp, _ in _mails()] == ["Uw afspraak", "Uw afspraak is verzet"]
    assert "Noor is ziek" not in _mails()[1][2]
    assert "Bekijk het nieuwe moment" in als_noor.get(_address("detail", old)).content.decode()
    assert als_noor.post(_address("move", old), _move(noor)).status_code == 409


@pytest.mark.parametrize(
    ("nu", "door", "te_laat"),
    [
        # Thursday the 12th: Tuesday leaves two working days, Wednesday one.
        ("2026-03-10T23:59+01:00", "organisatie", False),
        ("2026-03-11T00:00+01:00", "organisatie", True),
        ("2026-03-11T00:00+01:00", "inwoner", False),
        ("2026-03-12T15:00+01:00", "organisatie", True),
    ],
)
def test_moving_by_us_within_two_working_days_counts_as_late(
    als_noor: TestClient, plan: Plan, noor: Persoon, nu: str, door: str, te_laat: bool
) -> None:
    old = plan()
    with klok.bevroren(datetime.fromisoformat(nu)):
        page = als_noor.post(
            _address("move", old), _move(noor, op_verzoek_van=door), follow=True
        ).content.decode()
    old.refresh_from_db()
    assert old.te_laat_verzet is te_laat
    assert ("Dit telt als te laat verzet" in page) is te_laat
    with klok.bevroren(datetime.fromisoformat("2026-03-20T10:00+01:00")):
        counted = als_noor.get(reverse("afspraken:late")).content.decode()
    assert ("Noor is ziek" in counted) is te_laat


def test_a_weekend_does_not_make_a_move_timely(
    als_noor: TestClient, plan: Plan, noor: Persoon
) -> None:
    monday = plan(op=datetime(2026, 3, 16, tzinfo=UTC).date())
    with klok.bevroren(datetime.fromisoformat("2026-03-13T09:00+01:00")):
        als_noor.post(_address("cancel", monday), _cancel(noor))
    monday.refresh_from_db()
    assert (monday.status, monday.te_laat_verzet) == ("afgezegd", True)


def _cancel(noor: Persoon, **anders: Any) -> dict[str, Any]:
    values = {"reden": "Niet meer nodig", "op_verzoek_van": "organisatie", "bericht_via": "email"}
    return values | {"verzoek": str(uuid4())} | anders


def test_cancelling_needs_a_reason_and_frees_the_hour(
    als_noor: TestClient, plan: Plan, noor: Persoon
) -> None:
    row = plan()
    address = _address("cancel", row)
    nothing = als_noor.post(address, _cancel(noor, reden=" ")).content.decode()
    assert "Geef antwoord op de vraag ‘Waarom gaat de afspraak niet door?’" in nothing
    assert als_noor.post(address, _cancel(noor)).status_code == 302
    row.refresh_from_db()
    assert (row.status, row.volgnummer) == ("afgezegd", 1)
    assert _mails()[-1][1] == "Uw afspraak gaat niet door"
    plan()
    assert als_noor.post(address, _cancel(noor)).status_code == 409


def test_a_letter_stays_a_task_until_it_is_posted(
    als_noor: TestClient, plan: Plan, joop: Inwoner, noor: Persoon
) -> None:
    row = plan(inwoner=joop, bericht_via="brief")
    address = _address("letter", row)
    page = als_noor.get(address).content.decode()
    assert "Nergensstraat 1" in page
    assert "U heeft een afspraak met ons" in page
    als_noor.post(address)
    assert als_noor.post(address).status_code == 409
    als_noor.post(_address("move", row), _move(noor, bericht_via="brief"))
    new = Afspraak.objects.get(vervangt=row)
    moved = als_noor.get(_address("letter", new)).content.decode()
    assert "Uw afspraak met ons is verzet" in moved
    assert _mails() == []


def test_a_letter_about_a_change_that_would_come_too_late_is_refused(
    als_noor: TestClient, plan: Plan, joop: Inwoner, noor: Persoon
) -> None:
    row = plan(inwoner=joop, bericht_via="brief")
    with klok.bevroren(datetime.fromisoformat("2026-03-11T09:00+01:00")):
        late = als_noor.post(_address("move", row), _move(noor, bericht_via="brief"))
        assert "een brief komt te laat" in late.content.decode()
        told = als_noor.post(_address("move", row), _move(noor, bericht_via="zelf"))
    assert told.status_code == 302


def test_a_letter_about_a_moment_that_is_too_near_is_refused(
    als_noor: TestClient, plan: Plan, joop: Inwoner, noor: Persoon
) -> None:
    form = _form(noor, op="2026-03-11", bericht_via="brief")
    near = als_noor.post(f"{PLAN}?inwoner={joop.pk}", form).content.decode()
    assert "een brief komt te laat" in near
    row = plan(op=date(2026, 3, 26), inwoner=joop, bericht_via="brief")
    to_tomorrow = _move(noor, op="2026-03-11", bericht_via="brief")
    moved = als_noor.post(_address("move", row), to_tomorrow).content.decode()
    assert "een brief komt te laat" in moved
    row.refresh_from_db()
    assert row.status == "gepland"
    told = als_noor.post(_address("move", row), to_tomorrow | {"bericht_via": "zelf"})
    assert told.status_code == 302


def test_a_letter_that_was_never_posted_is_no_task_once_the_appointment_has_been(
    als_noor: TestClient, plan: Plan, joop: Inwoner, noor: Persoon
) -> None:
    row = plan(inwoner=joop, bericht_via="brief")

    def letters(moment: str) -> int:
        with klok.bevroren(datetime.fromisoformat(moment)):
            found = tasks(noor.medewerker, wie="mij", vandaag=klok.vandaag())
        return sum(taak.actie == "Brief maken" for taak in found)

    assert letters("2026-03-12T23:30+01:00") == 1
    assert letters("2026-03-13T00:30+01:00") == 0
    with klok.bevroren(row.begin_at):
        als_noor.post(_address("outcome", row), {"afloop": "doorgegaan"})
        row.refresh_from_db()
        assert (row.status, row.brief) == ("doorgegaan", "")
    assert letters("2026-03-12T23:30+01:00") == 0


def test_who_never_got_the_first_letter_gets_one_about_the_appointment_itself(
    als_noor: TestClient, plan: Plan, joop: Inwoner, noor: Persoon
) -> None:
    row = plan(inwoner=joop, bericht_via="brief")
    als_noor.post(_address("move", row), _move(noor, bericht_via="brief"))
    row.refresh_from_db()
    assert (row.brief, Afspraak.objects.get(vervangt=row).brief) == ("", "bevestiging")


def test_mail_without_an_address_is_refused(
    als_noor: TestClient, plan: Plan, annie: Inwoner, noor: Persoon
) -> None:
    row = plan()
    annie.email = ""
    annie.save()
    page = als_noor.post(_address("move", row), _move(noor)).content.decode()
    assert "Hoe hoort de inwoner dat de afspraak verzet is?" in page
    row.refresh_from_db()
    assert row.status == "gepland"


def test_the_outcome_is_recorded_after_it_began_and_can_be_mended(
    als_noor: TestClient, plan: Plan
) -> None:
    row = plan()
    address = _address("outcome", row)
    early = als_noor.post(address, {"afloop": "doorgegaan"}, follow=True).content.decode()
    assert "Deze afspraak moet nog beginnen. U kunt haar verzetten of afzeggen." in early
    assert "Vastgelegd" not in early
    with klok.bevroren(row.begin_at):
        unknown = als_noor.post(address, {"afloop": "misschien"}, follow=True).content.decode()
        assert "Kies ‘Doorgegaan’ of ‘Niet verschenen’" in unknown
        row.refresh_from_db()
        assert row.status == "gepland"
        assert "Niet verschenen" in als_noor.get(_address("detail", row)).content.decode()
        als_noor.post(address, {"afloop": "niet_verschenen"})
        row.refresh_from_db()
        assert row.status == "niet_verschenen"
        als_noor.post(address, {"afloop": "doorgegaan"})
        row.refresh_from_db()
        assert row.status == "doorgegaan"
        assert als_noor.post(address, {"afloop": "doorgegaan"}).status_code == 409


def test_the_walls_of_an_appointment(
    client: TestClient,
    als_tess: TestClient,
    als_piet: TestClient,
    als_carla: TestClient,
    plan: Plan,
    annie: Inwoner,
) -> None:
    row = plan()
    for naam in ("detail", "move", "cancel"):
        address = _address(naam, row)
        assert als_tess.get(address).status_code == 200
        assert als_piet.get(address).status_code == 404
        assert als_carla.get(address).status_code == 403
        assert client.get(address).status_code == 302
    assert als_piet.post(_address("outcome", row), {"afloop": "doorgegaan"}).status_code == 404
    assert als_piet.get(f"{PLAN}?inwoner={annie.pk}").status_code == 404
    assert "Zonderland" not in als_piet.get(reverse("afspraken:week")).content.decode()


def test_a_colleague_of_another_organisation_cannot_be_booked(
    als_noor: TestClient, annie: Inwoner, noor: Persoon, piet: Persoon
) -> None:
    form = _form(noor, medewerker=piet.medewerker.pk)
    page = als_noor.post(f"{PLAN}?inwoner={annie.pk}", form).content.decode()
    assert "Kies een collega uit de lijst." in page
    assert not Afspraak.objects.exists()


def test_each_change_leaves_its_events_and_each_page_one_reading(
    als_noor: TestClient, plan: Plan, noor: Persoon
) -> None:
    row = plan()
    before = Gebeurtenis.objects.count()
    als_noor.post(_address("move", row), _move(noor))
    changed = Gebeurtenis.objects.all()[before:]
    assert [(e.actie, e.tabel) for e in changed] == [
        ("afspraken.move_afspraak", "afspraken_afspraak"),
        ("afspraken.move_afspraak", "afspraken_afspraak"),
    ]
    als_noor.get(_address("detail", row))
    assert Gebeurtenis.objects.last().doel == "afspraak bekijken"  # type: ignore[union-attr]


def test_an_appointment_over_the_change_of_the_clock_lasts_as_long_as_it_says(plan: Plan) -> None:
    night = plan(op=datetime(2026, 3, 29, tzinfo=UTC).date(), om=time(1, 30), duur=60)
    assert (night.einde_at - night.begin_at).total_seconds() == 3600
    assert night.einde_at == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
