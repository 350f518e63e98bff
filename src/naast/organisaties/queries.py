"""Finding gemeenten and aanbieders."""

from naast.organisaties.models import Aanbieder, Gemeente


def gemeente_named(naam: str) -> Gemeente | None:
    """The gemeente of that name; capitals do not matter."""
    return Gemeente.objects.filter(naam__iexact=" ".join(naam.split())).first()


def aanbieder_named(naam: str) -> Aanbieder | None:
    """The aanbieder of that name; capitals do not matter."""
    return Aanbieder.objects.filter(naam__iexact=" ".join(naam.split())).first()
