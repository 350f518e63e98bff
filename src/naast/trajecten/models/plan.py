"""The plan of a traject: what the inwoner wants to reach, and who does what for it (ZTM-1)."""

from django.db import models
from django.db.models import Q

from naast.organisaties.models import VanAanbieder, extern_uniek
from naast.trajecten.keuzes import Bereikt, Uitvoerder
from naast.trajecten.models.dossier import Hulpvraag, Traject


class PlanStatus(models.TextChoices):
    """Whether the inwoner and the supporter have looked back on it."""

    LOPEND = "lopend", "lopend"
    GEEVALUEERD = "geevalueerd", "geëvalueerd"


class Plan(VanAanbieder):
    """One plan for each traject; it begins with its first doel."""

    traject = models.OneToOneField(Traject, on_delete=models.PROTECT, related_name="plan")
    begonnen_op = models.DateField("begonnen op")
    status = models.CharField(max_length=20, choices=PlanStatus.choices, default=PlanStatus.LOPEND)
    geevalueerd_op = models.DateField("teruggekeken op", null=True, blank=True)
    evaluatie = models.TextField("hoe het ging", blank=True)

    class Meta:
        ordering = ["-begonnen_op", "-id"]
        constraints = [
            extern_uniek("plan"),
            models.CheckConstraint(
                name="plan_status_past_bij_evaluatie",
                condition=Q(status="lopend") | Q(geevalueerd_op__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"Plan van {self.traject.inwoner}"


class Doel(VanAanbieder):
    """What the inwoner wants to reach, in the inwoner's own words.

    `bereikt` is empty until the plan is evaluated.
    """

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="doelen")
    hulpvraag = models.ForeignKey(
        Hulpvraag, on_delete=models.PROTECT, null=True, blank=True, related_name="doelen"
    )
    omschrijving = models.TextField("wat de inwoner wil bereiken")
    bereikt = models.CharField("bereikt", max_length=10, choices=Bereikt.choices, blank=True)
    toelichting = models.TextField("hoe het ging", blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [extern_uniek("doel")]

    def __str__(self) -> str:
        return self.omschrijving


class ActieStatus(models.TextChoices):
    """Where an actie stands."""

    OPEN = "open", "open"
    GEDAAN = "gedaan", "gedaan"
    VERVALLEN = "vervallen", "vervallen"


class Actie(VanAanbieder):
    """What somebody will do for the plan, and by when; open until done or dropped.

    `naam` says who it is when that is not the inwoner or the supporter.
    """

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="acties")
    doel = models.ForeignKey(
        Doel, on_delete=models.PROTECT, null=True, blank=True, related_name="acties"
    )
    omschrijving = models.CharField("wat", max_length=300)
    uitvoerder = models.CharField("wie", max_length=20, choices=Uitvoerder.choices)
    naam = models.CharField("naam", max_length=120, blank=True)
    uiterlijk_op = models.DateField("uiterlijk op")
    gedaan_op = models.DateField("gedaan op", null=True, blank=True)
    vervallen_op = models.DateField("vervallen op", null=True, blank=True)
    vervallen_reden = models.CharField("waarom niet meer", max_length=300, blank=True)

    class Meta:
        ordering = ["uiterlijk_op", "id"]
        constraints = [
            extern_uniek("actie"),
            models.CheckConstraint(
                name="actie_gedaan_of_vervallen",
                condition=Q(gedaan_op__isnull=True) | Q(vervallen_op__isnull=True),
            ),
        ]
        indexes = [
            models.Index(
                fields=["aanbieder", "uiterlijk_op"],
                name="actie_open",
                condition=Q(gedaan_op__isnull=True, vervallen_op__isnull=True),
            )
        ]

    def __str__(self) -> str:
        return self.omschrijving

    @property
    def status(self) -> ActieStatus:
        """Follows from its days."""
        if self.gedaan_op:
            return ActieStatus.GEDAAN
        return ActieStatus.VERVALLEN if self.vervallen_op else ActieStatus.OPEN
