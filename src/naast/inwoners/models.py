"""The person who is helped, who stands around, who may speak for the person, and consent."""

from datetime import date

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from naast.organisaties.models import Medewerker, VanAanbieder, extern_uniek


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


class Vertegenwoordigersoort(models.TextChoices):
    """By what right somebody speaks for the inwoner (BW Boek 1, Awb 2:1)."""

    CURATOR = "curator", "curator"
    BEWINDVOERDER = "bewindvoerder", "bewindvoerder"
    MENTOR = "mentor", "mentor"
    GEMACHTIGDE = "gemachtigde", "gemachtigde"
    OUDER = "ouder", "ouder"
    VOOGD = "voogd", "voogd"


class Vertegenwoordiger(VanAanbieder):
    """Who acts for the inwoner, since and until when; `tot_op` is the last day."""

    inwoner = models.ForeignKey(
        Inwoner, on_delete=models.PROTECT, related_name="vertegenwoordigers"
    )
    soort = models.CharField("soort", max_length=20, choices=Vertegenwoordigersoort.choices)
    naam = models.CharField("naam", max_length=120)
    telefoon = models.CharField("telefoon", max_length=20, blank=True)
    sinds_op = models.DateField("sinds", null=True, blank=True)
    tot_op = models.DateField("tot en met", null=True, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            extern_uniek("vertegenwoordiger"),
            models.CheckConstraint(
                name="vertegenwoordiger_tot_na_sinds",
                condition=Q(sinds_op__isnull=True)
                | Q(tot_op__isnull=True)
                | Q(tot_op__gte=F("sinds_op")),
                violation_error_message="Het einde ligt vóór het begin.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.naam}, {self.get_soort_display()}"

    def holds_on(self, dag: date) -> bool:
        """Whether this person acts for the inwoner on that day."""
        begun = self.sinds_op is None or self.sinds_op <= dag
        return begun and (self.tot_op is None or dag <= self.tot_op)


class Toestemmingsdoel(models.TextChoices):
    """What the inwoner agrees with (Wmo 2015 art. 5.3.3)."""

    VERWIJZER = "verwijzer", "gegevens delen met de verwijzer"
    GEMEENTE = "gemeente", "gegevens delen met de gemeente"
    ORGANISATIE = "organisatie", "gegevens delen met een organisatie"
    NETWERK = "netwerk", "gegevens delen met familie of bekenden"
    OPVOLGER = "opvolger", "het dossier meegeven aan wie het overneemt"


class Toestemmingswijze(models.TextChoices):
    """How consent was given."""

    MONDELING = "mondeling", "mondeling"
    SCHRIFTELIJK = "schriftelijk", "schriftelijk"


class Toestemming(VanAanbieder):
    """Consent as it was given; never changed, only withdrawn (a trigger keeps it so).

    `vertegenwoordiger` gave it for the inwoner, empty: the inwoner. `tot_op` is the last day,
    `ingetrokken_op` the first day on which it holds no more.
    """

    inwoner = models.ForeignKey(Inwoner, on_delete=models.PROTECT, related_name="toestemmingen")
    waarvoor = models.CharField("waarvoor", max_length=20, choices=Toestemmingsdoel.choices)
    met = models.CharField("met wie", max_length=160, blank=True)
    gegeven_op = models.DateField("gegeven op")
    vertegenwoordiger = models.ForeignKey(
        Vertegenwoordiger, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    wijze = models.CharField("hoe", max_length=20, choices=Toestemmingswijze.choices)
    tot_op = models.DateField("tot en met", null=True, blank=True)
    ingetrokken_op = models.DateField("ingetrokken op", null=True, blank=True)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-id"]
        constraints = [
            extern_uniek("toestemming"),
            models.CheckConstraint(
                name="toestemming_dagen_na_gegeven",
                condition=(Q(tot_op__isnull=True) | Q(tot_op__gte=F("gegeven_op")))
                & (Q(ingetrokken_op__isnull=True) | Q(ingetrokken_op__gte=F("gegeven_op"))),
                violation_error_message="Het einde ligt vóór de dag van de toestemming.",
            ),
        ]

    def __str__(self) -> str:
        words = str(self.get_waarvoor_display())
        return f"{words}: {self.met}" if self.met else words

    def holds_on(self, dag: date) -> bool:
        """Whether it may be relied on that day."""
        not_over = self.tot_op is None or dag <= self.tot_op
        not_withdrawn = self.ingetrokken_op is None or dag < self.ingetrokken_op
        return self.gegeven_op <= dag and not_over and not_withdrawn
