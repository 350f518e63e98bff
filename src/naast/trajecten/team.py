"""The numbers of the team lead."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, QuerySet
from django.urls import reverse

from naast.core.rekenen import one_decimal, share_in_words
from naast.meldingen import access as meldingen_access
from naast.meldingen.models import Melding
from naast.meldingen.queries import days_waited, open_meldingen, out_of_term, recent, too_late
from naast.organisaties.models import Medewerker
from naast.organisaties.werklijst import colleagues
from naast.trajecten import access
from naast.trajecten.models import Hulpvraag, HulpvraagStatus, Traject
from naast.trajecten.queries import past_expected_end, running
from naast.trajecten.uren import past_guideline

MELDINGEN = ("melding", "meldingen")


@dataclass(frozen=True)
class Getal:
    """A number with what it means, and the list behind it."""

    naam: str
    waarde: int | str
    woorden: tuple[str, str]
    definitie: str
    url: str
    soort: str = "neutraal"

    @property
    def eenheid(self) -> str:
        """One melding, two meldingen."""
        return self.woorden[0] if self.waarde == 1 else self.woorden[1]


@dataclass(frozen=True)
class Collega:
    """What somebody of the team has in hand."""

    naam: str
    meldingen: int
    meldingen_url: str
    trajecten: int
    trajecten_url: str
    hulpvragen: int


def team_figures(medewerker: Medewerker, vandaag: date) -> dict[str, Any]:
    """Open and late meldingen, waiting times of the last 13 weeks, and who has what in hand."""
    meldingen = meldingen_access.visible(medewerker)
    trajecten = access.visible(medewerker)
    return {
        "cijfers": [
            *_of_meldingen(meldingen, vandaag),
            _past_end(trajecten, vandaag),
            _above(medewerker),
        ],
        "wachttijden": _waiting(meldingen, vandaag),
        "collegas": _colleagues(medewerker),
    }


def _of_meldingen(meldingen: QuerySet[Melding], vandaag: date) -> list[Getal]:
    rows, url = open_meldingen(meldingen), reverse("meldingen:list")
    late, nobody = too_late(meldingen, vandaag).count(), rows.filter(behandelaar=None).count()
    return [
        Getal("Open", rows.count(), MELDINGEN, "Nog niet afgerond.", f"{url}?stand=open"),
        Getal(
            "Te laat",
            late,
            MELDINGEN,
            "De laatste dag voor contact of afspraak is voorbij.",
            f"{url}?stand=te-laat",
            "fout" if late else "goed",
        ),
        Getal(
            "Nog van niemand",
            nobody,
            MELDINGEN,
            "Niemand heeft ze opgepakt.",
            f"{url}?stand=open&van=niemand",
            "let-op" if nobody else "goed",
        ),
    ]


def _past_end(trajecten: QuerySet[Traject], vandaag: date) -> Getal:
    number = past_expected_end(trajecten, vandaag).count()
    return Getal(
        "Over het einde",
        number,
        ("traject", "trajecten"),
        "Het verwachte einde is voorbij.",
        f"{reverse('trajecten:list')}?wie=team&stand=over-einde",
        "let-op" if number else "goed",
    )


def _above(medewerker: Medewerker) -> Getal:
    rows = access.visible_hulpvragen(medewerker).filter(status=HulpvraagStatus.OPEN)
    number = past_guideline(rows).count()
    return Getal(
        "Boven de richtlijn",
        number,
        ("hulpvraag", "hulpvragen"),
        "Open, en al meer uren dan het contract rekent.",
        reverse("trajecten:above_guideline"),
        "let-op" if number else "goed",
    )


def _waiting(meldingen: QuerySet[Melding], vandaag: date) -> list[Getal]:
    """Mean working days from melding to first contact, and from there to first appointment."""
    first: list[int] = []
    appointment: list[int] = []
    for melding in recent(meldingen, vandaag):
        to_contact, to_appointment = days_waited(melding)
        if to_contact is not None:
            first.append(to_contact)
        if to_appointment is not None:
            appointment.append(to_appointment)
    url = f"{reverse('meldingen:list')}?stand=recent"
    return [
        Getal(
            "Wachten op contact",
            one_decimal(first),
            ("werkdag", "werkdagen"),
            "Gemiddeld van melding tot eerste contact, in de laatste 13 weken.",
            url,
        ),
        Getal(
            "Wachten op afspraak",
            one_decimal(appointment),
            ("werkdag", "werkdagen"),
            "Gemiddeld van eerste contact tot eerste afspraak, in de laatste 13 weken.",
            url,
        ),
        _out_of_term(meldingen, vandaag),
    ]


def _out_of_term(meldingen: QuerySet[Melding], vandaag: date) -> Getal:
    number, total = out_of_term(meldingen, vandaag).count(), recent(meldingen, vandaag).count()
    return Getal(
        "Buiten de termijn",
        number,
        MELDINGEN,
        f"Contact of eerste afspraak na de laatste dag. {share_in_words(number, total)}",
        f"{reverse('meldingen:list')}?stand=buiten-termijn",
        "let-op" if number else "goed",
    )


def _colleagues(medewerker: Medewerker) -> list[Collega]:
    """Everybody of the team, also who has nothing in hand."""
    meldingen = _per(open_meldingen(meldingen_access.visible(medewerker)), "behandelaar_id")
    trajecten = _per(running(access.visible(medewerker)), "eigenaar_id")
    questions = Hulpvraag.objects.filter(
        status=HulpvraagStatus.OPEN, traject__in=running(access.visible(medewerker)).values("pk")
    )
    hulpvragen = _per(questions, "traject__eigenaar_id")
    people = colleagues(medewerker.aanbieder_id or 0)
    return [
        Collega(
            naam=who.naam,
            meldingen=meldingen[who.pk],
            meldingen_url=f"{reverse('meldingen:list')}?stand=open&van={who.pk}",
            trajecten=trajecten[who.pk],
            trajecten_url=f"{reverse('trajecten:list')}?stand=lopend&collega={who.pk}",
            hulpvragen=hulpvragen[who.pk],
        )
        for who in people
    ]


def _per(rows: QuerySet[Any], field: str) -> Counter[int]:
    counted = rows.order_by().values_list(field).annotate(Count("pk"))
    return Counter({key: number for key, number in counted if key is not None})
