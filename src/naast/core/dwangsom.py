"""When a public body does not decide in time: notice of default, penalty, appeal (Awb 4:17, 6:12).

The penalty applies to decisions on an application and on an objection. Whether the exceptions of
4:17(6) apply is not known here.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from naast.core.atw import Duur, Termijn, wettelijke_termijn
from naast.core.termijninstellingen import dwangsomtarief

TEN_HOOGSTE_DAGEN = 42


@dataclass(frozen=True)
class Ingebrekestelling:
    """What follows from a written notice of default.

    `hersteltermijn`: the two weeks in which the public body can still decide free of cost. After
    it the penalty runs from `dwangsom_vanaf` to `dwangsom_tot_en_met`, and the resident may appeal
    from `beroep_vanaf`, without a last day.
    """

    hersteltermijn: Termijn
    dwangsom_vanaf: date
    dwangsom_tot_en_met: date
    beroep_vanaf: date

    def dagen_te_laat(self, tot_en_met: date) -> int:
        """Days that count for the penalty, this date included: 0 to 42."""
        dagen = (tot_en_met - self.dwangsom_vanaf).days + 1
        return min(max(dagen, 0), TEN_HOOGSTE_DAGEN)

    def dwangsom_op(self, tot_en_met: date) -> Decimal:
        """Euros of penalty up to and including this date, by the rates of its first day."""
        return dwangsom(self.dagen_te_laat(tot_en_met), op=self.dwangsom_vanaf)


def ingebrekestelling(*, beslistermijn_eindigde_op: date, ontvangen_op: date) -> Ingebrekestelling:
    """The consequences of a notice that the public body received on this day.

    ValueError when the term to decide has not ended yet: such a notice is too early and has no
    effect. The Atw lengthens the two weeks and not the 42 days, which 4:17(1) excepts by name.
    """
    if ontvangen_op <= beslistermijn_eindigde_op:
        raise ValueError("De beslistermijn is nog niet voorbij: de ingebrekestelling is te vroeg.")
    hersteltermijn = wettelijke_termijn(
        gebeurtenis="ingebrekestelling ontvangen", na=ontvangen_op, duur=Duur(2, "week")
    )
    vanaf = hersteltermijn.uiterlijk_op + timedelta(days=1)
    return Ingebrekestelling(
        hersteltermijn=hersteltermijn,
        dwangsom_vanaf=vanaf,
        dwangsom_tot_en_met=vanaf + timedelta(days=TEN_HOOGSTE_DAGEN - 1),
        beroep_vanaf=vanaf,
    )


def dwangsom(dagen: int, *, op: date) -> Decimal:
    """Euros of penalty after this many days late, by the rates that hold on `op` (Awb 4:17(2)).

    ValueError when the number of days is below 0.
    """
    if dagen < 0:
        raise ValueError("Een aantal dagen te laat is nooit onder 0.")
    bedrag = Decimal(0)
    for lengte, per_dag in dwangsomtarief(op).staffel:
        bedrag += per_dag * min(dagen, lengte)
        dagen = max(dagen - lengte, 0)
    return bedrag
