"""Inwoners join what is held about an inwoner."""

from django.apps import AppConfig

from naast.core.aansluiten import join


class InwonersConfig(AppConfig):
    """Registers the source."""

    name = "naast.inwoners"

    def ready(self) -> None:
        """Join once the models are there."""
        from naast.inwoners.inzage import BRON

        join("inwoners", inzage=BRON)
