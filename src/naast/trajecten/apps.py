"""Trajecten join the agenda with first appointments that have no time yet."""

from django.apps import AppConfig

from naast.core.aansluiten import join


class TrajectenConfig(AppConfig):
    """Registers what stands in the agenda."""

    name = "naast.trajecten"

    def ready(self) -> None:
        """Join once the models are there."""
        from naast.trajecten import agenda

        join("trajecten", agenda=agenda.first_appointments)
