"""The inwoner reads how the support goes, with the code of the letter (PvE 3.6)."""

import re
from datetime import date, time, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from naast.afspraken.actions import cancel_afspraak, plan_afspraak
from naast.afspraken.models import Afspraak
from naast.audit.models import Gebeurtenis
from naast.core import klok
from naast.core.context import NIEMAND, als
from naast.geschillen.tests.lezen import words_of_pdf
from naast.inzage.lezers import readings
from naast.organisaties.models import Gemeente
from naast.testing.client import TestClient
from naast.testing.inwoners import ANNIE, actie_van, contact_in, doel_van, traject_van
from naast.testing.people import Persoon
from naast.trajecten.actions import close_traject, finish_actie
from naast.trajecten.inwonercode import hash_of
from naast.trajecten.models import Contactmoment, Hulpvraag, Inwonercode, Plan, Traject
from naast.trajecten.verloop import NA_EINDE, STAPPEN

pytestmark = pytest.mark.django_db

OPENEN = reverse("trajecten:inwonerpagina_openen")
BESTAAT_NIET = "BCDF-2345-GHJK-6789"
NIET = "Deze code werkt niet"


@pytest.fixture
def annie(bij_mee: Persoon, assen: Gemeente) -> Traject:
    """Annie is supported by Noor since Tuesday the 3rd, until 26 May."""
    return traject_van(ANNIE, assen, bij_mee.medewerker, dagen_geleden=7)


def _work(traject: Traject) -> str:
    return reverse("trajecten:inwonercode", args=[traject.pk])


def _make(als_noor: TestClient, traject: Traject) -> str:
    """Press the button, and read the code on the page."""
    return _read(als_noor.post(_work(traject), {"doe": "maken"}, follow=True))


def _read(page: Any) -> str:
    found = re.search(r"<strong>((?:\w{4}-){3}\w{4})</strong>", page.content.decode())
    assert found
    return found.group(1)


def _open(client: TestClient, code: str) -> str:
    return _words(client.get(reverse("trajecten:inwonerpagina", args=[code])))


def _words(page: Any) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.content.decode()))


def _now(page: str) -> str:
    """The step that the page calls now."""
    (place,) = (p for p, (naam, _) in enumerate(STAPPEN) if f"{naam} hier bent u nu" in page)
    for earlier, _ in STAPPEN[:place]:
        assert f"{earlier} klaar" in page
    for later, _ in STAPPEN[place + 1 :]:
        assert f"{later} komt nog" in page
    return STAPPEN[place][0]


def test_with_the_code_an_inwoner_reads_begin_end_steps_and_next_appointment(
    als_noor: TestClient, client: TestClient, annie: Traject, noor: Persoon
) -> None:
    plan_afspraak(
        verzoek=uuid4(),
        aanbieder=annie.aanbieder,
        gemeente=annie.gemeente,
        medewerker=noor.medewerker,
        inwoner=annie.inwoner,
        soort="keukentafelgesprek",
        op=date(2026, 3, 12),
        om=time(14),
        duur=60,
        vorm="locatie",
        waar="Nergensstraat 1",
        bericht_via="zelf",
    )
    doel_van(annie)
    actie_van(annie)
    contact_in(annie, noor.medewerker, notitie="Annie vertelde van haar zoon.")
    code = _make(als_noor, annie)

    typed = client.post(OPENEN, {"code": f" {code.lower().replace('-', ' ')} "})
    page = _words(typed)

    for words in (
        "MEE Uw ondersteuning",
        "in Assen",
        "Begonnen dinsdag 3 maart 2026",
        "Hoelang ongeveer 12 weken",
        "Verwacht einde dinsdag 26 mei 2026",
        "Volgende afspraak donderdag 12 maart 2026, 14.00 uur",
        "000 000 00 01",
        "mee@mee.example",
        "Wilt u een klacht indienen?",
    ):
        assert words in page
    assert _now(page) == "Aan de slag"
    raw = typed.content.decode()
    for personal in (
        *("Annie", "Zonderland", "06 00", "Noor", "Voorbeeld", "huishoudelijke", "mijn hulp"),
        *("huisarts", "keukentafel", "Nergens", "zoon"),
    ):
        assert personal not in raw
    assert _open(client, code) == page


def test_nobody_keeps_the_page_and_no_other_site_hears_of_it(
    als_noor: TestClient, client: TestClient, annie: Traject
) -> None:
    code = _make(als_noor, annie)

    for page in (
        client.get(reverse("trajecten:inwonerpagina", args=[code])),
        client.get(reverse("trajecten:inwonerpagina", args=[BESTAAT_NIET])),
        client.post(OPENEN, {"code": code}),
    ):
        assert page["Cache-Control"] == "no-store"
        assert page["X-Robots-Tag"] == "noindex, nofollow"
        assert page["Referrer-Policy"] == "no-referrer"
    assert client.get(OPENEN)["X-Robots-Tag"] == "noindex, nofollow"
    assert "Disallow: /mijn-ondersteuning/" in client.get("/robots.txt").content.decode()


def test_a_code_that_is_wrong_withdrawn_or_replaced_gives_one_and_the_same_page(
    als_noor: TestClient, client: TestClient, annie: Traject
) -> None:
    first = _make(als_noor, annie)
    assert _make(als_noor, annie) == first
    row = Inwonercode.objects.get()
    button = {"doe": "vernieuwen", "code": str(row.pk)}
    second = _read(als_noor.post(_work(annie), button, follow=True))
    assert second != first
    als_noor.post(_work(annie), button)
    assert "De stappen" in _open(client, second), "a button of an older page does nothing"

    replaced = _open(client, first)
    current = Inwonercode.objects.get(ingetrokken_at__isnull=True)
    als_noor.post(_work(annie), {"doe": "intrekken", "code": str(current.pk)})

    assert NIET in replaced
    assert {_open(client, one) for one in (second, BESTAAT_NIET, "kort", "²" * 16)} == {replaced}
    wrong = client.post(OPENEN, {"code": BESTAAT_NIET})
    assert (wrong.status_code, _words(wrong)) == (404, replaced)
    assert "Vraag uw cliëntondersteuner om een nieuwe code" in replaced
    typed_short = client.post(OPENEN, {"code": "BCDF-2345"})
    assert "Kijk uw code na. Het zijn 16 letters" in typed_short.content.decode()


def test_the_expected_end_is_said_right_before_on_and_after_its_day(
    als_noor: TestClient, client: TestClient, annie: Traject
) -> None:
    code = _make(als_noor, annie)
    last = date(2026, 5, 26)

    def on(day: date) -> str:
        with klok.bevroren(klok.lokaal_moment(day, time(9))):
            return _open(client, code)

    assert "Verwacht einde dinsdag 26 mei 2026 Volgende" in on(last - timedelta(days=1))
    assert "Verwacht einde dinsdag 26 mei 2026: dat is vandaag" in on(last)
    past = on(last + timedelta(days=1))
    assert "Wij dachten: dinsdag 26 mei 2026. Die dag is voorbij." in past
    assert "weken" not in past
    Traject.objects.update(verwacht_einde_op=None)
    assert "Verwacht einde Dat spreekt u nog samen af. Volgende" in on(last)


def test_the_step_that_is_now_follows_what_was_done(
    als_noor: TestClient, client: TestClient, annie: Traject, noor: Persoon
) -> None:
    code = _make(als_noor, annie)
    melding = annie.melding
    assert melding
    assert _now(_open(client, code)) == "Plan", "they met on the 3rd, and there is a question"
    melding.eerste_afspraak_op = date(2026, 3, 12)
    melding.save()
    page = _open(client, code)
    assert _now(page) == "Eerste gesprek"
    assert "Volgende afspraak donderdag 12 maart 2026 De stappen" in page
    contact_in(annie, noor.medewerker, vorm="email")
    assert _now(_open(client, code)) == "Eerste gesprek"
    contact_in(annie, noor.medewerker, vorm="telefoon")
    assert _now(_open(client, code)) == "Plan"
    actie = actie_van(annie)
    assert _now(_open(client, code)) == "Aan de slag"
    finish_actie(actie=actie, op=date(2026, 3, 10))
    assert _now(_open(client, code)) == "Samen terugkijken"
    Plan.objects.update(status="geevalueerd", geevalueerd_op=date(2026, 3, 10))
    assert _now(_open(client, code)) == "Einde"


def test_a_first_talk_that_did_not_go_on_is_not_done_also_on_the_day_of_acceptance(
    als_noor: TestClient, client: TestClient, annie: Traject, noor: Persoon
) -> None:
    code = _make(als_noor, annie)
    assert annie.melding
    annie.melding.eerste_afspraak_op = annie.melding.afgehandeld_op = date(2026, 3, 10)
    annie.melding.eerste_afspraak_om = time(14)
    annie.melding.save()
    talk = plan_afspraak(
        verzoek=uuid4(),
        aanbieder=annie.aanbieder,
        gemeente=annie.gemeente,
        medewerker=noor.medewerker,
        inwoner=annie.inwoner,
        soort="eerste_gesprek",
        op=date(2026, 3, 10),
        om=time(14),
        duur=60,
        vorm="thuis",
        waar="",
        bericht_via="zelf",
    )
    cancel_afspraak(afspraak=talk, reden="Ziek", op_verzoek_van="inwoner", bericht_via="zelf")
    with klok.bevroren(date(2026, 3, 11)):
        assert _now(_open(client, code)) == "Eerste gesprek"
        Afspraak.objects.update(status="doorgegaan")
        assert _now(_open(client, code)) == "Plan"


def test_without_a_question_or_a_melding_the_steps_begin_at_the_beginning(
    als_noor: TestClient, client: TestClient, annie: Traject, noor: Persoon
) -> None:
    code = _make(als_noor, annie)
    Traject.objects.update(melding=None)
    assert _now(_open(client, code)) == "Eerste gesprek"
    contact_in(annie, noor.medewerker)
    Hulpvraag.objects.all().delete()
    assert Contactmoment.objects.exists()
    assert _now(_open(client, code)) == "Uw vragen op een rij"


def test_after_the_end_it_says_how_to_come_back_for_ninety_days(
    als_noor: TestClient, client: TestClient, annie: Traject
) -> None:
    code = _make(als_noor, annie)
    Hulpvraag.objects.update(status="afgesloten", afgesloten_op=date(2026, 3, 10))
    close_traject(traject=annie, op=date(2026, 3, 10), reden="Verhuisd naar haar zoon")

    page = _open(client, code)
    assert "De ondersteuning is gestopt Dat was op dinsdag 10 maart 2026." in page
    assert "Hoelang 7 dagen" in page
    assert "Meld u opnieuw aan" in page
    assert "tot en met maandag 8 juni 2026" in page
    assert "zoon" not in page
    assert "komt nog" not in page
    letter = reverse("trajecten:plan_letter", args=[annie.pk])
    assert "Zelf kijken" not in als_noor.get(letter).content.decode()
    more = reverse("trajecten:more", args=[annie.pk])
    last = klok.nu() + NA_EINDE
    with klok.bevroren(last):
        assert "is gestopt" in _open(client, code)
        assert "Code bekijken" in als_noor.get(more).content.decode()
    with klok.bevroren(last + timedelta(days=1)):
        assert NIET in _open(client, code)
        assert "Pagina van de inwoner" not in als_noor.get(more).content.decode()
    als_noor.post(_work(annie), {"doe": "intrekken", "code": str(Inwonercode.objects.get().pk)})
    assert NIET in _open(client, code)
    assert als_noor.post(_work(annie), {"doe": "maken"}).status_code == 409


def test_the_letter_has_the_address_and_the_code_only_when_there_is_one(
    als_noor: TestClient, annie: Traject
) -> None:
    letter = reverse("trajecten:plan_letter", args=[annie.pk])
    assert "Zelf kijken" not in als_noor.get(letter).content.decode()
    more = als_noor.get(reverse("trajecten:more", args=[annie.pk])).content.decode()
    assert "Code maken" in more

    code = _make(als_noor, annie)

    page = _words(als_noor.get(letter))
    assert "Ga naar http://testserver/mijn-ondersteuning/" in page
    assert f"Vul deze code in: {code}" in page
    pdf = words_of_pdf(als_noor.get(reverse("trajecten:plan_pdf", args=[annie.pk])).content)
    assert code in pdf
    assert "De code is van 10 maart 2026" in _words(
        als_noor.get(reverse("trajecten:more", args=[annie.pk]))
    )


def test_a_code_of_before_the_key_changed_still_opens_and_is_not_shown_again(
    als_noor: TestClient, client: TestClient, annie: Traject, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = _make(als_noor, annie)

    monkeypatch.setattr("naast.trajecten.inwonercode.geheim", lambda _naam: "andere sleutel")

    assert "kunnen wij niet meer tonen" in als_noor.get(_work(annie)).content.decode()
    assert "Zelf kijken" not in _words(
        als_noor.get(reverse("trajecten:plan_letter", args=[annie.pk]))
    )
    assert "De stappen" in _open(client, code)


def test_the_database_shows_the_one_row_of_the_code_and_holds_no_code(
    als_noor: TestClient, als_piet: TestClient, als_carla: TestClient, annie: Traject
) -> None:
    code = _make(als_noor, annie)
    with als(NIEMAND), connection.cursor() as cursor:
        assert not Inwonercode.objects.exists()
        cursor.execute("SELECT set_config('naast.inwonercode', %s, true)", [hash_of(code)])
        assert [row.traject_id for row in Inwonercode.objects.all()] == [annie.pk]
        assert not Traject.objects.exists()
        cursor.execute("SELECT set_config('naast.inwonercode', '', true)")
    row = Inwonercode.objects.values().get()
    assert code not in str(row)
    assert code.replace("-", "") not in str(row)
    assert als_piet.get(_work(annie)).status_code == 404
    assert als_carla.get(_work(annie)).status_code == 403
    assert "De stappen" in _open(als_carla, code)
    assert als_carla.get(reverse("trajecten:dossier", args=[annie.pk])).status_code == 403


def test_opening_the_page_stands_in_the_log_of_the_organisation(
    als_noor: TestClient, client: TestClient, annie: Traject
) -> None:
    code = _make(als_noor, annie)
    read = Gebeurtenis.objects.filter(doel="pagina van de inwoner, met de code")

    _open(client, BESTAAT_NIET)
    assert not read.exists()
    _open(client, code)

    event = read.get()
    assert (event.rol, event.account_id) == ("inwoner", None)
    assert (event.tabel, event.object_id) == ("trajecten_traject", annie.pk)
    assert event.aanbieder_id == annie.aanbieder_id


def test_who_reads_with_the_code_reads_as_somebody_with_the_code_and_not_in_another_role(
    als_noor: TestClient, als_carla: TestClient, annie: Traject, carla: Persoon
) -> None:
    _open(als_carla, _make(als_noor, annie))

    event = Gebeurtenis.objects.get(doel="pagina van de inwoner, met de code")
    assert (event.rol, event.account_id) == ("inwoner", carla.account.pk)
    (read,) = readings({event.tabel: [annie.pk]}, set())[-1:]
    assert read.wie == "iemand met uw code"


def test_who_tries_many_codes_waits_an_hour_and_a_library_does_not_notice(
    als_noor: TestClient,
    client: TestClient,
    annie: Traject,
    django_capture_on_commit_callbacks: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    code = _make(als_noor, annie)
    monkeypatch.setattr("naast.meldingen.spam.FOUTE_CODES_PER_UUR", 3)
    for _ in range(3):
        assert "De stappen" in _open(client, code)
        with django_capture_on_commit_callbacks(execute=True):
            assert NIET in _open(client, BESTAAT_NIET)

    shut = client.post(OPENEN, {"code": code})
    assert shut.status_code == 429
    assert "over een uur nog een keer" in shut.content.decode()
    assert "De stappen" not in _open(client, code)
    elsewhere = client.get(reverse("trajecten:inwonerpagina", args=[code]), REMOTE_ADDR="192.0.2.7")
    assert elsewhere.status_code == 200


def test_the_page_asks_little_of_the_database_and_no_column_about_the_person(
    als_noor: TestClient, client: TestClient, annie: Traject
) -> None:
    code = _make(als_noor, annie)
    with CaptureQueriesContext(connection) as asked:
        _open(client, code)
    # Four ask a table; the others say who asks, and write the event.
    assert len(asked) <= 18
    said = " ".join(query["sql"] for query in asked)
    assert '"trajecten_traject"."gestart_op"' in said
    for column in ("achternaam", "omschrijving", "notitie", "titel"):
        assert column not in said
    assert '"inwoners_inwoner"' not in said
