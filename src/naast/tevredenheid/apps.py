"""Tevredenheid joins *Vandaag*, the dossier, and what is held about an inwoner."""

from django.apps import AppConfig

from naast.core.aansluiten import Deel, join


class TevredenheidConfig(AppConfig):
    """Registers tasks, the card and the source."""

    name = "naast.tevredenheid"

    def ready(self) -> None:
        """Join once the models are there."""
        from naast.tevredenheid import queries
        from naast.tevredenheid.inzage import BRON

        join(
            "tevredenheid",
            taken=queries.tasks,
            dossier=lambda traject: Deel(
                "tevredenheid/delen/dossier.html", queries.for_dossier(traject)
            ),
            inzage=BRON,
        )
