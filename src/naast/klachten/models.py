"""A complaint of an inwoner about the aanbieder (PvE 2.22)."""

from django.db import models
from django.db.models import F, Q

from naast.organisaties.models import VanAanbieder, extern_uniek
from naast.trajecten.models import Traject


class Uitkomst(models.TextChoices):
    """How a klacht ended."""

    OPGELOST = "opgelost", "opgelost"
    DEELS_OPGELOST = "deels_opgelost", "deels opgelost"
    NIET_OPGELOST = "niet_opgelost", "niet opgelost"
    INGETROKKEN = "ingetrokken", "ingetrokken"


class Klacht(VanAanbieder):
    """A complaint; `uiterlijk_op` is the last day of the term of the contract."""

    traject = models.ForeignKey(
        Traject, on_delete=models.PROTECT, null=True, blank=True, related_name="klachten"
    )
    ontvangen_op = models.DateField("ontvangen op")
    uiterlijk_op = models.DateField("uiterste dag", null=True, blank=True)
    afgehandeld_op = models.DateField("afgehandeld op", null=True, blank=True)
    uitkomst = models.CharField("uitkomst", max_length=20, choices=Uitkomst.choices, blank=True)
    onderwerp = models.CharField("onderwerp", max_length=200, blank=True)
    maatregel = models.TextField("maatregel", blank=True)

    class Meta:
        ordering = ["ontvangen_op", "id"]
        constraints = [
            extern_uniek("klacht"),
            models.CheckConstraint(
                name="klacht_einde_na_begin",
                condition=Q(afgehandeld_op__isnull=True) | Q(afgehandeld_op__gte=F("ontvangen_op")),
                violation_error_message="De klacht kan niet afgehandeld zijn vóór ze kwam.",
            ),
        ]

    def __str__(self) -> str:
        return self.onderwerp or f"Klacht van {self.ontvangen_op}"
