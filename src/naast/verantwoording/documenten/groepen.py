"""Every figure of the report in its group: what it is called, in what unit, with which parts."""

from naast.trajecten.keuzes import Leefgebied
from naast.verantwoording.documenten.beschrijving import Beschrijving, Deel, Kruistabel, Verdeling
from naast.verantwoording.documenten.getallen import Soort

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
_BEGROOT = (Deel("begroot", "begroot", Soort.BEDRAG),)
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
                    Verdeling(
                        "Hoe inwoners binnenkwamen", "Kanaal", "delen/kanaal", {"email": "e-mail"}
                    ),
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
                delen=_BEGROOT,
            ),
            Beschrijving(
                "kosten_per_hulpvraag",
                "per hulpvraag",
                Soort.BEDRAG,
                delen=_BEGROOT,
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
