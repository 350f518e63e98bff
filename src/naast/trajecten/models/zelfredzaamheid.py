"""How self-reliant an inwoner is, on the domains of the Zelfredzaamheid-Matrix 2017 (RKC-4)."""

from django.db import models
from django.db.models import Q

from naast.organisaties.models import Aanbieder, VanAanbieder, extern_uniek
from naast.trajecten.keuzes import Domein, Moment, Niveau
from naast.trajecten.models.dossier import Traject


class Meting(VanAanbieder):
    """One moment on which all domains were looked at.

    `niveaus` holds 1 to 5 by `Domein`; a domain that is not there does not apply or is not known.
    """

    traject = models.ForeignKey(Traject, on_delete=models.PROTECT, related_name="metingen")
    moment = models.CharField("moment", max_length=10, choices=Moment.choices)
    gemeten_op = models.DateField("gemeten op")
    niveaus = models.JSONField("niveaus", default=dict)
    notitie = models.TextField("notitie", blank=True)

    class Meta:
        ordering = ["gemeten_op", "id"]
        constraints = [
            extern_uniek("meting"),
            models.UniqueConstraint(
                name="meting_een_start_een_eind",
                fields=["traject", "moment"],
                condition=Q(moment__in=["start", "eind"]),
            ),
        ]

    def __str__(self) -> str:
        return f"Meting {self.get_moment_display()} op {self.gemeten_op}"


class ZrmTekst(models.Model):
    """What a level means in a domain, loaded by an aanbieder that has a licence for the texts."""

    aanbieder = models.ForeignKey(Aanbieder, on_delete=models.PROTECT, related_name="+")
    domein = models.CharField("domein", max_length=40, choices=Domein.choices)
    niveau = models.PositiveSmallIntegerField("niveau", choices=Niveau.choices)
    tekst = models.TextField("tekst")

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                name="zrmtekst_uniek", fields=["aanbieder", "domein", "niveau"]
            ),
            models.CheckConstraint(
                name="zrmtekst_niveau", condition=Q(niveau__gte=1, niveau__lte=5)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_domein_display()} {self.niveau}"
