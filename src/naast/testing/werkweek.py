"""Somebody at work in the browser: goes from page to page, and looks whether each is right."""

import re
from datetime import date, datetime, time

from playwright.sync_api import expect

from naast.core.klok import AMSTERDAM
from naast.testing.handen import Hand
from naast.testing.keuring import faults_of, small_targets
from naast.testing.live import Live


class Week:
    """One supporter who works her week, and what was wrong with the pages on the way.

    Without script nothing is looked at: the rules of accessibility are a script themselves.
    """

    def __init__(self, live: Live, hand: Hand, inwoner: str, *, script: bool = True) -> None:
        self.live, self.hand, self.page, self.inwoner = live, hand, hand.page, inwoner
        self.script = script
        self.fouten: list[str] = []
        self._gezien: set[str] = set()

    def begin(self, dag: date) -> None:
        """Another morning: the clock stands at nine, and *Vandaag* is open."""
        self.live.set_clock(datetime.combine(dag, time(9), tzinfo=AMSTERDAM))
        self.page.goto(f"{self.live.url}/vandaag/")
        self.look()

    def look(self) -> None:
        """Is this page right? Of pages that differ in a number only one is looked at."""
        kind = re.sub(r"\d+", "0", self.page.url.partition("#")[0])
        if kind in self._gezien or not self.script:
            return
        self._gezien.add(kind)
        found = [*faults_of(self.page), *small_targets(self.page)]
        self.fouten += [f"{kind}: {fault}" for fault in found]

    def look_again(self) -> None:
        """There is more on the pages now: look at each once more."""
        self._gezien.clear()

    def go(self, link: str) -> None:
        """Follow a link and look at the page."""
        self.hand.follow(link)
        self.look()

    def send(self, knop: str) -> None:
        """Press a button, look at the page that follows; it may not be the form with faults."""
        self.hand.press(knop)
        assert not self.page.title().startswith("Fout:"), self.page.locator("main").inner_text()
        self.look()

    def open_task(self, titel: str) -> None:
        """A row of *Vandaag*."""
        task = self.page.locator("li.taak", has_text=f"{titel}: {self.inwoner}")
        self.hand.follow(task.get_by_role("link").first)
        self.look()

    def open_dossier(self) -> None:
        """Through the list of dossiers."""
        menu = self.page.get_by_role("navigation").get_by_role("link", name="Dossiers")
        self.hand.follow(menu.first)
        self.look()
        self.go(self.inwoner)

    def go_from_card(self, link: str) -> None:
        """Follow a link of a card of the dossier; without script the cards are the next page."""
        if not self.script:
            self.hand.follow("Zelfredzaamheid, netwerk, geschillen")
        self.go(link)

    @property
    def questions(self) -> int:
        """How many questions of the dossier are open."""
        articles = self.page.get_by_role("main").get_by_role("article")
        return articles.get_by_role("link", name="Afsluiten").count()

    def read(self, tekst: str) -> None:
        """It stands on the page."""
        expect(self.page.get_by_text(tekst).first).to_be_visible()
