"""The code of an inwoner: how it looks, how it is read back, and which one works.

A code has 16 signs, some 76 bits: nobody finds one by trying. It follows from the row and the key
of the installation; who has only the database has no code.
"""

import hashlib
import hmac
import re
from uuid import UUID

from naast.core.geheim import geheim
from naast.meldingen.kenmerk import TEKENS
from naast.trajecten.models import Inwonercode, Traject

LENGTE = 16
_CODE = re.compile(f"[{TEKENS}]{{{LENGTE}}}")


def code_from(uid: UUID) -> str:
    """The code of this row, as in 'BCDF-2345-GHJK-6789'."""
    number = int.from_bytes(hmac.digest(geheim("inwonercode").encode(), uid.bytes, hashlib.sha256))
    signs = ""
    while len(signs) < LENGTE:
        number, place = divmod(number, len(TEKENS))
        signs += TEKENS[place]
    return _written(signs)


def read_code(getypt: str) -> str:
    """As we write it, however it was typed; empty if it is none."""
    signs = re.sub(r"[\W_]", "", getypt).upper()
    return _written(signs) if _CODE.fullmatch(signs) else ""


def hash_of(code: str) -> str:
    """What is kept of a code: with so many signs a plain SHA-256 cannot be turned back."""
    return hashlib.sha256(code.encode()).hexdigest()


def working_code(traject: Traject) -> Inwonercode | None:
    """The one that has not been withdrawn."""
    return Inwonercode.objects.filter(traject=traject, ingetrokken_at__isnull=True).first()


def code_of(row: Inwonercode) -> str:
    """The code in words; empty when it was made with another key, which cannot be shown again."""
    code = code_from(row.uid)
    return code if hmac.compare_digest(hash_of(code), row.code_hash) else ""


def _written(signs: str) -> str:
    return "-".join(signs[place : place + 4] for place in range(0, LENGTE, 4))
