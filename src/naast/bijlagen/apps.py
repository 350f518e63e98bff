"""Bijlagen join the dossier, and what is held about an inwoner."""

from django.apps import AppConfig

from naast.core.aansluiten import Deel, join
from naast.core.leesbaar import allow


class BijlagenConfig(AppConfig):
    """Registers the card and the source, and asks for room for an upload."""

    name = "naast.bijlagen"

    def ready(self) -> None:
        """Join once the models are there."""
        from naast.bijlagen import queries
        from naast.bijlagen.inzage import BRON
        from naast.bijlagen.soorten import MEEST

        allow("/bijlagen/nieuw/", MEEST + 1024 * 1024)
        join(
            "bijlagen",
            inzage=BRON,
            dossier=lambda traject: Deel(
                "bijlagen/delen/dossier.html", {"bijlagen": queries.for_dossier(traject)}
            ),
        )
