"""The steps as pages: which form, which action, which words."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from naast.geschillen import actions
from naast.geschillen.actions.besluiten import AANVRAAG
from naast.geschillen.forms import stappen as forms
from naast.geschillen.keuzes import Stapsoort, Termijnsoort
from naast.geschillen.models import Geschil, Geschilstap, Geschiltermijn
from naast.geschillen.states import GESCHIL


class Stap(NamedTuple):
    """A step: `knop` is also the word in the list of what may happen."""

    slug: str
    actie: str
    formulier: type[forms.Stapformulier]
    doe: Callable[..., Geschilstap]
    titel: str
    knop: str
    intro: str = ""


STAPPEN: dict[str, Stap] = {
    stap.slug: stap
    for stap in (
        Stap(
            "gedaan",
            "finish_termijn",
            forms.Gedaan,
            actions.finish_termijn,
            "Plan, gesprek of onderzoek klaar",
            "Vastleggen",
        ),
        Stap(
            "aanvraag",
            "record_aanvraag",
            forms.Aanvraag,
            actions.record_aanvraag,
            "Aanvraag ingediend",
            "Aanvraag vastleggen",
        ),
        Stap(
            "besluit",
            "receive_besluit",
            forms.Besluit,
            actions.receive_besluit,
            "Besluit ontvangen",
            "Besluit vastleggen",
        ),
        Stap(
            "bezwaar",
            "send_bezwaar",
            forms.Bezwaar,
            actions.send_bezwaar,
            "Bezwaar verstuurd",
            "Bezwaar vastleggen",
            "Bezwaar maken houdt het besluit niet tegen: het blijft gelden tot er anders is "
            "besloten (Awb artikel 6:16).",
        ),
        Stap(
            "ontvangst",
            "confirm_receipt",
            forms.Ontvangst,
            actions.confirm_receipt,
            "Ontvangst bevestigd",
            "Ontvangst vastleggen",
        ),
        Stap(
            "uitstel",
            "adjourn",
            forms.Uitstel,
            actions.adjourn,
            "Beslissing uitgesteld",
            "Uitstel vastleggen",
        ),
        Stap(
            "besluit-op-bezwaar",
            "receive_besluit_op_bezwaar",
            forms.BesluitOpBezwaar,
            actions.receive_besluit_op_bezwaar,
            "Besluit op bezwaar ontvangen",
            "Besluit vastleggen",
        ),
        Stap(
            "ingebrekestelling",
            "send_ingebrekestelling",
            forms.Ingebrekestelling,
            actions.send_ingebrekestelling,
            "Ingebrekestelling verstuurd",
            "Ingebrekestelling vastleggen",
            "Twee weken nadat de instantie de brief heeft, loopt de dwangsom.",
        ),
        Stap(
            "beroep",
            "file_beroep",
            forms.Beroep,
            actions.file_beroep,
            "Beroep ingesteld",
            "Beroep vastleggen",
        ),
        Stap(
            "uitspraak",
            "receive_uitspraak",
            forms.Uitspraak,
            actions.receive_uitspraak,
            "Uitspraak van de rechter",
            "Uitspraak vastleggen",
        ),
        Stap(
            "klacht",
            "send_klacht",
            forms.Klacht,
            actions.send_klacht,
            "Klacht verstuurd",
            "Klacht vastleggen",
        ),
        Stap(
            "klachtantwoord",
            "receive_klachtantwoord",
            forms.Klachtantwoord,
            actions.receive_klachtantwoord,
            "Antwoord op de klacht",
            "Antwoord vastleggen",
        ),
        Stap(
            "notitie",
            "add_notitie",
            forms.Notitie,
            actions.add_notitie,
            "Bemiddeling of notitie",
            "Notitie opslaan",
            "Praten stopt een termijn niet. Maak zo nodig op tijd bezwaar.",
        ),
        Stap(
            "afsluiten",
            "close_geschil",
            forms.Afsluiten,
            actions.close_geschil,
            "Geschil afsluiten",
            "Geschil afsluiten",
        ),
    )
}

_BESLISSEN = (Termijnsoort.BESLUIT, Termijnsoort.BESLUIT_OP_BEZWAAR)


_NOG_TE_KOMEN = {
    "besluit": (Stapsoort.BESLUIT, Termijnsoort.HERSTEL_AANVRAAG),
    "besluit-op-bezwaar": (Stapsoort.BESLUIT_OP_BEZWAAR, Termijnsoort.HERSTEL_BEZWAAR),
}


def _is_awaited(
    wat: tuple[Stapsoort, Termijnsoort],
    stappen: Sequence[Geschilstap],
    termijnen: Sequence[Geschiltermijn],
) -> bool:
    """As `check_still_awaited`: it did not come in time and did not come since."""
    besluit, herstel = wat
    late = any(t.soort == herstel and t.geldt for t in termijnen)
    return late and not any(stap.soort == besluit for stap in stappen)


def possible(
    geschil: Geschil,
    stappen: Sequence[Geschilstap],
    termijnen: Sequence[Geschiltermijn],
    vandaag: date,
) -> list[Stap]:
    """What may be recorded now; left out is what the action would refuse today anyway."""
    adjourned = any(stap.soort == Stapsoort.UITSTEL for stap in stappen)
    passed = any(
        t.soort in _BESLISSEN and t.geldt and t.afgedaan_op is None and t.uiterlijk_op < vandaag
        for t in termijnen
    )
    appealed = any(stap.soort == Stapsoort.BEROEP for stap in stappen)
    useless = {
        "gedaan": not any(
            t.soort in AANVRAAG and t.geldt and t.afgedaan_op is None for t in termijnen
        ),
        "aanvraag": geschil.aangevraagd_op is not None,
        "uitstel": adjourned or not geschil.overheid,
        "ingebrekestelling": not passed,
        **{
            slug: appealed and not _is_awaited(soort, stappen, termijnen)
            for slug, soort in _NOG_TE_KOMEN.items()
        },
    }
    return [
        stap
        for stap in STAPPEN.values()
        if GESCHIL.mag(stap.actie, geschil.status) and not useless.get(stap.slug)
    ]
