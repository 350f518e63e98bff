"""A file in a dossier: what it is stands here, its content on disk (`opslag`)."""

from django.db import models
from django.db.models import Q

from naast.bijlagen.soorten import NAMEN
from naast.organisaties.models import Medewerker, VanAanbieder, extern_uniek
from naast.trajecten.models import Traject


class Status(models.TextChoices):
    """Whether the content is still there."""

    AANWEZIG = "aanwezig", "aanwezig"
    INGETROKKEN = "ingetrokken", "ingetrokken"


class Scan(models.TextChoices):
    """What the virus scanner said; without a scanner nothing."""

    NIET_GESCAND = "niet_gescand", "niet op virussen gecontroleerd"
    SCHOON = "schoon", "geen virus gevonden"
    BESMET = "besmet", "virus gevonden"


class Bijlage(VanAanbieder):
    """One file that somebody added to a dossier.

    `naam` is its cleaned name, `opslagnaam` the random one on disk; `grootte` in bytes and `sha256`
    are of the content itself, before encryption. Withdrawn: the content is gone, the row stays.
    """

    traject = models.ForeignKey(Traject, on_delete=models.PROTECT, related_name="bijlagen")
    naam = models.CharField("naam van het bestand", max_length=120)
    omschrijving = models.CharField("wat het is", max_length=200, blank=True)
    soort = models.CharField("soort", max_length=10, choices=NAMEN)
    grootte = models.PositiveIntegerField("grootte in bytes")
    sha256 = models.CharField("sha256", max_length=64)
    opslagnaam = models.CharField("naam op schijf", max_length=32, unique=True)
    scan = models.CharField("gescand", max_length=20, choices=Scan.choices)
    gescand_at = models.DateTimeField("gescand om", null=True, blank=True)
    toegevoegd_at = models.DateTimeField("toegevoegd")
    toegevoegd_door = models.ForeignKey(
        Medewerker, verbose_name="toegevoegd door", on_delete=models.PROTECT, related_name="+"
    )
    status = models.CharField(
        "status", max_length=20, choices=Status.choices, default=Status.AANWEZIG
    )
    ingetrokken_at = models.DateTimeField("ingetrokken", null=True, blank=True)
    ingetrokken_door = models.ForeignKey(
        Medewerker,
        verbose_name="ingetrokken door",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    reden = models.CharField("waarom ingetrokken", max_length=300, blank=True)

    class Meta:
        ordering = ["-toegevoegd_at", "-id"]
        constraints = [
            extern_uniek("bijlage"),
            models.CheckConstraint(
                name="bijlage_ingetrokken_met_reden",
                condition=Q(status="aanwezig", ingetrokken_at__isnull=True, reden="")
                | Q(status="ingetrokken", ingetrokken_at__isnull=False) & ~Q(reden=""),
            ),
            models.CheckConstraint(
                name="bijlage_besmet_is_weg",
                condition=~Q(scan="besmet") | Q(status="ingetrokken"),
            ),
            models.CheckConstraint(name="bijlage_niet_leeg", condition=Q(grootte__gt=0)),
        ]
        indexes = [
            models.Index(fields=["traject", "toegevoegd_at"], name="bijlage_traject"),
            models.Index(
                fields=["aanbieder", "toegevoegd_at"],
                name="bijlage_niet_gescand",
                condition=Q(status="aanwezig", scan="niet_gescand"),
            ),
        ]

    def __str__(self) -> str:
        return self.naam
