"""A survey among inwoners (PvE 2.21)."""

from django.db import models
from django.db.models import F, Q

from naast.organisaties.models import VanAanbieder, extern_uniek
from naast.trajecten.models import Traject


class Enquete(VanAanbieder):
    """One invitation, and the answer when it came. `cijfer` from 1 to 10."""

    traject = models.ForeignKey(
        Traject, on_delete=models.PROTECT, null=True, blank=True, related_name="enquetes"
    )
    uitgenodigd_op = models.DateField("uitgenodigd op")
    ingevuld_op = models.DateField("ingevuld op", null=True, blank=True)
    cijfer = models.DecimalField("cijfer", max_digits=4, decimal_places=2, null=True, blank=True)

    class Meta:
        ordering = ["uitgenodigd_op", "id"]
        constraints = [
            extern_uniek("enquete"),
            models.CheckConstraint(
                name="enquete_ingevuld_na_uitnodiging",
                condition=Q(ingevuld_op__isnull=True) | Q(ingevuld_op__gte=F("uitgenodigd_op")),
                violation_error_message="Een enquête kan niet vóór de uitnodiging ingevuld zijn.",
            ),
            models.CheckConstraint(
                name="enquete_cijfer_1_tot_10",
                condition=Q(cijfer__isnull=True) | Q(cijfer__gte=1, cijfer__lte=10),
                violation_error_message="Het cijfer is minstens 1 en hoogstens 10.",
            ),
        ]

    def __str__(self) -> str:
        return f"Enquête van {self.uitgenodigd_op}"
