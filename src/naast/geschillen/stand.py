"""How a geschil stands today, in words: what comes, what was in time, what a penalty has become."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from naast.core.atw import Termijn
from naast.core.dwangsom import TEN_HOOGSTE_DAGEN, Ingebrekestelling
from naast.core.kalenders import ATW
from naast.core.termijnen import tijdigheid
from naast.core.woorden import datum_in_woorden, in_woorden
from naast.geschillen.keuzes import Stapsoort, Status, Termijnsoort, Wie, Wijze
from naast.geschillen.models import Geschil, Geschilstap, Geschiltermijn
from naast.geschillen.termijnen import laatste_ontvangst_per_post

BIJNA = timedelta(days=7)
TE_VERSTUREN = (Termijnsoort.BEZWAAR, Termijnsoort.BEROEP, Termijnsoort.HOGER_BEROEP)
HERSTEL = (Termijnsoort.HERSTEL_AANVRAAG, Termijnsoort.HERSTEL_BEZWAAR)


@dataclass(frozen=True)
class Komt:
    """An open term, as the page shows it."""

    termijn: Geschiltermijn
    wat: str
    laatste_dag: str
    nog: str
    soort: str
    wie: str
    daarna: str
    per_post: str


def how_pressing(termijn: Geschiltermijn, vandaag: date) -> str:
    """A last day of the inwoner presses more than one of the body, which only opens a way."""
    mine = termijn.wie == Wie.INWONER
    if termijn.uiterlijk_op < vandaag:
        return "fout" if mine else "let-op"
    return "let-op" if mine and termijn.uiterlijk_op <= vandaag + BIJNA else "info"


def stands(termijn: Geschiltermijn, vandaag: date) -> str:
    """'nog 3 werkdagen', by the calendar of the law."""
    return in_woorden(termijn.uiterlijk_op, vandaag, ATW)


def what_comes(termijnen: Sequence[Geschiltermijn], vandaag: date) -> list[Komt]:
    """The open terms that hold, by last day."""
    rows = [t for t in termijnen if t.geldt and t.afgedaan_op is None]
    return [_comes(t, vandaag) for t in sorted(rows, key=lambda t: (t.uiterlijk_op, t.pk))]


def _comes(termijn: Geschiltermijn, vandaag: date) -> Komt:
    to_send = termijn.soort in TE_VERSTUREN
    return Komt(
        termijn=termijn,
        wat=termijn.get_soort_display().capitalize(),
        laatste_dag=datum_in_woorden(termijn.uiterlijk_op),
        nog=stands(termijn, vandaag),
        soort=how_pressing(termijn, vandaag),
        wie=f"Dit doet {termijn.wie.label}",
        daarna=_afterwards(termijn, vandaag),
        per_post=post_rule(termijn) if to_send and termijn.uiterlijk_op >= vandaag else "",
    )


_DAARNA: dict[str, tuple[str, str]] = {
    Termijnsoort.PERSOONLIJK_PLAN: ("", "De tijd voor een eigen plan is voorbij."),
    Termijnsoort.SPOED: ("", "Bel de gemeente: bij spoed moet er meteen tijdelijke hulp zijn."),
    Termijnsoort.ONDERZOEK: (
        "Daarna mag de inwoner een aanvraag doen, ook als het onderzoek niet klaar is.",
        "Het onderzoek is te laat. De inwoner mag nu een aanvraag doen.",
    ),
    Termijnsoort.SCHULDHULPGESPREK: ("", "Er was nog geen gesprek. Bel de gemeente."),
    Termijnsoort.BESLUIT: (
        "Is er dan geen besluit? Dan kan de inwoner de instantie in gebreke stellen.",
        "De inwoner kan de instantie nu in gebreke stellen.",
    ),
    Termijnsoort.BESLUIT_OP_BEZWAAR: (
        "Is er dan geen besluit? Dan kan de inwoner de instantie in gebreke stellen.",
        "De inwoner kan de instantie nu in gebreke stellen.",
    ),
    Termijnsoort.KLACHT: ("", "Er is geen antwoord op tijd. Bel, of ga naar de ombudsman."),
}
_TE_LAAT = (
    "Het kan nog, maar het is te laat. Het slaagt alleen met een goede reden (Awb artikel 6:11). "
    "Bespreek dit vandaag."
)
_NA_HERSTEL = (
    "Daarna loopt de dwangsom en mag de inwoner in beroep.",
    "De dwangsom loopt. De inwoner mag in beroep bij de rechter, zonder laatste dag.",
)


def _afterwards(termijn: Geschiltermijn, vandaag: date) -> str:
    if termijn.soort in HERSTEL:
        before, after = _NA_HERSTEL
    else:
        before, after = _DAARNA.get(termijn.soort, ("", _TE_LAAT))
    return after if termijn.uiterlijk_op < vandaag else before


def post_rule(termijn: Geschiltermijn) -> str:
    """What counts as in time, by how it is sent (Awb 6:9)."""
    last = termijn.uiterlijk_op
    received = laatste_ontvangst_per_post(last)
    return (
        f"Per post: uiterlijk {datum_in_woorden(last, met_jaar=False)} op de bus, en uiterlijk "
        f"{datum_in_woorden(received, met_jaar=False)} bij de instantie. Digitaal of aan de balie: "
        f"uiterlijk {datum_in_woorden(last, met_jaar=False)} (Awb artikel 6:9)."
    )


_TERMIJN_BIJ: dict[str, tuple[str, ...]] = {
    Stapsoort.BEZWAAR: (Termijnsoort.BEZWAAR,),
    Stapsoort.BEROEP: (Termijnsoort.HOGER_BEROEP, Termijnsoort.BEROEP),
}


@dataclass(frozen=True)
class Geweest:
    """A step, as the line of time shows it."""

    stap: Geschilstap
    titel: str
    regels: list[str]


def what_has_been(
    stappen: Sequence[Geschilstap], termijnen: Sequence[Geschiltermijn]
) -> list[Geweest]:
    """The steps, the newest first, each with what follows from it."""
    rows = sorted(stappen, key=lambda stap: (stap.op, stap.pk), reverse=True)
    return [
        Geweest(stap, stap.get_soort_display().capitalize(), _lines(stap, termijnen))
        for stap in rows
    ]


def _lines(stap: Geschilstap, termijnen: Sequence[Geschiltermijn]) -> list[str]:
    received = ""
    if stap.ontvangen_op and stap.wijze == Wijze.POST:
        received = f", ontvangen op {datum_in_woorden(stap.ontvangen_op)}"
    lines = [
        f"{stap.get_wijze_display().capitalize()}{received}." if stap.wijze else "",
        _in_time(stap, termijnen),
        f"Kenmerk {stap.kenmerk}." if stap.kenmerk else "",
        f"{stap.get_oordeel_display().capitalize()}." if stap.oordeel else "",
        f"Met {stap.weken} {'week' if stap.weken == 1 else 'weken'}." if stap.weken else "",
        "Er is een adviescommissie." if stap.met_commissie else "",
    ]
    return [line for line in lines if line]


def _in_time(stap: Geschilstap, termijnen: Sequence[Geschiltermijn]) -> str:
    for soort in _TERMIJN_BIJ.get(stap.soort, ()):
        for termijn in termijnen:
            if termijn.soort == soort and termijn.geldt and termijn.gebeurtenis_op <= stap.op:
                return _timeliness(stap, termijn)
    return ""


def _timeliness(stap: Geschilstap, termijn: Geschiltermijn) -> str:
    by_post = stap.wijze == Wijze.POST
    if stap.ontvangen_op is None:
        if stap.op > termijn.uiterlijk_op:
            return f"Te laat: de laatste dag was {datum_in_woorden(termijn.uiterlijk_op)}."
        received = datum_in_woorden(laatste_ontvangst_per_post(termijn.uiterlijk_op))
        return f"Op tijd gepost. Het moet uiterlijk {received} zijn ontvangen: vraag dat na."
    term = Termijn(termijn.gebeurtenis_op, termijn.uiterlijk_op, termijn.uitleg)
    found = tijdigheid(term, ontvangen_op=stap.ontvangen_op, gepost_op=stap.op if by_post else None)
    said = found.uitleg.startswith("op tijd")
    text = f"op tijd: {found.uitleg}" if found.op_tijd and not said else found.uitleg
    return f"{text[0].upper()}{text[1:]}."


@dataclass(frozen=True)
class Dwangsomstand:
    """The penalty so far, by our own count; the body itself sets the amount (Awb 4:18)."""

    bedrag: Decimal
    dagen: int
    zin: str


def penalty(
    stappen: Sequence[Geschilstap], termijnen: Sequence[Geschiltermijn], vandaag: date
) -> Dwangsomstand | None:
    """Of the newest ingebrekestelling; None when there is none, or it was not received yet.

    The day on which the decision was announced does not count any more, and nothing after the end
    of the geschil: from then on nobody here knows.
    """
    herstel = [t for t in termijnen if t.soort in HERSTEL and t.geldt]
    if not herstel:
        return None
    term = max(herstel, key=lambda t: t.gebeurtenis_op)
    start = term.uiterlijk_op + timedelta(days=1)
    last = start + timedelta(days=TEN_HOOGSTE_DAGEN - 1)
    gevolg = Ingebrekestelling(
        Termijn(term.gebeurtenis_op, term.uiterlijk_op, term.uitleg), start, last, start
    )
    decided, ended = _decided_on(stappen, term), _ended_on(stappen)
    until = decided - timedelta(days=1) if decided else ended or vandaag
    until = min(until, vandaag)
    days = gevolg.dagen_te_laat(until)
    words = (
        _penalty_in_words(gevolg, until, decided, ended)
        if days
        else _no_penalty(term, start, decided, ended)
    )
    return Dwangsomstand(gevolg.dwangsom_op(until), days, words)


def _no_penalty(term: Geschiltermijn, start: date, decided: date | None, ended: date | None) -> str:
    if decided and decided < term.gebeurtenis_op:
        return "Het besluit was er al voor de ingebrekestelling aankwam: er is geen dwangsom."
    if decided == start:
        return "De dag van het besluit telt niet mee: er is geen dwangsom."
    if decided:
        return "Er is op tijd besloten: er is geen dwangsom."
    if ended:
        return f"Er was nog geen dwangsom toen het geschil eindigde, {datum_in_woorden(ended)}."
    return f"Nog geen dwangsom. Komt er geen besluit, dan begint die {datum_in_woorden(start)}."


def _penalty_in_words(
    gevolg: Ingebrekestelling, until: date, decided: date | None, ended: date | None
) -> str:
    last, days = gevolg.dwangsom_tot_en_met, gevolg.dagen_te_laat(until)
    counted = datum_in_woorden(min(until, last))
    sentence = f"{days} {'dag' if days == 1 else 'dagen'} te laat, geteld tot en met {counted}."
    if decided or until >= last:
        return f"{sentence} Er komt niets meer bij."
    if ended:
        return f"{sentence} Toen eindigde het geschil."
    more = gevolg.dwangsom_op(until + timedelta(days=1)) - gevolg.dwangsom_op(until)
    return f"{sentence} Morgen komt er {more} euro bij; de laatste dag is {datum_in_woorden(last)}."


def _decided_on(stappen: Sequence[Geschilstap], term: Geschiltermijn) -> date | None:
    on_application = term.soort == Termijnsoort.HERSTEL_AANVRAAG
    soort = Stapsoort.BESLUIT if on_application else Stapsoort.BESLUIT_OP_BEZWAAR
    return min((s.op for s in stappen if s.soort == soort), default=None)


def _ended_on(stappen: Sequence[Geschilstap]) -> date | None:
    return next((s.op for s in stappen if s.soort == Stapsoort.AFGESLOTEN), None)


VOLGENDE: dict[str, str] = {
    Status.WACHT_OP_BESLUIT: "Kijk of er een besluit is",
    Status.AANVRAAG_IN_GEBREKE: "Vraag na wanneer de ingebrekestelling is ontvangen",
    Status.BEZWAAR_MOGELIJK: "Bespreek of de inwoner bezwaar maakt",
    Status.BEZWAAR_LOOPT: "Kijk hoe het bezwaar staat",
    Status.BEZWAAR_IN_GEBREKE: "Vraag na wanneer de ingebrekestelling is ontvangen",
    Status.BEROEP_MOGELIJK: "Bespreek of de inwoner in beroep gaat",
    Status.BEROEP_LOOPT: "Kijk hoe het beroep staat",
    Status.UITSPRAAK: "Bespreek de uitspraak",
    Status.KLACHT_VOORBEREIDEN: "Maak de klacht af en verstuur hem",
    Status.KLACHT_LOOPT: "Vraag na of de klacht is ontvangen",
    Status.KLACHT_BEANTWOORD: "Bespreek het antwoord op de klacht",
    Status.BEMIDDELING: "Kijk hoe de bemiddeling staat",
}


def next_step(geschil: Geschil) -> str:
    """What to do when no term runs; nothing when it is closed."""
    return VOLGENDE.get(geschil.status, "")
