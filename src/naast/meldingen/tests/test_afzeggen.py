"""A first appointment that does not go on is told, counted when late, and out of the agenda."""

import pytest
from django.urls import reverse

from naast.afspraken.actions import make_feed
from naast.berichten.models import Bericht
from naast.meldingen.models import Melding, Verzetting
from naast.meldingen.tests.plannen import DONDERDAG, address, at, move, planned
from naast.organisaties.models import Aanbieder, Gemeente
from naast.testing.client import TestClient
from naast.testing.inwoners import ANNIE, JOOP, melding_van
from naast.testing.people import Persoon
from naast.trajecten.models import Contactmoment

pytestmark = pytest.mark.django_db

MOMENT = "donderdag 12 maart 2026 om 14.30 uur"
NIET_DOOR = "Uw afspraak gaat niet door"
ANTWOORD = {
    "leefgebied": "zorg",
    "minuten": "10",
    "vorm": "telefoon",
    "met": "inwoner",
    "notitie": "Uitgelegd",
    "dag": "2026-03-10",
    "tijd": "09:30",
}
ENDS = [
    ("withdraw", {"reden": "Redt het zelf"}, "De melding is ingetrokken."),
    ("refer", {"naar": "Palet Welzijn"}, "Doorverwezen naar Palet Welzijn."),
    ("trajecten:answer", ANTWOORD, "De vraag is direct beantwoord."),
]


@pytest.fixture
def annie(bij_mee: Persoon, assen: Gemeente, als_noor: TestClient) -> Melding:
    """On Tuesday Noor plans with Annie, who has mail: Thursday at half past two."""
    row = melding_van(ANNIE, assen, bij_mee.medewerker, email="annie@voorbeeld.example")
    return planned(als_noor, row)


@pytest.fixture
def joop(bij_mee: Persoon, assen: Gemeente, als_noor: TestClient) -> Melding:
    """The same for Joop, who has no mail."""
    return planned(als_noor, melding_van(JOOP, assen, bij_mee.medewerker), om="16:00")


def ended(client: TestClient, row: Melding, end: str, form: dict[str, str], **more: str) -> str:
    """The page that follows."""
    return client.post(address(end, row), form | more, follow=True).content.decode()


@pytest.mark.parametrize(("end", "form", "why"), ENDS)
def test_every_end_without_a_traject_cancels_the_appointment_and_tells_it(
    als_noor: TestClient,
    annie: Melding,
    noor: Persoon,
    mee: Aanbieder,
    client: TestClient,
    end: str,
    form: dict[str, str],
    why: str,
) -> None:
    secret = make_feed(aanbieder=mee, medewerker=noor.medewerker)
    feed = reverse("afspraken:feed", args=[secret])
    assert "20260312T143000" in client.get(feed).content.decode()
    assert f"De eerste afspraak is {MOMENT}." in als_noor.get(address(end, annie)).content.decode()

    asked = ended(als_noor, annie, end, form)
    assert "Kies wie de afspraak niet wil laten doorgaan." in asked
    annie.refresh_from_db()
    assert (annie.status, Verzetting.objects.count()) == ("afspraak", 0)

    done = ended(als_noor, annie, end, form, op_verzoek_van="organisatie")
    assert "De inwoner krijgt een e-mail dat de afspraak niet doorgaat." in done
    assert f"D{MOMENT[1:]}. Afgezegd door ons: {why}" in done
    mail = Bericht.objects.latest("pk")
    assert (mail.aan, mail.onderwerp) == ("annie@voorbeeld.example", NIET_DOOR)
    assert f"de afspraak van {MOMENT}" in mail.tekst
    hidden = ("Annie", "thuis", "huishoudelijke", "Redt", "Palet", "Uitgelegd")
    assert not [word for word in hidden if word in mail.tekst]

    assert "Zonderland" not in als_noor.get(reverse("afspraken:week")).content.decode()
    assert "20260312T143000" not in client.get(feed).content.decode()
    other = melding_van(JOOP, annie.gemeente, noor.medewerker)
    assert planned(als_noor, other).eerste_afspraak_om == annie.eerste_afspraak_om


@pytest.mark.parametrize(
    ("nu", "door", "te_laat"),
    [
        # Thursday the 12th: Tuesday leaves two working days, Wednesday one.
        ("2026-03-10T23:59+01:00", "organisatie", False),
        ("2026-03-11T00:00+01:00", "organisatie", True),
        ("2026-03-11T00:00+01:00", "inwoner", False),
    ],
)
def test_cancelling_by_us_within_two_working_days_counts_as_late(
    als_noor: TestClient, annie: Melding, nu: str, door: str, te_laat: bool
) -> None:
    with at(nu):
        form = {"reden": "Redt het zelf", "op_verzoek_van": door}
        done = ended(als_noor, annie, "withdraw", form)
    assert ("Dit telt als te laat afgezegd: minder dan 2 werkdagen ervoor." in done) is te_laat
    assert Verzetting.objects.get().te_laat is te_laat
    assert Bericht.objects.latest("pk").onderwerp == NIET_DOOR
    with at("2026-03-20T10:00+01:00"):
        counted = als_noor.get(reverse("afspraken:late")).content.decode()
    assert (MOMENT in counted) is te_laat
    assert ("afgezegd" in counted) is te_laat
    assert ("De melding is ingetrokken." in counted) is te_laat


def test_who_has_no_mail_is_told_before_the_melding_can_end(
    als_noor: TestClient, joop: Melding
) -> None:
    mails = Bericht.objects.count()
    form = {"naar": "Palet", "op_verzoek_van": "organisatie"}
    asked = ended(als_noor, joop, "refer", form)
    assert "Bel of schrijf eerst. Zet daarna hier een vinkje." in asked
    with at("2026-03-11T10:00+01:00"):
        asked = ended(als_noor, joop, "refer", form)
    assert "Bel de inwoner eerst: een brief komt te laat." in asked
    joop.refresh_from_db()
    assert joop.status == "afspraak"
    done = ended(als_noor, joop, "refer", form, verteld="on")
    assert "De melding is doorverwezen en afgerond." in done
    assert "krijgt een e-mail" not in done
    assert "ging niet door" in done
    assert Bericht.objects.count() == mails


def test_who_has_no_mail_and_wants_it_himself_need_not_be_told(
    als_noor: TestClient, joop: Melding
) -> None:
    ended(als_noor, joop, "withdraw", {"reden": "Redt het", "op_verzoek_van": "inwoner"})
    joop.refresh_from_db()
    assert joop.status == "afgehandeld"


@pytest.mark.parametrize("end", ["withdraw", "refer", "trajecten:answer"])
def test_an_appointment_that_has_been_is_not_cancelled(
    als_noor: TestClient, annie: Melding, end: str
) -> None:
    form = next(form for name, form, _ in ENDS if name == end)
    with at("2026-03-12T14:31+01:00"):
        assert "niet doorgaat" not in als_noor.get(address(end, annie)).content.decode()
        ended(als_noor, annie, end, form)
    annie.refresh_from_db()
    assert (annie.status, str(annie.eerste_afspraak_op)) == ("afgehandeld", "2026-03-12")
    assert not Verzetting.objects.exists()


def test_the_talk_that_answered_is_the_first_appointment_instead(
    als_noor: TestClient, annie: Melding
) -> None:
    ended(als_noor, annie, "trajecten:answer", ANTWOORD, op_verzoek_van="inwoner")
    annie.refresh_from_db()
    assert (str(annie.eerste_afspraak_op), annie.eerste_afspraak_om) == ("2026-03-10", None)


def test_an_appointment_of_today_without_a_time_was_the_talk_that_answered(
    als_noor: TestClient, bij_mee: Persoon, assen: Gemeente
) -> None:
    row = melding_van(ANNIE, assen, bij_mee.medewerker, email="annie@voorbeeld.example")
    planned(als_noor, row, op="2026-03-10", om="")
    ended(als_noor, row, "trajecten:answer", ANTWOORD)
    assert Contactmoment.objects.count() == 1
    assert not Verzetting.objects.exists()
    assert not Bericht.objects.filter(onderwerp=NIET_DOOR).exists()


def test_who_has_no_mail_is_told_of_another_moment_by_who_moves_it(
    als_noor: TestClient, joop: Melding
) -> None:
    assert "Zet daarna hier een vinkje." in move(als_noor, joop)
    joop.refresh_from_db()
    assert str(joop.eerste_afspraak_op) == "2026-03-12"
    move(als_noor, joop, verteld="on")
    joop.refresh_from_db()
    assert str(joop.eerste_afspraak_op) == "2026-03-19"
    move(als_noor, joop, op="2026-03-20", op_verzoek_van="inwoner")
    joop.refresh_from_db()
    assert str(joop.eerste_afspraak_op) == "2026-03-20"


def test_who_loses_the_hour_hears_that_the_new_one_is_still_to_come(
    als_noor: TestClient, annie: Melding
) -> None:
    move(als_noor, annie, op="2026-03-13", om="")
    mail = Bericht.objects.latest("pk")
    assert mail.onderwerp == "Uw afspraak is verzet"
    assert "Wanneer: vrijdag 13 maart 2026. De tijd hoort u nog van ons." in mail.tekst
    als_noor.post(address("afspraak", annie), DONDERDAG | {"op": "2026-03-13"})
    assert "vrijdag 13 maart 2026 om 14.30 uur" in Bericht.objects.latest("pk").tekst
