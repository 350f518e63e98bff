"""A survey among inwoners (PvE 2.21)."""

from django.db import models
from django.db.models import F, Q

from naast.organisaties.models import Medewerker, VanAanbieder, extern_uniek
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


class NietGevraagdReden(models.TextChoices):
    """Why an inwoner is not asked."""

    WIL_NIET = "wil_niet", "de inwoner wil het niet"
    TE_ZWAAR = "te_zwaar", "het is nu te zwaar voor de inwoner"
    NIET_BEREIKBAAR = "niet_bereikbaar", "de inwoner is niet te bereiken"
    OVERLEDEN = "overleden", "de inwoner is overleden"
    ANDERS = "anders", "iets anders"


class GeenEnquete(VanAanbieder):
    """A closed traject of which the inwoner is not asked for an opinion, and why."""

    traject = models.OneToOneField(Traject, on_delete=models.PROTECT, related_name="geen_enquete")
    op = models.DateField("op")
    reden = models.CharField("reden", max_length=20, choices=NietGevraagdReden.choices)
    toelichting = models.CharField("toelichting", max_length=300, blank=True)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["id"]
        constraints = [
            extern_uniek("geenenquete"),
            models.CheckConstraint(
                name="geenenquete_anders_met_toelichting",
                condition=~Q(reden="anders") | ~Q(toelichting=""),
                violation_error_message="Schrijf op waarom niet.",
            ),
        ]

    def __str__(self) -> str:
        words = str(self.get_reden_display())
        return f"{words}: {self.toelichting}" if self.toelichting else words
