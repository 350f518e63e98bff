"""The hours of one day, typed in one go."""

import re
from datetime import time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

_BLOK = re.compile(r"(\d{1,2})(?:[.:](\d{2}))?\s*(?:-|–|tot)\s*(\d{1,2})(?:[.:](\d{2}))?")
FOUT = "Schrijf de uren als 9.00-12.30, 13.00-17.00. Leeg betekent: deze dag niet."


class Urenveld(forms.CharField):
    """'9-12.30, 13.00-17.00': the stretches of a day; empty is none."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        kwargs.setdefault("max_length", 100)
        super().__init__(**kwargs)

    def clean(self, value: Any) -> list[tuple[time, time]]:
        """The blocks as typed; whether they are in order is for the action to say."""
        text = str(super().clean(value)).strip()
        return [_block(part) for part in re.split(r"\s*(?:,|;|\ben\b)\s*", text) if part]


def _block(part: str) -> tuple[time, time]:
    if (match := _BLOK.fullmatch(part)) is None:
        raise ValidationError(FOUT)
    van_uur, van_minuut, tot_uur, tot_minuut = (int(group or 0) for group in match.groups())
    try:
        return time(van_uur, van_minuut), time(tot_uur, tot_minuut)
    except ValueError as fault:
        raise ValidationError(FOUT) from fault


def written(blokken: list[tuple[time, time]]) -> str:
    """The blocks as one would type them."""
    return ", ".join(f"{van:%H.%M}-{tot:%H.%M}" for van, tot in blokken)
