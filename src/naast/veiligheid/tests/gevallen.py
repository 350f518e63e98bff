"""Meldcodes for the tests, each brought to its state by the real steps."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

from naast.core.action import handeling
from naast.core.context import Werkcontext, als
from naast.core.klok import vandaag
from naast.organisaties.models import Medewerker
from naast.trajecten.models import Traject
from naast.veiligheid import actions
from naast.veiligheid.keuzes import Stap, Status
from naast.veiligheid.models import Meldcode, Meldcodeverslag

SIGNALEN = "Zij had een blauwe arm en zei: gevallen. Haar zoon antwoordt steeds voor haar."


@contextmanager
def werkt(medewerker: Medewerker) -> Iterator[None]:
    """At work as this person: everybody signs for himself."""
    context = Werkcontext(
        rol=medewerker.rol,
        account_id=medewerker.account_id,
        aanbieder_id=medewerker.aanbieder_id,
        herkomst="toets",
    )
    with als(context), handeling("toets"):
        yield


def begonnen(
    traject: Traject, door: Medewerker, beslisser: Medewerker, *, acuut: bool = False
) -> Meldcode:
    """A file that began today, with its first signs."""
    return actions.open_meldcode(
        verzoek=uuid4(),
        traject=traject,
        door=door,
        beslisser=beslisser,
        op=vandaag(),
        tekst=SIGNALEN,
        acuut=acuut,
    )


FEITEN: dict[Stap, dict[str, Any]] = {
    Stap.OVERLEG: {"met": "Ina, aandachtsfunctionaris", "advies_veilig_thuis": True},
    Stap.GESPREK: {"met": "mevrouw, zonder haar zoon"},
    Stap.WEGEN: {"acuut": "nee", "structureel": "ja"},
}


def gezet(meldcode: Meldcode, stap: Stap, door: Medewerker, **more: Any) -> Meldcodeverslag:
    """One of the first four steps, written today."""
    written: dict[str, Any] = {"op": vandaag(), "tekst": f"Wat bij ‘{stap.label}’ is gezien."}
    values = written | FEITEN.get(stap, {}) | more
    return actions.record_step(verzoek=uuid4(), meldcode=meldcode, stap=stap, door=door, **values)


def kindcheck(
    meldcode: Meldcode, door: Medewerker, kinderen: str = "nee", aantal: int | None = None
) -> Meldcodeverslag:
    """Whether there are children."""
    return actions.check_children(
        verzoek=uuid4(),
        meldcode=meldcode,
        door=door,
        kinderen=kinderen,
        aantal=aantal,
        tekst="Zij woont met haar zoon van 40.",
    )


def klaar_voor_besluit(meldcode: Meldcode, door: Medewerker) -> None:
    """Steps one to four and the kindcheck."""
    for stap in (Stap.SIGNALEN, Stap.OVERLEG, Stap.GESPREK, Stap.WEGEN):
        gezet(meldcode, stap, door)
    kindcheck(meldcode, door)


def besloten(meldcode: Meldcode, beslisser: Medewerker, *, melden: bool) -> Meldcodeverslag:
    """Step five, by the decider."""
    with werkt(beslisser):
        return actions.decide(
            verzoek=uuid4(),
            meldcode=meldcode,
            door=beslisser,
            op=vandaag(),
            melden=melden,
            hulp=True,
            tekst="De huisarts en de wijkverpleging gaan nu elke week langs.",
        )


def gemeld(meldcode: Meldcode, door: Medewerker) -> Meldcodeverslag:
    """Veilig Thuis was called."""
    return actions.record_report(
        verzoek=uuid4(),
        meldcode=meldcode,
        door=door,
        op=vandaag(),
        gemeld_door=door.naam,
        contact="mevrouw De Wit",
        kenmerk="VT-12",
        tekst="Alles verteld. Veilig Thuis belt binnen vijf dagen terug.",
    )


def meldcode_in(
    status: str, traject: Traject, door: Medewerker, beslisser: Medewerker, *, melden: bool = True
) -> Meldcode:
    """A file in this state."""
    row = begonnen(traject, door, beslisser)
    if status != Status.LOPEND:
        klaar_voor_besluit(row, door)
        besloten(row, beslisser, melden=melden or status == Status.TE_MELDEN)
        if melden and status == Status.AFGESLOTEN:
            gemeld(row, door)
    return Meldcode.objects.get(pk=row.pk)
