"""The fixed values of a meldcode."""

from django.db.models import TextChoices


class Stap(TextChoices):
    """The five steps (Besluit verplichte meldcode, art. 2). They need not come in this order."""

    SIGNALEN = "signalen", "Signalen in kaart brengen"
    OVERLEG = "overleg", "Overleggen"
    GESPREK = "gesprek", "Praten met de betrokkenen"
    WEGEN = "wegen", "Wegen"
    BESLISSEN = "beslissen", "Beslissen"

    @property
    def nummer(self) -> int:
        """1 to 5."""
        return list(Stap).index(self) + 1


class Status(TextChoices):
    """Where a meldcode stands."""

    LOPEND = "lopend", "loopt"
    TE_MELDEN = "te_melden", "besloten: melden"
    AFGESLOTEN = "afgesloten", "afgesloten"


class Stapstatus(TextChoices):
    """Where one step stands."""

    OPEN = "open", "open"
    GEDAAN = "gedaan", "gedaan"
    OVERGESLAGEN = "overgeslagen", "overgeslagen"


class Verslagsoort(TextChoices):
    """What was signed."""

    OPENING = "opening", "Waarom deze meldcode begon"
    GEDAAN = "gedaan", "Stap gedaan"
    OVERGESLAGEN = "overgeslagen", "Stap overgeslagen"
    AANVULLING = "aanvulling", "Aanvulling"
    KINDCHECK = "kindcheck", "Kindcheck"
    MELDING = "melding", "Melding bij Veilig Thuis"


class Kinderen(TextChoices):
    """Are there children, or others who depend on this person?"""

    JA = "ja", "ja"
    NEE = "nee", "nee"
    NOG_ONBEKEND = "nog_onbekend", "nog niet bekend"
    NIET_TE_ACHTERHALEN = "niet_te_achterhalen", "niet te achterhalen"


class Weging(TextChoices):
    """An answer of the afwegingskader."""

    JA = "ja", "ja"
    NEE = "nee", "nee"
    NIET_DUIDELIJK = "niet_duidelijk", "niet duidelijk"


class Lezerschap(TextChoices):
    """Why somebody may read the file."""

    OPENER = "opener", "begon deze meldcode"
    BESLISSER = "beslisser", "beslist"
    GENOEMD = "genoemd", "leest mee"
