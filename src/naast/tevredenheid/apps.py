"""Tevredenheid join what is held about an inwoner."""

from django.apps import AppConfig

from naast.core.aansluiten import join


class TevredenheidConfig(AppConfig):
    """Registers the source."""

    name = "naast.tevredenheid"

    def ready(self) -> None:
        """Join once the models are there."""
        from naast.tevredenheid.inzage import BRON

        join("tevredenheid", inzage=BRON)
