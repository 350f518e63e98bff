"""Noticing that a page has become old: nobody overwrites a colleague unseen."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from django import forms
from django.db import models
from django.forms.models import model_to_dict

from naast.core.errors import Geweigerd


class Tussentijds(Geweigerd):
    """A colleague changed `row` after the page of `versie` was made; `delen` are parts of it."""

    def __init__(self, row: models.Model, versie: str, delen: tuple[models.Model, ...]) -> None:
        super().__init__(
            "Een collega heeft deze gegevens intussen gewijzigd. Wat u typte, staat er nog. "
            "Kijk hieronder wat er anders is en sla dan nog een keer op."
        )
        self.row, self.versie, self.delen = row, versie, delen


def fingerprint(*values: Mapping[str, Any]) -> str:
    """The same for the same values."""
    return hashlib.sha256(json.dumps(values, default=str).encode()).hexdigest()[:16]


def versie_van(row: models.Model, *delen: models.Model) -> str:
    """Changes when anything of the record does, or of the records that are part of it.

    The fingerprint of the record itself comes first, then after a dot that of its parts.
    """
    own = fingerprint(model_to_dict(row))
    return f"{own}.{fingerprint(*map(model_to_dict, delen))}" if delen else own


def check_versie(row: models.Model, versie: str, *delen: models.Model) -> None:
    """Refuse a form of which the page showed another version than the one that is stored now."""
    if versie_van(row, *delen) != versie:
        raise Tussentijds(row, versie, delen)


class Versieveld(forms.CharField):
    """The version that was looked at; `core.tussentijds.explain` sets the one that it compares.

    A page shown again for any other fault keeps the old one: else mending that fault would
    overwrite a colleague unseen.
    """

    widget = forms.HiddenInput
