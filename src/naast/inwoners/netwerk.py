"""The network around an inwoner on a day, and what changed since another."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from naast.core.vast import vast
from naast.inwoners.models import Belasting, Inwoner, Netwerklid, Netwerksoort

ZWAAR = (Belasting.ZWAAR, Belasting.TE_ZWAAR)


def network_of(inwoner: Inwoner) -> list[Netwerklid]:
    """All rows, also of before; closest first, informal before formal."""
    return _leden(inwoner.pk)


@vast
def _leden(inwoner_id: int) -> QuerySet[Netwerklid]:
    return Netwerklid.objects.filter(inwoner_id=inwoner_id).order_by("nabijheid", "-soort", "pk")


def on(leden: Iterable[Netwerklid], dag: date) -> list[Netwerklid]:
    """Who was there on that day, as it was then."""
    return [
        lid
        for lid in leden
        if (lid.van_op is None or lid.van_op <= dag) and (lid.tot_op is None or dag < lid.tot_op)
    ]


def overloaded(leden: Iterable[Netwerklid]) -> list[Netwerklid]:
    """Those for whom caring is heavy or too heavy."""
    return [lid for lid in leden if lid.belasting in ZWAAR]


@dataclass(frozen=True)
class Samenvatting:
    """The network in a few words."""

    aantal: int
    informeel: int
    zwaar: list[Netwerklid]


def summary(leden: Sequence[Netwerklid]) -> Samenvatting:
    """How many, how many of them informal, and for whom it is heavy."""
    informal = sum(lid.soort == Netwerksoort.INFORMEEL for lid in leden)
    return Samenvatting(len(leden), informal, overloaded(leden))


def changes(leden: Sequence[Netwerklid], van: date, tot: date) -> list[str]:
    """What is different on the second day, one sentence for each person."""
    roots = _roots(leden)
    before = {roots[lid.pk]: lid for lid in on(leden, van)}
    after = {roots[lid.pk]: lid for lid in on(leden, tot)}
    gone = [f"{lid} hoort er niet meer bij." for root, lid in before.items() if root not in after]
    new = [f"{lid} kwam erbij." for root, lid in after.items() if root not in before]
    other = [
        words
        for root, lid in after.items()
        if root in before and (words := _difference(before[root], lid))
    ]
    return [*new, *gone, *other]


def _difference(before: Netwerklid, after: Netwerklid) -> str:
    parts = []
    if after.nabijheid != before.nabijheid:
        parts.append(f"was {before.get_nabijheid_display()}, nu {after.get_nabijheid_display()}")
    if after.belasting != before.belasting:
        was = before.get_belasting_display() or "niet bekend"
        now = after.get_belasting_display() or "niet bekend"
        parts.append(f"belasting was {was}, nu {now}")
    return f"{after}: {'; '.join(parts)}." if parts else ""


def _roots(leden: Iterable[Netwerklid]) -> dict[int, int]:
    """The first row of each chain of rows about one person, by row."""
    before = {lid.pk: lid.voorganger_id for lid in leden}
    found: dict[int, int] = {}
    for pk in before:
        root = pk
        while (earlier := before.get(root)) in before:
            root = earlier or root
        found[pk] = root
    return found
