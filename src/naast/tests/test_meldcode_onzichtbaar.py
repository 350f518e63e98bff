"""A meldcode begins and goes on: on no address of the project anybody else sees a difference."""

import re

import pytest

from naast.testing.client import TestClient
from naast.testing.people import Persoon
from naast.tests.toegang import TABEL, Dossier
from naast.trajecten.models import Traject
from naast.veiligheid.tests.gevallen import begonnen, klaar_voor_besluit, werkt

pytestmark = pytest.mark.django_db(databases=["default", "cijfers"])
EACH_TIME_NEW = re.compile(r'value="\w{64}"|[0-9a-f]{8}-[0-9a-f-]{27}|nonce="[^"]*"')


def seen(client: TestClient, dossier: Dossier) -> dict[str, str]:
    """What each address answers; of a document only that it is given."""
    found = {}
    for regel in TABEL:
        answer = client.get(dossier.address(regel.naam))
        text = "" if answer.streaming else answer.content.decode(errors="replace")
        is_page = answer.get("Content-Type", "").startswith(("text/", "application/json"))
        found[regel.naam] = f"{answer.status_code} {EACH_TIME_NEW.sub('', text) if is_page else ''}"
    return found


def test_nobody_else_sees_a_difference_on_any_address(
    dossier: Dossier, als_tess: TestClient, als_noor: TestClient, noor: Persoon
) -> None:
    before, own = seen(als_tess, dossier), als_noor.get("/vandaag/").content
    assert len(before) == len(TABEL)

    with werkt(noor.medewerker):
        traject = Traject.objects.get(pk=dossier.traject)
        made = begonnen(traject, noor.medewerker, noor.medewerker, acuut=True)
        klaar_voor_besluit(made, noor.medewerker)

    assert seen(als_tess, dossier) == before
    assert als_noor.get("/vandaag/").content != own
