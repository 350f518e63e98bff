"""The manual names every file, column and value that the format has, and no other."""

import re
from pathlib import Path

from naast.aanlevering.formaat import BESTANDEN, Kolom
from naast.core.gegevensmap import PROJECT
from naast.core.leesfouten import Celfout

HANDLEIDING = Path(PROJECT, "docs/aanbieders/kolommen.md").read_text(encoding="utf-8")
RIJ = re.compile(r"^\| `([\w.]+)` \| (.+) \|$", re.MULTILINE)


def _told() -> dict[str, list[str]]:
    """Per row of a table its first cell and the words of its second, with their star."""
    return {naam: re.findall(r"`\w+`\*?", rest) for naam, rest in RIJ.findall(HANDLEIDING)}


def test_each_file_has_its_columns_and_a_star_where_one_is_needed() -> None:
    told = {naam: words for naam, words in _told().items() if naam.endswith(".csv")}
    assert told == {
        bestand.bestandsnaam: [
            f"`{kolom.naam}`{'*' if kolom.verplicht else ''}" for kolom in bestand.kolommen
        ]
        for bestand in BESTANDEN
    }


def test_each_column_with_a_choice_has_its_values() -> None:
    told = {naam: words for naam, words in _told().items() if not naam.endswith(".csv")}
    assert told == {naam: words for naam, words in _choices() if words}


def _choices() -> list[tuple[str, list[str]]]:
    columns = [kolom for bestand in BESTANDEN for kolom in bestand.kolommen]
    return [(kolom.naam, _values_of(kolom)) for kolom in columns]


def _values_of(kolom: Kolom) -> list[str]:
    """What the refusal of a wrong value says is expected."""
    try:
        kolom.lees("geen waarde!")
    except Celfout as refusal:
        kind, _, values = refusal.verwacht.partition(": ")
        if kind.startswith(("een van", "een of meer van")):
            return [f"`{value}`" for value in values.split(", ")]
    return []
