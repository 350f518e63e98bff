"""The code in the letter, with which an inwoner reads how the support goes (PvE 3.6)."""

from uuid import uuid4

from django.db import models
from django.db.models import Q

from naast.organisaties.models import Medewerker, VanAanbieder, extern_uniek
from naast.trajecten.models.dossier import Traject


class Inwonercode(VanAanbieder):
    """One code of a traject; one that works at a time.

    The code itself is not kept: `code_hash` finds it, and with the key of the installation it
    follows from `uid` again, so that a letter of later can have it too (`trajecten.inwonercode`).
    """

    traject = models.ForeignKey(Traject, on_delete=models.PROTECT, related_name="inwonercodes")
    uid = models.UUIDField(default=uuid4, unique=True)
    code_hash = models.CharField(max_length=64, unique=True)
    gemaakt_at = models.DateTimeField("gemaakt om")
    gemaakt_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    ingetrokken_at = models.DateTimeField("gestopt om", null=True, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            extern_uniek("inwonercode"),
            models.UniqueConstraint(
                name="inwonercode_een_per_traject",
                fields=["traject"],
                condition=Q(ingetrokken_at__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"Code van {self.traject}"
