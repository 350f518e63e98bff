"""An address for which no mail can be made: it passed the form, and is given up at once."""

import pytest

from naast.berichten.delivery import NietVerzonden, deliver
from naast.berichten.models import Bericht, Status
from naast.berichten.tests.conftest import Mailserver
from naast.core.context import Werkcontext, als
from naast.organisaties.models import Aanbieder

pytestmark = pytest.mark.django_db


def test_an_address_that_no_mail_can_carry_fails_once_and_says_why(
    mee: Aanbieder, mailserver: Mailserver
) -> None:
    with als(Werkcontext(rol="postbode", aanbieder_id=mee.pk)):
        bericht = Bericht.objects.create(
            aanbieder_id=mee.pk, aan=f"a@{'é' * 60}.nl", onderwerp="Uw bericht", tekst="Goedendag"
        )
        with pytest.raises(NietVerzonden) as fault:
            deliver(bericht_id=bericht.pk, aanbieder_id=mee.pk)
        bericht.refresh_from_db()

    assert mailserver.brieven == []
    assert not fault.value.opnieuw
    assert (bericht.status, bericht.pogingen) == (Status.MISLUKT, 1)
    assert "Unicode" in bericht.laatste_fout
