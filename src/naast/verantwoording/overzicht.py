"""The view over several reports: per contract what came in, and aanbieders beside each other."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from naast.contracten.models import Overeenkomst
from naast.verantwoording.documenten.getallen import periode_in_woorden
from naast.verantwoording.documenten.opbouw import Cel
from naast.verantwoording.documenten.samenstellen import compose
from naast.verantwoording.documenten.woorden import NIETS
from naast.verantwoording.models import Rapportage, Status
from naast.verantwoording.opstellen import as_report, contract_in_woorden
from naast.verantwoording.perioden import Tijdvak
from naast.verantwoording.queries import ended_half_years


class Ontvangen(NamedTuple):
    """A report in the list of a contract."""

    rapportage: Rapportage
    periode: str


class Contractblad(NamedTuple):
    """A contract, what came in under it, and the half-years without a report."""

    overeenkomst: Overeenkomst
    afspraken: list[list[str]]
    ontvangen: list[Ontvangen]
    ontbreekt: list[str]


class Vergelijking(NamedTuple):
    """The newest period with its aanbieders beside each other, figure by figure."""

    periode: str
    aanbieders: list[Rapportage]
    rijen: list[tuple[str, list[tuple[str, Cel]]]]


def per_contract(
    contracts: Iterable[Overeenkomst], received: Sequence[Rapportage], vandaag: date
) -> list[Contractblad]:
    """One sheet per contract; reports stand with the contract of their aanbieder."""
    sheets = []
    for contract in contracts:
        own = [row for row in received if _belongs(row, contract)]
        sheets.append(
            Contractblad(
                contract,
                contract_in_woorden(contract),
                [Ontvangen(row, periode_in_woorden(row.van, row.tot)) for row in own],
                [t.naam for t in ended_half_years(vandaag) if _is_missing(t, contract, own)],
            )
        )
    return sheets


def _belongs(row: Rapportage, contract: Overeenkomst) -> bool:
    if row.overeenkomst_id is not None:
        return row.overeenkomst_id == contract.pk
    return row.aanbieder_id == contract.aanbieder_id


def _is_missing(tijdvak: Tijdvak, contract: Overeenkomst, own: list[Rapportage]) -> bool:
    """Whether a half-year under this contract has no report, nor one that holds it whole."""
    runs = contract.van < tijdvak.tot and (contract.tot is None or contract.tot > tijdvak.van)
    return runs and not any(row.van <= tijdvak.van and row.tot >= tijdvak.tot for row in own)


def beside_each_other(received: Sequence[Rapportage]) -> Vergelijking | None:
    """The newest period that was reported on; None when nothing came in.

    Never added up: an inwoner may be known at two aanbieders.
    """
    current = [row for row in received if row.status == Status.VERZONDEN]
    if not current:
        return None
    newest = max((row.tot, row.van) for row in current)
    rows = sorted(
        (row for row in current if (row.tot, row.van) == newest),
        key=lambda row: row.aanbieder.naam,
    )
    return Vergelijking(periode_in_woorden(rows[0].van, rows[0].tot), rows, _lines(rows))


def _lines(rows: list[Rapportage]) -> list[tuple[str, list[tuple[str, Cel]]]]:
    verslagen = [compose(as_report(row, row.figuren or {})) for row in rows]
    values = [{figuur.sleutel: figuur.hoofd for figuur in v.figuren} for v in verslagen]
    return [
        (
            f"{figuur.kop} ({figuur.eenheid})",
            [
                (row.aanbieder.naam, found.get(figuur.sleutel) or NIETS)
                for row, found in zip(rows, values, strict=True)
            ],
        )
        for figuur in verslagen[0].figuren
        if figuur.hoofd is not None
    ]
