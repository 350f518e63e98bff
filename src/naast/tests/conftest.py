"""Records that the walls are tried on."""

from datetime import date
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from fido2.cose import ES256
from fido2.utils import websafe_encode
from fido2.webauthn import (
    AttestationObject,
    AttestedCredentialData,
    AuthenticatorData,
    CollectedClientData,
)

from naast.core.klok import nu
from naast.organisaties.models import Gemeente
from naast.testing.inwoners import ANNIE, JOOP, melding_van, traject_van
from naast.testing.people import Persoon
from naast.tests.toegang import Dossier
from naast.verantwoording.models import Cijferbijlage, Rapportage, Status
from naast.verantwoording.tests.voorbeeld import DEFINITIES, VERHAAL, figuren


@pytest.fixture
def dossier(bij_mee: Persoon, noor: Persoon, assen: Gemeente) -> Dossier:
    """A melding, a traject with an open hulpvraag, two reports, and a passkey of Noor."""
    melding = melding_van(JOOP, assen, noor.medewerker)
    traject = traject_van(ANNIE, assen, noor.medewerker, dagen_geleden=7)
    sleutel = Authenticator.objects.create(
        user=noor.account,
        type="webauthn",
        data={"name": "telefoon", "credential": passkey(), "passwordless": True},
    )
    return Dossier(
        melding.pk,
        traject.pk,
        traject.hulpvragen.get().pk,
        rapportage(noor, assen, date(2025, 1, 1), date(2025, 7, 1), concept=True),
        rapportage(noor, assen, date(2024, 1, 1), date(2024, 7, 1), concept=False),
        sleutel.pk,
    )


def rapportage(wie: Persoon, gemeente: Gemeente, van: date, tot: date, *, concept: bool) -> int:
    who = {"aanbieder": wie.medewerker.aanbieder, "gemeente": gemeente}
    sent: dict[str, Any] = {
        "figuren": figuren(),
        "definities": DEFINITIES,
        "contract": [],
        "status": Status.VERZONDEN,
        "verzonden_at": nu(),
        "verzonden_door": wie.medewerker,
    }
    values = {"van": van, "tot": tot, "toelichting": VERHAAL} | ({} if concept else sent)
    row = Rapportage.objects.create(**who, **values)
    if not concept:
        counted = {"h": {"waarde": {"soort": "hulpvraag", "nummers": [1, 2, 3]}}}
        Cijferbijlage.objects.create(**who, rapportage=row, figuren=figuren(), geteld=counted)
    return row.pk


def passkey() -> dict[str, Any]:
    """What a browser sends when a passkey is added."""
    key = ES256({1: 2, 3: -7, -1: 1, -2: b"x" * 32, -3: b"y" * 32})
    credential = AttestedCredentialData.create(b"\x00" * 16, b"sleutel", key)
    flags = AuthenticatorData.FLAG.UP | AuthenticatorData.FLAG.UV | AuthenticatorData.FLAG.AT
    data = AuthenticatorData.create(b"\x00" * 32, flags, 0, credential)
    client = CollectedClientData.create("webauthn.create", b"vraag", "http://testserver")
    return {
        "id": websafe_encode(b"sleutel"),
        "rawId": websafe_encode(b"sleutel"),
        "type": "public-key",
        "clientExtensionResults": {"credProps": {"rk": True}},
        "response": {
            "clientDataJSON": websafe_encode(client),
            "attestationObject": websafe_encode(AttestationObject.create("none", data, {})),
        },
    }
