"""Finding gemeenten and aanbieders."""

from naast.organisaties.models import Aanbieder, Gemeente


def gemeente_named(naam: str) -> Gemeente | None:
    """The gemeente of that name; capitals do not matter."""
    return Gemeente.objects.filter(naam__iexact=_tidy(naam)).first()


def aanbieder_named(naam: str) -> Aanbieder | None:
    """The aanbieder of that name; capitals do not matter."""
    return Aanbieder.objects.filter(naam__iexact=_tidy(naam)).first()


def _tidy(naam: str) -> str:
    """One space between words, and only what a database can hold."""
    return "".join(teken for teken in " ".join(naam.split()) if teken.isprintable())
