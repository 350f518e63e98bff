"""Asking the database: numbers of what matches, of the own aanbieder only (decisions/070)."""

from typing import NamedTuple

from django.db import connection

from naast.zoeken.vraag import Vraag

_PRECIES, _LIJKT, _LIJKT_WAT = 1.0, 0.5, 0.4
"""How alike a word must be to a name, by its letter triples."""
_GENOEG = 6
"""With so many people that hold the very words, nobody looks for who is like them."""


Argument = list[str] | float | int


class Gevonden(NamedTuple):
    """A record that matches."""

    soort: str
    pk: int


def names(vraag: Vraag, *, meest: int) -> list[Gevonden]:
    """Inwoners, meldingen and who stand around an inwoner; of each kind the best first."""
    exact = _names(vraag, _PRECIES, meest)
    if sum(one.soort != "netwerklid" for one in exact) >= _GENOEG:
        return exact
    alike = _names(vraag, _LIJKT, meest) or _names(vraag, _LIJKT_WAT, meest)
    return list(dict.fromkeys([*exact, *alike]))


def _names(vraag: Vraag, gelijkenis: float, meest: int) -> list[Gevonden]:
    arguments: list[Argument] = [vraag.voor_namen, gelijkenis, meest]
    return _found("zoeken.namen(%s::text[], %s::real, %s::int)", arguments)


def texts(vraag: Vraag, *, meest: int) -> list[Gevonden]:
    """What was written down with these words in it, the newest first."""
    if not vraag.voor_teksten:
        return []
    return _found("zoeken.notities(%s::text[], %s::int)", [vraag.voor_teksten, meest])


def on_kaart(vraag: Vraag, gemeenten: list[int], *, meest: int) -> list[int]:
    """Voorzieningen of these gemeenten with these words, by name."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT * FROM zoeken.kaart(%s::text[], %s::bigint[], %s::int)",
            [vraag.voor_teksten, gemeenten, meest],
        )
        return [pk for (pk,) in cursor.fetchall()]


def stems(vraag: Vraag) -> list[str]:
    """The words that texts were searched for and their stems, to mark them in a text."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tsvector_to_array(zoeken.woorden(%s::text))", [" ".join(vraag.woorden)]
        )
        row = cursor.fetchone()
    return list(row[0]) if row else []


def _found(function: str, arguments: list[Argument]) -> list[Gevonden]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT soort, object_id FROM {function}", arguments)  # noqa: S608
        return [Gevonden(soort, pk) for soort, pk in cursor.fetchall()]
