"""What a colleague changed while somebody was typing, and what that means for what was typed.

Three versions of each value are laid beside each other: as the page showed it, as it is stored now,
and as typed. What only the colleague changed is taken over; what both changed is shown, and the
person decides.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django import forms
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.forms.models import model_to_dict
from django.http import QueryDict

from naast.core.dossierexport import in_words
from naast.core.versie import Tussentijds, versie_van

NIETS = "niets"
VERSIE = "versie"


@dataclass(frozen=True)
class Geschiedenis:
    """Who changed the record since, and when, newest first; `eerder` as the page showed it.

    `eerder` None: that could not be found out.
    """

    door: Sequence[tuple[str, datetime]] = ()
    eerder: dict[str, Any] | None = None


Verteller = Callable[[models.Model, str, Sequence[models.Model]], Geschiedenis]
_verteller: list[Verteller] = []


def tell_with(verteller: Verteller) -> None:
    """Let this function find out what happened to a record since a version of it."""
    _verteller[:] = [verteller]


@dataclass(frozen=True)
class Verschil:
    """One value, in words. `getypt` is empty when that of the colleague stands in the form now."""

    naam: str
    eerst: str
    nu: str
    getypt: str = ""


@dataclass(frozen=True)
class Tussenstand:
    """What to show above the form."""

    door: Sequence[tuple[str, datetime]]
    botsingen: list[Verschil] = field(default_factory=list)
    overgenomen: list[Verschil] = field(default_factory=list)
    verder: list[Verschil] = field(default_factory=list)
    delen: bool = False


def explain(form: forms.BaseForm, conflict: Tussentijds) -> Tussenstand:
    """Compare, and take over in the form what the person did not touch; then one may go on."""
    _set(form, VERSIE, [versie_van(conflict.row, *conflict.delen)])
    found = _verteller[0](conflict.row, conflict.versie, conflict.delen) if _verteller else None
    found = found or Geschiedenis()
    if found.eerder is None:
        return Tussenstand(found.door)
    made = Tussenstand(found.door, delen=_parts_changed(conflict))
    for column, now in model_to_dict(conflict.row).items():
        if not _same(found.eerder[column], now):
            _compare(form, conflict.row, column, found.eerder[column], made)
    return made


def _parts_changed(conflict: Tussentijds) -> bool:
    now = versie_van(conflict.row, *conflict.delen)
    return now.partition(".")[2] != conflict.versie.partition(".")[2]


def _compare(
    form: forms.BaseForm, row: models.Model, column: str, before: Any, made: Tussenstand
) -> None:
    model_field = row._meta.get_field(column)
    assert isinstance(model_field, models.Field)  # noqa: S101
    now = getattr(row, model_field.attname)
    label = _label(form, model_field)
    was, is_now = _words(model_field, before), _words(model_field, now)
    typed = form.cleaned_data.get(column, form)
    if typed is form:
        made.verder.append(Verschil(label, was, is_now))
    elif _same(typed, before):
        for name in _fields_of(form, column):
            _put(form, name)
        made.overgenomen.append(Verschil(label, was, is_now))
    elif not _same(typed, now):
        made.botsingen.append(Verschil(label, was, is_now, _words(model_field, typed)))


def _fields_of(form: forms.BaseForm, column: str) -> Sequence[str]:
    """The fields of the form that make this column together."""
    known: dict[str, Sequence[str]] = getattr(form, "velden_van", {})
    return known.get(column, (column,))


def _label(form: forms.BaseForm, model_field: "models.Field[Any, Any]") -> str:
    shown = form.fields.get(model_field.name)
    label = str(shown.label if shown and shown.label else model_field.verbose_name)
    return label[:1].upper() + label[1:]


def _plain(value: Any) -> Any:
    if isinstance(value, models.Model):
        return value.pk
    if isinstance(value, list | tuple):
        return sorted(value)
    if isinstance(value, str):
        return value.replace("\r\n", "\n")
    return "" if value is None else value


def _same(one: Any, other: Any) -> bool:
    return bool(_plain(one) == _plain(other))


def _words(model_field: "models.Field[Any, Any]", value: Any) -> str:
    if value in (None, "", [], {}):
        return NIETS
    if isinstance(model_field, models.ForeignKey):
        key = value.pk if isinstance(value, models.Model) else value
        return str(model_field.related_model._default_manager.filter(pk=key).first() or NIETS)
    if isinstance(model_field, ArrayField):
        names = dict(model_field.base_field.flatchoices)
        return ", ".join(str(names.get(each, each)) for each in value)
    if isinstance(value, dict):
        parts = sorted(value.items())
        return ", ".join(f"{key.replace('_', ' ')}: {part}" for key, part in parts)
    names = dict(model_field.flatchoices or ())
    return str(names[value]) if value in names else in_words(value)


def _put(form: forms.BaseForm, name: str) -> None:
    """Let the form hold what is stored now."""
    form_field = form.fields[name]
    value = form_field.prepare_value(form.get_initial_for_field(form_field, name))
    if isinstance(form_field.widget, forms.MultiWidget):
        parts = form_field.widget.decompress(value) or ()
        names: list[str] = vars(form_field.widget)["widgets_names"]
        for suffix, part in zip(names, parts, strict=True):
            _set(form, f"{name}{suffix}", ["" if part is None else str(part)])
    elif isinstance(form_field, forms.BooleanField):
        _set(form, name, ["on"] if value else [])
    elif isinstance(value, list | tuple):
        _set(form, name, [str(each) for each in value])
    else:
        _set(form, name, ["" if value is None else str(value)])


def _set(form: forms.BaseForm, name: str, values: list[str]) -> None:
    data = form.data.copy() if isinstance(form.data, QueryDict) else QueryDict(mutable=True)
    data.setlist(form.add_prefix(name), values)
    form.data = data
