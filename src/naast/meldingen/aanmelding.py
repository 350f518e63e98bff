"""Which screens a sign-up has, whether it is complete, and what melding it makes."""

from dataclasses import dataclass
from datetime import date
from typing import Any, cast
from uuid import NAMESPACE_URL, uuid5

from django.http import QueryDict

from naast.contracten.queries import contract_on
from naast.contracten.termijnen import contact_uiterlijk
from naast.core.action import action
from naast.core.eenmalig import once
from naast.core.klok import lokale_datum, nu
from naast.meldingen import forms_inwoner as forms
from naast.meldingen import forms_melder
from naast.meldingen.actions import MeldingGegevens, create_melding
from naast.meldingen.concept import Concept
from naast.meldingen.models import Contactwijze, Kanaal, Melder, Melding
from naast.meldingen.notifications import confirm_receipt
from naast.meldingen.stap import Stap
from naast.organisaties.models import Aanbieder, Gemeente

STAPPEN: dict[str, type[Stap]] = {
    "melder": forms_melder.Melderstap,
    "wie": forms.Wiestap,
    "toestemming": forms_melder.Toestemmingstap,
    "vraag": forms.Vraagstap,
    "contact": forms.Contactstap,
    "adres": forms.Woonstap,
    "letop": forms.Letopstap,
    "spoed": forms.Spoedstap,
    "organisatie": forms.Aanbiederstap,
}
ANDER = ("melder", "toestemming")
# Straight from the answer to the melding, under the same name.
GEGEVENS = (
    "melder_naam",
    "verwijzer",
    "melder_telefoon",
    "melder_email",
    "voornaam",
    "achternaam",
    "telefoon",
    "email",
    "contactwijze",
    "bereikbaar",
    "postcode",
    "adres",
    "spoed_reden",
)


@dataclass
class Aanmelding:
    """A concept at one door of one gemeente."""

    gemeente: Gemeente
    deur: str
    aanbieders: list[Aanbieder]
    concept: Concept

    @property
    def stappen(self) -> list[str]:
        """The screens that this sign-up needs, in order."""
        leave_out = set() if self.deur != Melder.ZELF else set(ANDER)
        if len(self.aanbieders) == 1:
            leave_out.add("organisatie")
        if not self.inwoner_weet_ervan:
            leave_out |= {"contact", "adres"}
        return [name for name in STAPPEN if name not in leave_out]

    @property
    def inwoner_weet_ervan(self) -> bool:
        """Without that we first speak with the melder, and ask no way to reach the inwoner."""
        return bool(self.antwoord("toestemming", "toestemming") != "nee")

    def antwoord(self, stap: str, veld: str) -> Any:
        """One answer, or None."""
        return self.concept.antwoorden.get(stap, {}).get(veld)

    def form(self, stap: str, data: QueryDict | None = None) -> Stap:
        """The screen `stap`, with what was typed, else with what was answered before."""
        extra: dict[str, Any] = {}
        if stap == "organisatie":
            extra["aanbieders"] = self.aanbieders
        if stap == "adres":
            extra["brief"] = self.antwoord("contact", "contactwijze") == Contactwijze.BRIEF
        return STAPPEN[stap](
            data,
            initial=self.concept.antwoorden.get(stap),
            deur=self.deur,
            naam=str(self.antwoord("wie", "voornaam") or ""),
            **extra,
        )

    def answered(self, stap: str) -> Stap | None:
        """The screen with its stored answer, or None when that does not hold (any more)."""
        if stap not in self.concept.antwoorden:
            return None
        data = QueryDict(mutable=True)
        for name, value in self.concept.antwoorden[stap].items():
            data.setlist(name, value if isinstance(value, list) else [value])
        form = self.form(stap, data)
        return form if form.is_valid() else None

    def first_open(self) -> str | None:
        """The first screen without a good answer; None when all have one."""
        return next((stap for stap in self.stappen if self.answered(stap) is None), None)

    @property
    def aanbieder(self) -> Aanbieder:
        """Who will get the melding: chosen, or whose turn it was, or the only one."""
        chosen = str(self.antwoord("organisatie", "aanbieder"))
        if chosen == forms.KIES_VOOR_MIJ:
            chosen = str(self.concept.beurt)
        return next((one for one in self.aanbieders if str(one.pk) == chosen), self.aanbieders[0])

    def gegevens(self) -> MeldingGegevens:
        """What the melding gets of the answers."""
        answers = {
            name: value
            for stap in self.stappen
            for name, value in self.concept.antwoorden.get(stap, {}).items()
        }
        gegevens: dict[str, Any] = {name: answers.get(name, "") for name in GEGEVENS}
        gegevens["vraag"] = answers["vraag_tekst"]
        gegevens["let_op"] = _let_op(answers)
        if self.deur != Melder.ZELF:
            gegevens["toestemming"] = self.inwoner_weet_ervan
        if answers["spoed"] != "ja":
            gegevens["spoed_reden"] = ""
        return cast(MeldingGegevens, gegevens)

    @property
    def spoed(self) -> bool:
        """It has haste."""
        return bool(self.antwoord("spoed", "spoed") == "ja")


def _let_op(answers: dict[str, Any]) -> str:
    labels = {key: str(label) for key, label in forms.LET_OP}
    lines = [labels[key] for key in answers.get("let_op_keuzes", [])]
    return "\n".join(filter(None, [*lines, answers.get("let_op_tekst", "")]))


def last_day(aanmelding: Aanmelding) -> date | None:
    """The last day for the first contact if it were sent now; None without a contract."""
    today = lokale_datum(nu())
    contract = contract_on(
        gemeente_id=aanmelding.gemeente.pk, aanbieder_id=aanmelding.aanbieder.pk, op=today
    )
    if contract is None:
        return None
    return contact_uiterlijk(contract, ontvangen_op=today, spoed=aanmelding.spoed)


@action("meldingen.submit_aanmelding")
def submit_aanmelding(*, aanmelding: Aanmelding) -> Melding:
    """Make the melding and its confirmation, once; runs in the context of the aanbieder."""
    return once(aanmelding.concept.sleutel, Melding, lambda: _submit(aanmelding))


def _submit(aanmelding: Aanmelding) -> Melding:
    melding = create_melding(
        verzoek=uuid5(NAMESPACE_URL, aanmelding.concept.verzoek),
        gemeente=aanmelding.gemeente,
        aanbieder=aanmelding.aanbieder,
        kanaal=Kanaal.WEBSITE,
        melder=aanmelding.deur,
        ontvangen_at=nu(),
        spoed=aanmelding.spoed,
        **aanmelding.gegevens(),
    )
    confirm_receipt(melding)
    return melding
