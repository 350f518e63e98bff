"""Loading a delivery: all of it or nothing, after a dry run that lists every fault."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.db import connection
from psycopg import Cursor

from naast.aanlevering.afleiden import Contracten, store_contracten, store_klachttermijnen
from naast.aanlevering.bronnen import Levering as Bron
from naast.aanlevering.bronnen import open_levering
from naast.aanlevering.controles import check_all, run
from naast.aanlevering.formaat import BESTANDEN, BIJ_NAAM
from naast.aanlevering.inlezen import Doel, Gelezen, Voortgang, read_levering
from naast.aanlevering.laadplan import LAADPLANNEN
from naast.aanlevering.laden import Geladen, load_file, prepare_file
from naast.aanlevering.meegaan import follow
from naast.aanlevering.models import Levering
from naast.aanlevering.nacontrole import check_loaded
from naast.aanlevering.tussentabel import create_tables, drop_tables
from naast.contracten.models import Overeenkomst
from naast.core.action import handeling
from naast.core.context import Werkcontext, als
from naast.core.leesfouten import Foutenlijst, Leesfout
from naast.organisaties.models import Aanbieder, Gemeente


@dataclass
class Uitkomst:
    """What a delivery did, or would do (`proef`), or why it could not."""

    proef: bool
    fouten: Foutenlijst
    opmerkingen: list[str] = field(default_factory=list)
    regels: dict[str, int] = field(default_factory=dict)
    geladen: dict[str, Geladen] = field(default_factory=dict)

    @property
    def gelukt(self) -> bool:
        """No fault at all."""
        return not self.fouten

    @property
    def iets_veranderd(self) -> bool:
        """Whether any row is new or changed."""
        return any(bestand.nieuw or bestand.gewijzigd for bestand in self.geladen.values())


def geen_voortgang(_wat: str, _aantal: int) -> None:
    """For who does not watch."""


def load_levering(
    *,
    pad: Path,
    gemeente: Gemeente,
    aanbieder: Aanbieder,
    proef: bool = False,
    voortgang: Voortgang = geen_voortgang,
) -> Uitkomst:
    """Read, check and load the delivery at `pad` (folder, zip or .xlsx).

    Nothing stays when there is a fault or when it is a `proef`.
    """
    uitkomst = Uitkomst(proef, Foutenlijst(bestand.bestandsnaam for bestand in BESTANDEN))
    werker = Werkcontext(rol="beheer", aanbieder_id=aanbieder.pk, herkomst="opdrachtregel")
    try:
        with open_levering(pad) as bron, als(werker), handeling("aanlevering.load_levering"):
            _Lading(bron, Doel(aanbieder.pk, gemeente.pk), uitkomst, voortgang).run()
            if proef or not uitkomst.gelukt:
                raise _Terug
    except _Terug:
        pass
    except Leesfout as fout:
        uitkomst.fouten.add("", fout.regel, "", fout.waarde, fout)
    return uitkomst


class _Terug(Exception):
    """Everything in the transaction goes back."""


@dataclass
class _Lading:
    """One delivery on its way, inside the transaction."""

    bron: Bron
    doel: Doel
    uitkomst: Uitkomst
    voortgang: Voortgang

    def run(self) -> None:
        """Read and check; load when there is no fault."""
        assert connection.connection is not None  # noqa: S101
        with connection.connection.cursor() as cursor:
            self._one_at_a_time(cursor)
            # A table that has just grown has no statistics yet; nested loops would take minutes.
            cursor.execute("SET LOCAL enable_nestloop = off")
            create_tables(cursor)
            gelezen = read_levering(
                cursor, self.bron, self.doel, self.uitkomst.fouten, self.voortgang
            )
            self.uitkomst.opmerkingen = gelezen.opmerkingen
            self.uitkomst.regels = gelezen.regels
            self.voortgang("verbanden controleren", sum(gelezen.regels.values()))
            check_all(cursor, self.doel, gelezen, self.uitkomst.fouten)
            if self.uitkomst.gelukt:
                self._load(cursor, gelezen)
            drop_tables(cursor)
            cursor.execute("SET LOCAL enable_nestloop = on")

    def _one_at_a_time(self, cursor: Cursor[Any]) -> None:
        """A second delivery for the same aanbieder waits for the first."""
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtext('aanlevering'), %s)", [self.doel.aanbieder_id]
        )

    def _load(self, cursor: Cursor[Any], gelezen: Gelezen) -> None:
        contracten = Contracten(
            Overeenkomst.objects.filter(
                aanbieder_id=self.doel.aanbieder_id, gemeente_id=self.doel.gemeente_id
            )
        )
        store_contracten(cursor, contracten)
        store_klachttermijnen(cursor, contracten)
        for plan in LAADPLANNEN:
            aanwezig = gelezen.kolommen.get(plan.bestand)
            if aanwezig is None:
                continue
            self.voortgang(f"{BIJ_NAAM[plan.bestand].bestandsnaam} laden", 0)
            for controle in prepare_file(cursor, plan, self.doel, aanwezig):
                run(cursor, controle, self.uitkomst.fouten)
            if not self.uitkomst.gelukt:
                return
            self.uitkomst.geladen[plan.bestand] = load_file(cursor, plan, self.doel, contracten)
        follow(cursor, self.doel, self.uitkomst.geladen)
        if any(bestand.gewijzigd for bestand in self.uitkomst.geladen.values()):
            check_loaded(cursor, self.doel, self.uitkomst.fouten)
        if self.uitkomst.gelukt and self.uitkomst.iets_veranderd:
            self._remember(gelezen)

    def _remember(self, gelezen: Gelezen) -> None:
        Levering.objects.create(
            aanbieder_id=self.doel.aanbieder_id,
            gemeente_id=self.doel.gemeente_id,
            vingerafdruk=gelezen.vingerafdruk,
            uitkomst={
                naam: {
                    "nieuw": bestand.nieuw,
                    "gewijzigd": bestand.gewijzigd,
                    "ongewijzigd": bestand.ongewijzigd,
                }
                for naam, bestand in self.uitkomst.geladen.items()
            },
        )
