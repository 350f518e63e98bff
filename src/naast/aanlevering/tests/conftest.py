"""A small delivery that is right, and loading it with something changed."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from naast.aanlevering.actions import Uitkomst, load_levering
from naast.organisaties.models import Aanbieder, Gemeente

GOED = {
    "inwoners": "inwoner_id;sleutel;geboortejaar;postcode4;wijk;doelgroepen;kwetsbaar\n"
    "I1;abc;1950;9401;Centrum;ouderen|mantelzorgers;ja\n"
    "I2;;;;;;\n",
    "meldingen": "melding_id;inwoner_id;ontvangen_op;kanaal;verwijzer;spoed;eerste_contact_op;"
    "eerste_afspraak_op;afhandeling;traject_id\n"
    "M1;I1;2024-03-01;telefoon;huisarts;nee;04-03-2024;2024-03-08;;T1\n"
    "M2;I2;2024-03-01;loket;;ja;;;;\n",
    "trajecten": "traject_id;inwoner_id;melding_id;gestart_op;verwacht_einde_op;afgesloten_op;"
    "afsluitreden;complex_reden\n"
    "T1;I1;M1;2024-03-08;2024-09-01;2024-06-01;doel bereikt;\n"
    "T2;I2;;2024-04-01;;;;meer wetten\n",
    "hulpvragen": "hulpvraag_id;traject_id;ontvangen_op;leefgebieden;wet;fase;verborgen;"
    "wlz_aanvraag;afgesloten_op;resultaat;passend\n"
    "H1;T1;2024-03-08;zorg|wonen;wlz;toegang;nee;ja;2024-05-30;beantwoord;ja\n"
    "H2;T2;2024-04-01;inkomen;;;;;;;\n",
    "contactmomenten": "contact_id;traject_id;hulpvraag_id;inwoner_id;begin;minuten;"
    "reistijd_minuten;vorm;met;functie;leefgebieden;medewerker\n"
    "C1;T1;H1;I1;2024-03-08T10:00;60;20;huisbezoek;inwoner|netwerk;verhelderen;zorg;Noor\n"
    "C2;;H1;;2024-04-02T10:30:00Z;30;;telefoon;inwoner;;;\n"
    "C3;;;;01-04-2024 10:00;10;;telefoon;inwoner;;;\n",
    "doorverwijzingen": "doorverwijzing_id;hulpvraag_id;datum;naar;soort_bestemming;wijze;"
    "toestemming\n"
    "D1;H1;2024-04-01;Wijkteam;wijkteam;warm;ja\n",
    "klachten": "klacht_id;traject_id;ontvangen_op;afgehandeld_op;uitkomst;onderwerp;maatregel\n"
    "K1;T1;2024-04-01;2024-04-20;opgelost;te laat gebeld;excuses\n",
    "tevredenheid": "enquete_id;traject_id;uitgenodigd_op;ingevuld_op;cijfer\n"
    "E1;T1;2024-06-02;2024-06-10;8,5\n",
    "signalen": "signaal_id;datum;soort;omschrijving\nS1;2024-04-01;wachttijd;- lang wachten\n",
}

Inhoud = Mapping[str, str | bytes]
Laden = Callable[..., Uitkomst]


def write(folder: Path, inhoud: Inhoud) -> Path:
    """Write the files of a delivery."""
    folder.mkdir(parents=True, exist_ok=True)
    for naam, tekst in inhoud.items():
        bestand = folder / (naam if "." in naam else f"{naam}.csv")
        bestand.write_bytes(tekst if isinstance(tekst, bytes) else tekst.encode())
    return folder


def met(bestand: str, oud: str, nieuw: str) -> dict[str, str]:
    """The right delivery with one text replaced in one file."""
    assert oud in GOED[bestand]
    return {**GOED, bestand: GOED[bestand].replace(oud, nieuw, 1)}


@pytest.fixture
def laad(tmp_path: Path, assen: Gemeente, mee: Aanbieder) -> Laden:
    """Load a delivery (files by name, or a path) for MEE in Assen unless said otherwise."""
    nummer = iter(range(1000))

    def load(
        inhoud: Inhoud | Path = GOED,
        *,
        gemeente: Gemeente = assen,
        aanbieder: Aanbieder = mee,
        proef: bool = False,
    ) -> Uitkomst:
        pad = inhoud if isinstance(inhoud, Path) else write(tmp_path / str(next(nummer)), inhoud)
        return load_levering(pad=pad, gemeente=gemeente, aanbieder=aanbieder, proef=proef)

    return load
