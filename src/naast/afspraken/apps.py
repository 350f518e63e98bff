"""Afspraken join *Vandaag* and the dossier."""

from django.apps import AppConfig

from naast.core.aansluiten import Deel, join


class AfsprakenConfig(AppConfig):
    """Registers tasks and the card."""

    name = "naast.afspraken"

    def ready(self) -> None:
        """Join once the models are there."""
        from naast.afspraken import queries
        from naast.afspraken.inzage import BRON

        join(
            "afspraken",
            taken=queries.tasks,
            te_laat=queries.changed_late,
            inzage=BRON,
            dossier=lambda traject: Deel(
                "afspraken/delen/dossier.html",
                {"afspraken": queries.latest_of(traject.inwoner_id)},
            ),
        )
