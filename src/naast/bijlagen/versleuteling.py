"""Content as it stands on disk: AES-256-GCM in blocks, with a key of its own for each file.

A block that is changed, missing, moved or cut off is found. The key is derived from the secret of
the installation (`core.geheim`): without it nothing can be read.
"""

import os
from collections.abc import Iterator
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from naast.core.geheim import geheim

MERK = b"NAAST-BIJLAGE-1\n"
ZOUT = 16
BLOK = 64 * 1024
LABEL = 16


class Beschadigd(Exception):
    """What stands on disk is not what was written, or was written with another key."""


def encrypt(bron: BinaryIO, doel: BinaryIO, naam: str) -> None:
    """Write `bron` to `doel`; `naam` binds it, so that two files cannot change places."""
    salt = os.urandom(ZOUT)
    cipher = _cipher(salt, naam)
    doel.write(MERK + salt)
    number, block = 0, bron.read(BLOK)
    while True:
        following = bron.read(BLOK)
        doel.write(cipher.encrypt(_nonce(number, last=not following), block, None))
        if not following:
            return
        number, block = number + 1, following


def decrypt(bron: BinaryIO, naam: str) -> Iterator[bytes]:
    """The content, block by block; raises Beschadigd."""
    if bron.read(len(MERK)) != MERK:
        raise Beschadigd(naam)
    cipher = _cipher(bron.read(ZOUT), naam)
    number, block = 0, bron.read(BLOK + LABEL)
    while True:
        following = bron.read(BLOK + LABEL)
        try:
            yield cipher.decrypt(_nonce(number, last=not following), block, None)
        except (InvalidTag, ValueError) as fault:
            raise Beschadigd(naam) from fault
        if not following:
            return
        number, block = number + 1, following


def _cipher(salt: bytes, naam: str) -> AESGCM:
    key = bytes.fromhex(geheim("bijlagen"))
    return AESGCM(HKDF(SHA256(), 32, salt, naam.encode()).derive(key))


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + (b"\x01" if last else b"\x00")
