"""The sociale kaart joins *Vandaag*."""

from django.apps import AppConfig

from naast.core.aansluiten import join


class SocialeKaartConfig(AppConfig):
    """Registers tasks."""

    name = "naast.sociale_kaart"

    def ready(self) -> None:
        """Join once the models are there."""
        from naast.sociale_kaart import queries

        join("sociale_kaart", taken=queries.tasks)
