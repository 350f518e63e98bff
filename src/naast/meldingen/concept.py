"""A sign-up that is being filled in: kept in the session, so that one can stop and go on.

It holds somebody's story before there is a melding that row-level security protects; so it is
encrypted, and gone when the session ends.
"""

import json
from base64 import urlsafe_b64encode
from dataclasses import asdict, dataclass, field
from typing import Any
from uuid import UUID, uuid4

from cryptography.fernet import Fernet, InvalidToken
from django.http import HttpRequest

from naast.core.geheim import geheim

Antwoorden = dict[str, dict[str, Any]]
_KEY = "aanmelden"


@dataclass
class Concept:
    """The answers so far per step, and the `verzoek` that makes one melding of them.

    `beurt`: the aanbieder whose turn it was when 'Kies voor mij' was pressed.
    """

    plaats: str
    verzoek: str = field(default_factory=lambda: str(uuid4()))
    antwoorden: Antwoorden = field(default_factory=dict)
    beurt: int | None = None

    @property
    def sleutel(self) -> UUID:
        """The `verzoek` as `core.eenmalig` wants it."""
        return UUID(self.verzoek)


def open_concept(request: HttpRequest, plaats: str) -> Concept:
    """The concept of this gemeente and door ('assen/zelf'), or an empty one."""
    stored = _read(request).get(plaats)
    return Concept(plaats, **stored) if stored else Concept(plaats)


def keep_concept(request: HttpRequest, concept: Concept) -> None:
    """Keep it in the session."""
    values = asdict(concept)
    _write(request, _read(request) | {values.pop("plaats"): values})


def drop_concept(request: HttpRequest, plaats: str) -> None:
    """Forget it."""
    _write(request, {key: value for key, value in _read(request).items() if key != plaats})


def _read(request: HttpRequest) -> dict[str, Any]:
    try:
        text = _fernet().decrypt(str(request.session.get(_KEY, "")).encode())
    except InvalidToken:
        return {}
    found: dict[str, Any] = json.loads(text)
    return found


def _write(request: HttpRequest, concepten: dict[str, Any]) -> None:
    if concepten:
        text = json.dumps(concepten).encode()
        request.session[_KEY] = _fernet().encrypt(text).decode()
    else:
        request.session.pop(_KEY, None)


def _fernet() -> Fernet:
    return Fernet(urlsafe_b64encode(bytes.fromhex(geheim("aanmelden"))))
