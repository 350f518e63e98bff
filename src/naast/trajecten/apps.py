"""What of trajecten joins other pages, besides the dossier itself."""

from django.apps import AppConfig

from naast.core.aansluiten import Deel, join


class TrajectenConfig(AppConfig):
    """Registers tasks, the cards (duration, code), first appointments, and the source."""

    name = "naast.trajecten"

    def ready(self) -> None:
        """Join once the models are there."""
        from naast.trajecten import agenda, duur, taken, verloop
        from naast.trajecten.inzage import BRON

        join(
            "trajecten",
            taken=taken.tasks,
            hoofd=lambda traject: Deel("trajecten/delen/duur.html", duur.for_dossier(traject)),
            dossier=lambda traject: Deel(
                "trajecten/delen/inwonercode.html", verloop.for_dossier(traject)
            ),
            agenda=agenda.first_appointments,
            inzage=BRON,
        )
