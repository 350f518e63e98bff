"""The outbox: mail without personal content, sent after commit, never lost."""

from django.db import models


class Status(models.TextChoices):
    """Where a bericht stands."""

    KLAAR = "klaar", "klaar om te verzenden"
    VERZONDEN = "verzonden", "verzonden"
    MISLUKT = "mislukt", "mislukt"


class Bericht(models.Model):
    """One mail. `onderwerp` and `tekst` hold no personal content: they point to the site."""

    aanbieder_id = models.BigIntegerField("aanbieder", null=True, blank=True)
    aan = models.EmailField("aan")
    onderwerp = models.CharField("onderwerp", max_length=160)
    tekst = models.TextField("tekst")
    status = models.CharField(max_length=20, choices=Status.choices, default=Status.KLAAR)
    pogingen = models.PositiveSmallIntegerField(default=0)
    laatste_fout = models.CharField(max_length=300, blank=True)
    gemaakt_at = models.DateTimeField(auto_now_add=True)
    verzonden_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.onderwerp
