"""Support is temporary and short (PvE 2.18): why it takes more hours, or longer."""

from django.db import models
from django.db.models import F, Q

from naast.organisaties.models import Medewerker, VanAanbieder, extern_uniek
from naast.trajecten.keuzes import LangerReden
from naast.trajecten.models.dossier import Hulpvraag, Traject


class Overschrijding(VanAanbieder):
    """Why a hulpvraag takes more hours than the guideline of the contract (RKC-8, ASN-5).

    `minuten` (without travel) and `richtlijn` (minutes) are as they were when the reason was
    given. A second reason is a second row: the newest counts.
    """

    hulpvraag = models.ForeignKey(
        Hulpvraag, on_delete=models.PROTECT, related_name="overschrijdingen"
    )
    reden = models.CharField("waarom meer uren", max_length=30, choices=LangerReden.choices)
    toelichting = models.CharField("toelichting", max_length=300, blank=True)
    minuten = models.PositiveIntegerField("minuten")
    richtlijn = models.PositiveIntegerField("richtlijn in minuten")
    opgegeven_op = models.DateField("opgegeven op")
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["id"]
        constraints = [
            extern_uniek("overschrijding"),
            models.CheckConstraint(
                name="overschrijding_anders_met_toelichting",
                condition=~Q(reden="anders") | ~Q(toelichting=""),
                violation_error_message="Schrijf op wat de reden is.",
            ),
        ]

    def __str__(self) -> str:
        words = str(self.get_reden_display())
        return f"{words}: {self.toelichting}" if self.toelichting else words


class Herziening(VanAanbieder):
    """A traject was looked over with the inwoner, and goes on: why, and until when (PvE 2.18).

    `was_op` is the expected end as it stood; `tot_op` the new one. One row each time.
    """

    traject = models.ForeignKey(Traject, on_delete=models.PROTECT, related_name="herzieningen")
    op = models.DateField("op")
    bereikt = models.TextField("wat er is bereikt")
    reden = models.CharField("waarom het langer duurt", max_length=300)
    was_op = models.DateField("verwacht einde tot dan", null=True, blank=True)
    tot_op = models.DateField("nieuw verwacht einde")
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-id"]
        constraints = [
            extern_uniek("herziening"),
            models.CheckConstraint(
                name="herziening_tot_na_op",
                condition=Q(tot_op__gt=F("op")),
                violation_error_message="Het nieuwe einde ligt na de dag van de herziening.",
            ),
        ]

    def __str__(self) -> str:
        return f"Herziening op {self.op}"
