"""What each figure is called, in which group it stands and what its parts are."""

from collections.abc import Mapping
from dataclasses import dataclass

from naast.trajecten.keuzes import Leefgebied
from naast.verantwoording.definities import FIGUREN
from naast.verantwoording.documenten.getallen import Soort


@dataclass(frozen=True)
class Deel:
    """One number inside a figure; `pad` is the way to it in the JSON ("eerste_contact/p90")."""

    naam: str
    pad: str
    soort: Soort = Soort.AANTAL


@dataclass(frozen=True)
class Verdeling:
    """A count for each value of something: every key under `pad` is a row."""

    titel: str
    kop: str
    pad: str
    namen: Mapping[str, str]


@dataclass(frozen=True)
class Kruistabel:
    """The same measures of several things beside each other."""

    titel: str
    kop: str
    kolommen: tuple[tuple[str, str], ...]
    maten: tuple[Deel, ...]


@dataclass(frozen=True)
class Beschrijving:
    """One figure. `hoofd` is the way to the value that stands for it."""

    sleutel: str
    eenheid: str
    soort: Soort = Soort.AANTAL
    delen: tuple[Deel, ...] = ()
    verdelingen: tuple[Verdeling, ...] = ()
    kruistabellen: tuple[Kruistabel, ...] = ()
    hoofd: str = "waarde"

    @property
    def naam(self) -> str:
        """The name that its definition has."""
        return FIGUREN[self.sleutel].titel

    @property
    def letter(self) -> str:
        """The letter in the Programma van Eisen, or nothing."""
        return self.sleutel if len(self.sleutel) == 1 else ""


_SPREIDING = (
    Deel("gemiddeld", "gemiddelde", Soort.GEMIDDELDE),
    Deel("mediaan (de middelste)", "mediaan", Soort.GEMIDDELDE),
    Deel("9 van de 10 binnen", "p90", Soort.GEMIDDELDE),
)
_WACHTTIJD = (
    *_SPREIDING,
    Deel("aantal", "aantal"),
    Deel("binnen de termijn", "binnen_termijn", Soort.AANDEEL),
    Deel("nog open en te laat", "open_te_laat"),
)
_KWETSBAAR = {"ja": "ja", "nee": "nee", "true": "ja", "false": "nee", "onbekend": "niet bekend"}

GROEPEN: tuple[tuple[str, tuple[Beschrijving, ...]], ...] = (
    (
        "Inwoners en hulpvragen",
        (
            Beschrijving("unieke_inwoners", "inwoners"),
            Beschrijving("a", "inwoners"),
            Beschrijving(
                "hulpvragen",
                "hulpvragen ontvangen",
                delen=(
                    Deel("ontvangen", "delen/ontvangen"),
                    Deel("afgesloten", "delen/afgesloten"),
                    Deel("open aan het eind", "delen/open"),
                ),
            ),
            Beschrijving(
                "h",
                "hulpvragen in totaal",
                verdelingen=(
                    Verdeling(
                        "Hulpvragen naar leefgebied",
                        "Leefgebied",
                        "delen",
                        dict(Leefgebied.choices),
                    ),
                ),
            ),
            Beschrijving(
                "m",
                "hulpvragen",
                delen=(
                    Deel("ja, passend", "delen/ja"),
                    Deel("nee, niet passend", "delen/nee"),
                    Deel("niet bekend", "delen/onbekend"),
                ),
            ),
            Beschrijving("wlz_aanvragen", "aanvragen"),
        ),
    ),
    (
        "Contact en doorverwijzing",
        (
            Beschrijving(
                "d",
                "gesprekken gemiddeld",
                Soort.GEMIDDELDE,
                delen=(
                    *_SPREIDING,
                    Deel("inwoners", "aantal"),
                    Deel("gesprekken", "gesprekken"),
                ),
            ),
            Beschrijving(
                "e",
                "contacten",
                delen=(
                    Deel("snelle vragen", "delen/snelle_vragen"),
                    Deel("trajecten met één gesprek", "delen/trajecten_met_een_gesprek"),
                ),
            ),
            Beschrijving(
                "f",
                "trajecten",
                delen=(
                    Deel("alle gestarte trajecten", "delen/gestart"),
                    Deel("alle afgesloten trajecten", "delen/afgesloten"),
                ),
            ),
            Beschrijving(
                "b",
                "doorverwijzingen",
                delen=(
                    Deel("warm (wij spraken met de ander)", "delen/warm"),
                    Deel("koud (wij gaven het adres)", "delen/koud"),
                ),
                verdelingen=(Verdeling("Waarheen verwezen", "Bestemming", "bestemmingen", {}),),
            ),
            Beschrijving("c", "contacten"),
        ),
    ),
    (
        "Wachttijd en doorlooptijd",
        (
            Beschrijving(
                "o",
                "eerste contacten binnen de termijn",
                Soort.AANDEEL,
                kruistabellen=(
                    Kruistabel(
                        "Wachttijd in werkdagen",
                        "Maat",
                        (
                            ("Melding tot eerste contact", "eerste_contact"),
                            ("Contact tot eerste afspraak", "eerste_afspraak"),
                        ),
                        _WACHTTIJD,
                    ),
                    Kruistabel(
                        "Van melding tot start van het traject, in kalenderdagen",
                        "Maat",
                        (("Melding tot start", "melding_tot_start"),),
                        (*_SPREIDING, Deel("aantal", "aantal")),
                    ),
                ),
            ),
            Beschrijving(
                "p",
                "kalenderdagen gemiddeld",
                Soort.GEMIDDELDE,
                delen=(*_SPREIDING, Deel("trajecten", "aantal")),
            ),
            Beschrijving(
                "g",
                "kalenderdagen gemiddeld",
                Soort.GEMIDDELDE,
                delen=(
                    *_SPREIDING,
                    Deel("hulpvragen", "aantal"),
                    Deel("uren", "uren", Soort.UREN),
                    Deel("uren reistijd", "reisuren", Soort.UREN),
                ),
            ),
        ),
    ),
    (
        "Inzet",
        (
            Beschrijving(
                "uren",
                "uren zonder reistijd",
                Soort.UREN,
                delen=(
                    Deel("met de inwoner", "delen/met_inwoner", Soort.UREN),
                    Deel("zonder de inwoner", "delen/zonder_inwoner", Soort.UREN),
                    Deel("reistijd", "delen/reistijd", Soort.UREN),
                ),
            ),
            Beschrijving(
                "uren_per_hulpvraag",
                "uren gemiddeld",
                Soort.UREN,
                delen=(
                    Deel("gemiddeld", "gemiddelde", Soort.UREN),
                    Deel("mediaan (de middelste)", "mediaan", Soort.UREN),
                    Deel("hulpvragen", "aantal"),
                ),
                hoofd="gemiddelde",
            ),
            Beschrijving(
                "i",
                "trajecten",
                delen=(
                    Deel("aangewezen, met reden", "delen/handmatig"),
                    Deel("drie of meer leefgebieden", "delen/leefgebieden"),
                    Deel("meer dan twee keer de richtlijn in uren", "delen/uren"),
                ),
            ),
        ),
    ),
    (
        "Klachten en tevredenheid",
        (
            Beschrijving("j", "klachten ontvangen"),
            Beschrijving(
                "k",
                "kalenderdagen gemiddeld",
                Soort.GEMIDDELDE,
                delen=(
                    Deel("gemiddeld", "gemiddelde", Soort.GEMIDDELDE),
                    Deel("mediaan (de middelste)", "mediaan", Soort.GEMIDDELDE),
                    Deel("klachten", "aantal"),
                    Deel("binnen de termijn", "binnen_termijn", Soort.AANDEEL),
                ),
            ),
            Beschrijving("l", "klachten"),
            Beschrijving(
                "n",
                "als rapportcijfer",
                Soort.CIJFER,
                delen=(
                    Deel("ingevulde vragenlijsten", "aantal"),
                    Deel("deel dat reageerde", "respons", Soort.AANDEEL),
                ),
            ),
        ),
    ),
    (
        "Bereik",
        (
            Beschrijving(
                "bereik",
                "",
                verdelingen=(
                    Verdeling("Inwoners naar leeftijd", "Leeftijd", "delen/leeftijd", {}),
                    Verdeling("Inwoners naar doelgroep", "Doelgroep", "delen/doelgroep", {}),
                    Verdeling("Inwoners naar wijk", "Wijk", "delen/wijk", {}),
                    Verdeling("Hoe inwoners binnenkwamen", "Kanaal", "delen/kanaal", {}),
                    Verdeling("Kwetsbare inwoners", "Kwetsbaar", "delen/kwetsbaar", _KWETSBAAR),
                ),
            ),
        ),
    ),
    (
        "Kosten",
        (
            Beschrijving(
                "kosten_per_inwoner",
                "per inwoner",
                Soort.BEDRAG,
                delen=(Deel("begroot", "begroot", Soort.BEDRAG),),
            ),
            Beschrijving(
                "kosten_per_hulpvraag",
                "per hulpvraag",
                Soort.BEDRAG,
                delen=(Deel("begroot", "begroot", Soort.BEDRAG),),
            ),
        ),
    ),
    (
        "Trends en ontwikkelingen",
        (
            Beschrijving(
                "q",
                "",
                verdelingen=(Verdeling("Signalen", "Waarover", "signalen", {}),),
            ),
        ),
    ),
)
