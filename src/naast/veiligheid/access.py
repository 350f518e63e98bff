"""Who may see a meldcode: who began it, who decides, and who was named. Nobody else, no leader.

The database holds the same (migration 0002): a query that forgets this module shows no row more.
"""

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet

from naast.core.errors import Verouderd
from naast.organisaties.models import Medewerker
from naast.veiligheid.keuzes import Lezerschap
from naast.veiligheid.models import Meldcode, Meldcodelezer


def visible(medewerker: Medewerker) -> QuerySet[Meldcode]:
    """For lists and for one record alike."""
    reads = Meldcodelezer.objects.filter(medewerker=medewerker, ingetrokken_at__isnull=True)
    return Meldcode.objects.filter(
        Q(aanbieder_id=medewerker.aanbieder_id), pk__in=reads.values("meldcode")
    ).select_related("traject__inwoner", "opener", "beslisser", "aanbieder")


def visible_lezers(medewerker: Medewerker) -> QuerySet[Meldcodelezer]:
    """Who read those files, now or before."""
    return Meldcodelezer.objects.filter(
        meldcode__in=visible(medewerker).values("pk")
    ).select_related("meldcode__traject__inwoner", "medewerker")


def still_read(meldcode: Meldcode | None) -> Meldcode:
    """The file, unless it may be read no more since it was opened; the database knows by now."""
    if meldcode is None or not Meldcode.objects.filter(pk=meldcode.pk).exists():
        raise Verouderd(
            "U leest deze meldcode niet meer mee. Vraag het na bij wie hem begon of wie beslist."
        )
    return meldcode


def check_reading(lezer: Meldcodelezer) -> None:
    """Refuse when the reading of this person ended already."""
    if lezer.ingetrokken_at is not None:
        raise Verouderd(f"{lezer.medewerker} leest deze meldcode al niet meer.")


def leads(medewerker: Medewerker, meldcode: Meldcode) -> bool:
    """Whether somebody may name readers and a decider: who began, and who decides."""
    return medewerker.pk in (meldcode.opener_id, meldcode.beslisser_id)


def check_leads(medewerker: Medewerker, meldcode: Meldcode) -> None:
    """Refuse somebody who only reads along."""
    if not leads(medewerker, meldcode):
        raise PermissionDenied("Dit doet wie de meldcode begon, of wie beslist.")


def check_decides(medewerker: Medewerker, meldcode: Meldcode) -> None:
    """Refuse everybody but the named decider."""
    if medewerker.pk != meldcode.beslisser_id:
        raise PermissionDenied(f"Alleen {meldcode.beslisser} legt dit besluit vast.")


def why(medewerker: Medewerker, meldcode: Meldcode) -> str:
    """One sentence: why this person sees this file."""
    if medewerker.pk == meldcode.opener_id:
        return "U ziet deze meldcode omdat u hem begon."
    if medewerker.pk == meldcode.beslisser_id:
        return "U ziet deze meldcode omdat u beslist."
    row = meldcode.lezers.filter(
        medewerker=medewerker, als=Lezerschap.GENOEMD, ingetrokken_at__isnull=True
    ).first()
    return f"U leest mee. De reden: {row.reden}" if row else ""
