"""Meldingen join the agenda, *Vandaag*, and what is held about an inwoner."""

from django.apps import AppConfig

from naast.core.aansluiten import Deel, join


class MeldingenConfig(AppConfig):
    """Registers first appointments, what must be offered or read, messages, and the source."""

    name = "naast.meldingen"

    def ready(self) -> None:
        """Join once the models are there."""
        from naast.meldingen import queries, vervanging_taken
        from naast.meldingen.actions_afspraak import follow_first_talk
        from naast.meldingen.inzage import BRON

        join(
            "meldingen",
            taken=vervanging_taken.tasks,
            dossier=lambda traject: Deel(
                "meldingen/delen/berichten.html",
                {"berichten": queries.messages_about(traject.melding_id), "naar": "dossier"},
            ),
            agenda=queries.first_appointments,
            te_laat=queries.moved_late,
            gezet=follow_first_talk,
            inzage=BRON,
        )
