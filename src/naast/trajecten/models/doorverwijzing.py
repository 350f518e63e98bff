"""Where an inwoner is referred to, and what came of it."""

from django.db import models
from django.db.models import F, Q

from naast.organisaties.models import Medewerker, VanAanbieder, extern_uniek
from naast.sociale_kaart.models import Voorziening
from naast.trajecten.keuzes import Aangekomen, Wijze
from naast.trajecten.models.dossier import Hulpvraag


class Doorverwijzing(VanAanbieder):
    """The inwoner is referred: warm (somebody was spoken to) or cold; with or without consent.

    `naar` in words, as it was then; `voorziening` when it is on the sociale kaart. `antwoord` is
    what the receiving side said.
    """

    hulpvraag = models.ForeignKey(
        Hulpvraag, on_delete=models.PROTECT, related_name="doorverwijzingen"
    )
    datum = models.DateField("datum")
    naar = models.CharField("naar", max_length=160)
    voorziening = models.ForeignKey(
        Voorziening, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    soort_bestemming = models.CharField("soort organisatie", max_length=80, blank=True)
    wijze = models.CharField("wijze", max_length=10, choices=Wijze.choices)
    toestemming = models.BooleanField("de inwoner vindt het goed")
    gesproken_met = models.CharField("gesproken met", max_length=120, blank=True)
    gesproken_op = models.DateField("gesproken op", null=True, blank=True)
    overgedragen_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    aangekomen = models.CharField(
        "aangekomen", max_length=10, choices=Aangekomen.choices, default=Aangekomen.ONBEKEND
    )
    aangekomen_op = models.DateField("aangekomen op", null=True, blank=True)
    teruggekomen_op = models.DateField("teruggekomen op", null=True, blank=True)
    antwoord = models.TextField("antwoord", blank=True)

    class Meta:
        ordering = ["datum", "id"]
        constraints = [
            extern_uniek("doorverwijzing"),
            models.CheckConstraint(
                name="doorverwijzing_aangekomen_op_alleen_na_ja",
                condition=Q(aangekomen_op__isnull=True)
                | Q(aangekomen="ja", aangekomen_op__gte=F("datum")),
                violation_error_message="De inwoner kan pas na de verwijzing zijn aangekomen.",
            ),
            models.CheckConstraint(
                name="doorverwijzing_terug_na_verwijzing",
                condition=Q(teruggekomen_op__isnull=True) | Q(teruggekomen_op__gte=F("datum")),
                violation_error_message="De inwoner kan pas na de verwijzing zijn teruggekomen.",
            ),
        ]
        indexes = [
            models.Index(fields=["aanbieder", "gemeente", "datum"], name="doorverwijzing_datum"),
            models.Index(
                fields=["aanbieder", "datum"],
                name="doorverwijzing_navragen",
                condition=Q(aangekomen="onbekend", extern_id=""),
            ),
        ]

    def __str__(self) -> str:
        return f"Naar {self.naar}"
