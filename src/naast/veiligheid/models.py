"""The meldcode: worries about violence at home or neglect, in five steps, for few eyes."""

from django.db import models
from django.db.models import F, Q

from naast.organisaties.models import Medewerker, Rol, VanAanbieder
from naast.trajecten.models import Traject
from naast.veiligheid.keuzes import (
    Kinderen,
    Lezerschap,
    Stap,
    Stapstatus,
    Status,
    Verslagsoort,
    Weging,
)


class Meldcode(VanAanbieder):
    """One file, beside the dossier of a traject; there may be several, and nobody else knows.

    Content stands in its verslagen. `opener` never changes; `beslisser` alone takes step five.
    `acuut`: somebody is in danger now. Rows are shown by the database to readers only.
    """

    traject = models.ForeignKey(Traject, on_delete=models.PROTECT, related_name="+")
    opener = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    beslisser = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    acuut = models.BooleanField("acuut gevaar", default=False)
    status = models.CharField(max_length=20, choices=Status.choices, default=Status.LOPEND)
    geopend_at = models.DateTimeField("begonnen")
    melden_uiterlijk_op = models.DateField("melden uiterlijk op", null=True, blank=True)
    afgesloten_op = models.DateField("afgesloten op", null=True, blank=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                name="meldcode_status_past_bij_einde",
                condition=Q(status="afgesloten", afgesloten_op__isnull=False)
                | ~Q(status="afgesloten") & Q(afgesloten_op__isnull=True),
            ),
            models.CheckConstraint(
                name="meldcode_melden_heeft_dag",
                condition=~Q(status="te_melden") | Q(melden_uiterlijk_op__isnull=False),
            ),
        ]
        indexes = [
            models.Index(
                fields=["aanbieder", "beslisser"],
                name="meldcode_open",
                condition=~Q(status="afgesloten"),
            )
        ]

    def __str__(self) -> str:
        return f"Meldcode {self.pk}"


class Meldcodelezer(VanAanbieder):
    """Who may read a meldcode, why, and until when; of all that was, no row goes away."""

    meldcode = models.ForeignKey(Meldcode, on_delete=models.PROTECT, related_name="lezers")
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    als = models.CharField("als", max_length=20, choices=Lezerschap.choices)
    reden = models.CharField("waarom", max_length=300)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    vanaf_at = models.DateTimeField("sinds")
    ingetrokken_at = models.DateTimeField("niet meer sinds", null=True, blank=True)
    ingetrokken_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    ingetrokken_reden = models.CharField("waarom niet meer", max_length=300, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["meldcode", "medewerker", "als"],
                condition=Q(ingetrokken_at__isnull=True),
                name="meldcodelezer_een_keer",
            ),
            models.CheckConstraint(
                name="meldcodelezer_intrekken_met_reden",
                condition=Q(
                    ingetrokken_at__isnull=True, ingetrokken_door=None, ingetrokken_reden=""
                )
                | Q(ingetrokken_at__gte=F("vanaf_at"), ingetrokken_door__isnull=False)
                & ~Q(ingetrokken_reden=""),
            ),
            models.CheckConstraint(
                name="meldcodelezer_opener_blijft",
                condition=~Q(als="opener") | Q(ingetrokken_at__isnull=True),
            ),
        ]
        indexes = [
            models.Index(
                fields=["medewerker"],
                name="meldcodelezer_leest",
                condition=Q(ingetrokken_at__isnull=True),
            )
        ]

    def __str__(self) -> str:
        return f"{self.medewerker} ({self.get_als_display()})"


class Meldcodestap(VanAanbieder):
    """One of the five steps of a meldcode: where it stands, and by when it is to be taken."""

    meldcode = models.ForeignKey(Meldcode, on_delete=models.PROTECT, related_name="stappen")
    stap = models.CharField("stap", max_length=20, choices=Stap.choices)
    status = models.CharField(max_length=20, choices=Stapstatus.choices, default=Stapstatus.OPEN)
    uiterlijk_op = models.DateField("uiterlijk op")
    verzet_reden = models.CharField("waarom een andere dag", max_length=300, blank=True)

    class Meta:
        ordering = ["meldcode", "id"]
        constraints = [
            models.UniqueConstraint(fields=["meldcode", "stap"], name="meldcodestap_een_keer"),
            models.CheckConstraint(
                name="meldcodestap_besluit_nooit_overgeslagen",
                condition=~Q(stap="beslissen", status="overgeslagen"),
                violation_error_message="Het besluit kan niet worden overgeslagen.",
            ),
        ]

    def __str__(self) -> str:
        return f"{Stap(self.stap).nummer}. {self.get_stap_display()}"


class Meldcodeverslag(VanAanbieder):
    """Something that was written and signed. It never changes; a correction is an aanvulling.

    The database fills `naam`, `rol` and `handtekening` (SHA-256 over all of the row), refuses
    somebody else's signature, and refuses every change (migration 0002). `op`: the day it is
    about. Of the kinds: `acuut` and `structureel` belong to the weighing, `melden` and `hulp` to
    the decision, `kinderen` and `aantal` to the kindcheck, `gemeld_door`, `contact` and `kenmerk`
    to a report to Veilig Thuis.
    """

    meldcode = models.ForeignKey(Meldcode, on_delete=models.PROTECT, related_name="verslagen")
    stap = models.CharField("stap", max_length=20, choices=Stap.choices)
    soort = models.CharField("soort", max_length=20, choices=Verslagsoort.choices)
    op = models.DateField("dag")
    tekst = models.TextField("verslag")
    met = models.CharField("met wie", max_length=200, blank=True)
    advies_veilig_thuis = models.BooleanField("advies van Veilig Thuis", null=True, blank=True)
    acuut = models.CharField("acuut onveilig", max_length=20, choices=Weging.choices, blank=True)
    structureel = models.CharField(
        "steeds onveilig", max_length=20, choices=Weging.choices, blank=True
    )
    melden = models.BooleanField("melden bij Veilig Thuis", null=True, blank=True)
    hulp = models.BooleanField("zelf hulp bieden of regelen", null=True, blank=True)
    kinderen = models.CharField("kinderen", max_length=20, choices=Kinderen.choices, blank=True)
    aantal = models.PositiveSmallIntegerField("hoeveel", null=True, blank=True)
    gemeld_door = models.CharField("gemeld door", max_length=120, blank=True)
    contact = models.CharField("gesproken met", max_length=160, blank=True)
    kenmerk = models.CharField("kenmerk van Veilig Thuis", max_length=80, blank=True)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    naam = models.CharField("naam", max_length=120, blank=True)
    rol = models.CharField("rol", max_length=30, choices=Rol.choices, blank=True)
    getekend_at = models.DateTimeField("getekend")
    handtekening = models.CharField("handtekening", max_length=64, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(name="meldcodeverslag_heeft_tekst", condition=~Q(tekst="")),
            models.CheckConstraint(
                name="meldcodeverslag_weging",
                condition=Q(soort="gedaan", stap="wegen") & ~Q(acuut="") & ~Q(structureel="")
                | ~Q(soort="gedaan", stap="wegen") & Q(acuut="", structureel=""),
            ),
            models.CheckConstraint(
                name="meldcodeverslag_besluit",
                condition=Q(
                    soort="gedaan", stap="beslissen", melden__isnull=False, hulp__isnull=False
                )
                | ~Q(soort="gedaan", stap="beslissen") & Q(melden__isnull=True, hulp__isnull=True),
            ),
            models.CheckConstraint(
                name="meldcodeverslag_kindcheck",
                condition=Q(soort="kindcheck", kinderen="ja", aantal__gte=1)
                | Q(soort="kindcheck", aantal__isnull=True) & ~Q(kinderen__in=["", "ja"])
                | ~Q(soort="kindcheck") & Q(kinderen="", aantal__isnull=True),
            ),
            models.CheckConstraint(
                name="meldcodeverslag_melding",
                condition=Q(soort="melding") & ~Q(gemeld_door="")
                | ~Q(soort="melding") & Q(gemeld_door="", contact="", kenmerk=""),
            ),
        ]
        indexes = [models.Index(fields=["meldcode"], name="meldcodeverslag_van")]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} op {self.op}"
