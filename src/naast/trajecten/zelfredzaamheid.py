"""Metingen beside each other: what changed between the first and the last, as rows and as words."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from naast.core.vast import vast
from naast.trajecten.keuzes import Domein, Niveau
from naast.trajecten.models import Meting, Traject, ZrmTekst

ONBEKEND = "niet bekend of niet van toepassing"
LAAG = 2
"""Up to this level somebody is not self-reliant in a domain."""


@dataclass(frozen=True)
class Rij:
    """One domain: its level at first and at last, None when not known."""

    naam: str
    eerst: int | None
    laatst: int | None

    @property
    def eerst_in_woorden(self) -> str:
        """'2, niet zelfredzaam'."""
        return level_in_words(self.eerst)

    @property
    def laatst_in_woorden(self) -> str:
        """The same of the last meting."""
        return level_in_words(self.laatst)

    @property
    def verschil(self) -> str:
        """'1 hoger', '2 lager', 'gelijk', or nothing when one of the two is not known."""
        if self.eerst is None or self.laatst is None:
            return ""
        steps = self.laatst - self.eerst
        return "gelijk" if steps == 0 else f"{abs(steps)} {'hoger' if steps > 0 else 'lager'}"


@dataclass(frozen=True)
class Vergelijking:
    """The first meting and the last; with one meting both are the same."""

    eerste: Meting
    laatste: Meting
    rijen: list[Rij]

    @property
    def meer_dan_een(self) -> bool:
        """Whether there is something to compare."""
        return self.eerste.pk != self.laatste.pk

    @property
    def laag(self) -> list[str]:
        """The domains in which the inwoner is not self-reliant now."""
        return [r.naam for r in self.rijen if r.laatst is not None and r.laatst <= LAAG]

    @property
    def samenvatting(self) -> str:
        """'3 domeinen hoger, 8 gelijk, 1 lager, 1 niet te vergelijken.'"""
        words = [rij.verschil.split(" ")[-1] for rij in self.rijen]
        higher, same, lower = (words.count(word) for word in ("hoger", "gelijk", "lager"))
        rest = len(words) - higher - same - lower
        return f"Hoger: {higher}. Gelijk: {same}. Lager: {lower}. Niet te vergelijken: {rest}."


def compare(metingen: Sequence[Meting]) -> Vergelijking | None:
    """First and last of metingen in the order of their days; None without any."""
    if not metingen:
        return None
    first, last = metingen[0], metingen[-1]
    rows = [
        Rij(str(domein.label), first.niveaus.get(domein), last.niveaus.get(domein))
        for domein in Domein
    ]
    return Vergelijking(first, last, rows)


def level_in_words(niveau: int | None) -> str:
    """'3, beperkt zelfredzaam'."""
    return ONBEKEND if niveau is None else f"{niveau}, {Niveau(niveau).label}"


def metingen_of(traject: Traject) -> list[Meting]:
    """In the order of their days."""
    return _metingen(traject.pk)


@vast
def _metingen(traject_id: int) -> QuerySet[Meting]:
    return Meting.objects.filter(traject_id=traject_id).order_by("gemeten_op", "pk")


def texts_of(aanbieder_id: int) -> dict[str, list[tuple[int, str]]]:
    """The texts that an aanbieder loaded, by domain; empty without a licence."""
    found: dict[str, list[tuple[int, str]]] = {}
    for row in ZrmTekst.objects.filter(aanbieder_id=aanbieder_id).order_by("domein", "niveau"):
        found.setdefault(row.domein, []).append((row.niveau, row.tekst))
    return found
