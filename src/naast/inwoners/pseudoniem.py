"""The pseudonym that counts a person once, without anybody being able to tell who it is."""

import hashlib
import hmac
import secrets
from functools import lru_cache

from naast.core.geheim import geheim


def pseudoniem_van_sleutel(*, gemeente_id: int, sleutel: str) -> str:
    """Equal for equal keys at every aanbieder of one gemeente; cannot be traced back."""
    return _hmac(f"sleutel\n{gemeente_id}\n{sleutel}")


def pseudoniem_van_kenmerk(*, aanbieder_id: int, gemeente_id: int, kenmerk: str) -> str:
    """Without a shared key: of the aanbieder and its own identifier of the person."""
    return _hmac(f"kenmerk\n{aanbieder_id}\n{gemeente_id}\n{kenmerk}")


def eigen_pseudoniem() -> str:
    """For a person of whom no key and no identifier is known: a new one, equal to no other."""
    return secrets.token_hex(32)


def _hmac(tekst: str) -> str:
    return hmac.digest(_key(), tekst.encode(), hashlib.sha256).hex()


@lru_cache(maxsize=1)
def _key() -> bytes:
    return bytes.fromhex(geheim("pseudoniem"))
