"""The support ends and another goes on: the handover after a Wlz indication (ZTM-2)."""

from django.db import models
from django.db.models import F, Q

from naast.organisaties.models import Medewerker, VanAanbieder, extern_uniek
from naast.sociale_kaart.models import Voorziening
from naast.trajecten.keuzes import Aangekomen, Wijze
from naast.trajecten.models.dossier import Hulpvraag, Traject


class Overdracht(VanAanbieder):
    """Cliëntondersteuning of the Wlz takes over: the traject ended on the day of the indication.

    `naar` in words, as it was then; `voorziening` when it is on the sociale kaart. `verteld` is
    what the other side was told; without consent that is nothing (Wmo 2015 art. 5.3.3).
    """

    traject = models.OneToOneField(Traject, on_delete=models.PROTECT, related_name="overdracht")
    hulpvraag = models.ForeignKey(Hulpvraag, on_delete=models.PROTECT, related_name="overdrachten")
    indicatie_op = models.DateField("dag van de Wlz-indicatie")
    naar = models.CharField("overgedragen aan", max_length=160)
    voorziening = models.ForeignKey(
        Voorziening, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    wijze = models.CharField("wijze", max_length=10, choices=Wijze.choices)
    toestemming = models.BooleanField("de inwoner vindt het goed")
    gesproken_met = models.CharField("gesproken met", max_length=120, blank=True)
    verteld = models.TextField("wat er is verteld", blank=True)
    datum = models.DateField("overgedragen op")
    aangekomen = models.CharField(
        "aangekomen", max_length=10, choices=Aangekomen.choices, default=Aangekomen.ONBEKEND
    )
    aangekomen_op = models.DateField("aangekomen op", null=True, blank=True)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["id"]
        constraints = [
            extern_uniek("overdracht"),
            models.CheckConstraint(
                name="overdracht_niets_zonder_toestemming",
                condition=Q(toestemming=True) | Q(wijze="koud", gesproken_met="", verteld=""),
                violation_error_message="Zonder toestemming mag u met niemand praten.",
            ),
            models.CheckConstraint(
                name="overdracht_aangekomen_op_alleen_na_ja",
                condition=Q(aangekomen_op__isnull=True)
                | Q(aangekomen="ja", aangekomen_op__gte=F("indicatie_op")),
                violation_error_message="De inwoner kan pas na de indicatie zijn aangekomen.",
            ),
        ]
        indexes = [
            models.Index(
                fields=["aanbieder", "datum"],
                name="overdracht_navragen",
                condition=Q(aangekomen="onbekend"),
            ),
        ]

    def __str__(self) -> str:
        return f"Overgedragen aan {self.naar}"
