"""Trajecten join the agenda, and what is held about an inwoner."""

from django.apps import AppConfig

from naast.core.aansluiten import join


class TrajectenConfig(AppConfig):
    """Registers first appointments that have no time yet, and the source."""

    name = "naast.trajecten"

    def ready(self) -> None:
        """Join once the models are there."""
        from naast.trajecten import agenda
        from naast.trajecten.inzage import BRON

        join("trajecten", agenda=agenda.first_appointments, inzage=BRON)
