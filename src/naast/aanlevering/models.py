"""Registrations that came from a provider's own system."""

from django.db import models

from naast.organisaties.models import VanAanbieder


class Levering(VanAanbieder):
    """One delivery that was loaded. `vingerafdruk` recognises the same delivery sent again."""

    vingerafdruk = models.CharField(max_length=64)
    geladen_at = models.DateTimeField(auto_now_add=True)
    uitkomst = models.JSONField(default=dict)

    class Meta:
        ordering = ["-geladen_at"]

    def __str__(self) -> str:
        return f"Levering van {self.geladen_at:%d-%m-%Y}"
