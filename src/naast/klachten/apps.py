"""Klachten join what is held about an inwoner."""

from django.apps import AppConfig

from naast.core.aansluiten import join


class KlachtenConfig(AppConfig):
    """Registers the source."""

    name = "naast.klachten"

    def ready(self) -> None:
        """Join once the models are there."""
        from naast.klachten.inzage import BRON

        join("klachten", inzage=BRON)
