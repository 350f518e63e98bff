"""Choosing a file, and withdrawing one."""

from typing import Any, BinaryIO, cast

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.base import File

from naast.bijlagen.namen import clean_name, extension
from naast.bijlagen.soorten import ACCEPT, EXTENSIES, MEEST, SOORTEN, has_macros
from naast.core.forms import Formulier

TE_GROOT = (
    "Dit bestand is te groot: {mb} MB. Het mag hoogstens 20 MB zijn. Maak het kleiner, of deel het "
    "in stukken."
)
ONBEKEND = (
    "Dit soort bestand kan niet. Kies een PDF, een Word- of OpenDocument-bestand (docx, odt), een "
    "foto (jpg, png) of tekst (txt). Een ander bestand bewaart u eerst als PDF."
)
ANDERS = (
    "De naam eindigt op .{ext}, maar dat zit er niet in. Bewaar het bestand opnieuw als {soort}, "
    "en kies het dan."
)
MACROS = "In dit bestand zit een programma (macro). Bewaar het zonder macro’s, of als PDF."


class BijlageFormulier(Formulier):
    """A file with, when wanted, what it is."""

    bestand = forms.FileField(
        label="Welk bestand?",
        max_length=None,
        help_text="PDF, Word (docx), OpenDocument (odt), foto (jpg, png) of tekst (txt). "
        "Hoogstens 20 MB.",
        widget=forms.FileInput(attrs={"accept": ACCEPT}),
        error_messages={
            "empty": "Dit bestand is leeg. Kies een ander bestand.",
            "invalid": "Er kwam geen bestand mee. Kies het opnieuw.",
            "missing": "Er kwam geen bestand mee. Kies het opnieuw.",
        },
    )
    omschrijving = forms.CharField(
        label="Wat is het?",
        max_length=200,
        required=False,
        help_text="Bijvoorbeeld: besluit over de huishoudelijke hulp.",
    )

    def clean_bestand(self) -> "File[bytes]":
        """Its size, its name and what is in it."""
        found: File[bytes] = self.cleaned_data["bestand"]
        inhoud = cast(BinaryIO, found.file)
        if found.size > MEEST:
            raise ValidationError(TE_GROOT.format(mb=-(-found.size // (1024 * 1024))))
        ext = extension(clean_name(found.name or ""))
        soort = EXTENSIES.get(ext)
        if soort is None:
            raise ValidationError(ONBEKEND)
        if not SOORTEN[soort].past(inhoud):
            raise ValidationError(ANDERS.format(ext=ext, soort=SOORTEN[soort].naam))
        if has_macros(inhoud):
            raise ValidationError(MACROS)
        return found

    def clean(self) -> dict[str, Any]:
        """What the action takes."""
        values = super().clean() or self.cleaned_data
        if found := values.pop("bestand", None):
            name = clean_name(found.name)
            values |= {"naam": name, "soort": EXTENSIES[extension(name)], "inhoud": found.file}
        return values


class Intrekken(Formulier):
    """Why a file has to go."""

    reden = forms.CharField(
        label="Waarom trekt u dit bestand in?",
        max_length=300,
        help_text="Bijvoorbeeld: het hoort bij iemand anders.",
    )
