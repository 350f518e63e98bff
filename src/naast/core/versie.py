"""Noticing that a page has become old: nobody overwrites a colleague unseen."""

import hashlib
import json
from typing import Any

from django import forms
from django.db import models
from django.forms.models import model_to_dict

from naast.core.errors import Geweigerd


def versie_van(row: models.Model, *delen: models.Model) -> str:
    """Changes when anything of the record does, or of the records that are part of it."""
    values = json.dumps([model_to_dict(each) for each in (row, *delen)], default=str)
    return hashlib.sha256(values.encode()).hexdigest()[:16]


def check_versie(row: models.Model, versie: str, *delen: models.Model) -> None:
    """Refuse a form of which the page showed another version than the one that is stored now."""
    if versie_van(row, *delen) != versie:
        raise Geweigerd(
            "Een collega heeft deze gegevens intussen gewijzigd. Wat u typte, staat er nog. "
            "Kijk of het klopt en sla dan nog een keer op."
        )


class Versieveld(forms.CharField):
    """The version that was looked at; a page shown again carries the newest, so one may go on."""

    widget = forms.HiddenInput

    def bound_data(self, data: Any, initial: Any) -> Any:
        """What the page carries, whatever was sent."""
        return initial
