"""Aanlevering 1.0: the files, their columns and what may stand in them.

The order of the files is the order of loading: a file refers only to files above it, except a
melding that names the traject it became.
"""

from dataclasses import dataclass

from naast.aanlevering import waarden
from naast.aanlevering.waarden import NIETS, Lezer
from naast.klachten.models import Uitkomst
from naast.meldingen.models import Kanaal
from naast.trajecten.keuzes import (
    Fase,
    Functie,
    Leefgebied,
    Met,
    Passend,
    Resultaat,
    Vorm,
    Wet,
    Wijze,
)

_LANGE_TEKST = 20_000


@dataclass(frozen=True)
class Kolom:
    """One column. `leeg` is what an empty cell becomes (text of COPY); `naar` a file it names."""

    naam: str
    lees: Lezer
    soort: str = "text"
    leeg: str = ""
    verplicht: bool = False
    naar: str = ""
    uniek: bool = False


@dataclass(frozen=True)
class Volgorde:
    """Two dates of one row of which the first cannot lie after the second."""

    eerder: str
    later: str
    verwacht: str


@dataclass(frozen=True)
class Bestand:
    """One file. The first column is the identifier."""

    naam: str
    kolommen: tuple[Kolom, ...]
    volgordes: tuple[Volgorde, ...] = ()

    @property
    def bestandsnaam(self) -> str:
        """The name with its ending, as in the format."""
        return f"{self.naam}.csv"

    @property
    def sleutel(self) -> str:
        """The name of the column with the identifier."""
        return self.kolommen[0].naam

    def kolom(self, naam: str) -> Kolom:
        """The column of that name."""
        return next(kolom for kolom in self.kolommen if kolom.naam == naam)


def _sleutel(naam: str) -> Kolom:
    return Kolom(naam, waarden.kenmerk, leeg=NIETS, verplicht=True, uniek=True)


def _naar(bestand: str, naam: str, *, verplicht: bool = False) -> Kolom:
    return Kolom(naam, waarden.kenmerk, leeg=NIETS, verplicht=verplicht, naar=bestand)


def _datum(
    naam: str, *, verplicht: bool = False, laatste_jaar: int = waarden.LAATSTE_JAAR
) -> Kolom:
    lees = waarden.datum(laatste_jaar=laatste_jaar)
    return Kolom(naam, lees, "date", NIETS, verplicht)


def _tekst(naam: str, lengte: int, *, verplicht: bool = False) -> Kolom:
    return Kolom(naam, waarden.tekst_tot(lengte), verplicht=verplicht)


def _keuze(naam: str, keuzes: list[str], *, verplicht: bool = False) -> Kolom:
    return Kolom(naam, waarden.keuze(keuzes), verplicht=verplicht)


def _keuzes(naam: str, keuzes: list[str], *, verplicht: bool = False) -> Kolom:
    return Kolom(naam, waarden.keuzes(keuzes), "varchar[]", "{}", verplicht)


def _ja_nee(naam: str, *, leeg: str = "f", verplicht: bool = False) -> Kolom:
    return Kolom(naam, waarden.ja_nee, "boolean", leeg, verplicht)


def _minuten(naam: str, *, leeg: str = "0", verplicht: bool = False) -> Kolom:
    lees = waarden.geheel_getal(van=0, tot_en_met=1440, wat="minuten")
    return Kolom(naam, lees, "smallint", leeg, verplicht)


BESTANDEN = (
    Bestand(
        "inwoners",
        (
            _sleutel("inwoner_id"),
            Kolom("sleutel", waarden.sleutel, uniek=True),
            Kolom("geboortejaar", waarden.geboortejaar, "smallint", NIETS),
            Kolom("postcode4", waarden.postcode4),
            _tekst("wijk", 60),
            Kolom("doelgroepen", waarden.teksten(lengte=60), "varchar[]", "{}"),
            _ja_nee("kwetsbaar", leeg=NIETS),
        ),
    ),
    Bestand(
        "meldingen",
        (
            _sleutel("melding_id"),
            _naar("inwoners", "inwoner_id"),
            _datum("ontvangen_op", verplicht=True),
            _keuze("kanaal", Kanaal.values, verplicht=True),
            _tekst("verwijzer", 120),
            _ja_nee("spoed"),
            _datum("eerste_contact_op"),
            _datum("eerste_afspraak_op"),
            _tekst("afhandeling", 100),
            _naar("trajecten", "traject_id"),
        ),
        (
            Volgorde("ontvangen_op", "eerste_contact_op", "een eerste contact op of na de melding"),
            Volgorde(
                "eerste_contact_op",
                "eerste_afspraak_op",
                "een eerste afspraak op of na het eerste contact",
            ),
            Volgorde(
                "ontvangen_op", "eerste_afspraak_op", "een eerste afspraak op of na de melding"
            ),
        ),
    ),
    Bestand(
        "trajecten",
        (
            _sleutel("traject_id"),
            _naar("inwoners", "inwoner_id", verplicht=True),
            _naar("meldingen", "melding_id"),
            _datum("gestart_op", verplicht=True),
            _datum("verwacht_einde_op", laatste_jaar=9999),
            _datum("afgesloten_op"),
            _tekst("afsluitreden", 300),
            _tekst("complex_reden", 300),
        ),
        (
            Volgorde("gestart_op", "verwacht_einde_op", "een verwacht einde op of na de start"),
            Volgorde("gestart_op", "afgesloten_op", "een einde op of na de start"),
        ),
    ),
    Bestand(
        "hulpvragen",
        (
            _sleutel("hulpvraag_id"),
            _naar("trajecten", "traject_id", verplicht=True),
            _datum("ontvangen_op", verplicht=True),
            _keuzes("leefgebieden", Leefgebied.values, verplicht=True),
            _keuze("wet", Wet.values),
            _keuze("fase", Fase.values),
            _ja_nee("verborgen"),
            _ja_nee("wlz_aanvraag"),
            _datum("afgesloten_op"),
            _keuze("resultaat", Resultaat.values),
            _keuze("passend", Passend.values),
        ),
        (Volgorde("ontvangen_op", "afgesloten_op", "een einde op of na de ontvangst"),),
    ),
    Bestand(
        "contactmomenten",
        (
            _sleutel("contact_id"),
            _naar("trajecten", "traject_id"),
            _naar("hulpvragen", "hulpvraag_id"),
            _naar("inwoners", "inwoner_id"),
            Kolom("begin", waarden.tijdstip, "timestamptz", NIETS, verplicht=True, uniek=True),
            _minuten("minuten", leeg=NIETS, verplicht=True),
            _minuten("reistijd_minuten"),
            _keuze("vorm", Vorm.values, verplicht=True),
            _keuzes("met", Met.values, verplicht=True),
            _keuze("functie", Functie.values),
            _keuzes("leefgebieden", Leefgebied.values),
            _tekst("medewerker", 120),
        ),
    ),
    Bestand(
        "doorverwijzingen",
        (
            _sleutel("doorverwijzing_id"),
            _naar("hulpvragen", "hulpvraag_id", verplicht=True),
            _datum("datum", verplicht=True),
            _tekst("naar", 160, verplicht=True),
            _tekst("soort_bestemming", 80),
            _keuze("wijze", Wijze.values, verplicht=True),
            _ja_nee("toestemming", leeg=NIETS, verplicht=True),
        ),
    ),
    Bestand(
        "klachten",
        (
            _sleutel("klacht_id"),
            _naar("trajecten", "traject_id"),
            _datum("ontvangen_op", verplicht=True),
            _datum("afgehandeld_op"),
            _keuze("uitkomst", Uitkomst.values),
            _tekst("onderwerp", 200),
            _tekst("maatregel", _LANGE_TEKST),
        ),
        (Volgorde("ontvangen_op", "afgehandeld_op", "een afhandeling op of na de ontvangst"),),
    ),
    Bestand(
        "tevredenheid",
        (
            _sleutel("enquete_id"),
            _naar("trajecten", "traject_id"),
            _datum("uitgenodigd_op", verplicht=True),
            _datum("ingevuld_op"),
            Kolom(
                "cijfer",
                waarden.decimaal(van=1, tot_en_met=10, plaatsen=2, wat="cijfer"),
                "numeric(4, 2)",
                NIETS,
            ),
        ),
        (Volgorde("uitgenodigd_op", "ingevuld_op", "een antwoord op of na de uitnodiging"),),
    ),
    Bestand(
        "signalen",
        (
            _sleutel("signaal_id"),
            _datum("datum", verplicht=True),
            _tekst("soort", 120, verplicht=True),
            _tekst("omschrijving", _LANGE_TEKST),
        ),
    ),
)

BIJ_NAAM = {bestand.naam: bestand for bestand in BESTANDEN}
