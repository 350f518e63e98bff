"""One row of a sociale kaart in a file, whichever format it came in."""

from dataclasses import dataclass
from uuid import UUID

Waarden = dict[str, str | list[str]]

ORGANISATIE = {
    "naam": "organisatie",
    "omschrijving": "omschrijving",
    "telefoon": "telefoon",
    "email": "email",
    "website": "website",
    "adres": "adres",
    "postcode": "postcode",
    "plaats": "plaats",
    "open_tekst": "open",
    "nagekeken_op": "organisatie_nagekeken_op",
    "nagekeken_door": "organisatie_nagekeken_door",
}
"""Field of an organisation: its column."""

VOORZIENING = {
    "naam": "voorziening",
    "wat": "wat",
    "leefgebieden": "leefgebieden",
    "doelgroepen": "doelgroepen",
    "wijken": "wijken",
    "aanmelden": "aanmelden",
    "kosten": "kosten",
    "talen": "talen",
    "toegankelijk": "toegankelijk",
    "status": "status",
    "nagekeken_op": "nagekeken_op",
    "nagekeken_door": "nagekeken_door",
}
"""Field of a voorziening: its column."""

LIJSTEN = frozenset({"leefgebieden", "doelgroepen", "wijken", "talen"})
TUSSEN = "|"
"""Between the values of a list."""
ORGANISATIE_ID, VOORZIENING_ID = "organisatie_id", "voorziening_id"


@dataclass(frozen=True)
class Deel:
    """An organisation or a voorziening as it stands in a file.

    Only the fields that the file has: others stay as they are. `kolommen` says how the file calls
    each field, for the faults.
    """

    uuid: UUID | None
    waarden: Waarden
    kolommen: dict[str, str]

    @property
    def naam(self) -> str:
        """As written; empty when it is not there."""
        return str(self.waarden.get("naam", ""))


@dataclass(frozen=True)
class Rij:
    """An organisation, with one thing that it offers or without."""

    regel: int
    organisatie: Deel
    voorziening: Deel | None = None
