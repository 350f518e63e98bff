"""Appointments, the hours somebody can be booked, and the private calendar feed."""

from uuid import uuid4

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q

from naast.inwoners.models import Inwoner
from naast.organisaties.models import Aanbieder, Medewerker, VanAanbieder

DUBBEL = "Op dit moment is er al een afspraak. Kies een andere tijd."


class Soort(models.TextChoices):
    """What the appointment is for. Says nothing about the person: the feed shows it."""

    EERSTE_GESPREK = "eerste_gesprek", "eerste gesprek"
    GESPREK = "gesprek", "gesprek"
    KEUKENTAFELGESPREK = "keukentafelgesprek", "keukentafelgesprek"
    OVERLEG = "overleg", "overleg"
    SPREEKUUR = "spreekuur", "spreekuur"
    ANDERS = "anders", "andere afspraak"


class Vorm(models.TextChoices):
    """How people meet (PvE 3.2). `Afspraak.waar` belongs to it."""

    THUIS = "thuis", "bij de inwoner thuis"
    LOCATIE = "locatie", "op een andere plek"
    TELEFOON = "telefoon", "telefoon"
    VIDEO = "video", "beeldbellen"


class BerichtVia(models.TextChoices):
    """How the inwoner hears of the appointment, of a move and of a cancellation (PvE 3.7)."""

    EMAIL = "email", "e-mail"
    BRIEF = "brief", "brief"
    ZELF = "zelf", "zelf verteld"


class Status(models.TextChoices):
    """Where an appointment stands; `states.py` has the transitions."""

    GEPLAND = "gepland", "gepland"
    DOORGEGAAN = "doorgegaan", "doorgegaan"
    VERZET = "verzet", "verzet"
    AFGEZEGD = "afgezegd", "afgezegd"
    NIET_VERSCHENEN = "niet_verschenen", "niet verschenen"


class Brief(models.TextChoices):
    """Which letter the inwoner gets; empty: none."""

    BEVESTIGING = "bevestiging", "bevestiging"
    VERZET = "verzet", "afspraak verzet"
    AFZEGGING = "afzegging", "afspraak afgezegd"
    HERINNERING = "herinnering", "herinnering"


class Op(models.TextChoices):
    """At whose wish an appointment is moved or cancelled."""

    INWONER = "inwoner", "de inwoner"
    ORGANISATIE = "organisatie", "wij"


class Afspraak(VanAanbieder):
    """An appointment of one medewerker, with an inwoner or about something (`titel`).

    `waar`: the place, the telephone number or the https address, as `vorm` says. Moving makes a
    new row that `vervangt` the old one, with the same `uid` and the next `volgnummer`: the old one
    keeps when it was, why it moved, and whether that was `te_laat_verzet` (by us, fewer than
    `termijnen.LAAT_WERKDAGEN` working days before).
    """

    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="afspraken")
    inwoner = models.ForeignKey(
        Inwoner, on_delete=models.PROTECT, null=True, blank=True, related_name="afspraken"
    )
    titel = models.CharField("waarover", max_length=120, blank=True)
    soort = models.CharField("soort", max_length=20, choices=Soort.choices)
    vorm = models.CharField("hoe", max_length=20, choices=Vorm.choices)
    waar = models.CharField("plaats, telefoonnummer of link", max_length=300, blank=True)
    begin_at = models.DateTimeField("begin")
    einde_at = models.DateTimeField("einde")
    status = models.CharField("status", max_length=20, choices=Status.choices, default="gepland")
    reden = models.CharField("reden", max_length=300, blank=True)
    op_verzoek_van = models.CharField(max_length=20, choices=Op.choices, blank=True)
    te_laat_verzet = models.BooleanField("te laat verzet of afgezegd", default=False)

    bericht_via = models.CharField("bericht via", max_length=20, choices=BerichtVia.choices)
    brief = models.CharField("brief", max_length=20, choices=Brief.choices, blank=True)
    brief_verstuurd_at = models.DateTimeField("brief verstuurd", null=True, blank=True)
    herinnerd_at = models.DateTimeField("herinnerd", null=True, blank=True)

    uid = models.UUIDField(default=uuid4)
    volgnummer = models.PositiveIntegerField(default=0)
    vervangt = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="vervangen_door"
    )
    gemaakt_at = models.DateTimeField()
    gewijzigd_at = models.DateTimeField()

    class Meta:
        ordering = ["begin_at", "id"]
        constraints = [
            ExclusionConstraint(
                name="afspraak_niet_dubbel",
                expressions=[
                    ("medewerker", RangeOperators.EQUAL),
                    (
                        Func(
                            "begin_at",
                            "einde_at",
                            function="TSTZRANGE",
                            output_field=DateTimeRangeField(),
                        ),
                        RangeOperators.OVERLAPS,
                    ),
                ],
                condition=Q(status="gepland"),
                violation_error_message=DUBBEL,
            ),
            models.CheckConstraint(
                name="afspraak_einde_na_begin",
                condition=Q(einde_at__gt=F("begin_at")),
                violation_error_message="Een afspraak eindigt nadat zij begint.",
            ),
            models.CheckConstraint(
                name="afspraak_van_inwoner_of_met_titel",
                condition=Q(inwoner__isnull=False) | ~Q(titel=""),
                violation_error_message="Kies een inwoner, of schrijf waar de afspraak over gaat.",
            ),
            models.CheckConstraint(
                name="afspraak_waar_past_bij_vorm",
                condition=(~Q(vorm="video") | Q(waar__startswith="https://"))
                & (~Q(vorm="locatie") | ~Q(waar="")),
                violation_error_message="Vul de plaats of de link van de afspraak in.",
            ),
            models.CheckConstraint(
                name="afspraak_weg_met_reden",
                condition=~Q(status__in=["verzet", "afgezegd"])
                | (~Q(reden="") & ~Q(op_verzoek_van="")),
                violation_error_message="Schrijf waarom de afspraak niet doorgaat, en wie dat wil.",
            ),
            models.CheckConstraint(
                name="afspraak_te_laat_alleen_door_ons",
                condition=Q(te_laat_verzet=False)
                | Q(status__in=["verzet", "afgezegd"], op_verzoek_van="organisatie"),
            ),
            models.UniqueConstraint(
                name="afspraak_een_keer_in_agenda", fields=["uid"], condition=~Q(status="verzet")
            ),
        ]
        indexes = [
            models.Index(fields=["aanbieder", "begin_at"], name="afspraak_agenda"),
            models.Index(fields=["inwoner", "begin_at"], name="afspraak_inwoner"),
            models.Index(
                fields=["aanbieder", "begin_at"],
                name="afspraak_gepland",
                condition=Q(status="gepland"),
            ),
            models.Index(
                fields=["aanbieder", "gewijzigd_at"],
                name="afspraak_te_laat",
                condition=Q(te_laat_verzet=True),
            ),
            models.Index(
                fields=["aanbieder"],
                name="afspraak_brief_open",
                condition=~Q(brief="") & Q(brief_verstuurd_at__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    @property
    def naam(self) -> str:
        """With whom, or about what."""
        return self.inwoner.naam if self.inwoner else self.titel


class Weekdag(models.TextChoices):
    """In the order of `date.weekday()`."""

    MAANDAG = "maandag", "maandag"
    DINSDAG = "dinsdag", "dinsdag"
    WOENSDAG = "woensdag", "woensdag"
    DONDERDAG = "donderdag", "donderdag"
    VRIJDAG = "vrijdag", "vrijdag"
    ZATERDAG = "zaterdag", "zaterdag"
    ZONDAG = "zondag", "zondag"


class Beschikbaarheid(models.Model):
    """Hours of one weekday at which a medewerker can be booked; a day may have several.

    Local times, `tot` not included. Holds from `geldig_van` until before `geldig_tot`.
    """

    aanbieder = models.ForeignKey(Aanbieder, on_delete=models.PROTECT, related_name="+")
    medewerker = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="beschikbaarheid"
    )
    weekdag = models.CharField("dag", max_length=10, choices=Weekdag.choices)
    van = models.TimeField("van")
    tot = models.TimeField("tot")
    geldig_van = models.DateField("geldig van")
    geldig_tot = models.DateField("geldig tot", null=True, blank=True)

    class Meta:
        ordering = ["geldig_van", "van"]
        constraints = [
            models.CheckConstraint(
                name="beschikbaarheid_tot_na_van",
                condition=Q(tot__gt=F("van")),
                violation_error_message="Het einde van de werktijd ligt vóór het begin.",
            ),
            models.CheckConstraint(
                name="beschikbaarheid_geldig_tot_na_van",
                condition=Q(geldig_tot__isnull=True) | Q(geldig_tot__gt=F("geldig_van")),
                violation_error_message="Deze werktijden eindigen voor zij ingaan.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.weekdag} {self.van:%H:%M} tot {self.tot:%H:%M}"


class Afwezigheid(models.Model):
    """Whole days that a medewerker is not there.

    Without a reason on purpose: an employer may not keep why somebody is ill (AVG art. 9).
    """

    aanbieder = models.ForeignKey(Aanbieder, on_delete=models.PROTECT, related_name="+")
    medewerker = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="afwezigheden"
    )
    van_op = models.DateField("eerste dag")
    tot_en_met_op = models.DateField("laatste dag")

    class Meta:
        ordering = ["van_op", "id"]
        constraints = [
            models.CheckConstraint(
                name="afwezigheid_laatste_na_eerste",
                condition=Q(tot_en_met_op__gte=F("van_op")),
                violation_error_message="De laatste dag ligt vóór de eerste dag.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.van_op} tot en met {self.tot_en_met_op}"


class Agendafeed(models.Model):
    """A secret address at which a calendar program reads the agenda of one medewerker.

    Only the hash of the secret is kept: nobody can read the address back. One that works at a time.
    """

    aanbieder = models.ForeignKey(Aanbieder, on_delete=models.PROTECT, related_name="+")
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="feeds")
    sleutel_hash = models.CharField(max_length=64, unique=True)
    gemaakt_at = models.DateTimeField()
    ingetrokken_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                name="agendafeed_een_per_medewerker",
                fields=["medewerker"],
                condition=Q(ingetrokken_at__isnull=True),
            )
        ]

    def __str__(self) -> str:
        return f"agenda van {self.medewerker}"
