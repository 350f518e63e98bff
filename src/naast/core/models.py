"""What the foundation itself stores: nothing of the domain."""

from django.db import models


class Verzoek(models.Model):
    """A form that was carried out: sent twice, it gives the same record again.

    `sleutel` is the hidden identifier that the form page got when it was made.
    """

    sleutel = models.UUIDField(primary_key=True)
    soort = models.CharField(max_length=60)
    object_id = models.BigIntegerField(null=True)
    at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.soort} {self.sleutel}"
