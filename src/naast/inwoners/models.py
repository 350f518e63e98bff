"""The person who is helped, and who stands around. The word is inwoner, never client or case."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from naast.organisaties.models import VanAanbieder, extern_uniek


class Inwoner(VanAanbieder):
    """A resident in the files of one aanbieder.

    `pseudoniem` is keyed: equal for the same person at two aanbieders when both know the
    `sleutel`, else their own; nobody can compute the person from it. No BSN (Wmo 5.2.9: off).
    `kwetsbaar` null means: not known.
    """

    pseudoniem = models.CharField(max_length=64)
    voornaam = models.CharField("voornaam", max_length=80, blank=True)
    achternaam = models.CharField("achternaam", max_length=120, blank=True)
    geboortedatum = models.DateField("geboortedatum", null=True, blank=True)
    geboortejaar = models.PositiveSmallIntegerField("geboortejaar", null=True, blank=True)
    telefoon = models.CharField("telefoon", max_length=20, blank=True)
    email = models.EmailField("e-mailadres", blank=True)
    adres = models.CharField("adres", max_length=120, blank=True)
    postcode = models.CharField("postcode", max_length=7, blank=True)
    postcode4 = models.CharField("postcode, vier cijfers", max_length=4, blank=True)
    woonplaats = models.CharField("woonplaats", max_length=80, blank=True)
    wijk = models.CharField("wijk", max_length=60, blank=True)
    doelgroepen = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    kwetsbaar = models.BooleanField("kwetsbaar", null=True, blank=True)
    taal = models.CharField("taal", max_length=40, blank=True)
    let_op = models.TextField("waar we op letten", blank=True)
    vertegenwoordiger = models.CharField("vertegenwoordiger", max_length=160, blank=True)

    class Meta:
        ordering = ["achternaam", "voornaam", "id"]
        constraints = [extern_uniek("inwoner")]
        indexes = [models.Index(fields=["pseudoniem"], name="inwoner_pseudoniem")]

    def __str__(self) -> str:
        return self.naam

    @property
    def naam(self) -> str:
        """Name to show; without a name the number that the aanbieder knows."""
        full = f"{self.voornaam} {self.achternaam}".strip()
        return full or f"Inwoner {self.extern_id or self.pk}"


class Netwerksoort(models.TextChoices):
    """Whether somebody is there out of love or out of a profession (PvE 2.9)."""

    INFORMEEL = "informeel", "informeel: familie, vrienden, buren, vrijwilligers"
    FORMEEL = "formeel", "formeel: zorg, hulp, instanties"


class Nabijheid(models.IntegerChoices):
    """How close, as the inwoner feels it."""

    HEEL_DICHTBIJ = 1, "heel dichtbij"
    DICHTBIJ = 2, "dichtbij"
    VERDER_WEG = 3, "verder weg"


class Belasting(models.TextChoices):
    """How heavy caring is for who cares (PvE 2.9)."""

    GEEN = "geen", "geen"
    TE_DOEN = "te_doen", "te doen"
    ZWAAR = "zwaar", "zwaar"
    TE_ZWAAR = "te_zwaar", "te zwaar"


class Netwerklid(VanAanbieder):
    """A person or organisation around an inwoner, as it was from `van_op` until `tot_op`.

    Without `van_op`: from before the support. `tot_op` is the first day on which it was so no
    more. What changes on a day becomes a new row; `voorganger` is how it was before.
    """

    inwoner = models.ForeignKey(Inwoner, on_delete=models.PROTECT, related_name="netwerk")
    voorganger = models.OneToOneField(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="opvolger"
    )
    naam = models.CharField("naam of rol", max_length=120)
    relatie = models.CharField("relatie", max_length=80, blank=True)
    soort = models.CharField("soort", max_length=20, choices=Netwerksoort.choices)
    organisatie = models.CharField("organisatie", max_length=160, blank=True)
    nabijheid = models.PositiveSmallIntegerField("hoe dichtbij", choices=Nabijheid.choices)
    belasting = models.CharField("belasting", max_length=20, choices=Belasting.choices, blank=True)
    telefoon = models.CharField("telefoon", max_length=20, blank=True)
    van_op = models.DateField("sinds", null=True, blank=True)
    tot_op = models.DateField("niet meer sinds", null=True, blank=True)

    class Meta:
        ordering = ["nabijheid", "-soort", "id"]
        constraints = [
            extern_uniek("netwerklid"),
            models.CheckConstraint(
                name="netwerklid_nabijheid", condition=Q(nabijheid__gte=1, nabijheid__lte=3)
            ),
            models.CheckConstraint(
                name="netwerklid_tot_na_van",
                condition=Q(van_op__isnull=True)
                | Q(tot_op__isnull=True)
                | Q(tot_op__gte=F("van_op")),
                violation_error_message="Het einde ligt vóór het begin.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.naam} ({self.relatie})" if self.relatie else self.naam
