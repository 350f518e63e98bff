"""The dossier: traject, hulpvraag, contactmoment, signaal."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import ExpressionWrapper, F, Func, Q, Value

from naast.contracten.models import Overeenkomst
from naast.inwoners.models import Inwoner, Netwerklid
from naast.meldingen.models import Melding
from naast.organisaties.models import Medewerker, VanAanbieder, extern_uniek
from naast.trajecten.keuzes import (
    Fase,
    Functie,
    Leefgebied,
    Met,
    Passend,
    Plaats,
    Resultaat,
    Vorm,
    Wet,
    words_of,
)


def _keuzes(choices: type[models.TextChoices], naam: str) -> "ArrayField[list[str], list[str]]":
    """Several values of one list."""
    return ArrayField(
        models.CharField(max_length=40, choices=choices.choices),
        verbose_name=naam,
        default=list,
        blank=True,
    )


class TrajectStatus(models.TextChoices):
    """Where a traject stands."""

    LOPEND = "lopend", "lopend"
    AFGESLOTEN = "afgesloten", "afgesloten"


class Traject(VanAanbieder):
    """The support of one inwoner by one aanbieder, temporary and short (PvE 2.18)."""

    overeenkomst = models.ForeignKey(Overeenkomst, on_delete=models.PROTECT, null=True, blank=True)
    inwoner = models.ForeignKey(Inwoner, on_delete=models.PROTECT, related_name="trajecten")
    melding = models.ForeignKey(
        Melding, on_delete=models.PROTECT, null=True, blank=True, related_name="trajecten"
    )
    eigenaar = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, null=True, blank=True, related_name="trajecten"
    )
    vervanger = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    gestart_op = models.DateField("gestart op")
    verwacht_einde_op = models.DateField("verwacht einde", null=True, blank=True)
    afgesloten_op = models.DateField("afgesloten op", null=True, blank=True)
    afsluitreden = models.CharField("reden van afsluiten", max_length=300, blank=True)
    verlengd_reden = models.CharField("waarom langer", max_length=300, blank=True)
    complex_reden = models.CharField("waarom complex", max_length=300, blank=True)
    # For figure i: the figures may know that there is a reason, and never read it.
    complex_gemarkeerd = models.GeneratedField(
        expression=ExpressionWrapper(~Q(complex_reden=""), output_field=models.BooleanField()),
        output_field=models.BooleanField(),
        db_persist=True,
    )
    status = models.CharField(
        max_length=20, choices=TrajectStatus.choices, default=TrajectStatus.LOPEND
    )

    class Meta:
        ordering = ["-gestart_op", "-id"]
        constraints = [
            extern_uniek("traject"),
            models.CheckConstraint(
                name="traject_einde_na_begin",
                condition=Q(afgesloten_op__isnull=True) | Q(afgesloten_op__gte=F("gestart_op")),
                violation_error_message="Het traject kan niet eindigen vóór het begint.",
            ),
            models.CheckConstraint(
                name="traject_verwacht_einde_na_begin",
                condition=Q(verwacht_einde_op__isnull=True)
                | Q(verwacht_einde_op__gte=F("gestart_op")),
                violation_error_message="Het verwachte einde ligt vóór het begin.",
            ),
            models.CheckConstraint(
                name="traject_status_past_bij_einde",
                condition=Q(status="afgesloten", afgesloten_op__isnull=False)
                | Q(status="lopend", afgesloten_op__isnull=True),
            ),
        ]
        indexes = [
            models.Index(fields=["aanbieder", "gemeente", "gestart_op"], name="traject_gestart"),
            models.Index(
                fields=["aanbieder", "eigenaar", "verwacht_einde_op"],
                name="traject_lopend",
                condition=Q(status="lopend"),
            ),
        ]

    def __str__(self) -> str:
        return f"Traject van {self.inwoner}"


class HulpvraagStatus(models.TextChoices):
    """Where a hulpvraag stands."""

    OPEN = "open", "open"
    AFGESLOTEN = "afgesloten", "afgesloten"


class Hulpvraag(VanAanbieder):
    """One question of the inwoner, in one or more life domains."""

    traject = models.ForeignKey(Traject, on_delete=models.PROTECT, related_name="hulpvragen")
    ontvangen_op = models.DateField("ontvangen op")
    omschrijving = models.TextField("de vraag", blank=True)
    leefgebieden = _keuzes(Leefgebied, "leefgebieden")
    wet = models.CharField("wet", max_length=30, choices=Wet.choices, blank=True)
    fase = models.CharField("fase", max_length=20, choices=Fase.choices, blank=True)
    verborgen = models.BooleanField("later ontdekt", default=False)
    wlz_aanvraag = models.BooleanField("aanvraag Wlz", default=False)
    afgesloten_op = models.DateField("afgesloten op", null=True, blank=True)
    resultaat = models.CharField("resultaat", max_length=20, choices=Resultaat.choices, blank=True)
    passend = models.CharField("passend", max_length=10, choices=Passend.choices, blank=True)
    status = models.CharField(
        max_length=20, choices=HulpvraagStatus.choices, default=HulpvraagStatus.OPEN
    )

    class Meta:
        ordering = ["ontvangen_op", "id"]
        constraints = [
            extern_uniek("hulpvraag"),
            models.CheckConstraint(
                name="hulpvraag_einde_na_begin",
                condition=Q(afgesloten_op__isnull=True) | Q(afgesloten_op__gte=F("ontvangen_op")),
                violation_error_message="De hulpvraag kan niet eindigen vóór ze kwam.",
            ),
            models.CheckConstraint(
                name="hulpvraag_leefgebieden_bekend",
                condition=Q(leefgebieden__contained_by=Leefgebied.values),
            ),
            models.CheckConstraint(
                name="hulpvraag_status_past_bij_einde",
                condition=Q(status="afgesloten", afgesloten_op__isnull=False)
                | Q(status="open", afgesloten_op__isnull=True),
            ),
        ]
        indexes = [
            models.Index(
                fields=["aanbieder", "gemeente", "ontvangen_op"], name="hulpvraag_ontvangen"
            ),
            models.Index(
                fields=["aanbieder", "gemeente", "afgesloten_op"], name="hulpvraag_afgesloten"
            ),
        ]

    def __str__(self) -> str:
        return self.omschrijving or f"Hulpvraag {self.extern_id or self.pk}"

    @property
    def leefgebieden_in_woorden(self) -> str:
        """'wonen en inkomen'."""
        return words_of(Leefgebied, self.leefgebieden)


class Contactmoment(VanAanbieder):
    """One contact, with its time. Without traject it is a snelle vraag.

    `minuten` without travel; `begonnen_op` is the local date of `begin`. For one hulpvraag that
    stands in `hulpvraag`; for more of them that is empty, and the time is divided in `tijddelen`.
    `outreachend`: the supporter went to where the inwoner was already (PvE 2.11).
    """

    traject = models.ForeignKey(
        Traject, on_delete=models.PROTECT, null=True, blank=True, related_name="contactmomenten"
    )
    hulpvraag = models.ForeignKey(
        Hulpvraag, on_delete=models.PROTECT, null=True, blank=True, related_name="contactmomenten"
    )
    inwoner = models.ForeignKey(
        Inwoner, on_delete=models.PROTECT, null=True, blank=True, related_name="contactmomenten"
    )
    begin = models.DateTimeField("begin")
    begonnen_op = models.GeneratedField(
        expression=Func(
            Func(Value("Europe/Amsterdam"), F("begin"), function="timezone"),
            function="date",
        ),
        output_field=models.DateField(),
        db_persist=True,
    )
    minuten = models.PositiveSmallIntegerField("minuten")
    reistijd_minuten = models.PositiveSmallIntegerField("reistijd in minuten", default=0)
    vorm = models.CharField("vorm", max_length=30, choices=Vorm.choices)
    met = _keuzes(Met, "met")
    netwerklid = models.ForeignKey(
        Netwerklid,
        on_delete=models.SET_NULL,
        verbose_name="wie uit het netwerk",
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
    )
    plaats = models.CharField("plaats", max_length=20, choices=Plaats.choices, blank=True)
    outreachend = models.BooleanField("outreachend", default=False)
    functie = models.CharField("functie", max_length=20, choices=Functie.choices, blank=True)
    leefgebieden = _keuzes(Leefgebied, "leefgebieden")
    medewerker = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, null=True, blank=True, related_name="contactmomenten"
    )
    medewerker_naam = models.CharField("medewerker", max_length=120, blank=True)
    notitie = models.TextField("notitie", blank=True)

    class Meta:
        ordering = ["-begin", "-id"]
        constraints = [
            extern_uniek("contactmoment"),
            models.CheckConstraint(
                name="contactmoment_minuten",
                condition=Q(minuten__lte=1440, reistijd_minuten__lte=1440),
                violation_error_message="Een dag heeft niet meer dan 1440 minuten.",
            ),
            models.CheckConstraint(
                name="contactmoment_met_bekend",
                condition=Q(met__contained_by=Met.values, met__len__gt=0),
            ),
            models.CheckConstraint(
                name="contactmoment_leefgebieden_bekend",
                condition=Q(leefgebieden__contained_by=Leefgebied.values),
            ),
            models.CheckConstraint(
                name="contactmoment_hulpvraag_in_traject",
                condition=Q(hulpvraag__isnull=True) | Q(traject__isnull=False),
            ),
        ]
        indexes = [
            models.Index(
                fields=["aanbieder", "gemeente", "begonnen_op"], name="contactmoment_begonnen"
            ),
            models.Index(fields=["traject", "begin"], name="contactmoment_traject"),
            models.Index(
                fields=["netwerklid"],
                name="contactmoment_netwerklid",
                condition=Q(netwerklid__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_vorm_display()} op {self.begonnen_op}"

    @property
    def wie(self) -> str:
        """Who of the aanbieder did it, as far as known."""
        return str(self.medewerker or self.medewerker_naam)

    @property
    def met_in_woorden(self) -> str:
        """'de inwoner en de gemeente'."""
        return words_of(Met, self.met)
