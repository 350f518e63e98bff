"""The sociale kaart: organisations of a gemeente, and what they offer to residents.

Shared knowledge of all aanbieders of a gemeente, without personal data: everybody may read it.
"""

from uuid import uuid4

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from naast.core.keuzes import Leefgebied, words_of
from naast.organisaties.models import Gemeente

DUBBEL_ORGANISATIE = "Deze organisatie staat al op de sociale kaart van deze gemeente."
DUBBEL_VOORZIENING = "Deze organisatie heeft al een voorziening met deze naam."


def _words(naam: str, lengte: int) -> "ArrayField[list[str], list[str]]":
    return ArrayField(
        models.CharField(max_length=lengte), verbose_name=naam, default=list, blank=True
    )


class Nagekeken(models.Model):
    """What somebody looked over: on which day, and for which organisation that person works.

    The name of the person is in the log only: this is read by everybody.
    """

    uuid = models.UUIDField(default=uuid4, unique=True, editable=False)
    nagekeken_op = models.DateField("nagekeken op", null=True, blank=True)
    nagekeken_door = models.CharField("nagekeken door", max_length=120, blank=True)

    class Meta:
        abstract = True


class Organisatie(Nagekeken):
    """An organisation in the sociale kaart of one gemeente. `uuid` is its name to other systems."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")
    naam = models.CharField("naam", max_length=160)
    omschrijving = models.TextField("wat voor organisatie", blank=True)
    telefoon = models.CharField("telefoon", max_length=20, blank=True)
    email = models.EmailField("e-mailadres", blank=True)
    website = models.URLField("website", blank=True)
    adres = models.CharField("adres", max_length=120, blank=True)
    postcode = models.CharField("postcode", max_length=7, blank=True)
    plaats = models.CharField("plaats", max_length=80, blank=True)
    open_tekst = models.CharField("wanneer open", max_length=300, blank=True)

    class Meta:
        ordering = ["naam", "id"]
        constraints = [
            models.UniqueConstraint(
                Lower("naam"),
                "gemeente",
                name="organisatie_een_keer",
                violation_error_message=DUBBEL_ORGANISATIE,
            )
        ]

    def __str__(self) -> str:
        return self.naam


class Status(models.TextChoices):
    """Whether one can still refer to it."""

    BESTAAT = "bestaat", "bestaat"
    GESTOPT = "gestopt", "gestopt"


class Voorziening(Nagekeken):
    """What an organisation offers. Without `wijken` it is for the whole gemeente.

    Never removed: referrals point to it. What is no longer there is `gestopt`.
    """

    organisatie = models.ForeignKey(
        Organisatie, on_delete=models.PROTECT, related_name="voorzieningen"
    )
    naam = models.CharField("naam", max_length=160)
    wat = models.TextField("wat het is", blank=True)
    leefgebieden = ArrayField(
        models.CharField(max_length=40, choices=Leefgebied.choices), verbose_name="leefgebieden"
    )
    doelgroepen = _words("voor wie", 60)
    wijken = _words("wijken", 60)
    kosten = models.CharField("kosten", max_length=300, blank=True)
    talen = _words("talen", 40)
    toegankelijk = models.CharField("toegankelijkheid", max_length=300, blank=True)
    aanmelden = models.TextField("aanmelden", blank=True)
    status = models.CharField(
        "status", max_length=10, choices=Status.choices, default=Status.BESTAAT
    )

    class Meta:
        ordering = ["naam", "id"]
        constraints = [
            models.UniqueConstraint(
                Lower("naam"),
                "organisatie",
                name="voorziening_een_keer",
                violation_error_message=DUBBEL_VOORZIENING,
            ),
            models.CheckConstraint(
                name="voorziening_leefgebieden_bekend",
                condition=Q(leefgebieden__contained_by=Leefgebied.values, leefgebieden__len__gt=0),
                violation_error_message="Kies waar de voorziening over gaat.",
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    @property
    def bestaat(self) -> bool:
        """One can refer to it."""
        return self.status == Status.BESTAAT

    @property
    def leefgebieden_in_woorden(self) -> str:
        """'wonen en inkomen'."""
        return words_of(Leefgebied, self.leefgebieden)

    @property
    def volledige_naam(self) -> str:
        """'Samen eten, Stichting Noaberhuis': no two on a kaart have the same."""
        return f"{self.naam}, {self.organisatie}"
