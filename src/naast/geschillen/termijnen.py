"""Which term the law sets when something happens, with the article. The counting is in `core`.

A term that has not been held against the text of the law says so (`gecontroleerd`).
"""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from naast.core import dwangsom, termijnen
from naast.core.atw import Duur, Termijn, vervolgtermijn, wettelijke_termijn
from naast.core.termijninstellingen import Sleutel, termijninstelling
from naast.geschillen.keuzes import Termijnsoort
from naast.trajecten.keuzes import Wet


class Gevonden(NamedTuple):
    """A term that begins by something that happened on `gebeurtenis_op`."""

    soort: Termijnsoort
    gebeurtenis_op: date
    termijn: Termijn
    bron: str
    gecontroleerd: bool = True


def bezwaar(bekendgemaakt_op: date) -> Gevonden:
    """To object to a decision."""
    termijn = termijnen.bezwaartermijn(bekendgemaakt_op)
    return Gevonden(Termijnsoort.BEZWAAR, bekendgemaakt_op, termijn, "Awb artikel 6:7 en 6:8")


def beroep(bekendgemaakt_op: date) -> Gevonden:
    """To appeal against the decision on an objection."""
    termijn = termijnen.beroepstermijn(bekendgemaakt_op)
    return Gevonden(Termijnsoort.BEROEP, bekendgemaakt_op, termijn, "Awb artikel 6:7 en 6:8")


def hoger_beroep(verzonden_op: date) -> Gevonden:
    """To appeal against a judgment; by the same rules, which nobody has held against the law."""
    termijn = wettelijke_termijn(
        gebeurtenis="uitspraak verzonden", na=verzonden_op, duur=Duur(6, "week")
    )
    bron = "Awb artikel 6:24, met 6:7 en 6:8"
    return Gevonden(Termijnsoort.HOGER_BEROEP, verzonden_op, termijn, bron, gecontroleerd=False)


def besluit_op_bezwaar(bezwaartermijn_eindigde_op: date, *, met_commissie: bool) -> Gevonden:
    """For the body to decide on an objection."""
    termijn = termijnen.beslistermijn_bezwaar(
        bezwaartermijn_eindigde_op, met_commissie=met_commissie
    )
    soort = Termijnsoort.BESLUIT_OP_BEZWAAR
    return Gevonden(soort, bezwaartermijn_eindigde_op, termijn, "Awb artikel 7:10")


def antwoord_op_klacht(ontvangen_op: date, *, met_commissie: bool) -> Gevonden:
    """For a public body to deal with a complaint."""
    termijn = termijnen.klachttermijn_overheid(ontvangen_op, met_commissie=met_commissie)
    return Gevonden(Termijnsoort.KLACHT, ontvangen_op, termijn, "Awb artikel 9:11")


def verdaagd(eerder: Gevonden, weken: int) -> Gevonden:
    """The same term, adjourned by so many weeks from its last day."""
    termijn = vervolgtermijn(
        eerder.termijn, waarom="verdaagd na de termijn", duur=Duur(weken, "week")
    )
    return eerder._replace(termijn=termijn)


def herstel(soort: Termijnsoort, *, eindigde_op: date, ontvangen_op: date) -> Gevonden:
    """The two weeks after an ingebrekestelling; ValueError when that came too early."""
    gevolg = dwangsom.ingebrekestelling(
        beslistermijn_eindigde_op=eindigde_op, ontvangen_op=ontvangen_op
    )
    return Gevonden(soort, ontvangen_op, gevolg.hersteltermijn, "Awb artikel 4:17")


_BESLISSEN: dict[str, tuple[Callable[[date], Termijn], str, Sleutel | None]] = {
    Wet.WMO: (termijnen.wmo_besluit, "Wmo 2015 artikel 2.3.5", None),
    Wet.JEUGDWET: (termijnen.jeugdwet_besluit, "", "beslistermijn_jeugdwet"),
    Wet.PARTICIPATIEWET: (termijnen.participatiewet_besluit, "", "beslistermijn_participatiewet"),
    Wet.WLZ: (termijnen.wlz_besluit, "", "beslistermijn_wlz"),
}
BEKENDE_WETTEN = frozenset(_BESLISSEN)
"""Of which the term to decide on an application is known."""


def besluit_op_aanvraag(wet: str, aangevraagd_op: date) -> Gevonden | None:
    """For the body to decide on an application; None when the term under this law is not known."""
    if wet not in _BESLISSEN:
        return None
    count, bron, sleutel = _BESLISSEN[wet]
    gecontroleerd = True
    if sleutel:
        instelling = termijninstelling(sleutel, aangevraagd_op)
        bron, gecontroleerd = instelling.bron, instelling.gecontroleerd
    termijn = count(aangevraagd_op)
    return Gevonden(Termijnsoort.BESLUIT, aangevraagd_op, termijn, bron, gecontroleerd)


def na_melding(wet: str, gemeld_op: date, *, spoed: bool) -> list[Gevonden]:
    """What begins when somebody asks the gemeente for help (Wmo), or for help with debts."""
    if wet == Wet.WGS:
        sleutel: Sleutel = "schuldhulp_gesprek_bedreigend" if spoed else "schuldhulp_gesprek"
        instelling = termijninstelling(sleutel, gemeld_op)
        termijn = termijnen.schuldhulp_gesprek(gemeld_op, bedreigend=spoed)
        soort = Termijnsoort.SCHULDHULPGESPREK
        return [Gevonden(soort, gemeld_op, termijn, instelling.bron, instelling.gecontroleerd)]
    if wet != Wet.WMO:
        return []
    rows = [
        Gevonden(
            Termijnsoort.ONDERZOEK,
            gemeld_op,
            termijnen.wmo_onderzoek(gemeld_op),
            "Wmo 2015 artikel 2.3.2 lid 1",
        ),
        Gevonden(
            Termijnsoort.PERSOONLIJK_PLAN,
            gemeld_op,
            termijnen.wmo_persoonlijk_plan(gemeld_op),
            "Wmo 2015 artikel 2.3.2 lid 2",
        ),
    ]
    if spoed:
        termijn = termijnen.wmo_spoed(gemeld_op)
        soort = Termijnsoort.SPOED
        rows.append(Gevonden(soort, gemeld_op, termijn, "Wmo 2015 artikel 2.3.3"))
    return rows


def laatste_ontvangst_per_post(uiterlijk_op: date) -> date:
    """By when the body must have what was posted in time: within a week after (Awb 6:9)."""
    week = wettelijke_termijn(gebeurtenis="geëindigd", na=uiterlijk_op, duur=Duur(1, "week"))
    return week.uiterlijk_op
