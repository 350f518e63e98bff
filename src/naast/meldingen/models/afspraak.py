"""Around the first appointment: a replacement that is offered, a move, one that does not go on."""

from django.db import models
from django.db.models import F, Q

from naast.afspraken.models import Op
from naast.core.woorden import datum_in_woorden
from naast.meldingen.models.melding import Melding
from naast.organisaties.models import Medewerker, VanAanbieder, extern_uniek


class Aanbod(models.TextChoices):
    """What is offered when the first appointment cannot be in time."""

    COLLEGA = "collega", "een collega die eerder kan"
    AANBIEDER = "aanbieder", "een andere aanbieder"
    ANDERS = "anders", "iets anders"


class Antwoord(models.TextChoices):
    """What the inwoner says to it."""

    OPEN = "open", "nog niet bekend"
    JA = "ja", "ja"
    NEE = "nee", "nee, de inwoner wacht liever"


class Vervanging(VanAanbieder):
    """Offered because the term of the first appointment cannot be met (PvE 3.17)."""

    melding = models.ForeignKey(Melding, on_delete=models.PROTECT, related_name="vervangingen")
    aangeboden_op = models.DateField("aangeboden op")
    aanbod = models.CharField("aanbod", max_length=20, choices=Aanbod.choices)
    wie = models.CharField("wie of wat", max_length=160)
    antwoord = models.CharField(
        "antwoord", max_length=10, choices=Antwoord.choices, default=Antwoord.OPEN
    )
    antwoord_op = models.DateField("antwoord op", null=True, blank=True)
    toelichting = models.CharField("toelichting", max_length=300, blank=True)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["id"]
        constraints = [
            extern_uniek("vervanging"),
            models.CheckConstraint(
                name="vervanging_antwoord_past_bij_dag",
                condition=Q(antwoord="open", antwoord_op__isnull=True)
                | (~Q(antwoord="open") & Q(antwoord_op__gte=F("aangeboden_op"))),
                violation_error_message="Het antwoord kwam na het aanbod.",
            ),
        ]
        indexes = [
            models.Index(
                fields=["aanbieder", "aangeboden_op"],
                name="vervanging_open",
                condition=Q(antwoord="open"),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_aanbod_display().capitalize()}: {self.wie}"


class Verzetting(VanAanbieder):
    """A first appointment was moved or cancelled: when it was, why, whether too late (PvE 3.7).

    `te_laat` by the same rule as `Afspraak.te_laat_verzet`.
    """

    melding = models.ForeignKey(Melding, on_delete=models.PROTECT, related_name="verzettingen")
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    was_op = models.DateField("de afspraak was op")
    was_om = models.TimeField("de afspraak was om", null=True, blank=True)
    reden = models.CharField("reden", max_length=300)
    op_verzoek_van = models.CharField("op verzoek van", max_length=20, choices=Op.choices)
    afgezegd = models.BooleanField("afgezegd", default=False)
    te_laat = models.BooleanField("te laat verzet of afgezegd", default=False)
    verzet_at = models.DateTimeField("verzet of afgezegd")

    class Meta:
        ordering = ["-verzet_at", "-id"]
        constraints = [
            extern_uniek("verzetting"),
            models.CheckConstraint(
                name="verzetting_te_laat_alleen_door_ons",
                condition=Q(te_laat=False) | Q(op_verzoek_van="organisatie"),
            ),
        ]
        indexes = [
            models.Index(
                fields=["aanbieder", "verzet_at"],
                name="verzetting_te_laat",
                condition=Q(te_laat=True),
            ),
        ]

    def __str__(self) -> str:
        return f"Eerste afspraak van {self.was} {self.stand}"

    def is_of(self, melding: Melding) -> bool:
        """Whether this is about the moment that the melding has now."""
        now = melding.eerste_afspraak_op, melding.eerste_afspraak_om
        return now == (self.was_op, self.was_om)

    @property
    def stand(self) -> str:
        """What happened to it."""
        return "afgezegd" if self.afgezegd else "verzet"

    @property
    def was(self) -> str:
        """'dinsdag 17 maart 2026 om 10.00 uur'."""
        om = f" om {self.was_om:%H.%M} uur" if self.was_om else ""
        return f"{datum_in_woorden(self.was_op)}{om}"
