"""Storing a whole file: everything in it, or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import IntegrityError, transaction

from naast.core.action import action
from naast.core.errors import Geweigerd
from naast.core.klok import vandaag
from naast.core.leesfouten import Celfout, Foutenlijst
from naast.organisaties.models import Aanbieder, Gemeente
from naast.sociale_kaart.access import check_may_write
from naast.sociale_kaart.models import DUBBEL_ORGANISATIE, DUBBEL_VOORZIENING, Voorziening
from naast.sociale_kaart.uitwisseling.keuren import Keuring, Plaats
from naast.sociale_kaart.uitwisseling.rijen import Rij


@dataclass
class Uitkomst:
    """What a file did: how many organisations and voorzieningen of each kind, or what is wrong."""

    fouten: Foutenlijst
    nieuw: int = 0
    gewijzigd: int = 0
    gelijk: int = 0
    proef: bool = False

    @property
    def gelukt(self) -> bool:
        """Nothing is wrong with it."""
        return not len(self.fouten)


class _Terug(Exception):
    """Undo all of it."""


@action("sociale_kaart.load_kaart")
def load_kaart(
    *,
    gemeente: Gemeente,
    aanbieder: Aanbieder,
    rijen: Sequence[Rij],
    fouten: Foutenlijst,
    proef: bool = False,
) -> Uitkomst:
    """Store the rows of a file on the kaart of a gemeente, for an aanbieder that works there.

    What is on the kaart and not in the file stays as it is. `fouten` may hold faults of reading
    already: then nothing is stored, and neither when a row cannot be. `proef`: only look.
    """
    Gemeente.objects.select_for_update(no_key=True).get(pk=gemeente.pk)
    uitkomst = Uitkomst(fouten, proef=proef)
    try:
        check_may_write(aanbieder, gemeente, vandaag())
        with transaction.atomic():
            _load(Keuring(gemeente, aanbieder, fouten), rijen, uitkomst)
            if proef or not uitkomst.gelukt:
                raise _Terug
    except Geweigerd as refusal:
        fouten.add("", None, "", "", Celfout("niet_van_ons", refusal.melding))
    except _Terug:
        pass
    return uitkomst


def _load(keuring: Keuring, rijen: Sequence[Rij], uitkomst: Uitkomst) -> None:
    """Check every row; store when nothing is wrong."""
    keuring.check(rijen)
    if uitkomst.gelukt:
        for plaats in keuring.plaatsen:
            _store(plaats, uitkomst)


def _store(plaats: Plaats, uitkomst: Uitkomst) -> None:
    row = plaats.row
    if plaats.is_nieuw:
        uitkomst.nieuw += 1
    elif plaats.is_gewijzigd:
        uitkomst.gewijzigd += 1
    else:
        uitkomst.gelijk += 1
        return
    dubbel = DUBBEL_ORGANISATIE
    if isinstance(row, Voorziening):
        row.organisatie = row.organisatie  # it has its number only since it was stored
        dubbel = DUBBEL_VOORZIENING
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError:  # the forms have looked at all else
        uitkomst.fouten.add("", plaats.regel, plaats.kolom, row.naam, Celfout("dubbel", dubbel))
