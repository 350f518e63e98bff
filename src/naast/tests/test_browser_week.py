"""A week of one supporter in a real browser: with the keyboard only, on a phone, without script.

Every page on the way is looked at: the accessibility rules, nothing that scrolls sideways, nothing
too small for a finger. Pages are found by what stands on them, fields by their labels.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from naast.core.action import handeling
from naast.core.context import Werkcontext, als
from naast.core.klok import AMSTERDAM, bevroren
from naast.organisaties.models import Gemeente, Medewerker
from naast.sociale_kaart.tests.conftest import maaltijden
from naast.testing.handen import Toetsenbord, Vinger
from naast.testing.inwoners import ANNIE, JOOP, melding_van
from naast.testing.live import Live
from naast.testing.people import persoon
from naast.testing.werkweek import Week
from naast.trajecten.keuzes import Domein

pytestmark = pytest.mark.browser

VRIJDAG_ERVOOR = datetime(2026, 3, 6, 16, tzinfo=AMSTERDAM)
MAANDAG, DINSDAG, WOENSDAG, DONDERDAG, VRIJDAG = (date(2026, 3, day) for day in range(9, 14))
TELEFOON = {"width": 320, "height": 640}
BUREAU = {"width": 1280, "height": 800}
HULP = "Mijn hulp in huis stopt en ik begrijp de brief niet."
ALLEEN = "Ik eet elke avond alleen."
WENS = "Ik wil in mijn eigen huis blijven."
MO = {"voornaam": "Mo", "achternaam": "Verweggistan", "telefoon": "06 00 00 00 03"}
SAMEN_ETEN = "Samen eten, Stichting Noaberhuis"


@contextmanager
def _at(noor: Medewerker) -> Iterator[None]:
    context = Werkcontext(rol=noor.rol, account_id=noor.account_id, aanbieder_id=noor.aanbieder_id)
    with bevroren(VRIJDAG_ERVOOR), als(context), handeling("toets"):
        yield


@pytest.fixture(scope="module")
def assen(live: Live) -> Gemeente:
    """With something on its sociale kaart."""
    noor, assen = persoon("noor").medewerker, Gemeente.objects.get(slug="assen")
    assert noor.aanbieder
    with _at(noor):
        maaltijden(noor.aanbieder, assen)
    return assen


def _signs_up(assen: Gemeente, wie: dict[str, Any]) -> str:
    """Somebody who asked for help on the Friday before; the name."""
    noor = persoon("noor").medewerker
    with _at(noor):
        return melding_van(wie | {"vraag": HULP}, assen, noor).naam


@contextmanager
def _screen(browser: Browser, live: Live, **soort: Any) -> Iterator[Page]:
    context = browser.new_context(locale="nl-NL", timezone_id="Europe/Amsterdam", **soort)
    context.set_default_timeout(10_000)
    page = context.new_page()
    live.log_in(page, "noor")
    yield page
    context.close()


def test_a_week_with_the_keyboard_only(live: Live, assen: Gemeente, browser: Browser) -> None:
    with _screen(browser, live, viewport=BUREAU) as page:
        week = Week(live, Toetsenbord(page), _signs_up(assen, ANNIE))
        _whole_week(week, time(10), "10.00 uur: Annie Zonderland", time(14))
    assert sorted(week.fouten) == []


def test_a_week_on_a_phone(live: Live, assen: Gemeente, browser: Browser) -> None:
    with _screen(browser, live, viewport=TELEFOON, has_touch=True, is_mobile=True) as page:
        week = Week(live, Vinger(page, raakt=True), _signs_up(assen, JOOP))
        _whole_week(week, time(13), "13.00 uur: Joop Nergenshuizen", time(16))
        page.set_viewport_size({"width": 390, "height": 800})
        week.begin(VRIJDAG)
        page.locator("summary", has_text="Meer").tap()
        week.look()
        week.hand.follow(page.get_by_role("link", name="Rapporten"))
        week.look()
    assert sorted(week.fouten) == []


def test_the_main_path_without_script(live: Live, assen: Gemeente, browser: Browser) -> None:
    with _screen(browser, live, viewport=BUREAU, java_script_enabled=False) as page:
        week = Week(live, Vinger(page, raakt=False), _signs_up(assen, MO), script=False)
        _main_path(week, time(15))


def _whole_week(week: Week, om: time, eerste: str, tweede: time) -> None:
    """`om`: the first appointment, `eerste` as Vandaag shows it; `tweede`: the second."""
    _first_contact_and_traject(week, om)
    _another_question(week)
    week.begin(DINSDAG)
    week.open_dossier()
    _a_visit(week)
    _an_appointment(week, tweede)
    _a_meting(week)
    _around_the_inwoner(week)
    week.begin(WOENSDAG)
    week.open_dossier()
    _a_plan(week)
    _a_referral(week)
    week.begin(DONDERDAG)
    week.read(eerste)
    week.open_dossier()
    _an_objection(week)
    _a_quick_question(week)
    week.begin(VRIJDAG)
    week.open_task("Actie uit het plan")
    _the_actie_is_done(week)
    _everything_ends(week)


def _main_path(week: Week, om: time) -> None:
    _first_contact_and_traject(week, om)
    week.begin(DINSDAG)
    week.open_dossier()
    _a_visit(week)
    _a_plan(week)
    _a_referral(week)
    _an_objection(week)
    _a_quick_question(week)
    week.begin(VRIJDAG)
    week.open_task("Actie uit het plan")
    _the_actie_is_done(week)
    _everything_ends(week)


def _first_contact_and_traject(week: Week, om: time) -> None:
    hand = week.hand
    week.begin(MAANDAG)
    week.open_task("Eerste contact")
    week.send("Contact vastleggen")
    hand.put_day("Dag", DONDERDAG)
    hand.put_time("Tijd", om)
    hand.write("Plaats", "bij de inwoner thuis")
    week.send("Afspraak vastleggen")
    week.go("Aannemen als traject")
    hand.choose("wonen")
    week.send("Traject beginnen")
    week.read("donderdag 12 maart staat nu in uw agenda")


def _another_question(week: Week) -> None:
    week.go("Hulpvraag toevoegen")
    week.hand.write("De vraag", ALLEEN)
    week.hand.choose("welzijn")
    week.send("Hulpvraag opslaan")
    week.read(ALLEEN)


def _a_visit(week: Week) -> None:
    week.go("Contact toevoegen")
    week.hand.choose("huisbezoek")
    week.hand.write("Minuten, zonder reizen", "45")
    week.hand.put_time("Begintijd", time(8))
    week.hand.write("Notitie", "Samen de brief gelezen.")
    week.send("Contact opslaan")
    week.read("Samen de brief gelezen.")


def _an_appointment(week: Week, om: time) -> None:
    week.go_from_card("Nieuwe afspraak")
    week.hand.put_day("Dag", VRIJDAG)
    week.hand.put_time("Tijd", om)
    week.hand.choose("Ik heb het zelf verteld")
    week.send("Afspraak maken")
    week.read(f"De afspraak van vrijdag 13 maart 2026 om {om:%H.%M} uur staat erin.")
    week.open_dossier()


def _a_meting(week: Week) -> None:
    week.go_from_card("Zelfredzaamheid meten")
    week.hand.choose("bij de start")
    for domein in Domein:
        week.hand.choose("3", domein.label)
    week.send("Meting opslaan")
    week.go("Terug naar het dossier")


def _around_the_inwoner(week: Week) -> None:
    week.go_from_card("Iemand toevoegen")
    week.hand.write("Naam of rol", "Fenna")
    week.hand.write("Wie is dit voor de inwoner?", "dochter")
    week.hand.choose("zwaar")
    week.send("Opslaan")
    week.read("Het is zwaar voor: Fenna")
    week.go("Terug naar het dossier")


def _a_plan(week: Week) -> None:
    week.go("Plan beginnen")
    week.hand.write("Wat wil de inwoner bereiken?", WENS)
    week.send("Doel opslaan")
    week.go("Actie bij dit doel")
    week.hand.write("Wat spreken jullie af?", "De huisarts bellen")
    week.hand.put_day("Uiterlijk op", VRIJDAG)
    week.send("Actie opslaan")
    week.go("Terug naar het dossier")


def _a_referral(week: Week) -> None:
    week.go("Doorverwijzen")
    week.hand.write("Naar wie verwijst u?", SAMEN_ETEN)
    week.hand.choose("Warm")
    week.hand.choose("De inwoner vindt dit goed")
    week.hand.write("Met wie is er gesproken?", "mevrouw Bedacht")
    week.send("Doorverwijzing opslaan")
    week.read(f"Warm doorverwezen naar {SAMEN_ETEN}")


def _an_objection(week: Week) -> None:
    week.go_from_card("Geschil beginnen")
    week.go("Bezwaar")
    week.hand.write("Waar gaat het over?", "huishoudelijke hulp")
    week.hand.put_day("Dag waarop het besluit is verstuurd", date(2026, 3, 2))
    week.send("Geschil beginnen")
    week.read("Uiterlijk maandag 13 april 2026.")
    week.go("Geschil afsluiten")
    week.hand.choose("samen opgelost, zonder beslissing")
    week.hand.write("Wat is het resultaat voor de inwoner?", "De hulp blijft.")
    week.send("Geschil afsluiten")


def _a_quick_question(week: Week) -> None:
    week.begin(DONDERDAG)
    week.go("Snelle vraag")
    week.hand.choose("inkomen")
    if week.page.get_by_role("group", name="Voor welke gemeente?").count():
        week.hand.choose("Assen", "Voor welke gemeente?")
    week.send("Opslaan")
    week.read("Opgeslagen. Nog een?")


def _the_actie_is_done(week: Week) -> None:
    week.hand.choose("Gedaan")
    week.send("Opslaan")


def _everything_ends(week: Week) -> None:
    week.look_again()
    week.open_dossier()
    week.go("Plan bekijken")
    week.go("Terugkijken")
    week.hand.choose("ja", "Is dit bereikt?")
    week.send("Opslaan")
    week.open_dossier()
    for _ in range(week.questions):
        week.go("Afsluiten")
        week.hand.choose("beantwoord")
        week.hand.choose("ja")
        week.send("Hulpvraag afsluiten")
    week.go("Traject afsluiten")
    week.hand.write("Waarom sluit u het traject af?", "De hulp blijft.")
    week.send("Traject afsluiten")
    week.read("Het traject is afgesloten.")
