"""A disagreement of an inwoner with another body: its course, its terms, its outcome."""

from django.db import models
from django.db.models import F, Q

from naast.geschillen.keuzes import (
    VAN_DE_INWONER,
    Oordeel,
    Soort,
    Stapsoort,
    Status,
    Termijnsoort,
    Uitkomst,
    Wie,
    Wijze,
)
from naast.organisaties.models import Medewerker, VanAanbieder, extern_uniek
from naast.trajecten.keuzes import Wet
from naast.trajecten.models import Hulpvraag, Traject


class Geschil(VanAanbieder):
    """What the inwoner disagrees with: a decision, its absence, or how somebody was treated.

    `soort` is how it began, `status` where it stands. `bekendgemaakt_op` is the day on which the
    decision was sent or handed over (Awb 3:41), `besluit_op` the date that stands above it.
    `overheid`: the body is a public one, so that the Awb holds. `opvolgen_op`: the day on which
    the supporter looks at it again when no term runs; with `opvolgen_gekozen` somebody chose that
    day, and it holds beside a term too.
    """

    traject = models.ForeignKey(Traject, on_delete=models.PROTECT, related_name="geschillen")
    hulpvraag = models.ForeignKey(
        Hulpvraag, on_delete=models.PROTECT, null=True, blank=True, related_name="geschillen"
    )
    soort = models.CharField("soort", max_length=20, choices=Soort.choices)
    onderwerp = models.CharField("waar het over gaat", max_length=200)
    instantie = models.CharField("instantie", max_length=160)
    instantie_adres = models.TextField("adres van de instantie", blank=True)
    overheid = models.BooleanField("is een overheid", default=True)
    wet = models.CharField("wet", max_length=30, choices=Wet.choices, blank=True)
    spoed = models.BooleanField("spoed", default=False)
    gemeld_op = models.DateField("gemeld op", null=True, blank=True)
    aangevraagd_op = models.DateField("aangevraagd op", null=True, blank=True)
    besluit_op = models.DateField("datum van het besluit", null=True, blank=True)
    bekendgemaakt_op = models.DateField("bekendgemaakt op", null=True, blank=True)
    kenmerk = models.CharField("kenmerk", max_length=80, blank=True)
    gronden = models.TextField("waarom de inwoner het er niet mee eens is", blank=True)
    gevraagd = models.TextField("wat de inwoner vraagt", blank=True)
    status = models.CharField("status", max_length=30, choices=Status.choices)
    opvolgen_op = models.DateField("weer bekijken op", null=True, blank=True)
    opvolgen_gekozen = models.BooleanField("die dag is gekozen", default=False)
    uitkomst = models.CharField("uitkomst", max_length=20, choices=Uitkomst.choices, blank=True)
    toelichting = models.TextField("toelichting op de uitkomst", blank=True)
    afgesloten_op = models.DateField("afgesloten op", null=True, blank=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            extern_uniek("geschil"),
            models.CheckConstraint(
                name="geschil_status_past_bij_einde",
                condition=Q(status="afgesloten", afgesloten_op__isnull=False) & ~Q(uitkomst="")
                | ~Q(status="afgesloten") & Q(afgesloten_op__isnull=True, uitkomst=""),
            ),
            models.CheckConstraint(
                name="geschil_open_wordt_opgevolgd",
                condition=Q(status="afgesloten") | Q(opvolgen_op__isnull=False),
            ),
        ]
        indexes = [
            models.Index(
                fields=["aanbieder", "opvolgen_op"],
                name="geschil_opvolgen",
                condition=~Q(status="afgesloten"),
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_soort_display().capitalize()}: {self.onderwerp}"


class Geschilstap(VanAanbieder):
    """One thing that happened, on the line of time of a geschil.

    `ontvangen_op`: when the other side received what was sent; `weken`: the length of an
    adjournment; `oordeel`: what a decision on an objection or a judgment says; `gevolg`: what it
    changed elsewhere, so that it can be taken back (`actions.terug`).
    """

    geschil = models.ForeignKey(Geschil, on_delete=models.PROTECT, related_name="stappen")
    soort = models.CharField("soort", max_length=20, choices=Stapsoort.choices)
    op = models.DateField("dag")
    wijze = models.CharField("hoe", max_length=12, choices=Wijze.choices, blank=True)
    ontvangen_op = models.DateField("ontvangen op", null=True, blank=True)
    kenmerk = models.CharField("kenmerk", max_length=80, blank=True)
    weken = models.PositiveSmallIntegerField("weken uitstel", null=True, blank=True)
    met_commissie = models.BooleanField("met een commissie", null=True, blank=True)
    oordeel = models.CharField("oordeel", max_length=20, choices=Oordeel.choices, blank=True)
    notitie = models.TextField("notitie", blank=True)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")
    vastgelegd_at = models.DateTimeField("vastgelegd")
    gevolg = models.JSONField("wat de stap veranderde", null=True, editable=False)

    class Meta:
        ordering = ["op", "id"]
        constraints = [
            models.CheckConstraint(
                name="geschilstap_ontvangen_na_verstuurd",
                condition=Q(ontvangen_op__isnull=True)
                | ~Q(soort__in=["bezwaar", "ingebrekestelling", "beroep", "klacht"])
                | Q(ontvangen_op__gte=F("op")),
                violation_error_message="De ontvangst ligt vóór het versturen.",
            ),
            models.CheckConstraint(
                name="geschilstap_weken_bij_uitstel",
                condition=Q(soort="uitstel", weken__gte=1, weken__lte=6)
                | ~Q(soort="uitstel") & Q(weken__isnull=True),
            ),
        ]
        indexes = [models.Index(fields=["geschil", "op"], name="geschilstap_geschil")]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} op {self.op}"


class Geschiltermijn(VanAanbieder):
    """One legal term: its last valid day, how that day was found, and where the law says so.

    A correction, an adjournment or another trigger makes a new row that replaces the earlier one;
    both are kept, and only the newest of a kind has `geldt`. `afgedaan_op`: the day on which what
    had to be done was done, or the passing of the term was acted upon.
    """

    geschil = models.ForeignKey(Geschil, on_delete=models.PROTECT, related_name="termijnen")
    soort = models.CharField("wat", max_length=20, choices=Termijnsoort.choices)
    gebeurtenis_op = models.DateField("begon door wat gebeurde op")
    uiterlijk_op = models.DateField("laatste dag")
    uitleg = models.TextField("hoe die dag is gevonden")
    bron = models.CharField("artikel", max_length=200)
    gecontroleerd = models.BooleanField("nagelezen in de wet", default=True)
    met_de_hand = models.BooleanField("met de hand", default=False)
    geldt = models.BooleanField("geldt", default=True)
    vervangt = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="vervangen_door"
    )
    reden = models.CharField("waarom anders", max_length=300, blank=True)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")
    vastgelegd_at = models.DateTimeField("vastgelegd")
    afgedaan_op = models.DateField("afgedaan op", null=True, blank=True)

    class Meta:
        ordering = ["uiterlijk_op", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["geschil", "soort"],
                condition=Q(geldt=True),
                name="geschiltermijn_een_geldende",
            ),
            models.CheckConstraint(
                name="geschiltermijn_vervanging_met_reden",
                condition=Q(vervangt__isnull=True) | ~Q(reden=""),
            ),
            models.CheckConstraint(
                name="geschiltermijn_einde_na_begin",
                condition=Q(uiterlijk_op__gte=F("gebeurtenis_op")),
                violation_error_message="De laatste dag ligt vóór het begin van de termijn.",
            ),
        ]
        indexes = [
            models.Index(
                fields=["aanbieder", "uiterlijk_op"],
                name="geschiltermijn_open",
                condition=Q(geldt=True, afgedaan_op__isnull=True),
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_soort_display().capitalize()}: uiterlijk {self.uiterlijk_op}"

    @property
    def wie(self) -> Wie:
        """Who must act before the term ends."""
        return Wie.INWONER if self.soort in VAN_DE_INWONER else Wie.INSTANTIE

    @property
    def op_tijd(self) -> bool:
        """Whether it was done by the last day; only of use when it is done."""
        return self.afgedaan_op is not None and self.afgedaan_op <= self.uiterlijk_op
