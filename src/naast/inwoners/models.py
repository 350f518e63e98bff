"""The person who is helped. The word is inwoner, never client or case."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

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
