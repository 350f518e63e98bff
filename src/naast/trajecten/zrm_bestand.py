"""Reading the file with texts of the levels: CSV with domein, niveau and tekst."""

from collections.abc import Sequence
from typing import BinaryIO

from naast.core.csvlezer import read_csv
from naast.core.errors import Geweigerd
from naast.core.leesfouten import Leesfout
from naast.trajecten.keuzes import Domein, Niveau

KOPPEN = ["domein", "niveau", "tekst"]
LANGSTE = 4000
MEESTE_FOUTEN = 20

_DOMEINEN = {d.value: d.value for d in Domein} | {str(d.label).lower(): d.value for d in Domein}


def read_texts(stream: BinaryIO) -> dict[tuple[str, int], str]:
    """The texts by domain and level. Raises Geweigerd with every fault and its line."""
    faults: list[str] = []
    texts: dict[tuple[str, int], str] = {}
    try:
        lines = read_csv(stream, lambda fault: faults.append(_say(fault)))
        _, head = next(lines, (1, []))
        if [name.strip().lower() for name in head] != KOPPEN:
            raise Geweigerd(f"De eerste regel moet zijn: {';'.join(KOPPEN)}.")
        for number, record in lines:
            faults += _read(number, record, texts)
    except Leesfout as fault:
        faults.append(_say(fault))
    if faults or not texts:
        raise Geweigerd(
            "\n".join(faults[:MEESTE_FOUTEN]) or "Er staan geen teksten in.", veld="bestand"
        )
    return texts


def _read(number: int, record: Sequence[str], texts: dict[tuple[str, int], str]) -> list[str]:
    """Put one line with the rest, or say what is wrong with it."""
    if not any(cell.strip() for cell in record):
        return []
    if len(record) != len(KOPPEN):
        return [f"Regel {number}: verwacht {len(KOPPEN)} kolommen."]
    name, level, text = (cell.strip() for cell in record)
    domein = _DOMEINEN.get(name.lower())
    if domein is None:
        return [f"Regel {number}: '{name[:60]}' is geen domein."]
    if level not in {str(n) for n in Niveau.values}:
        return [f"Regel {number}: '{level[:60]}' is geen niveau van 1 tot en met 5."]
    if not text or len(text) > LANGSTE:
        return [f"Regel {number}: verwacht een tekst van hoogstens {LANGSTE} tekens."]
    if (domein, int(level)) in texts:
        return [f"Regel {number}: {name} {level} staat er al."]
    texts[domein, int(level)] = text
    return []


def _say(fault: Leesfout) -> str:
    return f"Regel {fault.regel or 1}: verwacht {fault.verwacht}."
