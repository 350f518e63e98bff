"""The dossier as a file joins the dossier page."""

from django.apps import AppConfig

from naast.core.aansluiten import Deel, join


class InzageConfig(AppConfig):
    """Registers the card."""

    name = "naast.inzage"

    def ready(self) -> None:
        """Join once the models are there."""
        join("inzage", dossier=lambda _traject: Deel("inzage/delen/dossier.html"))
