"""The time of one contact, divided over the hulpvragen that it was for."""

from django.db import models
from django.db.models import Q

from naast.organisaties.models import VanAanbieder, extern_uniek
from naast.trajecten.models.dossier import Contactmoment, Hulpvraag


class Tijddeel(VanAanbieder):
    """What of a contact counts for one of its hulpvragen.

    A contact has none of these or at least two; then its own `hulpvraag` is empty, and the parts
    add up to its `minuten` and `reistijd_minuten` (the database checks it on commit).
    """

    contactmoment = models.ForeignKey(
        Contactmoment, on_delete=models.CASCADE, related_name="tijddelen", db_index=False
    )
    hulpvraag = models.ForeignKey(Hulpvraag, on_delete=models.PROTECT, related_name="tijddelen")
    minuten = models.PositiveSmallIntegerField("minuten")
    reistijd_minuten = models.PositiveSmallIntegerField("reistijd in minuten", default=0)

    class Meta:
        ordering = ["id"]
        constraints = [
            extern_uniek("tijddeel"),
            models.UniqueConstraint(
                name="tijddeel_hulpvraag_eenmaal", fields=["contactmoment", "hulpvraag"]
            ),
            models.CheckConstraint(
                name="tijddeel_minuten", condition=Q(minuten__lte=1440, reistijd_minuten__lte=1440)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.minuten} minuten voor {self.hulpvraag}"
