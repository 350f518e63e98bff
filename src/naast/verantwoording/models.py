"""The report of an aanbieder to a gemeente: figures a to q over a period, frozen when sent."""

from django.db import models
from django.db.models import F, Q

from naast.contracten.models import Overeenkomst
from naast.organisaties.models import Medewerker, VanAanbieder


class Status(models.TextChoices):
    """Where a rapportage stands; `states.py` has the transitions."""

    CONCEPT = "concept", "concept"
    VERZONDEN = "verzonden", "verzonden"
    VERVANGEN = "vervangen", "vervangen door een nieuwe versie"


class Rapportage(VanAanbieder):
    """Figures over `[van, tot)`. What the gemeente may see is in this row, and nothing more.

    `figuren` are suppressed and stored when it is sent; the full ones are in `Cijferbijlage`,
    which only the aanbieder can read.
    """

    overeenkomst = models.ForeignKey(Overeenkomst, on_delete=models.PROTECT, null=True, blank=True)
    van = models.DateField("van")
    tot = models.DateField("tot")
    versie = models.PositiveSmallIntegerField(default=1)
    vorige = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True)
    status = models.CharField(max_length=20, choices=Status.choices, default=Status.CONCEPT)
    toelichting = models.TextField("trends en ontwikkelingen", blank=True)
    figuren = models.JSONField(null=True)
    definities = models.JSONField(null=True)
    definities_versie = models.CharField(max_length=20, blank=True)
    contract = models.JSONField(null=True)
    verschillen = models.JSONField(null=True)
    verzonden_at = models.DateTimeField(null=True)
    verzonden_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, null=True, related_name="+"
    )

    class Meta:
        ordering = ["-van", "-versie"]
        constraints = [
            models.UniqueConstraint(
                fields=["aanbieder", "gemeente", "van", "tot", "versie"], name="rapportage_uniek"
            ),
            models.CheckConstraint(
                name="rapportage_tot_na_van",
                condition=Q(tot__gt=F("van")),
                violation_error_message="Het einde van de periode ligt niet na het begin.",
            ),
            models.CheckConstraint(
                name="rapportage_verzonden_is_bevroren",
                condition=Q(status="concept")
                | Q(figuren__isnull=False, verzonden_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"Rapportage {self.van} tot {self.tot}"


class Cijferbijlage(VanAanbieder):
    """The full figures and the identifiers that each counted, frozen with the report."""

    rapportage = models.OneToOneField(Rapportage, on_delete=models.PROTECT, related_name="bijlage")
    figuren = models.JSONField()
    geteld = models.JSONField()

    def __str__(self) -> str:
        return f"Bijlage bij {self.rapportage}"
