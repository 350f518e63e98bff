"""Berichten join what is held about an inwoner."""

from django.apps import AppConfig

from naast.core.aansluiten import join


class BerichtenConfig(AppConfig):
    """Registers the source."""

    name = "naast.berichten"

    def ready(self) -> None:
        """Join once the models are there."""
        from naast.berichten.inzage import BRON

        join("berichten", inzage=BRON)
