"""Sentences and rows that every form of the report shares."""

from naast.verantwoording.documenten.opbouw import Cel, Figuur, Verslag

OVERZICHT_KOPPEN = ("Letter", "Cijfer", "Deze periode", "Vorige periode", "Jaar eerder")
UITLEG_OVERZICHT = (
    "De letters zijn die van het Programma van Eisen. De vorige periode is even lang als deze en "
    "gaat er direct aan vooraf. Wat elk cijfer telt, staat verderop bij het cijfer."
)
UITLEG_KLEIN = (
    "Een aantal van 1 tot en met 4 staat er als <5. Zo kan niemand herkend worden. Waar een ander "
    "getal het toch zou verraden, staat ‘niet getoond’. Een gemiddelde of deel dat op minder dan 5 "
    "rust, staat er als ‘niet bekend’."
)
VOET = "Hier staan cijfers, nooit dossiers."
IN_TEGELS = ("unieke_inwoners", "hulpvragen", "a", "o", "n", "uren")
NIETS = Cel("–")


def tegels(verslag: Verslag) -> list[Figuur]:
    """The six figures that people ask for first."""
    by_key = {figuur.sleutel: figuur for figuur in verslag.figuren}
    return [by_key[sleutel] for sleutel in IN_TEGELS if sleutel in by_key]


def overzicht(verslag: Verslag) -> list[tuple[Figuur, tuple[Cel, Cel, Cel]]]:
    """Every figure with a value: now, the period before and a year earlier."""
    return [
        (figuur, (figuur.hoofd, figuur.vorige or NIETS, figuur.jaar_eerder or NIETS))
        for figuur in verslag.figuren
        if figuur.hoofd is not None
    ]


def stand_in_woorden(verslag: Verslag) -> str:
    """'Van 1 januari 2026 tot en met 30 juni 2026. Versie 2. Verzonden op 12 juli 2026.'"""
    parts = [f"Van {verslag.datums}.", f"Versie {verslag.versie}."]
    if verslag.verzonden:
        parts.append(f"Verzonden op {verslag.verzonden}.")
    return " ".join(parts)


def eerder_in_woorden(figuur: Figuur) -> str:
    """'Vorige periode: 204. Een jaar eerder: 187.', or nothing."""
    parts = []
    if figuur.vorige is not None:
        parts.append(f"Vorige periode: {figuur.vorige.tekst}.")
    if figuur.jaar_eerder is not None:
        parts.append(f"Een jaar eerder: {figuur.jaar_eerder.tekst}.")
    return " ".join(parts)
