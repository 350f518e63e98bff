"""Records that the walls are tried on."""

from datetime import date, time
from typing import Any
from uuid import uuid4

from allauth.mfa.models import Authenticator
from fido2.cose import ES256
from fido2.utils import websafe_encode
from fido2.webauthn import (
    AttestationObject,
    AttestedCredentialData,
    AuthenticatorData,
    CollectedClientData,
)

from naast.afspraken.actions import plan_afspraak
from naast.afspraken.models import Afspraak, Afwezigheid
from naast.bijlagen.tests.bestanden import bijlage_van
from naast.conftest import VANDAAG
from naast.contracten.models import Overeenkomst
from naast.core.action import handeling
from naast.core.context import Werkcontext, als
from naast.core.klok import bevroren, nu
from naast.geschillen.tests.gevallen import begonnen, geldend, overlegd
from naast.organisaties.models import Aanbieder, Gemeente
from naast.sociale_kaart.tests.conftest import maaltijden
from naast.testing.inwoners import (
    ANNIE,
    JOOP,
    actie_van,
    bericht_van,
    contact_in,
    doel_van,
    lid_van,
    melding_van,
    meting_van,
    overdracht_van,
    signaal_van,
    toestemming_van,
    traject_van,
    vertegenwoordiger_van,
    vervanging_van,
)
from naast.testing.people import Persoon, persoon
from naast.tests.toegang import Dossier
from naast.tevredenheid.models import Enquete
from naast.trajecten.actions import make_inwonercode
from naast.trajecten.inwonercode import code_of
from naast.trajecten.models import Traject
from naast.trajecten.tests.test_states import referred
from naast.veiligheid.tests.gevallen import begonnen as meldcode_begonnen
from naast.verantwoording.models import Cijferbijlage, Rapportage, Status
from naast.verantwoording.tests.voorbeeld import DEFINITIES, VERHAAL, figuren


def dossier_van(noor: Persoon, mee: Aanbieder, assen: Gemeente) -> Dossier:
    """A melding, a traject with an open hulpvraag, two reports, and a passkey of Noor."""
    melding = melding_van(JOOP, assen, noor.medewerker)
    traject = traject_van(ANNIE, assen, noor.medewerker, dagen_geleden=7)
    voorziening = maaltijden(mee, assen)
    sleutel = Authenticator.objects.create(
        user=noor.account,
        type="webauthn",
        data={"name": "telefoon", "credential": passkey(), "passwordless": True},
    )
    geschil = begonnen(traject, noor.medewerker, "bezwaar")
    overlegd(geschil, noor.medewerker)
    meldcode = meldcode_begonnen(traject, noor.medewerker, noor.medewerker)
    return Dossier(
        melding=melding.pk,
        traject=traject.pk,
        hulpvraag=traject.hulpvragen.get().pk,
        doorverwijzing=referred(traject.hulpvragen.get()).pk,
        doel=doel_van(traject).pk,
        actie=actie_van(traject).pk,
        meting=meting_van(traject).pk,
        netwerklid=lid_van(traject).pk,
        vervanging=vervanging_van(melding, noor.medewerker).pk,
        inwonerbericht=bericht_van(melding).pk,
        toestemming=toestemming_van(traject, noor.medewerker).pk,
        vertegenwoordiger=vertegenwoordiger_van(traject).pk,
        enquete=Enquete.objects.create(
            aanbieder_id=traject.aanbieder_id,
            gemeente=assen,
            traject=traject,
            uitgenodigd_op=date(2026, 3, 10),
        ).pk,
        signaal=signaal_van(noor.medewerker, assen).pk,
        overdracht=overdracht_van(traject_van(JOOP, assen, noor.medewerker), noor.medewerker).pk,
        contact=contact_in(traject, noor.medewerker).pk,
        afspraak=afspraak(noor, traject).pk,
        afwezigheid=Afwezigheid.objects.create(
            aanbieder_id=traject.aanbieder_id,
            medewerker=noor.medewerker,
            van_op=date(2026, 7, 1),
            tot_en_met_op=date(2026, 7, 8),
        ).pk,
        organisatie=voorziening.organisatie_id,
        voorziening=voorziening.pk,
        medewerker=noor.medewerker.pk,
        geschil=geschil.pk,
        geschiltermijn=geldend(geschil, "bezwaar").pk,
        meldcode=meldcode.pk,
        meldcodelezer=meldcode.lezers.get(als="opener").pk,
        bijlage=bijlage_van(traject, noor.medewerker).pk,
        concept=rapportage(noor, assen, date(2025, 1, 1), date(2025, 7, 1), concept=True),
        verzonden=rapportage(noor, assen, date(2024, 1, 1), date(2024, 7, 1), concept=False),
        overeenkomst=Overeenkomst.objects.get(aanbieder=mee, gemeente=assen).pk,
        sleutel=sleutel.pk,
        code=code_of(make_inwonercode(traject=traject, door=noor.medewerker)),
    )


def dossier_van_noor() -> Dossier:
    """The same on the day of the tests, for who has no context of a worker."""
    noor = persoon("noor")
    who = noor.medewerker
    context = Werkcontext(rol=who.rol, account_id=who.account_id, aanbieder_id=who.aanbieder_id)
    with bevroren(VANDAAG), als(context), handeling("toets"):
        mee, assen = Aanbieder.objects.get(slug="mee"), Gemeente.objects.get(slug="assen")
        return dossier_van(noor, mee, assen)


def afspraak(wie: Persoon, traject: Traject) -> Afspraak:
    """On Thursday two weeks from now, with a letter to the inwoner of the traject."""
    traject.inwoner.adres, traject.inwoner.postcode = "Nergensstraat 1", "9400 AA"
    traject.inwoner.woonplaats = "Assen"
    traject.inwoner.save()
    return plan_afspraak(
        verzoek=uuid4(),
        aanbieder=traject.aanbieder,
        gemeente=traject.gemeente,
        medewerker=wie.medewerker,
        inwoner=traject.inwoner,
        soort="gesprek",
        bericht_via="brief",
        op=date(2026, 3, 26),
        om=time(10),
        duur=60,
        vorm="telefoon",
        waar="06 00 00 00 01",
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
