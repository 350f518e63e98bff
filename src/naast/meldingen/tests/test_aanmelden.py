"""A resident, a naaste or a verwijzer signs up without an account, through the screens."""

import re
from typing import Any

import pytest
from django.urls import reverse

from naast.berichten.models import Bericht
from naast.core.context import Werkcontext, als
from naast.meldingen.models import Melding
from naast.organisaties.models import Aanbieder, Gemeente
from naast.testing.client import TestClient

ZELF: dict[str, dict[str, Any]] = {
    "wie": {"voornaam": "Ans", "achternaam": "Voorbeeld"},
    "vraag": {"vraag_tekst": "Ik kom er niet uit met een brief."},
    "contact": {"contactwijze": "telefoon", "telefoon": "06 12345678", "bereikbaar": "ochtend"},
    "adres": {"postcode": "9401ab", "adres": "Dorpsstraat 1"},
    "letop": {"let_op_keuzes": ["taal", "horen"], "let_op_tekst": "Ik spreek Tigrinya."},
    "spoed": {"spoed": "nee"},
}
NAASTE: dict[str, dict[str, Any]] = {
    "melder": {"melder_naam": "Kees Buur", "melder_email": "kees@voorbeeld.example"},
    "toestemming": {"toestemming": "ja"},
    **ZELF,
}


def address(name: str, slug: str, deur: str, *rest: str) -> str:
    return reverse(f"meldingen:{name}", args=[slug, deur, *rest])


def fill_in(
    client: TestClient, slug: str, deur: str, answers: dict[str, dict[str, Any]]
) -> list[str]:
    """Answer each question that comes up; the names of the screens that came."""
    seen = []
    page = client.get(address("stap", slug, deur, "wie"), follow=True)
    while (stap := screen(page)) and stap not in seen:
        seen.append(stap)
        page = client.post(page.request["PATH_INFO"], answers[stap], follow=True)
    return seen


def screen(page: Any) -> str:
    """Which question a page asks; empty when it is another page."""
    return str(page.resolver_match.kwargs.get("stap", ""))


def send(client: TestClient, slug: str, deur: str, **extra: str) -> Any:
    check = client.get(address("controle", slug, deur))
    verzoek = check.context["form"]["verzoek"].value()
    return client.post(address("controle", slug, deur), {"verzoek": verzoek, **extra}, follow=True)


def meldingen(aanbieder: Aanbieder) -> list[Melding]:
    with als(Werkcontext(rol="clientondersteuner", aanbieder_id=aanbieder.pk)):
        return list(Melding.objects.select_related("aanbieder", "gemeente"))


def outbox(aanbieder: Aanbieder) -> list[Bericht]:
    with als(Werkcontext(rol="postbode", aanbieder_id=aanbieder.pk)):
        return list(Bericht.objects.all())


def text(page: Any) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.content.decode()))


def asked_for(page: Any) -> dict[str, str]:
    """What each box of a screen tells the browser that it asks for."""
    fields = page.context["form"].fields
    return {name: field.widget.attrs["autocomplete"] for name, field in fields.items()}


def test_a_resident_signs_up_without_an_account(client: TestClient, mee: Aanbieder) -> None:
    screens = fill_in(client, "assen", "zelf", ZELF)
    assert screens == ["wie", "vraag", "contact", "adres", "letop", "spoed"]
    done = send(client, "assen", "zelf")

    assert "U hoort uiterlijk donderdag 12 maart" in text(done)
    (melding,) = meldingen(mee)
    assert melding.kenmerk in text(done)
    assert (melding.naam, melding.vraag) == ("Ans Voorbeeld", "Ik kom er niet uit met een brief.")
    assert (melding.postcode, melding.telefoon) == ("9401 AB", "06 12345678")
    assert melding.let_op.splitlines() == [
        "Nederlands is moeilijk",
        "Slecht horen",
        "Ik spreek Tigrinya.",
    ]
    assert (melding.melder, melding.kanaal, melding.spoed) == ("zelf", "website", False)
    assert melding.uiterlijk_op is not None


def test_a_long_story_comes_in_whole_and_one_that_is_too_long_stays_typed(
    client: TestClient, mee: Aanbieder
) -> None:
    story = "Eerst dit.\n\nToen dat: " + "woord " * 2000
    adres = address("stap", "assen", "zelf", "vraag")
    client.post(address("stap", "assen", "zelf", "wie"), ZELF["wie"])
    assert "maxlength" not in client.get(adres).content.decode().split("<textarea")[1][:200]
    refused = client.post(adres, {"vraag_tekst": "x" * 20_001})
    assert "Dit is te lang" in text(refused)
    assert "x" * 20_001 in text(refused)
    fill_in(client, "assen", "zelf", ZELF | {"vraag": {"vraag_tekst": story}})
    assert "Eerst dit.<br>" in client.get(address("controle", "assen", "zelf")).content.decode()
    send(client, "assen", "zelf")
    (melding,) = meldingen(mee)
    assert melding.vraag.replace("\r", "") == story.strip()


def test_the_page_of_the_gemeente_has_the_three_doors(client: TestClient, assen: Gemeente) -> None:
    page = client.get("/gemeente/assen/").content.decode()

    for deur in ("zelf", "naaste", "verwijzer"):
        assert address("aanmelden", "assen", deur) in page
        assert client.get(address("aanmelden", "assen", deur)).status_code == 200


def test_a_naaste_signs_up_somebody_who_knows_it(client: TestClient, mee: Aanbieder) -> None:
    fill_in(client, "assen", "naaste", NAASTE)
    done = send(client, "assen", "naaste")

    (melding,) = meldingen(mee)
    assert (melding.melder, melding.melder_naam) == ("naaste", "Kees Buur")
    assert melding.toestemming is True
    assert "U krijgt ook een e-mail" in text(done)


def test_of_somebody_who_does_not_know_it_no_address_is_asked(
    client: TestClient, mee: Aanbieder
) -> None:
    screens = fill_in(
        client,
        "assen",
        "verwijzer",
        NAASTE
        | {
            "melder": {
                "melder_naam": "Dr. Proef",
                "verwijzer": "Huisartsenpraktijk",
                "melder_telefoon": "0592 123456",
            },
            "toestemming": {"toestemming": "nee"},
        },
    )
    assert "contact" not in screens
    assert "adres" not in screens
    done = send(client, "assen", "verwijzer")

    (melding,) = meldingen(mee)
    assert (melding.toestemming, melding.telefoon, melding.adres) == (False, "", "")
    assert "nog niet met degene die hulp nodig heeft" in text(done)
    assert "die persoon beslist zelf" in text(done)
    assert melding.verwijzer == "Huisartsenpraktijk"
    assert "neemt contact op met u, en nog niet met degene die hulp nodig heeft" in text(done)


def test_a_browser_fills_in_what_is_of_the_one_who_types_and_nothing_of_another(
    client: TestClient, assen: Gemeente
) -> None:
    own = asked_for(client.get(address("stap", "assen", "zelf", "wie")))
    assert own == {"voornaam": "given-name", "achternaam": "family-name"}

    client.post(address("stap", "assen", "naaste", "melder"), NAASTE["melder"])
    melder = asked_for(client.get(address("stap", "assen", "naaste", "melder")))
    assert melder == {"melder_naam": "name", "melder_telefoon": "tel", "melder_email": "email"}
    another = asked_for(client.get(address("stap", "assen", "naaste", "wie")))
    assert another == {"voornaam": "off", "achternaam": "off"}


def test_mail_has_the_day_and_nothing_personal(client: TestClient, mee: Aanbieder) -> None:
    fill_in(client, "assen", "naaste", NAASTE)
    send(client, "assen", "naaste")

    (mail,) = outbox(mee)
    assert mail.aan == "kees@voorbeeld.example"
    assert "donderdag 12 maart" in mail.tekst
    (melding,) = meldingen(mee)
    assert f"Uw kenmerk is {melding.kenmerk}." in mail.tekst
    assert "Wilt u toch geen contact? Of was u dit niet? Bel ons" in mail.tekst
    told = [value for answers in NAASTE.values() for value in answers.values()]
    for words in ("Ans", "Kees", *(str(value) for value in told if len(str(value)) > 4)):
        assert words not in mail.tekst + mail.onderwerp


def test_without_an_email_address_no_mail(client: TestClient, mee: Aanbieder) -> None:
    fill_in(client, "assen", "zelf", ZELF)
    send(client, "assen", "zelf")

    assert outbox(mee) == []


def test_sent_twice_makes_one_melding_and_one_mail(client: TestClient, mee: Aanbieder) -> None:
    fill_in(client, "assen", "naaste", NAASTE)
    check = address("controle", "assen", "naaste")
    verzoek = client.get(check).context["form"]["verzoek"].value()
    twin = TestClient()  # the second click comes before the first is answered
    twin.cookies.update(client.cookies)
    session = {**client.session}
    first = client.post(check, {"verzoek": verzoek}, follow=True)
    again = client.post(check, {"verzoek": verzoek}, follow=True)
    restored = client.session
    restored.clear()
    restored.update(session)
    restored.save()
    twice = twin.post(check, {"verzoek": verzoek}, follow=True)

    (melding,) = meldingen(mee)
    assert len(outbox(mee)) == 1
    for page in (first, again, twice):
        assert melding.kenmerk in text(page)


def test_who_goes_back_after_sending_sees_that_it_was_sent(
    client: TestClient, assen: Gemeente
) -> None:
    fill_in(client, "assen", "zelf", ZELF)
    send(client, "assen", "zelf")
    for back in (address("controle", "assen", "zelf"), address("stap", "assen", "zelf", "spoed")):
        assert "Uw aanmelding is binnen" in text(client.get(back, follow=True))
    start = text(client.get(address("aanmelden", "assen", "zelf")))
    assert "U hebt al een aanmelding verstuurd" in start
    again = client.get(address("stap", "assen", "zelf", "wie"))
    assert "Hoe heet u?" in text(again)
    elsewhere = text(client.get(address("aanmelden", "assen", "naaste")))
    assert "al een aanmelding" not in elsewhere


def test_stop_and_go_on_where_one_was(client: TestClient, assen: Gemeente) -> None:
    client.post(address("stap", "assen", "zelf", "wie"), ZELF["wie"])
    start = client.get(address("aanmelden", "assen", "zelf"))
    assert "Verder waar u was" in text(start)
    on = client.get(address("controle", "assen", "zelf"), follow=True)
    assert screen(on) == "vraag"

    client.post(address("wissen", "assen", "zelf"))
    assert "Beginnen" in text(client.get(address("aanmelden", "assen", "zelf")))


def test_a_later_question_waits_for_the_earlier_ones(client: TestClient, assen: Gemeente) -> None:
    page = client.get(address("stap", "assen", "zelf", "spoed"), follow=True)

    assert screen(page) == "wie"


def test_every_answer_can_be_changed_from_the_check_page(
    client: TestClient, mee: Aanbieder
) -> None:
    fill_in(client, "assen", "zelf", ZELF)
    check = client.get(address("controle", "assen", "zelf")).content.decode()
    change = address("stap", "assen", "zelf", "wie") + "?wijzig"
    assert change in check
    back = client.post(change, {"voornaam": "Anna"}, follow=True)
    assert back.request["PATH_INFO"] == address("controle", "assen", "zelf")
    send(client, "assen", "zelf")

    assert meldingen(mee)[0].naam == "Anna"


def test_what_was_typed_is_unreadable_in_the_session(client: TestClient, assen: Gemeente) -> None:
    client.post(address("stap", "assen", "zelf", "wie"), ZELF["wie"])

    assert "Ans" not in str(dict(client.session))


def test_no_address_holds_an_answer(client: TestClient, assen: Gemeente) -> None:
    seen: list[str] = []
    for stap, answers in ZELF.items():
        page = client.post(address("stap", "assen", "zelf", stap), answers, follow=True)
        seen += [page.request["PATH_INFO"], *(url for url, _ in page.redirect_chain)]

    assert not any("Ans" in url or "9401" in url or "?" in url for url in seen)


def test_haste_has_a_reason_and_gets_the_shorter_last_day(
    client: TestClient, mee: Aanbieder
) -> None:
    fault = client.post(address("stap", "assen", "zelf", "wie"), ZELF["wie"], follow=True)
    assert "0800-2000" in text(fault)
    fill_in(client, "assen", "zelf", ZELF | {"spoed": {"spoed": "ja", "spoed_reden": "Huis uit"}})
    send(client, "assen", "zelf")

    assert (meldingen(mee)[0].spoed, meldingen(mee)[0].spoed_reden) == (True, "Huis uit")


@pytest.mark.parametrize(
    ("stap", "answers", "says"),
    [
        ("wie", {}, "Vul een voornaam in."),
        ("vraag", {}, "Schrijf in een paar woorden waar het over gaat."),
        ("contact", {"contactwijze": "telefoon"}, "Vul een telefoonnummer in"),
        ("contact", {"contactwijze": "telefoon", "telefoon": "12"}, "heeft 10 cijfers"),
        ("contact", {"contactwijze": "email", "email": "ans"}, "Schrijf het als naam@"),
        ("contact", {"contactwijze": "email", "email": "a@b,nl"}, "zonder spatie of komma"),
        ("adres", {"postcode": "0000"}, "vier cijfers en twee letters"),
        ("spoed", {"spoed": "ja"}, "Schrijf kort waarom het haast heeft."),
    ],
)
def test_a_fault_says_what_to_do_and_keeps_what_was_typed(
    client: TestClient, assen: Gemeente, stap: str, answers: dict[str, str], says: str
) -> None:
    fill_in(client, "assen", "zelf", ZELF)
    page = client.post(address("stap", "assen", "zelf", stap), answers)

    assert says in text(page)
    for value in answers.values():
        assert value in page.content.decode()


def test_for_a_letter_the_address_is_needed(client: TestClient, assen: Gemeente) -> None:
    answers = ZELF | {"contact": {"contactwijze": "brief"}, "adres": {}}
    fill_in(client, "assen", "zelf", answers)
    page = client.get(address("controle", "assen", "zelf"), follow=True)

    assert screen(page) == "adres"


def test_choose_for_me_takes_turns_and_a_choice_is_kept(
    zoetermeer: Gemeente, mee: Aanbieder, palet: Aanbieder
) -> None:
    for _ in range(4):
        visitor = TestClient()
        fill_in(visitor, "zoetermeer", "zelf", ZELF | {"organisatie": {"aanbieder": "kies"}})
        again = address("stap", "zoetermeer", "zelf", "organisatie")
        visitor.post(again, {"aanbieder": "kies"})  # sent twice: the turn stays
        send(visitor, "zoetermeer", "zelf")
    assert (len(meldingen(mee)), len(meldingen(palet))) == (2, 2)

    chooser = TestClient()
    chosen = {"organisatie": {"aanbieder": str(palet.pk)}}
    fill_in(chooser, "zoetermeer", "zelf", ZELF | chosen)
    assert "Palet Welzijn neemt contact" in text(send(chooser, "zoetermeer", "zelf"))
    assert len(meldingen(palet)) == 3


def test_organisations_stand_in_the_order_of_the_alphabet_and_one_elsewhere_is_refused(
    client: TestClient, zoetermeer: Gemeente, assen: Gemeente, palet: Aanbieder
) -> None:
    answers = ZELF | {"organisatie": {"aanbieder": "999999"}}
    assert fill_in(client, "zoetermeer", "zelf", answers)[-1] == "organisatie"
    page = client.get(address("stap", "zoetermeer", "zelf", "organisatie"))
    names = [label for _, label in page.context["form"].fields["aanbieder"].choices]

    assert names == ["Kies voor mij", "MEE", "Palet Welzijn"]


def test_a_machine_is_asked_to_say_it_is_a_person_and_a_person_can(
    client: TestClient, mee: Aanbieder
) -> None:
    fill_in(client, "assen", "zelf", ZELF)
    asked = send(client, "assen", "zelf", leeg="http://spam.example")
    assert "Ik ben een mens" in text(asked)
    assert meldingen(mee) == []

    send(client, "assen", "zelf", leeg="http://spam.example", mens="on")
    assert len(meldingen(mee)) == 1


def test_many_from_one_address_are_asked_too_and_never_refused(
    client: TestClient, mee: Aanbieder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("naast.meldingen.spam.PER_UUR", 1)
    fill_in(client, "assen", "zelf", ZELF)
    send(client, "assen", "zelf")
    fill_in(client, "assen", "zelf", ZELF)
    assert "Ik ben een mens" in text(send(client, "assen", "zelf"))
    send(client, "assen", "zelf", mens="on")

    assert len(meldingen(mee)) == 2


@pytest.mark.parametrize("path", ["/gemeente/nergens/aanmelden/zelf/"])
def test_a_gemeente_or_a_door_that_is_not_there(
    client: TestClient, assen: Gemeente, path: str
) -> None:
    assert client.get(path).status_code == 404
    assert client.get("/gemeente/assen/aanmelden/burgemeester/").status_code == 404
    assert client.get(address("aangemeld", "assen", "zelf")).status_code == 302
