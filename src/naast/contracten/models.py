"""The contract between a gemeente and an aanbieder: terms, guideline, money and targets."""

from decimal import Decimal

from django.db import models
from django.db.models import F, Q

from naast.organisaties.models import Aanbieder, Gemeente


class Dagsoort(models.TextChoices):
    """How a term of the contract counts."""

    WERKDAGEN = "werkdagen", "werkdagen"
    KALENDERDAGEN = "kalenderdagen", "kalenderdagen"


class Beginpunt(models.TextChoices):
    """From which moment the term for the first appointment runs."""

    MELDING = "melding", "de melding"
    CONTACT = "contact", "het eerste contact"


class Termijnenprofiel(models.TextChoices):
    """The presets of `contracten.termijnen`."""

    PVE = "pve", "Programma van Eisen"
    ZOSAMEN = "zosamen", "ZoSamen 2019"


class Soort(models.TextChoices):
    """How the gemeente pays."""

    SUBSIDIE = "subsidie", "subsidie"
    TARIEF = "tarief", "tarief per uur"


class Overeenkomst(models.Model):
    """What gemeente and aanbieder agreed. `tot` is the first day that it no longer runs."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    aanbieder = models.ForeignKey(Aanbieder, on_delete=models.PROTECT)
    perceel = models.CharField("perceel", max_length=120, blank=True)
    soort = models.CharField("soort", max_length=20, choices=Soort.choices, default=Soort.TARIEF)
    van = models.DateField("van")
    tot = models.DateField("tot", null=True, blank=True)

    termijnenprofiel = models.CharField(
        max_length=20, choices=Termijnenprofiel.choices, default=Termijnenprofiel.PVE
    )
    contact_termijn = models.PositiveSmallIntegerField(default=2)
    contact_spoed_termijn = models.PositiveSmallIntegerField(default=2)
    contact_dagsoort = models.CharField(
        max_length=20, choices=Dagsoort.choices, default=Dagsoort.WERKDAGEN
    )
    afspraak_termijn = models.PositiveSmallIntegerField(default=10)
    afspraak_spoed_termijn = models.PositiveSmallIntegerField(default=0)
    afspraak_dagsoort = models.CharField(
        max_length=20, choices=Dagsoort.choices, default=Dagsoort.WERKDAGEN
    )
    afspraak_vanaf = models.CharField(
        max_length=20, choices=Beginpunt.choices, default=Beginpunt.CONTACT
    )
    goede_vrijdag_vrij = models.BooleanField(default=True)
    bevrijdingsdag_vrij = models.BooleanField(default=True)
    besluitdagen_vrij = models.BooleanField(default=False)
    klacht_termijn_dagen = models.PositiveSmallIntegerField(default=42)

    richtlijn_uren = models.DecimalField(max_digits=5, decimal_places=2, default=Decimal(4))
    richtlijn_wlz_uren = models.DecimalField(max_digits=5, decimal_places=2, default=Decimal(6))
    totalen_onderdrukken = models.BooleanField(default=True)

    class Meta:
        ordering = ["gemeente__naam", "aanbieder__naam", "van"]
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "aanbieder", "perceel", "van"], name="overeenkomst_uniek"
            ),
            models.CheckConstraint(
                name="overeenkomst_tot_na_van",
                condition=Q(tot__isnull=True) | Q(tot__gt=F("van")),
                violation_error_message="Het einde van de overeenkomst ligt vóór het begin.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.aanbieder} voor {self.gemeente}"


class Contractjaar(models.Model):
    """The money of one calendar year of a contract, in euro; None: not filled in.

    What is to be reached with it is of all aanbieders of the gemeente together: `Doelstelling`.
    """

    overeenkomst = models.ForeignKey(Overeenkomst, on_delete=models.PROTECT, related_name="jaren")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")
    aanbieder = models.ForeignKey(Aanbieder, on_delete=models.PROTECT, related_name="+")
    jaar = models.PositiveSmallIntegerField("jaar")
    bedrag = models.DecimalField("bedrag", max_digits=12, decimal_places=2, null=True, blank=True)

    class Meta:
        ordering = ["jaar"]
        constraints = [
            models.UniqueConstraint(fields=["overeenkomst", "jaar"], name="contractjaar_uniek"),
            models.CheckConstraint(
                name="contractjaar_bedrag_niet_negatief", condition=Q(bedrag__gte=0)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.jaar}"


class Doelstelling(models.Model):
    """What a gemeente wants to reach in a year with all its aanbieders together (RKC-6).

    `bekendheid` in percent of the inwoners. How many know it no registration can tell: what a
    survey found is written down with its source and how many it asked, or not at all.
    """

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    jaar = models.PositiveSmallIntegerField("jaar")
    inwoners = models.PositiveIntegerField("unieke inwoners", null=True, blank=True)
    hulpvragen = models.PositiveIntegerField("beantwoorde hulpvragen", null=True, blank=True)
    cijfer = models.DecimalField("cijfer", max_digits=3, decimal_places=1, null=True, blank=True)
    bekendheid = models.PositiveSmallIntegerField("bekendheid", null=True, blank=True)
    bekendheid_gemeten = models.PositiveSmallIntegerField(
        "gemeten bekendheid", null=True, blank=True
    )
    bekendheid_gevraagd = models.PositiveIntegerField(
        "aantal ondervraagde inwoners", null=True, blank=True
    )
    bekendheid_bron = models.CharField("bron van de meting", max_length=200, blank=True)

    class Meta:
        ordering = ["gemeente__naam", "jaar"]
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "jaar"], name="doelstelling_uniek"),
            models.CheckConstraint(
                name="doelstelling_cijfer_van_1_tot_10",
                condition=Q(cijfer__isnull=True) | Q(cijfer__gte=1, cijfer__lte=10),
                violation_error_message="Een cijfer is van 1 tot en met 10.",
            ),
            models.CheckConstraint(
                name="doelstelling_bekendheid_is_percentage",
                condition=Q(bekendheid__isnull=True) | Q(bekendheid__lte=100),
                violation_error_message="Een percentage is hoogstens 100.",
            ),
            models.CheckConstraint(
                name="doelstelling_meting_heeft_bron",
                condition=Q(
                    bekendheid_gemeten__isnull=True,
                    bekendheid_gevraagd__isnull=True,
                    bekendheid_bron="",
                )
                | (
                    Q(bekendheid_gemeten__lte=100, bekendheid_gevraagd__gte=5)
                    & ~Q(bekendheid_bron="")
                ),
                violation_error_message=(
                    "Bij een meting horen het percentage, de bron en hoeveel inwoners er zijn "
                    "gevraagd: minstens 5."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.gemeente} {self.jaar}"
