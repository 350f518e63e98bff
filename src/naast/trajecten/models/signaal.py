"""What goes wrong structurally, for the account to the gemeente."""

from django.db import models
from django.db.models import Q

from naast.organisaties.models import Medewerker, VanAanbieder, extern_uniek
from naast.trajecten.keuzes import Leefgebied


class Signaal(VanAanbieder):
    """Something that goes wrong structurally, without names.

    `door` is empty for what came by aanlevering. `doorgegeven_aan` says what was done with it.
    """

    datum = models.DateField("datum")
    soort = models.CharField("soort", max_length=120)
    leefgebied = models.CharField(
        "leefgebied", max_length=40, choices=Leefgebied.choices, blank=True
    )
    omschrijving = models.TextField("wat er misgaat", blank=True)
    door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    doorgegeven_aan = models.CharField("doorgegeven aan", max_length=160, blank=True)
    doorgegeven_op = models.DateField("doorgegeven op", null=True, blank=True)

    class Meta:
        ordering = ["datum", "id"]
        constraints = [
            extern_uniek("signaal"),
            models.CheckConstraint(
                name="signaal_doorgegeven_aan_en_op",
                condition=Q(doorgegeven_aan="", doorgegeven_op__isnull=True)
                | (~Q(doorgegeven_aan="") & Q(doorgegeven_op__isnull=False)),
                violation_error_message="Vul in aan wie en op welke dag.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.soort} op {self.datum}"
