"""Inwoners join the dossier with consent, and what is held about an inwoner."""

from django.apps import AppConfig

from naast.core.aansluiten import Deel, join


class InwonersConfig(AppConfig):
    """Registers the card and the source."""

    name = "naast.inwoners"

    def ready(self) -> None:
        """Join once the models are there."""
        from naast.inwoners import toestemming
        from naast.inwoners.inzage import BRON

        join(
            "inwoners",
            hoofd=lambda traject: Deel(
                "inwoners/delen/toestemming.html", toestemming.for_dossier(traject)
            ),
            inzage=BRON,
        )
