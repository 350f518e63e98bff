"""A melding: somebody asks for help, or asks it for another. It always ends."""

from django.db import models
from django.db.models import F, Q

from naast.contracten.models import Overeenkomst
from naast.inwoners.models import Inwoner
from naast.organisaties.models import Medewerker, VanAanbieder, extern_uniek


class Kanaal(models.TextChoices):
    """How the melding came in (aanlevering 1.0)."""

    LOKET = "loket", "loket"
    TELEFOON = "telefoon", "telefoon"
    WEBSITE = "website", "website"
    EMAIL = "email", "e-mail"
    SPREEKUUR = "spreekuur", "spreekuur"
    HUISBEZOEK = "huisbezoek", "huisbezoek"
    SCHOOL = "school", "school"
    VERWIJZER = "verwijzer", "verwijzer"
    ANDERS = "anders", "anders"


class Melder(models.TextChoices):
    """Who makes the melding: the three doors of the public page."""

    ZELF = "zelf", "de inwoner zelf"
    NAASTE = "naaste", "iemand die helpt"
    VERWIJZER = "verwijzer", "een verwijzer"


class Contactwijze(models.TextChoices):
    """How the inwoner wants to be reached."""

    TELEFOON = "telefoon", "bellen"
    EMAIL = "email", "e-mail"
    BRIEF = "brief", "brief"


class Afhandeling(models.TextChoices):
    """How a melding ends."""

    TRAJECT = "traject", "een traject"
    SNELLE_VRAAG = "snelle_vraag", "direct beantwoord"
    DOORVERWEZEN = "doorverwezen", "doorverwezen"
    INGETROKKEN = "ingetrokken", "ingetrokken"


class Status(models.TextChoices):
    """Where a melding stands; `states.py` has the transitions."""

    NIEUW = "nieuw", "nieuw"
    CONTACT = "contact", "contact gelegd"
    AFSPRAAK = "afspraak", "afspraak gemaakt"
    AFGEHANDELD = "afgehandeld", "afgehandeld"


class Melding(VanAanbieder):
    """A sign-up by anyone over any channel.

    `uiterlijk_op` is the last day for the first contact, `afspraak_uiterlijk_op` for the first
    appointment; both are stored when their term starts and follow the contract.
    `afspraak_gemaakt_at`: when the first appointment got the moment that it has now;
    `afspraak_herinnerd_at`: when the inwoner was reminded of that moment.
    """

    overeenkomst = models.ForeignKey(Overeenkomst, on_delete=models.PROTECT, null=True, blank=True)
    inwoner = models.ForeignKey(
        Inwoner, on_delete=models.PROTECT, null=True, blank=True, related_name="meldingen"
    )
    kenmerk = models.CharField("kenmerk", max_length=12, blank=True)
    ontvangen_op = models.DateField("ontvangen op")
    ontvangen_at = models.DateTimeField("ontvangen om", null=True, blank=True)
    kanaal = models.CharField("kanaal", max_length=20, choices=Kanaal.choices)
    verwijzer = models.CharField("verwijzer", max_length=120, blank=True)
    melder = models.CharField(
        "gemeld door", max_length=20, choices=Melder.choices, default=Melder.ZELF
    )
    melder_naam = models.CharField("naam van de melder", max_length=120, blank=True)
    melder_telefoon = models.CharField("telefoon van de melder", max_length=20, blank=True)
    melder_email = models.EmailField("e-mailadres van de melder", blank=True)
    toestemming = models.BooleanField("de inwoner weet van de melding", null=True, blank=True)

    voornaam = models.CharField("voornaam", max_length=80, blank=True)
    achternaam = models.CharField("achternaam", max_length=120, blank=True)
    telefoon = models.CharField("telefoon", max_length=20, blank=True)
    email = models.EmailField("e-mailadres", blank=True)
    postcode = models.CharField("postcode", max_length=7, blank=True)
    adres = models.CharField("adres", max_length=120, blank=True)
    contactwijze = models.CharField(
        "contact via", max_length=20, choices=Contactwijze.choices, blank=True
    )
    bereikbaar = models.CharField("goed bereikbaar", max_length=160, blank=True)
    vraag = models.TextField("de vraag", blank=True)
    let_op = models.TextField("waar we op letten", blank=True)

    spoed = models.BooleanField("spoed", default=False)
    spoed_reden = models.CharField("waarom spoed", max_length=300, blank=True)
    uiterlijk_op = models.DateField("uiterste dag eerste contact", null=True, blank=True)
    eerste_contact_op = models.DateField("eerste contact op", null=True, blank=True)
    afspraak_uiterlijk_op = models.DateField("uiterste dag eerste afspraak", null=True, blank=True)
    eerste_afspraak_op = models.DateField("eerste afspraak op", null=True, blank=True)
    eerste_afspraak_om = models.TimeField("eerste afspraak om", null=True, blank=True)
    afspraak_plaats = models.CharField("plaats van de afspraak", max_length=160, blank=True)
    afspraak_gemaakt_at = models.DateTimeField("afspraak gemaakt", null=True, blank=True)
    afspraak_herinnerd_at = models.DateTimeField("aan afspraak herinnerd", null=True, blank=True)

    behandelaar = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, null=True, blank=True, related_name="meldingen"
    )
    status = models.CharField("status", max_length=20, choices=Status.choices, default=Status.NIEUW)
    afhandeling = models.CharField("afhandeling", max_length=100, blank=True)
    afgehandeld_op = models.DateField("afgehandeld op", null=True, blank=True)
    toelichting = models.TextField("toelichting", blank=True)

    class Meta:
        ordering = ["uiterlijk_op", "id"]
        constraints = [
            extern_uniek("melding"),
            models.CheckConstraint(
                name="melding_contact_na_ontvangst",
                condition=Q(eerste_contact_op__isnull=True)
                | Q(eerste_contact_op__gte=F("ontvangen_op")),
                violation_error_message="Het eerste contact kan niet vóór de melding liggen.",
            ),
            models.CheckConstraint(
                name="melding_afspraak_na_contact",
                condition=Q(eerste_afspraak_op__isnull=True)
                | Q(eerste_contact_op__isnull=True, eerste_afspraak_op__gte=F("ontvangen_op"))
                | Q(eerste_afspraak_op__gte=F("eerste_contact_op")),
                violation_error_message=(
                    "De eerste afspraak kan niet vóór het eerste contact liggen."
                ),
            ),
        ]
        indexes = [
            models.Index(
                fields=["aanbieder", "gemeente", "ontvangen_op"], name="melding_ontvangen"
            ),
            models.Index(fields=["kenmerk"], name="melding_kenmerk"),
            models.Index(
                fields=["aanbieder", "uiterlijk_op"],
                name="melding_open",
                condition=~Q(status="afgehandeld"),
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    @property
    def naam(self) -> str:
        """Name of the person it is about, as the melder gave it."""
        full = f"{self.voornaam} {self.achternaam}".strip()
        return full or f"Melding {self.kenmerk or self.extern_id or self.pk}"

    @property
    def afhandeling_in_woorden(self) -> str:
        """How it ended; what came by aanlevering may say it in words of its own."""
        return dict(Afhandeling.choices).get(self.afhandeling, self.afhandeling)
