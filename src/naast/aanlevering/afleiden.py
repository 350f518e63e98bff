"""What a delivery does not say but follows from it and from the contract: last days, status."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from psycopg import Cursor

from naast.contracten.models import Beginpunt, Overeenkomst
from naast.contracten.termijnen import afspraak_uiterlijk, contact_uiterlijk, klacht_uiterlijk

_BEGIN, _EINDE = date.min, date.max


class Contracten:
    """The contracts of one aanbieder for one gemeente, by date."""

    def __init__(self, contracten: Iterable[Overeenkomst]) -> None:
        self._rij = sorted(contracten, key=lambda contract: (contract.van, contract.pk))

    def __bool__(self) -> bool:
        return bool(self._rij)

    def op(self, dag: date) -> Overeenkomst:
        """The contract for work of that day: the latest that had begun, else the first."""
        begonnen = [contract for contract in self._rij if contract.van <= dag]
        return begonnen[-1] if begonnen else self._rij[0]

    def tijdvakken(self) -> list[tuple[int, date, date]]:
        """Contract, first day and first day after, of the whole calendar."""
        per_dag = {contract.van: contract for contract in self._rij}
        dagen = sorted(per_dag)
        grenzen = [_BEGIN, *dagen[1:], _EINDE]
        return [
            (per_dag[dag].pk, grenzen[nummer], grenzen[nummer + 1])
            for nummer, dag in enumerate(dagen)
        ]


def store_contracten(cursor: Cursor[Any], contracten: Contracten) -> None:
    """The contracts by date, to be joined."""
    cursor.execute(
        "CREATE TEMP TABLE t_contracten (id bigint, vanaf date, tot date) ON COMMIT DROP"
    )
    cursor.executemany("INSERT INTO t_contracten VALUES (%s, %s, %s)", contracten.tijdvakken())


def store_meldtermijnen(cursor: Cursor[Any], contracten: Contracten) -> None:
    """The last days of every combination of dates and urgency in `e_meldingen`."""
    cursor.execute(
        "CREATE TEMP TABLE t_meldtermijnen (ontvangen_op date, spoed boolean,"
        " eerste_contact_op date, overeenkomst_id bigint, uiterlijk_op date,"
        " afspraak_uiterlijk_op date) ON COMMIT DROP"
    )
    cursor.execute("SELECT DISTINCT ontvangen_op, spoed, eerste_contact_op FROM e_meldingen")
    combinaties = cursor.fetchall()
    with cursor.copy("COPY t_meldtermijnen FROM STDIN") as copy:
        for ontvangen_op, spoed, contact_op in combinaties:
            contract = contracten.op(ontvangen_op)
            copy.write_row(
                (
                    ontvangen_op,
                    spoed,
                    contact_op,
                    contract.pk,
                    contact_uiterlijk(contract, ontvangen_op=ontvangen_op, spoed=spoed),
                    _afspraak(contract, ontvangen_op, contact_op, spoed=spoed),
                )
            )


def _afspraak(
    contract: Overeenkomst, ontvangen_op: date, contact_op: date | None, *, spoed: bool
) -> date | None:
    """Known from the melding on, or only from the first contact on, as the contract says."""
    if contact_op is None and contract.afspraak_vanaf == Beginpunt.CONTACT:
        return None
    return afspraak_uiterlijk(
        contract, ontvangen_op=ontvangen_op, contact_op=contact_op or ontvangen_op, spoed=spoed
    )


def store_klachttermijnen(cursor: Cursor[Any], contracten: Contracten) -> None:
    """The last day of every klacht of the delivery, by the day it came."""
    cursor.execute(
        "CREATE TEMP TABLE t_klachttermijnen (ontvangen_op date, uiterlijk_op date) ON COMMIT DROP"
    )
    cursor.execute("SELECT DISTINCT ontvangen_op FROM t_klachten WHERE ontvangen_op IS NOT NULL")
    dagen = [dag for (dag,) in cursor.fetchall()]
    with cursor.copy("COPY t_klachttermijnen FROM STDIN") as copy:
        for dag in dagen:
            copy.write_row((dag, klacht_uiterlijk(contracten.op(dag), ontvangen_op=dag)))


AFGELEID_VAN_MELDING = (
    "overeenkomst_id",
    "uiterlijk_op",
    "afspraak_uiterlijk_op",
    "afhandeling",
    "status",
)

DERIVE_MELDINGEN = """
UPDATE e_meldingen e SET
  overeenkomst_id = n.overeenkomst_id,
  uiterlijk_op = n.uiterlijk_op,
  afspraak_uiterlijk_op = n.afspraak_uiterlijk_op,
  afhandeling = n.afhandeling,
  status = CASE WHEN n.afhandeling <> '' THEN 'afgehandeld'
    WHEN e.eerste_afspraak_op IS NOT NULL THEN 'afspraak'
    WHEN e.eerste_contact_op IS NOT NULL THEN 'contact' ELSE 'nieuw' END
FROM (
  SELECT x.regel, k.overeenkomst_id, k.uiterlijk_op, k.afspraak_uiterlijk_op,
    CASE WHEN x.afhandeling = '' AND (t.traject_id IS NOT NULL
      OR EXISTS (SELECT FROM t_trajecten v WHERE v.melding_id = t.melding_id)
      OR EXISTS (SELECT FROM trajecten_traject v WHERE v.melding_id = x.id))
    THEN 'traject' ELSE x.afhandeling END AS afhandeling
  FROM e_meldingen x JOIN t_meldingen t ON t.regel = x.regel
  JOIN t_meldtermijnen k ON k.ontvangen_op = x.ontvangen_op AND k.spoed = x.spoed
    AND k.eerste_contact_op IS NOT DISTINCT FROM x.eerste_contact_op
) n WHERE n.regel = e.regel
"""
