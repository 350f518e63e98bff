"""Gemeenten, aanbieders, and the people who work for them."""

from collections.abc import Collection
from functools import cache
from typing import Any, Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.base import ModelState


class Gemeente(models.Model):
    """A municipality: buys cliëntondersteuning, sees figures and never files."""

    naam = models.CharField("naam", max_length=80, unique=True)
    slug = models.SlugField("adres op de website", unique=True)
    wijken = ArrayField(
        models.CharField(max_length=60), verbose_name="wijken", default=list, blank=True
    )

    class Meta:
        ordering = ["naam"]

    def __str__(self) -> str:
        return self.naam


class Aanbieder(models.Model):
    """An organisation that gives onafhankelijke cliëntondersteuning, and gives no care."""

    naam = models.CharField("naam", max_length=120, unique=True)
    slug = models.SlugField("adres op de website", unique=True)
    telefoon = models.CharField("telefoon", max_length=20, blank=True)
    email = models.EmailField("e-mailadres", blank=True)
    website = models.URLField("website", blank=True)
    over = models.TextField("over de organisatie", blank=True)

    class Meta:
        ordering = ["naam"]

    def __str__(self) -> str:
        return self.naam


class Rol(models.TextChoices):
    """What somebody does for an organisation."""

    CLIENTONDERSTEUNER = "clientondersteuner", "cliëntondersteuner"
    TEAMLEIDER = "teamleider", "teamleider"
    CONTRACTMANAGER = "contractmanager", "contractmanager"


ROLLEN_AANBIEDER = [Rol.CLIENTONDERSTEUNER, Rol.TEAMLEIDER]


class Medewerker(models.Model):
    """An account at work for one aanbieder or one gemeente, in one role."""

    account = models.OneToOneField(
        "accounts.Account",
        verbose_name="account",
        on_delete=models.PROTECT,
        related_name="medewerker",
    )
    aanbieder = models.ForeignKey(Aanbieder, on_delete=models.PROTECT, null=True, blank=True)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, null=True, blank=True)
    rol = models.CharField("rol", max_length=30, choices=Rol.choices)
    naam = models.CharField("naam", max_length=120)

    class Meta:
        ordering = ["naam"]
        constraints = [
            models.CheckConstraint(
                name="medewerker_rol_past_bij_organisatie",
                condition=Q(
                    rol__in=["clientondersteuner", "teamleider"],
                    aanbieder__isnull=False,
                    gemeente__isnull=True,
                )
                | Q(rol="contractmanager", gemeente__isnull=False, aanbieder__isnull=True),
                violation_error_message=(
                    "Een cliëntondersteuner of teamleider hoort bij een aanbieder, "
                    "een contractmanager bij een gemeente."
                ),
            )
        ]

    def __str__(self) -> str:
        return self.naam


@cache
def _words_of(field: "models.Field[Any, Any]") -> dict[Any, str]:
    return {value: str(words) for value, words in field.flatchoices}


class VanAanbieder(models.Model):
    """Base of every dossier row: whose it is, and for which gemeente the work is done.

    `extern_id` is the identifier in the provider's own system, for what came by aanlevering.
    """

    aanbieder = models.ForeignKey(Aanbieder, on_delete=models.PROTECT, related_name="+")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")
    extern_id = models.CharField(max_length=100, blank=True, default="")

    @classmethod
    def from_db(  # type: ignore[override]  # the stubs know an argument of a later Django
        cls, db: str | None, field_names: Collection[str], values: Collection[Any]
    ) -> Self:
        """As Django's own, without its walk over every field: pages are made of many rows."""
        new = cls.__new__(cls)
        new._state = ModelState()
        new._state.adding, new._state.db = False, db
        new.__dict__.update(zip(field_names, values, strict=True))
        return new

    def _get_FIELD_display(self, field: "models.Field[Any, Any]") -> Any:  # noqa: N802 -- Django's
        """What `get_..._display` gives, without making the table of choices anew each time."""
        value = getattr(self, field.attname)
        return _words_of(field).get(value, value)

    class Meta:
        abstract = True


def extern_uniek(model: str) -> models.UniqueConstraint:
    """One row per identifier of the provider's own system, per gemeente."""
    return models.UniqueConstraint(
        fields=["aanbieder", "gemeente", "extern_id"],
        condition=~Q(extern_id=""),
        name=f"{model}_extern_uniek",
    )
