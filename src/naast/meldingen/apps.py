"""Meldingen join the agenda, *Vandaag*, and what is held about an inwoner."""

from django.apps import AppConfig

from naast.core.aansluiten import join


class MeldingenConfig(AppConfig):
    """Registers first appointments, replacements to offer, and the source."""

    name = "naast.meldingen"

    def ready(self) -> None:
        """Join once the models are there."""
        from naast.meldingen import queries, vervanging_taken
        from naast.meldingen.inzage import BRON

        join(
            "meldingen",
            taken=vervanging_taken.tasks,
            agenda=queries.first_appointments,
            inzage=BRON,
        )
