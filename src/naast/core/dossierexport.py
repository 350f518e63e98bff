"""The dossier of an inwoner as plain data: the same rows for the PDF and for JSON.

A context gives its rows with `regel`, which takes every column of the record: a new column is in
the export by itself. Joined through `core.aansluiten`.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, TypeAlias
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db import models

from naast.core.klok import AMSTERDAM
from naast.core.woorden import datum_in_woorden

Waarde: TypeAlias = "str | int | float | bool | list[Any] | dict[str, Any] | None"
OVERAL = frozenset({"id", "aanbieder", "gemeente"})
"""Columns that say nothing about one record: they stand once, above the whole."""


@dataclass(frozen=True)
class Veld:
    """One value: `naam` and `waarde` for programs, `kop` and `tekst` for people.

    `tekst` empty: there is nothing to tell. `medewerker_id`: the value is somebody's name.
    """

    naam: str
    kop: str
    waarde: Waarde
    tekst: str
    medewerker_id: int | None = None


@dataclass(frozen=True)
class Regel:
    """One record; `delen` holds the records that belong under it.

    `derden`: the names of the values that are about somebody else than the inwoner.
    """

    tabel: str
    nummer: int
    kop: str
    velden: list[Veld]
    delen: dict[str, list["Regel"]] = field(default_factory=dict)
    derden: tuple[str, ...] = ()


@dataclass(frozen=True)
class Beeld:
    """A picture for the PDF, with the words that say the same; `koppen` and `rijen` its table."""

    svg: str
    alternatief: str
    koppen: tuple[str, ...] = ()
    rijen: Sequence[tuple[str, ...]] = ()


@dataclass(frozen=True)
class Onderdeel:
    """One chapter. `sleutel` is its name in JSON."""

    sleutel: str
    titel: str
    regels: list[Regel]
    uitleg: str = ""
    beelden: list[Beeld] = field(default_factory=list)


@dataclass(frozen=True)
class Dossierbron:
    """What a context holds about an inwoner: which tables, and how to read them."""

    tabellen: tuple[str, ...]
    lees: Callable[[Any], list[Onderdeel]]


def regel(
    row: models.Model,
    *,
    kop: str,
    weg: Collection[str] = (),
    woorden: Mapping[str, str] | None = None,
    delen: dict[str, list[Regel]] | None = None,
    derden: Collection[str] = (),
) -> Regel:
    """All columns of a record, but for `weg`; `woorden`: the words of a column where they differ.

    Computed columns are left out: they say again what others say.
    """
    said = woorden or {}
    fields = [
        f
        for f in row._meta.concrete_fields
        if f.name not in OVERAL and f.name not in weg and not isinstance(f, models.GeneratedField)
    ]
    velden = [_veld(row, f, said.get(f.name)) for f in fields]
    others = tuple(veld.naam for veld in velden if veld.naam in derden and veld.waarde is not None)
    return Regel(row._meta.db_table, int(row.pk), kop, velden, delen or {}, others)


def _veld(row: models.Model, f: "models.Field[Any, Any]", said: str | None) -> Veld:
    kop = str(f.verbose_name)
    kop = kop[:1].upper() + kop[1:]
    if isinstance(f, models.ForeignKey):
        return _reference(row, f, kop, said)
    value = getattr(row, f.name)
    return Veld(f.name, kop, plain(value), _words(value, f) if said is None else said)


def _reference(
    row: models.Model, f: "models.ForeignKey[Any, Any]", kop: str, said: str | None
) -> Veld:
    """Another record of the dossier by its number, anything else by its name."""
    other = getattr(row, f.name)
    name = "" if other is None else str(other)
    in_dossier = any(g.name == "extern_id" for g in f.related_model._meta.concrete_fields)
    value = getattr(row, f.attname) if in_dossier else name or None
    person = (
        other.pk if other is not None and f.related_model._meta.model_name == "medewerker" else None
    )
    return Veld(f.name, kop, value, name if said is None else said, person)


def plain(value: Any) -> Waarde:
    """As JSON has it: ISO dates, moments with their offset, null for what is not filled in."""
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        return value.astimezone(AMSTERDAM).isoformat(timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.isoformat(timespec="minutes")
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, UUID):
        return str(value)
    return list(value) if isinstance(value, tuple) else value


def _words(value: Any, f: "models.Field[Any, Any]") -> str:
    if value is None or value == "" or value == []:
        return ""
    if isinstance(f, ArrayField):
        names = dict(f.base_field.flatchoices)
        return ", ".join(str(names.get(one, one)) for one in value)
    if f.flatchoices:
        return str(dict(f.flatchoices).get(value, value))
    return in_words(value)


def in_words(value: Any) -> str:
    """A value as people write it."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, datetime):
        local = value.astimezone(AMSTERDAM)
        return f"{day_in_words(local.date())}, {local:%H.%M} uur"
    if isinstance(value, date):
        return day_in_words(value)
    if isinstance(value, time):
        return f"{value:%H.%M} uur"
    if isinstance(value, Decimal):
        return f"{value.normalize():f}".replace(".", ",")
    return str(value)


def day_in_words(dag: date) -> str:
    """'24 maart 2026'."""
    return datum_in_woorden(dag).split(" ", 1)[1]
