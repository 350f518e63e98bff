"""A meldcode as it is read: the same for the page and for the PDF."""

from dataclasses import dataclass, field
from datetime import date

from naast.core.klok import AMSTERDAM
from naast.core.woorden import datum_in_woorden, in_woorden
from naast.veiligheid.access import still_read
from naast.veiligheid.keuzes import Kinderen, Stap, Stapstatus, Status, Verslagsoort, Weging
from naast.veiligheid.models import Meldcode, Meldcodestap, Meldcodeverslag
from naast.veiligheid.queries import (
    Volgende,
    answered,
    broken,
    how_pressing,
    newest_check,
    upcoming,
)

UITLEG = {
    Stap.SIGNALEN: "Wat ziet en hoort u? Feiten en vermoedens apart.",
    Stap.OVERLEG: "Met een collega, en zo nodig met Veilig Thuis.",
    Stap.GESPREK: "Bespreek de zorgen met wie het aangaat, als dat veilig kan.",
    Stap.WEGEN: "Hoe ernstig is het? Gebruik het afwegingskader van uw beroepsgroep.",
    Stap.BESLISSEN: "Is melden noodzakelijk? En kunt u ook zelf hulp bieden of regelen?",
}
SOORT = {Stapstatus.GEDAAN: "goed", Stapstatus.OVERGESLAGEN: "neutraal"}


@dataclass(frozen=True)
class Verslagregel:
    """Something signed, in words."""

    kop: str
    dag: date
    op: str
    feiten: list[tuple[str, str]]
    tekst: str
    getekend: str
    handtekening: str
    klopt: bool


@dataclass(frozen=True)
class Staprij:
    """One of the five steps, with what was written."""

    stap: Meldcodestap
    titel: str
    uitleg: str
    knop: str
    stand: str
    soort: str
    wanneer: str
    verslagen: list[Verslagregel] = field(default_factory=list)
    open: bool = False
    te_doen: bool = False
    verzet: str = ""


@dataclass(frozen=True)
class Overzicht:
    """All of a file."""

    rijen: list[Staprij]
    kindcheck: list[Verslagregel]
    kinderen: str
    kindcheck_klaar: bool
    volgende: Volgende | None
    nog: str
    hoe: str
    uitkomst: str
    kapot: int


def overview(meldcode: Meldcode, op: date) -> Overzicht:
    """The file as it stands on that day; refused when it may be read no more by now."""
    wrong = set(broken(meldcode))
    reports = list(meldcode.verslagen.all())
    steps = sorted(meldcode.stappen.all(), key=lambda step: Stap(step.stap).nummer)
    still_read(meldcode)
    checks = [r for r in reports if r.soort == Verslagsoort.KINDCHECK]
    newest = checks[-1] if checks else None
    kinderen = newest.kinderen if newest else None
    comes = upcoming(meldcode, steps, kinderen)
    return Overzicht(
        rijen=[_row(step, reports, wrong, meldcode, op) for step in steps],
        kindcheck=[_line(r, wrong) for r in reversed(checks)],
        kinderen=_children(newest),
        kindcheck_klaar=answered(kinderen),
        volgende=comes,
        nog=in_woorden(comes.uiterlijk_op, op, None) if comes else "",
        hoe=how_pressing(meldcode, comes.uiterlijk_op, op) if comes else "",
        uitkomst=outcome(meldcode, reports),
        kapot=len(wrong),
    )


def _row(
    step: Meldcodestap,
    reports: list[Meldcodeverslag],
    wrong: set[int],
    meldcode: Meldcode,
    op: date,
) -> Staprij:
    stap, still_open = Stap(step.stap), step.status == Stapstatus.OPEN
    lines = [
        _line(r, wrong) for r in reports if r.stap == stap and r.soort != Verslagsoort.KINDCHECK
    ]
    running = meldcode.status == Status.LOPEND
    return Staprij(
        stap=step,
        titel=str(step),
        uitleg=UITLEG[stap],
        knop="Opschrijven" if still_open else "Toch nog doen",
        stand=in_woorden(step.uiterlijk_op, op, None)
        if still_open
        else str(step.get_status_display()),
        soort=how_pressing(meldcode, step.uiterlijk_op, op)
        if still_open
        else SOORT[Stapstatus(step.status)],
        wanneer=f"uiterlijk {datum_in_woorden(step.uiterlijk_op)}" if still_open else "",
        verslagen=lines,
        open=running and still_open,
        te_doen=running and step.status != Stapstatus.GEDAAN,
        verzet=step.verzet_reden if still_open else "",
    )


def _line(verslag: Meldcodeverslag, wrong: set[int]) -> Verslagregel:
    moment = verslag.getekend_at.astimezone(AMSTERDAM)
    day = datum_in_woorden(moment.date()).split(" ", 1)[1]
    return Verslagregel(
        kop=_head(verslag),
        dag=verslag.op,
        op=datum_in_woorden(verslag.op),
        feiten=_facts(verslag),
        tekst=verslag.tekst,
        getekend=f"Getekend door {verslag.naam}, {verslag.get_rol_display()}, "
        f"op {day} om {moment:%H.%M} uur",
        handtekening=verslag.handtekening,
        klopt=verslag.pk not in wrong,
    )


def _head(verslag: Meldcodeverslag) -> str:
    if verslag.soort == Verslagsoort.GEDAAN:
        return HEADS[Stap(verslag.stap)]
    if verslag.soort == Verslagsoort.KINDCHECK:
        return f"Antwoord: {_children(verslag)}"
    return str(verslag.get_soort_display())


HEADS = {
    Stap.SIGNALEN: "De signalen",
    Stap.OVERLEG: "Het overleg",
    Stap.GESPREK: "Het gesprek",
    Stap.WEGEN: "De weging",
    Stap.BESLISSEN: "Het besluit",
}


@dataclass(frozen=True)
class Wegingsregel:
    """What the decision rests on, in short."""

    feiten: list[tuple[str, str]]
    onveilig: bool
    tekst: str


def weighing(meldcode: Meldcode) -> Wegingsregel:
    """The weighing and the kindcheck, for who decides; a weighing left out says so."""
    reports = meldcode.verslagen.order_by("-id")
    weighed = reports.filter(stap=Stap.WEGEN, soort=Verslagsoort.GEDAAN).first()
    check = newest_check(meldcode)
    facts = _facts(weighed) if weighed else [("Weging", "overgeslagen")]
    return Wegingsregel(
        feiten=[*facts, ("Kinderen of anderen", _children(check))],
        onveilig=weighed is not None and Weging.JA in (weighed.acuut, weighed.structureel),
        tekst=weighed.tekst if weighed else "",
    )


def _facts(verslag: Meldcodeverslag) -> list[tuple[str, str]]:
    """What was filled in beside the text, in the order of the form."""
    told = (
        ("Met", verslag.met),
        ("Advies van Veilig Thuis", _yes(verslag.advies_veilig_thuis)),
        ("Nu onveilig", _weighed(verslag.acuut)),
        ("Steeds onveilig", _weighed(verslag.structureel)),
        ("Melden bij Veilig Thuis", _yes(verslag.melden)),
        ("Zelf hulp bieden of regelen", _yes(verslag.hulp)),
        ("Gemeld door", verslag.gemeld_door),
        ("Gesproken met", verslag.contact),
        ("Kenmerk", verslag.kenmerk),
    )
    return [(name, value) for name, value in told if value]


def _yes(answer: bool | None) -> str:
    return "" if answer is None else "ja" if answer else "nee"


def _weighed(answer: str) -> str:
    return str(Weging(answer).label) if answer else ""


def _children(check: Meldcodeverslag | None) -> str:
    if check is None:
        return "nog niet gedaan"
    if check.kinderen == Kinderen.JA:
        return f"ja, {check.aantal}"
    return str(check.get_kinderen_display())


def outcome(meldcode: Meldcode, reports: list[Meldcodeverslag]) -> str:
    """How it ended, in one sentence; empty while there is no decision."""
    decision = next((r for r in reversed(reports) if r.melden is not None), None)
    if decision is None:
        return ""
    help_too = " Er is ook zelf hulp geboden of geregeld." if decision.hulp else ""
    if not decision.melden:
        return f"Niet gemeld bij Veilig Thuis.{help_too}"
    if meldcode.status == Status.TE_MELDEN:
        return "Besloten is om te melden bij Veilig Thuis. De melding moet er nog in."
    told = next(r for r in reversed(reports) if r.soort == Verslagsoort.MELDING)
    return f"Gemeld bij Veilig Thuis op {datum_in_woorden(told.op)}.{help_too}"
