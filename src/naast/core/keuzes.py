"""Lists of values that several contexts share; each has its one home here."""

from collections.abc import Iterable

from django.db.models import TextChoices


class Leefgebied(TextChoices):
    """The nine fields of cliëntondersteuning that Wmo 2015 art. 1.1.1 names."""

    MAATSCHAPPELIJKE_ONDERSTEUNING = (
        "maatschappelijke_ondersteuning",
        "maatschappelijke ondersteuning",
    )
    PREVENTIEVE_ZORG = "preventieve_zorg", "preventieve zorg"
    ZORG = "zorg", "zorg"
    JEUGDHULP = "jeugdhulp", "jeugdhulp"
    ONDERWIJS = "onderwijs", "onderwijs"
    WELZIJN = "welzijn", "welzijn"
    WONEN = "wonen", "wonen"
    WERK = "werk", "werk"
    INKOMEN = "inkomen", "inkomen"


def words_of(choices: type[TextChoices], values: Iterable[str]) -> str:
    """Several values in words: 'wonen, werk en inkomen'."""
    words = [str(choices(value).label) for value in values]
    return " en ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))
