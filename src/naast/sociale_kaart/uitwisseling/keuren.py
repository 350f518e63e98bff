"""Holding the rows of a file against the rules, and against what stands on the kaart already."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar
from uuid import uuid4

from django import forms
from django.forms.models import model_to_dict

from naast.core.leesfouten import Celfout, Foutenlijst
from naast.organisaties.models import Aanbieder, Gemeente
from naast.sociale_kaart.models import Organisatie, Voorziening
from naast.sociale_kaart.queries import organisaties_in
from naast.sociale_kaart.uitwisseling.formulieren import (
    OrganisatieUitBestand,
    VoorzieningUitBestand,
)
from naast.sociale_kaart.uitwisseling.rijen import LIJSTEN, TUSSEN, Deel, Rij

R = TypeVar("R", Organisatie, Voorziening)

VAN_IETS_ANDERS = Celfout("kenmerk", "een ander kenmerk: dit is al van iets anders")
TWEE_KEER = Celfout("dubbel", "elke voorziening één keer: deze stond al eerder in het bestand")
NIET_HETZELFDE = Celfout("verschil", "van één organisatie op elke regel hetzelfde")


@dataclass
class Plaats:
    """A row of the kaart as it will be; not stored yet."""

    row: Organisatie | Voorziening
    regel: int
    kolom: str
    is_nieuw: bool
    is_gewijzigd: bool


class Keuring:
    """One file for the kaart of one gemeente: `plaatsen` is what has to be stored, in order."""

    def __init__(self, gemeente: Gemeente, aanbieder: Aanbieder, fouten: Foutenlijst) -> None:
        self.plaatsen: list[Plaats] = []
        self._gemeente, self._aanbieder, self._fouten = gemeente, aanbieder, fouten
        self._op_kaart = list(organisaties_in(gemeente).prefetch_related("voorzieningen"))
        self._gelezen: dict[object, tuple[Deel, Organisatie | None]] = {}
        self._gezien: set[object] = set()

    def check(self, rijen: Sequence[Rij]) -> None:
        """Organisations come before what they offer; faults are noted."""
        for rij in rijen:
            organisatie = self._organisatie(rij)
            if organisatie is not None and rij.voorziening is not None:
                self._voorziening(rij.regel, rij.voorziening, organisatie)

    def _organisatie(self, rij: Rij) -> Organisatie | None:
        """The same organisation stands on many lines of a spreadsheet: it is filled once."""
        deel = rij.organisatie
        key = deel.uuid or deel.naam.lower()
        if key in self._gelezen:
            earlier, row = self._gelezen[key]
            self._compare(rij.regel, earlier, deel)
            return row
        row = _find(deel, self._op_kaart) or Organisatie(gemeente=self._gemeente)
        form = OrganisatieUitBestand(_as_typed(row, deel))
        self._gelezen[key] = (deel, row if self._fill(rij.regel, deel, row, form) else None)
        return self._gelezen[key][1]

    def _voorziening(self, regel: int, deel: Deel, van: Organisatie) -> None:
        row = _find(deel, list(van.voorzieningen.all()) if van.pk else [])
        row = row or Voorziening(organisatie=van)
        key = (van.uuid, deel.naam.lower())
        if key in self._gezien or deel.uuid in self._gezien:
            self._note(regel, deel, "naam", TWEE_KEER)
            return
        self._gezien |= {key, deel.uuid} - {None}
        form = VoorzieningUitBestand(
            _as_typed(row, deel), gemeente=self._gemeente, initial={"wijken": row.wijken}
        )
        self._fill(regel, deel, row, form)

    def _compare(self, regel: int, earlier: Deel, deel: Deel) -> None:
        for naam in earlier.waarden:
            if earlier.waarden[naam] != deel.waarden.get(naam):
                self._note(regel, deel, naam, NIET_HETZELFDE)

    def _fill(self, regel: int, deel: Deel, row: R, form: forms.Form) -> bool:
        """Put the values into the row; False when one of them is wrong."""
        is_new = row.pk is None
        if is_new and not self._may_have(regel, deel, row):
            return False
        if not form.is_valid():
            for naam, faults in form.errors.items():
                self._note(regel, deel, naam, Celfout("ongeldig", str(faults[0])))
            return False
        values = form.cleaned_data
        if values["nagekeken_op"] and not values["nagekeken_door"]:
            values["nagekeken_door"] = self._aanbieder.naam
        changed = [naam for naam, value in values.items() if getattr(row, naam) != value]
        for naam in changed:
            setattr(row, naam, values[naam])
        kolom = deel.kolommen["naam"]
        self.plaatsen.append(Plaats(row, regel, kolom, is_new, bool(changed)))
        return True

    def _may_have(self, regel: int, deel: Deel, row: R) -> bool:
        """A new row takes the identifier of the file, unless something else has it."""
        row.uuid = deel.uuid or uuid4()
        if deel.uuid and type(row)._default_manager.filter(uuid=deel.uuid).exists():
            self._note(regel, deel, "uuid", VAN_IETS_ANDERS)
            return False
        return True

    def _note(self, regel: int, deel: Deel, naam: str, fout: Celfout) -> None:
        value = deel.waarden.get(naam, str(deel.uuid or "") if naam == "uuid" else "")
        shown = value if isinstance(value, str) else TUSSEN.join(value)
        self._fouten.add("", regel, deel.kolommen.get(naam, naam), shown, fout)


def _find(deel: Deel, rows: Sequence[R]) -> R | None:
    """By identifier; what comes without one by its name."""
    if deel.uuid:
        return next((row for row in rows if row.uuid == deel.uuid), None)
    return next((row for row in rows if row.naam.lower() == deel.naam.lower()), None)


def _as_typed(row: Organisatie | Voorziening, deel: Deel) -> dict[str, Any]:
    """What a form would send: what stands on the kaart, with what the file says over it."""
    values: dict[str, Any] = {} if row.pk is None else model_to_dict(row)
    values |= deel.waarden
    return {naam: _typed(naam, value) for naam, value in values.items()}


def _typed(naam: str, value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if naam in LIJSTEN and isinstance(value, list):
        parts = [part.strip() for part in value]
        return parts if naam in ("leefgebieden", "wijken") else TUSSEN.join(parts)
    return value
