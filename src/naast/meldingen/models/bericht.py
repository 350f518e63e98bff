"""What an inwoner writes about a melding, and whose turn it is when one does not choose."""

from django.db import models
from django.db.models import Q

from naast.meldingen.models.melding import Melding
from naast.organisaties.models import Gemeente, Medewerker, VanAanbieder, extern_uniek


class Inwonerbericht(VanAanbieder):
    """What somebody wrote about a melding after signing up; new until a medewerker read it.

    `uiterlijk_op`: the last day on which the writer hears, stored when it comes in.
    """

    melding = models.ForeignKey(Melding, on_delete=models.PROTECT, related_name="inwonerberichten")
    tekst = models.TextField("bericht")
    ontvangen_at = models.DateTimeField("ontvangen om")
    uiterlijk_op = models.DateField("antwoord uiterlijk op")
    gelezen_at = models.DateTimeField("gelezen om", null=True, blank=True)
    gelezen_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["-ontvangen_at", "-id"]
        constraints = [
            extern_uniek("inwonerbericht"),
            models.CheckConstraint(
                name="inwonerbericht_gelezen_door_iemand",
                condition=Q(gelezen_at__isnull=True, gelezen_door__isnull=True)
                | Q(gelezen_at__isnull=False, gelezen_door__isnull=False),
                violation_error_message="Wie het bericht las en wanneer horen bij elkaar.",
            ),
        ]
        indexes = [
            models.Index(
                fields=["aanbieder", "uiterlijk_op"],
                name="inwonerbericht_ongelezen",
                condition=Q(gelezen_at__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"Bericht van {self.melding}"


class Beurt(models.Model):
    """How many times 'Kies voor mij' was pressed in a gemeente: says whose turn it is next."""

    gemeente = models.OneToOneField(Gemeente, on_delete=models.PROTECT, related_name="+")
    aantal = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.gemeente}: {self.aantal}"
