"""The app, and how it tells who changed a record."""

from django.apps import AppConfig


class OrganisatiesConfig(AppConfig):
    """Gemeenten, aanbieders and who works for them."""

    name = "naast.organisaties"

    def ready(self) -> None:
        """Only here are the log and the names of colleagues both known."""
        from naast.core.tussentijds import tell_with
        from naast.organisaties.tussentijds import since

        tell_with(since)
