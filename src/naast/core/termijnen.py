"""The terms that are watched for a resident: objection, decision, Wmo and others, complaint.

Each function takes the local date of what set the term going and gives a ``Termijn``: first day,
last valid day, explanation in Dutch. Deviating agreements (suspension, consent to a later decision)
are not known here.
"""

from dataclasses import dataclass
from datetime import date

from naast.core.atw import Duur, Termijn, vervolgtermijn, wettelijke_termijn
from naast.core.termijninstellingen import Sleutel, termijninstelling
from naast.core.woorden import datum_in_woorden

_ZES_WEKEN = Duur(6, "week")


@dataclass(frozen=True)
class Tijdigheid:
    """Whether something was in time, and why, in Dutch."""

    op_tijd: bool
    uitleg: str


def bezwaartermijn(bekendgemaakt_op: date) -> Termijn:
    """To object: six weeks from the day after the decision was announced (Awb 6:7, 6:8)."""
    return wettelijke_termijn(gebeurtenis="bekendgemaakt", na=bekendgemaakt_op, duur=_ZES_WEKEN)


def beroepstermijn(bekendgemaakt_op: date) -> Termijn:
    """To appeal: six weeks from the day after the decision on the objection (Awb 6:7, 6:8)."""
    return bezwaartermijn(bekendgemaakt_op)


def tijdigheid(
    termijn: Termijn, *, ontvangen_op: date, gepost_op: date | None = None
) -> Tijdigheid:
    """Whether an objection or appeal was in time (Awb 6:9).

    Received on the last day at the latest; or, by post, posted by then and received within a week
    after. A late one may be excused (Awb 6:11): that is for the public body to judge. ValueError
    when posted after it was received.
    """
    if gepost_op is not None and gepost_op > ontvangen_op:
        raise ValueError("De postdatum ligt na de dag van ontvangst.")
    einde = termijn.uiterlijk_op
    if ontvangen_op <= einde:
        return Tijdigheid(True, f"ontvangen uiterlijk op de laatste dag, {datum_in_woorden(einde)}")
    if gepost_op is None or gepost_op > einde:
        return Tijdigheid(False, f"te laat: de laatste dag was {datum_in_woorden(einde)}")
    week = wettelijke_termijn(gebeurtenis="termijn geëindigd", na=einde, duur=Duur(1, "week"))
    laatste_ontvangst = datum_in_woorden(week.uiterlijk_op)
    if ontvangen_op <= week.uiterlijk_op:
        return Tijdigheid(True, f"op tijd gepost en ontvangen uiterlijk op {laatste_ontvangst}")
    return Tijdigheid(False, f"op tijd gepost, maar ontvangen na {laatste_ontvangst}")


def beslistermijn_bezwaar(
    bezwaartermijn_eindigde_op: date, *, met_commissie: bool = False, weken_verdaagd: int = 0
) -> Termijn:
    """For the decision on an objection (Awb 7:10).

    Six weeks, twelve with an advisory committee, from the day after the term to object ended;
    adjourned once, in writing, by at most six weeks. ValueError for a longer adjournment.
    """
    termijn = wettelijke_termijn(
        gebeurtenis="bezwaartermijn geëindigd",
        na=bezwaartermijn_eindigde_op,
        duur=Duur(12 if met_commissie else 6, "week"),
    )
    return _adjourned(termijn, weken_verdaagd, ten_hoogste=6)


def wmo_onderzoek(gemeld_op: date) -> Termijn:
    """For the investigation after a melding to the gemeente (Wmo 2015, art. 2.3.2(1))."""
    return wettelijke_termijn(gebeurtenis="gemeld", na=gemeld_op, duur=_ZES_WEKEN)


def wmo_persoonlijk_plan(gemeld_op: date) -> Termijn:
    """For the resident to hand in a personal plan: seven days (Wmo 2015, art. 2.3.2(2))."""
    return wettelijke_termijn(gebeurtenis="gemeld", na=gemeld_op, duur=Duur(7, "dag"))


def wmo_besluit(aangevraagd_op: date) -> Termijn:
    """For the decision on an application: two weeks (Wmo 2015, art. 2.3.5(2))."""
    return wettelijke_termijn(gebeurtenis="aangevraagd", na=aangevraagd_op, duur=Duur(2, "week"))


def wmo_spoed(gemeld_op: date) -> Termijn:
    """For a temporary provision when it is urgent: at once, on a free day too (art. 2.3.3)."""
    uitleg = f"gemeld op {datum_in_woorden(gemeld_op)}; bij spoed beslist de gemeente meteen"
    return Termijn(gemeld_op, gemeld_op, uitleg)


def jeugdwet_besluit(aangevraagd_op: date) -> Termijn:
    """For the decision on an application under the Jeugdwet (dated setting)."""
    return _by_setting("beslistermijn_jeugdwet", "aangevraagd", aangevraagd_op)


def participatiewet_besluit(aangevraagd_op: date) -> Termijn:
    """For the decision on an application under the Participatiewet (dated setting)."""
    return _by_setting("beslistermijn_participatiewet", "aangevraagd", aangevraagd_op)


def wlz_besluit(aangevraagd_op: date) -> Termijn:
    """For the CIZ to decide on an application for the Wlz (dated setting)."""
    return _by_setting("beslistermijn_wlz", "aangevraagd", aangevraagd_op)


def schuldhulp_gesprek(gemeld_op: date, *, bedreigend: bool = False) -> Termijn:
    """For the first talk about debts, sooner when eviction or cut-off threatens (setting)."""
    sleutel: Sleutel = "schuldhulp_gesprek_bedreigend" if bedreigend else "schuldhulp_gesprek"
    return _by_setting(sleutel, "gemeld", gemeld_op)


def klachttermijn_overheid(
    ontvangen_op: date, *, met_commissie: bool = False, weken_verdaagd: int = 0
) -> Termijn:
    """For a public body to deal with a complaint (Awb 9:11).

    Six weeks after it was received, ten with a committee, adjourned by at most four. Complaints
    about a provider follow its contract instead. ValueError for a longer adjournment.
    """
    termijn = wettelijke_termijn(
        gebeurtenis="klacht ontvangen",
        na=ontvangen_op,
        duur=Duur(10 if met_commissie else 6, "week"),
    )
    return _adjourned(termijn, weken_verdaagd, ten_hoogste=4)


def _adjourned(termijn: Termijn, weken: int, *, ten_hoogste: int) -> Termijn:
    if not 0 <= weken <= ten_hoogste:
        raise ValueError(f"Verdagen kan met ten hoogste {ten_hoogste} weken.")
    if weken == 0:
        return termijn
    return vervolgtermijn(termijn, waarom="verdaagd na de termijn", duur=Duur(weken, "week"))


def _by_setting(sleutel: Sleutel, gebeurtenis: str, op: date) -> Termijn:
    duur = termijninstelling(sleutel, op).duur
    return wettelijke_termijn(gebeurtenis=gebeurtenis, na=op, duur=duur)
