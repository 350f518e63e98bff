"""Geschillen join *Vandaag* and the dossier."""

from django.apps import AppConfig

from naast.core.aansluiten import Deel, join


class GeschillenConfig(AppConfig):
    """Registers tasks and the card."""

    name = "naast.geschillen"

    def ready(self) -> None:
        """Join once the models are there."""
        from naast.geschillen import queries
        from naast.geschillen.inzage import BRON

        join(
            "geschillen",
            taken=queries.tasks,
            inzage=BRON,
            dossier=lambda traject: Deel(
                "geschillen/delen/dossier.html", {"geschillen": queries.for_dossier(traject)}
            ),
        )
