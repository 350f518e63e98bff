"""The meldcode joins *Vandaag* and the dossier."""

from django.apps import AppConfig

from naast.core.aansluiten import Deel, join


class VeiligheidConfig(AppConfig):
    """Registers tasks and the card."""

    name = "naast.veiligheid"

    def ready(self) -> None:
        """Join once the models are there."""
        from naast.veiligheid import queries

        join(
            "veiligheid",
            taken=queries.tasks,
            dossier=lambda traject: Deel(
                "veiligheid/delen/dossier.html", {"meldcodes": queries.for_dossier(traject)}
            ),
        )
