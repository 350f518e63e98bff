"""Verifying the log: every seal is computed again from the events that it seals."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import connections

HASH = 32  # bytes of a SHA-256


@dataclass(frozen=True)
class Breuk:
    """The first place where the log is not what was sealed."""

    zegel: int
    wat: str


@dataclass(frozen=True)
class Uitslag:
    """What the check found. `breuk` None: the whole chain is intact."""

    zegels: int
    gebeurtenissen: int
    open: int
    breuk: Breuk | None


_ZEGELS = """
SELECT id, vanaf_transactie, tot_transactie, aantal, bladeren, vorige_hash, hash,
  hash = sha256(vorige_hash || int8send(vanaf_transactie) || int8send(tot_transactie)
                || int8send(aantal) || bladeren) AS klopt
FROM audit_zegel ORDER BY id
"""
_BLADEREN = """
SELECT id, audit_blad(g) FROM audit_gebeurtenis g
WHERE transactie >= %s AND transactie < %s ORDER BY transactie, id
"""
_OPEN = "SELECT count(*) FROM audit_gebeurtenis WHERE transactie >= %s"


@dataclass(frozen=True)
class _Zegel:
    id: int
    vanaf: int
    tot: int
    aantal: int
    bladeren: bytes
    vorige: bytes
    hash: bytes
    klopt: bool


def check_log(*, using: str = "eigenaar") -> Uitslag:
    """Check all seals, oldest first, up to the first break.

    Runs as the owner: the app cannot read the events of all organisations.
    """
    zegels = list(_zegels(using))
    counted, previous, end = 0, b"", 0
    for zegel in zegels:
        if breuk := _chain_break(zegel, previous, end) or _event_break(zegel, using):
            return Uitslag(len(zegels), counted, _open(using, zegels[-1].tot), breuk)
        counted += zegel.aantal
        previous, end = zegel.hash, zegel.tot
    return Uitslag(len(zegels), counted, _open(using, end), None)


def _zegels(using: str) -> Iterator[_Zegel]:
    with connections[using].cursor() as cursor:
        cursor.execute(_ZEGELS)
        for row in cursor.fetchall():
            number, vanaf, tot, aantal, bladeren, vorige, own, klopt = row
            yield _Zegel(
                number, vanaf, tot, aantal, bytes(bladeren), bytes(vorige), bytes(own), klopt
            )


def _chain_break(zegel: _Zegel, previous: bytes, end: int) -> Breuk | None:
    if zegel.vorige != previous or zegel.vanaf != end:
        return Breuk(
            zegel.id, "sluit niet aan op het zegel ervoor: er is een zegel weg of vervangen"
        )
    if not zegel.klopt:
        return Breuk(zegel.id, "is zelf veranderd")
    return None


def _event_break(zegel: _Zegel, using: str) -> Breuk | None:
    with connections[using].cursor() as cursor:
        cursor.execute(_BLADEREN, [zegel.vanaf, zegel.tot])
        found = [(number, bytes(blad)) for number, blad in cursor.fetchall()]
    sealed = [zegel.bladeren[i : i + HASH] for i in range(0, len(zegel.bladeren), HASH)]
    for place, (number, blad) in enumerate(found):
        if place >= len(sealed):
            return Breuk(zegel.id, f"gebeurtenis {number} is later toegevoegd")
        if blad != sealed[place]:
            return _name_difference(zegel, number, blad, sealed, {b for _, b in found})
    if len(found) < len(sealed):
        return Breuk(
            zegel.id, f"er ontbreken {len(sealed) - len(found)} gebeurtenissen aan het eind"
        )
    return None


def _name_difference(
    zegel: _Zegel, number: int, blad: bytes, sealed: list[bytes], found: set[bytes]
) -> Breuk:
    """Where the order differs for the first time: something gone, added or changed."""
    if blad in sealed:
        return Breuk(zegel.id, f"er ontbreekt een gebeurtenis vóór nummer {number}")
    missing = sum(1 for one in sealed if one not in found)
    if not missing:
        return Breuk(zegel.id, f"gebeurtenis {number} is later toegevoegd")
    return Breuk(zegel.id, f"gebeurtenis {number} is veranderd")


def _open(using: str, end: int) -> int:
    with connections[using].cursor() as cursor:
        cursor.execute(_OPEN, [end])
        row = cursor.fetchone()
    return int(row[0]) if row else 0
