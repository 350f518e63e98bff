"""Meldingen join the agenda with their first appointments."""

from django.apps import AppConfig

from naast.core.aansluiten import join


class MeldingenConfig(AppConfig):
    """Registers what stands in the agenda."""

    name = "naast.meldingen"

    def ready(self) -> None:
        """Join once the models are there."""
        from naast.meldingen import queries
        from naast.meldingen.inzage import BRON

        join("meldingen", agenda=queries.first_appointments, inzage=BRON)
