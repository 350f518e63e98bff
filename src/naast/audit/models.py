"""The append-only log of changing and of reading, sealed in a hash chain.

Rows are written by database triggers and by one database function only; the app has no right
to write, change or delete them (BIO2 8.15; NEN 7513 as field list).
"""

from django.db import models


class Gebeurtenis(models.Model):
    """One change or one reading: who, in which role, for whom, what, before and after.

    `transactie` is the id of the database transaction: seals take whole ranges of them, so
    that a seal never has to change an event.
    """

    at = models.DateTimeField()
    transactie = models.BigIntegerField(db_index=True)
    account_id = models.BigIntegerField(null=True)
    rol = models.CharField(max_length=30)
    aanbieder_id = models.BigIntegerField(null=True)
    gemeente_id = models.BigIntegerField(null=True)
    actie = models.CharField(max_length=80)
    tabel = models.CharField(max_length=63)
    object_id = models.BigIntegerField()
    voor = models.JSONField(null=True)
    na = models.JSONField(null=True)
    doel = models.CharField(max_length=200)
    herkomst = models.CharField(max_length=60)
    resultaat = models.CharField(max_length=20)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["tabel", "object_id"], name="gebeurtenis_object")]

    def __str__(self) -> str:
        return f"{self.actie} {self.tabel} {self.object_id}"


class Zegel(models.Model):
    """A seal over all events of the transactions `[vanaf_transactie, tot_transactie)`.

    `bladeren` holds the hash (32 bytes) of each event in order, `hash` that of the former seal
    and these: one changed, missing or added event is found and named.
    """

    vanaf_transactie = models.BigIntegerField()
    tot_transactie = models.BigIntegerField()
    aantal = models.BigIntegerField()
    bladeren = models.BinaryField()
    vorige_hash = models.BinaryField()
    hash = models.BinaryField()
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"Zegel {self.pk}"
