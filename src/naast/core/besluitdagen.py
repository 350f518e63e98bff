"""Days that a royal decree equates with a public holiday (Atw art. 3(3)).

No library has them. A decree is taken about once in three years; add its days here with their
source. The table starts in 2023: for earlier years no source was at hand, so a statutory term
that ended on an earlier decree day is one free day short.
"""

from dataclasses import dataclass
from datetime import date

_SECUNDAIR = "secundaire bron, nog niet vergeleken met het besluit in de Staatscourant"


@dataclass(frozen=True)
class Besluitdag:
    """One decree day: the date, why it is chosen, where we know it from, checked or not."""

    dag: date
    aanleiding: str
    bron: str
    gecontroleerd: bool


BESLUITDAGEN: tuple[Besluitdag, ...] = tuple(
    Besluitdag(dag=date.fromisoformat(dag), aanleiding=aanleiding, bron=bron, gecontroleerd=False)
    for dag, aanleiding, bron in (
        ("2023-04-28", "vrijdag na Koningsdag", _SECUNDAIR),
        ("2023-05-19", "vrijdag na Hemelvaartsdag", _SECUNDAIR),
        ("2024-05-10", "vrijdag na Hemelvaartsdag", _SECUNDAIR),
        ("2024-12-27", "vrijdag na tweede kerstdag", _SECUNDAIR),
        ("2025-05-30", "vrijdag na Hemelvaartsdag", _SECUNDAIR),
        ("2026-01-02", "vrijdag na nieuwjaarsdag", _SECUNDAIR),
        ("2026-05-15", "vrijdag na Hemelvaartsdag", _SECUNDAIR),
        ("2027-05-07", "vrijdag na Hemelvaartsdag", _SECUNDAIR),
        ("2028-04-28", "vrijdag na Koningsdag", _SECUNDAIR),
        ("2028-05-26", "vrijdag na Hemelvaartsdag", _SECUNDAIR),
    )
)
